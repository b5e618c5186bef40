"""Copies of a store: a backup of the file, and an export that any database takes in."""

from __future__ import annotations

import base64
import json
import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from sqlalchemy import (
    Date,
    DateTime,
    Integer,
    LargeBinary,
    TypeDecorator,
    func,
    insert,
    make_url,
    select,
    text,
)
from sqlalchemy.exc import DataError, IntegrityError

from feeds.store.columns import Instant, Words
from feeds.store.errors import CopyError, StoreNewerError
from feeds.store.faults import BUSY_SECONDS, explained
from feeds.store.fresh import fresh_file
from feeds.store.rows import chunks
from feeds.store.tables import DESK_SESSIONS, DRAFTS, LEASES, META, METADATA
from feeds.store.upgrading import HEAD, REVISIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TextIO

    from sqlalchemy import Column, Connection, Table

    from feeds.store.engine import Store

_MAGIC = b"SQLite format 3\0"
_ROWS = 500  # fetched and written at a time

_KINDS = {
    str: "text", int: "a whole number", float: "a number", bool: "true or false",
    bytes: "bytes in base64", date: "a day in isoformat", datetime: "a moment in isoformat",
}  # fmt: skip

# What is of a process that runs, of a browser, or of a moment is in no export.
_PASSING = LEASES, DESK_SESSIONS, DRAFTS
_TABLES = [table for table in METADATA.sorted_tables if table not in _PASSING]


def backup(store: Store, path: Path) -> None:
    """Write the store to a file of its own, whole even while others write to it."""
    if store.path is None:
        reason = "PostgreSQL makes its own backups (pg_dump); agenda export writes a file for both"
        raise CopyError(store.where, reason)
    if path.exists() and (path.samefile(store.path) or not _is_database(path)):
        raise CopyError(str(path), "it is there and is no backup; name another file")
    with explained(str(path)), fresh_file(path) as fresh:
        _copy(store.path, fresh)
        with closing(sqlite3.connect(fresh)) as copy:
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
        fresh.replace(path)


def restore(path: Path, url: str) -> Path | None:
    """Make a backup the store at *url* again, in the place of what is there.

    What is there may be no store at all any more: then it is kept under another name, which is
    returned.  Raises CopyError for a file that is no backup, StoreNewerError for that of a newer
    release; then nothing is touched.
    """
    target = file_of(url)
    if target is None:
        where = make_url(url).render_as_string(hide_password=True)
        raise CopyError(where, "a backup is a file of SQLite; agenda import takes in an export")
    _examine(path)
    with explained(str(target)):
        target.parent.mkdir(parents=True, exist_ok=True)
        aside = _set_aside(target) if target.exists() and not _opens(target) else None
        _copy(path, target)
    return aside


def _opens(path: Path) -> bool:
    """Return whether SQLite takes a file for a database: then it can be overwritten page by page.

    That is how a running service sees the change.
    """
    with closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as conn:
        try:
            conn.execute("SELECT count(*) FROM sqlite_master")
        except sqlite3.DatabaseError as error:
            return error.sqlite_errorcode & 0xFF not in _NO_DATABASE
    return True


_NO_DATABASE = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}


def _set_aside(path: Path) -> Path:
    """Rename a file that is no database, with what SQLite wrote beside it; return its name."""
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    for ending in ("-wal", "-shm"):
        beside = path.with_name(path.name + ending)
        if beside.exists():
            beside.replace(aside.with_name(aside.name + ending))
    return path.replace(aside)


def file_of(url: str) -> Path | None:
    """Return the file of the store at *url*, None for a database of PostgreSQL."""
    address = make_url(url)
    is_file = address.get_backend_name() == "sqlite" and address.database
    return Path(str(address.database)) if is_file else None


def export(store: Store, stream: TextIO) -> None:
    """Write everything as lines of JSON in ASCII: a head, a line a row, an end that counts them.

    The same content gives the same lines, whichever database holds it.
    """
    with store.reading() as conn:
        count = 0
        stream.write(_line({"agenda": "export", "form": HEAD}))
        for table in _TABLES:
            for row in _rows(conn, table):
                stream.write(_line({table.name: row}))
                count += 1
        stream.write(_line({"end": count}))


def import_(store: Store, stream: TextIO, where: str = "export") -> None:
    """Take in what :func:`export` wrote, all or nothing; the store has to be empty.

    Raises CopyError with the number of the line that cannot be taken in, behind *where* it stands.
    """
    lines = _Lines(stream, where)
    try:
        with store.writing() as conn:
            _refuse_unless_empty(conn, store.where)
            _take_in(conn, lines)
    except (DataError, IntegrityError) as error:
        raise lines.wrong(f"its rows do not fit together: {error.orig}") from error


def _take_in(conn: Connection, lines: _Lines) -> None:
    conn.execute(META.delete())
    lines.expect_head()
    for chunk in chunks(lines.rows(), _ROWS):
        for table, rows in _by_table(chunk):
            conn.execute(insert(table), rows)
    if conn.dialect.name == "postgresql":
        _count_on(conn)


class _Lines:
    """The lines of an export, each read once, with the number of the one that was read last."""

    def __init__(self, stream: TextIO, where: str) -> None:
        self._stream, self._where = stream, where
        self._number = 0

    def expect_head(self) -> None:
        """Read the first line; raises CopyError when it is none of this release."""
        head = self._next()
        if head.get("agenda") != "export":
            raise self.wrong("expected the head of an export")
        if head.get("form") != HEAD:
            raise self.wrong(
                f"it is of the form {head.get('form')!r}, expected {HEAD!r}: export it with the "
                "release that this store is of, or make this store with that release"
            )

    def rows(self) -> Iterator[tuple[Table, dict[str, Any]]]:
        """Yield rows to the end; raises CopyError when the end is missing or counts others."""
        tables = {table.name: table for table in _TABLES}
        while True:
            line = self._next()
            ((name, told),) = line.items() if len(line) == 1 else (("", None),)
            if name == "end":
                break
            if name not in tables or not isinstance(told, dict):
                raise self.wrong("expected a row of a table that this release knows")
            yield tables[name], self._row(tables[name], told)
        rows = self._number - 2  # head and end are none
        if told != rows:
            raise self.wrong(f"expected the end of {rows} rows, found that of {told}")
        if self._stream.read(_ROWS).strip():
            self._number += 1
            raise self.wrong("expected nothing behind the end")

    def _row(self, table: Table, told: dict[str, Any]) -> dict[str, Any]:
        if told.keys() != set(table.c.keys()):
            raise self.wrong(f"expected the columns {', '.join(table.c.keys())}")
        row = {}
        for column in table.c:
            try:
                row[column.name] = _value(column, told[column.name])
            except (TypeError, ValueError, OverflowError):
                kind = _KINDS.get(_kind_of(column), "another value")
                raise self.wrong(f"expected {kind} as {column.name}") from None
        return row

    def _next(self) -> dict[str, Any]:
        self._number += 1
        text = self._stream.readline()
        try:
            line = json.loads(text)
        except (ValueError, RecursionError):  # the second of brackets without an end
            raise self.wrong(self._no_json(text)) from None
        return line if isinstance(line, dict) else {}

    def _no_json(self, text: str) -> str:
        if not text:
            return "the export ends here, it was cut off"
        return "expected JSON" + ("; it is no export of agenda" if self._number == 1 else "")

    def wrong(self, reason: str) -> CopyError:
        """Return the error of the line that was read last."""
        return CopyError(f"{self._where}, line {self._number}", reason)


def _line(told: dict[str, Any]) -> str:
    return json.dumps(told, separators=(",", ":")) + "\n"


def _rows(conn: Connection, table: Table) -> Iterator[dict[str, Any]]:
    query = select(table).order_by(*table.primary_key)
    for row in conn.execution_options(yield_per=_ROWS).execute(query).mappings():
        yield {name: _plain(value) for name, value in row.items()}


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return value.isoformat() if isinstance(value, date) else value


def _value(column: Column[Any], told: Any) -> Any:  # noqa: ANN401  values of any column
    """Return a value as a column takes it; raises TypeError, ValueError or OverflowError."""
    if told is None:
        return None
    if isinstance(column.type, LargeBinary):
        return base64.b64decode(told, validate=True)
    if isinstance(column.type, Instant | DateTime):
        moment = datetime.fromisoformat(told)
        return moment if moment.tzinfo or not isinstance(column.type, Instant) else _no(told)
    if isinstance(column.type, Date):
        return date.fromisoformat(told)
    if type(told) is not _kind_of(column):  # a bool is an int
        _no(told)
    if isinstance(told, int):
        told.to_bytes(8, signed=True)  # what either database can hold
    if isinstance(told, str) and not isinstance(column.type, Words):
        told.encode()  # half a surrogate pair is no text to either
    return told


def _kind_of(column: Column[Any]) -> type:
    """Return what the values of a column are in Python."""
    kind = column.type
    return (kind.impl_instance if isinstance(kind, TypeDecorator) else kind).python_type


def _no(told: object) -> NoReturn:
    raise TypeError(told)


def _by_table(
    rows: Iterable[tuple[Table, dict[str, Any]]],
) -> Iterator[tuple[Table, list[dict[str, Any]]]]:
    together: list[dict[str, Any]] = []
    last: Table | None = None
    for table, row in rows:
        if last is not None and table is not last:
            yield last, together
            together = []
        last = table
        together.append(row)
    if last is not None:
        yield last, together


def _refuse_unless_empty(conn: Connection, where: str) -> None:
    for table in _TABLES:
        if table is not META and conn.execute(select(table).limit(1)).first() is not None:
            told = "it holds something already; import into a new store, named by [store] url"
            raise CopyError(where, told)


def _count_on(conn: Connection) -> None:
    """Let PostgreSQL number new rows behind those that brought their numbers."""
    for table in _TABLES:
        if "id" in table.c and isinstance(table.c.id.type, Integer):
            last = conn.execute(select(func.max(table.c.id))).scalar() or 0
            following = text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :next, false)")
            conn.execute(following, {"name": table.name, "next": last + 1})


def _is_database(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def _copy(source: Path, target: Path) -> None:
    with (
        closing(sqlite3.connect(source, timeout=BUSY_SECONDS)) as one,
        closing(sqlite3.connect(target, timeout=BUSY_SECONDS)) as other,
    ):
        one.backup(other)


def _is_whole(conn: sqlite3.Connection) -> bool:
    try:
        return bool(conn.execute("PRAGMA quick_check").fetchone() == ("ok",))
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in _NO_DATABASE:
            return False
        raise


def _examine(path: Path) -> None:
    """Refuse a file that is no whole store of this release or an older one."""
    if not path.is_file() or not _is_database(path):
        raise CopyError(str(path), "it is no backup of a store")
    with explained(str(path)), closing(sqlite3.connect(path)) as conn:
        if not _is_whole(conn):
            told = "the backup is damaged; take another one (the store is as it was)"
            raise CopyError(str(path), told)
        try:
            (revision,) = conn.execute("SELECT version_num FROM alembic_version").fetchone()
        except (sqlite3.OperationalError, TypeError):
            raise CopyError(str(path), "it is no backup of a store") from None
    if revision not in REVISIONS:
        raise StoreNewerError(str(path), revision)

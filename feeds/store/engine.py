"""The store: opened, upgraded, read from, written to."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, OperationalError

from feeds.store import meta
from feeds.store.errors import StoreAddressError, StoreUnreachableError
from feeds.store.faults import BUSY_SECONDS, explained
from feeds.store.upgrading import needs_upgrade, revision_of, upgrade

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from sqlalchemy import URL, Connection, Engine
    from sqlalchemy.pool import ConnectionPoolEntry

_WRITERS = 4_201_972  # the advisory lock of PostgreSQL that stands for "one writer at a time"
_LESSEES = 4_201_973  # and the one for "one at a time takes a lease"
_PAUSE = 0.05  # seconds
_TURN = 1.0  # seconds for which SQLite waits for others by itself
# A server whose machine is gone refuses nothing; without these, Linux waits for it for a quarter of
# an hour, and for hours where nothing is asked.  Seconds, the last one milliseconds.
_GIVEN_UP_AFTER = {
    "connect_timeout": 10,
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
}


@dataclass(frozen=True, slots=True)
class Store:
    """An open store.  ``where`` names it for people, without its password."""

    where: str
    engine: Engine

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection that sees one state of the store, however long it is kept."""
        options = _PG_READING if self.is_postgresql else {"begin": "BEGIN", "query_only": True}
        with self._transaction(options) as connection:
            yield connection

    @contextmanager
    def still(self) -> Iterator[tuple[Store, Connection]]:
        """Yield this store as it is now, and the connection that sees it so.

        Whatever is read from it, however often, is of one state: for one thread.
        """
        with self.reading() as connection:
            yield _Still(self.where, self.engine, connection), connection

    @contextmanager
    def writing(self, *, patience: float | None = None) -> Iterator[Connection]:
        """Yield a connection in one transaction: all of it is kept, or with an exception nothing.

        There is one writer at a time on both databases, so it should be short: nothing of the
        network inside.  Raises StoreBusyError when others hold the store for longer than
        *patience*, in seconds; usually five.
        """
        with self._exclusive(_WRITERS, patience) as connection:
            yield connection

    @contextmanager
    def leasing(self) -> Iterator[Connection]:
        """Yield a connection like that of :meth:`writing`, for leases and nothing else.

        On PostgreSQL it waits for no writer: who lives can say so while others write for long.
        """
        with self._exclusive(_LESSEES, None) as connection:
            yield connection

    @contextmanager
    def watching(self) -> Iterator[Connection]:
        """Yield a connection without a transaction, to be kept open for :func:`version`."""
        options = {"isolation_level": "AUTOCOMMIT"} if self.is_postgresql else {"begin": ""}
        with explained(self.where), self.engine.connect() as connection:
            yield connection.execution_options(**options)

    @property
    def is_postgresql(self) -> bool:
        """Whether the store is a database of PostgreSQL, not a file."""
        return self.engine.dialect.name == "postgresql"

    @property
    def path(self) -> Path | None:
        """The file of the store, None for PostgreSQL."""
        name = self.engine.url.database
        return None if self.is_postgresql or name is None else Path(name)

    def close(self) -> None:
        """Close every connection; one that a thread still uses, as soon as it is given back."""
        event.listen(self.engine.pool, "checkin", _let_go)
        self.engine.dispose()

    @contextmanager
    def _exclusive(self, key: int, patience: float | None) -> Iterator[Connection]:
        seconds = BUSY_SECONDS if patience is None else patience
        with self._transaction({"begin": "BEGIN IMMEDIATE", "patience": seconds}) as connection:
            if self.is_postgresql:
                _wait_for_turn(connection, key, seconds)
            yield connection

    @contextmanager
    def _transaction(self, options: dict[str, object]) -> Iterator[Connection]:
        with explained(self.where), self.engine.connect() as connection:
            told = connection.execution_options(**options)
            with told.begin():
                yield told


@dataclass(frozen=True, slots=True)
class _Still(Store):
    """A store of which one connection is read over and over."""

    connection: Connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with explained(self.where):
            yield self.connection


_PG_READING: dict[str, object] = {
    "isolation_level": "REPEATABLE READ",
    "postgresql_readonly": True,
}


def version(connection: Connection) -> int:
    """Return a number that differs whenever the store has changed since the last look.

    The connection is one of :meth:`Store.watching`.  SQLite tells of every change by others,
    PostgreSQL of those that touch a rendered feed.
    """
    if connection.dialect.name == "postgresql":
        return meta.generation(connection)
    return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())


def open_store(url: str, *, now: datetime) -> Store:
    """Open the store at *url*, made on first use and brought to the form of this release.

    ``sqlite:///agenda.db`` or ``postgresql://user@host/database``.  Raises StoreNewerError for a
    store of a newer release, another StoreError when it cannot be opened; *now* is noted as the
    time of its making.
    """
    store = connect(url)
    try:
        _bring_up(store, now)
    except BaseException:
        store.close()
        raise
    return store


def connect(url: str) -> Store:
    """Return the store at *url* as it stands, perhaps of another release, or with nothing in it."""
    address = _address(url)
    is_file = address.get_backend_name() == "sqlite"
    return _sqlite(address) if is_file else _postgresql(address)


def file_of(url: str) -> Path | None:
    """Return the file that an address of a store names, None for PostgreSQL."""
    address = _address(url)
    return Path(str(address.database)) if address.get_backend_name() == "sqlite" else None


def _bring_up(store: Store, now: datetime) -> None:
    with store.reading() as connection:
        if not needs_upgrade(connection, store.where):
            return
    # Looked at again under the lock: of several processes that start at once one upgrades.
    with store.writing() as connection:
        if needs_upgrade(connection, store.where):
            made = revision_of(connection) is None
            upgrade(connection)
            if made:
                meta.put(connection, "created", now.isoformat())


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except ArgumentError:
        raise StoreAddressError(repr(url), _EXPECTED) from None
    backend = address.get_backend_name()
    if backend not in {"sqlite", "postgresql"}:
        raise StoreAddressError(address.render_as_string(), _EXPECTED)
    if backend == "sqlite" and address.database in {None, "", ":memory:"}:
        raise StoreAddressError(repr(url), f"it names no file; {_EXPECTED}")
    return address.set(drivername="sqlite" if backend == "sqlite" else "postgresql+psycopg")


_EXPECTED = "expected an address like sqlite:///agenda.db or postgresql://user@host/database"


def _sqlite(address: URL) -> Store:
    path = Path(str(address.database))
    engine = create_engine(address, creator=partial(_open_file, path.absolute()))
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    with explained(str(path)):
        _make_folder(path)
        _write_ahead(path)
    return Store(str(path), engine)


def _let_go(_: object, record: ConnectionPoolEntry) -> None:
    """Close a connection that comes back: its pool is disposed of, and nobody will ask it."""
    record.invalidate()


def _open_file(path: Path) -> sqlite3.Connection:
    """Return a connection to a file that is there; an empty one in its place would hide a loss."""
    where = f"{path.as_uri()}?mode=rw"
    return sqlite3.connect(where, timeout=BUSY_SECONDS, check_same_thread=False, uri=True)


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"its folder cannot be made ({error.strerror}); name another place in [store] url"
        raise StoreUnreachableError(str(path), reason) from error


def _write_ahead(path: Path) -> None:
    """Let readers read while one writes; the file remembers it (WAL).

    SQLite does not wait for others when it changes this, so processes that start together try
    more than once.
    """
    until = time.monotonic() + BUSY_SECONDS
    with closing(sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)) as connection:
        while True:
            try:
                connection.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if not _is_busy(error) or time.monotonic() > until:
                    raise
                time.sleep(_PAUSE)
            else:
                return


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where we say, and as we say
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    begin = options.get("begin", "BEGIN")
    if begin:
        only = "ON" if options.get("query_only") else "OFF"
        connection.exec_driver_sql(f"PRAGMA query_only = {only}")
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {int(1000 * _TURN)}")
        _begin_within(connection, begin, options.get("patience", BUSY_SECONDS))


def _begin_within(connection: Connection, begin: str, patience: float) -> None:
    """Begin a transaction once nobody writes, in short turns: signals are not heard within one."""
    until = time.monotonic() + patience
    while True:
        try:
            connection.exec_driver_sql(begin)
        except OperationalError as error:
            if not _is_busy(error.orig) or time.monotonic() > until:
                raise
        else:
            return


def _is_busy(error: BaseException | None) -> bool:
    told = error.sqlite_errorcode if isinstance(error, sqlite3.OperationalError) else 0
    return told & 0xFF == sqlite3.SQLITE_BUSY


def _postgresql(address: URL) -> Store:
    where = address.set(drivername="postgresql").render_as_string(hide_password=True)
    try:
        engine = create_engine(
            address,
            pool_pre_ping=True,
            connect_args={
                **{
                    name: value
                    for name, value in _GIVEN_UP_AFTER.items()
                    if name not in address.query
                },
                "options": "-c timezone=UTC",
                "application_name": "agenda",
            },
        )
    except ModuleNotFoundError as error:
        reason = "PostgreSQL needs a library more: pip install 'agenda[postgres]'"
        raise StoreAddressError(where, reason) from error
    return Store(where, engine)


def _wait_for_turn(connection: Connection, key: int, patience: float) -> None:
    """Wait until no other holds a lock: SQLite's rule for writers, so both behave alike."""
    connection.execute(text(f"SET LOCAL lock_timeout = '{int(1000 * patience)}ms'"))
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": key})

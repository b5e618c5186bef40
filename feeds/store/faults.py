"""What a database says went wrong, in words that tell people what to do."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from feeds.store.errors import (
    StoreBusyError,
    StoreDamagedError,
    StoreError,
    StoreFullError,
    StoreReadOnlyError,
    StoreUnreachableError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

BUSY_SECONDS = 5

_BUSY = (
    StoreBusyError,
    (
        f"another process has been writing to it for more than {BUSY_SECONDS} seconds; try again, "
        "or look which other agenda process is at work on it"
    ),
)
_FULL = (
    StoreFullError,
    "the disk is full; nothing was changed: make room there and try again",
)
_READ_ONLY = (
    StoreReadOnlyError,
    (
        "it may be read but not written; give the user that runs agenda the right to write "
        "the file and its folder, or mount the disk for writing"
    ),
)
_DAMAGED = (
    StoreDamagedError,
    (
        "the file is damaged or is no store; keep a copy of it, then bring back the last backup "
        "with agenda restore"
    ),
)
_UNREACHABLE = (
    StoreUnreachableError,
    "it cannot be opened; see that its folder is there and may be read and written",
)
_BROKEN_DISK = (
    StoreUnreachableError,
    (
        "the disk does not read or write what it should; see that it has room, that the limit on "
        "the size of files allows for it, and that it is sound"
    ),
)

# Primary result codes of SQLite, and states of SQL that PostgreSQL gives (its appendix A).
_OF_SQLITE = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_CANTOPEN: _UNREACHABLE,
    sqlite3.SQLITE_IOERR: _BROKEN_DISK,
}
_OF_POSTGRESQL = {
    "55P03": _BUSY,
    "40P01": _BUSY,
    "40001": _BUSY,
    "53100": _FULL,
    "25006": _READ_ONLY,
    "42501": _READ_ONLY,
    "XX001": _DAMAGED,
    "XX002": _DAMAGED,
}
_PRIMARY = 0xFF
_SEE_SERVER = "see that the server runs, has this database and lets this user in"


@contextmanager
def explained(where: str) -> Iterator[None]:
    """Raise what the database says inside as a StoreError; a defect of a caller stays as it is."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        known = told(error, where)
        if known is None:
            raise
        raise known from error


def told(error: Exception, where: str) -> StoreError | None:
    """Return the error that people are shown, None for a defect of this program."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(origin, "sqlite_errorcode", None)
    if code is not None:
        found = _OF_SQLITE.get(code & _PRIMARY)
    elif isinstance(origin, sqlite3.Error):
        found = None
    else:
        found = _of_postgresql(error, getattr(origin, "sqlstate", None))
    if found is None:
        return None
    kind, reason = found
    return kind(where, reason)


def _of_postgresql(error: Exception, state: str | None) -> tuple[type[StoreError], str] | None:
    """Return what a state means; one without a state comes from a connection that failed."""
    if state in _OF_POSTGRESQL:
        return _OF_POSTGRESQL[state]
    lost = state is None or state[:2] in {"08", "28", "3D", "57"}
    if not (lost and isinstance(error, OperationalError | InterfaceError)):
        return None
    return StoreUnreachableError, f"it cannot be opened{_said(error)}; {_SEE_SERVER}"


def _said(error: DBAPIError) -> str:
    """Return what the server, or the way to it, says in its first line, in brackets."""
    lines = str(error.orig).split("\n")
    words = lines[0].rsplit("failed: ", 1)[-1].removeprefix("FATAL:").strip()
    return f" ({words})" if words else ""

"""A store for what only shows what it would do: nothing is made or upgraded where it lies."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from feeds.store.engine import Store, connect, file_of, open_store
from feeds.store.errors import StoreOlderError
from feeds.store.faults import explained
from feeds.store.upgrading import HEAD, REVISIONS, needs_upgrade, revision_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime


@contextmanager
def store_to_try(url: str, *, now: datetime) -> Iterator[Store]:
    """Yield the store at *url*; what is written to it is for the caller to undo.

    Where opening it would make or upgrade it, a store that is thrown away stands in for it: an
    empty one, or a copy of the file.  Raises StoreError, of a database of PostgreSQL that an older
    release has written StoreOlderError.
    """
    with TemporaryDirectory(prefix="agenda-") as folder:
        store = _opened(url, Path(folder) / "agenda.sqlite", now)
        try:
            yield store
        finally:
            store.close()


def _opened(url: str, spare: Path, now: datetime) -> Store:
    path = file_of(url)
    if _stands(url) if path is None else not _is_copied(path, spare):
        return open_store(url, now=now)
    return open_store(f"sqlite:///{spare}", now=now)


def _stands(url: str) -> bool:
    """Return whether a database holds a store; False for an empty one."""
    with closing(connect(url)) as store, store.reading() as connection:
        is_empty = revision_of(connection) is None
        if not is_empty and needs_upgrade(connection, store.where):
            raise StoreOlderError(store.where)
    return not is_empty


def _is_copied(path: Path, spare: Path) -> bool:
    """Copy a file that this release would have to upgrade; return whether *spare* stands for it.

    It does for a file that is not there as well.
    """
    if not path.exists():
        return True
    with explained(str(path)), closing(_connection(path)) as here:
        if _form(here) not in (None, *REVISIONS) or _form(here) == HEAD:
            return False  # one of a newer release is refused by who opens it
        with closing(sqlite3.connect(spare)) as copy:
            here.backup(copy)
    return True


def _connection(path: Path) -> sqlite3.Connection:
    # One that may only read would leave the files of the write-ahead log behind.
    made = sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True)
    made.execute("PRAGMA query_only = ON")
    return made


def _form(connection: sqlite3.Connection) -> str | None:
    known = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
    if connection.execute(known).fetchone() is None:
        return None
    found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(found[0]) if found else None

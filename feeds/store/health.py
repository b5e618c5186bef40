"""Whether a store is there, of this release, and whole: looked at without changing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds.store.copying import file_of
from feeds.store.upgrading import needs_upgrade, revision_of

if TYPE_CHECKING:
    from feeds.store.engine import Store

_MOST = 5  # faults that are told


def is_there(url: str) -> bool:
    """Return whether there is a file at *url*; of a server, it shows when it is asked."""
    path = file_of(url)
    return path is None or path.exists()


def older_form(store: Store) -> str | None:
    """Return the form of a store that is of an older release, "" of an empty one, else None.

    Raises StoreNewerError for one of a newer release, another StoreError when it cannot be read.
    """
    with store.reading() as conn:
        return (revision_of(conn) or "") if needs_upgrade(conn, store.where) else None


def faults(store: Store) -> list[str]:
    """Return what is broken in the file of a store, [] for a sound one.

    PostgreSQL looks after its own files: there is nothing to be seen from here.
    """
    if store.is_postgresql:
        return []
    with store.reading() as conn:
        found = conn.exec_driver_sql(f"PRAGMA integrity_check({_MOST})").scalars().all()
        loose = conn.exec_driver_sql("PRAGMA foreign_key_check").all()
    told = [str(one) for one in found if one != "ok"]
    return told + [f"a row of {one[0]} refers to none of {one[2]}" for one in loose[:_MOST]]

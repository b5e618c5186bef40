"""Who does a thing that only one may do: a holder, and a count that it raises as it lives.

No clock is compared with another's.  A holder raises the count every few seconds; who wants the
lease looks at it for 40 s of its own time, and takes over when the count stood still.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, select, update

from feeds.store.rows import row_of
from feeds.store.tables import LEASES
from feeds.store.upserting import upsert

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Lease:
    """A thing that one may do, its holder, and how often the holder said that it lives."""

    name: str
    holder: str
    rises: int


def lease(conn: Connection, name: str) -> Lease | None:
    """Return the lease as it stands, None when nobody holds it."""
    row = conn.execute(select(LEASES).where(LEASES.c.name == name)).mappings().first()
    return None if row is None else Lease(**row)


def all_leases(conn: Connection) -> list[Lease]:
    """Return the leases that are held."""
    return [Lease(**row) for row in conn.execute(select(LEASES)).mappings()]


def take_lease(
    conn: Connection, name: str, holder: str, *, stale: Lease | None = None
) -> Lease | None:
    """Return the lease of *holder*, None when another has it.

    ``stale`` is the lease that the caller has watched without seeing a rise: it is taken over
    if it still stands like that.
    """
    found = lease(conn, name)
    if found is not None and found.holder != holder and found != stale:
        return None
    taken = Lease(name, holder, found.rises + 1 if found else 0)
    upsert(conn, LEASES, [row_of(taken)])
    return taken


def raise_lease(conn: Connection, name: str, holder: str) -> bool:
    """Say that *holder* lives; False when the lease is another's by now."""
    mine = (LEASES.c.name == name) & (LEASES.c.holder == holder)
    risen = conn.execute(update(LEASES).where(mine).values(rises=LEASES.c.rises + 1))
    return risen.rowcount == 1


def drop_lease(conn: Connection, name: str, holder: str) -> bool:
    """Give a lease back; False when it was another's already."""
    mine = (LEASES.c.name == name) & (LEASES.c.holder == holder)
    return conn.execute(delete(LEASES).where(mine)).rowcount == 1

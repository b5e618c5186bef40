"""How each source fares: when it was read, when it is due, what people should know."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import literal, select

from feeds.store import leases
from feeds.store.rows import row_of
from feeds.store.tables import LEASES, SOURCES
from feeds.store.upserting import upsert

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, RowMapping

    from feeds.store.leases import Lease

_LEASE = "source "  # what leads the name of a source in the name of its lease


class SourceStatus(StrEnum):
    """How a source fares; one "to check" is held by the brake until a person decides."""

    NEW = "new"
    OK = "ok"
    FAILING = "failing"
    TO_CHECK = "to check"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class SourceState:
    """A source as it fares.  ``failures`` counts those since the last success.

    The fields of the lease are told, never saved: see :func:`take_lease`.
    """

    name: str
    status: SourceStatus = SourceStatus.NEW
    last_try: datetime | None = None
    last_success: datetime | None = None
    last_change: datetime | None = None
    failures: int = 0
    next_due: datetime | None = None
    message: str = ""
    lease_holder: str | None = None
    lease_rises: int = 0


_STATES = select(
    SOURCES, LEASES.c.holder.label("lease_holder"), LEASES.c.rises.label("lease_rises")
).outerjoin(LEASES, LEASES.c.name == literal(_LEASE).concat(SOURCES.c.name))


def states(conn: Connection) -> list[SourceState]:
    """Return all sources that were ever kept, by name."""
    rows = conn.execute(_STATES.order_by(SOURCES.c.name)).mappings()
    return [_state(row) for row in rows]


def state(conn: Connection, name: str) -> SourceState:
    """Return one source; a new one when nothing is kept of it."""
    row = conn.execute(_STATES.where(SOURCES.c.name == name)).mappings().first()
    return SourceState(name) if row is None else _state(row)


def save(conn: Connection, source: SourceState) -> None:
    """Keep the state of a source, all but its lease."""
    row = row_of(source)
    del row["lease_holder"], row["lease_rises"]
    upsert(conn, SOURCES, [row])


def lease_name(name: str) -> str:
    """Return what the lease on a source is called among all leases."""
    return _LEASE + name


def take_lease(
    conn: Connection, name: str, holder: str, *, stale: Lease | None = None
) -> Lease | None:
    """Return the lease on a source, None when another has it; see :func:`leases.take_lease`."""
    return leases.take_lease(conn, _LEASE + name, holder, stale=stale)


def raise_lease(conn: Connection, name: str, holder: str) -> bool:
    """Say that the holder of a source lives; False when it is another's by now."""
    return leases.raise_lease(conn, _LEASE + name, holder)


def drop_lease(conn: Connection, name: str, holder: str) -> bool:
    """Give a source back; False when it was another's already."""
    return leases.drop_lease(conn, _LEASE + name, holder)


def lease(conn: Connection, name: str) -> Lease | None:
    """Return the lease on a source as it stands, None when nobody holds it."""
    return leases.lease(conn, _LEASE + name)


def _state(row: RowMapping) -> SourceState:
    told = {**row, "status": SourceStatus(row["status"]), "lease_rises": row["lease_rises"] or 0}
    return SourceState(**told)

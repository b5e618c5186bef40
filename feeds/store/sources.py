"""How each source fares: when it was read, when it is due, what people should know."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import select

from feeds.store.rows import row_of
from feeds.store.tables import SOURCES
from feeds.store.upserting import upsert

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, RowMapping

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
    """A source as it fares.  ``failures`` counts those since the last success."""

    name: str
    status: SourceStatus = SourceStatus.NEW
    last_try: datetime | None = None
    last_success: datetime | None = None
    last_change: datetime | None = None
    failures: int = 0
    next_due: datetime | None = None
    message: str = ""


def states(conn: Connection) -> list[SourceState]:
    """Return all sources that were ever kept, by name."""
    rows = conn.execute(select(SOURCES).order_by(SOURCES.c.name)).mappings()
    return [_state(row) for row in rows]


def state(conn: Connection, name: str) -> SourceState:
    """Return one source; a new one when nothing is kept of it."""
    row = conn.execute(select(SOURCES).where(SOURCES.c.name == name)).mappings().first()
    return SourceState(name) if row is None else _state(row)


def save(conn: Connection, source: SourceState) -> None:
    """Keep the state of a source."""
    upsert(conn, SOURCES, [row_of(source)])


def lease_name(name: str) -> str:
    """Return what the lease on a source is called among all leases."""
    return _LEASE + name


def _state(row: RowMapping) -> SourceState:
    return SourceState(**{**row, "status": SourceStatus(row["status"])})

"""How much a store holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import func, select

from feeds.store.tables import EVENTS, ISSUES

if TYPE_CHECKING:
    from sqlalchemy import Connection


class Totals(NamedTuple):
    """Numbers of things, forgotten issues and merged events left out."""

    events: int
    issues: int


def of(conn: Connection) -> Totals:
    """Return how much a store holds."""
    events = select(func.count()).select_from(EVENTS).where(EVENTS.c.merged_into.is_(None))
    issues = select(func.count()).select_from(ISSUES).where(ISSUES.c.forgotten.is_(False))
    return Totals(conn.execute(events).scalar_one(), conn.execute(issues).scalar_one())

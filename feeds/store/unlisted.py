"""Which events of a source that lists everything are listed now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from feeds.store.merges import MERGED
from feeds.store.tables import DOCUMENTS, EVENTS, SIGHTINGS

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement, Connection


def unlisted(conn: Connection, source: str, *, since: date) -> list[str]:
    """Return the uids of events of a source, not over by *since*, that no document lists now.

    A document of another source that lists one keeps it alive, one that is gone keeps none.
    """
    query = select(EVENTS.c.uid).where(*_ahead(source, since), ~_is_listed())
    return list(conn.execute(query.order_by(EVENTS.c.uid)).scalars())


def relisted(conn: Connection, source: str, *, since: date) -> list[str]:
    """Return the uids of events that were missed, and that a document lists now."""
    query = select(EVENTS.c.uid).where(*_ahead(source, since), EVENTS.c.misses > 0, _is_listed())
    return list(conn.execute(query.order_by(EVENTS.c.uid)).scalars())


def ahead(conn: Connection, source: str, *, since: date) -> int:
    """Return how many events of a source are not over by *since*, those unlisted as well."""
    query = select(func.count()).select_from(EVENTS).where(*_ahead(source, since))
    return conn.execute(query).scalar_one()


def _ahead(source: str, since: date) -> tuple[ColumnElement[bool], ...]:
    return EVENTS.c.source == source, EVENTS.c.last >= since, EVENTS.c.merged_into.is_(None)


def _is_listed() -> ColumnElement[bool]:
    """Return what holds for an event that is listed itself, or under what was merged into it."""
    own = select(SIGHTINGS.c.id).where(SIGHTINGS.c.uid == EVENTS.c.uid, *_now())
    others = select(MERGED.c.into).join(SIGHTINGS, SIGHTINGS.c.uid == MERGED.c.uid).where(*_now())
    return or_(own.exists(), EVENTS.c.uid.in_(others))


def _now() -> tuple[ColumnElement[bool], ...]:
    gone = select(DOCUMENTS.c.key).where(
        DOCUMENTS.c.source == SIGHTINGS.c.source,
        DOCUMENTS.c.key == SIGHTINGS.c.document,
        DOCUMENTS.c.gone,
    )
    return SIGHTINGS.c.current, ~gone.exists()

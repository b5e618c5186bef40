"""Events that the documents of a source announced once, and announce no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from feeds.store.tables import EVENTS, SIGHTINGS

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection


def unlisted(conn: Connection, source: str, *, since: date) -> list[str]:
    """Return the uids of events of a source, not over by *since*, that no document lists now.

    A document of another source that lists one keeps it alive.
    """
    listed = select(SIGHTINGS.c.id).where(SIGHTINGS.c.uid == EVENTS.c.uid, SIGHTINGS.c.current)
    query = select(EVENTS.c.uid).where(
        EVENTS.c.source == source,
        EVENTS.c.last >= since,
        EVENTS.c.merged_into.is_(None),
        ~listed.exists(),
    )
    return list(conn.execute(query.order_by(EVENTS.c.uid)).scalars())

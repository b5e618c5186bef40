"""A source that has another name now: all that is kept of it goes on under the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, update

from feeds.store.corrections import SPLIT_BY
from feeds.store.rendered import outdate
from feeds.store.tables import (
    CORRECTIONS,
    COVERS,
    DOCUMENTS,
    DRAFTS,
    EVENT_SOURCES,
    EVENTS,
    ISSUES,
    RUNS,
    SIGHTINGS,
    SOURCES,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection

_NAMED = (DOCUMENTS, ISSUES, SIGHTINGS, EVENTS, EVENT_SOURCES, COVERS, RUNS, DRAFTS)


def rename(conn: Connection, old: str, new: str) -> None:
    """Give all that is kept of a source to another one, of which no document is kept yet.

    How the old one fared is forgotten: it was read under a name that nobody asks for any more.
    """
    for table in _NAMED:
        conn.execute(update(table).where(table.c.source == old).values(source=new))
    split = (CORRECTIONS.c.field == SPLIT_BY["source"]) & (CORRECTIONS.c.was == old)
    conn.execute(update(CORRECTIONS).where(split).values(was=new))
    conn.execute(delete(SOURCES).where(SOURCES.c.name == old))
    outdate(conn)

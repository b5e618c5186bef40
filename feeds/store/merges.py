"""Events that a person says are another one: whose sightings count for which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, update

from feeds.store import corrections
from feeds.store.rendered import outdate
from feeds.store.tables import CORRECTIONS, EVENTS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from sqlalchemy import Connection

    from feeds.store.corrections import Correction

MERGED = (
    select(EVENTS.c.uid, EVENTS.c.merged_into.label("into"))
    .where(EVENTS.c.uid.in_(select(CORRECTIONS.c.uid).where(*corrections.merging())))
    .subquery("merged")
)
"""As SQL, the uid of each event that was merged, and that of the event which it is shown as.

They are found by the decisions of people, which are few: events may be a million.  As a join,
SQLite would go through all events where an order by uid is asked for.
"""


def merged(conn: Connection) -> dict[str, str]:
    """Return by the uid of each event that was merged that of the event which it is shown as."""
    return {row.uid: row.into for row in conn.execute(select(MERGED.c.uid, MERGED.c.into))}


def members(conn: Connection, uid: str) -> list[str]:
    """Return the uids of the events that are shown as one, by uid, that one left out."""
    query = select(MERGED.c.uid).where(MERGED.c.into == uid)
    return list(conn.execute(query.order_by(MERGED.c.uid)).scalars())


def family(conn: Connection, uid: str) -> list[str]:
    """Return the uids of all events that are shown as the one that *uid* is shown as."""
    shown = merged(conn).get(uid, uid)
    return [shown, *members(conn, shown)]


def merge(conn: Connection, decision: Correction) -> None:
    """Show an event, and those that are shown as it, as another one: its ``value``."""
    uids = [decision.uid, *members(conn, decision.uid)]
    corrections.insert(conn, decision)
    _show_as(conn, uids, decision.value)


def unmerge(conn: Connection, uid: str, *, now: datetime) -> bool:
    """Show an event as itself again, with what was merged into it; False where it was not merged.

    An event may have been merged into one that was merged later: each decision is kept.
    """
    told = corrections.merges(conn)
    if uid not in told:
        return False
    parting = [one for one in merged(conn) if _leads(one, uid, told)]
    corrections.undo(conn, told[uid].id, now=now)
    _show_as(conn, parting, uid)
    _show_as(conn, [uid], None)
    return True


def _leads(uid: str, to: str, told: Mapping[str, Correction]) -> bool:
    """Return whether an event was merged into another one, or into one that was."""
    while uid in told:
        uid = told[uid].value
        if uid == to:
            return True
    return False


def _show_as(conn: Connection, uids: Collection[str], uid: str | None) -> None:
    outdate(conn)
    if uids:
        conn.execute(update(EVENTS).where(EVENTS.c.uid.in_(uids)).values(merged_into=uid))

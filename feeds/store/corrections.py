"""What people said that is otherwise than it was read: laid over it, and taken back by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, update

from feeds.store.rows import chunks, row_of
from feeds.store.tables import CHANGES, CORRECTIONS, EVENT_SOURCES, EVENTS

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from sqlalchemy import ColumnElement, Connection, Select

MERGED_INTO = "merged_into"
"""The field of a correction that says which other event an event is: ``value`` is its uid."""
SPLIT_BY = {name: f"split_{name}" for name in ("name", "when", "place", "source")}
"""Those that say of which event an event is none, by what tells them apart.

``value`` is the uid of that event, ``was`` the name, times, place or source of this one.
"""
_OF_IDENTITY = (MERGED_INTO, *SPLIT_BY.values())


@dataclass(frozen=True, slots=True)
class Correction:
    """A field of an event as a person wants it: ``was`` is what was read at that time.

    ``value`` and ``was`` are text in the form that the corrected field has in the payload of an
    event.  ``id`` is 0 until it is kept; ``undone_at`` is None while it is in force.
    """

    uid: str
    field: str
    value: str
    was: str
    by: str
    at: datetime
    undone_at: datetime | None = None
    id: int = 0


def insert(conn: Connection, correction: Correction) -> Correction:
    """Keep a correction in the place of the one in force of the same field; return it numbered."""
    row = row_of(correction)
    del row["id"]
    columns = CORRECTIONS.c
    same = (columns.uid == correction.uid) & (columns.field == correction.field)
    in_force = update(CORRECTIONS).where(same, columns.undone_at.is_(None))
    conn.execute(in_force.values(undone_at=correction.at))
    made = conn.execute(CORRECTIONS.insert().returning(columns.id), row).scalar_one()
    return replace(correction, id=made)


def undo(conn: Connection, correction_id: int, *, now: datetime) -> bool:
    """Take a correction back; False when it is not in force."""
    columns = CORRECTIONS.c
    this = update(CORRECTIONS).where(columns.id == correction_id, columns.undone_at.is_(None))
    return conn.execute(this.values(undone_at=now)).rowcount == 1


def in_force(conn: Connection, uids: Collection[str]) -> dict[str, list[Correction]]:
    """Return the corrections that hold, by uid, the oldest first; uids without any are left out.

    That an event is another one, or is not, is no correction of what was read: see :func:`merges`
    and :func:`splits`.
    """
    found: dict[str, list[Correction]] = {}
    columns = CORRECTIONS.c
    of_words = columns.field.not_in(_OF_IDENTITY)
    for chunk in chunks(uids):
        here = (columns.uid.in_(chunk), columns.undone_at.is_(None), of_words)
        for correction in _read(conn, select(CORRECTIONS).where(*here).order_by(columns.id)):
            found.setdefault(correction.uid, []).append(correction)
    return found


def corrected(conn: Connection) -> list[str]:
    """Return the uids of the events that a correction is in force of, in order."""
    columns = CORRECTIONS.c
    held = columns.undone_at.is_(None), columns.field.not_in(_OF_IDENTITY)
    query = select(columns.uid).where(*held).distinct().order_by(columns.uid)
    return list(conn.execute(query).scalars())


def merging() -> tuple[ColumnElement[bool], ...]:
    """Return what holds of the rows that say which other event an event is."""
    return CORRECTIONS.c.field == MERGED_INTO, CORRECTIONS.c.undone_at.is_(None)


def merges(conn: Connection) -> dict[str, Correction]:
    """Return the decisions in force that an event is another one, by the uid of the event."""
    query = select(CORRECTIONS).where(*merging()).order_by(CORRECTIONS.c.id)
    return {one.uid: one for one in _read(conn, query)}


def splits(conn: Connection) -> list[Correction]:
    """Return the decisions that an event is none that it was taken for, the oldest first."""
    columns = CORRECTIONS.c
    here = columns.field.in_(SPLIT_BY.values()), columns.undone_at.is_(None)
    return _read(conn, select(CORRECTIONS).where(*here).order_by(columns.id))


def told_apart(conn: Connection, uid: str) -> list[str]:
    """Return the uids of the events that one was split from, or that were split off it."""
    return [
        one.value if one.uid == uid else one.uid
        for one in splits(conn)
        if uid in {one.uid, one.value}
    ]


def contested(conn: Connection, *, limit: int) -> list[str]:
    """Return the uids of events that a source told otherwise since the correction in force.

    Those of which it was noted last come first; whether it is so still has to be looked at.
    """
    ours, noted = CORRECTIONS.c, CHANGES.c
    same = (noted.uid == ours.uid) & (noted.field == ours.field) & (noted.at >= ours.at)
    joined = CORRECTIONS.join(CHANGES, same & (noted.kind == "conflict"))
    query = select(ours.uid).select_from(joined).where(ours.undone_at.is_(None))
    latest_first = query.group_by(ours.uid).order_by(func.max(noted.id).desc()).limit(limit)
    return list(conn.execute(latest_first).scalars())


def disagreed(conn: Connection, *, since: date, limit: int) -> list[str]:
    """Return the uids of events not over on *since* of which sources print different days.

    Those of which it was noted last come first, and those of which a person set the days are left
    out; whether it is so still has to be looked at.
    """
    ours, noted = CORRECTIONS.c, CHANGES.c
    several = select(EVENT_SOURCES.c.uid)  # that told of it: few events have such
    ahead = (EVENTS.c.last >= since, EVENTS.c.hidden.is_(False), EVENTS.c.merged_into.is_(None))
    settled = select(ours.id).where(
        ours.uid == EVENTS.c.uid, ours.field == "when", ours.undone_at.is_(None)
    )
    query = (
        select(EVENTS.c.uid)
        .join(CHANGES, noted.uid == EVENTS.c.uid)
        .where(EVENTS.c.uid.in_(several), *ahead, ~settled.exists())
        .where(noted.kind == "conflict", noted.field == "when")
    )
    latest_first = query.group_by(EVENTS.c.uid).order_by(func.max(noted.id).desc()).limit(limit)
    return list(conn.execute(latest_first).scalars())


def of_event(conn: Connection, uid: str) -> list[Correction]:
    """Return all corrections of an event, those taken back as well, the oldest first."""
    query = select(CORRECTIONS).where(CORRECTIONS.c.uid == uid).order_by(CORRECTIONS.c.id)
    return _read(conn, query)


def _read(conn: Connection, query: Select[Any]) -> list[Correction]:
    return [Correction(**row) for row in conn.execute(query).mappings()]

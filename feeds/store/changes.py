"""The journal: what became of each event, and why.  Nothing in it is ever changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from sqlalchemy import and_, func, or_, select

from feeds.store.rows import chunks, row_of
from feeds.store.tables import CHANGES, EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from sqlalchemy import ColumnElement, Connection, Select

SEEN = ("added", "moved", "renamed", "changed", "cancelled", "postponed", "restored", "shown")
"""The kinds of changes after which an event is in a calendar, and looks otherwise there."""
GONE = ("hidden", "withdrawn", "merged")
"""The kinds of changes after which an event is in no calendar."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that became of an event: ``kind`` ("added", "moved" …), ``by`` whom, and why.

    ``id`` is 0 until it is kept; ``field``, ``before`` and ``after`` are "" where a change
    concerns the whole event.
    """

    at: datetime
    uid: str
    kind: str
    field: str = ""
    before: str = ""
    after: str = ""
    reason: str = ""
    by: str = ""
    id: int = 0


def append(conn: Connection, changes: Sequence[Change]) -> None:
    """Write changes into the journal, in their order."""
    rows = [row_of(change) for change in changes]
    for row in rows:
        del row["id"]
    if rows:
        conn.execute(CHANGES.insert(), rows)


def of_event(conn: Connection, uid: str) -> list[Change]:
    """Return what became of an event, the oldest first."""
    return _read(conn, select(CHANGES).where(CHANGES.c.uid == uid).order_by(CHANGES.c.id))


def latest(
    conn: Connection,
    *,
    limit: int = 100,
    since: datetime | None = None,
    before: Change | None = None,
) -> list[Change]:
    """Return a page of the journal, the newest first; ``before`` is the last of the page before."""
    query = select(CHANGES).order_by(CHANGES.c.id.desc()).limit(limit)
    if since is not None:
        query = query.where(CHANGES.c.at >= since)
    if before is not None:
        query = query.where(CHANGES.c.id < before.id)
    return _read(conn, query)


@dataclass(frozen=True, slots=True)
class Told:
    """Which changes: those that people who read feeds could see, and that fit what is told.

    ``kinds`` are some of SEEN and GONE, () for all; ``before`` is the number of a change.
    """

    least_confidence: float
    uid: str = ""
    kinds: tuple[str, ...] = ()
    since: datetime | None = None
    before: int | None = None


def told(conn: Connection, asked: Told, *, limit: int) -> list[Change]:
    """Return changes, the newest first.

    Of an event that is hidden now only that it went is told: its words may be why.
    """
    query = select(CHANGES).join(EVENTS, EVENTS.c.uid == CHANGES.c.uid).where(_visible(asked))
    if asked.uid:
        query = query.where(CHANGES.c.uid == asked.uid)
    if asked.since is not None:
        query = query.where(CHANGES.c.at >= asked.since)
    if asked.before is not None:
        query = query.where(CHANGES.c.id < asked.before)
    return _read(conn, query.order_by(CHANGES.c.id.desc()).limit(limit))


def _visible(asked: Told) -> ColumnElement[bool]:
    kinds = asked.kinds or SEEN + GONE
    there = EVENTS.c.hidden.is_(False) & EVENTS.c.merged_into.is_(None)
    return and_(
        EVENTS.c.shown_first.is_not(None),
        EVENTS.c.confidence >= asked.least_confidence,
        or_(there & CHANGES.c.kind.in_(kinds), CHANGES.c.kind.in_([*{*kinds} & {*GONE}])),
    )


def changed_uids(since: date) -> Select[Any]:
    """Return, as SQL, the events of which people saw a change on a day (in UTC) or later."""
    return select(CHANGES.c.uid).where(*_seen(since)).distinct()


def seen(conn: Connection, uids: Iterable[str], *, since: date, limit: int) -> list[Change]:
    """Return the changes of events that people saw on a day (in UTC) or later, the newest first."""
    found = [
        change
        for chunk in chunks(uids)
        for change in _read(conn, select(CHANGES).where(*_seen(since), CHANGES.c.uid.in_(chunk)))
    ]
    return sorted(found, key=lambda change: -change.id)[:limit]


def _seen(since: date) -> tuple[ColumnElement[bool], ...]:
    start = datetime.combine(since, time(), UTC)
    return CHANGES.c.at >= start, CHANGES.c.kind.in_(SEEN)


def between(conn: Connection, since: datetime, until: datetime, *, limit: int) -> list[Change]:
    """Return what happened from *since* on and before *until*, the newest first."""
    within = (CHANGES.c.at >= since, CHANGES.c.at < until)
    newest_first = select(CHANGES).where(*within).order_by(CHANGES.c.at.desc(), CHANGES.c.id.desc())
    return _read(conn, newest_first.limit(limit))


def oldest(conn: Connection) -> datetime | None:
    """Return when the first thing happened, None where nothing ever did."""
    return conn.execute(select(func.min(CHANGES.c.at))).scalar()


def _read(conn: Connection, query: Select[Any]) -> list[Change]:
    return [Change(**row) for row in conn.execute(query).mappings()]

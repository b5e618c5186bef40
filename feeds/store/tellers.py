"""Which sources besides its home told of an event: what the feed of a source holds of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, or_, select

from feeds.store.merges import MERGED, merged
from feeds.store.tables import EVENT_SOURCES, EVENTS, SIGHTINGS
from feeds.store.upserting import add_selected

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sqlalchemy import BindParameter, ColumnElement, Connection

Teller = tuple[str, str]
"""A source, and the uid of an event that it told of."""

_SOURCE: BindParameter[str] = bindparam("told_by", type_=EVENT_SOURCES.c.source.type)
_UID: BindParameter[str] = bindparam("told_of", type_=EVENT_SOURCES.c.uid.type)
_ELSEWHERE = (EVENTS.c.uid == _UID) & (EVENTS.c.source != _SOURCE)


def add_tellers(conn: Connection, tellers: Iterable[Teller]) -> None:
    """Note that sources told of events, and of those they are shown as, unless at home there."""
    told = select(_SOURCE, EVENTS.c.uid).where(_ELSEWHERE)
    add_selected(conn, EVENT_SOURCES, told, _rows(_as_shown(conn, tellers)))


def add_former_homes(conn: Connection, homes: Iterable[Teller]) -> None:
    """Note where events are at home that are to have another *home*: they were told of there."""
    former = select(EVENTS.c.source, EVENTS.c.uid).where(_ELSEWHERE)
    add_selected(conn, EVENT_SOURCES, former, _rows(homes))


def drop_silent(conn: Connection, tellers: Iterable[Teller]) -> None:
    """Forget those of *tellers*, of events and of those they are shown as, that tell no more."""
    members = select(MERGED.c.uid).where(MERGED.c.into == _UID)
    of_it = or_(SIGHTINGS.c.uid == _UID, SIGHTINGS.c.uid.in_(members))
    seen = select(SIGHTINGS.c.id).where(of_it, SIGHTINGS.c.source == _SOURCE)
    here = (EVENT_SOURCES.c.source == _SOURCE) & (EVENT_SOURCES.c.uid == _UID)
    if rows := _rows(_as_shown(conn, tellers)):
        conn.execute(delete(EVENT_SOURCES).where(here, ~seen.exists()), rows)


def told_by(sources: Collection[str]) -> ColumnElement[bool]:
    """Return what holds for the events that one of *sources* ever told of.

    The home is looked at first: it stands in the index of feeds, and most events have no other.
    """
    others = select(EVENT_SOURCES.c.uid).where(EVENT_SOURCES.c.source.in_(sources))
    return or_(EVENTS.c.source.in_(sources), EVENTS.c.uid.in_(others))


def _as_shown(conn: Connection, tellers: Iterable[Teller]) -> list[Teller]:
    """Return *tellers*, and the same of the events that theirs were merged into."""
    told, others = [*tellers], merged(conn)
    return told + [(source, others[uid]) for source, uid in told if uid in others]


def _rows(tellers: Iterable[Teller]) -> list[dict[str, str]]:
    return [{"told_by": source, "told_of": uid} for source, uid in dict.fromkeys(tellers)]

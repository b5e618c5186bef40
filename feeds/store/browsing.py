"""Events as people leaf through them: a page of them, how many there are, what is next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import func, select, tuple_

from agenda.dates.when import Hours, days_of
from feeds.store import events
from feeds.store.names import event_key
from feeds.store.selecting import as_read, fitting
from feeds.store.tables import EVENT_THEMES, EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from sqlalchemy import Column, Connection, Select

    from feeds.store.events import EventRecord
    from feeds.store.selecting import FeedQuery

_E = EVENTS.c


class Count(NamedTuple):
    """How many events have a value; ``name`` is how one of them writes it."""

    value: str
    name: str
    number: int


class Place(NamedTuple):
    """Where an event stands in the order of a feed."""

    first: date
    uid: str


def listed(
    conn: Connection, query: FeedQuery, *, limit: int, latest: bool = False
) -> list[EventRecord]:
    """Return the first events that fit and that feeds can show, or the latest of them, in order."""
    order = as_read(_E.shown_first, latest=latest)
    chosen = _of(conn, query, select(_E.uid)).order_by(*order).limit(limit)
    return in_order(_read(conn, chosen))


def following(
    conn: Connection, query: FeedQuery, *, limit: int, behind: Place | None = None
) -> list[EventRecord]:
    """Return the first events that fit and that feeds can show, by first day, then uid.

    With *behind* only those that come later in that order, whatever was added before it meanwhile.
    """
    chosen = _of(conn, query, select(_E.uid)).order_by(_E.shown_first, _E.uid).limit(limit)
    if behind is not None:
        chosen = chosen.where(tuple_(_E.shown_first, _E.uid) > tuple(behind))
    return _read(conn, chosen)


def in_order(records: Iterable[EventRecord]) -> list[EventRecord]:
    """Return events as people read them: by day, whole days first, by hour, by name."""
    return sorted(records, key=_place)


def _place(record: EventRecord) -> tuple[date, str, str, str]:
    event, uid = record.stored.event, record.stored.uid
    name, when = event_key(event.name), event.when
    if when is None:
        return date.min, "", name, uid
    day = record.rendered.first if record.rendered else days_of(when).first
    return day, when.start.isoformat() if isinstance(when, Hours) else "", name, uid


def _read(conn: Connection, chosen: Select[Any]) -> list[EventRecord]:
    uids = list(conn.execute(chosen).scalars())
    found = events.get_many(conn, uids)
    return [found[uid] for uid in uids]


def total(conn: Connection, query: FeedQuery) -> int:
    """Return how many events fit."""
    return int(conn.execute(_of(conn, query, select(func.count()))).scalar_one())


def first_day_from(conn: Connection, query: FeedQuery, day: date) -> date | None:
    """Return the first day on or after *day* on which an event begins, None without any."""
    begun = _of(conn, replace(query, since=None), select(func.min(_E.shown_first)))
    return conn.execute(begun.where(_E.shown_first >= day)).scalar()


def last_day_before(conn: Connection, query: FeedQuery, day: date) -> date | None:
    """Return the last day before *day* on which an event begins, None without any."""
    begun = _of(conn, replace(query, since=None), select(func.max(_E.shown_first)))
    return conn.execute(begun.where(_E.shown_first < day)).scalar()


def by_place(conn: Connection, query: FeedQuery) -> list[Count]:
    """Return the places of the events that fit, in order."""
    columns = _E.place_key, func.min(_E.place), func.count()
    counted = _of(conn, query, select(*columns)).where(_E.place_key != "")
    return _counts(conn, counted, _E.place_key)


def by_language(conn: Connection, query: FeedQuery) -> list[Count]:
    """Return the languages of the events that fit, in order."""
    return _by(conn, query, _E.language)


def by_status(conn: Connection, query: FeedQuery) -> list[Count]:
    """Return the states of the events that fit, in order."""
    return _by(conn, query, _E.status)


def by_theme(conn: Connection, query: FeedQuery) -> list[Count]:
    """Return the themes of the events that fit, folded, in order."""
    theme = EVENT_THEMES.c.theme
    joined = EVENTS.join(EVENT_THEMES, EVENT_THEMES.c.uid == _E.uid)
    counted = _of(conn, query, select(theme, theme, func.count()).select_from(joined))
    return _counts(conn, counted, theme)


def _by(conn: Connection, query: FeedQuery, column: Column[str]) -> list[Count]:
    counted = _of(conn, query, select(column, column, func.count())).where(column != "")
    return _counts(conn, counted, column)


def _counts(conn: Connection, counted: Select[Any], key: Column[str]) -> list[Count]:
    return [Count(*row) for row in conn.execute(counted.group_by(key).order_by(key))]


def _of(
    conn: Connection, query: FeedQuery, selected: Select[*tuple[Any, ...]]
) -> Select[*tuple[Any, ...]]:
    return selected.where(*fitting(conn.dialect.name, query))

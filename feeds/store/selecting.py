"""A feed as a query over events, and the bytes that answer it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import select as sql_select

from feeds.formats.vevent import RenderedEvent
from feeds.store.changes import changed_uids
from feeds.store.names import name_key
from feeds.store.search import matching
from feeds.store.tables import EVENT_THEMES, EVENTS
from feeds.store.tellers import told_by

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Column, ColumnElement, Connection, Select

    from agenda.events.states import Status


@dataclass(frozen=True, slots=True)
class FeedQuery:
    """Which events: those that fit every key that is told; of several values, one has to fit.

    A source is one that ever told of the event, whichever it was that told first.  ``theme`` and
    ``place`` are compared folded; ``text`` is that of :func:`search.find`.
    ``since`` and ``until`` are days, included: an event of which one day lies between fits.
    ``hidden`` lets hidden events in as well.  ``changed_since`` asks for those of which the journal
    tells a change that people see, on that day (in UTC) or later.
    """

    source: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    status: tuple[Status, ...] = ()
    min_confidence: float | None = None
    text: str | None = None
    since: date | None = None
    until: date | None = None
    hidden: bool = False
    changed_since: date | None = None


def select(conn: Connection, query: FeedQuery) -> list[RenderedEvent]:
    """Return the rendered events that fit, by first day, then uid.

    Those that were merged into another, or that no feed can show, never do.
    """
    dialect = conn.dialect.name
    # From the driver itself: rows of SQLAlchemy would take half as long again as the query.
    rows = cast("Iterable[tuple[Any, ...]]", conn.execute(statement(dialect, query)).cursor)
    if dialect == "postgresql":
        return [RenderedEvent(*row) for row in rows]
    day = date.fromisoformat
    return [RenderedEvent(uid, day(a), day(z), zone, data) for uid, a, z, zone, data in rows]


def uids(conn: Connection, query: FeedQuery, *, limit: int | None = None) -> list[str]:
    """Return the events that fit as people read them: those that no feed can show as well."""
    found = sql_select(_E.uid).where(_E.merged_into.is_(None))
    if query.text is not None:
        found = found.where(matching(conn.dialect.name, query.text))
    found = found.where(*_conditions(query), *_days(query, _E.first, _E.last))
    return list(conn.execute(found.order_by(*as_read(_E.first)).limit(limit)).scalars())


def as_read(day: Column[date], *, latest: bool = False) -> list[ColumnElement[Any]]:
    """Return the order in which people read events: by day, whole days first, by hour, by name.

    With *latest* it is turned round.
    """
    rest = _E.name_key, _E.uid
    if latest:
        return [day.desc(), _E.starts_at.desc().nulls_last(), *(one.desc() for one in rest)]
    return [day.asc(), _E.starts_at.asc().nulls_first(), *(one.asc() for one in rest)]


_E = EVENTS.c


@lru_cache(maxsize=256)  # to put SQL together takes as long as many a feed
def statement(dialect: str, query: FeedQuery) -> Select[Any]:
    """Return a query as SQL: uid, first, last, timezone, data."""
    shown = (_E.uid, _E.shown_first, _E.shown_last, _E.shown_timezone, _E.data)
    return sql_select(*shown).where(*fitting(dialect, query)).order_by(_E.shown_first, _E.uid)


def fitting(dialect: str, query: FeedQuery) -> list[ColumnElement[bool]]:
    """Return what holds, in a dialect of SQL, for the events of a query that feeds can show."""
    found: list[ColumnElement[bool]] = [_E.shown_first.is_not(None), _E.merged_into.is_(None)]
    if query.text is not None:
        found.append(matching(dialect, query.text))
    return [*found, *_conditions(query), *_days(query, _E.shown_first, _E.shown_last)]


def _days(query: FeedQuery, first: Column[date], last: Column[date]) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if query.since is not None:
        found.append(last >= query.since)
    if query.until is not None:
        found.append(first <= query.until)
    return found


def _conditions(query: FeedQuery) -> list[ColumnElement[bool]]:
    one_of = {
        _E.language: query.language,
        _E.status: tuple(status.value for status in query.status),
        _E.place_key: tuple(map(name_key, query.place)),
    }
    found: list[ColumnElement[bool]] = [
        column.in_(values) for column, values in one_of.items() if values
    ]
    if query.source:
        found.append(told_by(query.source))
    if not query.hidden:
        found.append(_E.hidden.is_(False))
    if query.min_confidence is not None:
        found.append(_E.confidence >= query.min_confidence)
    if query.changed_since is not None:
        found.append(_E.uid.in_(changed_uids(query.changed_since)))
    if query.theme:
        themes = EVENT_THEMES.c.theme.in_(map(name_key, query.theme))
        found.append(_E.uid.in_(sql_select(EVENT_THEMES.c.uid).where(themes)))
    return found

"""By what the events of the store can be told apart: years, themes, places, languages."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from feeds.store.selecting import statement
from feeds.store.tables import EVENT_THEMES, EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import ColumnElement, Connection

    from feeds.store.selecting import FeedQuery

_E = EVENTS.c


def years(conn: Connection) -> Iterator[int]:
    """Yield the years in which an event begins or ends, from the first to the last of them.

    One that lasts longer makes none of those between: a span of thirty years is a misprint.
    """
    told = conn.execute(
        select(func.min(_E.shown_first), func.max(_E.shown_last)).where(*_shown())
    ).one()
    if None in told:
        return
    for year in range(told[0].year, told[1].year + 1):
        first, last = date(year, 1, 1), date(year, 12, 31)
        bounds = (_E.shown_first.between(first, last), _E.shown_last.between(first, last))
        if any(
            conn.execute(select(_E.uid).where(*_shown(), one).limit(1)).first() for one in bounds
        ):
            yield year


def total(conn: Connection, query: FeedQuery) -> int:
    """Return how many events of a feed fit a query."""
    told = statement(conn.dialect.name, query).order_by(None).with_only_columns(func.count())
    return int(conn.execute(told).scalar_one())


def themes(conn: Connection, *, shown: bool = False) -> list[str]:
    """Return the themes that events have, folded, in order; *shown*: those that feeds can show."""
    query = select(EVENT_THEMES.c.theme).distinct().order_by(EVENT_THEMES.c.theme)
    if shown:
        query = query.join(EVENTS, EVENT_THEMES.c.uid == _E.uid).where(*_shown())
    return list(conn.execute(query).scalars())


def places(conn: Connection, *, least: int) -> list[str]:
    """Return the places of *least* events or more, as the first of them writes it, in order."""
    query = select(func.min(_E.place)).where(*_shown(), _E.place_key != "")
    many = query.group_by(_E.place_key).having(func.count() >= least)
    return list(conn.execute(many.order_by(_E.place_key)).scalars())


def languages(conn: Connection) -> list[str]:
    """Return the languages in which events were announced, in order."""
    query = select(_E.language).where(*_shown(), _E.language != "").distinct()
    return list(conn.execute(query.order_by(_E.language)).scalars())


def _shown() -> tuple[ColumnElement[bool], ...]:
    """Return what holds for the events that feeds can show."""
    return _E.shown_first.is_not(None), _E.merged_into.is_(None), _E.hidden.is_(False)

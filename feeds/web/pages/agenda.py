"""The agenda: what comes, by month; a month as a table; a screen in a hall."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from flask import render_template, request

from agenda.dates.when import Days
from feeds.store import browsing
from feeds.web.directory import directory
from feeds.web.pages import grid, listing
from feeds.web.pages.asked import Asked, asked, month_of
from feeds.web.service import current_service
from feeds.web.telling import goes_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from feeds.web.pages.listing import Group

_MOST = 60  # events to come on one page
_MOST_OF_PERIOD = 500  # of a month or a year
_RECENT = 20
_ON_SCREEN = 8
_REFRESH = 300  # seconds between two looks of a screen
_DAY = timedelta(days=1)


class _Page(NamedTuple):
    """What a list shows: ``recent`` when nothing is to come, so that the last ones stand there.

    ``earlier`` and ``later`` are the months to go on with, ``over`` how many found no room.
    """

    groups: Sequence[Group]
    earlier: date | None
    later: date | None
    recent: bool = False
    over: int = 0


def show() -> str:
    """Answer with the agenda as it is asked for."""
    wanted = asked(request.args)
    views = {"month": _month, "screen": _screen}
    with current_service().store.reading() as conn:
        return views.get(wanted.view, _list)(conn, wanted)


def _list(conn: Connection, wanted: Asked) -> str:
    today = current_service().today()
    period = wanted.period()
    page = _coming(conn, wanted, today) if period is None else _within(conn, wanted, period)
    return render_template("agenda.html", page=page, asked=wanted, choices=directory(conn))


def _coming(conn: Connection, wanted: Asked, today: date) -> _Page:
    """Return what comes; where nothing does, what was last."""
    ahead = wanted.query(Days(today, date.max))
    found = browsing.listed(conn, ahead, limit=_MOST + 1)
    if not found:
        return _recent(conn, wanted)
    shown, rest = found[:_MOST], found[_MOST:]
    earlier = browsing.last_day_before(conn, wanted.query(), today)
    later = rest[0].rendered.first if rest and rest[0].rendered else None
    return _Page(listing.coming(shown, today), earlier, later)


def _recent(conn: Connection, wanted: Asked) -> _Page:
    found = browsing.listed(conn, wanted.query(), limit=_RECENT, latest=True)
    groups = listing.by_month(found)
    earlier = _month_before(conn, wanted, groups[0].month) if groups else None
    return _Page(groups[::-1], earlier, None, recent=True)


def _within(conn: Connection, wanted: Asked, period: Days) -> _Page:
    query = wanted.query(period)
    found = browsing.listed(conn, query, limit=_MOST_OF_PERIOD)
    over = browsing.total(conn, query) - len(found) if len(found) == _MOST_OF_PERIOD else 0
    everything = wanted.but(year=None)
    return _Page(
        listing.by_month(found, period.first),
        _month_before(conn, everything, period.first),
        browsing.first_day_from(conn, everything.query(), period.last + _DAY),
        over=over,
    )


def _month_before(conn: Connection, wanted: Asked, month: date | None) -> date | None:
    return month and browsing.last_day_before(conn, wanted.query(), month)


def _month(conn: Connection, wanted: Asked) -> str:
    today = current_service().today()
    month = (wanted.month or _month_to_open(conn, wanted, today)).replace(day=1)
    found = browsing.listed(conn, wanted.query(month_of(month)), limit=_MOST_OF_PERIOD)
    earlier, later = _neighbours(conn, wanted, month_of(month))
    return render_template(
        "month.html",
        weeks=grid.weeks(month, found, today),
        page=_Page((), earlier, later),
        asked=wanted,
        choices=directory(conn),
        month=month,
        found=found,
    )


def _neighbours(conn: Connection, wanted: Asked, month: Days) -> tuple[date | None, date | None]:
    """Return days of the months before and behind one, None where nothing lies on that side.

    A calendar without ends would keep those busy who follow every link.
    """
    before, behind = month.first - _DAY, month.last + _DAY
    query = wanted.but(year=None).query()
    return (
        before if browsing.last_day_before(conn, query, month.first) else None,
        behind if browsing.first_day_from(conn, query, behind) else None,
    )


def _month_to_open(conn: Connection, wanted: Asked, today: date) -> date:
    """Return a day of the month that a reader wants: this one, unless it is empty.

    Of another year it is the first that holds something, January where none does.
    """
    everything, here = wanted.but(year=None), month_of(today)
    if wanted.year is not None and wanted.year != today.year:
        begin, end = date(wanted.year, 1, 1), date(wanted.year, 12, 31)
        first = browsing.first_day_from(conn, everything.query(), begin)
        return first if first and first <= end else begin
    if browsing.total(conn, everything.query(here)):
        return today
    ahead = browsing.first_day_from(conn, everything.query(), today)
    return ahead or browsing.last_day_before(conn, everything.query(), today) or today


def _screen(conn: Connection, wanted: Asked) -> str:
    today = current_service().today()
    found = browsing.listed(conn, wanted.query(Days(today, date.max)), limit=_ON_SCREEN)
    # A reader in a hall looks for what begins; what goes on for weeks comes behind it.
    records = sorted(found, key=lambda record: goes_on(record, today))
    return render_template("screen.html", records=records, refresh=_REFRESH, today=today)

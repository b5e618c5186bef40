"""Of too many events a feed keeps those that its subscribers look at next."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from feeds.formats.trimming import Cap, Trimmed, trim
from feeds.formats.vevent import RenderedEvent

TODAY = date(2031, 5, 14)  # a Wednesday
DAY = timedelta(days=1)


def shown(first: date, last: date | None = None, size: int = 100) -> RenderedEvent:
    """Return an event on days; its UID is the first of them."""
    return RenderedEvent(first.isoformat(), first, last or first, "", b"x" * size)


def daily(since: date, number: int, a_day: int = 1) -> list[RenderedEvent]:
    """Return so many events in a row, some on each day."""
    return [shown(since + at // a_day * DAY) for at in range(number)]


def firsts(trimmed: Trimmed) -> tuple[date, date]:
    """Return the first and the last day on which an event begins."""
    return trimmed.events[0].first, trimmed.events[-1].first


def test_what_fits_stays() -> None:
    """Nothing is trimmed at the very cap."""
    events = daily(TODAY - 100 * DAY, 200)
    assert trim(events, TODAY, Cap(200)) == Trimmed(tuple(events), 0)
    assert trim([], TODAY) == Trimmed((), 0)


def test_the_oldest_go_first() -> None:
    """What is to come stays, and of the past as much as there is room for, in order."""
    events = daily(TODAY - 300 * DAY, 400)
    found = trim(events, TODAY, Cap(150))
    assert firsts(found) == (events[250].first, events[-1].first)
    assert found.over == 250
    assert list(found.events) == events[250:]


def test_the_next_months_stay_before_the_far_future() -> None:
    """Thousands of events ahead hide nothing of what comes next; this month stays whole."""
    events = daily(TODAY - 300 * DAY, 3000)
    found = trim(events, TODAY, Cap(1000))
    assert firsts(found) == (date(2031, 5, 1), date(2031, 5, 1) + 999 * DAY)
    assert found.over == 2000


def test_what_is_under_way_is_to_come() -> None:
    """An exhibition that began a year ago and is open stays; one that has ended is past."""
    open_still = shown(TODAY - 400 * DAY, TODAY + DAY)
    over = shown(TODAY - 399 * DAY, TODAY - 200 * DAY)
    events = [open_still, over, *daily(TODAY, 5)]
    assert trim(events, TODAY, Cap(6)).events == (open_still, *events[2:])


def test_octets_count_as_well() -> None:
    """Google refuses a megabyte."""
    assert trim(daily(TODAY, 10), TODAY, Cap(octets=350)).over == 7


def test_a_day_changes_nothing_within_a_month() -> None:
    """So the passing of time changes a feed once a month."""
    events = daily(date(2031, 1, 1), 3000)
    told = {trim(events, TODAY + at * DAY, Cap(500)).events for at in range(17)}
    assert len(told) == 1
    assert trim(events, date(2031, 6, 1), Cap(500)).events not in told


@pytest.mark.parametrize(
    ("a_day", "since"),
    [
        pytest.param(20, date(2031, 5, 1), id="a month"),
        pytest.param(30, date(2031, 5, 12), id="a week"),
        pytest.param(50, TODAY, id="a day"),
    ],
)
def test_a_crowd_is_cut_by_the_week_or_the_day(a_day: int, since: date) -> None:
    """Where the beginning of the month would leave no room for the next four weeks."""
    events = daily(date(2031, 4, 1), 10_000, a_day)
    found = trim(events, TODAY, Cap(1000))
    assert len(found.events) == 1000
    assert firsts(found)[0] == since
    assert firsts(found)[1] >= TODAY + 19 * DAY

"""A month as the weeks of a table."""

from __future__ import annotations

from calendar import Calendar
from collections import defaultdict
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # ships no types

from feeds.web.pages.asked import month_of
from feeds.web.telling import days_shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from agenda.dates.when import Days
    from feeds.store.events import EventRecord


class Cell(NamedTuple):
    """A day of the table; ``outside`` where it belongs to another month."""

    day: date
    outside: bool
    is_today: bool
    records: Sequence[EventRecord]


def weeks(month: date, records: Iterable[EventRecord], today: date) -> list[list[Cell]]:
    """Return the weeks of a month, from Monday on, with the events of each day."""
    found: dict[date, list[EventRecord]] = defaultdict(list)
    for record in records:
        for day in _days_within(record, month_of(month)):
            found[day].append(record)
    return [
        [Cell(day, day.month != month.month, day == today, found.get(day, ())) for day in week]
        for week in Calendar().monthdatescalendar(month.year, month.month)
    ]


def _days_within(record: EventRecord, period: Days) -> Iterator[date]:
    """Yield the days of an event that lie in a period; of one that repeats, those it falls on."""
    shown = days_shown(record)
    first, last = max(shown.first, period.first), min(shown.last, period.last)
    rrule = record.stored.event.rrule
    if rrule:
        yield from _falls_on(rrule, shown.first, first, last)
        return
    yield from (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))


def _falls_on(rrule: str, start: date, first: date, last: date) -> list[date]:
    """Return the days of a rule that a feed shows: it is valid, and daily at most."""
    parts = [part for part in rrule.upper().split(";") if not part.startswith(("UNTIL", "COUNT"))]
    begin, end = (datetime.combine(day, time()) for day in (first, last))
    rule = rrulestr(";".join(parts), dtstart=datetime.combine(start, time()))
    return [at.date() for at in rule.between(begin, end, inc=True)]

"""The first day that a recurrence rule of the grammar falls on."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from agenda.dates.almanac import add_months, nth_weekday, real_day
from agenda.dates.figures import late
from agenda.dates.when import WEEKDAYS, Days

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_MONTHS_TRIED = 60
LONGEST_PAUSE = 366  # days: "sauf du 1er juillet au 31 août"
_WEEK, _LONGEST_GAP = 7, 200  # days between two of a rule without an interval
_FAR = 800  # days: an exception is printed for this season or the next


@lru_cache(maxsize=256)
def _fields(rrule: str) -> Mapping[str, str]:
    return dict(field.split("=", 1) for field in rrule.split(";"))


@late
def first_occurrence(rrule: str, start: date) -> date | None:
    """Return the first day on or after *start* that *rrule* falls on (RFC 5545, 3.3.10).

    Only the rules that the grammar makes are known: BYDAY of a week, or of a month with
    ordinals, BYMONTHDAY.  None when no day comes in five years (a fifth Sunday always does).

    >>> first_occurrence("FREQ=MONTHLY;BYDAY=1SA", date(2025, 5, 4))
    datetime.date(2025, 6, 7)
    """
    fields = _fields(rrule)
    if "BYMONTHDAY" in fields:
        return _month_day(int(fields["BYMONTHDAY"]), start)
    days = fields.get("BYDAY", "")
    if not days:
        return start
    names = days.split(",")
    if names[0] in WEEKDAYS:
        ahead = min((WEEKDAYS.index(name) - start.weekday()) % 7 for name in names)
        return start + timedelta(days=ahead)
    return _in_months(names, start)


def _in_months(names: list[str], start: date) -> date | None:
    for step in range(_MONTHS_TRIED):
        month = add_months(start.replace(day=1), step)
        found = [
            nth_weekday(month.year, month.month, int(name[:-2]), WEEKDAYS.index(name[-2:]))
            for name in names
        ]
        later = [day for day in found if day is not None and day >= start]
        if later:
            return min(later)
    return None


def _month_day(day: int, start: date) -> date | None:
    months = (add_months(start.replace(day=1), step) for step in range(_MONTHS_TRIED))
    found = (real_day(month.year, month.month, day) for month in months)
    return next((one for one in found if one is not None and one >= start), None)


def next_occurrence(rrule: str, day: date) -> date | None:
    """Return the day that *rrule* falls on after *day*, which is one of its days.

    None where the calendar ends before it does.

    >>> next_occurrence("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", date(2025, 7, 1))
    datetime.date(2025, 7, 15)
    """
    try:
        return _next(rrule, day)
    except OverflowError:
        return None


def _next(rrule: str, day: date) -> date | None:
    fields = _fields(rrule)
    step = int(fields.get("INTERVAL", "1"))
    if step > 1 and "," not in fields.get("BYDAY", ""):
        if fields["FREQ"] == "WEEKLY":
            return day + timedelta(weeks=step)
        if fields["FREQ"] == "DAILY":
            return day + timedelta(days=step)
    return first_occurrence(rrule, day + timedelta(days=1))


def _near(rrule: str, start: date, day: date) -> date:
    """Return a day of a rule not long before *day*, from which its days can be counted.

    Without an interval they follow from the calendar alone.
    """
    if "INTERVAL" in rrule or not _WEEK < (day - start).days < _FAR:
        return start
    steps = _LONGEST_GAP if "MONTHLY" in rrule else _WEEK
    near = first_occurrence(rrule, day - timedelta(days=steps))
    return start if near is None else max(start, near)


@late
def without(
    rrule: str, first: date, last: date | None, excluded: Iterable[date]
) -> list[tuple[date, date | None]]:
    """Return the stretches of a rule between the days on which it does not hold.

    Each is its first and its last day, None for one without end.  A rule in stretches is
    right in every calendar program; EXDATE is not (RFC 5545, 3.8.5.1).

    >>> without("FREQ=WEEKLY;BYDAY=TU", date(2025, 7, 1), None, [date(2025, 7, 15)])
    [(datetime.date(2025, 7, 1), datetime.date(2025, 7, 8)), (datetime.date(2025, 7, 22), None)]
    """
    stretches: list[tuple[date, date | None]] = []
    start: date | None = first
    for day in sorted(set(excluded)):
        before, current = None, start and _near(rrule, start, day)
        while current is not None and current < day and (day - current).days < _FAR:
            before, current = current, next_occurrence(rrule, current)
        if start is None or current != day or (last is not None and day > last):
            continue
        if before is not None:
            stretches.append((start, before))
        start = next_occurrence(rrule, day)
    if start is not None and (last is None or start <= last):
        stretches.append((start, last))
    return stretches


@late
def days_without(days: Days, excluded: Iterable[date]) -> list[Days]:
    """Return the stretches of some days between those that are left out.

    >>> days_without(Days(date(2025, 7, 1), date(2025, 7, 4)), [date(2025, 7, 2)])[0].last
    datetime.date(2025, 7, 1)
    """
    stretches: list[Days] = []
    start = days.first
    for day in sorted(one for one in set(excluded) if days.first <= one <= days.last):
        if start < day:
            stretches.append(Days(start, day - timedelta(days=1)))
        start = day + timedelta(days=1)
    return [*stretches, Days(start, days.last)] if start <= days.last else stretches


@late
def with_until(rrule: str, last: date) -> str:
    """Return the rule with its last day as UNTIL, a date (RFC 5545, section 3.3.10).

    >>> with_until("FREQ=DAILY", date(2025, 9, 30))
    'FREQ=DAILY;UNTIL=20250930'
    """
    return f"{rrule};UNTIL={last:%Y%m%d}"

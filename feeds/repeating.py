"""The times of a rule (RFC 5545, section 3.3.10), looked for as far as asked and no further.

dateutil looks for the next time of a rule to the end of the calendar, day by day through eight
thousand years: three seconds for each rule that never fits, as the 30th of February.  It is asked
only where some day within reach is one that the rule allows.
"""

from __future__ import annotations

from calendar import isleap, monthrange
from datetime import date, datetime, timedelta
from itertools import groupby, islice
from typing import TYPE_CHECKING

from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # ships no types

from agenda.dates.when import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_WEEK, _MONTHS = 7, 12
_LENGTHS = {"DAILY": 1, "WEEKLY": _WEEK, "MONTHLY": 31, "YEARLY": 366}  # days, of the longest
_NARROWING = frozenset({"INTERVAL", "BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYDAY", "BYSETPOS"})


def occurrences(
    parts: Mapping[str, str], begin: datetime, until: datetime, most: int
) -> list[datetime]:
    """Return at most *most* times of a rule from *begin* to *until*, both included, in order.

    The rule is daily, weekly, monthly or yearly; UNTIL and COUNT are no *parts* of it.  Raises
    ValueError for one that cannot be followed.
    """
    if begin > until or not _may_fit(parts, begin.date(), until.date()):
        return []
    rule = ";".join(f"{name}={value}" for name, value in parts.items())
    try:
        found = rrulestr(f"{rule};UNTIL={until:%Y%m%dT%H%M%S}", dtstart=begin)
        return list(islice(found, most))
    except (TypeError, LookupError) as error:  # the 53rd Monday of a month
        raise ValueError(f"a rule that cannot be followed: {rule}") from error


def _may_fit(parts: Mapping[str, str], begin: date, until: date) -> bool:
    """Return whether a rule allows a day within reach; the number of a week is not looked at.

    A position is one of all the days of a period that fit, those before *begin* too.
    """
    if not _NARROWING & parts.keys():
        return True
    period = _periods(parts, begin)
    interval = int(parts.get("INTERVAL", "1"))
    fits = _filter(parts, begin)
    needed = min((abs(one) for one in _numbers(parts, "BYSETPOS")), default=1)
    before = timedelta() if needed == 1 else timedelta(_LENGTHS[parts["FREQ"]] - 1)
    first = begin - min(before, begin - date.min)
    for number, days in groupby(_days(first, until), period):
        if number % interval == 0 and sum(1 for _ in islice(filter(fits, days), needed)) == needed:
            return True
    return False


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(ahead) for ahead in range((last - first).days + 1))


def _periods(parts: Mapping[str, str], begin: date) -> Callable[[date], int]:
    """Return what tells the number of the period of a day, that of *begin* is 0."""
    match parts["FREQ"]:
        case "DAILY":
            return lambda day: (day - begin).days
        case "WEEKLY":
            start = (begin.weekday() - WEEKDAYS.index(parts.get("WKST", "MO"))) % _WEEK
            return lambda day: ((day - begin).days + start) // _WEEK
        case "MONTHLY":
            return lambda day: _MONTHS * (day.year - begin.year) + day.month - begin.month
        case _:
            return lambda day: day.year - begin.year


def _filter(parts: Mapping[str, str], begin: date) -> Callable[[date], bool]:
    """Return whether the parts of a rule allow a day; what they do not say is as of *begin*."""
    months, days, of_year = (
        {*_numbers(parts, name)} for name in ("BYMONTH", "BYMONTHDAY", "BYYEARDAY")
    )
    named = {*filter(None, parts.get("BYDAY", "").split(","))}
    if not (days or of_year or named or "BYWEEKNO" in parts):
        freq = parts["FREQ"]
        days = {begin.day} if freq in {"MONTHLY", "YEARLY"} else days
        months = months or ({begin.month} if freq == "YEARLY" else months)
        named = {WEEKDAYS[begin.weekday()]} if freq == "WEEKLY" else named
    yearly = parts["FREQ"] == "YEARLY" and not months

    def fits(day: date) -> bool:
        return (
            (not months or day.month in months)
            and (not days or bool(days & _of_month(day)))
            and (not of_year or bool(of_year & _of_year(day)))
            and (not named or not named.isdisjoint(_names(day, yearly=yearly)))
        )

    return fits


def _of_month(day: date) -> set[int]:
    """Return the numbers of a day from either end of its month."""
    return {day.day, day.day - 1 - monthrange(day.year, day.month)[1]}


def _of_year(day: date) -> set[int]:
    number = day.timetuple().tm_yday
    return {number, number - 366 - isleap(day.year)}


def _names(day: date, *, yearly: bool) -> Iterator[str]:
    """Yield what BYDAY may call a day: its weekday, and which one of its month or year it is."""
    name = WEEKDAYS[day.weekday()]
    yield name
    for number in _of_year(day) if yearly else _of_month(day):
        place = (abs(number) - 1) // _WEEK + 1
        yield from (
            (f"-{place}{name}", f"-0{place}{name}")
            if number < 0
            else (f"{sign}{place}{name}" for sign in ("", "+", "0", "+0"))
        )


def _numbers(parts: Mapping[str, str], name: str) -> Iterator[int]:
    return (int(one) for one in parts.get(name, "").split(",") if one)

"""Days that the calendar itself gives: months, Easter, the nth weekday of a month, seasons."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from agenda.dates.figures import late
from agenda.dates.when import Days

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SHORTEST, _LAST_DAY = 28, 31
_FEBRUARY = 2
# First days of the seasons, as calendars print them; winter ends in the next year.
_SEASONS = {
    "spring": ((3, 20), (6, 20)),
    "summer": ((6, 21), (9, 22)),
    "autumn": ((9, 23), (12, 20)),
    "winter": ((12, 21), (3, 19)),
}
_SUNDAY, _THURSDAY = 6, 3


def possible(day: int, month: int | None) -> bool:
    """Tell whether a month ever has that day: no 31 June, no 30 February.

    >>> possible(29, 2), possible(31, 6), possible(31, None)
    (True, False, True)
    """
    if 1 <= day <= _SHORTEST:
        return True
    return _SHORTEST < day <= (_LENGTHS[month - 1] if month else _LAST_DAY)


def _length(year: int, month: int) -> int:
    """Return the days of a month; the module that knows them is slow to import."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _LENGTHS[month - 1] - (month == _FEBRUARY and not leap)


@late
def real_day(year: int, month: int, day: int) -> date | None:
    """Return that day, None when the year has no such day.

    >>> real_day(2014, 2, 29) is None
    True
    """
    try:
        return date(year, month, day)
    except ValueError:
        return None


@late
def whole_month(year: int, month: int) -> Days:
    """Return all days of a month."""
    return Days(date(year, month, 1), date(year, month, _length(year, month)))


def edges_of_third(part: int) -> tuple[int, int | None]:
    """Return the first and the last day of a third of a month; the last third ends with it.

    >>> edges_of_third(2), edges_of_third(3)
    ((11, 20), (21, None))
    """
    return 10 * part - 9, 10 * part if part < 3 else None  # noqa: PLR2004  the last


@late
def third(day: date, part: int) -> Days:
    """Return the early (1), middle (2) or late (3) days of the month of *day*.

    >>> third(date(2024, 2, 1), 3)
    Days(first=datetime.date(2024, 2, 21), last=datetime.date(2024, 2, 29))
    """
    first, last = edges_of_third(part)
    return Days(day.replace(day=first), day.replace(day=last or _length(day.year, day.month)))


@late
def third_of_year(day: date, part: int) -> Days:
    """Return the first (1), second (2) or last (3) four months of the year of *day*.

    >>> third_of_year(date(2024, 2, 1), 3)
    Days(first=datetime.date(2024, 9, 1), last=datetime.date(2024, 12, 31))
    """
    last = whole_month(day.year, 4 * part).last
    return Days(date(day.year, 4 * part - 3, 1), last)


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Gauss, in the form of Meeus).

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    golden, century, rest = year % 19, *divmod(year, 100)
    leap, drift = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    part, ones = divmod(rest, 4)
    week = (32 + 2 * drift + 2 * part - moon - ones) % 7
    shift = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return date(year, month, day + 1)


@late
def nth_weekday(year: int, month: int, nth: int, weekday: int) -> date | None:
    """Return the nth weekday of a month, counted from its end when *nth* is negative.

    None where the month has fewer of them.

    >>> nth_weekday(2026, 5, -1, 6)
    datetime.date(2026, 5, 31)
    """
    length = _length(year, month)
    if nth > 0:
        day = 1 + (weekday - date(year, month, 1).weekday()) % 7 + (nth - 1) * 7
    else:
        day = length - (date(year, month, length).weekday() - weekday) % 7 + (nth + 1) * 7
    return date(year, month, day) if 1 <= day <= length else None


# Named days that move: month, nth, weekday; "easter" is counted apart.
_MOVING = {
    "thanksgiving": (11, 4, _THURSDAY),
    "mothers": (5, 2, _SUNDAY),
    "mothersfr": (5, -1, _SUNDAY),
    "motherspt": (5, 1, _SUNDAY),
    "fathers": (6, 3, _SUNDAY),
    "fathersbr": (8, 2, _SUNDAY),
    "grandmothers": (3, 1, _SUNDAY),
    "prinsjes": (9, 3, 1),
    "harvest": (10, 1, _SUNDAY),
    "labor": (9, 1, 0),
    "memorial": (5, -1, 0),
    "maybank": (5, 1, 0),
    "augustbank": (8, -1, 0),
    "mlk": (1, 3, 0),
    "presidents": (2, 3, 0),
    "columbus": (10, 2, 0),
    "election": (11, 1, 0),
    "remembrance": (11, 2, _SUNDAY),
    "earthhour": (3, -1, 5),
}


@late
@lru_cache(maxsize=1024)
def moving_day(name: str, offset: int, year: int) -> date | None:
    """Return a named day of a year: "easter" plus *offset* days, "thanksgiving", "advent".

    None for a name that is none of these, and for a feast that its year has not.

    >>> moving_day("easter", 39, 2024)
    datetime.date(2024, 5, 9)
    """
    if name == "easter":
        return easter(year) + timedelta(days=offset)
    if name == "advent":
        christmas = date(year, 12, 25)
        return christmas - timedelta(days=christmas.weekday() + 1 + 21 - offset)
    if name.startswith("isoweek"):
        return _week_day(year, offset, 7 if name.endswith("end") else 1)
    found = nth_weekday(year, *_MOVING[name]) if name in _MOVING else _of_another(name, year)
    return found and found + timedelta(days=offset)


def _of_another(name: str, year: int) -> date | None:
    from agenda.dates import other_calendars  # noqa: PLC0415  start-up: rarely asked

    return other_calendars.feast(name, year)


def _week_day(year: int, week: int, weekday: int) -> date | None:
    """Return a day of a week of ISO 8601, None when the year has no such week."""
    try:
        return date.fromisocalendar(year, week, weekday)
    except ValueError:
        return None


@late
def season(name: str, year: int) -> Days | None:
    """Return the days of a season that begins in *year*, None for no season."""
    if name not in _SEASONS:
        return None
    first, last = _SEASONS[name]
    return Days(date(year, *first), date(year + (last < first), *last))


def add_months(day: date, months: int) -> date:
    """Return the same day some months on, or the last day of a shorter month.

    >>> add_months(date(2024, 1, 31), 1)
    datetime.date(2024, 2, 29)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, _length(year, month + 1)))

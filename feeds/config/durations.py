"""Lengths of time as people write them: "6 hours" of a clock, "12 months" of a calendar."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from agenda.patterns import pattern

_LENGTH = pattern(r"(\d{1,9})\s*([a-z]+?)s?")
_UNITS = {  # the longest first: what is written back takes the first that fits
    "week": timedelta(weeks=1),
    "day": timedelta(days=1),
    "hour": timedelta(hours=1),
    "minute": timedelta(minutes=1),
    "second": timedelta(seconds=1),
}
_MONTHS = {"month": 1, "year": 12}
_DAYS = {"day": 1, "week": 7}
_YEAR = 12
ALL = "all"
LONGEST = timedelta(days=366)
_MOST = LONGEST // timedelta(seconds=1) + 1  # of any unit; more would not fit into a timedelta


@dataclass(frozen=True, slots=True)
class Stretch:
    """A number of months or of days, counted in the calendar."""

    months: int = 0
    days: int = 0

    def before(self, day: date) -> date:
        """Return the day that lies so long before *day*, the first day of all at the earliest.

        >>> Stretch(months=1).before(date(2031, 3, 31))
        datetime.date(2031, 2, 28)
        """
        return _moved(day, -self.months, -self.days)

    def after(self, day: date) -> date:
        """Return the day that lies so long after *day*, the last day of all at the latest.

        >>> Stretch(days=7).after(date(2031, 3, 31))
        datetime.date(2031, 4, 7)
        """
        return _moved(day, self.months, self.days)

    def __str__(self) -> str:
        if self.months:
            return _counted(self.months, "month")
        return _counted(self.days, "day")


def _moved(day: date, months: int, days: int) -> date:
    month = day.year * _YEAR + day.month - 1 + months
    year, month = month // _YEAR, month % _YEAR + 1
    if not date.min.year <= year <= date.max.year:
        return date.min if months < 0 else date.max
    moved = date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    try:
        return moved + timedelta(days=days)
    except OverflowError:
        return date.min if days < 0 else date.max


def parse_interval(text: str, least: timedelta = timedelta(0)) -> timedelta:
    """Return "6 hours" as a duration; raises ValueError with what was expected.

    >>> parse_interval("30 minutes")
    datetime.timedelta(seconds=1800)
    """
    match = _LENGTH.fullmatch(text.strip().casefold())
    if match and match[2] in _UNITS:
        interval = min(int(match[1]), _MOST) * _UNITS[match[2]]
        if least <= interval <= LONGEST:
            return interval
    bounds = f"from {written(least)} to {LONGEST.days} days"
    raise ValueError(f'a duration such as "6 hours", "30 minutes" or "1 week", {bounds}')


def written(interval: timedelta) -> str:
    """Return a duration in whole units, as :func:`parse_interval` reads it.

    >>> written(timedelta(hours=36)), written(timedelta(0))
    ('36 hours', '0 seconds')
    """
    for name, unit in _UNITS.items():
        if interval and not interval % unit:
            return _counted(interval // unit, name)
    return _counted(interval // _UNITS["second"], "second")


def parse_stretch(text: str) -> Stretch | None:
    """Return "12 months" as a stretch, "all" as None; raises ValueError with what was expected.

    >>> parse_stretch("2 years"), parse_stretch("all")
    (Stretch(months=24, days=0), None)
    """
    text = text.strip().casefold()
    if text == ALL:
        return None
    match = _LENGTH.fullmatch(text)
    if match and match[2] in _MONTHS:
        return Stretch(months=int(match[1]) * _MONTHS[match[2]])
    if match and match[2] in _DAYS:
        return Stretch(days=int(match[1]) * _DAYS[match[2]])
    raise ValueError('"all", or a stretch such as "12 months", "2 years" or "90 days"')


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}"

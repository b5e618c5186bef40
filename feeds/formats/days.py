"""Days and hours as readers of French and English write them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale
from babel.dates import get_day_names, get_month_names

from agenda.dates.when import Bound, Days, Precision, days_of
from agenda.patterns import pattern

if TYPE_CHECKING:
    from datetime import date, datetime
    from re import Pattern

    from agenda.dates.when import Hours, When

LANGUAGES = ("fr", "en")
"""Those in which days are told in words."""
_NBSP = "\N{NO-BREAK SPACE}"
_NOON = 12


@dataclass(frozen=True, slots=True)
class _Style:
    """The patterns of one language; names of months and days come from CLDR."""

    first_of_month: str  # Babel writes "1 mars" where every reader expects "1er"
    span: str
    at: str
    between: str
    until: str
    onwards: str


_STYLES = {
    "fr": _Style(
        first_of_month="1er",
        span="du {first} au {last}",
        at="à {start}",
        between="de {start} à {end}",
        until="jusqu’au {day}",
        onwards="à partir du {day}",
    ),
    "en": _Style(
        first_of_month="1",
        span="{first} to {last}",
        at="at {start}",
        between="from {start} to {end}",
        until="until {day}",
        onwards="from {day}",
    ),
}


def in_words(
    when: When,
    language: str,
    *,
    precision: Precision = Precision.DAY,
    bound: Bound = Bound.NONE,
    year: bool = True,
) -> str:
    """Return a time as a sentence holds it; *language* is "fr" or "en".

    Without *year* it stands below a heading that tells the year.

    >>> from datetime import date
    >>> in_words(Days(date(2019, 1, 22), date(2019, 1, 24)), "fr")
    'du 22 au 24 janvier 2019'
    """
    if not isinstance(when, Days):
        return _hours(when, language, year=year)
    if precision is Precision.MONTH:
        return month(when.first, language)
    style = _STYLES[language]
    if bound is Bound.UNTIL:
        return style.until.format(day=day(when.last, language, year=year))
    if bound is Bound.FROM:
        return style.onwards.format(day=day(when.first, language, year=year))
    return span(when, language, year=year)


def span(days: Days, language: str, *, year: bool = True) -> str:
    """Return whole days; what both ends share is told once.

    >>> from datetime import date
    >>> span(Days(date(2019, 1, 30), date(2019, 2, 1)), "fr")
    'du 30 janvier au 1er février 2019'
    >>> span(Days(date(2019, 12, 31), date(2020, 1, 1)), "en")
    '31 December 2019 to 1 January 2020'
    """
    first, last = days
    if first == last:
        return day(first, language, year=year)
    same_year = first.year == last.year
    same_month = same_year and first.month == last.month
    begins = _date(first, language, month=not same_month, year=not same_year)
    ends = _date(last, language, year=year or not same_year)
    return _STYLES[language].span.format(first=begins, last=ends)


def day(one: date, language: str, *, year: bool = True) -> str:
    """Return a day with its weekday.

    >>> from datetime import date
    >>> day(date(2019, 3, 1), "fr"), day(date(2019, 3, 1), "en", year=False)
    ('vendredi 1er mars 2019', 'Friday 1 March')
    """
    return f"{weekdays(language)[one.weekday()]} {_date(one, language, year=year)}"


def date_alone(one: date, language: str) -> str:
    """Return a day without its weekday.

    >>> from datetime import date
    >>> date_alone(date(2019, 3, 1), "fr")
    '1er mars 2019'
    """
    return _date(one, language)


def since(one: date, language: str) -> str:
    """Return from when on something is: "à partir du 1er mars 2019"."""
    return _STYLES[language].onwards.format(day=date_alone(one, language))


def month(one: date, language: str) -> str:
    """Return the month of a day: "mars 2019"."""
    return f"{months(language)[one.month - 1]} {one.year}"


def hour(at: datetime, language: str) -> str:
    """Return an hour: "20 h 30" in French, "8:30pm" in English.

    >>> from datetime import datetime
    >>> hour(datetime(2019, 3, 12, 20, 30), "en"), hour(datetime(2019, 3, 12, 12), "en")
    ('8:30pm', 'midday')
    """
    if language == "fr":
        minutes = f"{_NBSP}{at.minute:02}" if at.minute else ""
        return f"{at.hour}{_NBSP}h{minutes}"
    if at.minute == 0 and at.hour in {0, _NOON}:
        return "midday" if at.hour else "midnight"
    half = "am" if at.hour < _NOON else "pm"
    minutes = f":{at.minute:02}" if at.minute else ""
    return f"{at.hour % _NOON or _NOON}{minutes}{half}"


def unbroken(told: str, language: str) -> str:
    r"""Return a time in words whose days stay in one line with their months.

    >>> unbroken("du 22 au 24 janvier 2019", "fr")
    'du 22 au 24\xa0janvier 2019'
    """
    return _between(language).sub(rf"\1{_NBSP}", told)


@lru_cache(maxsize=8)
def _between(language: str) -> Pattern[str]:
    """Return the number of a day with the blank before the name of a month."""
    return pattern(rf"\b(\d\d?(?:er)?) (?=(?:{'|'.join(months(language))})\b)")


def moment(at: datetime, language: str) -> str:
    """Return a day and an hour, in the zone that *at* has."""
    return f"{_date(at, language)} {_at(at, language)}"


def clock(hours: Hours, language: str) -> str:
    """Return hours without their day: "à 20 h 30", "de 9 h à 12 h"."""
    if hours.end is None or hours.end == hours.start:
        return _at(hours.start, language)
    start, end = hour(hours.start, language), hour(hours.end, language)
    return _STYLES[language].between.format(start=start, end=end)


@lru_cache(maxsize=8)
def months(language: str) -> tuple[str, ...]:
    """Return the names of months, January first."""
    names = get_month_names("wide", locale=language)
    return tuple(names[number] for number in range(1, 13))


@lru_cache(maxsize=8)
def short_months(language: str) -> tuple[str, ...]:
    """Return the abbreviated names of months, January first."""
    names = get_month_names("abbreviated", locale=language)
    return tuple(names[number] for number in range(1, 13))


@lru_cache(maxsize=8)
def weekdays(language: str) -> tuple[str, ...]:
    """Return the names of weekdays, Monday first."""
    names = get_day_names("wide", locale=language)
    return tuple(names[number] for number in range(7))


@lru_cache(maxsize=8)
def languages(language: str) -> dict[str, str]:
    """Return the names of languages by their tags, as *language* has them."""
    return dict(Locale(language).languages)


def _hours(hours: Hours, language: str, *, year: bool) -> str:
    first, last = (day(one, language, year=year) for one in days_of(hours))
    if hours.end is None or _is_one_night(hours):
        return f"{first} {clock(hours, language)}"
    begins, ends = (_at(at, language) for at in (hours.start, hours.end))
    return _STYLES[language].span.format(first=f"{first} {begins}", last=f"{last} {ends}")


def _at(at: datetime, language: str) -> str:
    return _STYLES[language].at.format(start=hour(at, language))


def _is_one_night(hours: Hours) -> bool:
    """Return whether people would say it is one day: until 2 in the morning belongs to it."""
    first, last = days_of(hours)
    end = hours.end or hours.start
    days = (last - first).days
    return days == 0 or (days == 1 and end.time() < hours.start.time() and end.hour < _NOON)


def _date(one: date, language: str, *, month: bool = True, year: bool = True) -> str:
    number = _STYLES[language].first_of_month if one.day == 1 else str(one.day)
    parts = [number]
    if month:
        parts.append(months(language)[one.month - 1])
    if month and year:
        parts.append(str(one.year))
    return " ".join(parts)

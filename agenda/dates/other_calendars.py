"""Feasts of other calendars as days of ours: the Julian, the Hebrew and the Islamic one.

Months of the Islamic calendar begin when the moon is seen: the days here are those of its
tables, and the feast may be kept a day earlier or later.
"""

from __future__ import annotations

from datetime import date, timedelta

# Days before 1 Tishri of the Hebrew year 1 and 1 Muharram of the Islamic year 1, counted as
# ``date.toordinal`` counts them.
_HEBREW_EPOCH, _ISLAMIC_EPOCH = -1373427, 227014
_PARTS_OF_DAY = 25920
_FIRST_HEBREW, _FIRST_ISLAMIC = 3760, 621  # the years before ours began
# Kislev 25 lies so many days behind 1 Tishri, one more in a year whose second month is full.
_HANUKKAH = 83
# Years in which the second month is full.
_FULL_YEARS = (355, 385)
_PASSOVER_TO_NEW_YEAR = 163


def orthodox_easter(year: int) -> date:
    """Return Easter Sunday of the Julian calendar as a day of the Gregorian one.

    >>> orthodox_easter(2024)
    datetime.date(2024, 5, 5)
    """
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    late = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=late)


def hebrew_new_year(year: int) -> date:
    """Return 1 Tishri, Rosh Hashanah, of the Hebrew year that begins in *year*.

    >>> hebrew_new_year(2024)
    datetime.date(2024, 10, 3)
    """
    return date.fromordinal(_hebrew_new_year(year + _FIRST_HEBREW + 1))


def passover(year: int) -> date:
    """Return 15 Nisan, the first day of Passover.

    >>> passover(2024)
    datetime.date(2024, 4, 23)
    """
    return hebrew_new_year(year) - timedelta(days=_PASSOVER_TO_NEW_YEAR)


def hanukkah(year: int) -> date:
    """Return 25 Kislev, the first of the eight days of Hanukkah.

    >>> hanukkah(2023)
    datetime.date(2023, 12, 8)
    """
    start = hebrew_new_year(year)
    full = (hebrew_new_year(year + 1) - start).days in _FULL_YEARS
    return start + timedelta(days=_HANUKKAH + full)


def islamic_day(year: int, month: int, day: int) -> date | None:
    """Return the first day of *year* that is that day of the Islamic calendar.

    None in a year without one.

    >>> islamic_day(2024, 9, 1)
    datetime.date(2024, 3, 11)
    """
    about = (year - _FIRST_ISLAMIC) * 33 // 32
    for islamic in range(about - 2, about + 2):
        months = -(-59 * (month - 1) // 2)
        leap = (3 + 11 * islamic) // 30
        found = date.fromordinal(_ISLAMIC_EPOCH + (islamic - 1) * 354 + leap + months + day)
        if found.year == year:
            return found
    return None


_NAMED = {
    "orthodox": orthodox_easter,
    "new year": hebrew_new_year,
    "passover": passover,
    "hanukkah": hanukkah,
}
# Months and days of the Islamic calendar.
_ISLAMIC = {
    "muharram": (1, 1),
    "mawlid": (3, 12),
    "ramadan": (9, 1),
    "eid": (10, 1),
    "eid adha": (12, 10),
}


def feast(name: str, year: int) -> date | None:
    """Return a feast by its name in the tables of words, None for no such feast.

    >>> feast("eid", 2024), feast("easter", 2024)
    (datetime.date(2024, 4, 10), None)
    """
    if name in _NAMED:
        return _NAMED[name](year)
    return islamic_day(year, *_ISLAMIC[name]) if name in _ISLAMIC else None


def _elapsed(year: int) -> int:
    """Return the days from the epoch to the new moon that a Hebrew year begins with."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // _PARTS_OF_DAY
    return day + (3 * (day + 1) % 7 < 3)  # noqa: PLR2004  no Sunday, Wednesday or Friday


def _hebrew_new_year(year: int) -> int:
    before, here, after = (_elapsed(year + step) for step in (-1, 0, 1))
    if after - here == 356:  # noqa: PLR2004  days: a year too long
        return _HEBREW_EPOCH + here + 2
    return _HEBREW_EPOCH + here + (here - before == 382)  # noqa: PLR2004  a year too short

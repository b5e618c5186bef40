"""Moments as HTTP writes them (RFC 9110, section 5.6.7): one form is written, three are read."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from agenda.patterns import pattern

if TYPE_CHECKING:
    from re import Match

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
_DAY, _LONG_DAY = f"(?:{'|'.join(_DAYS)})", "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH, _CLOCK = f"(?P<month>{'|'.join(_MONTHS)})", r"(?P<clock>\d\d:\d\d:\d\d)"
_FORMS = (
    pattern(rf"{_DAY}, (?P<day>\d\d) {_MONTH} (?P<year>\d{{4}}) {_CLOCK} GMT"),
    pattern(rf"{_LONG_DAY}, (?P<day>\d\d)-{_MONTH}-(?P<year>\d\d) {_CLOCK} GMT"),
    pattern(rf"{_DAY} {_MONTH} (?P<day>[ \d]\d) {_CLOCK} (?P<year>\d{{4}})"),
)
_CENTURY, _HALF = 100, 50
_LEAP_SECOND = 60


def written(moment: datetime) -> str:
    """Return an aware moment, cut to its second.

    >>> written(datetime(2031, 3, 4, 5, 6, 7, tzinfo=UTC))
    'Tue, 04 Mar 2031 05:06:07 GMT'
    """
    told = moment.astimezone(UTC)
    # Not by strftime: its names are those of the language of the process.
    day, month = _DAYS[told.weekday()], _MONTHS[told.month - 1]
    return f"{day}, {told:%d} {month} {told.year:04} {told:%H:%M:%S} GMT"


def read(text: str, *, near: int) -> datetime | None:
    """Return the moment that a header names, None for anything else.

    A year of two digits is the one within fifty years of the year *near*.

    >>> read("Tuesday, 04-Mar-31 05:06:07 GMT", near=2031)
    datetime.datetime(2031, 3, 4, 5, 6, 7, tzinfo=datetime.timezone.utc)
    """
    found = next(filter(None, (form.fullmatch(text.strip()) for form in _FORMS)), None)
    return None if found is None else _moment(found, near)


def _moment(found: Match[str], near: int) -> datetime | None:
    year, month = int(found["year"]), _MONTHS.index(found["month"]) + 1
    if len(found["year"]) == len("31"):
        year = near - _HALF + (year - near + _HALF) % _CENTURY
    hour, minute, second = map(int, found["clock"].split(":"))
    second -= second == _LEAP_SECOND  # Python knows none
    try:
        return datetime(year, month, int(found["day"]), hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None

"""Value types of RFC 5545, section 3.3: is this text one of them, and which moment does it name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from agenda.patterns import pattern
from feeds.lint.recur import recur_problem

if TYPE_CHECKING:
    from collections.abc import Callable

    _Check = Callable[[str], str | None]

_DATE = pattern(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_DATE_TIME = pattern(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)", re.ASCII)
_DURATION = pattern(
    r"([+-]?)P(?:(\d+)W|(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?)", re.ASCII
)
_OFFSET = pattern(r"([+-])(\d\d)([0-5]\d)([0-5]\d)?", re.ASCII)
_INTEGER = pattern(r"[+-]?\d{1,10}", re.ASCII)
_FLOAT = pattern(r"[+-]?\d+(?:\.\d+)?", re.ASCII)
# RFC 3986, section 2: these characters and no others, and % with two hex digits
_URI = pattern(
    r"([A-Za-z][A-Za-z0-9+.\-]*):((?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+)"
)
_ESCAPES = pattern(r"\\(.?)|[;,]", re.DOTALL)
_LARGEST_INTEGER = 2**31
_LEAP_SECOND = 60
_MOST_DAYS = 1_000_000


@dataclass(frozen=True, slots=True)
class Moment:
    """A DATE, or a DATE-TIME with ``is_date`` False; ``is_utc`` when it ends with Z."""

    at: datetime
    is_date: bool
    is_utc: bool


def read_date(text: str) -> Moment | None:
    """Return a DATE (section 3.3.4), None for anything else."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
    return Moment(datetime(day.year, day.month, day.day), is_date=True, is_utc=False)  # noqa: DTZ001  wall clock


def read_date_time(text: str) -> Moment | None:
    """Return a DATE-TIME (section 3.3.5), None for anything else; second 60 is 59 here.

    >>> read_date_time("20260714T203000Z").is_utc
    True
    """
    match = _DATE_TIME.fullmatch(text)
    if match is None or int(match[6]) > _LEAP_SECOND:
        return None
    year, month, day, hour, minute, second = (int(match[index]) for index in range(1, 7))
    try:
        at = datetime(year, month, day, hour, minute, min(second, 59))  # noqa: DTZ001  wall clock
    except ValueError:
        return None
    return Moment(at, is_date=False, is_utc=bool(match[7]))


def read_moment(text: str) -> Moment | None:
    """Return a DATE or a DATE-TIME, None for anything else."""
    return read_date(text) or read_date_time(text)


def read_duration(text: str) -> timedelta | None:
    """Return a DURATION (section 3.3.6), None for anything else.

    >>> read_duration("PT4H")
    datetime.timedelta(seconds=14400)
    """
    match = _DURATION.fullmatch(text)
    if match is None or text[-1] in "PT":
        return None
    weeks, days, hours, minutes, seconds = (
        min(int(n[:12] or 0), 10**9) for n in match.groups("")[1:]
    )
    amount = ((weeks * 7 + days) * 24 + hours) * 3600 + minutes * 60 + seconds
    length = timedelta(seconds=min(amount, _MOST_DAYS * 86_400))
    return -length if match[1] == "-" else length


def read_offset(text: str) -> timedelta | None:
    """Return a UTC-OFFSET (section 3.3.14), None for anything else; -0000 is none."""
    match = _OFFSET.fullmatch(text)
    if match is None or text in ("-0000", "-000000"):
        return None
    length = timedelta(hours=int(match[2]), minutes=int(match[3]), seconds=int(match[4] or 0))
    if length >= timedelta(days=1):
        return None
    return -length if match[1] == "-" else length


def text_problem(text: str, *, is_list: bool) -> str | None:
    """Return what is wrong with the escaping of a TEXT (section 3.3.11), None when it is right.

    >>> text_problem("Concert, bal", is_list=False)
    'an unescaped , stands in the text'
    """
    for match in _ESCAPES.finditer(text):
        if match[0] in (";", ","):
            if match[0] == ";" or not is_list:
                return f"an unescaped {match[0]} stands in the text"
        elif match[1] not in ("\\", ";", ",", "n", "N"):
            return f"{match[0]!r} is no escape"
    return None


def unescape(text: str) -> str:
    """Return the text that a TEXT value stands for."""
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], text)


def split_list(text: str) -> list[str]:
    r"""Return the values of a list of TEXT, still escaped.

    >>> len(split_list(r"Musique,Plein air\, gratuit"))
    2
    """
    return [match[0] for match in re.finditer(r"(?:[^\\,]|\\.?)+", text)]


def uri_problem(text: str) -> str | None:
    """Return what is wrong with a URI (RFC 3986), None when it is right.

    >>> uri_problem("exemple.fr")
    "'exemple.fr' is not an address; expected one such as https://town.example/agenda"
    """
    match = _URI.fullmatch(text)
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    if match is None:
        return f"{shown!r} is not an address; expected one such as https://town.example/agenda"
    if match[1].lower() in ("http", "https") and not re.match(r"//[^/?#]", match[2]):
        return f"{shown!r} names no host"
    return None


_SHOWN = 60


def value_problem(kind: str, text: str) -> str | None:
    """Return what is wrong with *text* as a value of the type *kind*, None when it is right.

    Types that are not checked (BINARY, unknown ones) are always right.  TEXT is not checked
    here: see :func:`text_problem`.
    """
    check = _CHECKS.get(kind)
    if check is None:
        return None
    return check(text)


def _date_problem(text: str) -> str | None:
    if read_date(text):
        return None
    if _DATE.fullmatch(text):
        return f"{text!r} is no day of the calendar"
    return f"{text[:_SHOWN]!r} is not a day; expected YYYYMMDD, such as 20270515"


def _date_time_problem(text: str) -> str | None:
    if read_date_time(text):
        return None
    if _DATE_TIME.fullmatch(text):
        return f"{text!r} is no day of the calendar or no hour of the day"
    expected = "expected YYYYMMDDTHHMMSS, such as 20270515T183000Z"
    return f"{text[:_SHOWN]!r} is not a moment; {expected}"


def _is_period(text: str) -> bool:
    start, _, end = text.partition("/")
    return read_date_time(start) is not None and (
        read_date_time(end) is not None or read_duration(end) is not None
    )


def _is_integer(text: str) -> bool:
    return bool(_INTEGER.fullmatch(text)) and abs(int(text)) < _LARGEST_INTEGER


def _expecting(is_right: Callable[[str], object], what: str, example: str) -> _Check:
    """Return a check whose answer says what was expected, by an example."""

    def check(text: str) -> str | None:
        if is_right(text):
            return None
        return f"{text[:_SHOWN]!r} is not {what}; expected one such as {example}"

    return check


_CHECKS: dict[str, _Check] = {
    "DATE": _date_problem,
    "DATE-TIME": _date_time_problem,
    "DURATION": _expecting(
        lambda text: read_duration(text) is not None, "a duration", "P2D or PT1H30M"
    ),
    "PERIOD": _expecting(_is_period, "a period", "20270515T183000Z/PT2H"),
    "INTEGER": _expecting(_is_integer, "a whole number", "0"),
    "FLOAT": _expecting(_FLOAT.fullmatch, "a number", "48.85"),
    "BOOLEAN": _expecting(
        lambda text: text.upper() in ("TRUE", "FALSE"), "a yes or no", "TRUE or FALSE"
    ),
    "URI": uri_problem,
    "CAL-ADDRESS": uri_problem,
    "UTC-OFFSET": _expecting(
        lambda text: read_offset(text) is not None, "an offset from UTC", "+0200"
    ),
    "RECUR": recur_problem,
}

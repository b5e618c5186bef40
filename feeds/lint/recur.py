"""RRULE values, part by part (RFC 5545, section 3.3.10)."""

from __future__ import annotations

import re
from typing import NamedTuple

from agenda.dates.when import WEEKDAYS
from agenda.patterns import pattern

_FREQUENCIES = ("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_UNTIL = pattern(r"\d{8}(?:T\d{6}Z?)?", re.ASCII)
_BY_DAY = pattern(rf"([+-]?\d{{1,2}})?({'|'.join(WEEKDAYS)})", re.ASCII)
_NUMBER = pattern(r"[+-]?\d{1,3}", re.ASCII)
_MOST_WEEKS = 53
_WEEKDAYS = f"{', '.join(WEEKDAYS[:-1])} or {WEEKDAYS[-1]}"


class _Range(NamedTuple):
    """The numbers a part may hold; ``from_end``: -1 is the last."""

    lowest: int
    highest: int
    from_end: bool


_RANGES = {
    "BYSECOND": _Range(0, 60, from_end=False),
    "BYMINUTE": _Range(0, 59, from_end=False),
    "BYHOUR": _Range(0, 23, from_end=False),
    "BYMONTHDAY": _Range(1, 31, from_end=True),
    "BYYEARDAY": _Range(1, 366, from_end=True),
    "BYWEEKNO": _Range(1, 53, from_end=True),
    "BYMONTH": _Range(1, 12, from_end=False),
    "BYSETPOS": _Range(1, 366, from_end=True),
}
# part: frequencies it may not stand with
_REFUSED = {
    "BYWEEKNO": frozenset(_FREQUENCIES) - {"YEARLY"},
    "BYYEARDAY": frozenset({"DAILY", "WEEKLY", "MONTHLY"}),
    "BYMONTHDAY": frozenset({"WEEKLY"}),
}
_NAMES = frozenset({*_RANGES, "FREQ", "UNTIL", "COUNT", "INTERVAL", "BYDAY", "WKST"})


def recur_parts(value: str) -> dict[str, str]:
    """Return the parts of a rule by name, in upper case; a name said twice keeps its last.

    >>> recur_parts("FREQ=WEEKLY;BYDAY=TU")
    {'FREQ': 'WEEKLY', 'BYDAY': 'TU'}
    """
    pairs = (part.partition("=") for part in value.upper().split(";"))
    return {name: text for name, _, text in pairs}


def recur_problem(value: str) -> str | None:
    """Return what is wrong with a rule, None when it is right.

    >>> recur_problem("FREQ=WEEKLY;BYDAY=2TU")
    'BYDAY=2TU: a number stands with MONTHLY and YEARLY only'
    >>> recur_problem("FREQ=MONTHLY;BYDAY=2TU")
    """
    parts = recur_parts(value)
    if len(parts) != value.count(";") + 1:
        return "a part is said twice"
    if parts.get("FREQ") not in _FREQUENCIES:
        return f"FREQ={parts.get('FREQ', '')}: expected one of {', '.join(_FREQUENCIES)}"
    if "UNTIL" in parts and "COUNT" in parts:
        return "UNTIL and COUNT exclude each other"
    problems = (_part_problem(name, text, parts) for name, text in parts.items())
    return next((problem for problem in problems if problem), None)


def _part_problem(name: str, text: str, parts: dict[str, str]) -> str | None:
    shown = f"{name[:20]}={text[:40]}"
    if name not in _NAMES:
        return f"{shown}: no such part"
    if parts["FREQ"] in _REFUSED.get(name, ()):
        return f"{shown}: may not stand with FREQ={parts['FREQ']}"
    if name == "BYDAY":
        return _by_day_problem(text, parts)
    if name in _RANGES:
        span = _RANGES[name]
        right = all(_in_range(number, span) for number in text.split(","))
        return None if right else f"{shown}: expected {span.lowest} to {span.highest}"
    return None if _single_part_is_right(name, text) else f"{shown}: expected {_SINGLE[name]}"


_NUMBER_FROM_ONE = "a whole number from 1, such as 2"
_SINGLE = {
    "UNTIL": "a day or a moment, such as 20270515T183000Z",
    "WKST": _WEEKDAYS,
    "COUNT": _NUMBER_FROM_ONE,
    "INTERVAL": _NUMBER_FROM_ONE,
}


def _single_part_is_right(name: str, text: str) -> bool:
    if name == "UNTIL":
        return _UNTIL.fullmatch(text) is not None
    if name == "WKST":
        return text in WEEKDAYS
    if name == "FREQ":
        return True
    return text.isascii() and text.isdigit() and len(text) < len("1000000000") and int(text) > 0


def _in_range(text: str, span: _Range) -> bool:
    if not _NUMBER.fullmatch(text):
        return False
    number = int(text)
    return span.lowest <= (abs(number) if span.from_end else number) <= span.highest


def _by_day_problem(text: str, parts: dict[str, str]) -> str | None:
    for day in text.split(","):
        match = _BY_DAY.fullmatch(day)
        if match is None or (match[1] and not 1 <= abs(int(match[1])) <= _MOST_WEEKS):
            return f"BYDAY={day[:40]}: not a weekday; expected {_WEEKDAYS}"
        if match[1] and (parts["FREQ"] not in {"MONTHLY", "YEARLY"} or "BYWEEKNO" in parts):
            return f"BYDAY={day}: a number stands with MONTHLY and YEARLY only"
    return None

"""Days that are printed and that no calendar has: "31 June", "29 February 2031"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.almanac import possible, real_day

if TYPE_CHECKING:
    from agenda.dates.phrase import Parts, Phrase

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def missing_day(phrase: Phrase) -> str:
    """Return what a phrase names and no calendar has, as people say it; "" where all can be.

    >>> from agenda.dates import find_phrases
    >>> texts = "jeudi 31 juin", "le 29 février 2031", "le 29 février"
    >>> [missing_day(phrase) for text in texts for phrase in find_phrases(text)]
    ['31 June', '29 February 2031', '']
    """
    ends = [part for member in phrase.members for part in member[:2] if part is not None]
    return next(filter(None, map(_missing, ends)), "")


def _missing(parts: Parts) -> str:
    year, month, day = parts[:3]
    if month is None or day is None or day < 1:
        return ""
    if not possible(day, month):
        return f"{day} {_MONTHS[month - 1]}"
    lost = year is not None and real_day(year, month, day) is None
    return f"{day} {_MONTHS[month - 1]} {year}" if lost else ""

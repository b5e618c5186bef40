"""Sundays of the church beside their day: "Domenica 9 marzo – I di Quaresima" is a day alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.patterns import worded_pattern
from agenda.vocabulary.function_words import ORDINALS
from agenda.vocabulary.said_of_days import (
    OF_SEASONS,
    SEASONS_OF_SUNDAYS,
    SUNDAY_NUMBERS,
    SUNDAYS,
    YEARS_OF_CHURCH,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase

_DAYS = (Strength.DATE, Strength.DAY, Strength.NUMERIC)
_NUMBER = rf"{SUNDAY_NUMBERS}|{'|'.join(sorted(ORDINALS))}"
_YEAR = rf"(?:[\s,–(-]{{1,3}}(?:{YEARS_OF_CHURCH})\s[abc]\b\)?)?"
_TOLD = (
    rf"(?:(?:{_NUMBER})\s(?:(?:{SUNDAYS})\s)?(?:{OF_SEASONS}){{0,2}}(?:{SEASONS_OF_SUNDAYS})"
    rf"|(?:{SEASONS_OF_SUNDAYS})\s(?:{_NUMBER})){_YEAR}"
)
_SUNDAY = worded_pattern(SEASONS_OF_SUNDAYS, _TOLD)
# Behind a day, or before the colon or the dash that leads on to what takes place.
_BESIDE = worded_pattern(
    SEASONS_OF_SUNDAYS,
    rf"\s?[-–—,:.(|]?\s?{_TOLD}(?:\)|(?=\s*(?:$|[-–—:.;,|(])))",
)
# Before a day with which a line ends: "2. Advent, 7. Dezember".
_BEFORE = worded_pattern(SEASONS_OF_SUNDAYS, rf"[^\w]*{_TOLD}\s?[-–—,:.(|]?\s?")


def is_church_sunday(text: str) -> bool:
    """Return whether a text is a Sunday by its number in a season of the church, and no more.

    >>> is_church_sunday("Lent 2"), is_church_sunday("Lent lunch")
    (True, False)
    """
    return _SUNDAY.fullmatch(text) is not None


def names_church_sunday(text: str) -> bool:
    """Return whether a text holds a Sunday by its number in a season of the church.

    >>> names_church_sunday("2e dimanche de l'Avent - 7 décembre")
    True
    >>> names_church_sunday("9 March, Lent lunch")
    False
    """
    return _SUNDAY.search(text) is not None


def with_church_sundays(text: str, phrases: Sequence[Phrase]) -> Sequence[Phrase]:
    """Return the phrases of a line, a day with the Sunday of the church that is told beside it.

    A number of Sundays is no second day: "Sunday 2 March – 8th Sunday in Ordinary Time".
    """
    if (alone := _with_sunday_before(text, phrases)) is not None:
        return [alone]
    first = phrases[0] if phrases else None
    if first is None or first.strength not in _DAYS or len(first.members) != 1:
        return phrases
    match = _BESIDE.search(text, first.start)
    if match is None or not first.start < match.start() <= first.end:
        return phrases
    day = first._replace(end=max(first.end, match.end()))
    if first.end > match.start():
        day = day._replace(rule="day", members=(first.members[0]._replace(last=None),))
    return [day, *(phrase for phrase in phrases[1:] if phrase.start >= match.end())]


def _with_sunday_before(text: str, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the day that ends a line of no more than a Sunday of the church before it, else None.

    "III domenica di Avvento - 14 dicembre": the Sunday itself may read like a weekday.
    """
    day = phrases[-1] if phrases else None
    if day is None or day.strength not in _DAYS or day.slots:
        return None
    if any(map(str.isalnum, text[day.end :])):
        return None
    whole = len(day.members) == 1 and _BEFORE.fullmatch(text, 0, day.start)
    if not whole and len(day.members) == _WITH_NUMBER:
        # In "Lent 1, 9 March" the number reads like a day of the month.
        sunday = _BEFORE.match(text)
        whole = sunday if sunday and day.start < sunday.end() < day.end else None
    return day._replace(start=0, rule="day", members=day.members[-1:]) if whole else None


_WITH_NUMBER = 2  # members: the number, and the day

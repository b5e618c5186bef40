"""Seasons that make a year together: "1 April to 30 September", then "1 October to 31 March"."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING

from agenda.lines.clues import OPEN, silenced
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from agenda.dates.phrase import Parts, Phrase
    from agenda.lines.clues import Clue

_LEAP, _COMMON = 2000, 2001


class _Season(NamedTuple):
    """The line that tells a season, its first day, and the days of which one comes next."""

    line: int
    first: tuple[int, int]
    next: frozenset[tuple[int, int]]


def without_seasons(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, those that tell the hours of each season without a date that speaks.

    Each begins when the one before it has ended, and the first one when the last has: they say
    when a house is open, or a market held, whatever the year.
    """
    seasons = [season for clue in clues for season in _seasons(clue)]
    told: set[int] = set()
    start = 0
    for place, season in enumerate(seasons):
        if place and season.first not in seasons[place - 1].next:
            start = place
        if place > start and seasons[start].first in season.next:
            told |= {one.line for one in seasons[start : place + 1]}
    return [silenced(clue, OPEN) if clue.index in told else clue for clue in clues]


def _seasons(clue: Clue) -> Iterator[_Season]:
    """Yield the spans of a line that give no year, those that are over too."""
    phrases = [*clue.phrases, *(decoy.phrase for decoy in clue.decoys)]
    for phrase in sorted(phrases, key=lambda phrase: phrase.start):
        if (ends := _ends(phrase)) is not None:
            first, last = ends
            yield _Season(clue.index, (first.month or 0, first.day or 1), _behind(last))


def _ends(phrase: Phrase) -> tuple[Parts, Parts] | None:
    """Return the first and the last day, or month, of a span of one yearless stretch."""
    member = phrase.members[0] if len(phrase.members) == 1 else None
    if member is None or member.last is None or phrase.rrule:
        return None
    ends = (member.first, member.last)
    plain = all(part.month and part.year is None for part in ends)
    return ends if plain and bool(member.first.day) == bool(member.last.day) else None


def _behind(last: Parts) -> frozenset[tuple[int, int]]:
    """Return the month and day behind a last day, or month; both that may follow 28 February."""
    month, day = last.month or 0, last.day
    if day is None:
        return frozenset({(month % 12 + 1, 1)})
    found: set[tuple[int, int]] = set()
    for year in (_LEAP, _COMMON):
        with suppress(ValueError):  # 29 February of a common year, and what no calendar has
            next_ = date(year, month, day) + timedelta(days=1)
            found.add((next_.month, next_.day))
    return frozenset(found)

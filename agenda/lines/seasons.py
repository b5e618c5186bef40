"""Seasons that make a year together: "1 April to 30 September", then "1 October to 31 March"."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from agenda.lines.clues import OPEN, silenced
from agenda.tuples import NamedTuple
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from agenda.dates.phrase import Parts, Phrase
    from agenda.lines.clues import Clue

_TITLE = 2  # words
_HOUSE = frozenset({Cue.OPENING, Cue.AGENDA})  # "opening hours", "summer season"
_LEAP, _COMMON = 2000, 2001


class _Season(NamedTuple):
    """The line that tells a season, its first day, and the days of which one comes behind it."""

    line: int
    first: tuple[int, int]
    behind: frozenset[tuple[int, int]]


def without_seasons(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, those that tell the hours of each season without a date that speaks.

    Each begins when the one before it has ended, and the first one when the last has: they say
    when a house is open, or a market held, whatever the year.  A line between them that names an
    event, or a heading that does, sets them apart.
    """
    told: set[int] = set()
    for names, run in groupby(clues, key=_names):
        if not names:
            told |= _of_years([season for clue in run for season in _seasons(clue)])
    return [silenced(clue, OPEN) if clue.index in told else clue for clue in clues]


def _names(clue: Clue) -> bool:
    """Return whether a line names what the days around it are of: an event, or a heading does."""
    headed = clue.heading and clue.uncovered >= _TITLE and _HOUSE.isdisjoint(clue.cues)
    return Cue.EVENT in clue.cues or headed


def _of_years(seasons: Sequence[_Season]) -> set[int]:
    """Return the lines of seasons that follow each other until the first one comes again."""
    told: set[int] = set()
    start = last = 0  # of a chain, and behind what was added of it
    for place, season in enumerate(seasons):
        if place and season.first not in seasons[place - 1].behind:
            start = last = place
        if place > start and seasons[start].first in season.behind:
            told.update(one.line for one in seasons[last : place + 1])
            last = place + 1
    return told


def _seasons(clue: Clue) -> Iterator[_Season]:
    """Yield the spans of a line that give no year, those that are over too.

    The line tells hours or what is open, or it is the span alone: "Winter light: 1 October to 31
    March" is an exhibition.
    """
    if clue.uncovered and not clue.has_hours and _HOUSE.isdisjoint(clue.cues):
        return
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

"""Bars of links from which readers choose the days that a page shows, or its older issues."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from agenda.dates.phrase import PERIODS, Strength
from agenda.vocabulary.function_words import OVER
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_CHOSEN = PERIODS | {Strength.RELATIVE, Strength.WEEKDAY}
_SEVERAL = 2


def is_choice(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a line is a bar of links to periods: "Aujourd'hui", "Ce week-end", "Mars"."""
    if phrase.strength not in _CHOSEN or sum(m.tag == "a" for m in clue.line.marks) < _SEVERAL:
        return False
    spans = [(one.start, one.end) for one in clue.phrases if one.strength in _CHOSEN]
    links = (mark for mark in clue.line.marks if mark.tag == "a")
    chosen = sum(_are_around(spans, link.start, link.end) for link in links)
    return chosen >= _SEVERAL and not any(
        hit.cue is Cue.EVENT and not _are_around(spans, hit.start, hit.start + 1)
        for hit in clue.hits
    )


def is_older(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a line gives the days of what is over: "Numéros précédents : 3 mai, 1er mai".

    Nothing but days stands behind the colon; what is over is named, for "Past and Present" is a
    title, or the days fall as they do of nothing to come.
    """
    head, colon, _ = clue.text[: phrase.start].partition(":")
    before = [word for word in clue.words if word.end <= len(head)]
    if not colon or not _FEWEST_WORDS <= len(before) <= _MOST_WORDS:
        return False
    behind = clue.words[len(before) :]
    heads = [hit for hit in clue.hits if hit.end <= len(head)]
    told = any(hit.cue is Cue.ARCHIVE and hit.words > 1 for hit in heads)
    held = any(hit.cue in _HELD for hit in heads) or _fall(clue.days)
    over = held and any(word.folded in OVER for word in before)
    return (told or over) and all(
        any(start <= word.start < end for start, end in clue.holes) for word in behind
    )


def _fall(days: Sequence[Phrase]) -> bool:
    """Return whether of several days each is earlier in the year than the one before."""
    told = [member.month_day[:2] for day in days for member in day.members if member.month_day]
    return len(told) > 1 and all(one > below for one, below in pairwise(told))


_HELD = frozenset({Cue.EVENT, Cue.AGENDA})
_FEWEST_WORDS, _MOST_WORDS = 2, 4


def _are_around(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Return whether one of *spans*, in order and without overlap, holds all from start to end."""
    index = bisect_right(spans, start, key=itemgetter(0)) - 1
    return index >= 0 and end <= spans[index][1]

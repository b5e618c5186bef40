"""A hall on a line of its own, above what takes place there: it heads the lines below."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from agenda.issue import Kind
from agenda.lines.sections import LOWEST
from agenda.lines.stretches import IS_PLACE, place_score, stretch_of
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.lines.clues import Clue

_MOST_WORDS = 6
_FEWEST = 2  # entries below a hall, or halls above one entry each


def head_halls(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, a hall that opens a paragraph of entries as their heading.

    "Corn Exchange", and below it "8 March, 7.30pm – Piano recital", "15 March …": each of them
    has its day and its name, so the hall is no place of the entry above it.
    """
    paragraphs = [list(run) for _, run in groupby(clues, key=lambda clue: clue.line.group[:1])]
    halls = [_is_headed(paragraph) for paragraph in paragraphs]
    several = sum(halls) >= _FEWEST
    headed: list[Clue] = []
    for paragraph, hall in zip(paragraphs, halls, strict=True):
        first, *entries = paragraph
        if hall and (several or len(entries) >= _FEWEST):
            first = replace(first, line=first.line._replace(kind=Kind.HEADING, level=LOWEST))
        headed += [first, *entries]
    return headed


def _is_headed(paragraph: Sequence[Clue]) -> bool:
    """Return whether a paragraph is a hall, and below it lines of days and names."""
    hall, *entries = paragraph
    return bool(hall.line.group and entries) and _is_hall(hall) and all(map(_is_entry, entries))


def _is_hall(clue: Clue) -> bool:
    if clue.line.kind is not Kind.TEXT or clue.phrases or clue.label or clue.sentences:
        return False
    part = stretch_of(clue, 0, len(clue.text))
    short = 0 < part.words <= _MOST_WORDS
    named = part.has(Cue.EVENT) and not part.starts(Cue.PLACE)  # "Concert at the Hall"
    return short and place_score(part) > IS_PLACE and not named


def _is_entry(clue: Clue) -> bool:
    return bool(clue.days) and clue.uncovered > 0 and not clue.prose

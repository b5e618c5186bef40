"""Lines that are numbered as a list is: "1. Téléthon …", "2. Marché de pays …".

Their numbers are bullets: no days of the month above them, and no words of what they name.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.issue import Kind
from agenda.patterns import signed_pattern
from agenda.vocabulary.lexicon import TELLING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_FEWEST = 3
_NUMBER = signed_pattern(".)", r"(\d{1,2})[.)]\s+(?=[^\W\d_]|[«“\"(])")


def number_ends(clues: Sequence[Clue]) -> Mapping[int, int]:
    """Return by the index of each numbered line where its number ends.

    That is three lines or more which count from 1, most of which tell a day behind their number,
    or on the line below.
    """
    ends: dict[int, int] = {}
    run: list[tuple[Clue, int]] = []
    below = {above.index: bool(clue.days) for above, clue in pairwise(clues)}
    for clue in clues:
        match = _NUMBER.match(clue.text) if clue.text[:1].isdecimal() else None
        if match is None or any(phrase.start < match.end() for phrase in clue.phrases):
            continue
        goes_on = int(match[1]) == len(run) + 1
        run = [*(run if goes_on else ()), (clue, match.end())] if goes_on or match[1] == "1" else []
        dated = sum(bool(one.phrases or one.decoys or below.get(one.index)) for one, _ in run)
        if len(run) >= _FEWEST and 2 * dated > len(run):
            ends.update({one.index: end for one, end in run})
    return ends


def without_numbers(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, numbered lines without their numbers; what tells in sentences keeps its."""
    ends = number_ends(clues)
    behind = {
        clue.index: _behind(clue, ends[clue.index])
        for clue in clues
        if clue.index in ends and not TELLING & clue.cues
    }
    return [
        clue if clue.notice or (one := behind.get(clue.index)) is None or one.prose else one
        for clue in clues
    ]


def _behind(clue: Clue, start: int) -> Clue:
    """Return the clue of what a line says from *start* on; its full stop ends no sentence there."""
    label = clue.label
    ended = clue.text.endswith(".") and clue.sentences == 1
    return replace(
        clue,
        line=clue.line._replace(text=clue.text[start:], kind=Kind.ITEM, marks=()),
        words=tuple(
            word._replace(start=word.start - start, end=word.end - start)
            for word in clue.words
            if word.start >= start
        ),
        hits=tuple(
            hit._replace(start=hit.start - start, end=hit.end - start)
            for hit in clue.hits
            if hit.start >= start
        ),
        phrases=tuple(_moved(phrase, start) for phrase in clue.phrases),
        decoys=tuple(one._replace(phrase=_moved(one.phrase, start)) for one in clue.decoys),
        label=label._replace(value=label.value - start) if label else None,
        sentences=clue.sentences - ended,
    )


def _moved(phrase: Phrase, by: int) -> Phrase:
    return phrase._replace(start=phrase.start - by, end=phrase.end - by)

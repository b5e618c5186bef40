"""Bars of links from which readers choose the days that a page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.phrase import PERIODS, Strength
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_CHOSEN = PERIODS | {Strength.RELATIVE, Strength.WEEKDAY}
_SEVERAL = 2


def is_choice(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a line is a bar of links to periods: "Aujourd'hui", "Ce week-end", "Mars"."""
    links = [mark for mark in clue.line.marks if mark.tag == "a"]
    if phrase.strength not in _CHOSEN or len(links) < _SEVERAL:
        return False
    spans = [(one.start, one.end) for one in clue.phrases if one.strength in _CHOSEN]
    chosen = sum(any(low <= m.start and m.end <= high for low, high in spans) for m in links)
    return chosen >= _SEVERAL and not any(
        hit.cue is Cue.EVENT and not any(low <= hit.start < high for low, high in spans)
        for hit in clue.hits
    )

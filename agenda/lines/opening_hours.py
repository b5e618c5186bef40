"""Lists of opening hours: line below line a day of the week, its hours, and nothing else."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.lines.clues import OPEN, silenced
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.lines.clues import Clue

_FEWEST = 3  # days of the week that make a list
_PAIR = 2  # words of "Mardi : fermé"
_WEEKLY = frozenset({Strength.WEEKDAY, Strength.RECURRING})
_OF_WEEKS = _WEEKLY | {Strength.TIME}


def without_opening_hours(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, those of a list of opening hours without a date that speaks.

    "Lundi : 14 h - 17 h", "Mardi : fermé", "Mercredi : 9 h - 12 h" announce nothing.
    """
    kept: list[Clue] = []
    for listed, run in groupby(clues, key=_is_entry):
        lines = list(run)
        timed = [clue for clue in lines if _has_hours(clue)]
        days = {clue.text[: _end_of_day(clue)].casefold() for clue in lines}
        if listed and len(timed) >= _FEWEST - 1 and len(days) >= _FEWEST:
            lines = [silenced(clue, OPEN) for clue in lines]
        kept += lines
    return kept


def _is_entry(clue: Clue) -> bool:
    """Return whether a line is a day of the week with its hours, or "closed"."""
    found = [*clue.phrases, *(decoy.phrase for decoy in clue.decoys)]
    if not found or clue.heading:
        return False
    first = min(found, key=lambda phrase: phrase.start)
    opens = not any(char.isalnum() for char in clue.text[: first.start])
    weekly = first.strength in _WEEKLY and all(phrase.strength in _OF_WEEKS for phrase in found)
    return opens and weekly and (clue.uncovered == 0 or _is_closed(clue))


def _is_closed(clue: Clue) -> bool:
    """Return whether a day of the week has a word for closed, or one in lower case, beside it."""
    word = len(clue.words) == _PAIR and clue.text[clue.words[1].start].islower()
    return Cue.OPENING in clue.cues or (word and not _has_hours(clue))


def _has_hours(clue: Clue) -> bool:
    return bool(clue.times) or any(phrase.has_hours for phrase in clue.phrases)


def _end_of_day(clue: Clue) -> int:
    """Return where the first word of a line ends: the day of the week."""
    return clue.words[0].end if clue.words else 0

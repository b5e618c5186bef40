"""Hours that only their place on the page tells from amounts.

"20.00" in a column of hours, "12.00. Plaça del Castell" where every line starts so.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from agenda.dates.phrase import Phrase, Slot, Strength
from agenda.lexicon import Cue, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.clues import Clue
    from agenda.lexicon import Lexicon

_CLOCK = r"(\d{1,2})[.,](\d{2})"
# A clock time, perhaps a range of two: "18.00 a 22.30", "9.30-12".
_LEAD = re.compile(
    rf"\W{{0,3}}{_CLOCK}(?:\s*(?:[-–—/]|\b(?:a|à|bis|tot|to|al|alle|às|fins)\b)\s*{_CLOCK})?"
    r"(?![.,]?\d|\s*[%€$£]|\s*(?:eur|euros?|km|m|kg|chf)\b)",
    re.IGNORECASE,
)
_FEWEST = 2  # lines that start so, for the dot to be that of hours
_HOURS, _MINUTES = 24, 60
_ROUND = 5  # minutes: hours that are printed are round, amounts need not be


def find_expected_hours(clues: Sequence[Clue], lexicon: Lexicon) -> list[Clue]:
    """Return the clues, those given hours that stand where hours are expected."""
    bare = {clue.index: phrase for clue in clues if (phrase := _leading(clue))}
    leading = sum(1 for clue in clues if clue.index in bare and clue.line.column < 0)
    return [
        replace(clue, phrases=(bare[clue.index], *clue.phrases))
        if clue.index in bare and (_expected(clue, lexicon) or _is_list(clue, leading))
        else clue
        for clue in clues
    ]


def _is_list(clue: Clue, leading: int) -> bool:
    return clue.line.column < 0 and leading >= _FEWEST and clue.label is None


def _expected(clue: Clue, lexicon: Lexicon) -> bool:
    """Return whether a column's head, or a label, says that hours stand here."""
    if clue.label is not None:
        return clue.label.cue is Cue.LABEL_TIME
    hits = lexicon.find(words_of(clue.line.head)) if clue.line.head else ()
    return any(hit.cue is Cue.LABEL_TIME for hit in hits)


def _leading(clue: Clue) -> Phrase | None:
    """Return the hours that a line, or the value of its label, starts with."""
    start = clue.label.value if clue.label else 0
    match = _LEAD.match(clue.text, start)
    if not match or any(phrase.start < match.end() for phrase in clue.phrases):
        return None
    hour, minute, last_hour, last_minute = match.groups()
    begin = _time(hour, minute)
    end = _time(last_hour, last_minute) if last_hour else None
    if begin is None or (last_hour and end is None):
        return None
    slot = Slot(begin, end)
    return Phrase(match.start(1), match.end(), "expected hours", Strength.TIME, slots=(slot,))


def _time(hour: str, minute: str) -> time | None:
    if int(hour) >= _HOURS or int(minute) >= _MINUTES or int(minute) % _ROUND:
        return None
    return time(int(hour), int(minute))

"""What a word before a date says of it: which words govern it, and how near they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

NEAR = 60  # characters within which a cue before a date governs it
CLOSE = 25
AT_START = 6  # characters: an article may stand before the first word
DATED = frozenset({Strength.DATE, Strength.NUMERIC, Strength.RELATIVE, Strength.MONTH})
SPEAKING = frozenset({Cue.HAPPEN, Cue.HOST, Cue.EVENT, Cue.AGENDA})


def governs(clue: Clue, cue: Cue, phrase: Phrase, *, near: int = NEAR) -> bool:
    """Return whether *cue* stands before the phrase, near it and in its sentence."""
    if cue not in clue.cues:
        return False
    named = [hit for hit in clue.hits if hit.cue is Cue.EVENT]
    start, _ = clue.sentence_around(phrase.start)
    for hit in clue.hits:
        if hit.cue is not cue or hit.is_part(named):
            continue
        between = clue.text[hit.end : phrase.start]
        near_by = hit.start <= phrase.start + 1 and len(between) <= near
        # "(inscripción previa) y el 27": what stands in brackets governs nothing behind them.
        apart = ")" in between and "(" not in between
        # "findet statt. Am 3. Mai": no "statt am".
        if near_by and not apart and start <= hit.start:
            return True
    return False

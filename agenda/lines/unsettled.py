"""Lines that say that their day is not known yet: they take none of the lines around them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agenda.dates.phrase import Phrase, Strength
from agenda.lines.clues import UNSETTLED, Decoy
from agenda.lines.named_days import DAYS
from agenda.patterns import pattern
from agenda.vocabulary.said_of_days import NOT_KNOWN_YET, WORDS_FOR_DAY

if TYPE_CHECKING:
    from agenda.lines.clues import Clue

_LONGEST = 160  # characters
_DAYS = frozenset(WORDS_FOR_DAY.split("|"))
_TOLD = pattern(rf"(?i)(?<!\w)(?:{WORDS_FOR_DAY})\s*:?\s(?:\w{{2,5}}\s+)?(?:{NOT_KNOWN_YET})(?!\w)")
_OPENS = pattern(rf"(?i)\W*(?:{NOT_KNOWN_YET})(?=\s*:)")


def without_other_days(clue: Clue) -> Clue:
    """Return a clue whose day is to be told later as one that stands apart, with the reason.

    "Date à préciser : Assemblée générale" is not on the day of the line below.
    """
    if len(clue.text) > _LONGEST or any(phrase.strength in DAYS for phrase in clue.phrases):
        return clue
    opens = _OPENS.match(clue.text) if ":" in clue.text else None
    named = any(word.folded in _DAYS for word in clue.words)
    told = opens or (_TOLD.search(clue.text) if named else None)
    if told is None:
        return clue
    later = Phrase(told.start(), told.end(), "no day", Strength.TOLD)
    return replace(clue, phrases=(), label=None, decoys=(*clue.decoys, Decoy(later, UNSETTLED)))

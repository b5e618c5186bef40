"""When a paper comes out next: "Der nächste Dorfspiegel erscheint am 14. Februar"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.patterns import worded_pattern
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.publications import APPEARS, COMES_OUT
from agenda.vocabulary.word_forms import THE_NEXT

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_LED = r"(?:\s\w+){0,2}\s*$"  # "erscheint voraussichtlich wieder am"
_APPEARS = worded_pattern(APPEARS, rf"(?i)\b(?:{APPEARS}){_LED}")
_COMES_OUT = worded_pattern(COMES_OUT, rf"(?i)\b(?:{THE_NEXT})\s.*\b(?:{COMES_OUT}){_LED}")


def is_next_issue(clue: Clue, phrase: Phrase) -> bool:
    """Return whether something appears in print on a day, which has no hour and no event.

    Verbs that say more than that tell of the next one: "La próxima Hoja saldrá el 14".
    """
    start, end = clue.sentence_around(phrase.start)
    before = clue.text[start : phrase.start]
    if _APPEARS.search(before) is None and _COMES_OUT.search(before) is None:
        return False
    timed = phrase.has_hours or any(start <= time.start < end for time in clue.times)
    return not timed and not any(
        hit.cue is Cue.EVENT and start <= hit.start < phrase.start for hit in clue.hits
    )

"""What a sentence speaks of before its day: "Für das Fest am 3. Mai suchen wir noch Helfer"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.sentences import BREAK
from agenda.lines.stretches import stretch_of
from agenda.vocabulary.function_words import ARTICLES, BEFORE_DAYS, DETERMINERS, FOR, ONE, TIES
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_FEWEST, _MOST, _BEHIND = 2, 6, 3  # words: an article among them, behind the day
_OTHERS = frozenset({Cue.AUDIENCE, Cue.PLACE, Cue.PAST, Cue.DEADLINE, Cue.AGENDA, Cue.OPENING})


def asked_for(clue: Clue, phrase: Phrase) -> str:
    """Return what a sentence opens with behind "for", up to its day: "Voor de inloop op 3 mei …".

    An article leads to a word of events, and the sentence goes on behind its day.  "" for any other
    sentence.
    """
    start, end = clue.sentence_around(phrase.start)
    words = [word for word in clue.words if start <= word.start < end]
    before = [word for word in words if word.start < phrase.start]
    behind = sum(1 for word in words if word.start >= phrase.end)
    while before and before[-1].folded in BEFORE_DAYS | TIES:
        before.pop()
    if not before or before[0].folded not in FOR or behind < _BEHIND:
        return ""
    before = before[1:]
    if not _FEWEST <= len(before) <= _MOST or before[0].folded not in _SMALL:
        return ""
    part = stretch_of(clue, before[1].start, before[-1].end)
    told = part.has(Cue.EVENT) and not part.has(*_OTHERS)
    return part.text if told and BREAK.search(part.text) is None else ""


_SMALL = ARTICLES | DETERMINERS | ONE

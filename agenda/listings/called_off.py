"""What a sentence calls off, where no word of events tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.sentences import BREAK
from agenda.lines.stretches import stretch_of
from agenda.vocabulary.function_words import ARTICLES, LINKS, MODALS, UNFINISHED
from agenda.vocabulary.lexicon import CALLED_OFF, Cue

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.listings.clauses import Bounds
    from agenda.vocabulary.lexicon import Hit


def called_off(clue: Clue, phrase: Phrase, sentence: Bounds) -> str:
    """Return the one long word that a sentence calls off: "Der Nähkurs am 15. Januar fällt aus"."""
    start, end = sentence
    words = [word for word in clue.words if start <= word.start < end]
    off = any(hit.cue in CALLED_OFF and start < hit.start < end for hit in clue.hits)
    if not off or len(words) < _PAIR or words[0].folded not in ARTICLES:
        return ""
    word = words[1]
    beside = phrase.start - word.end
    long = len(word.folded) >= _LONG and 0 < beside <= _LEAD
    return clue.text[word.start : word.end] if long else ""


def planned_for(clue: Clue, phrase: Phrase, sentence: Bounds) -> str:
    """Return what a sentence tells behind the day that it was planned for, "" for any other.

    "Der für Freitag, 10. Oktober, geplante Spieleabend der Landfrauen fällt aus": so German and
    Dutch put it, between the article and its noun.
    """
    start, end = sentence
    words = [word for word in clue.words if start <= word.start < end]
    before = [word.folded for word in words if word.start < phrase.start]
    planned = next((hit for hit in clue.hits if _is_planned(clue, hit, phrase)), None)
    led = len(before) <= _LED and UNFINISHED.issuperset(before)
    if planned is None or not led or words[0].folded not in ARTICLES:
        return ""
    verbs = [hit.start for hit in clue.hits if hit.cue in _VERBS and planned.end < hit.start < end]
    verbs += [word.start for word in words if word.folded in MODALS and word.start > planned.end]
    stop = min([*verbs, *(low for low, _ in clue.holes if low > planned.end)], default=end)
    mark = BREAK.search(clue.text, planned.end, stop)
    high = mark.start() if mark else stop
    off = any(hit.cue in CALLED_OFF and planned.end < hit.start < end for hit in clue.hits)
    if not (off or stretch_of(clue, planned.end, high).has(Cue.EVENT)):
        return ""  # "Der für den 18. Januar geplante Umbau beginnt erst im März"
    told = clue.text[planned.end : high].split()
    while told and told[-1] in LINKS:
        told.pop()
    return " ".join(told) if verbs and len(told) <= _MOST else ""


def _is_planned(clue: Clue, hit: Hit, phrase: Phrase) -> bool:
    between = clue.text[phrase.end : hit.start] if hit.cue is Cue.PLANNED else "-"
    return hit.start >= phrase.end and not between.strip(" ,")


_PAIR, _LONG, _LEAD = 2, 7, 5  # words, letters, characters
_LED = 3  # words: "Die am", "Die für den"
_VERBS = frozenset({*CALLED_OFF, Cue.HAPPEN})
_MOST = 9  # words

"""What a sentence says of all things of a kind announces none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.dates.when import Bound
from agenda.patterns import pattern
from agenda.vocabulary.function_words import ALL, ARTICLES
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.said_of_days import MAY_RESUME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Word


def is_of_all(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a day is that from which all things of a kind are otherwise.

    "From 1 March all screenings are at 8 pm" announces none of them, nor does "All dates are on the
    third Thursday, except for April".  From the day on which "meetings may be held again" nobody
    knows of one.
    """
    if phrase.bound is not Bound.FROM:
        return phrase.strength in _HABITS and _is_of_habits(clue, phrase)
    start, end = clue.sentence_around(phrase.start)
    if not phrase.has_hours and _MAY_RESUME.search(clue.text, start, end):
        return True
    return _tells_of_all(clue, [word for word in clue.words if phrase.end <= word.start < end])


def _is_of_habits(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a sentence that opens with "all" gives no hour: one who comes needs it."""
    if phrase.has_hours or clue.times:
        return False
    start, end = clue.sentence_around(phrase.start)
    words = [word for word in clue.words if start <= word.start < end]
    opens = len(words) > 1 and words[0].folded in ALL
    apart = opens and clue.text[words[0].end : words[1].start].isspace()  # "All-night dance"
    return apart and _tells_of_all(clue, words)


_MAY_RESUME = pattern(rf"(?i)\b(?:{MAY_RESUME})\b")
_HABITS = (Strength.RECURRING, Strength.WEEKDAY, Strength.MONTH)


def _tells_of_all(clue: Clue, words: Sequence[Word]) -> bool:
    """Return whether "all" stands before a word of events or of dates."""
    told = {hit.start for hit in clue.hits if hit.cue in (Cue.EVENT, Cue.AGENDA)}
    for place, word in enumerate(words):
        if word.folded in ALL:
            behind = [one for one in words[place + 1 :] if one.folded not in ARTICLES]
            return bool(behind) and behind[0].start in told
    return False

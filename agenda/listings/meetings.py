"""Who meets on a day, where nothing else names what takes place: "Le comité se réunira mardi"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.sentences import BREAK
from agenda.patterns import pattern
from agenda.vocabulary.function_words import ARTICLES, DETERMINERS
from agenda.vocabulary.lexicon import Cue, fold
from agenda.vocabulary.word_forms import MEETING

if TYPE_CHECKING:
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Hit

_MEETING = pattern(rf"\b(?:{MEETING})")
_MOST_WORDS, _ALONE = 9, 2  # with the article


def is_of_meeting(clue: Clue, verb: Hit) -> bool:
    """Return whether a verb of taking place is one of people who meet: "se retrouveront"."""
    return _MEETING.search(fold(clue.text[verb.start : verb.end])) is not None


def who_meets(clue: Clue, start: int, end: int) -> str:
    """Return who a sentence says meets, "" without any: "Mardi 3, le bureau se réunira au local".

    They stand between the day, or the start of the sentence, and their verb, behind an article:
    "we meet" and "on se retrouve" tell nobody.  One small word alone keeps it: "Le bureau".
    """
    verb = next(
        (
            hit
            for hit in clue.hits
            if hit.cue is Cue.HAPPEN and start < hit.start < end and is_of_meeting(clue, hit)
        ),
        None,
    )
    if verb is None:
        return ""
    low = max((high for _, high in clue.holes if start <= high < verb.start), default=start)
    words = [word for word in clue.words if low <= word.start < verb.start]
    if not 1 < len(words) <= _MOST_WORDS or words[0].folded not in ARTICLES | DETERMINERS:
        return ""
    named = len(words) > _ALONE or clue.text[words[1].start].isupper()
    who = clue.text[words[named].start : words[-1].end]
    return "" if BREAK.search(who) else who

"""Sentences that only call to the day of what was named before: "Join us on 9 March at noon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.sentences import TITLE_MARKS
from agenda.patterns import worded_pattern
from agenda.vocabulary.function_words import BEFORE_DAYS, FILLERS, INVITED_TO, TIES
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.word_forms import CALLS

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Word

_CALL = worded_pattern(CALLS, rf"(?<![\w’'-])(?:{CALLS})(?![\w’'-])")
_MOST = 1  # words before the day that neither call nor lead to it: "venez vite le 3"
_LEADING = BEFORE_DAYS | FILLERS | TIES | INVITED_TO


def calls_to_day(clue: Clue, start: int, end: int) -> bool:
    """Return whether a sentence says when to come, and a sentence before it what to.

    "Le loto approche. Rendez-vous le 12 mars à 20 h": no word of its own names anything.
    """
    if not start:
        return False
    call = _CALL.search(clue.text, start, end)
    day = min((low for low, _ in clue.holes if start <= low < end), default=None)
    if call is None or day is None or not TITLE_MARKS.isdisjoint(clue.text[start:end]):
        return False
    opens = max(day, call.start())
    told = [w for w in _beside(clue, start, end) if not call.start() <= w.start < call.end()]
    before = [word for word in told if word.start < opens and word.folded not in _LEADING]
    named = any(clue.text[word.start].isupper() for word in before if word.start > start)
    starts = {word.start for word in told}
    kinds = any(hit.cue is Cue.EVENT and hit.start in starts for hit in clue.hits)
    return len(before) <= _MOST and not named and not kinds


def _beside(clue: Clue, start: int, end: int) -> list[Word]:
    """Return the words of a sentence beside its days, and beside those that name its place."""
    aside = [*clue.holes, *((hit.start, hit.end) for hit in clue.hits if hit.cue is Cue.PLACE)]
    return [
        word
        for word in clue.words
        if start <= word.start < end and not any(low <= word.start < high for low, high in aside)
    ]


def behind_this_time(clue: Clue, start: int, end: int) -> int:
    """Return where a sentence begins behind "this year", its *start* where that does not open it.

    "Last year the fair drew a crowd. This year, it takes place on 12 July."
    """
    told = (one for one in _all_phrases(clue) if one.start == start and is_of_year(one))
    return min(max((one.end for one in told), default=start), end)


def tells_day(clue: Clue, start: int, end: int) -> bool:
    """Return whether a sentence tells a day of its own; "last year", "every year" are none."""
    told = _all_phrases(clue)
    return any(start <= one.start < end and not is_of_year(one) for one in told)


def tells_of_past(clue: Clue, start: int, end: int) -> bool:
    """Return whether a sentence says what has been; "the success of last year" is none of it."""
    years = [(one.start, one.end) for one in _all_phrases(clue) if is_of_year(one)]
    past = [hit.start for hit in clue.hits if hit.cue is Cue.PAST and start <= hit.start < end]
    return any(not any(low <= at < high for low, high in years) for at in past)


def is_of_year(phrase: Phrase) -> bool:
    """Return whether a phrase names a whole year from today, or each of them."""
    steps = [member.first.relative for member in phrase.members]
    yearly = any(step and step.unit == "year" and step.weekday is None for step in steps)
    return yearly or phrase.rrule == "FREQ=YEARLY"


def _all_phrases(clue: Clue) -> list[Phrase]:
    """Return the days of a line, and those that announce nothing."""
    return [*clue.days, *(decoy.phrase for decoy in clue.decoys)]

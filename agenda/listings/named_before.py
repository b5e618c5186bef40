"""What a sentence before the one of a day names: "Le loto approche. Rendez-vous le 12 mars"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from agenda.lines.calls import behind_this_time, calls_to_day, tells_day, tells_of_past
from agenda.lines.stretches import stretch_of
from agenda.listings import clauses, nouns, subjects
from agenda.listings.meetings import behind_verb
from agenda.patterns import pattern
from agenda.vocabulary.function_words import (
    ANY_EVENT,
    ARTICLES,
    AUXILIARIES,
    COVERING,
    DETERMINERS,
    FILLERS,
)
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.listings.clauses import Bounds
    from agenda.vocabulary.lexicon import Lexicon

_FAR = 3  # sentences
_SMALL = 4  # letters of a pronoun
_OPENING_WORDS = 2  # an article, and what it tells of
_PLURAL = 2  # letters at most that make a plural of a word
_VERB_AND_FIGURES = pattern(r"\s[^\W\dA-Z]+(?:\s[^\W\d]{1,2})?\s\d[\d. ]*\s[^\W\dA-Z]")


def named_before(clue: Clue, phrase: Phrase, sentence: Bounds, lexicon: Lexicon) -> str:
    """Return what a sentence before names: "Le concert approche ! Il aura lieu le 6 avril".

    The nearest that names anything counts, and none beyond one that has a day of its own.
    """
    called = calls_to_day(clue, *sentence)
    if not called and not stretch_of(clue, *sentence).has(Cue.HAPPEN):
        return ""
    before = [bounds for bounds in clue.each_sentence() if bounds[1] <= sentence[0]]
    undated = takewhile(lambda bounds: not tells_day(clue, *bounds), before[: -_FAR - 1 : -1])
    still = [one for one in undated if not (called and tells_of_past(clue, *one))]
    back = (_comes_back(clue, phrase, one) for one in still) if called else ()
    told = (nouns.noun_phrase(clue, *one, lexicon) or "" for one in still)
    return next(filter(None, back), "") or _before_figures(next(filter(None, told), ""))


def _comes_back(clue: Clue, phrase: Phrase, sentence: Bounds) -> str:
    """Return the title of a sentence, or what it says takes place again: "Bake Off is back"."""
    if title := clauses.title_in(clue, *sentence):
        return title
    subject = subjects.subject(clue, *sentence)
    return subject if " " in subject else behind_verb(clue, phrase, sentence)


def _before_figures(name: str) -> str:
    """Return a name without the verb, and how many came: "fair drew 200 people", of last year."""
    match = _VERB_AND_FIGURES.search(name)
    return name[: match.start()] if match else name


def lacks_name(clue: Clue, sentence: Bounds) -> bool:
    """Return whether a sentence does not name what takes place, but points back to it."""
    back = _lacks_subject(clue, sentence) or _only_covers(clue, sentence)
    return back or calls_to_day(clue, *sentence)


def _lacks_subject(clue: Clue, sentence: Bounds) -> bool:
    """Return whether a sentence opens with what takes place unnamed: "It runs", "Se celebrará"."""
    start = behind_this_time(clue, *sentence)
    words = [word for word in clue.words if start <= word.start < sentence[1]]
    opens = [word.start for word in words[:2] if word is words[0] or len(words[0].folded) <= _SMALL]
    kinds = {hit.start for hit in clue.hits if hit.cue is Cue.EVENT}
    verbs = {hit.start for hit in clue.hits if hit.cue is Cue.HAPPEN}
    return kinds.isdisjoint(opens) and not verbs.isdisjoint(opens)


def _only_covers(clue: Clue, sentence: Bounds) -> bool:
    """Return whether "the event" is the subject of a sentence, and its verb follows."""
    low, high = sentence
    verb = next((h.start for h in clue.hits if h.cue is Cue.HAPPEN and low <= h.start < high), low)
    words = [word.folded for word in clue.words if low <= word.start < verb]
    while words and words[-1] in AUXILIARIES | FILLERS:
        words.pop()
    return len(words) > 1 and words[-1] in ANY_EVENT and words[-2] in ARTICLES | DETERMINERS


def title_before(clue: Clue, sentence: Bounds) -> str:
    """Return the title that the sentence before gives in quotation marks, "" without one.

    The subject speaks of any event: "Tickets for “Nora” are on sale. Performances are on 3 May".
    """
    low = sentence[0]
    before = max((bounds for bounds in clue.each_sentence() if bounds[1] <= low), default=None)
    if before is None or tells_day(clue, *before):
        return ""
    return clauses.title_in(clue, *before) if _covers(clue, sentence) else ""


def _covers(clue: Clue, sentence: Bounds) -> bool:
    """Return whether a sentence opens with a word for any event: "Performances are on …"."""
    low, high = sentence
    words = [word.folded for word in clue.words if low <= word.start < high][:_OPENING_WORDS]
    subject = next((word for word in words if word not in ARTICLES | DETERMINERS), "")
    return any(subject[: len(subject) - cut] in COVERING for cut in range(_PLURAL + 1))

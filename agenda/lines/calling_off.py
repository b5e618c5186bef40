"""What somebody calls off: "a décidé d'annuler le loto du 15 février", and nothing else.

Verbs that have an object call off that alone: the band that "had to cancel" is replaced, and who
"decided to cancel the quiz" holds the dance.  In doubt nothing is called off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.lines.conditions import part_around
from agenda.lines.sentences import bounds_of_sentences
from agenda.patterns import pattern
from agenda.vocabulary import said_of_days as words
from agenda.vocabulary.function_words import ANDS, ARTICLES, DETERMINERS, FOR, ONE
from agenda.vocabulary.lexicon import CALLED_OFF, Cue, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Hit

_OPEN = rf"{words.CASES}|{words.PERHAPS}|{words.NOT}|{words.NONE_OF}"
_UNSURE = pattern(rf"(?i)(?<!\w)(?:n['’]|(?:ne|{_OPEN})(?!\w))")
_APART = pattern(r"[,;.!?:()\"“”„«»]|\s[-–—]\s")
_DAYS = frozenset({Strength.DATE, Strength.NUMERIC})
_BESIDE, _TO_DAY = 2, 6  # words: "le grand", "de l'école qui était prévu le"
_OTHERS = frozenset({Cue.EVENT, Cue.HAPPEN, Cue.HOST, Cue.PAST, Cue.INSTEAD, Cue.POSTPONED})
_SMALL = ARTICLES | DETERMINERS | ONE
_NO_OBJECT = FOR | ANDS | ONE


def is_called_off(clue: Clue) -> bool:
    """Return whether a line names an event and calls it off behind a mark: "Concert : annulé"."""
    states = [hit.start for hit in clue.hits if hit.cue in CALLED_OFF]
    if not states or clue.times or clue.days or clue.heading or clue.sentences > 1:
        return False
    named = any(hit.cue is Cue.EVENT and hit.end <= states[0] for hit in clue.hits)
    return named and clue.text[: states[0]].rstrip()[-1:] in _MARKS


_MARKS = tuple(":–—-(")


def with_objects_called_off(
    text: str, hits: tuple[Hit, ...], found: Sequence[Phrase]
) -> tuple[Hit, ...]:
    """Return the cues of a line, verbs that call off what takes place on a day as cancelling it.

    The event and its day stand behind the verb in its sentence; in German right before it.  Other
    such verbs are left out: they tell no state.
    """
    if not any(hit.cue is Cue.CALLING_OFF for hit in hits):
        return hits
    bounds = bounds_of_sentences(text)
    off = {
        hit
        for hit in hits
        if hit.cue is Cue.CALLING_OFF
        and _has_object(text, hit, hits, found, part_around(text, bounds, hit.start))
    }
    return tuple(
        hit._replace(cue=Cue.CANCELLED) if hit in off else hit
        for hit in hits
        if hit in off or hit.cue is not Cue.CALLING_OFF
    )


def _has_object(
    text: str, verb: Hit, hits: Sequence[Hit], found: Sequence[Phrase], part: tuple[int, int]
) -> bool:
    low, high = part
    before = text[low : verb.start]
    events = [hit for hit in hits if hit.cue is Cue.EVENT and low <= hit.start < high]
    if _UNSURE.search(before) or _opens(events, before, low) or text[low:high].rstrip()[-1:] == "?":
        return False
    dated = (
        (event, day)
        for day in found
        if day.strength in _DAYS and low <= day.start < high
        for event in events
        if event.end <= day.start and _leads(text, event, day, hits)
    )
    return any(
        _is_article(text[verb.end : event.start])
        if verb.end <= event.start
        else 0 <= verb.start - day.end <= 1 and _opens_clause(text[low : event.start])
        for event, day in dated
    )


def _opens(events: Sequence[Hit], before: str, low: int) -> bool:
    """Return whether an event opens the sentence: "Meeting on the decision to cancel the fair"."""
    first = next((word.start for word in words_of(before) if word.folded not in _SMALL), -1)
    return any(event.start == low + first for event in events)


def _leads(text: str, event: Hit, day: Phrase, hits: Sequence[Hit]) -> bool:
    """Return whether an event leads to its day, and nothing else is told between them."""
    between = text[event.end : day.start]
    told = words_of(between)
    other = any(hit.cue in _OTHERS and event.end <= hit.start < day.start for hit in hits)
    joined = any(word.folded in ANDS for word in told)
    return not (other or joined or len(told) > _TO_DAY or _APART.search(between))


def _opens_clause(before: str) -> bool:
    """Return whether an event opens a clause: "…, den Ball"; but "um für den Ball"."""
    _, comma, opening = before.rpartition(",")
    return bool(comma) and _is_article(opening)


def _is_article(between: str) -> bool:
    told = words_of(between)
    plain = not any(word.folded in _NO_OBJECT for word in told)
    return plain and len(told) <= _BESIDE and _APART.search(between) is None

"""States that hold in some case alone: "annulé en cas de pluie", "may be cancelled"."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from agenda.lines.sentences import bounds_of_sentences
from agenda.patterns import pattern, worded_pattern
from agenda.vocabulary import said_of_days
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from agenda.vocabulary.lexicon import Hit

_STATES = (Cue.CANCELLED, Cue.POSTPONED)
_NEAR = 30  # characters: "sera annulée s'il y a moins de dix inscrits"
_FAR = 60  # "kann die Wanderung kurzfristig abgesagt werden"
_CASE = worded_pattern(said_of_days.CASE, rf"(?i)\b(?:{said_of_days.CASE})(?!\w)")
_WEATHER = worded_pattern(
    said_of_days.ROUGH_WEATHER,
    rf"(?i)\b(?:{said_of_days.IN_CASE})\s[^.;()]{{0,20}}?\b(?:{said_of_days.ROUGH_WEATHER})\b"
    rf"|\b(?:{said_of_days.ROUGH_WEATHER})\s(?:{said_of_days.CASE_BEHIND})\b",
)
_MAY = worded_pattern(
    said_of_days.MAY,
    rf"(?i){said_of_days.NOT_BEFORE}\b(?:{said_of_days.MAY})\b(?!\s(?:{said_of_days.NOT})\b)"
    rf"[^.,;:()]{{0,{_FAR}}}$",
)
# "kan helaas niet doorgaan": what cannot be is called off, not what may not be.
_DENIED = pattern(rf"(?i)(?:{said_of_days.NOT}|ne)\b")
_STOPS = (",", ";", ":")


def without_cases(text: str, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Return the cues of a line, states that hold in some case alone marked as such.

    >>> from agenda.vocabulary.lexicon import load
    >>> def states(text):
    ...     hits = without_cases(text, load(("fr",)).read(text)[1])
    ...     return [hit.cue.value for hit in hits if hit.cue in (*_STATES, Cue.IN_CASE)]
    >>> states("Annulé en cas de pluie"), states("En cas d'annulation, …"), states("Annulé hier")
    (['in case'], ['in case'], ['cancelled'])
    """
    if not any(hit.cue in _STATES for hit in hits):
        return hits
    return tuple(
        hit._replace(cue=Cue.IN_CASE) if hit.cue in _STATES and _in_case(text, hit) else hit
        for hit in hits
    )


def _in_case(text: str, hit: Hit) -> bool:
    low, high = _sentence_around(text, hit.start)
    if _WEATHER.search(text, low, high):
        return True
    behind = _CASE.search(text, hit.end, min(high, hit.end + _NEAR))
    if behind and not any(sign in text[hit.end : behind.start()] for sign in _STOPS):
        return True
    if (led := _CASE.search(text, low, hit.end)) and led.start() < hit.start:
        return True
    return _DENIED.match(text, hit.start) is None and _MAY.search(text[low : hit.start]) is not None


def _sentence_around(text: str, place: int) -> tuple[int, int]:
    """Return the sentence at a place, or the bracket in it."""
    starts, ends = bounds_of_sentences(text)
    at = bisect_right(starts, place) - 1
    low, high = starts[at], [*ends, len(text)][at]
    opened = text.rfind("(", low, place)
    if opened >= 0 and text.find(")", opened, place) < 0:
        closed = text.find(")", place, high)
        return opened, closed if closed >= 0 else high
    return low, high

"""States that hold in some case alone: "annulé en cas de pluie", "may be cancelled".

In doubt a state holds: nobody should go to what is called off.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from agenda.lines.sentences import bounds_of_sentences
from agenda.patterns import pattern, worded_pattern
from agenda.vocabulary import said_of_days as words
from agenda.vocabulary.function_words import ONE
from agenda.vocabulary.lexicon import CALLED_OFF, Cue, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.vocabulary.lexicon import Hit

# Right behind a state, at most two words apart; in German behind a comma.
_BEHIND = pattern(
    rf"(?i)\s(?:[^\W\d]+\s){{0,2}}?(?:{words.CASES})(?!\w)|,\s(?:wenn|falls|sofern)\b"
)
# "En cas d'annulation, …": the state is the case.
_LED = pattern(rf"(?i)\b(?:{words.CASES})\s?(?:[^\W\d]+\s)?$")
_WEATHER = worded_pattern(
    words.ROUGH_WEATHER,
    rf"\b(?:{words.CASES_OF_WEATHER})\s?(?:(?!de[mnr]\b|die\b|das\b)[^\W\d]+\s)?"
    rf"(?:{words.ROUGH_WEATHER})\b|\b{words.WEATHER_AND_CASE}\b",
)
_TOO_FEW = worded_pattern(
    words.FEW, rf"\b(?:{words.CASES}|si|se|als)\b[^.;()]{{0,40}}?\b(?:{words.FEW})\b"
)
_MIGHT_BE = worded_pattern(words.MIGHT_BE, rf"\b(?:{words.MIGHT_BE})\s(?:[^\W\d]+\s){{0,2}}$")
_MIGHT = worded_pattern(
    words.MIGHT,
    rf"\b(?:{words.MIGHT})\s"
    rf"(?:(?!(?:{words.NOT}|{words.AND}|{words.NONE_OF})\b)[^\W\d]+\s){{0,5}}$",
)
_WOULD_BE = pattern(rf"(?i)\s(?:{words.WOULD_BE})\b")
_DENIED = pattern(rf"(?i)\b(?:ne|no|non|não|{words.NOT})\s[^.;]*$")


def without_cases(text: str, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Return the cues of a line, states that hold in some case alone marked as such.

    >>> from agenda.vocabulary.lexicon import STATES, load
    >>> def states(text):
    ...     hits = without_cases(text, load(("fr",)).read(text)[1])
    ...     return [hit.cue.value for hit in hits if hit.cue in STATES]
    >>> states("Annulé en cas de pluie"), states("En cas d'annulation, …"), states("Annulé hier")
    (['in case'], ['in case'], ['cancelled'])
    """
    if not any(hit.cue in CALLED_OFF for hit in hits):
        return hits
    bounds = bounds_of_sentences(text)
    return tuple(
        hit._replace(cue=Cue.IN_CASE)
        if hit.cue in CALLED_OFF and _in_case(text, hit, part_around(text, bounds, hit.start))
        else hit
        for hit in hits
    )


def _in_case(text: str, hit: Hit, around: tuple[int, int]) -> bool:
    """Return whether a state holds in some case alone, or is asked: "Une annulation ? Appelez"."""
    low, high = around
    if _is_asked(text, hit, low):
        return True
    if _BEHIND.match(text, hit.end, high) or _TOO_FEW.search(text, low, high):
        return True
    before = text[low : hit.start]
    if rain := _WEATHER.search(text, low, high):
        between = text[rain.end() : hit.start]
        return _DENIED.search(between) is None  # "bei Regen nicht möglich und abgesagt"
    if _LED.search(before) or _MIGHT_BE.search(before):
        return not _is_denied(before)
    return _MIGHT.search(before) is not None and _WOULD_BE.match(text, hit.end) is not None


def _is_asked(text: str, hit: Hit, low: int) -> bool:
    """Return whether a sentence asks for no more than a state: "Why is it cancelled?" tells it."""
    before = words_of(text[low : hit.start])
    return text[hit.end :].lstrip()[:1] == "?" and (not before or before[-1].folded in ONE)


def _is_denied(before: str) -> bool:
    """Return whether "ne peut être" stands before a state: it cannot be, and is off."""
    return _DENIED.search(before) is not None


def part_around(
    text: str, bounds: tuple[Sequence[int], Sequence[int]], place: int
) -> tuple[int, int]:
    """Return the sentence at a place, or the bracket in it."""
    starts, ends = bounds
    at = bisect_right(starts, place) - 1
    low, high = starts[at], [*ends, len(text)][at]
    opened = text.rfind("(", low, place)
    if opened >= 0 and text.find(")", opened, place) < 0:
        closed = text.find(")", place, high)
        return opened, closed if closed >= 0 else high
    return low, high

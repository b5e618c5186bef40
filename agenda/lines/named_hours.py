"""Hours as part of a name: "messe de minuit", "le midi des aînés", "Caminada de les Set Fonts"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agenda.dates import find_phrases
from agenda.dates.digits import has_digit
from agenda.patterns import pattern
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.said_of_days import MIDNIGHT, NOON, OF_HOURS, THE_HOURS

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_OF = rf"(?:{OF_HOURS})\b"
_WORD = pattern(
    rf"(?i)(?P<article>\b(?:{THE_HOURS})\s+)?(?P<of>\b{_OF}\s+)?"
    rf"\b(?:(?P<midnight>{MIDNIGHT})|{NOON})\b(?P<behind>\s+{_OF}\s+[^\W\d])?"
)


def without_named_hours(clues: Sequence[Clue], languages: Sequence[str]) -> list[Clue]:
    """Return the clues, read without the words of hours that are part of a name.

    Such a word is tied to the kind of an event, "messe de minuit", or is followed by those whom
    it is for.
    """
    return [_without(clue, languages) if _is_timed(clue) else clue for clue in clues]


def _is_timed(clue: Clue) -> bool:
    return any(phrase.has_hours for phrase in clue.phrases) and not clue.line.datetime


def _without(clue: Clue, languages: Sequence[str]) -> Clue:
    text = clue.text
    for phrase in clue.times:
        if _counts_named(text, phrase):
            text = text[: phrase.start] + "x" * (phrase.end - phrase.start) + text[phrase.end :]
    for match in _WORD.finditer(clue.text):
        if _is_of_name(clue, match):
            text = text[: match.start()] + "x" * len(match[0]) + text[match.end() :]
    if text == clue.text:
        return clue
    return replace(clue, phrases=tuple(find_phrases(text, languages)))


def _counts_named(text: str, phrase: Phrase) -> bool:
    """Return whether an hour in words counts what a name tells: "de les Set Fonts"."""
    led, _, said = text[phrase.start : phrase.end].rpartition(" ")
    capital = led.islower() and said[:1].isupper() and said[1:].islower() and phrase.start > 0
    if has_digit(led):
        return False  # "um 19 Uhr"
    return capital and text[phrase.end : phrase.end + 2].strip().isupper()


def _is_of_name(clue: Clue, match: re.Match[str]) -> bool:
    """Return whether the word stands behind "de" and an event, or before an event or its people."""
    around = [one for one in clue.phrases if one.start < match.end() < one.end]
    if around and not (match["midnight"] and all(map(_lasts_a_day, around))):
        return False  # "de midi à 18 h", "le midi du 8 mars"; "messe de minuit à 23 h" is none
    kinds = [hit for hit in clue.hits if hit.cue is Cue.EVENT]
    if match["of"]:
        return any(hit.end == match.start() - 1 for hit in kinds) and not match["behind"]
    if match["article"] and match["behind"]:
        return True
    return bool(match["midnight"]) and any(hit.start == match.end() + 1 for hit in kinds)


def _lasts_a_day(phrase: Phrase) -> bool:
    """Return whether hours from midnight would go on until the evening."""
    return any(slot.end and slot.end.hour >= _EVENING for slot in phrase.first_slots)


_EVENING = 17

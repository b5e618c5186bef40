"""The place of all things of a kind, told once: "Tous les concerts ont lieu au temple"."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from agenda.listings.places import ASIDE, place_in
from agenda.listings.towns import town_in
from agenda.patterns import pattern, worded_pattern
from agenda.remembered import Remembered
from agenda.vocabulary.function_words import ALL
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.said_of_days import SAVE
from agenda.vocabulary.word_forms import SMALL_NUMBERS, STREETS, THE_SEVERAL, WE_MEET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.lines.clues import Clue

_WORD = pattern(r"\w+")
_SAVE = worded_pattern("|".join(SAVE), rf"\b(?:{'|'.join(SAVE)})\b")
_SAVING = frozenset(phrase.split()[0] for phrase in SAVE)
_KINDS = frozenset({Cue.EVENT, Cue.AGENDA})
_NOT_OF_ALL = ASIDE | {Cue.AUDIENCE, Cue.SERVICE}
_OF_SEVERAL = pattern(rf"\W*(?:{THE_SEVERAL})()")
_WE_MEET = worded_pattern(WE_MEET, rf"\W*\b(?:{WE_MEET})\b")
# "Tous deux à la salle André-Malraux" tells of two, whatever else takes place.
_SOME = pattern(rf"(?i)\b(?:{'|'.join(sorted(ALL))})\s(?:{SMALL_NUMBERS})\b")
_KIND = 12  # characters: an adjective before the kind
_FEWEST, _REMARK = 24, 300  # characters: a remark is a sentence, and no article


def tells_of_all(text: str) -> bool:
    """Return whether a line is short, and speaks of all things of a kind.

    >>> tells_of_all("Tous les concerts ont lieu au temple.")
    True
    """
    if not _FEWEST <= len(text) <= _REMARK:
        return False
    told = _told(text)
    several = told & _SEVERAL > 0 and _OF_SEVERAL.search(text) is not None
    return _means_all(text, told) or several or _WE_MEET.search(text) is not None


def _names_all(text: str) -> bool:
    """Return whether a text has a word for all things of a kind, or saves the exceptions."""
    return _means_all(text, _told(text))


def _means_all(text: str, told: int) -> bool:
    some = told & _ALL > 0 and _SOME.search(text) is not None
    return (told & _ALL > 0 and not some) or (told & _SAVES > 0 and _SAVE.search(text) is not None)


def _told(text: str) -> int:
    """Return what the chunks of a text have, added up; most have nothing."""
    return reduce(or_, _TOLD_OF_ALL.told(text), 0)


def _told_of_all(chunk: str) -> int:
    """Return whether a chunk has a word for all of a kind, may save some, may speak of several."""
    words = _WORD.findall(chunk.lower())
    return (
        _ALL * (not ALL.isdisjoint(words))
        + _SAVES * (not _SAVING.isdisjoint(words))
        + _SEVERAL * (_OF_SEVERAL.search(f"{chunk} ") is not None)
    )


_ALL, _SAVES, _SEVERAL = 1, 2, 4
_TOLD_OF_ALL = Remembered(_told_of_all)


def place_of_all(clue: Clue, languages: Sequence[str]) -> str:
    """Return where a sentence says that all takes place: "Everything happens in the Barn".

    A house with its name stands before its street: "au Grenier, 14 rue Haute".  "" for a line that
    does not.
    """
    if not tells_of_all(clue.text):
        return ""
    for low, high in clue.each_sentence():
        cues = {hit.cue for hit in clue.hits if low <= hit.start < high}
        told = Cue.HAPPEN in cues or (bool(cues & _KINDS) and not cues & _NOT_OF_ALL)
        named = _names_all(_outside_dates(clue, low, high)) and not _welcomes_all(clue, low, high)
        if told and (named or _speaks_of(clue, low, cues) or _we_meet(clue, low, high)):
            place = place_in(clue, low, high, strict=True)
            named = not place or place.partition(" ")[0].lower() in STREETS
            return (town_in(clue, low, high, languages) if named else "") or place
    return ""


def _we_meet(clue: Clue, low: int, high: int) -> bool:
    """Return whether a sentence says when and where we meet, whatever the day."""
    single = any(not day.rrule for day in clue.days)
    timed = any(low <= one.start < high and one.has_hours for one in clue.phrases)
    return timed and not single and _WE_MEET.match(clue.text, low) is not None


def _welcomes_all(clue: Clue, low: int, high: int) -> bool:
    """Return whether a sentence of one day only tells who may come: "Le 3 ; tout membre …".

    What takes place there is neither told of behind "all", nor does "all" stand before its verb.
    """
    if sum(low <= day.start < high for day in clue.days) != 1:
        return False
    verb = min((h.start for h in clue.hits if h.cue is Cue.HAPPEN and h.start >= low), default=low)
    every = [word for word in clue.words if low <= word.start < high and word.folded in ALL]
    kinds = [hit.start for hit in clue.hits if hit.cue is Cue.EVENT]
    return bool(every) and not any(
        word.start < verb or any(0 < kind - word.end <= _KIND for kind in kinds) for word in every
    )


def awaits_place(clue: Clue) -> bool:
    """Return whether a line says that all takes place, and a line below it may say where.

    "All meetings are held at 7.45 pm", and below it "at St. Mark's Hall".
    """
    ended = clue.text[-1:] in tuple(".!:")
    happens = not ended and Cue.HAPPEN in clue.cues and tells_of_all(clue.text)
    return happens and tells_of_all(_outside_dates(clue, 0, len(clue.text)))


def _speaks_of(clue: Clue, start: int, cues: set[Cue]) -> bool:
    """Return whether a sentence says of events, by their kind, where they take place."""
    opened = _OF_SEVERAL.match(clue.text, start)
    if opened is None or Cue.HAPPEN not in cues or any(not day.rrule for day in clue.days):
        return False
    return any(h.cue is Cue.EVENT and 0 <= h.start - opened.end(1) <= _KIND for h in clue.hits)


def _outside_dates(clue: Clue, low: int, high: int) -> str:
    """Return a part of a line without its dates: "tous les jeudis" speaks of no other thing.

    Nor does a word that leads to hours: German "alle" is all, Italian "alle" is "at the".
    """
    parts: list[str] = []
    leads = [(hit.start, hit.end) for hit in clue.hits if hit.cue is Cue.AT]
    for start, end in sorted([*clue.holes, *leads]):
        parts.append(clue.text[low : max(low, min(start, high))])
        low = max(low, end)
    return " ".join([*parts, clue.text[low:high]])

"""Doors that are shut: the days on which nobody can enter, and why, announce nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.lines.governing import DATED
from agenda.lines.opening_hours import SHUT, is_opening
from agenda.lines.stretches import stretch_of
from agenda.patterns import pattern, worded_pattern
from agenda.vocabulary.function_words import OF_SUBJECTS, WITH
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.said_of_days import CLOSING, HOLIDAYS, OF_HOLIDAYS, REASONS

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_HELD = (Cue.HAPPEN, Cue.HOST)
_WEEKLY = (Strength.RECURRING, Strength.WEEKDAY)


def is_shut(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a sentence tells the days on which all is shut.

    So do one of opening hours, and one that opens with the word: "Fermé du 24 décembre au 2
    janvier", beside which the days of the week of a line without events are those of the house.
    """
    if phrase.strength not in DATED:
        return phrase.strength in _WEEKLY and _tells_when_shut(clue)
    if _is_of_holidays(clue, phrase):
        return True
    start, end = clue.sentence_around(phrase.start)
    if _SHUT_ON.fullmatch(clue.text, start, phrase.start) or _is_shut_for(clue, phrase):
        return True
    return is_opening(clue, phrase) and SHUT.search(clue.text, start, end) is not None


def _is_of_holidays(clue: Clue, phrase: Phrase) -> bool:
    """Return whether all that a line says is from when to when somebody is away.

    "Vacances du bureau : du 22 décembre au 6 janvier"; what has an hour takes place then.
    """
    lasts = any(member.last for member in phrase.members)
    if not lasts or clue.has_hours or any(map(str.isalnum, clue.text[phrase.end :])):
        return False
    return Cue.EVENT not in clue.cues and _AWAY.match(clue.text, 0, phrase.start) is not None


def _tells_when_shut(clue: Clue) -> bool:
    """Return whether a sentence of a line without events opens with: "Fermé du 24 décembre"."""
    return Cue.EVENT not in clue.cues and _SHUT_THEN.search(clue.text) is not None


def _is_shut_for(clue: Clue, phrase: Phrase) -> bool:
    """Return whether what a day is told of is that a house is shut, and why.

    "The library closes at noon on 6 March for a meeting of the staff", "Das Rathaus bleibt am
    20. März wegen einer Feier geschlossen"; what takes place, or is told before the day, is no
    reason, nor is an event at an hour: "zeigt am 15. um 20 Uhr einen Film; das Café ist …".
    """
    start, end = _clause_around(clue, phrase)
    shut = next(SHUT.finditer(clue.text, start, end), None)
    if shut is None or not clue.sentences:
        return False
    before = stretch_of(clue, start, phrase.start)
    if before.has(Cue.EVENT) or stretch_of(clue, start, end).has(*_HELD):
        return False
    if _closes_with_event(clue, max(shut.end(), phrase.end)):
        return False
    if shut.start() < phrase.end:
        return True
    why = _REASON.search(clue.text, phrase.end, shut.start()) or shut
    if not stretch_of(clue, phrase.end, why.start()).has(Cue.EVENT):
        return True
    timed = any(phrase.end <= time.start < shut.start() for time in clue.times)
    return before.has(Cue.PLACE) and not (timed or phrase.has_hours)


def _closes_with_event(clue: Clue, start: int) -> bool:
    """Return whether a sentence leads to an event from a place on: "closes with a concert"."""
    end = clue.sentence_around(start - 1)[1]
    sign = _LEADS.search(clue.text, start, end)
    return sign is not None and stretch_of(clue, sign.end(), end).has(Cue.EVENT)


def _clause_around(clue: Clue, phrase: Phrase) -> tuple[int, int]:
    """Return the bounds of what is said of a day, up to a semicolon or another subject behind it.

    "Le 12 mars, la mairie sera fermée" opens with its day.
    """
    start, end = clue.sentence_around(phrase.start)
    start = max(start, clue.text.rfind(";", start, phrase.start) + 1)
    sign = clue.text.find(";", phrase.end, end)
    end = end if sign < 0 else sign
    if not any(map(str.isalnum, clue.text[start : phrase.start])):
        return start, end
    other = _OTHER_SUBJECT.search(clue.text, phrase.end, end)
    return start, other.start() if other else end


_OTHER_SUBJECT = pattern(rf"(?i)(?:[,:]|\s[–—-])\s(?:(?:{'|'.join(sorted(OF_SUBJECTS))})\s|l['’])")
_LEADS = pattern(rf"(?i):\s|\b(?:{'|'.join(sorted(WITH))})\s")
_REASON = worded_pattern(REASONS, rf"\b(?:{REASONS})\b")
_AWAY = worded_pattern(
    HOLIDAYS,
    rf"(?i)\W*(?:(?:les\s)?(?:{HOLIDAYS})(?:\s(?:{OF_HOLIDAYS})[^:,.;]+)?|[^\W\d]+\s(?:{HOLIDAYS}))\s?[:,(–—-]?\s?$",
)
_SHUT_ON = worded_pattern(CLOSING, rf"\W*(?:{CLOSING})\s(?:[^\W\d_]{{1,4}}\s)?")
_SHUT_THEN = worded_pattern(CLOSING, rf"[.;]\s(?:{CLOSING})\s")

"""Early hours of English pages that name no half of the day: "The WI meets at 2.30"."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from agenda.patterns import pattern
from agenda.vocabulary.said_of_days import AT_NIGHT_IN_ENGLISH, EARLY_IN_ENGLISH, HALVES_IN_ENGLISH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase, Slot
    from agenda.lines.clues import Clue

_EARLIEST, _MORNING, _LATER, _NOON = 1, 7, 8, 12  # o'clock
# "06:30", "18.00": a clock of 24 hours; "6 am", "noon".
_TOLD = pattern(
    r"(?i)(?<![.:\d])(?:0\d|1[3-9]|2[0-3])[.:h]\d\d\b(?!/)|[ap]\.?\s?m\b"
    rf"|{HALVES_IN_ENGLISH}"
)
_WHOLE_DAY = pattern(r"(?<![.:\d])(?:0\d|1[3-9]|2[0-3])[.:]\d\d\b(?!\s?[ap]\.?m)")
_EARLY = pattern(rf"(?i)\b(?:{EARLY_IN_ENGLISH})\b")
_AT_NIGHT = pattern(rf"(?i)\b(?:{AT_NIGHT_IN_ENGLISH})\b")


def past_noon(clues: Sequence[Clue], languages: Sequence[str]) -> list[Clue]:
    """Return the clues of English lines, hours from one to seven as those past noon.

    So are those from seven to eight of what has the night in its name.  Nobody meets at 2.30 in the
    small hours, and where lines count 24 hours a day they do so.
    """
    timed = [clue for clue in clues if clue.has_hours]
    english = bool(timed) and languages[0].startswith("en")
    if not english or any(_WHOLE_DAY.search(clue.text) for clue in timed):
        return list(clues)
    return [_read(clue) if clue.has_hours else clue for clue in clues]


def _read(clue: Clue) -> Clue:
    if _EARLY.search(clue.text):
        return clue
    last = _LATER if _AT_NIGHT.search(clue.text) else _MORNING
    moved = tuple(
        phrase if _TOLD.search(clue.text, phrase.start, phrase.end) else _later(phrase, last)
        for phrase in clue.phrases
    )
    return clue if moved == clue.phrases else replace(clue, phrases=moved)


def _later(phrase: Phrase, last: int) -> Phrase:
    slots = tuple(_moved(slot, last) for slot in phrase.slots)
    members = tuple(
        one._replace(slots=tuple(_moved(slot, last) for slot in one.slots))
        for one in phrase.members
    )
    return phrase._replace(slots=slots, members=members)


def _moved(slot: Slot, last: int) -> Slot:
    """Return hours twelve later where they begin early, and end before noon."""
    if not _EARLIEST <= slot.start.hour < last:
        return slot
    end = slot.end and (_half_later(slot.end) if slot.end.hour < _NOON else slot.end)
    return slot._replace(start=_half_later(slot.start), end=end)


def _half_later(hour: time) -> time:
    return time(hour.hour + _NOON, hour.minute)

"""The hours that a line gives what it announces, and those that each of several days has."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase, Slot
    from agenda.lines.clues import Clue

_HEAD_OF_LINE = 3  # characters
_TWICE = 2
_SMALL = 4  # letters of a word that only leads on: "und", "then"


def hours_of(clue: Clue) -> tuple[Slot, ...]:
    """Return the hours of a line, also those that the day of the week precedes.

    Below "1 mrt" stands "Vrijdag, aanvang 20.00 uur. Zaal open 19.30 uur.": the first counts;
    below "17 e 18 jan." the hour of "Sábado e domingo, 16h00" is that of both.
    Far in a line ("permanence le samedi de 10 h à 12 h") a weekday tells of something else.
    """
    weekdays = [
        phrase
        for phrase in clue.phrases
        if phrase.strength is Strength.WEEKDAY
        and (phrase.slots or len(phrase.members) == 1)
        and phrase.start <= _HEAD_OF_LINE
    ]
    told = [phrase.slots or phrase.members[0].slots for phrase in weekdays]
    own = tuple(slot for phrase in _of_whole(clue) for slot in phrase.slots)
    return next((slots for slots in told if slots), own)


def _of_whole(clue: Clue) -> Sequence[Phrase]:
    """Return the hours of a line, those of the parts of a feast left out behind its beginning.

    "Beginn 14 Uhr, Kinderprogramm ab 15 Uhr, Tanz ab 19 Uhr".
    """
    times = clue.times
    labels = [hit for hit in clue.hits if hit.cue is Cue.LABEL_TIME]
    first = times[0].start if times else 0
    led = any(hit.start == first or 0 <= first - hit.end <= 1 for hit in labels)
    if len(times) < _TWICE or not led:
        return times
    events = {hit.start for hit in clue.hits if hit.cue is not Cue.LABEL_TIME}
    kept = [times[0]]
    for before, time in pairwise(times):
        between = [word for word in clue.words if before.end <= word.start < time.start]
        told = any(len(word.folded) > _SMALL or word.start in events for word in between[:1])
        kept += [] if told else [time]
    return kept


def each_with_hours(
    days: Sequence[tuple[Clue, Phrase]],
) -> Sequence[tuple[Clue, Phrase]]:
    """Return several days, each with the one hour that its own line gives it.

    "ven 14 febbraio - 20.45", and below it "dom 16 febbraio - 16.00".
    """
    apart = len({clue.index for clue, _ in days}) == len(days) > 1
    if not apart or not all(len(clue.times) == 1 and not day.has_hours for clue, day in days):
        return days
    return [(clue, with_slots(day, clue.times[0].slots)) for clue, day in days]


def with_slots(phrase: Phrase, slots: Sequence[Slot]) -> Phrase:
    """Return *phrase* holding at *slots*, unless it names hours of its own."""
    return phrase._replace(slots=tuple(slots)) if slots and not phrase.slots else phrase

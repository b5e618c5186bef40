"""Sentences with an hour below the day that heads them: "Samedi", "La troupe joue …, à 20 h."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.lines.named_days import TITLE
from agenda.vocabulary.lexicon import TAKING_PLACE, Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_DAYS = frozenset({Strength.DATE, Strength.NUMERIC, Strength.DAY, Strength.WEEKDAY})
_FEWEST_WORDS = 10
_BEFORE = 2  # words before the hour: what opens with one is an item of a list
_STOPS = tuple(".!…")
_MORNING = 6  # o'clock: the small hours are of the night before


def date_sentences(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, each sentence below a day given that day at its hour.

    A sentence says in full that something takes place, and gives its hour in its middle; it
    stands right below its day, or below another such sentence.
    """
    dated: list[Clue] = []
    head: Phrase | None = None
    for clue in clues:
        hour = _hour_told(clue) if head is not None and not clue.days else None
        if head is None or hour is None:
            head = _day_alone(clue)
        else:
            clue = _with_day(clue, hour, head)  # noqa: PLW2901
        dated.append(clue)
    return dated


def _day_alone(clue: Clue) -> Phrase | None:
    """Return the one day without an hour that is all of a line, else None."""
    phrase = clue.phrases[0] if len(clue.phrases) == 1 else None
    if phrase is None or phrase.strength not in _DAYS or clue.uncovered or phrase.has_hours:
        return None
    single = len(phrase.members) == 1 and phrase.members[0].last is None
    return phrase if single and not phrase.rrule else None


def _hour_told(clue: Clue) -> Phrase | None:
    """Return the first hour of a line when its first sentence gives it, and tells an event."""
    ended = clue.text.rstrip().endswith(_STOPS) and not clue.heading
    hour = clue.times[0] if clue.times and ended else None
    if hour is None or hour.first_slots[0].start.hour < _MORNING:
        return None
    low, high = clue.sentence_around(hour.start)
    words = [word for word in clue.words if low <= word.start < high]
    before = sum(1 for word in words if word.start < hour.start)
    told = not clue.cues_around(hour.start).isdisjoint(TAKING_PLACE)
    told = told or TITLE.search(clue.text, low, high) is not None
    past = Cue.PAST in clue.cues_around(hour.start)
    passed = any(low <= decoy.phrase.start < high for decoy in clue.decoys)
    whole = len(words) >= _FEWEST_WORDS and before >= _BEFORE and not (low or passed)
    return hour if told and whole and not past else None


def _with_day(clue: Clue, hour: Phrase, day: Phrase) -> Clue:
    member = day.members[0]._replace(slots=hour.slots)
    timed = hour._replace(strength=day.strength, rule=day.rule, members=(member,), slots=())
    phrases = tuple(timed if one is hour else one for one in clue.phrases)
    return replace(clue, phrases=phrases)

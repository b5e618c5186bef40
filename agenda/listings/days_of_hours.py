"""To which day of a line each of its hours belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.clues import in_brackets
from agenda.listings.clauses import days_told
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from datetime import time

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue


def times_of(clue: Clue, phrase: Phrase) -> list[Phrase]:
    """Return the hours that a line gives to one of its days, or to all days in brackets.

    "At 8 in the hall (3 and 5 May) and the library (4 May)" tells one hour for both places.
    """
    times = [time for time in clue.times if day_of(clue, time) is phrase]
    return times or [time for time in clue.times if _is_shared(clue, time, phrase)]


def day_of(clue: Clue, time: Phrase) -> Phrase | None:
    """Return the day that hours belong to: the last one before them in their sentence.

    Else it is the first behind them there, or the only day of the sentence before; None without.
    """
    start, end = clue.sentence_around(time.start)
    days = [day for day in days_told(clue) if start <= day.start < end]
    before = [day for day in days if day.start < time.start]
    return before[-1] if before else next(iter(days), None) or _day_told_before(clue, start)


def _day_told_before(clue: Clue, start: int) -> Phrase | None:
    """Return the only day of the sentence that ends before *start*, if it has no hours itself.

    Where it is told when something begins, "It starts at 5.30", sentences without days and hours
    may stand between: "Entry is free."
    """
    begins = Cue.HAPPEN in clue.cues_around(start)
    for _ in range(_BETWEEN + 1 if begins else 1):
        low, high = clue.sentence_around(max(start - _BACK, 0))
        days = [day for day in days_told(clue) if low <= day.start < high <= start]
        hours = any(low <= time.start < high for time in clue.times) or any(
            day.has_hours for day in days
        )
        if days or hours or not low < high <= start:
            return days[0] if len(days) == 1 and not hours else None
        start = low
    return None


def day_of_programme(clue: Clue, time: Phrase) -> Phrase | None:
    """Return the day that hours belong to as those of a programme, told in several sentences.

    Hours that stand before rise up to these: "Samedi 3, à 15 h, atelier ; à 17 h, goûter. Le
    soir, à 20 h, repas."
    """
    if day := day_of(clue, time):
        return day
    hour, start = _hour(time), clue.sentence_around(time.start)[0]
    for _ in range(_SENTENCES):
        low, high = clue.sentence_around(max(start - _BACK, 0))
        days = [day for day in days_told(clue) if low <= day.start < high]
        hours = [_hour(one) for one in clue.times if low <= one.start < high]
        if not low < high <= start or len(days) > 1 or [*hours, hour] != sorted([*hours, hour]):
            return None
        if days:
            return days[0]
        hour, start = hours[0] if hours else hour, low
    return None


def _hour(phrase: Phrase) -> time:
    return phrase.first_slots[0].start


_SENTENCES = 4
_BETWEEN = 2  # sentences that tell neither
_BACK = 3  # characters: the end of a sentence, and a blank


def _is_shared(clue: Clue, time: Phrase, phrase: Phrase) -> bool:
    """Return whether an hour stands before all days of its sentence, and they in brackets."""
    first, end = day_of(clue, time), clue.sentence_around(time.start)[1]
    if first is None or phrase.has_hours or not time.start < first.start <= phrase.start < end:
        return False
    return in_brackets(clue.text, first) and in_brackets(clue.text, phrase)

"""Dates that announce nothing: stamps, deadlines, opening hours, tales of the past."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from agenda.clues import Decoy, in_brackets
from agenda.dates import resolve
from agenda.dates.phrase import Strength
from agenda.dates.when import Bound, Days
from agenda.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agenda.clues import Clue
    from agenda.dates.phrase import Phrase
    from agenda.dates.when import When

_NEAR = 60  # characters within which a cue before a date governs it
_CLOSE = 25
_MANY_DAYS = 2  # commas between the weekdays of a rule
_OPENING = 6  # characters: an article may stand before the word
_EDGE_LINES = 10
_FAR = 270  # days: a yearless date in a tale, so far ahead, is that of last year
_EARLIEST = 5  # no event is announced for the small hours in brackets

_LONE = (
    (Cue.STAMP, "day of publication"),
    (Cue.DEADLINE, "deadline"),
    (Cue.JOB, "deadline"),
    (Cue.BORN, "biography"),
    (Cue.SINCE, "since then"),
)


@dataclass(frozen=True, slots=True)
class Judge:
    """What decides: the day of publication, whether it is *known* rather than assumed, and
    how many lines of the issue speak.
    """

    published: date
    known: bool
    lines: int


def mark(clues: Sequence[Clue], judge: Judge) -> list[Clue]:
    """Return the clues with the phrases that announce nothing set apart as decoys."""
    return [
        _opening_list(_mark_one(clue, judge) if clue.phrases else clue, below)
        for clue, below in zip_longest(clues, clues[1:])
    ]


def _opening_list(clue: Clue, below: Clue | None) -> Clue:
    """Return a line that opens a list of dates with a colon without its rule of recurrence.

    "Chaque premier vendredi à 18 h 30 :" describes the dates below it.
    """
    if not clue.text.endswith(":") or below is None or not below.days:
        return clue
    ruled = [p for p in clue.phrases if p.strength is Strength.RECURRING]
    others = [p for p in clue.phrases if p.strength is not Strength.RECURRING]
    hours = [replace(p, strength=Strength.TIME, members=(), rrule="") for p in ruled if p.slots]
    noted = [Decoy(p, "describes the dates below") for p in ruled if not p.slots]
    return (
        replace(clue, phrases=(*others, *hours), decoys=(*clue.decoys, *noted)) if ruled else clue
    )


def _mark_one(clue: Clue, judge: Judge) -> Clue:
    speaking: list[Phrase] = []
    decoys: list[Decoy] = list(clue.decoys)
    for phrase in clue.phrases:
        reason = _reason(clue, phrase, judge)
        if reason:
            decoys.append(Decoy(phrase, reason))
        else:
            speaking.append(phrase)
    return replace(clue, phrases=tuple(speaking), decoys=tuple(decoys)) if decoys else clue


def _reason(clue: Clue, phrase: Phrase, judge: Judge) -> str:
    """Return why a phrase announces nothing, "" when it may announce something."""
    for cue, reason in _LONE:
        if _governs(clue, cue, phrase):
            return reason
    if _governs(clue, Cue.BOOKING, phrase, near=_CLOSE) or _is_about_booking(clue, phrase):
        return "booking"
    if phrase.bound is Bound.UNTIL and in_brackets(clue.text, phrase):
        return "booking"
    if _is_duration(clue, phrase):
        return "duration"
    if _is_opening(clue, phrase) or _is_week(clue, phrase):
        return "opening hours"
    if phrase.strength not in _FULL:
        return ""
    if phrase.strength is Strength.RELATIVE and clue.prose and not _SPEAKING & clue.cues:
        return "said in passing"
    published = judge.published
    found = resolve(phrase, published=published)
    if not found:
        return "not a day of the calendar"
    end = _last_day(found[-1].when)
    stated = found[0].year_stated
    if stated and _is_edition(clue, phrase, end, judge):
        return "day of publication"
    if stated and judge.known and end < published and clue.only_dated:
        return "over"
    if stated and end.year < published.year - 1 and (clue.prose or judge.known):
        return "past"
    if _is_past(clue, phrase) and ((stated and end < published) or (not stated and clue.prose)):
        return "past"
    told = clue.prose or clue.sentences > 0
    far = (end - published).days > _FAR and found[0].weekday_agrees is None
    if told and not stated and far and not _foretold(clue, phrase):
        return "past"
    return ""


_SPEAKING = frozenset({Cue.HAPPEN, Cue.HOST, Cue.EVENT})
_FULL = frozenset({Strength.DATE, Strength.NUMERIC, Strength.RELATIVE, Strength.MONTH})


def _is_about_booking(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the sentence of a date opens with a word of booking and tells no event."""
    start, end = clue.sentence_around(phrase.start)
    hits = [hit for hit in clue.hits if start <= hit.start < end]
    opens = any(hit.cue is Cue.BOOKING and hit.start <= start + _OPENING for hit in hits)
    return opens and clue.prose and not any(hit.cue is Cue.EVENT for hit in hits)


def _is_duration(clue: Clue, phrase: Phrase) -> bool:
    """Return whether hours in brackets, too early for an event, say how long it lasts."""
    if phrase.strength is not Strength.TIME or phrase.slots[0].end:
        return False
    if clue.text[phrase.start : phrase.end].startswith("24") and not phrase.slots[0].start.hour:
        return True
    return in_brackets(clue.text, phrase) and phrase.slots[0].start.hour < _EARLIEST


def _is_past(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the sentence of a date tells of what has been, not of what will be."""
    start, end = clue.sentence_around(phrase.start)
    hits = [hit for hit in clue.hits if start <= hit.start < end]
    told = [hit.words for hit in hits if hit.cue is Cue.PAST]
    coming = [hit.words for hit in hits if hit.cue is Cue.HAPPEN]
    return max(told, default=0) > max(coming, default=0)


def _governs(clue: Clue, cue: Cue, phrase: Phrase, *, near: int = _NEAR) -> bool:
    """Return whether *cue* stands before the phrase, near it and in its sentence."""
    if cue not in clue.cues:
        return False
    for hit in clue.hits:
        if hit.cue is not cue:
            continue
        between = clue.text[hit.end : phrase.start]
        if hit.start <= phrase.start + 1 and len(between) <= near and ". " not in between:
            return True
    return False


def _is_week(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a phrase names most days of every week: "du mercredi au samedi, 18 h"."""
    return phrase.rrule.count(",") >= _MANY_DAYS and Cue.EVENT not in clue.cues


def _foretold(clue: Clue, phrase: Phrase) -> bool:
    start, end = clue.sentence_around(phrase.start)
    return any(hit.cue in (Cue.HAPPEN, Cue.HOST) and start <= hit.start < end for hit in clue.hits)


def _is_opening(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a phrase gives hours at which a door is open rather than an event."""
    if Cue.OPENING not in clue.cues:
        return False
    if phrase.strength in (Strength.RECURRING, Strength.WEEKDAY, Strength.TIME):
        return True
    return clue.prose or Cue.EVENT not in clue.cues


def _is_edition(clue: Clue, phrase: Phrase, day: date, judge: Judge) -> bool:
    """Return whether a date at the head or the foot of the issue is that of the issue."""
    edge = min(clue.rank, judge.lines - 1 - clue.rank)
    timed = phrase.slots or clue.times
    return day == judge.published and edge < _EDGE_LINES and not timed


def _last_day(when: When) -> date:
    return when.last if isinstance(when, Days) else (when.end or when.start).date()

"""When an announcement is: its days, and the hours that its lines print apart from them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from agenda.blocks.roles import Role, only_day
from agenda.dates.phrase import Strength
from agenda.lines.clues import in_brackets
from agenda.lines.told_days import told_hours
from agenda.listings.own_hours import each_with_hours, hours_of
from agenda.patterns import pattern
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase, Slot
    from agenda.lines.clues import Clue
    from agenda.listings.records import Record
    from agenda.vocabulary.lexicon import Hit

    Day = tuple[Clue, Phrase]


def days_and_hours(record: Record) -> tuple[tuple[Day, ...], tuple[Slot, ...]]:
    """Return the days of a record, each with its clue, and the hours that hold for all of them."""
    days: Sequence[Day] = each_with_hours(_with_span(record, _days(record)))
    slots: tuple[Slot, ...] = ()
    if days and not any(phrase.has_hours for _, phrase in days):
        days = _said_again(record, days)
        slots = _hours(record) or _told_to_machines(days)
    clues = [item.clue for item in record.lines]
    return tuple((clue, _ended(phrase, clues)) for clue, phrase in days), slots


def _with_span(record: Record, days: tuple[Day, ...]) -> tuple[Day, ...]:
    """Return the days, a rule with the span that opens a line below: "Tous les jeudis".

    "Du 3 juillet au 28 août à 21h30. Réservation obligatoire." tells in which weeks.
    """
    if len(days) != 1 or not days[0][1].rrule or days[0][1].members:
        return days
    spans = (
        (item.clue, phrase)
        for item in record.lines
        if item.role is Role.MORE
        for phrase in item.clue.days[:1]
        if phrase.lasts and not phrase.rrule and phrase.start <= _OPENING
    )
    return (*days, *islice(spans, 1))


_OPENING = 3  # characters before the day that opens a line


def _told_to_machines(days: Sequence[Day]) -> tuple[Slot, ...]:
    """Return the hour that the page tells machines of a day whose hours it does not print."""
    if only_day(phrase for _, phrase in days) is None:
        return ()
    told = (
        told_hours(clue.line, member.first) for clue, phrase in days for member in phrase.members
    )
    return next((slots for slots in told if slots), ())


def _said_again(record: Record, days: Sequence[Day]) -> Sequence[Day]:
    """Return the day with the hours that a detail gives it: "Quand ? Le 5 octobre, à 10h"."""
    day = only_day(phrase for _, phrase in days)
    again = (
        tuple((item.clue, phrase) for phrase in item.clue.days)
        for item in record.lines
        if item.role is Role.MORE and any(phrase.has_hours for phrase in item.clue.days)
    )
    same = (told for told in again if only_day(phrase for _, phrase in told) == day)
    return next(same, days) if day else days


def _days(record: Record) -> tuple[Day, ...]:
    """Return the days of a record: its own, else those of the heading above."""
    own = [
        (item.clue, phrase)
        for item in record.lines
        if item.role in (Role.DAY, Role.BOTH) or item.clue.repeats
        for phrase in item.clue.days
    ]
    if own or record.top is None:
        return tuple(own)
    top = record.top
    phrases = top.days or tuple(p for p in top.phrases if p.strength is Strength.WEEKDAY)
    if top.uncovered or _hours(record):  # "9 août – 18 h – Messe" dates what is listed below it
        phrases = tuple(phrase.without_hours() for phrase in phrases)
    return tuple((top, phrase) for phrase in phrases)


def _hours(record: Record) -> tuple[Slot, ...]:
    """Return the hours printed apart from the day: on the name's line first, then on others.

    What the name only has in brackets comes last: "Klaverjassen (zaal open 19.00 uur)".
    """
    main = record.main
    apart = all(in_brackets(main.clue.text, time) for time in main.clue.times)
    for item in [*(() if apart else (main,)), *record.lines, main]:
        slots = hours_of(item.clue)
        if slots and (item.role is Role.HOURS or not item.clue.prose):
            return _with_end(slots, record)
    told = (item.clue for item in record.lines if _tells_hours(item.clue))
    clue = next(told, main.clue if _opens_with_hour(main.clue) else None)
    return hours_of(clue) if clue else ()


def _opens_with_hour(clue: Clue) -> bool:
    """Return whether the first sentence of a line tells one hour: "A las 10 la procesión. …"."""
    low, high = clue.sentence_around(0)
    slots = [slot for time in clue.times if low <= time.start < high for slot in time.slots]
    others = any(hit.cue in _NOT_ITS_HOURS and low <= hit.start < high for hit in clue.hits)
    return len(slots) == 1 and not others


def _tells_hours(clue: Clue) -> bool:
    """Return whether a sentence beside a name and its days says from when to when: one range."""
    ranges = [slot for time in clue.times for slot in time.slots]
    if clue.prose and len(ranges) == 1 and not clue.days and _tells_meeting(clue):
        return True
    told = clue.prose and not clue.cues & _NOT_ITS_HOURS and len(ranges) == 1
    again = clue.repeats and clue.sentences <= 1  # "On Friday 20 March we open at 16:00"
    return told and (again or (not clue.days and ranges[0].end is not None))


def _tells_meeting(clue: Clue) -> bool:
    """Return whether a sentence opens with the label of its hour: "9 km. Rendez-vous à 14 h, …"."""
    low, high = clue.sentence_around(clue.times[0].start)
    first = next((word.start for word in clue.words if word.start >= low), low)
    hits = [hit for hit in clue.hits if low <= hit.start < high]
    led = any(hit.cue in _LABELS_OF_HOURS and hit.start == first for hit in hits)
    return led and not any(
        hit.cue in _NOT_ITS_HOURS and not _CLAUSE.search(clue.text, *_between(hit, clue.times[0]))
        for hit in hits
    )


def _between(hit: Hit, time: Phrase) -> tuple[int, int]:
    """Return the bounds of what stands between a word and an hour."""
    return (hit.end, time.start) if hit.end <= time.start else (time.end, hit.start)


_CLAUSE = pattern(r"[,;]\s")  # "Aanvang 19.30 uur; zaal open 19.15 uur"


_LABELS_OF_HOURS = frozenset({Cue.LABEL_TIME, Cue.LABEL_PLACE})


def _ended(phrase: Phrase, clues: Sequence[Clue]) -> Phrase:
    """Return a day with its only hour, and the end that the lines give where they tell it again.

    "18 mai - 20h30 - Écoute des oiseaux. Durée : 20h30 à 22h45."
    """
    if len(phrase.members) != 1:
        return phrase
    member = phrase.members[0]
    own = phrase.slots or member.slots
    if len(own) != 1 or own[0].end:
        return phrase
    again = (slot for clue in clues for time in clue.times for slot in time.slots)
    full = next((slot for slot in again if slot.end and slot.start == own[0].start), None)
    if full is None:
        return phrase
    return phrase._replace(slots=(full,), members=(member._replace(slots=()),))


_NOT_ITS_HOURS = frozenset({Cue.OPENING, Cue.BOOKING, Cue.CONTACT, Cue.DEADLINE, Cue.DOORS})


def _with_end(slots: tuple[Slot, ...], record: Record) -> tuple[Slot, ...]:
    """Return *slots*, the only one with the end that is told apart: "Fin : 17 h".

    "20 h 30 – Écoute des oiseaux. Durée : 20 h 30 à 22 h 45" tells the hour once more.
    """
    again = [slot for slot in slots[1:] if slot.start == slots[0].start and slot.end]
    if len(slots) == len(again) + 1 == _TWICE:
        return tuple(again)
    if len(slots) != 1 or slots[0].end:
        return slots
    ends = [
        item.clue.times[0].slots[0].start
        for item in record.lines
        if item.role is Role.HOURS and Cue.END in item.clue.cues and len(item.clue.times) == 1
    ]
    end = next((end for end in ends if end != slots[0].start), None)
    return (slots[0]._replace(end=end),) if end else slots


_TWICE = 2

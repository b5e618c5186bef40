"""A habit told once above a list of its days: "first Thursdays, 7.30 pm, in the Reading Room".

The habit is no event of its own; it gives its hours, and its place, to the days listed below.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from agenda.dates.when import WEEKDAYS, Days, days_of
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import IS_PLACE, place_score, stretch_of
from agenda.listings.places import place_in
from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agenda.dates.phrase import Slot
    from agenda.events.event import Event
    from agenda.lines.clues import Clue
    from agenda.listings.found import Announced
    from agenda.listings.listing import Listing

_BYDAY = pattern(r"BYDAY=([^;]+)")
_FEWEST = 2  # days of a list that keep the habit
_SHARE = 0.6


def find_habits(announced: Sequence[Announced], made: Sequence[Sequence[Event]]) -> dict[int, int]:
    """Return for each listing that lacks hours the habit above that gives them.

    *made* are the events of the listings *announced*; both numbers are places in these.
    """
    habits: dict[int, int] = {}
    for place, events in enumerate(made):
        weekdays = _weekdays(events)
        if not weekdays or not _hours_of(announced[place].listing):
            continue
        below = _list_below(made, place)
        keeping = [other for other in below if _keeps(made[other], weekdays)]
        if len(keeping) >= _FEWEST and len(keeping) >= _SHARE * len(below):
            habits |= dict.fromkeys(keeping, place)
    return habits


def kept_habits(announced: Sequence[Announced], made: Sequence[Sequence[Event]]) -> set[int]:
    """Return the habits without hours that sentences tell above a list which keeps them.

    "Our hall becomes a cinema, every other Monday. Tickets 5 €": what is shown then is listed.
    """
    kept: set[int] = set()
    for place, events in enumerate(made):
        weekdays = _weekdays(events)
        told = announced[place].listing
        if not weekdays or told.has_hours or not any(c.sentences > 1 for c, _ in told.days):
            continue
        below = _days_below(made, place)
        keeping = sum(day.weekday() in weekdays for day in below)
        if keeping > _FEWEST and keeping >= _SHARE * len(below):
            kept.add(place)
    return kept


def _days_below(made: Sequence[Sequence[Event]], place: int) -> list[date]:
    """Return the days of the listings below a habit, up to the next rule."""
    below = takewhile(lambda events: not any(e.rrule for e in events), made[place + 1 :])
    return [days_of(event.when).first for events in below for event in events if event.when]


def _weekdays(events: Sequence[Event]) -> frozenset[int]:
    """Return the weekdays of a listing that is a rule and nothing else."""
    if len(events) != 1 or "UNTIL" in events[0].rrule:
        return frozenset()
    return weekdays_of(events[0].rrule)


def weekdays_of(rrule: str) -> frozenset[int]:
    """Return the weekdays on which a rule falls, Monday as 0; none of one that names none."""
    match = _BYDAY.search(rrule)
    days = match[1].split(",") if match else ()
    return frozenset(WEEKDAYS.index(day[-2:]) for day in days)


def _list_below(made: Sequence[Sequence[Event]], place: int) -> list[int]:
    """Return the listings below a habit that give days without hours, up to the next rule."""
    below: list[int] = []
    for other in range(place + 1, len(made)):
        if any(event.rrule for event in made[other]):
            break
        if made[other] and all(isinstance(event.when, Days) for event in made[other]):
            below.append(other)
    return below


def _keeps(events: Sequence[Event], weekdays: frozenset[int]) -> bool:
    return all(
        isinstance(event.when, Days)
        and event.when.first == event.when.last
        and event.when.first.weekday() in weekdays
        for event in events
    )


def with_habit(one: Announced, habit: Announced) -> Announced:
    """Return a listing with the hours of its habit, and with its place when it has none."""
    clue = habit.listing.clues[-1]
    place = one.listing.place or habit.listing.place or place_in(clue, 0, len(clue.text))
    place = place or hall_of(clue)
    return one._replace(listing=one.listing._replace(slots=_hours_of(habit.listing), place=place))


def hall_of(shared: Clue) -> str:
    """Return the place that is a piece of a line: "Salle des fêtes - Séances à 20 h 30"."""
    pieces = split_pieces(shared)
    scores = (place_score(stretch_of(shared, piece.start, piece.end)) for piece in pieces)
    halls = (piece.text for piece, score in zip(pieces, scores, strict=True) if score > IS_PLACE)
    return next(halls, "")


def _hours_of(listing: Listing) -> tuple[Slot, ...]:
    told = (p.slots or (p.members[0].slots if p.members else ()) for _, p in listing.days)
    return listing.slots or next((slots for slots in told if slots), ())

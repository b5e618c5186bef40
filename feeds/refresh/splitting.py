"""What an event is told as, and which of it a person says is another event.

Identity takes two announcements for one event by their names, days, places and sources.  Where it
is wrong, what was told otherwise than the rest becomes an event of its own.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from feeds.identity import Mark, marks_of, times_of, told_of
from feeds.identity.likeness import same_place
from feeds.store.corrections import SPLIT_BY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from agenda.events.event import Event
    from feeds.sighting import Sighting
    from feeds.store.corrections import Correction
    from feeds.store.events import EventRecord

FIELDS = tuple(SPLIT_BY)
"""By what an event is told from another one."""


class ToldAs(NamedTuple):
    """A way in which an event is told: ``field`` is one of FIELDS, ``value`` its text.

    >>> ToldAs("when", "2031-03-05T18:00").field
    'when'
    """

    field: str
    value: str

    @property
    def mark(self) -> Mark:
        """By what it is compared."""
        return Mark.of(self.field, self.value)

    def is_of(self, sighting: Sighting) -> bool:
        """Return whether an announcement tells so."""
        return self.mark in marks_of(sighting)


def told_as(seen: Sequence[Sighting]) -> dict[ToldAs, Sighting]:
    """Return the ways in which sightings tell an event, each with what tells it so last.

    Names come before times, times before places; of each, what was told last comes first.  Those
    of a field in which all are the same are left out: nothing can be told apart by them.
    """
    found: dict[str, dict[Mark, Sighting]] = {field: {} for field in FIELDS}
    for one in sorted(seen, key=lambda one: one.as_of, reverse=True):
        for mark in marks_of(one):
            found[mark.field].setdefault(mark, one)
    return {
        ToldAs(field, told_of(last.event, last.source)[field]): last
        for field, marks in found.items()
        if len(marks) > 1
        for last in marks.values()
    }


def told_otherwise(seen: Sequence[Sighting], stands: Event, home: str) -> dict[ToldAs, Sighting]:
    """Return the ways in which an event was told other than it *stands*, and than by its *home*.

    What some announcements leave out of its hour or of its place makes none.
    """
    return {
        way: last for way, last in told_as(seen).items() if not _agrees(way, last, stands, home)
    }


def _agrees(way: ToldAs, told: Sighting, stands: Event, home: str) -> bool:
    """Return whether an event is told by its home, or as it stands."""
    if way.field == "name":
        return way.mark == Mark.of("name", stands.name)
    if way.field == "place":
        return same_place(told.event.place, stands.place)
    if way.field == "source":
        return told.source == home
    one, other = times_of(told.event), times_of(stands)
    return one is not None and other is not None and one.agrees(other)


def of_decision(decision: Correction) -> ToldAs:
    """Return what a decision says is told of an event of its own."""
    field = next(name for name, told in SPLIT_BY.items() if told == decision.field)
    return ToldAs(field, decision.was)


def stood_as(decision: Correction, former: EventRecord) -> frozenset[Mark]:
    """Return by what the event that another one was split from is known as it stands.

    Nothing where a person corrected it to what is told of the other one.
    """
    way = of_decision(decision)
    text = told_of(former.stored.event, former.source)[way.field]
    return frozenset({Mark.of(way.field, text)} if text else ()) - {way.mark}


class Splits(NamedTuple):
    """The decisions in force that an event is two.

    ``of_new`` gives each by the uid of the event that was split off, ``never`` by uid the marks of
    what is not told of an event; ``uids`` are those of all these events.
    """

    of_new: Mapping[str, Correction]
    never: Mapping[str, frozenset[Mark]]
    uids: frozenset[str]

    @classmethod
    def of(cls, decisions: Iterable[Correction]) -> Splits:
        """Return decisions as they are asked for."""
        of_new = {one.uid: one for one in decisions}  # each split made another event
        never: dict[str, frozenset[Mark]] = defaultdict(frozenset)
        for one in of_new.values():
            never[one.value] |= {of_decision(one).mark}
        return cls(of_new, never, frozenset(of_new).union(never))

"""What the visible text says again of events that a document states for machines."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from agenda.dates.when import days_of
from agenda.vocabulary.lexicon import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from agenda.events.event import Event

_EDITION = timedelta(31)  # what is told further away is another time of the same thing


def with_places(stated: Sequence[Event], told: Sequence[Event]) -> list[Event]:
    """Return stated events, those without a place with that which the text gives to them.

    *told* are the events of the text that a statement tells already.
    """
    by_day: dict[date, list[Event]] = defaultdict(list)
    for event in told:
        if event.when and event.place:
            by_day[days_of(event.when).first].append(event)
    return [
        event if event.place or event.when is None else replace(event, place=_place(event, by_day))
        for event in stated
    ]


def _place(event: Event, by_day: Mapping[date, Sequence[Event]]) -> str:
    """Return where the text says that an event takes place, "" where it does not."""
    name, day = fold(event.name), days_of(event.when).first if event.when else None
    places = {
        one.place
        for one in (by_day.get(day, ()) if day else ())
        if fold(one.name) in name or name in fold(one.name)
    }
    return places.pop() if len(places) == 1 else ""


class Echoes:
    """The events that a document states, against which those of its text are held.

    ``shown`` are all events that the text gives.
    """

    def __init__(self, stated: Iterable[Event], shown: Iterable[Sequence[Event]]) -> None:
        self._by_day: dict[date, list[tuple[str, Event]]] = defaultdict(list)
        self._by_name: dict[str, list[tuple[date, date]]] = defaultdict(list)
        self._ruled: list[tuple[str, Event]] = []
        for event in stated:
            self._add(event)
        self._shown: dict[str, set[date]] = defaultdict(set)
        for event in (event for events in shown for event in events):
            if event.when:
                self._shown[fold(event.name)].add(days_of(event.when).first)

    def _add(self, event: Event) -> None:
        if event.when is None:
            return
        name = fold(event.name)
        self._by_day[days_of(event.when).first].append((name, event))
        if event.rrule:
            self._ruled.append((name, event))
        else:
            self._by_name[name].append(days_of(event.when))

    def without(self, events: Sequence[Event]) -> tuple[Event, ...]:
        """Return the events of a listing that no statement tells already."""
        known = sum(
            1 for event in events if event.when and days_of(event.when).first in self._by_day
        )
        if len(events) > 1 and 2 * known > len(events):
            return ()  # a list of the stated events, in one line
        return tuple(event for event in events if not self._is_told(event))

    def _is_told(self, event: Event) -> bool:
        """Return whether the text tells of a stated event again: its name, or its very hour.

        What comes again need not begin on one day in both: prose tells of the next time.
        """
        if event.when is None:
            return False
        name, (first, _) = fold(event.name), days_of(event.when)
        near = [*self._by_day.get(first, ()), *(self._ruled if event.rrule else ())]
        if any(name in other or other in name or event.when == one.when for other, one in near):
            return True
        spans = self._by_name.get(name, ())
        inside = any(start < first <= end for start, end in spans)
        return inside or (not event.rrule and self._is_corrected(name, first))

    def _is_corrected(self, name: str, day: date) -> bool:
        """Return whether a statement gives another day to the event that the text prints once.

        Where the text has the stated day as well, its other days are further times.
        """
        starts = (start for start, _ in self._by_name.get(name, ()))
        return len(self._shown[name]) == 1 and any(abs(day - one) <= _EDITION for one in starts)

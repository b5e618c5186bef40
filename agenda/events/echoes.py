"""What the visible text says again of events that a document states for machines."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from itertools import chain, islice
from typing import TYPE_CHECKING

from agenda.dates.when import days_of
from agenda.vocabulary.function_words import UNFINISHED
from agenda.vocabulary.lexicon import fold, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from agenda.dates.when import When
    from agenda.events.event import Event

_EDITION = timedelta(31)  # what is told further away is another time of the same thing
_YEAR = 365.25

# Of one day, of one name and of all rules so many are compared one by one; a page that states
# more says them alike.
_MOST_COMPARED = 200


def with_places(stated: Sequence[Event], told: Sequence[Event]) -> list[Event]:
    """Return stated events, those without a place with that which the text gives to them.

    *told* are the events of the text that a statement tells already.
    """
    by_day: dict[date, list[tuple[str, str]]] = defaultdict(list)
    for event in told:
        if event.when and event.place:
            by_day[days_of(event.when).first].append((fold(event.name), event.place))
    alike = {day: dict(pairs) for day, pairs in by_day.items()}
    return [
        event._replace(place=_place(fold(event.name), by_day[day], alike[day]))
        if not event.place and event.when and (day := days_of(event.when).first) in by_day
        else event
        for event in stated
    ]


def _place(name: str, told: Sequence[tuple[str, str]], alike: Mapping[str, str]) -> str:
    """Return where the text says that what is called so takes place, "" where it does not."""
    if name in alike:
        return alike[name]
    near = told[:_MOST_COMPARED]
    places = {place for other, place in near if other in name or name in other}
    return places.pop() if len(places) == 1 else ""


class Echoes:
    """The events that a document states, against which those of its text are held.

    ``shown`` are all events that the text gives.
    """

    def __init__(self, stated: Iterable[Event], shown: Iterable[Sequence[Event]]) -> None:
        self._by_day: dict[date, dict[str, None]] = defaultdict(dict)
        self._times: set[When] = set()
        self._by_name: dict[str, dict[tuple[date, date], None]] = defaultdict(dict)
        self._ruled: dict[str, None] = {}
        for event in stated:
            self._add(event)
        self._shown: dict[str, set[date]] = defaultdict(set)
        for event in (event for events in shown for event in events):
            if event.when:
                self._shown[_called(event)].add(days_of(event.when).first)

    def _add(self, event: Event) -> None:
        if event.when is None:
            return
        name = _called(event)
        self._by_day[days_of(event.when).first][name] = None
        self._times.add(event.when)
        if event.rrule:
            self._ruled[name] = None
        else:
            self._by_name[name][days_of(event.when)] = None

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
        name, (first, _) = _called(event), days_of(event.when)
        names, ruled = self._by_day.get(first, {}), self._ruled if event.rrule else {}
        if event.when in self._times or name in names or name in ruled:
            return True
        near = chain(islice(names, _MOST_COMPARED), islice(ruled, _MOST_COMPARED))
        if any(name in other or other in name for other in near):
            return True
        spans = islice(self._by_name.get(name, ()), _MOST_COMPARED)
        inside = any(start < first <= end for start, end in spans)
        return inside or (not event.rrule and self._is_corrected(event, name, first))

    def _is_corrected(self, event: Event, name: str, day: date) -> bool:
        """Return whether a statement gives another day to the event that the text prints once.

        Where the text has the stated day as well, its other days are further times.  A day whose
        year was assumed is near to that of any year.
        """
        spans = islice(self._by_name.get(name, ()), _MOST_COMPARED)
        away = (abs((day - start).days) for start, _ in spans)
        near = any(
            (days if event.year_stated else _of_no_year(days)) <= _EDITION.days for days in away
        )
        return near and len(self._shown[name]) == 1


def _called(event: Event) -> str:
    """Return what an event is called, without the small words: "Lyre & amis", "Lyre et amis"."""
    words = [word.folded for word in words_of(event.name)]
    return " ".join(word for word in words if word not in UNFINISHED) or fold(event.name)


def _of_no_year(days: int) -> float:
    """Return how far two days are apart, whole years left aside."""
    rest = days % _YEAR
    return min(rest, _YEAR - rest)

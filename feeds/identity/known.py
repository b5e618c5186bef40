"""What identity looks at: a stored event by its sightings, and the times of one sighting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from agenda.dates.when import Bound, Days, days_of
from feeds.identity.changes import written_times
from feeds.identity.likeness import name_of
from feeds.plaintext import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.when import When
    from agenda.events.event import Event
    from feeds.sighting import Sighting

_REMEMBERED = 20_000
_place_of = lru_cache(_REMEMBERED)(fold)
"""A place as it is compared."""


class Times(NamedTuple):
    """The printed days and hours of an event as they are compared, and its rule.

    ``first`` and ``last`` are days, both included; ``start`` is None for whole days.  Of
    "jusqu'au 31 mars" no first day is printed: both are the last.  Nor does a rule print its
    first day ("tous les mardis": it is the next one after each issue): both are its end, the last
    day of all without one, and of ``start`` the hour alone counts.  ``rrule`` has no UNTIL.
    """

    first: date
    last: date
    start: datetime | None = None
    rrule: str = ""

    @property
    def days(self) -> tuple[date, date]:
        """First and last day, both included."""
        return self.first, self.last

    def agrees(self, other: Times) -> bool:
        """Return whether both may be the times of one event: an hour told by one alone is no other.

        >>> whole = Times(date(2019, 3, 1), date(2019, 3, 1))
        >>> whole.agrees(whole._replace(start=datetime(2019, 3, 1, 20)))
        True
        """
        return self.on_days_of(other) and (
            self.start is None or other.start is None or self.start == other.start
        )

    def on_days_of(self, other: Times) -> bool:
        """Return whether days and rule are the same, whatever the hours."""
        return self.days == other.days and self.rrule == other.rrule


def times_of(event: Event) -> Times | None:
    """Return the times of an event, None when its announcement gives none."""
    return None if event.when is None else _times(event.when, event.rrule, event.bound)


def key_of(event: Event) -> tuple[str, Times | None]:
    """Return what an event is recognised by in another document of its source."""
    return name_of(event.name).key, times_of(event)


@lru_cache(_REMEMBERED)  # an event on five hundred pages is asked for them with each page
def _times(when: When, rrule: str, bound: Bound) -> Times:
    if rrule:
        return _times_of_rule(rrule, when)
    first, last = days_of(when)
    if isinstance(when, Days):
        return Times(last if bound is Bound.UNTIL else first, last)
    return Times(first, last, when.start)


def _times_of_rule(rrule: str, when: When) -> Times:
    parts = rrule.split(";")
    ends = [part.removeprefix("UNTIL=") for part in parts if part.startswith("UNTIL=")]
    end = datetime.strptime(ends[0][:8], "%Y%m%d").date() if ends else date.max  # noqa: DTZ007  a day
    start = None if isinstance(when, Days) else datetime.combine(end, when.start.time())
    rest = ";".join(part for part in parts if not part.startswith("UNTIL="))
    return Times(end, end, start, rest)


class Mark(NamedTuple):
    """What tells an announcement from others: its name, when, place or source, as it is compared.

    >>> Mark.of("name", "SALON DU LIVRE") == Mark.of("name", "Salon du livre")
    True
    """

    field: str
    key: str

    @classmethod
    def of(cls, field: str, text: str) -> Mark:
        """Return the mark of a text as people write it; times as :func:`written_times` does."""
        key = {"name": lambda: name_of(text).key, "place": lambda: _place_of(text)}
        return cls(field, key[field]() if field in key else text)


def marks_of(sighting: Sighting) -> tuple[Mark, ...]:
    """Return the marks of an announcement, without those of what it does not tell."""
    told = told_of(sighting.event, sighting.source)
    return tuple(Mark.of(*one) for one in told.items() if one[1])


def told_of(event: Event, source: str) -> dict[str, str]:
    """Return what a source tells of an event by the field of its mark, "" for what it does not."""
    times = times_of(event)
    return {
        "name": event.name,
        "when": written_times(times) if times else "",
        "place": event.place,
        "source": source,
    }


@dataclass(frozen=True)
class Known:
    """A stored event as its sightings tell it; ``times`` and ``name`` are those in force.

    ``gone`` are the sources that are read no more: they were removed, or have another name now.
    ``never`` are the marks of what a person said is another event.
    """

    uid: str
    name: str
    times: Times
    place: str
    sightings: tuple[Sighting, ...]
    gone: frozenset[str] = frozenset()
    never: frozenset[Mark] = frozenset()

    @classmethod
    def of(
        cls,
        uid: str,
        event: Event,
        sightings: Sequence[Sighting],
        gone: frozenset[str],
        never: frozenset[Mark] = frozenset(),
    ) -> Known:
        """Return an event as it stands; raises ValueError for one without a day."""
        times = times_of(event)
        if times is None:
            raise ValueError(f"{uid} is told without a day")
        return cls(uid, event.name, times, event.place, tuple(sightings), gone, never)

    def refuses(self, sighting: Sighting) -> bool:
        """Return whether a person said that what is told so is another event."""
        return bool(self.never) and not self.never.isdisjoint(marks_of(sighting))

    @cached_property
    def names(self) -> frozenset[str]:
        """The keys of all names it was ever printed under."""
        return frozenset(name_of(one.event.name).key for one in self.sightings)

    @cached_property
    def sources(self) -> frozenset[str]:
        """The names of the sources that told of it."""
        return frozenset(one.source for one in self.sightings)

    @cached_property
    def places(self) -> frozenset[str]:
        """The places it was told to take place at, folded, without the empty one."""
        return frozenset(_place_of(one.event.place) for one in self.sightings) - {""}

    def places_on(self, times: Times) -> frozenset[str]:
        """Return the places told for days, or for any when nothing was told for those."""
        told = [one for one in self.sightings if _is_on(times, one)]
        return frozenset(_place_of(one.event.place) for one in told) - {""} if told else self.places

    @cached_property
    def all_times(self) -> frozenset[Times]:
        """All days and hours it was ever announced for."""
        return frozenset(filter(None, (times_of(one.event) for one in self.sightings)))

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """What a new name is held against: the name in force, and that which it was corrected from.

        A person may have found better words; its sources go on with their own.
        """
        corrected = name_of(self.name).key not in self.names
        return (self.name, self._last.event.name) if corrected else (self.name,)

    @cached_property
    def whens(self) -> tuple[Times, ...]:
        """The times in force, and those that a person corrected: its sources go on with them."""
        told = times_of(self._last.event)
        return (self.times,) if told is None or self.times in self.all_times else (self.times, told)

    @cached_property
    def first_told(self) -> tuple[object, ...]:
        """What stands before what was told later, whenever either was read."""
        return min(
            (one.as_of, one.source, one.document, one.issue, one.ordinal) for one in self.sightings
        )

    @property
    def last_told(self) -> tuple[object, ...]:
        """What stands behind what was told sooner, whenever either was read."""
        return self._last.as_of, self._last.issue, self._last.ordinal

    @property
    def _last(self) -> Sighting:
        return max(self.sightings, key=lambda one: (one.as_of, one.issue, one.ordinal))

    @cached_property
    def keys(self) -> frozenset[tuple[str, str]]:
        """The sources that recognise it by a key of their own, each with that key."""
        return frozenset((one.source, one.key) for one in self.sightings if one.key)

    @cached_property
    def left_early(self) -> bool:
        """Whether every document that told of it left it out before its day, for later ones.

        Sooner events push one out of a window, its own day takes it out; neither has happened.
        """
        last = {
            (one.source, one.document): one
            for one in sorted(self.sightings, key=lambda one: one.as_of)
        }
        return all(one.left_early for one in last.values())

    def times_in(self, source: str, document: str) -> list[Times]:
        """Return the days and hours for which a document, in any of its states, told of it."""
        here = [one for one in self.sightings if (one.source, one.document) == (source, document)]
        return [times for one in here if (times := times_of(one.event))]

    def in_document(self, source: str, document: str) -> bool:
        """Return whether the document, in any of its states, told of it."""
        return any((one.source, one.document) == (source, document) for one in self.sightings)

    def was_in(self, document: str) -> bool:
        """Return whether a document of that name told of it in a source that is gone."""
        return any(one.source in self.gone and one.document == document for one in self.sightings)


def _is_on(times: Times, sighting: Sighting) -> bool:
    told = times_of(sighting.event)
    return told is not None and told.on_days_of(times)

"""What an event is told as, and which of it a person says is another event.

Identity takes two names for one, or an event on another day for one that moved, by what is printed.
Where it is wrong, what was told under one name, or for some days, becomes an event of its own.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from feeds.identity import Never, name_of, times_of
from feeds.identity.changes import written_times
from feeds.store.corrections import SPLIT_NAME, SPLIT_WHEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from agenda.events.event import Event
    from feeds.identity import Times
    from feeds.sighting import Sighting
    from feeds.store.corrections import Correction

FIELDS = {"name": SPLIT_NAME, "when": SPLIT_WHEN}
"""By what an event is told from another one, each with the field of the decision."""


class ToldAs(NamedTuple):
    """A way in which an event is told: ``field`` is one of FIELDS, ``value`` its text.

    >>> ToldAs("when", "2031-03-05T18:00").field
    'when'
    """

    field: str
    value: str

    def is_of(self, event: Event) -> bool:
        """Return whether an announcement tells so; names are the same by their keys."""
        if self.field == "name":
            return name_of(event.name).key == name_of(self.value).key
        times = times_of(event)
        return times is not None and written_times(times) == self.value


def told_as(seen: Sequence[Sighting]) -> dict[ToldAs, Event]:
    """Return the ways in which sightings tell an event, each with what tells it so last.

    Names come before times, and what was told last before others.  {} for names that are all the
    same, and so for times: nothing can be told apart by them.
    """
    events = [one.event for one in sorted(seen, key=lambda one: one.as_of, reverse=True)]
    names: dict[str, Event] = {}
    times: dict[str, Event] = {}
    for event in events:
        names.setdefault(name_of(event.name).key, event)
        if told := times_of(event):
            times.setdefault(written_times(told), event)
    found = {ToldAs("name", one.name): one for one in names.values()} if len(names) > 1 else {}
    return found | ({ToldAs("when", key): times[key] for key in times} if len(times) > 1 else {})


def told_otherwise(seen: Sequence[Sighting], stands: Event) -> dict[ToldAs, Event]:
    """Return the ways in which an event was told other than it *stands*.

    An hour that some announcements of its day leave out makes none.
    """
    now = times_of(stands)
    return {
        way: told
        for way, told in told_as(seen).items()
        if not (way.is_of(stands) or (way.field == "when" and _agree(times_of(told), now)))
    }


def _agree(one: Times | None, other: Times | None) -> bool:
    return one is not None and other is not None and one.agrees(other)


def of_decision(decision: Correction) -> ToldAs:
    """Return what a decision says is told of an event of its own."""
    field = next(name for name, told in FIELDS.items() if told == decision.field)
    return ToldAs(field, decision.was)


def refused(decisions: Iterable[Correction]) -> Mapping[str, Never]:
    """Return by uid what is not told of events, by the decisions in force."""
    names, times = defaultdict(set), defaultdict(set)
    for one in decisions:
        told = of_decision(one)
        if told.field == "name":
            names[one.value].add(name_of(told.value).key)
        else:
            times[one.value].add(told.value)
    return {uid: Never(frozenset(names[uid]), frozenset(times[uid])) for uid in {*names, *times}}

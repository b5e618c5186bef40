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


def told_as(seen: Sequence[Sighting]) -> list[ToldAs]:
    """Return the names and the times of sightings, those told last first, each as it was last.

    Where all tell the same name it is left out, and so are times: nothing can be told by them.
    """
    events = [one.event for one in sorted(seen, key=lambda one: one.as_of, reverse=True)]
    names = {name_of(event.name).key: event.name for event in reversed(events)}
    order = dict.fromkeys(name_of(event.name).key for event in events)
    times = dict.fromkeys(written_times(told) for event in events if (told := times_of(event)))
    found = [ToldAs("name", names[key]) for key in order] if len(order) > 1 else []
    return found + ([ToldAs("when", one) for one in times] if len(times) > 1 else [])


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

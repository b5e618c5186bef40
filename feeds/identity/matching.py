"""Which stored events the announcements of one issue are of.

All announcements of an issue are decided together, the surest first: two of them are never one
event, so what is recognised by its own name and day is no longer free to be "renamed" or "moved".
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from feeds.identity.decisions import Decision, Kind
from feeds.identity.known import times_of
from feeds.identity.likeness import name_of, same_place, unlikeness, why_alike
from feeds.identity.moving import EDITION_DAYS, moves

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from feeds.identity.known import Known, Times
    from feeds.sighting import Sighting

    _Among = Callable[[Sighting, Times], Sequence[Known]]
    _Judge = Callable[[Sighting, Times, Known], tuple[Kind, str] | None]

_CONFLICT_DAYS = 31  # dates of one event in two sources that lie further apart are two events


def match(reading: Sequence[Sighting], known: Iterable[Known]) -> list[Decision]:
    """Return a decision for each sighting of one issue, in the order of *reading*.

    *known* are the events that may be meant: those of the same or a like name, and those that lie
    on the same days.  Sightings without a day are left out: no feed can show them.  Pure, and
    the order of *known* does not matter.
    """
    matching = _Matching(reading, known)
    named = matching.named
    for judge, among in (
        # What a source itself calls one event is one, whatever it is named or when.
        (_same_key, matching.with_its_key),
        (_same, named),
        (_same_as_before, named),
        (_same_at_other_hour, named),
        (_same_elsewhere, named),
    ):
        matching.settle(judge, among)
    matching.settle_renamed()
    matching.settle(_disputed, named)
    matching.settle_moves()
    return matching.decisions()


class _Matching:
    """The sightings still free, the events still free, and what was decided so far."""

    def __init__(self, reading: Sequence[Sighting], known: Iterable[Known]) -> None:
        self.reading = [(one, times) for one in reading if (times := times_of(one.event))]
        self.made: dict[int, Decision] = {}
        self.taken: set[str] = set()
        # Ten thousand announcements are not each held against ten thousand events.
        self._by_name: dict[str, list[Known]] = defaultdict(list)
        self._by_days: dict[tuple[date, date], list[Known]] = defaultdict(list)
        self._by_key: dict[tuple[str, str], list[Known]] = defaultdict(list)
        for event in sorted(known, key=lambda event: (event.first_told, event.uid)):
            for days in dict.fromkeys(times.days for times in (*event.whens, *event.all_times)):
                self._by_days[days].append(event)
            for name in event.names:
                self._by_name[name].append(event)
            for key in event.keys:
                self._by_key[key].append(event)

    def named(self, sighting: Sighting, times: Times) -> Sequence[Known]:
        """Return the events that were ever printed under the name of a sighting."""
        found = self._by_name.get(name_of(sighting.event.name).key, ())
        return _told_apart(found, sighting, times)

    def with_its_key(self, sighting: Sighting, times: Times) -> Sequence[Known]:
        """Return the events that the source of a sighting recognises by its key.

        Of those that a person told apart, the source goes on with the one that it told last.
        """
        found = self._by_key.get((sighting.source, sighting.key), [])
        if any(event.never for event in found):
            found = sorted(found, key=lambda event: event.last_told, reverse=True)
        return _told_apart(found, sighting, times)

    def settle(self, judge: _Judge, among: _Among) -> None:
        """Decide every free sighting for which *judge* finds a free event, the first *among*."""
        for pair in self.free():
            for event in among(*pair):
                verdict = self.may_be(event, pair[0]) and judge(*pair, event)
                if verdict:
                    self.decide(Decision(pair[0], verdict[0], event.uid, verdict[1]))
                    break

    def settle_renamed(self) -> None:
        """Decide the free sightings of a like name on the same days, the likest names first.

        "Salon du livre" and "Salon du livre jeunesse" may both be like what is printed now.
        """
        addresses = self._own_addresses()
        pairs = [
            (min(unlikeness(sighting.event.name, name) for name in event.titles), place, decision)
            for place, (sighting, times) in enumerate(self.free())
            for event in self._by_days.get(times.days, ())
            if self.may_be(event, sighting)
            and (decision := _renamed(sighting, times, event, addresses))
        ]
        for _, _, decision in sorted(pairs, key=lambda pair: (*pair[:2], pair[2].uid)):
            if id(decision.sighting) not in self.made and decision.uid not in self.taken:
                self.decide(decision)

    def _own_addresses(self) -> frozenset[str]:
        """Return the links that one announcement alone has: a page gives all of its own one."""
        count = Counter(one.event.url for one, _ in self.reading if one.event.url)
        return frozenset(url for url, number in count.items() if number == 1)

    def settle_moves(self) -> None:
        """Decide the free sightings whose event was announced for other days."""
        printed = defaultdict(list)
        for pair in self.reading:
            printed[name_of(pair[0].event.name).key].append(pair)
        for key in dict.fromkeys(name_of(sighting.event.name).key for sighting, _ in self.free()):
            for move in moves(printed[key], self._by_name.get(key, ())):
                free = id(move.sighting) not in self.made
                if free and self.may_be(move.event, move.sighting):
                    self.decide(Decision(move.sighting, Kind.MOVED, move.event.uid, move.reason))

    def may_be(self, event: Known, sighting: Sighting) -> bool:
        """Return whether an event is free, and no person said that a sighting is of another."""
        return event.uid not in self.taken and not event.refuses(sighting)

    def free(self) -> list[tuple[Sighting, Times]]:
        """Return the sightings that nothing was decided about yet."""
        return [pair for pair in self.reading if id(pair[0]) not in self.made]

    def decide(self, decision: Decision) -> None:
        """Keep one decision."""
        self.made[id(decision.sighting)] = decision
        if decision.uid:
            self.taken.add(decision.uid)

    def decisions(self) -> list[Decision]:
        """Return all decisions, those left over as new events or editions."""
        return [
            self.made.get(id(sighting)) or _fresh(sighting, times, self.named(sighting, times))
            for sighting, times in self.reading
        ]


def _told_apart(found: Sequence[Known], sighting: Sighting, times: Times) -> Sequence[Known]:
    """Return events, of those that a person told apart the one first that is told more alike."""
    if not any(event.never for event in found):
        return found
    name, source = name_of(sighting.event.name).key, sighting.source

    def unlike(event: Known) -> tuple[bool, ...]:
        here = _place_agrees(sighting, times, event)
        known = name in event.names, times in event.all_times, source in event.sources, here
        return tuple(not one for one in known)

    return sorted(found, key=unlike)


def _same_key(sighting: Sighting, times: Times, event: Known) -> tuple[Kind, str] | None:
    """Recognise the key that the source itself gives the event."""
    if times != event.times:
        return Kind.MOVED, "the same UID in the same calendar, at another time"
    if name_of(sighting.event.name).key not in event.names:
        return Kind.RENAMED, "the same UID in the same calendar, under another name"
    return Kind.AGAIN, "the same UID in the same calendar"


def _same(sighting: Sighting, times: Times, event: Known) -> tuple[Kind, str] | None:
    """Recognise the same name on the same days at the same hour, at no other place."""
    if times == event.times and _same_name(sighting, times, event):
        return Kind.AGAIN, "the same name and days"
    return None


def _same_as_before(sighting: Sighting, times: Times, event: Known) -> tuple[Kind, str] | None:
    """Recognise the name on days announced before: an older or a stale page."""
    if times in event.all_times and _same_name(sighting, times, event):
        return Kind.AGAIN, "the same name, on days for which it was announced before"
    return None


def _same_name(sighting: Sighting, times: Times, event: Known) -> bool:
    """Return whether an event goes by the name that is printed, and nothing speaks against it."""
    named = name_of(sighting.event.name).key in event.names
    return named and _place_agrees(sighting, times, event) and _may_be_one(sighting, event)


def _same_at_other_hour(sighting: Sighting, times: Times, event: Known) -> tuple[Kind, str] | None:
    """Recognise name and days where one of the two tells no hour, or the hour changed."""
    told = [one for one in event.whens if times.on_days_of(one)]
    if not (told and _same_name(sighting, times, event)):
        return None
    if any(times.agrees(one) for one in told):
        return Kind.AGAIN, "the same name and days, one told without its hour"
    if event.in_document(sighting.source, sighting.document):
        return Kind.MOVED, "the same document now prints another hour"
    return None


def _same_elsewhere(sighting: Sighting, times: Times, event: Known) -> tuple[Kind, str] | None:
    """Recognise name and days in the same document, at another place than before."""
    named = name_of(sighting.event.name).key in event.names and times in event.all_times
    if named and event.in_document(sighting.source, sighting.document):
        return Kind.AGAIN, "the same name and days in the same document, at another place"
    return None


def _renamed(
    sighting: Sighting, times: Times, event: Known, addresses: frozenset[str]
) -> Decision | None:
    """Recognise a like name on the same days, at no other place.

    The days are those in force, or what its document printed: an old issue may be mended too.
    """
    told = [*event.whens, *event.times_in(sighting.source, sighting.document)]
    if not any(times.agrees(one) for one in told):
        return None
    if not (_place_agrees(sighting, times, event) and _may_be_one(sighting, event)):
        return None
    reasons = (why_alike(sighting.event.name, name) for name in event.titles)
    reason = next(filter(None, reasons), "")
    if not reason and sighting.event.url in addresses and _same_address(sighting, event):
        reason = "a link to the same page"
    if not reason:
        return None
    return Decision(sighting, Kind.RENAMED, event.uid, f"the same days, and {reason}")


def _disputed(sighting: Sighting, times: Times, event: Known) -> tuple[Kind, str] | None:
    """Recognise name and place in another source, on other days near by."""
    apart = abs((times.first - event.times.first).days)
    if sighting.source in event.sources or not 0 < apart <= _CONFLICT_DAYS:
        return None
    told = name_of(sighting.event.name)
    if told.key not in event.names or not told.is_distinctive:
        return None
    ahead = min(times.last, event.times.last) >= sighting.as_of.date()
    if ahead and any(same_place(sighting.event.place, one) for one in event.places):
        return Kind.CONFLICT, "two sources print different days for the same name and place"
    return None


def _place_agrees(sighting: Sighting, times: Times, event: Known) -> bool:
    """Return whether nothing speaks against one place: equal, or one of them not told.

    Places are those of the same days: what moves to another day may move to another hall.
    """
    place, places = sighting.event.place, event.places_on(times)
    return not (place and places) or any(same_place(place, one) for one in places)


def _may_be_one(sighting: Sighting, event: Known) -> bool:
    """Return whether a sighting may be of an event at all, by where it was printed.

    Every town has its "Loto": in another source a name must be telling, or the place the same.
    A source that was given another name goes on with its documents.
    """
    place = sighting.event.place
    at_home = sighting.source in event.sources or event.was_in(sighting.document)
    if at_home or any(same_place(place, one) for one in event.places):
        return True
    return name_of(sighting.event.name).is_distinctive


def _same_address(sighting: Sighting, event: Known) -> bool:
    return any(
        (one.event.url, one.source) == (sighting.event.url, sighting.source)
        for one in event.sightings
    )


def _fresh(sighting: Sighting, times: Times, named: Sequence[Known]) -> Decision:
    """Return the decision for an event that was not known: the edition before is linked."""
    before = [
        event
        for event in named
        if sighting.source in event.sources
        and not (times.rrule or event.times.rrule)
        and (times.first - event.times.first).days >= EDITION_DAYS
    ]
    if not before:
        return Decision(sighting, Kind.NEW, None, "no known event has this name and these days")
    last = max(before, key=lambda event: (event.times.first, event.uid))
    reason = f"the edition of {last.times.first} has the same name"
    return Decision(sighting, Kind.EDITION, None, reason, last.uid)

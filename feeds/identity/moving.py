"""Which announcements are of a known event that was announced for other days.

Most names come again: the council meets every month, the club plays every week.  So another day
is a move only where something says so: the document that printed the old day, while that day was
still ahead, prints the new one in its place; or words ("reporté au"); or a name that only one
event bears.  Everything is said of two states, an earlier and a later one, and it makes no
difference which of them was read first.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from agenda.events.states import Status
from feeds.identity.known import times_of
from feeds.identity.likeness import name_of
from feeds.identity.standing import standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from feeds.identity.known import Known, Times
    from feeds.sighting import Sighting

EDITION_DAYS = 180  # dates of one name further apart are two editions
_ELSEWHERE_DAYS = 62  # how far another document moves an event


class Move(NamedTuple):
    """A sighting that prints other days of a known event; ``reason`` is for the journal."""

    sighting: Sighting
    event: Known
    reason: str


class _Printed(NamedTuple):
    """One announcement of the name in an issue that was read before."""

    times: Times
    sighting: Sighting
    event: Known


def moves(printed: Sequence[tuple[Sighting, Times]], events: Sequence[Known]) -> list[Move]:
    """Return the moves that the announcements of one name in one issue tell of.

    *printed* are all of them, those recognised as well: what stands where tells which one moved.
    *events* are the known ones of that name.
    """
    if not printed:
        return []
    sighting = printed[0][0]
    found = [
        move
        for others in _neighbours(sighting, events, same_document=True)
        for move in _by_rank(printed, others, "the same document prints other days in its place")
    ]
    found += [
        move
        for others in _neighbours(sighting, events, same_document=False)
        for move in _by_rank(printed, others, "")
    ]
    return found


def _neighbours(
    sighting: Sighting, events: Sequence[Known], *, same_document: bool
) -> Iterator[list[_Printed]]:
    """Yield what the issue just before, then the issue just after, printed under the name.

    Looked at are the states of the same document, or the other documents of its source.
    """
    issues: dict[tuple[datetime, str], list[_Printed]] = defaultdict(list)
    for event in events:
        for one in event.sightings:
            at_home = one.document == sighting.document
            times = times_of(one.event)
            if times and one.source == sighting.source and at_home is same_document:
                issues[one.as_of, one.issue].append(_Printed(times, one, event))
    own = (sighting.as_of, sighting.issue)
    before = max((key for key in issues if key < own), default=None)
    after = min((key for key in issues if key > own), default=None)
    for key in (before, after):
        if key is not None:
            yield issues[key]


def _by_rank(
    printed: Sequence[tuple[Sighting, Times]], others: Sequence[_Printed], reason: str
) -> Iterator[Move]:
    """Yield the announcements that took the place of another one in the order of days.

    A window that slides on drops its first day and gains a last one: no ranks agree, nothing
    moved.  Without a *reason* the announcement itself must give one.
    """
    here = sorted(printed, key=lambda pair: pair[1].days)
    there = sorted(others, key=lambda other: other.times.days)
    kept = {times for _, times in here} & {other.times for other in there}
    if len(here) != len(there) or (len(here) > 1 and not kept):
        return
    for (sighting, times), other in zip(here, there, strict=True):
        if times in kept or other.times in kept or not _may_move(sighting, times, other):
            continue
        if times in other.event.all_times:
            continue  # known for these days already, and not recognised: it is at another place
        why = reason or _own_reason(sighting, times, other, alone=len(here) == 1)
        if why:
            yield Move(sighting, other.event, why)


def _may_move(sighting: Sighting, times: Times, other: _Printed) -> bool:
    """Return whether the earlier day was still ahead for the later issue, and is near.

    What was over when an issue changed was not moved to a day yet to come: that is the next of
    its kind, unless its telling name had left all agendas before its day.  An old file may still
    be corrected, when both days are over.
    """
    printed = (sighting, times), (other.sighting, other.times)
    (earlier, old), (later, new) = sorted(printed, key=lambda pair: pair[0].as_of)
    apart = abs((times.first - other.times.first).days)
    passed = old.last < later.as_of.date() <= new.last
    if old.last >= later.published and not passed:
        return apart < EDITION_DAYS
    telling = apart <= _ELSEWHERE_DAYS and name_of(later.event.name).is_distinctive
    return telling and earlier is other.sighting and other.event.left_early


def _own_reason(sighting: Sighting, times: Times, other: _Printed, *, alone: bool) -> str:
    """Return why another document speaks of the same event, "" when nothing says so."""
    later = max(sighting, other.sighting, key=lambda one: one.as_of)
    if later.event.status is Status.POSTPONED:
        return "its words say that it takes place on another day"
    near = abs((times.first - other.times.first).days) <= _ELSEWHERE_DAYS
    telling = alone and near and name_of(sighting.event.name).is_distinctive
    if telling and _held_then(other, later):
        return "a later issue prints other days for a name that only one event bears"
    return ""


def _held_then(other: _Printed, later: Sighting) -> bool:
    """Return whether its days were those of the event when the later issue was made.

    What was printed since says nothing: that issue may be read before this one or after.
    """
    earlier = [
        one
        for one in other.event.sightings
        if one.source == later.source and one.as_of < later.as_of
    ]
    return not earlier or times_of(standing(earlier).event) == other.times

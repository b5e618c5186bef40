"""How an event stands, told by all its sightings: the same in whatever order they were read."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from agenda.events.states import Status
from feeds.identity.known import times_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
    from datetime import date

    from agenda.events.event import Event
    from feeds.identity.known import Times
    from feeds.sighting import Sighting

    _Value = TypeVar("_Value", bound=Hashable)
else:
    _Value = TypeVar("_Value")

_NEUTRAL = 0.5  # trust in a source that the configuration says nothing of


class Standing(NamedTuple):
    """An event as it stands.

    ``event`` joins what the sightings tell; ``told_by`` is the one that set its days, the
    earliest that prints them, and is quoted.  ``initially`` are the days first announced when
    they are others, else None.  ``first_seen`` is the day of publication of the earliest
    sighting.  ``disputed`` are the days that another live source prints.
    """

    event: Event
    told_by: Sighting
    initially: Times | None
    first_seen: date
    disputed: tuple[Times, ...]


def standing(sightings: Sequence[Sighting], trust: Mapping[str, float] | None = None) -> Standing:
    """Return how the event of *sightings* (one at least, all with a day) stands.

    What a document printed before its latest state is history.  Of what documents print now,
    days that some document gave up for others are stale; a source that is trusted more goes
    first, else the one that told first.
    """
    ordered = sorted(sightings, key=_moment)
    current = _latest_of_documents(ordered)
    by_source = {
        source: _days_of(ordered, [one for one in current if one.source == source])
        for source in dict.fromkeys(one.source for one in ordered)
    }
    weights = trust or {}
    home = max(by_source, key=lambda source: weights.get(source, _NEUTRAL))
    times = by_source[home]
    # "Annulé" is said of the day as often as of the hour.
    telling = [one for one in current if (told := times_of(one.event)) and told.agrees(times)]
    told_by = next(one for one in ordered if times_of(one.event) == times)
    first = times_of(ordered[0].event)
    initially = first if _are_other_days(first, times) else None
    return Standing(
        _composed(told_by, telling, (ordered, current), moved=initially is not None),
        told_by,
        initially,
        min(one.published for one in ordered),
        tuple(sorted(other for other in set(by_source.values()) if other.days != times.days)),
    )


def _are_other_days(first: Times | None, times: Times) -> bool:
    """Return whether the days first told are others; a rule that changed had no days."""
    return first is not None and not (first.rrule or times.rrule) and first.days != times.days


def _moment(sighting: Sighting) -> tuple[object, ...]:
    """Return what sightings are ordered by: time, then what never depends on when it was read."""
    return sighting.as_of, sighting.source, sighting.document, sighting.issue, sighting.ordinal


def _latest_of_documents(ordered: Iterable[Sighting]) -> list[Sighting]:
    """Return the last sighting in each document, in order of time."""
    latest: dict[tuple[str, str], Sighting] = {}
    for one in ordered:
        latest[one.source, one.document] = one
    return sorted(latest.values(), key=_moment)


def _days_of(ordered: Sequence[Sighting], current: Sequence[Sighting]) -> Times:
    """Return the days that the documents of one source print, those given up left aside."""
    own = [one for one in ordered if one.source == current[0].source]
    given_up = _given_up(own)
    values = [(one, times) for one in current if (times := times_of(one.event))]
    live = [(one, times) for one, times in values if times not in given_up] or values
    timed = {times.days for _, times in live if times.start}
    told = [(one, times) for one, times in live if times.start or times.days not in timed]
    return _in_force(told, [(one, times_of(one.event)) for one in own])


def _given_up(ordered: Iterable[Sighting]) -> set[Times | None]:
    """Return the days that a document printed once, and prints others instead."""
    printed: dict[str, list[Times | None]] = {}
    for one in ordered:
        printed.setdefault(one.document, []).append(times_of(one.event))
    return {
        times for states in printed.values() for times in states[:-1] if times != states[-1]
    } - {states[-1] for states in printed.values() if len(set(states)) > 1}


def _in_force(
    told: Sequence[tuple[Sighting, _Value]], ever: Sequence[tuple[Sighting, object]]
) -> _Value:
    """Return the value that holds: a later one replaces another once nobody prints that any more.

    *told* is what documents print now, *ever* what they printed at any time, both in order of
    time.  Two documents that go on telling different things would else change a calendar at
    every reading.  Of what was first printed at one time the majority holds.
    """
    last = {value: one.as_of for one, value in told}
    first = {value: one.as_of for one, value in reversed(ever)}
    count = Counter(value for _, value in told)
    by_start = sorted(last, key=lambda value: (first[value], -count[value], str(value)))
    holding = by_start[0]
    for value in by_start[1:]:
        if first[value] > last[holding]:
            holding = value
    return holding


def _composed(
    told_by: Sighting,
    telling: Sequence[Sighting],
    sightings: tuple[Sequence[Sighting], Sequence[Sighting]],
    *,
    moved: bool,
) -> Event:
    """Return the event: days as they were told, name, place and link as they are told now."""
    about = telling or [told_by]
    return replace(
        told_by.event,
        name=_told(*sightings, lambda event: event.name),
        place=_told(*sightings, lambda event: event.place),
        url=_told(*sightings, lambda event: event.url),
        status=_status(about, moved=moved),
        confidence=max(one.event.confidence for one in about),
    )


def _told(
    ordered: Sequence[Sighting], current: Sequence[Sighting], of: Callable[[Event], _Value]
) -> _Value:
    """Return what *of* gives for the documents that tell it, or its empty value."""
    told = [(one, value) for one in current if (value := of(one.event))]
    ever = [(one, of(one.event)) for one in ordered]
    return _in_force(told, ever) if told else of(current[0].event)


def _status(telling: Sequence[Sighting], *, moved: bool) -> Status:
    """Return the state: words say it, and silence elsewhere takes nothing back.

    "Reporté" beside the new day of an event that was announced for another one says that it
    moved; it takes place.
    """
    told = {one.event.status for one in telling}
    if Status.CANCELLED in told:
        return Status.CANCELLED
    return Status.POSTPONED if Status.POSTPONED in told and not moved else Status.CONFIRMED

"""Announcements of one name at two places on one day: which event each is of, in the order of time.

Of such a pair nothing tells which one is meant where no place is printed, or which of them moved to
another day: what was told before has it.  That has to be before in time.  Which issue was read
first is chance, so where one is read after later ones, all announcements of its names are matched
anew, and some of them turn out to be of the other event.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING

from feeds.identity.known import Known, times_of
from feeds.identity.matching import match
from feeds.identity.standing import moment, standing
from feeds.plaintext import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from feeds.sighting import Sighting

_MOST = 100  # sightings that are matched anew: each costs a look at all before it, all 50 ms


def reordered(
    sighting: Sighting, family: Sequence[Known], trust: Mapping[str, float] | None = None
) -> dict[str, list[Sighting]]:
    """Return what is told of events, by uid, where it is otherwise than they have it now.

    *family* are the events of the name of *sighting*, one of theirs, which was read last.  {} where
    nothing changes, where the order makes no difference, and where it would make fewer events or
    more: no identity is given or lost for it.  So it is where more than a hundred tell of them.
    """
    seen = [one for event in family for one in event.sightings]
    if len(seen) > _MOST or all(moment(one) <= moment(sighting) for one in seen):
        return {}
    if not _at_two_places(one for one in seen if one.source == sighting.source):
        return {}
    told = _matched_anew(seen, frozenset().union(*(event.gone for event in family)), trust)
    given = _owners(told, family)
    before = {event.uid: frozenset(event.sightings) for event in family}
    return {uid: told[at] for uid, at in given.items() if frozenset(told[at]) != before[uid]}


def _at_two_places(seen: Iterator[Sighting]) -> bool:
    """Return whether sightings of one name tell two places for the same days."""
    places = defaultdict(set)
    for one in seen:
        if one.event.place and (times := times_of(one.event)):
            places[times.days].add(fold(one.event.place))
    return any(len(found) > 1 for found in places.values())


def _matched_anew(
    seen: Sequence[Sighting], gone: frozenset[str], trust: Mapping[str, float] | None
) -> list[list[Sighting]]:
    """Return the sightings of each event that comes of reading all issues in the order of time."""
    told: list[list[Sighting]] = []
    known: list[Known] = []
    in_time = sorted(seen, key=lambda one: (moment(one), one.ordinal))
    for _, issue in groupby(in_time, key=moment):
        for decision in match([*issue], known):
            at = len(told) if decision.uid is None else int(decision.uid)
            if decision.uid is None:
                told.append([])
            told[at].append(decision.sighting)
            stands = standing(told[at], trust).event
            known[at : at + 1] = [Known.of(str(at), stands, told[at], gone)]
    return told


def _owners(told: Sequence[Sequence[Sighting]], family: Sequence[Known]) -> dict[str, int]:
    """Return by uid which of *told* an event is, one of whose sightings each has; {} if none fit.

    This is a matching in a bipartite graph, by paths that take from others what they can spare.
    """
    own = {event.uid: frozenset(event.sightings) for event in family}
    shares = [
        sorted((uid for uid in own if own[uid] & {*seen}), key=lambda uid: -len(own[uid] & {*seen}))
        for seen in told
    ]
    given: dict[str, int] = {}

    def give(at: int, asked: set[str]) -> bool:
        for uid in shares[at]:
            if uid not in asked:
                asked.add(uid)
                if uid not in given or give(given[uid], asked):
                    given[uid] = at
                    return True
        return False

    fit = len(told) == len(family) and all(give(at, set()) for at in range(len(told)))
    return given if fit else {}

"""How an event stands, told by all its sightings: the same in whatever order they were read."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from agenda.events.states import Status
from feeds.identity.known import times_of
from feeds.plaintext import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
    from datetime import date

    from agenda.events.event import Event
    from feeds.identity.known import Times
    from feeds.sighting import Sighting

    _Value = TypeVar("_Value", bound=Hashable)
else:
    _Value = TypeVar("_Value")

_NEVER = datetime.min.replace(tzinfo=UTC)
_NEUTRAL = 0.5  # trust in a source that the configuration says nothing of


class Disputed(NamedTuple):
    """A source that prints other days, and these."""

    source: str
    times: Times


class Standing(NamedTuple):
    """An event as it stands.

    ``event`` joins what the sightings tell; ``told_by`` is the one that set its days, the
    earliest that prints them, and is quoted.  ``initially`` are the days first announced when
    they are others, else None.  ``first_seen`` is the day of publication of the earliest
    sighting.  ``disputed`` are the other days that sources which are read print.
    """

    event: Event
    told_by: Sighting
    initially: Times | None
    first_seen: date
    disputed: tuple[Disputed, ...]


def standing(
    sightings: Sequence[Sighting],
    trust: Mapping[str, float] | None = None,
    merged: Sequence[Sighting] = (),
) -> Standing:
    """Return how the event of *sightings* and *merged* (one at least, all with a day) stands.

    What a document printed before its latest state is history.  Of what the documents of a source
    print now, what was said last holds, for each of days, hour, name, place and link by itself; of
    several sources, what that one says which is trusted more, else which told first.  *trust* names
    the sources that are read, None for all; others count where none of these tells.  *merged* was
    seen of events that turned out to be this one: another source of theirs adds what its own leave
    out; of one source that told of both, when and where is as that said last, and the name is its
    own while that is printed.
    """
    # In an issue that tells of both its own stands behind, as what was said last.
    seen = [*sorted(merged, key=_place), *sorted(sightings, key=_place)]
    ordered = sorted(seen, key=moment)
    voices = _voices(ordered, trust, {one.source for one in sightings})
    by_source = {source: _days_of(voices[source]) for source in voices}
    times = next(iter(by_source.values()))
    current = _latest_of_documents(ordered)
    # "Annulé" is said of the day as often as of the hour.
    telling = [one for one in current if (told := times_of(one.event)) and told.agrees(times)]
    told_by = next(one for one in ordered if times_of(one.event) == times)
    first = times_of(ordered[0].event)
    initially = first if _are_other_days(first, times) else None
    kept = frozenset(fold(one.event.name) for one in sightings) if merged else frozenset()
    return Standing(
        _composed(told_by, telling, [*voices.values()], kept, moved=initially is not None),
        told_by,
        initially,
        min(one.published for one in ordered),
        tuple(
            Disputed(source, other)
            for source, other in sorted(by_source.items())
            if _is_read(source, trust) and _contradict(other, times)
        ),
    )


def _voices(
    ordered: Iterable[Sighting], trust: Mapping[str, float] | None, own: Collection[str]
) -> dict[str, list[Sighting]]:
    """Return what each source told, in order of time, the one that is listened to first first."""
    told: dict[str, list[Sighting]] = {}
    for one in ordered:
        told.setdefault(one.source, []).append(one)

    def rank(source: str) -> tuple[bool, bool, float]:
        read = _is_read(source, trust)
        return not read, source not in own, -(trust or {}).get(source, _NEUTRAL)

    return {source: told[source] for source in sorted(told, key=rank)}


def _is_read(source: str, trust: Mapping[str, float] | None) -> bool:
    return trust is None or source in trust


def _contradict(one: Times, other: Times) -> bool:
    """Return whether two sources cannot both be right: who tells one of two days tells less."""
    outer = min(one.first, other.first), max(one.last, other.last)
    return outer not in {one.days, other.days} and not (one.rrule or other.rrule)


def _are_other_days(first: Times | None, times: Times) -> bool:
    """Return whether the days first told are others; a rule that changed had no days."""
    return first is not None and not (first.rrule or times.rrule) and first.days != times.days


def moment(sighting: Sighting) -> tuple[datetime, str, str, str]:
    """Return what sightings are ordered by: time, then what never depends on when it was read."""
    return sighting.as_of, sighting.source, sighting.document, sighting.issue


def _place(sighting: Sighting) -> int:
    return sighting.ordinal


def _latest_of_documents(ordered: Iterable[Sighting]) -> list[Sighting]:
    """Return the last sighting in each document, in order of time."""
    latest: dict[tuple[str, str], Sighting] = {}
    for one in ordered:
        latest[_document(one)] = one
    return sorted(latest.values(), key=moment)


def _document(sighting: Sighting) -> tuple[str, str]:
    return sighting.source, sighting.document


def _days_of(own: Sequence[Sighting]) -> Times:
    """Return the times that the documents of one source announce: the days, then their hour.

    An hour that one of them tells is not taken back by another that tells none.
    """
    told = [(one, times) for one in own if (times := times_of(one.event))]
    days = _in_force([(one, (times.days, times.rrule)) for one, times in told])
    on_days = [(one, times) for one, times in told if (times.days, times.rrule) == days]
    now = {_document(one): times for one, times in told}
    here = {document for document, times in now.items() if (times.days, times.rrule) == days}
    timed = {document for document in here if now[document].start} or here
    return _in_force([pair for pair in on_days if _document(pair[0]) in timed])


def _in_force(told: Sequence[tuple[Sighting, _Value]]) -> _Value:
    """Return the value that was said last of those that documents tell now; see :func:`_live`."""
    return _last_said(_live(told))


def _live(told: Sequence[tuple[Sighting, _Value]]) -> list[tuple[datetime, _Value]]:
    """Return the values that documents tell now, each with the time at which one said it.

    *told* is what they ever told, in order of time, one at least.  A document says a value when it
    first tells it, or tells it in place of another; what it goes on printing it says no later.
    What some document gave up for another value is stale in all of its source, until a document
    takes it up in place of another.
    """
    said: dict[tuple[str, str], tuple[datetime, _Value]] = {}
    given_up: dict[tuple[str, _Value], datetime] = {}
    taken_up: dict[tuple[str, _Value], datetime] = {}
    for one, value in told:
        before = said.get(_document(one))
        if before is None or before[1] != value:
            said[_document(one)] = one.as_of, value
        if before is not None and before[1] != value:
            given_up[one.source, before[1]] = taken_up[one.source, value] = one.as_of
    stale = {key for key, when in given_up.items() if when > taken_up.get(key, _NEVER)}
    live = [now for (source, _), now in said.items() if (source, now[1]) not in stale]
    return live or list(said.values())


def _last_said(said: Sequence[tuple[datetime, _Value]]) -> _Value:
    """Return what was said last; of what was said at one time the majority holds."""
    count = Counter(value for _, value in said)
    return min(said, key=lambda one: (_NEVER - one[0], -count[one[1]], str(one[1])))[1]


class _Words(NamedTuple):
    """How words are told: those that are equal for ``alike`` are spellings of the same.

    ``kept`` are what is taken before other words that are told now, as ``alike`` gives it.
    """

    alike: Callable[[str], str]
    kept: Collection[str] = ()

    def in_force(self, told: Sequence[tuple[Sighting, str]]) -> str:
        """Return the words in force, spelt as they were first: "salle" and "SALLE" take no turns.

        A document that mends its own spelling is heard.
        """
        alike = {value: self.alike(value) for _, value in told}
        if len(alike) == 1:
            return told[0][1]
        live = _live([(one, alike[value]) for one, value in told])
        kept = [said for said in live if said[1] in self.kept]
        words = _last_said(kept or live)
        spelt = _live([(one, value) for one, value in told if alike[value] == words])
        count = Counter(value for _, value in spelt)
        return min(spelt, key=lambda one: (one[0], -count[one[1]], one[1]))[1]


def _composed(
    told_by: Sighting,
    telling: Sequence[Sighting],
    voices: Sequence[Sequence[Sighting]],
    kept: Collection[str],
    *,
    moved: bool,
) -> Event:
    """Return the event: days as they were told, name, place and link as they are told now.

    *kept* are the names that are taken before others, folded.
    """
    about = telling or [told_by]
    return told_by.event._replace(
        name=_first_told(voices, lambda event: event.name, _Words(fold, kept)),
        place=_first_told(voices, lambda event: event.place, _Words(fold)),
        url=_first_told(voices, lambda event: event.url or "", _Words(str)) or None,
        status=_status(about, moved=moved),
        confidence=max(one.event.confidence for one in about),
    )


def _first_told(
    voices: Sequence[Sequence[Sighting]], of: Callable[[Event], str], words: _Words
) -> str:
    """Return what *of* gives for the first source that tells it, else ""."""
    return next(filter(None, (_told(own, of, words) for own in voices)), "")


def _told(ordered: Sequence[Sighting], of: Callable[[Event], str], words: _Words) -> str:
    """Return what *of* gives for the documents that tell it now, else "".

    A document that tells it no more is silent about it, and takes nothing back.
    """
    silent = {_document(one) for one in _latest_of_documents(ordered) if not of(one.event)}
    told = [(one, value) for one in ordered if (value := of(one.event))]
    heard = [(one, value) for one, value in told if _document(one) not in silent]
    return words.in_force(heard) if heard else ""


def _status(telling: Sequence[Sighting], *, moved: bool) -> Status:
    """Return the state: words say it, and silence elsewhere takes nothing back.

    "Reporté" beside the new day of an event that was announced for another one says that it
    moved; it takes place.
    """
    told = {one.event.status for one in telling}
    if Status.CANCELLED in told:
        return Status.CANCELLED
    return Status.POSTPONED if Status.POSTPONED in told and not moved else Status.CONFIRMED

"""A chronicle for tests: issues are read one after another, as a store does, in memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from agenda.dates.when import Days, Hours
from agenda.events.event import Event
from agenda.events.states import Status
from feeds.identity import Known, match, name_of, reordered, standing, times_of
from feeds.sighting import Sighting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from feeds.identity import Decision, Kind, Standing


def on(day: str, hour: str = "") -> Days | Hours:
    """Return ``2019-01-22``, ``2019-01-22..2019-01-24`` or a day with an hour as a When."""
    first, _, last = day.partition("..")
    begin = date.fromisoformat(first)
    if hour:
        return Hours(datetime.combine(begin, time.fromisoformat(hour)))
    return Days(begin, date.fromisoformat(last or first))


def event(  # noqa: PLR0913  a test says what matters to it
    name: str,
    day: str,
    hour: str = "",
    *,
    place: str = "",
    url: str | None = None,
    status: Status = Status.CONFIRMED,
) -> Event:
    """Return an event as an issue tells it."""
    return Event(name, on(day, hour), "Europe/Paris", "fr", place, url, status)


def issue(as_of: str, *events: Event, document: str = "page", source: str = "magazine",
          published: str = "") -> list[Sighting]:  # fmt: skip
    """Return what one issue tells, made on the day *as_of*."""
    day = date.fromisoformat(as_of)
    moment = datetime.combine(day, time(6), tzinfo=UTC)
    told = date.fromisoformat(published) if published else day
    identity = f"{source}/{document}/{as_of}"
    return [
        Sighting(source, document, identity, place, told, moment, one)
        for place, one in enumerate(events)
    ]


@dataclass
class Chronicle:
    """Stored events by their identity: "e1", "e2" in the order in which they were first read."""

    sightings: dict[str, list[Sighting]] = field(default_factory=dict)

    def read(self, reading: Sequence[Sighting]) -> list[Decision]:
        """Read one issue, and return what was decided."""
        decisions = match(reading, [self.known(uid) for uid in self.sightings])
        for decision in decisions:
            uid = decision.uid or f"e{len(self.sightings) + 1}"
            self.sightings.setdefault(uid, []).append(decision.sighting)
        for sighting in {name_of(one.event.name).key: one for one in reading}.values():
            uids = self.called(name_of(sighting.event.name).key)
            if len(uids) > 1:
                self.sightings.update(reordered(sighting, [self.known(uid) for uid in uids]))
        return decisions

    def called(self, name: str) -> list[str]:
        """Return the events that were ever told under a name."""
        return [
            uid
            for uid, seen in self.sightings.items()
            if any(name_of(one.event.name).key == name for one in seen)
        ]

    def known(self, uid: str) -> Known:
        """Return one event as identity sees it."""
        now = self.stands(uid).event
        times = times_of(now)
        assert times is not None
        return Known(uid, now.name, times, now.place, tuple(self.sightings[uid]))

    def stands(self, uid: str) -> Standing:
        """Return how an event stands."""
        return standing(self.sightings[uid])

    def visible(self) -> list[tuple[str, str, str, str]]:
        """Return name, days, place and state of every event: what a subscriber sees."""
        events = [self.stands(uid).event for uid in self.sightings]
        return sorted((one.name, str(one.when), one.place, str(one.status)) for one in events)


def kinds(decisions: Sequence[Decision]) -> list[Kind]:
    """Return what was decided, without the reasons."""
    return [decision.kind for decision in decisions]


def later(day: str, days: int) -> str:
    """Return the day that is so many *days* later."""
    return (date.fromisoformat(day) + timedelta(days)).isoformat()

"""The events of a foreign calendar, each with the key by which it is recognised."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from agenda.dates.when import days_of
from agenda.errors import UnreadableError
from agenda.events.event import Event, Evidence
from agenda.events.statements import STATED
from agenda.events.states import Status
from agenda.language import language_of
from agenda.readers.cleaning import keep_visible
from feeds.calendars.components import components, parsed
from feeds.calendars.repeats import Rule, rule_of, times
from feeds.calendars.times import UTC, Reader, length_of, start_of, when_of
from feeds.calendars.zones import Zones
from feeds.plaintext import one_line, web_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, timedelta

    from agenda.issue import Raw
    from feeds.calendars.components import Component, Vevent
    from feeds.calendars.times import Stamp

MOST_EVENTS = 5_000
_MOST_REPEATING = 1_000  # whose single times are counted out
_MOST_NOTICES = 20
_LONGEST_NAME, _LONGEST_KEY = 300, 200  # characters
_NOT_FOR_ALL = frozenset({"PRIVATE", "CONFIDENTIAL"})
_FALLBACK = "fr"
RULE = f"{STATED}ics"


class Keyed(NamedTuple):
    """An event with its key: UID, and the time it was planned for where one UID has several.

    "" where the calendar gives none that tells its events apart.
    """

    key: str
    event: Event


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a calendar holds, in the order of its days; ``notices`` say what was left out."""

    events: tuple[Keyed, ...]
    language: str
    notices: tuple[str, ...] = ()


def read_calendar(raw: Raw, *, timezone: str, today: date, language: str | None = None) -> Calendar:
    """Return the events of a calendar.

    *timezone* is the zone of hours without one, and that in which single hours in UTC are told;
    of what repeats without end, times from *today* on are taken.  *language* None is guessed from
    the names.  An event that cannot be read is left out and told.  Raises UnreadableError for a
    calendar that is none, or breaks off.
    """
    return _Reading(raw, timezone, today).calendar(language)


class _Group(NamedTuple):
    """The events of one UID: what it is, and the times of it that are told apart."""

    masters: list[Vevent]
    moved: list[Vevent]


class _Reading:
    """One calendar while it is read."""

    def __init__(self, raw: Raw, timezone: str, today: date) -> None:
        self.raw, self.timezone, self.today = raw, timezone, today
        self.notices: list[str] = []
        self.repeating = 0

    def calendar(self, language: str | None) -> Calendar:
        """Return what the calendar holds."""
        found = components(self.raw.data, self.raw.source)
        if not any(one.name == "VCALENDAR" for one in found):
            raise UnreadableError("no calendar; expected BEGIN:VCALENDAR", source=self.raw.source)
        self.stamps = Reader(
            Zones(one for one in found if one.name == "VTIMEZONE"), self.timezone, self.tell
        )
        methods = [line for one in found if one.name == "VCALENDAR" for line in one.lines]
        cancelled = any("CANCEL" in line.upper() for line in methods)
        groups = self._groups(one for one in found if one.name == "VEVENT")
        events = [keyed for group in groups for keyed in self._of_group(group)]
        events = self._bounded(events)
        names = " ".join(one.event.name for one in events[:200])
        tag = (language or language_of(names) or _FALLBACK).split("-")[0]
        told = tuple(
            one._replace(event=_with(one.event, tag, cancelled=cancelled)) for one in events
        )
        return Calendar(told, tag, self._notices())

    def tell(self, notice: str) -> None:
        """Keep what people should know, once."""
        if notice not in self.notices:
            self.notices.append(notice)

    def _notices(self) -> tuple[str, ...]:
        more = len(self.notices) - _MOST_NOTICES
        if more <= 0:
            return tuple(self.notices)
        return (*self.notices[:_MOST_NOTICES], f"{more} more of such notices")

    def _bounded(self, events: list[Keyed]) -> list[Keyed]:
        """Return the events in the order of their days, those that are over as a last choice."""

        def days(one: Keyed) -> tuple[date, date]:
            when = one.event.when
            return (self.today, self.today) if when is None else days_of(when)

        if len(events) > MOST_EVENTS:
            self.tell(f"only {MOST_EVENTS} of its {len(events)} events are taken")
            events = sorted(events, key=lambda one: (days(one)[1] < self.today, days(one)))
        return sorted(events[:MOST_EVENTS], key=lambda one: (days(one), one.event.name, one.key))

    def _groups(self, found: Iterable[Component]) -> list[_Group]:
        """Return the events by their UID; one without is a group of its own."""
        groups: dict[str, _Group] = defaultdict(lambda: _Group([], []))
        private = 0
        for component in found:
            try:
                event = parsed(component)
            except (ValueError, TypeError, LookupError) as error:
                self.tell(f"line {component.line}: left out, it cannot be read: {error}")
                continue
            if event.text("CLASS").upper() in _NOT_FOR_ALL:
                private += 1
                continue
            key = event.text("UID").strip() or f"line {event.line}"
            again = event.value.get("RECURRENCE-ID") is not None
            (groups[key].moved if again else groups[key].masters).append(event)
        if private:
            self.tell(f"left out: {private} that the calendar calls private")
        return list(groups.values())

    def _of_group(self, group: _Group) -> Iterator[Keyed]:
        masters = _latest(group.masters)
        if len(masters) > 1:  # the UID tells nothing apart
            for one in (*masters, *group.moved):
                yield from (two._replace(key="") for two in self._of_event(one, ()))
            return
        for one in masters:
            yield from self._of_event(one, group.moved)
        zone = self._zone_of(masters)
        for one in _latest_times(group.moved):
            yield from self._moved(one, zone)

    def _zone_of(self, masters: list[Vevent]) -> str:
        try:
            return start_of(masters[0], self.stamps).zone if masters else ""
        except ValueError:
            return ""

    def _of_event(self, event: Vevent, moved: Iterable[Vevent]) -> Iterator[Keyed]:
        """Yield an event, or each of its times where a rule alone does not tell them."""
        try:
            start = start_of(event, self.stamps)
            length = self._length(event, start)
            rule = self._rule(event)
            told_apart = [self._planned(one, start.zone) for one in moved]
            if rule.is_plain and not told_apart:
                at = start if rule.rrule else self._at_home(start)
                yield Keyed(_key(event), self._event(event, at, length, rule.rrule))
                return
            yield from self._single(event, (start, length), rule, told_apart)
        except (ValueError, OverflowError) as error:
            self._leave_out(event, error)

    def _single(
        self,
        event: Vevent,
        first: tuple[Stamp, timedelta | None],
        rule: Rule,
        told_apart: list[Stamp],
    ) -> Iterator[Keyed]:
        self.repeating += 1
        if self.repeating > _MOST_REPEATING:
            raise ValueError(f"more than {_MOST_REPEATING} events repeat with exceptions")
        found = times(rule, *first, without=told_apart, today=self.today)
        if found.dropped:
            many = "without end" if found.endless else f"{found.dropped + len(found.kept)} times"
            self.tell(
                f"{_called(event)}: it repeats {many} with exceptions; {len(found.kept)} are taken"
            )
        for at, length in found.kept:
            yield Keyed(_key(event, at), self._event(event, self._at_home(at), length))

    def _moved(self, event: Vevent, zone: str) -> Iterator[Keyed]:
        """Yield one time of an event that repeats, told by itself."""
        try:
            planned = self._planned(event, zone)
            start = start_of(event, self.stamps)
            length = self._length(event, start)
            yield Keyed(_key(event, planned), self._event(event, self._at_home(start), length))
        except (ValueError, OverflowError) as error:
            self._leave_out(event, error)

    def _planned(self, event: Vevent, zone: str) -> Stamp:
        """Return the time for which one of several was planned, in the zone of the others."""
        values = event.all_of("RECURRENCE-ID")
        if not values:
            raise ValueError("its RECURRENCE-ID cannot be read")
        return self.stamps.stamp(values[0]).within(zone)

    def _at_home(self, stamp: Stamp) -> Stamp:
        """Return hours in UTC as those of the zone of the source: programs write all hours so."""
        return stamp.within(self.timezone) if stamp.zone == UTC else stamp

    def _length(self, event: Vevent, start: Stamp) -> timedelta | None:
        try:
            return length_of(event, start, self.stamps)
        except ValueError as error:
            self.tell(f"{_called(event)}: {error}; only its start is taken")
            return None

    def _rule(self, event: Vevent) -> Rule:
        for name in sorted(event.broken & {"RDATE", "EXDATE"}):
            self.tell(f"{_called(event)}: its {name} cannot be read")
        try:
            return rule_of(event, self.stamps)
        except ValueError as error:
            self.tell(f"{_called(event)}: {error}; only its first time is taken")
            return Rule()

    def _event(
        self, event: Vevent, start: Stamp, length: timedelta | None, rrule: str = ""
    ) -> Event:
        name = _words(event, "SUMMARY")
        if not name:
            raise ValueError("it has no name")
        when = when_of(start, length)
        place, url = _words(event, "LOCATION"), web_address(event.text("URL"))
        if web_address(place):
            place, url = "", url or web_address(place)
        days = days_of(when)
        span = str(days.first) if days.first == days.last else f"{days.first} – {days.last}"
        quote = " · ".join(filter(None, (name, span, place)))
        return Event(
            name=name,
            when=when,
            timezone=start.zone or self.timezone,
            language=_FALLBACK,
            place=place,
            url=url,
            status=_STATUSES.get(event.text("STATUS").strip().upper(), Status.CONFIRMED),
            rrule=rrule,
            rule=RULE,
            source=self.raw.source,
            evidence=(Evidence(event.line, quote),),
        )

    def _leave_out(self, event: Vevent, error: Exception) -> None:
        self.tell(f"{_called(event)}: left out, {error}")


_STATUSES = {"CANCELLED": Status.CANCELLED, "CANCELED": Status.CANCELLED}


def _with(event: Event, language: str, *, cancelled: bool) -> Event:
    """Return an event with what holds for its whole calendar."""
    status = Status.CANCELLED if cancelled else event.status
    return event._replace(language=language, status=status)


def _words(event: Vevent, name: str, longest: int = _LONGEST_NAME) -> str:
    """Return the text of a property as people see it: marks of direction turn what follows."""
    return one_line(keep_visible(event.text(name)), longest)


def _called(event: Vevent) -> str:
    name = _words(event, "SUMMARY", 80)
    return f"line {event.line}: {name}" if name else f"line {event.line}"


def _key(event: Vevent, planned: Stamp | None = None) -> str:
    """Return the key of an event or of one of its times; one of great length as a digest."""
    uid = event.text("UID").strip()
    if not uid:
        return ""
    key = uid if planned is None else f"{uid} {planned.at.isoformat()}"
    if len(key) <= _LONGEST_KEY:
        return key
    return hashlib.sha256(key.encode(errors="surrogatepass")).hexdigest()


def _latest(events: list[Vevent]) -> list[Vevent]:
    """Return the events of one UID that are not older states of another one of them."""
    numbers = [_sequence(one) for one in events]
    if len(set(numbers)) > 1:
        return [one for one, number in zip(events, numbers, strict=True) if number == max(numbers)]
    told = {(one.text("SUMMARY"), str(one.value.get("DTSTART"))): one for one in events}
    return list(told.values())


def _latest_times(events: list[Vevent]) -> list[Vevent]:
    """Return each time of an event once, in its latest state."""
    planned: dict[str, Vevent] = {}
    for one in sorted(events, key=_sequence):
        told = [getattr(value, "dt", None) for value in one.all_of("RECURRENCE-ID")]
        planned[str(told or one.line)] = one
    return list(planned.values())


def _sequence(event: Vevent) -> int:
    try:
        return int(event.text("SEQUENCE") or 0)
    except ValueError:
        return 0

"""When an event is: its start, end, repetition and the zones it names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from agenda.dates.when import WEEKDAYS
from feeds.errors import UnknownZoneError
from feeds.iana import is_zone, to_utc
from feeds.lint.recur import recur_parts, recur_problem
from feeds.lint.rules import Breach
from feeds.lint.values import read_duration, read_moment

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from feeds.lint.components import Component
    from feeds.lint.contentlines import ContentLine
    from feeds.lint.values import Moment

_TIMES = ("DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "EXDATE", "RDATE")
_EXCEPTIONS = ("EXDATE", "RECURRENCE-ID", "RDATE")


@dataclass(frozen=True, slots=True)
class Time:
    """A date or time as a property gives it, with its TZID ("" without)."""

    line: ContentLine
    moment: Moment
    tzid: str

    @property
    def form(self) -> str:
        """Say of what kind it is: whole day, UTC, with a zone, or floating."""
        if self.moment.is_date:
            return "a DATE"
        if self.moment.is_utc:
            return "a time in UTC"
        return "a local time" if self.tzid else "a floating time"


def times(component: Component, name: str) -> list[Time]:
    """Return the values of the property *name* that can be read, periods by their start."""
    found = []
    for line in component.properties.get(name, ()):
        tzid = line.parameter("TZID") or ""
        for value in line.value.split(","):
            moment = read_moment(value.partition("/")[0])
            if moment is not None and _type_agrees(line, moment):
                found.append(Time(line, moment, tzid))
    return found


def _type_agrees(line: ContentLine, moment: Moment) -> bool:
    """Tell whether VALUE says the same as the value; a disagreement is another rule's matter."""
    stated = (line.parameter("VALUE") or "DATE-TIME").upper()
    return (stated == "DATE") == moment.is_date


def time_breaches(component: Component, zones: Collection[str]) -> Iterator[Breach]:
    """Yield what is wrong with the times of an event, to-do or journal entry."""
    for name in _TIMES:
        for time in times(component, name):
            yield from _zone_breaches(name, time, zones)
    start = next(iter(times(component, "DTSTART")), None)
    if start is None:
        return
    yield from _end_breaches(component, start)
    yield from _duration_breaches(component, start)
    yield from _rule_breaches(component, start)
    for name in _EXCEPTIONS:
        for time in times(component, name):
            if time.moment.is_date != start.moment.is_date:
                message = f"{name} is {time.form}, DTSTART is {start.form}"
                yield Breach("exception-type", time.line.line, message)


def _zone_breaches(name: str, time: Time, zones: Collection[str]) -> Iterator[Breach]:
    line, moment = time.line.line, time.moment
    if time.tzid and (moment.is_date or moment.is_utc):
        yield Breach("zone-on-value", line, f"{name} is {time.form} and has a TZID")
    elif time.tzid and time.tzid not in zones:
        yield Breach("unknown-tzid", line, f"{name}: TZID {time.tzid[:60]} has no VTIMEZONE")
    elif time.form == "a floating time":
        yield Breach("floating-time", line, f"{name} is a floating time")
    if "TZID" in time.line.quoted:
        yield Breach("quoted-zone", line, f"{name}: TZID {time.tzid[:60]} stands in quotes")


def _end_breaches(component: Component, start: Time) -> Iterator[Breach]:
    name = "DUE" if component.name == "VTODO" else "DTEND"
    end = next(iter(times(component, name)), None)
    if end is None:
        return
    if end.moment.is_date != start.moment.is_date:
        message = f"{name} is {end.form}, DTSTART is {start.form}"
        yield Breach("end-type", end.line.line, message)
    elif not _is_later(end, start):
        relation = "equals" if end.line.value == start.line.value else "is not after"
        yield Breach("end-not-after-start", end.line.line, f"{name} {relation} DTSTART")
    elif "DURATION" in component.properties:
        yield Breach("end-and-duration", end.line.line, f"{name} stands beside a DURATION")


def _is_later(end: Time, start: Time) -> bool:
    """Compare two times: as instants where both zones are known, else by the clock."""
    if end.tzid == start.tzid and end.moment.is_utc == start.moment.is_utc:
        return end.moment.at > start.moment.at
    try:
        return _instant(end) > _instant(start)
    except (UnknownZoneError, OverflowError):
        return end.moment.at > start.moment.at - timedelta(days=1)


def _instant(time: Time) -> float:
    return to_utc(time.moment.at, "UTC" if time.moment.is_utc else time.tzid).timestamp()


def _duration_breaches(component: Component, start: Time) -> Iterator[Breach]:
    for line in component.properties.get("DURATION", ()):
        length = read_duration(line.value)
        if length is None:
            continue
        if length < timedelta() or (start.moment.is_date and "T" in line.value):
            yield Breach("duration-sign", line.line, f"DURATION is {line.value[:40]}")


def _rule_breaches(component: Component, start: Time) -> Iterator[Breach]:
    for line in component.properties.get("RRULE", ()):
        if recur_problem(line.value) is not None:
            continue
        parts = recur_parts(line.value)
        until = read_moment(parts.get("UNTIL", ""))
        if until is not None:
            yield from _until_breaches(line, until, start)
        elif "UNTIL" in parts:
            yield Breach("recurrence", line.line, f"UNTIL={parts['UNTIL']} is no day")
        else:
            yield Breach("open-rule", line.line, "the repetition has no UNTIL")
        if not _names_start(parts, start):
            yield Breach("rule-start", line.line, "DTSTART is no day of its own repetition")
    for name in _EXCEPTIONS:
        for line in component.properties.get(name, ()):
            yield Breach("exceptions", line.line, f"clients differ about {name}")


def _until_breaches(line: ContentLine, until: Moment, start: Time) -> Iterator[Breach]:
    if until.is_date != start.moment.is_date:
        kind = "a DATE" if until.is_date else "a DATE-TIME"
        yield Breach("until-type", line.line, f"UNTIL is {kind}, DTSTART is {start.form}")
    elif not until.is_date and not until.is_utc and start.form != "a floating time":
        yield Breach("until-type", line.line, f"UNTIL is not in UTC, DTSTART is {start.form}")
    elif until.at < start.moment.at - timedelta(days=0 if until.is_date else 1):
        yield Breach("until-before-start", line.line, "UNTIL lies before DTSTART")


def _names_start(parts: dict[str, str], start: Time) -> bool:
    """Tell whether DTSTART falls on a weekday of its rule; rules by numbers are not looked at."""
    days = [day.lstrip("+-0123456789") for day in parts.get("BYDAY", "").split(",") if day]
    return not days or WEEKDAYS[start.moment.at.weekday()] in days


def zone_names(components: Collection[Component]) -> Iterator[Breach]:
    """Yield the zones of *components* (VTIMEZONE) whose name no client knows by itself."""
    for component in components:
        name = component.value("TZID")
        if name and not is_zone(name):
            line = component.properties["TZID"][0].line
            yield Breach("zone-name", line, f"{name[:60]} is not an IANA name", component.where)

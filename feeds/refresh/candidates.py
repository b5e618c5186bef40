"""The stored events that the announcements of one issue may be of, before identity decides."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from agenda.dates.when import Bound, days_of
from feeds.identity import times_of
from feeds.store import events
from feeds.store.names import event_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from agenda.dates.when import When
    from agenda.events.event import Event
    from feeds.sighting import Sighting
    from feeds.store.events import EventRecord

_YEARS = timedelta(days=800)  # how far back editions of a name are looked for


def candidates(conn: Connection, reading: Sequence[Sighting]) -> dict[str, EventRecord]:
    """Return by uid the events of the names or the days that are announced.

    One announcement at least tells a day.
    """
    days = sorted({days_of(one.event.when).first for one in reading if one.event.when})
    keys = {event_key(one.event.name) for one in reading}
    wide = (_shifted(days[0], -_YEARS), _shifted(days[-1], _YEARS))
    if any(one.event.rrule for one in reading):  # what comes every week may be years old
        wide = (date.min, date.max)
    found = events.candidates(conn, name_keys=keys, first=wide)
    found += events.beginning(conn, days)
    # "Jusqu'au 31 mars" begins in each issue on another day.
    for day in {days_of(when).last for when in map(_until, reading) if when is not None}:
        found += events.ending(conn, last=day, first=(_shifted(day, -_YEARS), day))
    found += _repeated(conn, reading, found)
    return {record.stored.uid: record for record in found}


def _repeated(
    conn: Connection, reading: Sequence[Sighting], found: Sequence[EventRecord]
) -> list[EventRecord]:
    """Return the events that come again just as announcements do whose names are not *found*.

    "Tous les mardis" begins in each issue on another day as well.
    """
    names = {event_key(one.stored.event.name) for one in found}
    unknown = [one.event for one in reading if event_key(one.event.name) not in names]
    begins = [days_of(one.when).first for one in unknown if one.rrule and one.when]
    if not begins:
        return []
    rules = {_rule(one) for one in unknown if one.rrule}
    within = _shifted(min(begins), -_YEARS), _shifted(max(begins), _YEARS)
    again = events.repeated(conn, first=within)
    return [one for one in again if _rule(one.stored.event) in rules]


def _rule(event: Event) -> tuple[object, ...] | None:
    """Return how an event comes again, and until when; None for one that does not."""
    times = times_of(event)
    return (times.days, times.rrule) if times and times.rrule else None


def _until(sighting: Sighting) -> When | None:
    """Return the days of an announcement that prints the last of them alone."""
    return sighting.event.when if sighting.event.bound is Bound.UNTIL else None


def _shifted(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day

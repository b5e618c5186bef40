"""When an event of a foreign calendar takes place: days, or hours in one zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from agenda.dates.when import Days, Hours
from feeds.calendars.components import ZONE
from feeds.iana import to_utc, zone

if TYPE_CHECKING:
    from collections.abc import Callable

    from agenda.dates.when import When
    from feeds.calendars.components import Vevent
    from feeds.calendars.zones import Zones

UTC = "UTC"
_DAY = timedelta(days=1)
_LONGEST = timedelta(days=36_525)
_YEARS = range(1900, 2201)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day, or a naive local time in ``zone`` (an IANA name, "" of a day)."""

    at: datetime
    zone: str = ""

    @property
    def is_day(self) -> bool:
        """Whether it is a whole day, ``at`` its midnight."""
        return not self.zone

    def within(self, name: str) -> Stamp:
        """Return the same moment in another zone; a day stays the day that it is."""
        if self.zone in ("", name) or not name:
            return self
        moment = to_utc(self.at, self.zone).astimezone(zone(name))
        return Stamp(moment.replace(tzinfo=None), name)


class Reader:
    """Reads the stamps of one calendar: those without a zone are of ``home``.

    ``report`` is told which zones are not known.
    """

    def __init__(self, zones: Zones, home: str, report: Callable[[str], None]) -> None:
        self.zones, self.home, self.report = zones, home, report

    def stamp(self, value: object) -> Stamp:
        """Return one value of DTSTART and its like; raises ValueError for what is none."""
        told = getattr(value, "dt", value)
        params = getattr(value, "params", {})
        return self.read(told, str(params.get(ZONE) or ""))

    def read(self, told: object, name: str = "") -> Stamp:
        """Return a date or datetime of icalendar, *name* the zone that is written beside it."""
        if not isinstance(told, date) or told.year not in _YEARS:
            raise ValueError(f"no day of our time: {told}")
        if not isinstance(told, datetime):
            return Stamp(datetime.combine(told, time()))
        local = told.replace(tzinfo=None, microsecond=0)
        if not name:
            return Stamp(local, UTC if told.tzinfo else self.home)
        found = self.zones.iana(name)
        if not found:
            self.report(f"the zone {name[:80]!r} is not known; its hours are read as {self.home}")
        return Stamp(local, found or self.home)


def start_of(event: Vevent, reader: Reader) -> Stamp:
    """Return the start of an event; raises ValueError when it tells none."""
    values = event.all_of("DTSTART")
    if not values:
        raise ValueError("it has no start that can be read")
    return reader.stamp(values[0])


def length_of(event: Vevent, start: Stamp, reader: Reader) -> timedelta | None:
    """Return how long an event lasts; for days one day at least, for hours None when not told.

    DTEND is the first moment that is no longer part of it (RFC 5545, section 3.6.1).  Raises
    ValueError for one that ends before it begins, or lasts longer than anything does.
    """
    length = _told_length(event, start, reader)
    if length is not None and length < timedelta():
        raise ValueError("it ends before it begins")
    if length is not None and length > _LONGEST:
        raise ValueError("it lasts for more than a hundred years")
    if start.is_day:
        return max(length or _DAY, _DAY)
    return length or None


def _told_length(event: Vevent, start: Stamp, reader: Reader) -> timedelta | None:
    for value in event.all_of("DTEND"):
        end = reader.stamp(value)
        if end.is_day is start.is_day:
            return end.within(start.zone).at - start.at
    durations = (getattr(one, "dt", None) for one in event.all_of("DURATION"))
    return next((one for one in durations if isinstance(one, timedelta)), None)


def when_of(start: Stamp, length: timedelta | None) -> When:
    """Return days, both ends included, or hours.

    >>> when_of(Stamp(datetime(2031, 3, 5)), timedelta(days=3)).last
    datetime.date(2031, 3, 7)
    """
    if not start.is_day:
        return Hours(start.at, start.at + length if length else None)
    first = start.at.date()
    # Of a duration in hours the day it ends on counts as well.
    whole = -(-(length or _DAY) // _DAY)
    return Days(first, first + (whole - 1) * _DAY)

"""When an event takes place, as DTSTART, DTEND and RRULE say it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from agenda.dates.when import Bound, Days, Precision
from agenda.events.states import Status
from feeds.errors import LeftOutError
from feeds.formats.recurrence import repetition
from feeds.formats.settings import Cancelled
from feeds.formats.timezones import fits_vtimezone
from feeds.iana import clocks_change, to_utc, zone

if TYPE_CHECKING:
    from agenda.dates.when import Hours
    from feeds.formats.recurrence import Repetition
    from feeds.formats.settings import RenderSettings
    from feeds.stored import StoredEvent

_DAY = timedelta(days=1)
_ALMOST_MIDNIGHT = time(23, 59)


@dataclass(frozen=True, slots=True)
class Span:
    """DTSTART, DTEND and RRULE as they will be written, and the local days they cover."""

    start: date | datetime
    end: date | datetime
    first: date
    last: date
    rrule: str = ""
    timezone: str = ""


def span_of(stored: StoredEvent, settings: RenderSettings) -> Span:
    """Return when *stored* takes place; raises LeftOutError when it has no place in a feed."""
    event = stored.event
    if event.when is None:
        raise LeftOutError("no day could be read")
    if event.precision is not Precision.DAY and not settings.imprecise:
        raise LeftOutError(f"only its {event.precision} is known")
    if event.status is Status.CANCELLED and settings.cancelled is Cancelled.DROP:
        raise LeftOutError("it is cancelled")
    days = event.when if isinstance(event.when, Days) else _whole_days(event.when)
    if days is not None:
        return _day_span(stored, bounded(days, stored), settings)
    return _hour_span(stored, event.when, settings)  # type: ignore[arg-type]  # Days is done


def _whole_days(hours: Hours) -> Days | None:
    """Return hours from midnight to midnight as days; None for any other hours.

    A timed event of 24 hours, or one until 23:59, shows as a stub on a second day.
    """
    start, end = hours.start, hours.end
    if end is None or end <= start or start.time() != time():
        return None
    if end.time().replace(second=0) == _ALMOST_MIDNIGHT:
        return Days(start.date(), end.date())
    return Days(start.date(), end.date() - _DAY) if end.time() == time() else None


def bounded(days: Days, stored: StoredEvent) -> Days:
    """Return the days of an open span: the first for "from", from the first sighting "until"."""
    if stored.event.bound is Bound.FROM:
        return Days(days.first, days.first)
    if stored.event.bound is Bound.UNTIL:
        return Days(min(stored.first_seen or stored.published, days.last), days.last)
    return days


def _day_span(stored: StoredEvent, days: Days, settings: RenderSettings) -> Span:
    """Return whole days; DTEND is the day after the last one, for a single day too."""
    if days.last < days.first:
        raise LeftOutError("it ends before it begins")
    length = days.last - days.first
    if not stored.event.rrule:
        return Span(days.first, days.last + _DAY, days.first, days.last)
    rule = _repetition(stored, days.first, settings)
    first = rule.first.date()
    rrule = rule.rule(f"{rule.until:%Y%m%d}")
    return Span(first, first + length + _DAY, first, rule.until.date() + length, rrule)


def _hour_span(stored: StoredEvent, hours: Hours, settings: RenderSettings) -> Span:
    """Return clock times: in UTC when they happen once, with their zone when they repeat."""
    name = stored.event.timezone
    rule = _repetition(stored, hours.start, settings) if stored.event.rrule else None
    local = rule.first if rule else hours.start
    start = to_utc(local, name)
    end = _end(hours, local, name, settings)
    last = (end.astimezone(zone(name)) - timedelta(seconds=1)).date()
    if rule is None:
        return Span(start, end, local.date(), last)
    last += rule.until.date() - local.date()
    if fits_vtimezone(name, local):
        until = f"{to_utc(rule.until, name):%Y%m%dT%H%M%SZ}"
        tz = zone(name)
        rrule = rule.rule(until)
        begin, finish = start.astimezone(tz), end.astimezone(tz)
        return Span(begin, finish, local.date(), last, rrule, name)
    return _utc_repetition(rule, start, end, last, name)


def _utc_repetition(
    rule: Repetition, start: datetime, end: datetime, last: date, name: str
) -> Span:
    """Return a repetition in a zone without a rule: in UTC, its weekdays counted there.

    Where the clocks change on the way, half of it would be an hour off: it is left out.
    """
    shift = (start.date() - rule.first.date()).days
    if (shift and not rule.can_move()) or clocks_change(name, rule.first, rule.until):
        raise LeftOutError("a repetition that cannot be written in UTC")
    ahead = start.replace(tzinfo=None) - rule.first
    rrule = rule.rule(f"{rule.until + ahead:%Y%m%dT%H%M%SZ}", shift)
    return Span(start, end, rule.first.date(), last, rrule)


def _repetition(
    stored: StoredEvent, start: date | datetime, settings: RenderSettings
) -> Repetition:
    event = stored.event
    return repetition(
        event.rrule,
        start,
        event.timezone,
        published=stored.published,
        open_rules=settings.open_rules,
    )


def _end(hours: Hours, local: datetime, name: str, settings: RenderSettings) -> datetime:
    """Return the end in UTC of hours that begin at *local*."""
    start = to_utc(local, name)
    if hours.end is None or hours.end == hours.start:
        return start + timedelta(minutes=settings.default_minutes)
    length = hours.end - hours.start
    if length < timedelta():
        raise LeftOutError("it ends before it begins")
    end = to_utc(local + length, name)
    # a start that the clocks skip can lie behind an end that they show
    return end if end > start else start + length

"""One stored event as one VEVENT (RFC 5545, section 3.6.1), the same bytes in every feed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from icalendar import Event as VEvent
from icalendar import vRecur

from agenda.dates.when import Bound, Days, Precision
from agenda.events import Status
from feeds.errors import LeftOutError
from feeds.formats.recurrence import repetition
from feeds.formats.timezones import fits_vtimezone, to_bytes
from feeds.formats.wording import wording
from feeds.iana import to_utc, zone
from feeds.plaintext import category, fold, one_line, web_address

if TYPE_CHECKING:
    from agenda.dates.when import Hours
    from feeds.formats.recurrence import Repetition
    from feeds.formats.wording import Wording
    from feeds.stored import StoredEvent

_LONGEST_TITLE = 255  # [MS-OXCICAL] 2.1.3.1.1.20.24, in UTF-16 units
_LONGEST_QUOTE = 500
_DAY = timedelta(days=1)
_ALMOST_MIDNIGHT = time(23, 59)


class Cancelled(StrEnum):
    """What a feed does with a cancelled event: the word in its title, STATUS as well, or out."""

    PREFIX = "prefix"
    STATUS = "status"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class RenderSettings:
    """What the bytes of an event depend on besides the event: part of the render key.

    ``default_minutes`` is the length of an event whose end is not printed.  ``open_rules``
    lets repetitions without a printed end in, ``imprecise`` months and seasons.  ``language``
    is used for events in a language without phrases of its own.
    """

    cancelled: Cancelled = Cancelled.PREFIX
    default_minutes: int = 60
    open_rules: bool = False
    imprecise: bool = False
    language: str = "fr"


@dataclass(frozen=True, slots=True)
class RenderedEvent:
    """The bytes of a VEVENT, CRLF at the end, and what a feed needs to place them.

    ``first`` and ``last`` are local days, both included (of a repetition: up to its end).
    ``timezone`` names the VTIMEZONE that the bytes refer to, "" when there is none.
    """

    uid: str
    first: date
    last: date
    timezone: str
    data: bytes


@dataclass(frozen=True, slots=True)
class _Span:
    """DTSTART, DTEND and RRULE as they will be written, and the local days they cover."""

    start: date | datetime
    end: date | datetime
    first: date
    last: date
    rrule: str = ""
    timezone: str = ""


def render_vevent(stored: StoredEvent, settings: RenderSettings) -> RenderedEvent:
    """Return the VEVENT of *stored*; raises LeftOutError when it has no place in a feed."""
    try:
        span = _span(stored, settings)
        component = _component(stored, span, settings)
        data = to_bytes(component)
    except OverflowError:
        raise LeftOutError("its days lie outside the calendar") from None
    return RenderedEvent(stored.uid, span.first, span.last, span.timezone, data)


def _component(stored: StoredEvent, span: _Span, settings: RenderSettings) -> VEvent:
    event, words = stored.event, wording(stored.event.language, settings.language)
    component = VEvent()  # VEvent.new() would invent a UID and DTSTAMP = now
    component.add("uid", stored.uid)
    component.add("dtstamp", stored.dtstamp.astimezone(UTC))
    component.add("created", stored.created.astimezone(UTC))
    component.add("last-modified", stored.last_modified.astimezone(UTC))
    component.add("sequence", stored.sequence)
    component.add("dtstart", span.start)
    component.add("dtend", span.end)
    if span.rrule:
        component.add("rrule", vRecur.from_ical(span.rrule))
    component.add("summary", _summary(stored, words))
    address = web_address(stored.page) or web_address(event.url)
    optional = {
        "description": "\n".join(_description(stored, words, settings)),
        "location": one_line(event.place, _LONGEST_TITLE),
        "url": address,
        "categories": _categories(stored),
    }
    for name, value in optional.items():
        if value:
            component.add(name, value)
    component.add("status", _status(event.status, settings))
    component.add("transp", "TRANSPARENT")
    component.add("x-microsoft-cdo-busystatus", "FREE")
    return component


def _summary(stored: StoredEvent, words: Wording) -> str:
    event = stored.event
    name = one_line(event.name)
    if not name:
        raise LeftOutError("it has no name")
    prefixes = {Status.CANCELLED: words.cancelled, Status.POSTPONED: words.postponed}
    prefix = prefixes.get(event.status, "")
    if prefix and not fold(name).startswith(fold(prefix)):
        name = f"{prefix} – {name}"
    return one_line(name, _LONGEST_TITLE)


def _status(status: Status, settings: RenderSettings) -> str:
    """Return STATUS: Google hides a cancelled event, so the default keeps to the prefix."""
    if status is Status.CONFIRMED or settings.cancelled is not Cancelled.STATUS:
        return "CONFIRMED"
    return "CANCELLED" if status is Status.CANCELLED else "TENTATIVE"


def _description(stored: StoredEvent, words: Wording, settings: RenderSettings) -> list[str]:
    event = stored.event
    quote = _quote(stored)
    lines = [words.quoted(quote, stored.published)] if quote else []
    lines += [line for note in stored.notes if (line := one_line(note))]
    if event.bound is Bound.FROM:
        lines.append(words.onwards)
    if event.when is not None and not isinstance(event.when, Days) and event.when.end is None:
        lines.append(words.no_end.format(minutes=settings.default_minutes))
    address = web_address(event.url)
    if web_address(stored.page) and address:
        lines.append(address)
    return lines


def _quote(stored: StoredEvent) -> str:
    """Return the printed lines that say when: those that are not just the name or the place."""
    event = stored.event
    known = {fold(event.name), fold(event.place), ""}
    lines = [one_line(line.text) for line in event.evidence]
    telling = [line for line in lines if fold(line) not in known] or [
        line for line in lines if line
    ]
    return one_line(" / ".join(telling), _LONGEST_QUOTE)


def _categories(stored: StoredEvent) -> list[str]:
    names = (category(name) for name in stored.categories)
    return list(dict.fromkeys(name for name in names if name))


def _span(stored: StoredEvent, settings: RenderSettings) -> _Span:
    event = stored.event
    if event.when is None:
        raise LeftOutError("no day could be read")
    if event.precision is not Precision.DAY and not settings.imprecise:
        raise LeftOutError(f"only its {event.precision} is known")
    if event.status is Status.CANCELLED and settings.cancelled is Cancelled.DROP:
        raise LeftOutError("it is cancelled")
    days = event.when if isinstance(event.when, Days) else _whole_days(event.when)
    if days is not None:
        return _day_span(stored, _bounded(days, stored), settings)
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


def _bounded(days: Days, stored: StoredEvent) -> Days:
    """Return the days of an open span: the first for "from", from the first sighting "until"."""
    if stored.event.bound is Bound.FROM:
        return Days(days.first, days.first)
    if stored.event.bound is Bound.UNTIL:
        return Days(min(stored.first_seen or stored.published, days.last), days.last)
    return days


def _day_span(stored: StoredEvent, days: Days, settings: RenderSettings) -> _Span:
    """Return whole days; DTEND is the day after the last one, for a single day too."""
    if days.last < days.first:
        raise LeftOutError("it ends before it begins")
    length = days.last - days.first
    if not stored.event.rrule:
        return _Span(days.first, days.last + _DAY, days.first, days.last)
    rule = _repetition(stored, days.first, settings)
    first = rule.first.date()
    rrule = rule.rule(f"{rule.until:%Y%m%d}")
    return _Span(first, first + length + _DAY, first, rule.until.date() + length, rrule)


def _hour_span(stored: StoredEvent, hours: Hours, settings: RenderSettings) -> _Span:
    """Return clock times: in UTC when they happen once, with their zone when they repeat."""
    name = stored.event.timezone
    rule = _repetition(stored, hours.start, settings) if stored.event.rrule else None
    local = rule.first if rule else hours.start
    start = to_utc(local, name)
    end = _end(hours, local, name, settings)
    last = (end.astimezone(zone(name)) - timedelta(seconds=1)).date()
    if rule is None:
        return _Span(start, end, local.date(), last)
    last += rule.until.date() - local.date()
    if fits_vtimezone(name, local):
        until = f"{to_utc(rule.until, name):%Y%m%dT%H%M%SZ}"
        tz = zone(name)
        rrule = rule.rule(until)
        begin, finish = start.astimezone(tz), end.astimezone(tz)
        return _Span(begin, finish, local.date(), last, rrule, name)
    return _utc_repetition(rule, start, end, last)


def _utc_repetition(rule: Repetition, start: datetime, end: datetime, last: date) -> _Span:
    """Return a repetition in a zone without a rule: in UTC, its weekdays counted there."""
    shift = (start.date() - rule.first.date()).days
    if shift and not rule.can_move():
        raise LeftOutError("a repetition that cannot be written in UTC")
    ahead = start.replace(tzinfo=None) - rule.first
    rrule = rule.rule(f"{rule.until + ahead:%Y%m%dT%H%M%SZ}", shift)
    return _Span(start, end, rule.first.date(), last, rrule)


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

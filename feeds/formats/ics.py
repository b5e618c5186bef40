"""Calendars as RFC 5545 text: header, the bytes of each event, footer.

An event is rendered once and its bytes are joined into every feed that shows it, so the work
for a feed is a concatenation; the result is what icalendar would write for the whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from icalendar import Calendar, vDuration, vText

from agenda.patterns import pattern
from feeds.errors import LeftOutError, UnknownZoneError
from feeds.formats.settings import Cancelled, RenderSettings
from feeds.formats.timezones import to_bytes, vtimezone
from feeds.formats.vevent import RenderedEvent, render_vevent
from feeds.formats.wording import wording
from feeds.lint import lint_event
from feeds.plaintext import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from feeds.lint import Finding
    from feeds.stored import StoredEvent

__all__ = [
    "CalendarHead",
    "Cancelled",
    "LeftOut",
    "RenderSettings",
    "RenderedEvent",
    "Rendering",
    "render_calendar",
    "render_event",
    "render_events",
    "render_single",
]

PRODID = "-//agenda//feeds 1//FR"
_END = b"END:VCALENDAR\r\n"
_HEADS = 1024  # remembered
_LONGEST_NAME = 255  # [MS-OXCICAL] cuts X-WR-CALNAME there


@dataclass(frozen=True, slots=True)
class CalendarHead:
    """What a feed says about itself; ``timezone`` is an IANA name, ``color`` a CSS3 name.

    ``refresh_hours`` is the least time between two polls (RFC 7986, section 5.7), 24 at most:
    Outlook keeps to it.  Without a ``description`` the feed says in its ``language`` what such
    feeds hold.
    """

    name: str
    description: str = ""
    timezone: str = "Europe/Paris"
    refresh_hours: int = 4
    color: str = ""
    language: str = "fr"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An event that is not in the feed, and why.

    ``findings`` are set when its bytes broke a rule: it is quarantined, the feed goes on.
    """

    uid: str
    name: str
    reason: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendering:
    """Events ready for a feed, by first day, then UID; and those left out."""

    events: tuple[RenderedEvent, ...]
    left_out: tuple[LeftOut, ...]


def render_event(
    stored: StoredEvent, settings: RenderSettings | None = None
) -> RenderedEvent | LeftOut:
    """Return one event as bytes that lint has passed, or the reason why it is left out."""
    name = one_line(stored.event.name)
    try:
        rendered = render_vevent(stored, settings or RenderSettings())
    except (LeftOutError, UnknownZoneError) as error:
        return LeftOut(stored.uid, name, str(error))
    findings = lint_event(rendered.data, zones={rendered.timezone}, published=True)
    if findings:
        return LeftOut(stored.uid, name, findings[0].message, tuple(findings))
    return rendered


def render_events(
    stored: Iterable[StoredEvent], settings: RenderSettings | None = None
) -> Rendering:
    """Return all events rendered, each on its own: a bad one never breaks the feed.

    Of two events with one UID the first is kept; most clients would show only one anyway.
    """
    events: dict[str, RenderedEvent] = {}
    left_out: list[LeftOut] = []
    for one in stored:
        result = render_event(one, settings)
        if isinstance(result, LeftOut):
            left_out.append(result)
        elif result.uid in events:
            name = one_line(one.event.name)
            left_out.append(LeftOut(one.uid, name, "another event has the same UID"))
        else:
            events[result.uid] = result
    return Rendering(in_order(events.values()), tuple(left_out))


def in_order(events: Iterable[RenderedEvent]) -> tuple[RenderedEvent, ...]:
    """Return *events* by first day, then UID: the order of every feed."""
    return tuple(sorted(events, key=lambda event: (event.first, event.uid)))


def uids_in(data: bytes) -> list[str]:
    """Return the UIDs of a feed of ours, in its order."""
    return [line.decode() for line in _UID.findall(data.replace(b"\r\n ", b""))]


_UID = pattern(rb"^UID:([!-~]+)\r$", re.MULTILINE)


def render_calendar(events: Sequence[RenderedEvent], head: CalendarHead) -> bytes:
    """Return the feed of *events*, which are written in the order given.

    A VTIMEZONE stands in front for each zone that a repetition names.  A feed without events
    holds the VTIMEZONE of its own zone alone: RFC 5545, section 3.6, asks for a component.
    """
    zones = sorted({event.timezone for event in events} - {""})
    parts = [_head(head).removesuffix(_END)]
    parts += _vtimezones(zones if events else [head.timezone])
    parts += [event.data for event in events]
    return b"".join([*parts, _END])


def render_single(event: RenderedEvent) -> bytes:
    """Return one event for download.

    Without a name and a time to live: Outlook would open a file that has them as a new
    calendar ([MS-OXCICAL] wants them omitted for a single appointment).
    """
    zones = [event.timezone] if event.timezone else []
    parts = [to_bytes(_bare_head()).removesuffix(_END), *_vtimezones(zones)]
    return b"".join([*parts, event.data, _END])


def _vtimezones(names: Iterable[str]) -> list[bytes]:
    found = [vtimezone(name) or vtimezone("Etc/UTC") for name in names]
    return [data for data in found if data is not None]


def _bare_head() -> Calendar:
    calendar = Calendar()  # Calendar.new() would invent a UID
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODID)
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    return calendar


@lru_cache(_HEADS)  # it is written anew for each change of one of its events
def _head(head: CalendarHead) -> bytes:
    calendar = _bare_head()
    name = one_line(head.name, _LONGEST_NAME) or "Agenda"
    # as vText: icalendar escapes no NAME and no X- property by itself
    calendar.add("name", vText(name))
    calendar.add("x-wr-calname", vText(name))
    description = one_line(head.description) or wording(head.language, "fr").about
    calendar.add("x-wr-caldesc", vText(description))
    calendar.add("x-wr-timezone", head.timezone)
    # icalendar's own attribute leaves out VALUE=DURATION, which RFC 7986 requires.
    interval = vDuration(timedelta(hours=head.refresh_hours))
    calendar.add("refresh-interval", interval, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", f"PT{head.refresh_hours}H")
    if head.color:
        calendar.add("color", head.color)
    return to_bytes(calendar)

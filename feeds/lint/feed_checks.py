"""What makes a feed pleasant: its head, and the preferences of this project for each event."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from agenda.patterns import pattern
from feeds.formats.wording import CANCELLED_STEMS
from feeds.iana import is_zone
from feeds.lint.rules import Breach
from feeds.lint.time_checks import times
from feeds.lint.values import read_duration, split_list, unescape
from feeds.plaintext import ENTITY, MARKUP, fold, utf16_length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from feeds.lint.components import Component

_UID = pattern(r"[0-9a-z\-]{1,200}(?:@[0-9a-z.\-]{1,253})?")
_ADDRESS = pattern(r"https?://\S+")
_LONGEST = 255
_LONGEST_INTERVAL = timedelta(days=1)
_ALMOST_MIDNIGHT = time(23, 59)
_METHODS = ("PUBLISH", "")


def head_breaches(calendar: Component) -> Iterator[Breach]:
    """Yield what is missing or unwise in the head of a calendar."""
    for breach in (*_method(calendar), *_identity(calendar), *_intervals(calendar)):
        yield Breach(breach.rule, breach.line, breach.message, calendar.name)


def _method(calendar: Component) -> Iterator[Breach]:
    method = calendar.first("METHOD")
    if method is None:
        yield Breach("head", calendar.line, "METHOD:PUBLISH is missing")
    elif method.value.upper() not in _METHODS:
        yield Breach("invitation", method.line, f"METHOD is {method.value[:40]}")
    if "CALSCALE" not in calendar.properties:
        yield Breach("head", calendar.line, "CALSCALE:GREGORIAN is missing")
    uid = calendar.first("UID")
    if uid is not None:
        yield Breach("calendar-uid", uid.line, "the calendar has a UID")


_FEED_HEAD = (
    *("NAME", "X-WR-CALNAME", "X-WR-CALDESC", "X-WR-TIMEZONE"),
    *("REFRESH-INTERVAL", "X-PUBLISHED-TTL"),
)


def _identity(calendar: Component) -> Iterator[Breach]:
    """Yield missing names; one event without any of them is a download, not a feed (R13)."""
    missing = [name for name in _FEED_HEAD if name not in calendar.properties]
    events = sum(child.name == "VEVENT" for child in calendar.children)
    if len(missing) < len(_FEED_HEAD) or events != 1:
        for name in missing:
            yield Breach("head", calendar.line, f"{name} is missing")
    zone = calendar.first("X-WR-TIMEZONE")
    if zone is not None and not is_zone(zone.value):
        yield Breach("zone-name", zone.line, f"{zone.value[:60]} is not an IANA name")
    title = calendar.first("X-WR-CALNAME")
    if title is not None and utf16_length(unescape(title.value)) > _LONGEST:
        yield Breach("title", title.line, f"X-WR-CALNAME is longer than {_LONGEST} characters")


def _intervals(calendar: Component) -> Iterator[Breach]:
    for name in ("REFRESH-INTERVAL", "X-PUBLISHED-TTL"):
        line = calendar.first(name)
        if line is None:
            continue
        length = read_duration(line.value)
        if length is None or not timedelta() < length <= _LONGEST_INTERVAL:
            yield Breach("refresh", line.line, f"{name} is {line.value[:40]}")


def event_preferences(event: Component) -> Iterator[Breach]:
    """Yield where an event departs from what this project prefers."""
    yield from _uid(event)
    yield from _people(event)
    yield from _texts(event)
    yield from _categories(event)
    yield from _clock(event)
    if "SEQUENCE" not in event.properties:
        yield Breach("sequence", event.line, "SEQUENCE is missing")
    busy = event.value("TRANSP").upper(), event.value("X-MICROSOFT-CDO-BUSYSTATUS").upper()
    if busy != ("TRANSPARENT", "FREE"):
        yield Breach("busy", event.line, "the event makes its readers busy")


def _uid(event: Component) -> Iterator[Breach]:
    uid = event.first("UID")
    if uid is not None and (not _UID.fullmatch(uid.value) or len(uid.value) > _LONGEST):
        yield Breach("uid-form", uid.line, f"UID is {uid.value[:60]!r}")


def _people(event: Component) -> Iterator[Breach]:
    for name in ("ORGANIZER", "ATTENDEE"):
        for line in event.properties.get(name, ()):
            yield Breach("people", line.line, f"{name} stands in a public feed")
    for line in event.properties.get("X-ALT-DESC", ()):
        yield Breach("html-description", line.line, "X-ALT-DESC is read by Outlook only")
    for child in event.children:
        if child.name == "VALARM":
            yield Breach("alarm", child.line, "an alarm would ring at every subscriber")


def _texts(event: Component) -> Iterator[Breach]:
    summary = event.first("SUMMARY")
    if summary is None or not summary.value.strip():
        yield Breach("title", event.line, "the event has no title")
    for name in ("SUMMARY", "LOCATION"):
        text = unescape(event.value(name))
        line = event.first(name)
        if line is not None and ("\n" in text or utf16_length(text) > _LONGEST):
            message = f"{name} has a line break, or more than {_LONGEST} characters"
            yield Breach("title", line.line, message)
    for name in ("SUMMARY", "LOCATION", "DESCRIPTION"):
        line = event.first(name)
        text = _ADDRESS.sub("", unescape(line.value)) if line else ""
        mark = MARKUP.search(text) or ENTITY.search(text)
        if line and mark:
            yield Breach("markup", line.line, f"{name} holds {mark[0][:40]}")
    if event.value("STATUS").upper() == "CANCELLED" and not _says_cancelled(event):
        yield Breach("cancelled", event.line, "STATUS:CANCELLED, and the title does not say so")


def _says_cancelled(event: Component) -> bool:
    title = fold(unescape(event.value("SUMMARY")))
    return any(fold(stem) in title for stem in CANCELLED_STEMS)


def _categories(event: Component) -> Iterator[Breach]:
    for line in event.properties.get("CATEGORIES", ()):
        for name in split_list(line.value):
            if "\\," in name:
                message = f"the category {unescape(name)[:60]!r} holds a comma"
                yield Breach("category-comma", line.line, message)


def _clock(event: Component) -> Iterator[Breach]:
    start, end = (next(iter(times(event, name)), None) for name in ("DTSTART", "DTEND"))
    if start is None or start.moment.is_date or start.moment.is_utc:
        return
    if start.tzid and not {"RRULE", "RDATE", "RECURRENCE-ID"} & event.properties.keys():
        yield Breach("one-off-zone", start.line.line, "a single time names a zone")
    if end is not None and start.moment.at.time() == time():
        finish = end.moment.at.time().replace(second=0)
        if finish in (time(), _ALMOST_MIDNIGHT):
            yield Breach("midnight", start.line.line, "a whole day is written as clock times")

"""Links of an event that lead to others: calendars that take it, a map, who hears of errors."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from feeds.config.links import filled
from feeds.errors import LeftOutError
from feeds.formats.spans import span_of
from feeds.rendering import render_settings

if TYPE_CHECKING:
    from datetime import date

    from feeds.config import Config
    from feeds.formats.spans import Span
    from feeds.stored import StoredEvent


class Leading(NamedTuple):
    """A name that needs no translation, and where the link leads."""

    name: str
    address: str


def to_calendars(stored: StoredEvent, config: Config, page: str) -> list[Leading]:
    """Return the links that put one event into a calendar of the web; *page* is ours of it.

    None for an event that is repeated: these links know of one time only.
    """
    try:
        span = span_of(stored, render_settings(config))
    except LeftOutError:
        return []
    links = config.links
    templates = (
        ("Google", links.google_event),
        ("Outlook.com", links.outlook_event),
        ("Microsoft 365", links.microsoft_365_event),
    )
    told = _gaps(stored, span, page)
    return [] if span.rrule else [Leading(name, filled(t, **told)) for name, t in templates if t]


def map_of(stored: StoredEvent, config: Config) -> str:
    """Return the map of the place of an event, "" without either."""
    place, template = stored.event.place, config.links.map
    return filled(template, **_words(stored, "")) if place and template else ""


def report_of(stored: StoredEvent, config: Config, page: str) -> str:
    """Return where an error in an event is reported, "" where nobody is told to hear of it."""
    if config.links.report:
        return filled(config.links.report, **_words(stored, page))
    contact = config.fetch.contact or ""
    if "@" not in contact or contact.startswith("http"):
        return contact
    name, body = (quote(text, safe="") for text in (stored.event.name, page))
    return f"mailto:{contact}?subject={name}&body={body}"


def _words(stored: StoredEvent, page: str) -> dict[str, str]:
    """Return what the gaps of templates take; times are for those that put it into a calendar."""
    event = stored.event
    times = dict.fromkeys(("days", "start", "end", "all_day"), "")
    return {"name": event.name, "place": event.place, "page": page, **times}


def _gaps(stored: StoredEvent, span: Span, page: str) -> dict[str, str]:
    timed = isinstance(span.start, datetime)
    told = {
        "days": "/".join(_basic(one) for one in (span.start, span.end)),
        "start": span.start.isoformat(),
        "end": span.end.isoformat(),
        "all_day": "false" if timed else "true",
    }
    return _words(stored, page) | told


def _basic(at: date) -> str:
    """Return a day, or a moment in UTC, in the basic form of ISO 8601."""
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}" if isinstance(at, datetime) else f"{at:%Y%m%d}"

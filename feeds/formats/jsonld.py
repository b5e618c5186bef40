"""Events as schema.org tells them to machines, in JSON-LD: for search engines and other agendas."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from agenda.dates.when import Days
from agenda.events.states import Status
from feeds.errors import UnknownZoneError
from feeds.formats.spans import bounded
from feeds.formats.telling import categories, quoted
from feeds.iana import zone
from feeds.plaintext import one_line, web_address

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from feeds.stored import StoredEvent

_CONTEXT = "https://schema.org"
_STATES = {
    Status.CONFIRMED: "https://schema.org/EventScheduled",
    Status.CANCELLED: "https://schema.org/EventCancelled",
    Status.POSTPONED: "https://schema.org/EventPostponed",
}
_PERIODS = {"DAILY": "D", "WEEKLY": "W", "MONTHLY": "M", "YEARLY": "Y"}


def render_json_ld(events: Iterable[StoredEvent]) -> bytes:
    """Return a graph of events, in their order; the same events give the same bytes."""
    graph = [event_object(stored) for stored in events]
    return f"{_text({'@context': _CONTEXT, '@graph': graph})}\n".encode()


def event_script(stored: StoredEvent) -> str:
    """Return one event as the content of ``<script type="application/ld+json">``."""
    return in_script({"@context": _CONTEXT, **event_object(stored)})


def list_script(events: Iterable[StoredEvent]) -> str:
    """Return events of a list likewise: what tells them apart, their pages say the rest."""
    whole = map(event_object, events)
    graph = [{key: told[key] for key in _LISTED if key in told} for told in whole]
    return in_script({"@context": _CONTEXT, "@graph": graph})


_LISTED = ("@type", "@id", "name", "startDate", "endDate", "eventStatus", "location", "url")


def in_script(value: object) -> str:
    r"""Return JSON that ends no script element and opens no comment, whatever it holds.

    >>> in_script({"name": "</script>"})
    '{"name": "\\u003c/script\\u003e"}'
    """
    return _text(value).translate(_ESCAPED)


_ESCAPED = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def event_object(stored: StoredEvent) -> dict[str, object]:
    """Return an event as an object of schema.org, what is not known left out.

    Days are dates, the last one included; hours carry the offset of their zone.
    """
    event = stored.event
    start, end = _bounds(stored)
    place = one_line(event.place)
    told = {
        "@type": "Event",
        "@id": stored.page,
        "identifier": stored.uid,
        "name": one_line(event.name),
        "startDate": start,
        "endDate": end,
        "eventStatus": _STATES[event.status],
        "location": {"@type": "Place", "name": place, "address": place} if place else None,
        "url": stored.page,
        "sameAs": web_address(event.url),
        "description": quoted(stored),
        "inLanguage": event.language,
        "keywords": categories(stored),
        "eventSchedule": _schedule(stored),
    }
    return {name: value for name, value in told.items() if value}


def _bounds(stored: StoredEvent) -> tuple[str | None, str | None]:
    event = stored.event
    if event.when is None:
        return None, None
    if isinstance(event.when, Days):
        days = bounded(event.when, stored)
        return days.first.isoformat(), days.last.isoformat()
    start, end = event.when
    return _zoned(start, event.timezone), _zoned(end, event.timezone) if end else None


def _zoned(local: datetime, name: str) -> str:
    try:
        return local.replace(tzinfo=zone(name)).isoformat(timespec="minutes")
    except (UnknownZoneError, OverflowError):
        return local.isoformat(timespec="minutes")


def _schedule(stored: StoredEvent) -> dict[str, object] | None:
    """Return how an event repeats, as far as schema.org has words for it."""
    parts = dict(part.partition("=")[::2] for part in stored.event.rrule.split(";"))
    period = _PERIODS.get(parts.get("FREQ", ""))
    if period is None:
        return None
    until = parts.get("UNTIL", "")[:8]
    told = {
        "@type": "Schedule",
        "repeatFrequency": f"P{parts.get('INTERVAL', '1')}{period}",
        "byDay": parts["BYDAY"].split(",") if "BYDAY" in parts else None,
        "repeatCount": int(parts["COUNT"]) if parts.get("COUNT", "").isdecimal() else None,
        "startDate": _bounds(stored)[0],
        "endDate": f"{until[:4]}-{until[4:6]}-{until[6:]}" if until else None,
        "scheduleTimezone": stored.event.timezone,
    }
    return {name: value for name, value in told.items() if value}


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)

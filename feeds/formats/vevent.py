"""One stored event as one VEVENT (RFC 5545, section 3.6.1), the same bytes in every feed."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, NamedTuple

from icalendar import Event as VEvent
from icalendar import vRecur

from agenda.events.states import Status
from feeds.errors import LeftOutError
from feeds.formats.settings import Cancelled
from feeds.formats.spans import span_of
from feeds.formats.telling import LONGEST_TITLE, categories, description, title
from feeds.formats.timezones import to_bytes
from feeds.formats.wording import wording
from feeds.plaintext import one_line, web_address

if TYPE_CHECKING:
    from datetime import date

    from feeds.formats.settings import RenderSettings
    from feeds.formats.spans import Span
    from feeds.stored import StoredEvent


class RenderedEvent(NamedTuple):
    """The bytes of a VEVENT, CRLF at the end, and what a feed needs to place them.

    ``first`` and ``last`` are local days, both included (of a repetition: up to its end).
    ``timezone`` names the VTIMEZONE that the bytes refer to, "" when there is none.
    """

    uid: str
    first: date
    last: date
    timezone: str
    data: bytes


def render_vevent(stored: StoredEvent, settings: RenderSettings) -> RenderedEvent:
    """Return the VEVENT of *stored*; raises LeftOutError when it has no place in a feed."""
    try:
        span = span_of(stored, settings)
        component = _component(stored, span, settings)
        data = to_bytes(component)
    except OverflowError:
        raise LeftOutError("its days lie outside the calendar") from None
    return RenderedEvent(stored.uid, span.first, span.last, span.timezone, data)


def _component(stored: StoredEvent, span: Span, settings: RenderSettings) -> VEvent:
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
    component.add("summary", title(stored, words))
    address = web_address(stored.page) or web_address(event.url)
    optional = {
        "description": "\n".join(description(stored, words, settings)),
        "location": one_line(event.place, LONGEST_TITLE),
        "url": address,
        "categories": categories(stored),
    }
    for name, value in optional.items():
        if value:
            component.add(name, value)
    component.add("status", _status(event.status, settings))
    component.add("transp", "TRANSPARENT")
    component.add("x-microsoft-cdo-busystatus", "FREE")
    return component


def _status(status: Status, settings: RenderSettings) -> str:
    """Return STATUS: Google hides a cancelled event, so the default keeps to the prefix."""
    if status is Status.CONFIRMED or settings.cancelled is not Cancelled.STATUS:
        return "CONFIRMED"
    return "CANCELLED" if status is Status.CANCELLED else "TENTATIVE"

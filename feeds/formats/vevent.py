"""One stored event as one VEVENT (RFC 5545, section 3.6.1), the same bytes in every feed."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, NamedTuple

from icalendar import Event as VEvent
from icalendar import vRecur

from agenda.dates.when import Bound, Days
from agenda.events.states import Status
from feeds.errors import LeftOutError
from feeds.formats.settings import Cancelled
from feeds.formats.spans import span_of
from feeds.formats.timezones import to_bytes
from feeds.formats.wording import wording
from feeds.plaintext import category, fold, one_line, web_address

if TYPE_CHECKING:
    from datetime import date

    from feeds.formats.settings import RenderSettings
    from feeds.formats.spans import Span
    from feeds.formats.wording import Wording
    from feeds.stored import StoredEvent

_LONGEST_TITLE = 255  # [MS-OXCICAL] 2.1.3.1.1.20.24, in UTF-16 units
_LONGEST_QUOTE = 500


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

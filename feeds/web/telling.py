"""An event in the words of a page: when it is, and how that is told to machines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.when import Days, Precision
from feeds.formats import days
from feeds.formats.repeats import repeated_at

if TYPE_CHECKING:
    from datetime import date

    from agenda.events.event import Event
    from feeds.store.events import EventRecord


def when(record: EventRecord, language: str, *, zone: str, year: bool = True) -> str:
    """Return when an event is, "" where no day is known.

    A zone that is not *zone*, that of the service, is named with the hours.
    """
    event = record.stored.event
    if event.when is None:
        return ""
    if event.rrule:
        told = _repeated(record, language)
    else:
        told = days.in_words(
            event.when, language, precision=event.precision, bound=event.bound, year=year
        )
    elsewhere = not isinstance(event.when, Days) and event.timezone != zone
    return f"{told} ({event.timezone})" if elsewhere else told


def _repeated(record: EventRecord, language: str) -> str:
    event, shown = record.stored.event, record.rendered
    told = repeated_at(event.rrule, event.when, language)
    if shown is None or shown.first == shown.last:
        return told
    return f"{told}, {days.span(Days(shown.first, shown.last), language)}"


def machine_time(event: Event) -> str:
    """Return when an event begins as ``<time datetime>`` takes it, "" where nothing is known."""
    when = event.when
    if when is None:
        return ""
    if not isinstance(when, Days):
        return when.start.isoformat(timespec="minutes")
    return f"{when.first:%Y-%m}" if event.precision is Precision.MONTH else when.first.isoformat()


def days_shown(record: EventRecord) -> Days:
    """Return the days for which a list shows an event; raises ValueError where it has none."""
    if record.rendered is None:
        raise ValueError(f"{record.stored.uid} cannot be shown")
    return Days(record.rendered.first, record.rendered.last)


def goes_on(record: EventRecord, today: date) -> bool:
    """Return whether an event began before *today* and is not over."""
    shown = days_shown(record)
    return shown.first < today <= shown.last

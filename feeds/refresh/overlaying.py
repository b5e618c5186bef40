"""What people corrected, laid over what was read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from agenda.dates.when import Bound, Days, Hours, Precision
from agenda.events.states import Status
from feeds.identity.changes import iso

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.when import When
    from agenda.events.event import Event
    from feeds.store.corrections import Correction

FIELDS = ("name", "when", "place", "url", "status")
"""What of an event people may correct."""


class Dispute(NamedTuple):
    """A source that says something else than it did when a person corrected it."""

    field: str
    corrected: str
    told: str


def overlay(event: Event, corrections: Sequence[Correction]) -> tuple[Event, list[Dispute]]:
    """Return an event with its corrections, and where a source has changed its mind since.

    A correction holds until a person takes it back: what a source says later is shown, never
    silently taken.
    """
    disputes = []
    for one in corrections:
        told = value_of(event, one.field)
        if told not in {one.was, one.value}:
            disputes.append(Dispute(one.field, one.value, told))
        event = with_value(event, one.field, one.value)
    return event, disputes


def value_of(event: Event, field: str) -> str:
    """Return a field of an event as corrections write it."""
    if field == "when":
        return iso(event.when, until_only=event.bound is Bound.UNTIL)
    return str(getattr(event, field) or "")


def with_value(event: Event, field: str, value: str) -> Event:
    """Return an event with one field corrected; raises ValueError for what is no such value.

    ``when`` is ISO 8601: a day, two days with "/" between them (both included), or local hours.
    """
    if field == "when":
        days = when_of(value)
        return replace(event, when=days, bound=Bound.NONE, precision=Precision.DAY, rrule="")
    if field == "status":
        return replace(event, status=Status(value))
    if field == "url":
        return replace(event, url=value or None)
    if field == "place":
        return replace(event, place=value)
    if field == "name" and value:
        return replace(event, name=value)
    raise ValueError(f"{field} = {value!r}: expected one of {', '.join(FIELDS)} with a value")


def when_of(text: str) -> When:
    """Return days or hours written in ISO 8601; raises ValueError.

    >>> when_of("2019-01-22/2019-01-24").last
    datetime.date(2019, 1, 24)
    """
    first, _, last = text.partition("/")
    if "T" in first:
        return Hours(datetime.fromisoformat(first), datetime.fromisoformat(last) if last else None)
    begin = date.fromisoformat(first)
    end = date.fromisoformat(last) if last else begin
    if end < begin:
        raise ValueError(f"{text!r} ends before it begins")
    return Days(begin, end)

"""What people corrected, laid over what was read."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from agenda.dates.when import Bound, Days, Hours, Precision, days_of
from agenda.events.states import Status
from agenda.readers.cleaning import clean
from feeds.config.addresses import parse_web
from feeds.identity.changes import iso
from feeds.plaintext import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.when import When
    from agenda.events.event import Event
    from feeds.store.corrections import Correction

FIELDS = ("name", "when", "place", "url", "status")
"""What of an event people may correct."""
YEARS = range(1900, 2200)
"""Those that people may tell a day of: each is a feed, and a page of months."""


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
        if not any(_says_it(one.field, told, known) for known in (one.was, one.value)):
            disputes.append(Dispute(one.field, one.value, told))
        event = with_value(event, one.field, one.value)
    return event, disputes


def _says_it(field: str, told: str, known: str) -> bool:
    """Return whether a source tells what is known: in other letters it has not changed its mind."""
    return told == known or (field in {"name", "place"} and fold(told) == fold(known))


def value_of(event: Event, field: str) -> str:
    """Return a field of an event as corrections write it."""
    if field == "when":
        return iso(event.when, until_only=event.bound is Bound.UNTIL)
    return str(getattr(event, field) or "")


def with_value(event: Event, field: str, value: str) -> Event:
    """Return an event with one field corrected; raises ValueError with what was expected.

    ``when`` is ISO 8601: a day, two days with "/" between them (both included), or local hours.
    """
    if field == "when":
        days = when_of(value)
        return event._replace(when=days, bound=Bound.NONE, precision=Precision.DAY, rrule="")
    if field == "status":
        if value not in list(Status):
            raise ValueError(f"one of {', '.join(Status)}")
        return event._replace(status=Status(value))
    if field == "url":
        return event._replace(url=value or None)
    if field == "place":
        return event._replace(place=value)
    if field == "name" and value:
        return event._replace(name=value)
    raise ValueError("a name" if field == "name" else f"one of the fields {', '.join(FIELDS)}")


def canonical(event: Event, field: str, value: str) -> str:
    """Return a value as corrections write it; raises ValueError with what was expected.

    Of words, blanks are made one, and what nobody sees is left out, as in those of issues; "" is
    no place or no link.
    """
    value = clean(value)
    if field == "url" and value:
        value = parse_web(value)
    return value_of(with_value(event, field, value), field)


def when_of(text: str) -> When:
    """Return days or hours written in ISO 8601; raises ValueError with what was expected.

    >>> when_of("2019-01-22/2019-01-24").last
    datetime.date(2019, 1, 24)
    >>> when_of("2019-01-22T18:00/20:30").end
    datetime.datetime(2019, 1, 22, 20, 30)
    """
    first, _, last = (part.strip() for part in text.partition("/"))
    try:
        found = _hours(first, last) if ":" in first else _days(first, last)
    except ValueError:
        raise ValueError(_EXPECTED) from None
    begin, end = (found.first, found.last) if isinstance(found, Days) else found
    if end is not None and (end < begin or (isinstance(found, Hours) and end == begin)):
        raise ValueError("an end that comes after the beginning")
    if not all(day.year in YEARS for day in days_of(found)):
        raise ValueError(f"a year from {YEARS[0]} to {YEARS[-1]}")
    return found


_EXPECTED = (
    "a day (2031-03-05), days (2031-03-05/2031-03-07) or local hours (2031-03-05T18:00, "
    "2031-03-05T18:00/20:30)"
)


def _days(first: str, last: str) -> Days:
    begin = date.fromisoformat(first)
    return Days(begin, date.fromisoformat(last) if last else begin)


def _hours(first: str, last: str) -> Hours:
    """Return hours, naive: they are those of the zone of the event."""
    start = datetime.fromisoformat(first)
    if last and "-" not in last:
        last = f"{start.date()}T{last}"
    end = datetime.fromisoformat(last) if last else None
    if start.tzinfo or (end and end.tzinfo):
        raise ValueError("hours with a zone of their own")
    return Hours(start, end)

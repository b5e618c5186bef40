"""What a reader of a calendar sees change when an event is told anew."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from agenda.dates.when import Bound, Days, Hours
from agenda.events.states import Status
from feeds.plaintext import fold

if TYPE_CHECKING:
    from agenda.dates.when import When
    from agenda.events.event import Event
    from feeds.identity.known import Times


RESPELLED = "respelled"
"""The kind of a change of letter case, accents, blanks or punctuation alone.

A subscriber sees it, and has to get it: it is stamped like any other.  It is no news: neither
another name nor another place.
"""


class Difference(NamedTuple):
    """One visible change; ``kind`` is a word of the journal, values are plain text."""

    kind: str
    field: str
    before: str
    after: str


def differences(before: Event, after: Event) -> list[Difference]:
    """Return every change that a subscriber can see, none for what only the store knows.

    Quoted lines, confidence and the rule that read an event are no change of the event.
    """
    found = [
        Difference(_kind(kind, field, one, other), field, one, other)
        for kind, field, one, other in (
            ("moved", "when", written_days(before), written_days(after)),
            ("renamed", "name", before.name, after.name),
            ("changed", "place", before.place, after.place),
            ("changed", "url", before.url or "", after.url or ""),
            ("changed", "timezone", before.timezone, after.timezone),
        )
        if one != other
    ]
    if before.status is not after.status:
        kind = _STATES.get(after.status, "restored")
        found.append(Difference(kind, "status", str(before.status), str(after.status)))
    return found


def _kind(kind: str, field: str, one: str, other: str) -> str:
    """Return the kind of a change; a link is another one in other letters."""
    return RESPELLED if field in {"name", "place"} and fold(one) == fold(other) else kind


_STATES = {Status.CANCELLED: "cancelled", Status.POSTPONED: "postponed"}


def written_days(event: Event) -> str:
    """Return days, hours and rule as the journal has them: equal where a calendar shows the same.

    The assumed first day of "jusqu'au 31 mars" is no change: the store keeps the earliest.
    """
    told = iso(event.when, until_only=event.bound is Bound.UNTIL)
    extras = (event.rrule, str(event.bound), "" if event.precision == "day" else event.precision)
    return " ".join((told, *filter(None, extras)))


def written(event: Event) -> str:
    """Return a new event as the journal has it: its days, how it comes again, "cancelled"."""
    state = "" if event.status is Status.CONFIRMED else str(event.status)
    return " ".join(filter(None, (iso(event.when), event.rrule, state)))


def iso(when: When | None, *, until_only: bool = False) -> str:
    """Return a When in ISO 8601: ``2019-01-22/2019-01-24`` (both included), "" for None."""
    if when is None:
        return ""
    if isinstance(when, Days):
        last = when.last.isoformat()
        if until_only:
            return f"../{last}"
        return last if when.first == when.last else f"{when.first.isoformat()}/{last}"
    start = when.start.isoformat(timespec="minutes")
    return f"{start}/{when.end.isoformat(timespec='minutes')}" if when.end else start


def iso_of(times: Times) -> str:
    """Return days, or the hour of a beginning, in ISO 8601."""
    return iso(Hours(times.start) if times.start else Days(times.first, times.last))


def written_times(times: Times) -> str:
    """Return times as text by which a person tells them from others: as :func:`iso_of`.

    Of a rule it is the rule, then the day on which it ends and the hour at which it begins.
    """
    if not times.rrule:
        return iso_of(times)
    end = "" if times.last == date.max else f";UNTIL={times.last:%Y%m%d}"
    return f"{times.rrule}{end}" + (f" {times.start:%H:%M}" if times.start else "")


def read_iso(told: str) -> When:
    """Return what :func:`iso` wrote; raises ValueError for what it never writes.

    >>> read_iso("2019-01-22/2019-01-24").first
    datetime.date(2019, 1, 22)
    """
    first, _, last = told.partition("/")
    if "T" in first:
        start = datetime.fromisoformat(first)
        return Hours(start, datetime.fromisoformat(last) if last else None)
    begins = date.fromisoformat(first)
    return Days(begins, date.fromisoformat(last) if last else begins)

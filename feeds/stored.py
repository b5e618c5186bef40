"""What a feed knows of an event: what was read of it, and its life in the feed so far."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from agenda.dates.when import Bound, Days
from feeds.plaintext import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from agenda.events.event import Event

_UID_LENGTH = 26  # base32 characters: 130 bits


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event with its identity and its stamps.

    ``published`` is the day of the issue whose sighting set the current dates, ``first_seen``
    that of the earliest sighting (None: the same).  ``dtstamp``, ``created`` and
    ``last_modified`` are aware, in UTC; ``dtstamp`` is the time of the last change, never
    "now".  ``sequence`` starts at 0 and rises with each visible change (RFC 5545, section
    3.8.7.4).  ``page`` is the address of our own page of the event.  ``notes`` are further
    lines for its description ("Initialement du …").
    """

    uid: str
    event: Event
    published: date
    dtstamp: datetime
    created: datetime
    last_modified: datetime
    sequence: int = 0
    first_seen: date | None = None
    categories: tuple[str, ...] = ()
    page: str | None = None
    notes: tuple[str, ...] = ()


def content_uid(event: Event) -> str:
    """Return an identifier made of what the event says, for use without a store.

    26 characters of ``[a-z2-7]``: SHA-256 over folded name, first day, time and place.
    "Jusqu'au 31 mars" prints no first day (it is assumed), so there the last day counts:
    two issues give the same identifier.
    """
    when = event.when
    if isinstance(when, Days):
        printed = when.last if event.bound is Bound.UNTIL else when.first
        words = (fold(event.name), printed.isoformat(), "", fold(event.place))
    elif when is not None:
        start = when.start
        words = (fold(event.name), start.date().isoformat(), f"{start:%H:%M}", fold(event.place))
    else:
        words = (fold(event.name), "", "", fold(event.place))
    # A lone surrogate may survive folding; any bytes will do for a digest.
    digest = hashlib.sha256("\0".join(words).encode(errors="backslashreplace")).digest()
    return base64.b32encode(digest).decode().lower()[:_UID_LENGTH]


def from_extraction(
    sightings: Iterable[tuple[Event, date]], *, uid_domain: str = ""
) -> tuple[StoredEvent, ...]:
    """Return each event once, as it stands without a store, in order of first appearance.

    ``sightings`` are events with the day of publication of their issue.  Of several sightings
    of one event the latest issue tells how it stands now (then the more confident reading),
    the earliest when it was first seen.  Every stamp is 00:00 UTC of the day of publication.
    The identifier has no domain unless *uid_domain* is given.  Events without a day come
    along; :func:`feeds.formats.ics.render_events` reports them.
    """
    stored: dict[str, StoredEvent] = {}
    for event, published in sightings:
        digest = content_uid(event)
        uid = f"{digest}@{uid_domain}" if uid_domain else digest
        stamp = datetime(published.year, published.month, published.day, tzinfo=UTC)
        fresh = StoredEvent(uid, event, published, stamp, stamp, stamp, first_seen=published)
        known = stored.get(uid)
        stored[uid] = fresh if known is None else _merged(known, fresh)
    return tuple(stored.values())


def _merged(one: StoredEvent, other: StoredEvent) -> StoredEvent:
    def rank(sighting: StoredEvent) -> tuple[date, float]:
        return sighting.published, sighting.event.confidence

    winner = other if rank(other) > rank(one) else one
    seen = [day for day in (one.first_seen, other.first_seen) if day is not None]
    return replace(winner, first_seen=min(seen, default=None))

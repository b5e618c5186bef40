"""What readers of news are told: a channel, and entries that Atom and JSON Feed both write."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC
from typing import TYPE_CHECKING

from feeds.errors import LeftOutError
from feeds.formats.telling import categories, description, title
from feeds.formats.wording import wording
from feeds.plaintext import one_line, web_address
from feeds.printing import bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from feeds.formats.settings import RenderSettings
    from feeds.stored import StoredEvent


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed as it speaks of itself.

    ``id`` stays whatever address the service moves to; ``address`` is that of the form being
    written, ``page`` that for people.  ``updated`` is aware, and rises whenever the feed changes.
    """

    id: str
    name: str
    description: str
    author: str
    language: str
    address: str
    page: str
    updated: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of news: plain text throughout, times aware.

    ``facts`` are for programs, by name, as JSON has them.
    """

    id: str
    title: str
    lines: tuple[str, ...]
    page: str
    printed: str | None
    published: datetime
    updated: datetime
    categories: tuple[str, ...]
    language: str
    facts: Mapping[str, object] = field(default_factory=dict)


def tag_of(domain: str, since: datetime, specific: str) -> str:
    """Return an identifier that no other will ever be (RFC 4151); *domain* was ours *since* then.

    >>> from datetime import datetime
    >>> tag_of("town.example", datetime(2031, 1, 2, tzinfo=UTC), "x7k2")
    'tag:town.example,2031-01-02:x7k2'
    """
    return f"tag:{domain},{since.astimezone(UTC):%Y-%m-%d}:{specific}"


def event_tag(stored: StoredEvent) -> str:
    """Return the identifier of an event, made of what never changes: its UID and its first day."""
    local, _, domain = stored.uid.partition("@")
    return tag_of(domain or "agenda.invalid", stored.created, local)


def event_entries(events: Iterable[StoredEvent], settings: RenderSettings) -> Iterator[Entry]:
    """Yield an entry an event, in their order; those without a name are left out."""
    for stored in events:
        try:
            yield _entry(stored, settings)
        except LeftOutError:
            continue


def told_lines(stored: StoredEvent, settings: RenderSettings) -> tuple[str, ...]:
    """Return an event in lines: when, where, and what its description says."""
    event, words = stored.event, wording(stored.event.language, settings.language)
    first = [words.when(event.when)] if event.when else []
    first += [place] if (place := one_line(event.place)) else []
    return (*first, *description(stored, words, settings))


def _entry(stored: StoredEvent, settings: RenderSettings) -> Entry:
    event = stored.event
    return Entry(
        event_tag(stored),
        title(stored, wording(event.language, settings.language)),
        told_lines(stored, settings),
        stored.page or "",
        web_address(event.url),
        stored.created,
        stored.last_modified,
        tuple(categories(stored)),
        event.language,
        _facts(stored),
    )


def _facts(stored: StoredEvent) -> dict[str, object]:
    event = stored.event
    start, end = bounds(event.when)
    return {
        "uid": stored.uid,
        "start": start,
        "end": end,
        "timezone": event.timezone,
        "rrule": event.rrule or None,
        "place": one_line(event.place) or None,
        "status": str(event.status),
    }

"""Events whose bytes were made by settings that are no longer those of the service."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from feeds.formats.ics import LeftOut, render_event
from feeds.plaintext import fold
from feeds.refresh.lives import touched
from feeds.store import events, sightings
from feeds.store.rendered import note_settings, settings_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from datetime import datetime

    from sqlalchemy import Connection

    from agenda.events.event import Event
    from feeds.formats.vevent import RenderedEvent
    from feeds.refresh.ledger import Terms
    from feeds.store.events import EventRecord
    from feeds.stored import StoredEvent

    Rendered = RenderedEvent | LeftOut


def rerender(
    conn: Connection, terms: Terms, now: datetime, begun: Callable[[int], None] | None = None
) -> int:
    """Render what was rendered by other settings; return how many events look otherwise now.

    Their stamps rise, for a subscriber sees a change.  All events are looked at only when
    settings differ from those of the last time; *begun* is told then how many there are.
    """
    if settings_of(conn) == terms.render_key:
        return 0
    others = events.rendered_otherwise(conn, terms.render_key)
    if begun is not None:
        begun(len(others))
    sources = sightings.sources_of(conn, [one.stored.uid for one in others])
    made = [
        rendered(themed(one, sources[one.stored.uid], terms), one, terms, now)[0] for one in others
    ]
    events.update_many(conn, made)
    note_settings(conn, terms.render_key)
    return sum(
        before.rendered != after.rendered for before, after in zip(others, made, strict=True)
    )


def paged(record: EventRecord, terms: Terms) -> EventRecord:
    """Return an event with the address of its page."""
    page = terms.links.event(record.stored.uid)
    return replace(record, stored=replace(record.stored, page=page))


def rendered(
    record: EventRecord,
    before: EventRecord | None,
    terms: Terms,
    now: datetime,
    foreseen: Mapping[StoredEvent, Rendered] = MappingProxyType({}),
) -> tuple[EventRecord, LeftOut | None]:
    """Return an event with its page and its bytes; LeftOut says why it has no bytes.

    *before* is how it was kept, None for a new one; *foreseen* are events rendered before, with
    their pages.  Bytes never change under the same stamps, whatever they were changed by: of an
    address that moved as well, for clients that go by LAST-MODIFIED or SEQUENCE would keep the link
    to the old one, which nothing answers.
    """
    record = paged(record, terms)
    result = foreseen.get(record.stored) or render_event(record.stored, terms.render)
    stamped = before is None or record.stored.sequence > before.stored.sequence
    if not (stamped or isinstance(result, LeftOut) or (before and result == before.rendered)):
        record = replace(record, stored=touched(record.stored, now))
        result = render_event(record.stored, terms.render)
    left_out = result if isinstance(result, LeftOut) else None
    data = None if isinstance(result, LeftOut) else result
    return replace(record, rendered=data, render_key=terms.render_key), left_out


def themed(record: EventRecord, sources: Collection[str], terms: Terms) -> EventRecord:
    """Return an event with the themes of all sources that tell of it, in their order.

    A source that names no themes of its own has those that the words of the event tell.  Those of
    a source that is configured no more stay: nobody has said otherwise.
    """
    stored = record.stored
    gone = not sources or any(source not in terms.themes for source in sources)
    told = [*stored.categories] if gone else []
    for source, given in terms.themes.items():
        if source in sources:
            told += _by_words(stored.event, terms) if given is None else given
    spelled: dict[str, str] = {}  # "culture" of one source and "Culture" of another are one
    for theme in told:
        spelled.setdefault(fold(theme), theme)
    categories = tuple(spelled.values())
    if categories == stored.categories:
        return record
    return replace(record, stored=replace(stored, categories=categories))


def _by_words(event: Event, terms: Terms) -> tuple[str, ...]:
    return terms.rules.themes_of(event.name, event.place, event.language)

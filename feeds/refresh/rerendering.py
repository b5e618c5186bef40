"""Events whose bytes were made by settings that are no longer those of the service."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from feeds.formats.ics import LeftOut, render_event
from feeds.refresh.lives import touched
from feeds.store import events, sightings
from feeds.store.rendered import note_settings, settings_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from sqlalchemy import Connection

    from feeds.refresh.ledger import Terms
    from feeds.store.events import EventRecord


def rerender(conn: Connection, terms: Terms, now: datetime) -> int:
    """Render what was rendered by other settings; return how many events look otherwise now.

    Their stamps rise, for a subscriber sees a change.  All events are looked at only when
    settings differ from those of the last time.
    """
    if settings_of(conn) == terms.render_key:
        return 0
    others = events.rendered_otherwise(conn, terms.render_key)
    sources = sightings.sources_of(conn, [one.stored.uid for one in others])
    made = [
        rendered(themed(one, sources[one.stored.uid], terms.themes), one, terms, now)[0]
        for one in others
    ]
    events.update_many(conn, made)
    note_settings(conn, terms.render_key)
    return sum(
        before.rendered != after.rendered for before, after in zip(others, made, strict=True)
    )


def rendered(
    record: EventRecord, before: EventRecord | None, terms: Terms, now: datetime
) -> tuple[EventRecord, LeftOut | None]:
    """Return an event with its page and its bytes; LeftOut says why it has no bytes.

    *before* is how it was kept, None for a new one.  Bytes never change under the same stamps,
    whatever they were changed by: of an address that moved as well, for clients that go by
    LAST-MODIFIED or SEQUENCE would keep the link to the old one, which nothing answers.
    """
    page = terms.links.event(record.stored.uid)
    record = replace(record, stored=replace(record.stored, page=page))
    result = render_event(record.stored, terms.render)
    stamped = before is None or record.stored.sequence > before.stored.sequence
    if not (stamped or isinstance(result, LeftOut) or (before and result == before.rendered)):
        record = replace(record, stored=touched(record.stored, now))
        result = render_event(record.stored, terms.render)
    left_out = result if isinstance(result, LeftOut) else None
    data = None if isinstance(result, LeftOut) else result
    return replace(record, rendered=data, render_key=terms.render_key), left_out


def themed(
    record: EventRecord, sources: Collection[str], themes: Mapping[str, tuple[str, ...]]
) -> EventRecord:
    """Return an event with the themes of all sources that tell of it, in their order.

    Those that a source gave which is configured no more stay: nobody has said otherwise.
    """
    gone = not sources or any(source not in themes for source in sources)
    told = [theme for source, given in themes.items() if source in sources for theme in given]
    categories = tuple(dict.fromkeys([*(record.stored.categories if gone else ()), *told]))
    if categories == record.stored.categories:
        return record
    return replace(record, stored=replace(record.stored, categories=categories))

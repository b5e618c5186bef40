"""Events whose bytes were made by settings that are no longer those of the service."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from feeds.formats.ics import LeftOut, render_event
from feeds.refresh.lives import touched
from feeds.store import events, rendered

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from feeds.refresh.ledger import Terms
    from feeds.store.events import EventRecord


def rerender(conn: Connection, terms: Terms, now: datetime) -> int:
    """Render what was rendered by other settings; return how many events look otherwise now.

    Their stamps rise, for a subscriber sees a change.  All events are looked at only when
    settings differ from those of the last time.
    """
    if rendered.settings_of(conn) == terms.render_key:
        return 0
    others = events.rendered_otherwise(conn, terms.render_key)
    made = [_rerendered(record, terms, now) for record in others]
    events.update_many(conn, made)
    rendered.note_settings(conn, terms.render_key)
    return sum(
        before.rendered != after.rendered for before, after in zip(others, made, strict=True)
    )


def _rerendered(record: EventRecord, terms: Terms, now: datetime) -> EventRecord:
    result = render_event(record.stored, terms.render)
    if not isinstance(result, LeftOut) and result != record.rendered:
        record = replace(record, stored=touched(record.stored, now))
        result = render_event(record.stored, terms.render)
    shown = None if isinstance(result, LeftOut) else result
    return replace(record, rendered=shown, render_key=terms.render_key)

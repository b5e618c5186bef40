"""Stored events: identity, stamps, rendered bytes, and how one is found again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, select
from sqlalchemy import update as sql_update

from agenda.dates.when import Hours, days_of
from feeds.formats.vevent import RenderedEvent
from feeds.store.names import add_names, event_key, name_key
from feeds.store.payload import from_json, list_from_json, list_to_json, to_json
from feeds.store.rendered import outdate
from feeds.store.rows import chunks
from feeds.store.search import keep_words
from feeds.store.tables import EVENT_NAMES, EVENT_THEMES, EVENTS
from feeds.store.tellers import add_former_homes
from feeds.stored import StoredEvent

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement, Connection, RowMapping


@dataclass(frozen=True, slots=True)
class EventRecord:
    """A stored event and what has become of it.

    ``source`` is its home, the source that tells how it stands.  ``merged_into`` is the uid of
    the event that it turned out to be, ``edition_of`` that of the edition before.  ``misses``
    counts readings of its document that no longer announce it, ``initial`` tells its first dates
    once it moved.  ``rendered`` is None for an event that no feed can show; ``render_key`` says
    by which settings it was rendered.
    """

    stored: StoredEvent
    source: str
    hidden: bool = False
    merged_into: str | None = None
    edition_of: str | None = None
    misses: int = 0
    initial: str | None = None
    rendered: RenderedEvent | None = None
    render_key: str = ""


def insert(conn: Connection, record: EventRecord) -> None:
    """Keep a new event."""
    insert_many(conn, [record])


def insert_many(conn: Connection, records: Sequence[EventRecord]) -> None:
    """Keep new events."""
    if records:
        conn.execute(EVENTS.insert(), [_row(record) for record in records])
        _note(conn, records)


def update(conn: Connection, record: EventRecord) -> None:
    """Keep an event as it stands now; raises LookupError when there is none of its uid."""
    update_many(conn, [record])


def update_many(conn: Connection, records: Sequence[EventRecord]) -> None:
    """Keep events as they stand now; raises LookupError when one of them is not kept yet."""
    if not records:
        return
    uids = [{"this": record.stored.uid} for record in records]
    rows = [_row(record) | uid for record, uid in zip(records, uids, strict=True)]
    values: dict[str, Any] = {
        one.name: bindparam(one.name, type_=one.type) for one in EVENTS.c if one.name != "uid"
    }
    add_former_homes(conn, ((record.source, record.stored.uid) for record in records))
    changed = sql_update(EVENTS).where(EVENTS.c.uid == bindparam("this")).values(values)
    if conn.execute(changed, rows).rowcount != len(rows):
        raise LookupError("an event that is not kept cannot be updated")
    conn.execute(delete(EVENT_THEMES).where(EVENT_THEMES.c.uid == bindparam("this")), uids)
    _note(conn, records)


def get(conn: Connection, uid: str) -> EventRecord | None:
    """Return an event, None when there is none of that uid."""
    return get_many(conn, [uid]).get(uid)


def shown_as(conn: Connection, uid: str) -> EventRecord | None:
    """Return an event, or the one that it turned out to be: none of these is merged itself."""
    record = get(conn, uid)
    if record is None or record.merged_into is None:
        return record
    return get(conn, record.merged_into)


def get_many(conn: Connection, uids: Iterable[str]) -> dict[str, EventRecord]:
    """Return events by uid; those that are not kept are left out."""
    found = (record for chunk in chunks(uids) for record in _records(conn, EVENTS.c.uid.in_(chunk)))
    return {record.stored.uid: record for record in found}


def known(conn: Connection, uids: Iterable[str]) -> set[str]:
    """Return those of *uids* that are kept."""
    found = (select(EVENTS.c.uid).where(EVENTS.c.uid.in_(chunk)) for chunk in chunks(uids))
    return {uid for query in found for uid in conn.execute(query).scalars()}


def candidates(
    conn: Connection, *, name_keys: Collection[str], first: tuple[date, date]
) -> list[EventRecord]:
    """Return the events that were ever announced by one of the names, by uid.

    ``name_keys`` are made by :func:`feeds.store.names.event_key`; the first day of the event lies
    in ``first``, both ends included.
    """
    found: dict[str, EventRecord] = {}
    for chunk in chunks(name_keys):
        named = select(EVENT_NAMES.c.uid).where(EVENT_NAMES.c.name_key.in_(chunk))
        records = _records(conn, EVENTS.c.uid.in_(named), EVENTS.c.first.between(*first))
        found |= {record.stored.uid: record for record in records}
    return [found[uid] for uid in sorted(found)]


def beginning(conn: Connection, days: Iterable[date]) -> list[EventRecord]:
    """Return the events whose first day is one of *days*."""
    return [one for chunk in chunks(days) for one in _records(conn, EVENTS.c.first.in_(chunk))]


def ending(conn: Connection, *, last: date, first: tuple[date, date]) -> list[EventRecord]:
    """Return the events that end on a day and begin within ``first``, by uid."""
    return _records(conn, EVENTS.c.first.between(*first), EVENTS.c.last == last)


def repeated(conn: Connection, *, first: tuple[date, date]) -> list[EventRecord]:
    """Return the events that begin within ``first`` and come again, by uid.

    They are told by the days of a feed, in which a rule lasts to its end: among them are a few that
    no feed can show.
    """
    again = EVENTS.c.shown_first.is_(None) | (EVENTS.c.shown_last > EVENTS.c.last)
    return _records(conn, EVENTS.c.first.between(*first), again)


def rendered_otherwise(conn: Connection, render_key: str) -> list[EventRecord]:
    """Return the events that were rendered by other settings than those named, by uid."""
    return _records(conn, EVENTS.c.render_key != render_key)


_READ = [
    EVENTS.c[name]
    for name in (
        *("uid", "payload", "published", "dtstamp", "created", "changed", "sequence"),
        *("first_seen", "categories", "page", "notes", "source", "hidden", "merged_into"),
        *("edition_of", "misses", "initial", "shown_first", "shown_last", "shown_timezone"),
        *("data", "render_key"),
    )
]


def _records(conn: Connection, *conditions: ColumnElement[bool]) -> list[EventRecord]:
    query = select(*_READ).where(*conditions).order_by(EVENTS.c.uid)
    return [_record(row) for row in conn.execute(query).mappings()]


def _record(row: RowMapping) -> EventRecord:
    return EventRecord(
        stored=_stored(row),
        source=row["source"],
        hidden=row["hidden"],
        merged_into=row["merged_into"],
        edition_of=row["edition_of"],
        misses=row["misses"],
        initial=row["initial"],
        rendered=_rendered(row),
        render_key=row["render_key"],
    )


def _stored(row: RowMapping) -> StoredEvent:
    return StoredEvent(
        uid=row["uid"],
        event=from_json(row["payload"]),
        published=row["published"],
        dtstamp=row["dtstamp"],
        created=row["created"],
        last_modified=row["changed"],
        sequence=row["sequence"],
        first_seen=row["first_seen"],
        categories=list_from_json(row["categories"]),
        page=row["page"],
        notes=list_from_json(row["notes"]),
    )


def _rendered(row: RowMapping) -> RenderedEvent | None:
    if row["data"] is None:
        return None
    days = row["shown_first"], row["shown_last"]
    return RenderedEvent(row["uid"], *days, row["shown_timezone"], row["data"])


def _row(record: EventRecord) -> dict[str, Any]:
    return {
        **_queried(record),
        **_kept(record.stored),
        **_shown(record.rendered),
        "source": record.source,
        "hidden": record.hidden,
        "merged_into": record.merged_into,
        "edition_of": record.edition_of,
        "misses": record.misses,
        "initial": record.initial,
        "render_key": record.render_key,
    }


def _queried(record: EventRecord) -> dict[str, Any]:
    event = record.stored.event
    first, last = (None, None) if event.when is None else days_of(event.when)
    return {
        "name": event.name,
        "name_key": event_key(event.name),
        "first": first,
        "last": last,
        "starts_at": event.when.start if isinstance(event.when, Hours) else None,
        "place": event.place,
        "place_key": name_key(event.place),
        "status": event.status.value,
        "precision": event.precision.value,
        "language": event.language,
        "confidence": event.confidence,
    }


def _kept(stored: StoredEvent) -> dict[str, Any]:
    return {
        "uid": stored.uid,
        "payload": to_json(stored.event),
        "published": stored.published,
        "first_seen": stored.first_seen,
        "dtstamp": stored.dtstamp,
        "created": stored.created,
        "changed": stored.last_modified,
        "sequence": stored.sequence,
        "categories": list_to_json(stored.categories),
        "page": stored.page,
        "notes": list_to_json(stored.notes),
    }


def _shown(rendered: RenderedEvent | None) -> dict[str, Any]:
    return {
        "shown_first": rendered and rendered.first,
        "shown_last": rendered and rendered.last,
        "shown_timezone": rendered and rendered.timezone,
        "data": rendered and rendered.data,
    }


def _note(conn: Connection, records: Sequence[EventRecord]) -> None:
    """Keep what events are found by besides their own row: names, words, themes.

    The feeds are no longer as the events are.
    """
    outdate(conn)
    told = ((one.stored.uid, one.stored.event) for one in records)
    keep_words(conn, ((uid, event.name, event.place) for uid, event in told))
    named = ((event_key(one.stored.event.name), one.stored.uid) for one in records)
    add_names(conn, named)
    themes = [
        {"uid": one.stored.uid, "theme": theme}
        for one in records
        for theme in dict.fromkeys(map(name_key, one.stored.categories))
    ]
    if themes:
        conn.execute(EVENT_THEMES.insert(), themes)

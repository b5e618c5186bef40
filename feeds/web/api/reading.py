"""What programs read: events, feeds, sources, and what changed.  Everybody may."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from flask import abort

from feeds.definitions import LEAST_CONFIDENCE
from feeds.plaintext import fold
from feeds.store import browsing, changes, corrections, meta, rendered, sightings
from feeds.store.browsing import Place
from feeds.web.api import cursors
from feeds.web.api.told import (
    ChangePage,
    Event,
    EventPage,
    Feed,
    FeedPage,
    Happened,
    Seen,
    Source,
    SourcePage,
    WholeEvent,
)
from feeds.web.directory import SHOWN, directory
from feeds.web.finding import event_at, origins, seen_lines
from feeds.web.pages.asked import beginnings
from feeds.web.service import current_service

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from feeds.definitions import FeedDefinition
    from feeds.store.events import EventRecord
    from feeds.store.rendered import Mark
    from feeds.store.selecting import FeedQuery
    from feeds.web.api.asked import Asked, ChangesAsked, EventsAsked, FeedsAsked, SourcesAsked
    from feeds.web.finding import Origin

_MOST = 200  # sightings of one event


def list_events(asked: EventsAsked) -> EventPage:
    """List the events that fit."""
    behind = _place_of(asked.cursor) if asked.cursor else None
    with current_service().store.reading() as conn:
        found = browsing.following(conn, _query(asked), limit=asked.limit + 1, behind=behind)
    items, following = cursors.part("events", found, asked, _place)
    return EventPage(items=tuple(map(Event.of, items)), next=following)


def _query(asked: EventsAsked) -> FeedQuery:
    return replace(
        SHOWN,
        source=asked.source,
        theme=asked.theme,
        place=asked.place,
        language=asked.language,
        status=asked.status,
        min_confidence=asked.min_confidence,
        text=beginnings(asked.q) if asked.q else None,
        since=asked.since,
        until=asked.until,
    )


def _place(record: EventRecord) -> tuple[str, str]:
    if record.rendered is None:
        raise ValueError(f"{record.stored.uid} is in no feed")
    return record.rendered.first.isoformat(), record.stored.uid


def _place_of(cursor: str) -> Place:
    first, uid = cursors.read(cursor, "events", 2)
    try:
        return Place(date.fromisoformat(first), uid)
    except ValueError:
        raise cursors.no_cursor() from None


def show_event(_: Asked, ident: str) -> WholeEvent:
    """Show one event with the lines that it was read from."""
    with current_service().store.reading() as conn:
        return whole_event(conn, ident)


def whole_event(conn: Connection, ident: str) -> WholeEvent:
    """Return the event of an address; of one that turned out to be another, that one."""
    record = event_at(conn, ident)
    uid = record.stored.uid
    found = sightings.telling(conn, uid)[::-1][:_MOST]
    held = corrections.in_force(conn, [uid]).get(uid, ())
    return WholeEvent.of(
        record,
        initially=record.initial,
        corrected=tuple(one.field for one in held),
        sightings=tuple(map(Seen.of, seen_lines(conn, found))),
    )


def list_feeds(asked: FeedsAsked) -> FeedPage:
    """List the feeds that fit."""
    (behind,) = cursors.read(asked.cursor, "feeds", 1) if asked.cursor else ("",)
    words = fold(asked.q or "").split()
    with current_service().store.reading() as conn:
        found = [
            pair
            for pair in _feeds(conn)
            if pair[0].slug > behind and _has(words, f"{pair[0].name} {pair[0].slug}")
        ]
    items, following = cursors.part("feeds", found, asked, lambda pair: (pair[0].slug,))
    return FeedPage(items=tuple(Feed.of(*pair) for pair in items), next=following)


def _has(words: Sequence[str], text: str) -> bool:
    return all(word in fold(text) for word in words)


def _feeds(conn: Connection) -> list[tuple[FeedDefinition, Mark]]:
    """Return the public feeds that were rendered, by slug."""
    marks = {one.slug: one for one in rendered.marks(conn)}
    return [(one, marks[one.slug]) for one in directory(conn).feeds if one.slug in marks]


def show_feed(_: Asked, slug: str) -> Feed:
    """Show one feed, by its slug or an alias."""
    with current_service().store.reading() as conn:
        found = (pair for pair in _feeds(conn) if slug in (pair[0].slug, *pair[0].aliases))
        pair = next(found, None)
    return Feed.of(*pair) if pair else abort(404)


def list_sources(asked: SourcesAsked) -> SourcePage:
    """List the sources that fit, those that are no longer configured as well."""
    (behind,) = cursors.read(asked.cursor, "sources", 1) if asked.cursor else ("",)
    with current_service().store.reading() as conn:
        known = sorted(origins(conn), key=lambda one: one.state.name)
    found = [one for one in known if one.state.name > behind and _fits(one, asked)]
    items, following = cursors.part("sources", found, asked, lambda one: (one.state.name,))
    return SourcePage(items=tuple(map(Source.of, items)), next=following)


def _fits(one: Origin, asked: SourcesAsked) -> bool:
    kind = one.told.kind if one.told else None
    return (not asked.kind or kind in asked.kind) and (
        not asked.status or one.state.status in asked.status
    )


def show_source(_: Asked, name: str) -> Source:
    """Show one source."""
    with current_service().store.reading() as conn:
        one = next((one for one in origins(conn) if one.state.name == name), None)
    return Source.of(one) if one else abort(404)


def list_changes(asked: ChangesAsked) -> ChangePage:
    """List what happened to events, the newest first."""
    before = cursors.read_number(asked.cursor, "changes") if asked.cursor else None
    with current_service().store.reading() as conn:
        wanted = changes.Told(
            LEAST_CONFIDENCE,
            f"{asked.event}@{meta.uid_domain_of(conn)}" if asked.event else "",
            asked.kind,
            asked.since,
            before,
        )
        found = changes.told(conn, wanted, limit=asked.limit + 1)
    items, following = cursors.part("changes", found, asked, lambda one: (str(one.id),))
    return ChangePage(items=tuple(map(Happened.of, items)), next=following)

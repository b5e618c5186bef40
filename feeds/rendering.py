"""Feeds as bytes in the store: what is handed out, and the last good copy."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from feeds.definitions import definitions
from feeds.formats.ended import ENDED
from feeds.formats.ics import PRODID, CalendarHead, RenderSettings, render_calendar
from feeds.formats.trimming import trim
from feeds.formats.vevent import render_vevent
from feeds.lint import lint
from feeds.packing import pack
from feeds.retiring import ended, last_event, retire
from feeds.store import rendered
from feeds.store.rendered import RenderedFeed
from feeds.store.selecting import select

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from sqlalchemy import Connection

    from feeds.config import Config
    from feeds.definitions import FeedDefinition
    from feeds.formats.vevent import RenderedEvent
    from feeds.stored import StoredEvent

_VERSION = 2
"""Raised whenever the bytes of an event change without a change of the event."""


class Refreshed(NamedTuple):
    """The feeds that changed, and those that are there no more, by slug."""

    changed: tuple[str, ...]
    dropped: tuple[str, ...]


def render_settings(config: Config) -> RenderSettings:
    """Return what the configuration says of the rendering of events."""
    return RenderSettings(
        cancelled=config.service.cancelled,
        default_minutes=config.publish.default_minutes,
        open_rules=config.publish.open_rules,
        imprecise=config.publish.imprecise,
        language=config.service.language,
    )


def render_key(
    settings: RenderSettings, themes: Mapping[str, tuple[str, ...] | None], rules: str, root: str
) -> str:
    """Return a name for all that the bytes of an event depend on besides the event.

    *themes* are those that each source gives to its events, *rules* names those by which words
    tell others; *root* is the address of the service, below which every event has its page.
    """
    given = [(source, told) for source, told in themes.items() if told is not None]
    told = f"{_VERSION} {PRODID} {settings!r} {given!r} {rules} {root}"
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def render_feeds(conn: Connection, config: Config, *, now: datetime) -> Refreshed:
    """Bring all feeds of the store up to date; only those whose bytes differ are written.

    Where no event was written since the last time, on the same day, none is looked at.
    The day that it is where the service stands moves a window on the first of a month alone.
    """
    today = config.day_of(now)
    key = _key(config, today)
    if rendered.up_to_date(conn) == key:
        return Refreshed((), ())
    wanted = definitions(conn, config, today=today)
    changed = [
        feed.slug for feed in wanted if rendered.save(conn, _render(conn, config, feed, now))
    ]
    kept = {feed.slug for feed in wanted}
    dropped = retire(conn, config, kept, now=now)
    for feed in ended(conn, now=now):
        event = last_event(conn, config, feed)
        if rendered.save(conn, render_ended(config, feed.name, event)):
            changed.append(feed.slug)
    rendered.keep_up_to_date(conn, key)
    return Refreshed(tuple(changed), dropped)


def render_ended(config: Config, name: str, event: StoredEvent) -> RenderedFeed:
    """Return a feed that has ended, with the one *event* that says so."""
    slug = event.uid.partition("@")[0].removeprefix(ENDED)
    shown = render_vevent(event, render_settings(config))
    return _packed(RenderedFeed(slug, "", event.created, b"", b"", 1, name=name), [shown], config)


def _key(config: Config, today: date) -> str:
    """Return a name for all that feeds depend on besides events; windows move with the day."""
    told = f"{_VERSION} {PRODID} {today} {config!r}"
    return hashlib.sha256(told.encode()).hexdigest()


def findings(conn: Connection) -> tuple[str, ...]:
    """Return what lint found in any feed, in a line each."""
    reports = rendered.reports(conn).items()
    return tuple(f"{slug}: {line}" for slug, report in reports for line in json.loads(report))


def _render(conn: Connection, config: Config, feed: FeedDefinition, now: datetime) -> RenderedFeed:
    shown = trim(select(conn, feed.query), config.day_of(now))
    bare = RenderedFeed(
        feed.slug, "", now, b"", b"", len(shown.events), shown.over,
        name=feed.name, private=feed.private,
    )  # fmt: skip
    known = rendered.get(conn, feed.slug)
    return _packed(bare, shown.events, config, known)


def _packed(
    bare: RenderedFeed,
    events: Sequence[RenderedEvent],
    config: Config,
    known: RenderedFeed | None = None,
) -> RenderedFeed:
    """Return a feed with its bytes; what was made of them before is not made again."""
    service = config.service
    head = CalendarHead(bare.name, timezone=service.timezone, language=service.language)
    data = render_calendar(events, head)
    etag = hashlib.sha256(data).hexdigest()[:32]
    if known is not None and known.etag == etag:
        return replace(known, name=bare.name, private=bare.private, trimmed=bare.trimmed)
    found = _lint(events, head)
    report = json.dumps(found, ensure_ascii=False) if found else ""
    return replace(bare, etag=etag, data=data, gzip=pack(data, events), lint=report)


def _lint(events: Sequence[RenderedEvent], head: CalendarHead) -> list[str]:
    """Return what lint finds in a feed.

    Each event passed when it was rendered.  What is left is what stands around them, and that
    the zones fit the years: those that name a zone, the first and the last tell it.
    """
    telling = [event for event in events if event.timezone or event in (events[0], events[-1])]
    if not lint(render_calendar(telling, head)):
        return []
    return [f"line {one.line}: {one.message}" for one in lint(render_calendar(events, head))]

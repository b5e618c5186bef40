"""Feeds as bytes in the store: what is handed out, and the last good copy."""

from __future__ import annotations

import gzip
import hashlib
import json
from typing import TYPE_CHECKING, NamedTuple

from feeds.definitions import definitions
from feeds.formats.ics import PRODID, CalendarHead, RenderSettings, render_calendar, trim
from feeds.lint import lint
from feeds.store import rendered
from feeds.store.rendered import RenderedFeed
from feeds.store.selecting import select

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from sqlalchemy import Connection

    from feeds.config import Config
    from feeds.definitions import FeedDefinition

_VERSION = 1
"""Raised whenever the bytes of an event change without a change of the event."""
_BEST = 9  # of gzip: a feed is packed once and sent a thousand times


class Refreshed(NamedTuple):
    """The feeds that changed, and those that are there no more, by slug.

    ``found`` is what lint finds in any of them, in a line each.
    """

    changed: tuple[str, ...]
    dropped: tuple[str, ...]
    found: tuple[str, ...]


def render_settings(config: Config) -> RenderSettings:
    """Return what the configuration says of the rendering of events."""
    return RenderSettings(
        cancelled=config.service.cancelled,
        default_minutes=config.publish.default_minutes,
        open_rules=config.publish.open_rules,
        imprecise=config.publish.imprecise,
        language=config.service.language,
    )


def render_key(settings: RenderSettings) -> str:
    """Return a name for all that the bytes of an event depend on besides the event."""
    told = f"{_VERSION} {PRODID} {settings!r}"
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def render_feeds(conn: Connection, config: Config, *, now: datetime, zone: ZoneInfo) -> Refreshed:
    """Bring all feeds of the store up to date; only those whose bytes differ are written.

    *zone* says which day it is *now*; the day moves a window on the first of a month alone.
    """
    wanted = definitions(conn, config, today=now.astimezone(zone).date())
    feeds = [_render(conn, config, feed, now) for feed in wanted]
    changed = [feed.slug for feed in feeds if rendered.save(conn, feed)]
    kept = {feed.slug for feed in wanted}
    dropped = [slug for slug in rendered.slugs(conn) if slug not in kept]
    for slug in dropped:
        rendered.delete(conn, slug)
    found = [f"{feed.slug}: {line}" for feed in feeds for line in json.loads(feed.lint or "[]")]
    return Refreshed(tuple(changed), tuple(dropped), tuple(found))


def _render(conn: Connection, config: Config, feed: FeedDefinition, now: datetime) -> RenderedFeed:
    shown = trim(select(conn, feed.query))
    head = CalendarHead(
        feed.name, timezone=config.service.timezone, language=config.service.language
    )
    data = render_calendar(shown.events, head)
    etag = hashlib.sha256(data).hexdigest()[:32]
    known = rendered.get(conn, feed.slug)
    if known is not None and known.etag == etag:
        return known
    packed = gzip.compress(data, _BEST, mtime=0)
    found = [f"line {one.line}: {one.message}" for one in lint(data)]
    report = json.dumps(found, ensure_ascii=False) if found else ""
    return RenderedFeed(feed.slug, etag, now, data, packed, len(shown.events), shown.over, report)

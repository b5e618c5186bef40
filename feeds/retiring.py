"""Feeds that nobody asks for in the configuration any more, and some people still do.

A calendar that fails is shown as it last was, for ever, by most programs; an empty one takes
everything away without a word.  So a feed ends with one event that says so, for a year; after that
it is gone.  The events that it had are not kept: nobody would correct them.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from feeds.formats.ended import Ending, ending_event
from feeds.store import meta, rendered, retired
from feeds.store.retired import RetiredFeed

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import Connection

    from feeds.config import Config
    from feeds.stored import StoredEvent

_TOLD = timedelta(days=366)


def retire(
    conn: Connection, config: Config, kept: Collection[str], *, now: datetime
) -> tuple[str, ...]:
    """Note which feeds have ended, now that those *kept* are all there are; return their slugs.

    One whose slug answers for another feed, as an alias, has not ended: its address goes on.
    """
    aliases = {alias for feed in config.feeds for alias in feed.aliases}
    retired.revive(conn, {*kept, *aliases})
    gone = [one for one in rendered.marks(conn) if one.slug not in kept]
    known = {one.slug for one in retired.feeds(conn)}
    for one in gone:
        if one.slug in aliases or one.private:
            rendered.delete(conn, one.slug)
        if one.slug not in aliases and one.slug not in known:
            retired.add(conn, RetiredFeed(one.slug, one.name or one.slug, one.private, now))
    return tuple(one.slug for one in gone if one.slug not in known)


def ended(conn: Connection, *, now: datetime) -> list[RetiredFeed]:
    """Return the public feeds that say that they have ended; those that did long ago are dropped.

    Private ones are in no list: who knows the address of one is answered by :func:`last_event`.
    """
    found = [one for one in retired.feeds(conn) if not one.private]
    for one in found:
        if is_over(one, now):
            rendered.delete(conn, one.slug)
    return [one for one in found if not is_over(one, now)]


def is_over(feed: RetiredFeed, now: datetime) -> bool:
    """Return whether a feed ended so long ago that it is not told any more."""
    return now - feed.at > _TOLD


def last_event(conn: Connection, config: Config, feed: RetiredFeed) -> StoredEvent:
    """Return the event that a feed ends with."""
    service = config.service
    day = config.day_of(feed.at)
    return ending_event(
        Ending(feed.slug, feed.name, feed.at, day),
        domain=meta.uid_domain_of(conn) or service.uid_domain,
        address=service.root,
        language=service.language,
        timezone=service.timezone,
    )

"""The events of a feed that another site shows: what comes, else what was last."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from feeds.store import browsing
from feeds.store.names import name_key

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import Connection

    from feeds.definitions import FeedDefinition
    from feeds.store.events import EventRecord
    from feeds.store.selecting import FeedQuery
    from feeds.web.embedding.look import Look


class Shown(NamedTuple):
    """Events by first day; ``recent`` when nothing comes, so that the last ones stand there."""

    records: Sequence[EventRecord]
    recent: bool = False


def shown(conn: Connection, feed: FeedDefinition, look: Look, today: date) -> Shown:
    """Return the events of a feed from the day of a look on, or else the latest before it.

    Those may be older than the feed goes back, unless it is of a time that has an end, as a year.
    """
    query = _narrowed(feed.query, look.theme)
    if query is None:
        return Shown(())
    since = max(look.since or today, query.since or look.since or today)
    coming = browsing.listed(conn, replace(query, since=since), limit=look.number)
    if coming:
        return Shown(coming)
    ever = replace(query, since=query.since if query.until else None)
    return Shown(browsing.listed(conn, ever, limit=look.number, latest=True), recent=True)


def _narrowed(query: FeedQuery, theme: str) -> FeedQuery | None:
    """Return what is of a theme as well, None where the feed is of other themes."""
    if not theme:
        return query
    if query.theme and name_key(theme) not in map(name_key, query.theme):
        return None
    return replace(query, theme=(theme,))

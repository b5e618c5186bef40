"""Feeds that are no more: whoever still asks for one is told that it has ended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from feeds.store.rows import row_of
from feeds.store.tables import RETIRED_FEEDS
from feeds.store.upserting import add_missing

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class RetiredFeed:
    """A feed that ended, when it did, and what it was called."""

    slug: str
    name: str
    private: bool
    at: datetime


def add(conn: Connection, feed: RetiredFeed) -> None:
    """Note that a feed has ended; one that had ended before keeps the time at which it did."""
    add_missing(conn, RETIRED_FEEDS, [row_of(feed)])


def get(conn: Connection, slug: str) -> RetiredFeed | None:
    """Return a feed that has ended, None when there is none of that slug."""
    here = select(RETIRED_FEEDS).where(RETIRED_FEEDS.c.slug == slug)
    row = conn.execute(here).mappings().first()
    return None if row is None else RetiredFeed(**row)


def feeds(conn: Connection) -> list[RetiredFeed]:
    """Return all feeds that have ended, by slug."""
    query = select(RETIRED_FEEDS).order_by(RETIRED_FEEDS.c.slug)
    return [RetiredFeed(**row) for row in conn.execute(query).mappings()]


def revive(conn: Connection, slugs: Collection[str]) -> None:
    """Forget that feeds had ended: they are there again."""
    back = [one.slug for one in feeds(conn) if one.slug in slugs]
    if back:
        conn.execute(delete(RETIRED_FEEDS).where(RETIRED_FEEDS.c.slug.in_(back)))

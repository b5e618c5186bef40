"""Feeds as bytes: what the web hands out, and the last good copy while a source is down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import delete as sql_delete
from sqlalchemy import func, select

from feeds.store import meta
from feeds.store.rows import row_of
from feeds.store.tables import RENDERED_FEEDS
from feeds.store.upserting import upsert

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, Select


@dataclass(frozen=True, slots=True)
class RenderedFeed:
    """The bytes of a feed.  ``changed`` moves exactly when they do.

    ``gzip`` is one member of the same bytes.  ``events`` counts those in it, ``trimmed`` those
    that were too many; ``lint`` is its report, "" for none.  ``private`` says that only who knows
    its address may have it.
    """

    slug: str
    etag: str
    changed: datetime
    data: bytes
    gzip: bytes
    events: int
    trimmed: int = 0
    lint: str = ""
    name: str = ""
    private: bool = False


class Mark(NamedTuple):
    """A feed without its bytes; ``size`` counts those of both its forms."""

    slug: str
    etag: str
    changed: datetime
    trimmed: int
    name: str
    private: bool
    events: int
    size: int


def get(conn: Connection, slug: str) -> RenderedFeed | None:
    """Return a feed, None when it was never rendered."""
    here = select(RENDERED_FEEDS).where(RENDERED_FEEDS.c.slug == slug)
    row = conn.execute(here).mappings().first()
    return None if row is None else RenderedFeed(**row)


def marks(conn: Connection) -> list[Mark]:
    """Return the feeds there are, by slug; their bytes are left alone."""
    rows = conn.execute(_marks().order_by(RENDERED_FEEDS.c.slug))
    return [Mark(*row) for row in rows]


def mark(conn: Connection, slug: str) -> Mark | None:
    """Return one feed without its bytes, None when there is none of that slug."""
    row = conn.execute(_marks().where(RENDERED_FEEDS.c.slug == slug)).first()
    return None if row is None else Mark(*row)


def _marks() -> Select[Any]:
    feed = RENDERED_FEEDS.c
    told = [feed[name] for name in Mark._fields[:-1]]
    return select(*told, func.length(feed.data) + func.length(feed.gzip))


def save(conn: Connection, feed: RenderedFeed) -> bool:
    """Keep a feed; False, and nothing is written, when it is kept like that already.

    One with the same bytes keeps the time of its last change, whatever *feed* says.
    """
    known = get(conn, feed.slug)
    row = row_of(feed)
    if known is not None and known.data == feed.data:
        row["changed"] = known.changed
    if known is not None and row_of(known) == row:
        return False
    upsert(conn, RENDERED_FEEDS, [row])
    meta.raise_generation(conn)
    return True


def delete(conn: Connection, slug: str) -> bool:
    """Drop a feed; False when there was none."""
    here = RENDERED_FEEDS.c.slug == slug
    if conn.execute(sql_delete(RENDERED_FEEDS).where(here)).rowcount == 0:
        return False
    meta.raise_generation(conn)
    return True


def slugs(conn: Connection) -> dict[str, str]:
    """Return the feeds there are, by slug, each with its ETag."""
    query = select(RENDERED_FEEDS.c.slug, RENDERED_FEEDS.c.etag).order_by(RENDERED_FEEDS.c.slug)
    return {row.slug: row.etag for row in conn.execute(query)}


def reports(conn: Connection) -> dict[str, str]:
    """Return what lint found, by slug, of the feeds in which it found something."""
    query = select(RENDERED_FEEDS.c.slug, RENDERED_FEEDS.c.lint).where(RENDERED_FEEDS.c.lint != "")
    return {row.slug: row.lint for row in conn.execute(query.order_by(RENDERED_FEEDS.c.slug))}


def up_to_date(conn: Connection) -> str | None:
    """Return what :func:`keep_up_to_date` noted, None when an event was written since."""
    return meta.get(conn, _UP_TO_DATE)


def keep_up_to_date(conn: Connection, key: str) -> None:
    """Note that all feeds show the events as they are; *key* names what else they depend on."""
    meta.put(conn, _UP_TO_DATE, key)


def outdate(conn: Connection) -> None:
    """Note that an event or a sighting was written, so that the feeds have to be looked at."""
    meta.drop(conn, _UP_TO_DATE)


def settings_of(conn: Connection) -> str | None:
    """Return the key of the settings by which every event is rendered, None when nobody knows."""
    return meta.get(conn, _SETTINGS)


def note_settings(conn: Connection, render_key: str) -> None:
    """Note that every event is rendered by these settings, as those will be that are written."""
    meta.put(conn, _SETTINGS, render_key)


def forget_settings(conn: Connection) -> None:
    """Note that events may be written that are rendered by other settings."""
    meta.drop(conn, _SETTINGS)


_UP_TO_DATE = "feeds"
_SETTINGS = "render_key"

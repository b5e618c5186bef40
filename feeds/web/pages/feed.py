"""How to subscribe: all feeds, and one of them with the steps for each calendar program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import abort, render_template

from feeds.config.links import filled
from feeds.store import rendered, sources
from feeds.web.directory import directory, public_feed
from feeds.web.reach import is_reached_from_outside
from feeds.web.service import current_service

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import Connection

    from feeds.definitions import FeedDefinition

_KINDS = ("source", "theme", "place", "language")


def show(slug: str) -> str:
    """Answer with the page of a feed, by an older address as well; private ones have none."""
    service = current_service()
    with service.store.reading() as conn:
        feed = public_feed(conn, slug)
        kept = rendered.get(conn, feed.slug)
        if kept is None:
            abort(404)
        checked = _checked(conn, feed)
    return render_template(
        "feed.html",
        feed=feed,
        kept=kept,
        checked=checked,
        links=_links(feed),
        is_inside=not is_reached_from_outside(service.config.service.root),
    )


def show_all() -> str:
    """Answer with all feeds, those of one kind together."""
    with current_service().store.reading() as conn:
        feeds = directory(conn).feeds
        counts = {one.slug: one.events for one in rendered.marks(conn)}
    return render_template("feeds.html", kinds=_by_kind(feeds), counts=counts)


def _by_kind(feeds: Iterable[FeedDefinition]) -> dict[str, list[FeedDefinition]]:
    """Return feeds by what they are of; "main" are "all" and those that have names of their own."""
    found: dict[str, list[FeedDefinition]] = {kind: [] for kind in ("main", *_KINDS, "year")}
    for feed in feeds:
        kind = feed.slug.partition("-")[0]
        kind = kind if kind in _KINDS else "year" if feed.slug.isdecimal() else "main"
        found[kind].append(feed)
    found["main"].sort(key=lambda feed: feed.slug != "all")
    return {kind: told for kind, told in found.items() if told}


def _checked(conn: Connection, feed: FeedDefinition) -> datetime | None:
    """Return when a source of a feed was last read without failure, None for never."""
    told = [
        one.last_success
        for one in sources.states(conn)
        if one.last_success and (not feed.query.source or one.name in feed.query.source)
    ]
    return max(told, default=None)


def _links(feed: FeedDefinition) -> dict[str, str]:
    """Return where each program takes the feed, "" where no link is told."""
    service = current_service()
    links, url = service.config.links, service.links.feed(feed.slug)
    address = url.partition("://")[2]
    told = {"url": url, "webcal": f"webcal://{address}", "address": address, "name": feed.name}
    return {
        name: filled(getattr(links, name), **told)
        for name in ("webcal", "google", "outlook", "microsoft_365")
    }

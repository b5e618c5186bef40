"""How to subscribe: all feeds, and one of them with the steps for each calendar program."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from flask import abort, make_response, render_template

from agenda.patterns import pattern
from feeds.config.links import filled
from feeds.definitions import ALL, definitions
from feeds.store import feed_tokens, rendered, sources
from feeds.web.directory import directory, public_feed
from feeds.web.languages import addresses, page_language
from feeds.web.service import current_service

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from flask import Response
    from sqlalchemy import Connection

    from feeds.definitions import FeedDefinition

_KINDS = ("source", "theme", "place", "language")
_YEAR = pattern(r"\d{1,4}(?:-\d\d)?", re.ASCII)  # or a month of one
_FORMS = ("ics", "csv", "atom", "json", "jsonld")


class _Standing(NamedTuple):
    """Where a feed stands: its page, and its address in each form."""

    page: str
    forms: Mapping[str, str]


def show(slug: str) -> str:
    """Answer with the page of a feed, by an older address as well; of private ones, with none."""
    told, root = addresses(page_language()).told, current_service().links
    with current_service().store.reading() as conn:
        feed = public_feed(conn, slug)
        standing = _Standing(
            told.subscribe(feed.slug), {form: root.feed(feed.slug, form) for form in _FORMS}
        )
        return _page(conn, feed, standing)


def show_private(token: str, slug: str) -> Response:
    """Answer with the page of a private feed to who has a token of it; to others there is none.

    Nobody else may keep it: its address and all that lead from it are secrets.
    """
    service = current_service()
    told, root = addresses(page_language()).told, service.links
    named = _private_slug(slug)
    with service.store.reading() as conn:
        if named is None or not feed_tokens.opens(conn, named, token):
            abort(404)
        known = definitions(conn, service.config, today=service.today())
        feed = next(one for one in known if one.slug == named)
        forms = {form: root.private_feed(token, named, form) for form in _FORMS}
        standing = _Standing(told.private_page(token, named), forms)
        response = make_response(_page(conn, feed, standing))
    response.headers["Cache-Control"] = "private, no-cache"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _private_slug(name: str) -> str | None:
    """Return the slug of the private feed that a name in an address stands for."""
    private = (feed for feed in current_service().config.feeds if feed.private)
    return next((one.slug for one in private if name in (one.slug, *one.aliases)), None)


def _page(conn: Connection, feed: FeedDefinition, standing: _Standing) -> str:
    kept = rendered.get(conn, feed.slug)
    if kept is None:
        abort(404)
    return render_template(
        "feed.html",
        feed=feed,
        kept=kept,
        checked=_checked(conn, feed),
        standing=standing,
        links=_links(feed, standing.forms["ics"]),
    )


def show_all() -> str:
    """Answer with all feeds, those of one kind together."""
    service = current_service()
    with service.store.reading() as conn:
        feeds = directory(conn).feeds
        counts = {one.slug: one.events for one in rendered.marks(conn)}
    named = {ALL, *(feed.slug for feed in service.config.feeds)}
    # What is there by itself and empty stays for those who subscribed; nobody else looks for it.
    shown = [one for one in feeds if counts.get(one.slug) or one.slug in named]
    return render_template("feeds.html", kinds=_by_kind(shown), counts=counts)


def _by_kind(feeds: Iterable[FeedDefinition]) -> dict[str, list[FeedDefinition]]:
    """Return feeds by what they are of; "main" are "all" and those that have names of their own."""
    found: dict[str, list[FeedDefinition]] = {kind: [] for kind in ("main", *_KINDS, "year")}
    for feed in feeds:
        kind = feed.slug.partition("-")[0]
        kind = kind if kind in _KINDS else "year" if _YEAR.fullmatch(feed.slug) else "main"
        found[kind].append(feed)
    found["main"].sort(key=lambda feed: feed.slug != ALL)
    return {kind: told for kind, told in found.items() if told}


def _checked(conn: Connection, feed: FeedDefinition) -> datetime | None:
    """Return when a source of a feed was last read without failure, None for never."""
    told = [
        one.last_success
        for one in sources.states(conn)
        if one.last_success and (not feed.query.source or one.name in feed.query.source)
    ]
    return max(told, default=None)


def _links(feed: FeedDefinition, url: str) -> dict[str, str]:
    """Return where each program takes the feed, "" where no link is told."""
    links = current_service().config.links
    address = url.partition("://")[2]
    told = {"url": url, "webcal": f"webcal://{address}", "address": address, "name": feed.name}
    return {
        name: filled(getattr(links, name), **told)
        for name in ("webcal", "google", "outlook", "microsoft_365")
    }

"""What there is to choose from: feeds, and what events can be told apart by.

Both are on every page and cost several questions, so they are asked again only when a feed has
changed, or on another day.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from flask import abort, current_app

from feeds.definitions import LEAST_CONFIDENCE, definitions, written_themes
from feeds.store import browsing, facets, meta, retired
from feeds.store.browsing import Count
from feeds.store.selecting import FeedQuery
from feeds.web.service import current_service

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection

    from feeds.config import Config
    from feeds.definitions import FeedDefinition

SHOWN = FeedQuery(min_confidence=LEAST_CONFIDENCE)
"""The events that pages list: those of the feeds that nobody configured, of all times."""
_EXTENSION = "agenda.directory"
_MOST = 100  # places to choose from: each of them is on every page of the agenda


@dataclass(frozen=True, slots=True)
class Directory:
    """Public feeds by slug, and the values that events have, each with how many have it."""

    feeds: tuple[FeedDefinition, ...]
    themes: tuple[Count, ...]
    places: tuple[Count, ...]
    sources: tuple[Count, ...]
    languages: tuple[Count, ...]
    years: tuple[Count, ...]
    status: tuple[Count, ...]

    def named(self, part: str, value: str) -> str:
        """Return what readers call a value of a theme, a place or a source."""
        choices: dict[str, tuple[Count, ...]] = {
            "theme": self.themes,
            "place": self.places,
            "source": self.sources,
        }
        return next((one.name for one in choices.get(part, ()) if one.value == value), value)

    def feed(self, slug: str) -> FeedDefinition | None:
        """Return the public feed of an address, an older one of it as well; None without any."""
        return next((one for one in self.feeds if slug in (one.slug, *one.aliases)), None)


def directory(conn: Connection) -> Directory:
    """Return what there is to choose from now."""
    service = current_service()
    key = meta.generation(conn), service.today()
    kept: tuple[object, Directory] | None = current_app.extensions.get(_EXTENSION)
    if kept is None or kept[0] != key:
        kept = key, _look(conn, service.config, service.today())
        current_app.extensions[_EXTENSION] = kept
    return kept[1]


def public_feed(conn: Connection, slug: str) -> FeedDefinition:
    """Return the public feed of an address; 410 for one that has ended, 404 for none."""
    feed = directory(conn).feed(slug)
    if feed is None:
        over = retired.get(conn, slug)
        abort(410 if over is not None and not over.private else 404)
    return feed


def _look(conn: Connection, config: Config, today: date) -> Directory:
    public = (one for one in definitions(conn, config, today=today) if not one.private)
    return Directory(
        feeds=tuple(public),
        themes=tuple(_named(browsing.by_theme(conn, SHOWN), written_themes(config))),
        places=tuple(_commonest(browsing.by_place(conn, SHOWN))),
        sources=tuple(_sources(conn, config)),
        languages=tuple(browsing.by_language(conn, SHOWN)),
        years=tuple(_years(conn)),
        status=tuple(browsing.by_status(conn, SHOWN)),
    )


def _commonest(counts: Iterable[Count]) -> list[Count]:
    """Return the values that most events have, in their order; a search finds the others."""
    most = heapq.nlargest(_MOST, counts, key=lambda one: one.number)
    return sorted(most, key=lambda one: one.value)


def _named(counts: Iterable[Count], names: Mapping[str, str]) -> Iterable[Count]:
    """Return counts under the names that people gave them, which the store knows folded."""
    return (one._replace(name=names.get(one.value, one.name)) for one in counts)


def _sources(conn: Connection, config: Config) -> Iterable[Count]:
    for source in config.sources:
        number = browsing.total(conn, replace(SHOWN, source=(source.name,)))
        if number:
            yield Count(source.name, source.shown, number)


def _years(conn: Connection) -> Iterable[Count]:
    for year in facets.years(conn):
        whole = replace(SHOWN, since=date(year, 1, 1), until=date(year, 12, 31))
        number = browsing.total(conn, whole)
        if number:
            yield Count(str(year), str(year), number)

"""Which feeds there are: those that exist by themselves, and those that the configuration names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from agenda.patterns import pattern
from feeds.config.durations import Stretch
from feeds.plaintext import fold
from feeds.store import facets
from feeds.store.selecting import FeedQuery

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sqlalchemy import Connection

    from feeds.config import Config, Feed

_LEAST_PLACE = 5  # events that make a feed of a place
_LEAST_CONFIDENCE = 0.5
_PAST = Stretch(months=12)
_NO_SLUG = pattern(r"[^a-z0-9]+", re.ASCII)
_LONGEST_SLUG = 80


@dataclass(frozen=True, slots=True)
class FeedDefinition:
    """A feed before it is rendered: its address, its name, and the events that it holds.

    ``aliases`` are further addresses that answer with the same bytes.
    """

    slug: str
    name: str
    query: FeedQuery
    language: str = ""
    aliases: tuple[str, ...] = ()
    private: bool = False


def definitions(conn: Connection, config: Config, *, today: date) -> list[FeedDefinition]:
    """Return all feeds by slug; one that is configured stands above one that is there by itself.

    Windows are cut on the first of a month, so that the passing of time changes a feed once a
    month at most.
    """
    found = {one.slug: one for one in _automatic(conn, config, today)}
    found |= {one.slug: _configured(one, config, today) for one in config.feeds}
    return [found[slug] for slug in sorted(found)]


def slug_of(text: str) -> str:
    """Return words as the end of an address: ``[a-z0-9-]+``, "" where nothing is left.

    >>> slug_of("Mobilité & énergie")
    'mobilite-energie'
    """
    return _NO_SLUG.sub("-", fold(text)).strip("-")[:_LONGEST_SLUG].rstrip("-")


def _automatic(conn: Connection, config: Config, today: date) -> Iterator[FeedDefinition]:
    name, language = config.service.name, config.service.language
    recent = FeedQuery(min_confidence=_LEAST_CONFIDENCE, since=_since(_PAST, today))

    def defined(slug: str, told: str, query: FeedQuery) -> FeedDefinition:
        return FeedDefinition(slug, told, query, language)

    yield defined("all", name, recent)
    for first, last, year in facets.years(conn):
        whole = replace(recent, since=first, until=last)
        yield defined(str(year), f"{name} – {year}", whole)
    for source in config.sources:
        query = replace(recent, source=(source.name,))
        yield defined(f"source-{source.name}", f"{name} – {source.name}", query)
    parts = [("theme", one, replace(recent, theme=(one,))) for one in facets.themes(conn)]
    places = facets.places(conn, least=_LEAST_PLACE)
    parts += [("place", one, replace(recent, place=(one,))) for one in places]
    tags = facets.languages(conn)
    parts += [("language", one, replace(recent, language=(one,))) for one in tags]
    for kind, value, query in parts:
        if slug := slug_of(value):
            yield defined(f"{kind}-{slug}", f"{name} – {value}", query)


def _configured(feed: Feed, config: Config, today: date) -> FeedDefinition:
    query = FeedQuery(
        source=feed.source,
        theme=feed.theme,
        place=feed.place,
        language=feed.language,
        status=feed.status,
        min_confidence=_LEAST_CONFIDENCE if feed.min_confidence is None else feed.min_confidence,
        text=feed.text,
        since=_since(feed.past, today),
        until=feed.future.after(today.replace(day=1)) if feed.future else None,
    )
    name = config.service.name if feed.name == feed.slug else feed.name
    return FeedDefinition(
        feed.slug, name, query, config.service.language, feed.aliases, feed.private
    )


def _since(past: Stretch | None, today: date) -> date | None:
    return past.before(today).replace(day=1) if past else None

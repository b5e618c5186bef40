"""Which feeds there are: those that exist by themselves, and those that the configuration names."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from agenda.patterns import pattern
from feeds.config.durations import Stretch
from feeds.config.values import LONGEST_SLUG
from feeds.formats.change_words import change_words
from feeds.formats.language_names import in_language
from feeds.formats.trimming import MOST_EVENTS
from feeds.plaintext import fold
from feeds.store import facets, rendered
from feeds.store.names import name_key
from feeds.store.selecting import FeedQuery
from feeds.themes import theme_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sqlalchemy import Connection

    from feeds.config import Config, Feed

ALL = "all"
"""The feed of all events: the agenda, as a feed."""
CHANGES = "changes"
"""The feed of what changed lately."""
_LEAST_PLACE = 5  # events that make a feed of a place
LEAST_CONFIDENCE = 0.5
"""How sure an event is at least in a feed that says nothing of it."""
_PAST = Stretch(months=12)
_NO_SLUG = pattern(r"[^a-z0-9]+", re.ASCII)
_YEAR = pattern(r"[1-9][0-9]{0,3}")


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
    month at most.  An alias stands above such a feed as well: an address answers with one.
    """
    found = {one.slug: one for one in _automatic(conn, config, today)}
    for feed in config.feeds:
        for alias in feed.aliases:
            found.pop(alias, None)
    found |= {one.slug: _configured(one, config, today) for one in config.feeds}
    return [found[slug] for slug in sorted(found)]


def changed_since(today: date) -> date:
    """Return the day since which changes are told: the first of the month before this one.

    So who looks once a month misses none, and the passing of time changes a feed once a month.
    """
    return (today.replace(day=1) - timedelta(days=1)).replace(day=1)


def slug_of(text: str) -> str:
    """Return words as the end of an address: ``[a-z0-9-]+``, "" where nothing is left.

    >>> slug_of("Mobilité & énergie")
    'mobilite-energie'
    """
    return _NO_SLUG.sub("-", fold(text)).strip("-")[:LONGEST_SLUG].rstrip("-")


def _automatic(conn: Connection, config: Config, today: date) -> Iterator[FeedDefinition]:
    name, language = config.service.name, config.service.language
    recent = FeedQuery(min_confidence=LEAST_CONFIDENCE, since=_since(_PAST, today))

    def defined(slug: str, told: str, query: FeedQuery) -> FeedDefinition:
        return FeedDefinition(slug, told, query, language)

    yield defined(ALL, name, recent)
    known = {one.slug: one.trimmed for one in rendered.marks(conn)}
    for year in _years(conn):
        whole = replace(recent, since=date(year, 1, 1), until=date(year, 12, 31))
        yield defined(str(year), f"{name} – {year}", whole)
        for slug, month in _months(conn, whole, year, known):
            yield defined(slug, f"{name} – {_month_name(slug, language)}", month)
    lately = replace(recent, changed_since=changed_since(today))
    yield defined(CHANGES, f"{name} – {change_words(language).heading}", lately)
    for source in config.sources:
        query = replace(recent, source=(source.name,))
        yield defined(f"source-{source.name}", f"{name} – {source.shown}", query)
    spelled = written_themes(config)
    for slug, values in _by_slug("theme", _themes(conn)).items():
        told = spelled.get(values[0], values[0])
        yield defined(slug, f"{name} – {told}", replace(recent, theme=values))
    for slug, values in _by_slug("place", _places(conn, config)).items():
        yield defined(slug, f"{name} – {values[0]}", replace(recent, place=values))
    for slug, values in _by_slug("language", facets.languages(conn)).items():
        spoken = in_language(values[0], language)
        yield defined(slug, f"{name} – {spoken}", replace(recent, language=values))


def written_themes(config: Config) -> dict[str, str]:
    """Return themes as they are written, by the folded name that the store knows."""
    told = [theme for source in config.sources for theme in source.themes or ()]
    told += theme_rules(config.themes, config.service.language).names
    return {name_key(theme): theme for theme in reversed(told)}


def _months(
    conn: Connection, whole: FeedQuery, year: int, known: Mapping[str, int]
) -> Iterator[tuple[str, FeedQuery]]:
    """Yield the months of a year whose own feed cannot hold it, and those that once had feeds.

    *known* are the feeds there are, with how many events each left out the last time: of a year of
    long texts that is known once it was rendered.
    """
    crowded = known.get(str(year)) or facets.total(conn, whole) > MOST_EVENTS
    for month in range(1, 13):
        slug = f"{year}-{month:02}"
        if crowded or slug in known:
            first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
            yield slug, replace(whole, since=first, until=last)


def _month_name(slug: str, language: str) -> str:
    """Return what the month of a slug is called, its figures where no words are known."""
    from feeds.formats import days  # noqa: PLC0415  Babel, which only crowded years need

    spoken = language.partition("-")[0].lower()
    first = date.fromisoformat(f"{slug:0>7}-01")
    return days.month(first, spoken) if spoken in days.LANGUAGES else slug


def _by_slug(kind: str, values: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return values by the slug of their feed: those that an address cannot tell apart are one."""
    found: dict[str, tuple[str, ...]] = {}
    for value in values:
        if slug := slug_of(value):
            slug = f"{kind}-{slug}"
            found[slug] = (*found.get(slug, ()), value)
    return found


def _years(conn: Connection) -> list[int]:
    """Return the years in which events take place, and those that once had a feed.

    Somebody may have subscribed, and sees by an empty feed that the last event has moved.
    """
    known = {int(slug) for slug in rendered.slugs(conn) if _YEAR.fullmatch(slug)}
    return sorted(known.union(facets.years(conn)))


def _themes(conn: Connection) -> list[str]:
    """Return the themes that have a feed: those of which it can show an event.

    Who once had a feed keeps it as long as there is an event, for somebody may have subscribed.
    """
    shown, known = set(facets.themes(conn, shown=True)), set(rendered.slugs(conn))
    return [
        theme
        for theme in facets.themes(conn)
        if theme in shown or f"theme-{slug_of(theme)}" in known
    ]


def _places(conn: Connection, config: Config) -> list[str]:
    """Return the places that have a feed: configured ones, and those of many events.

    Who once had a feed keeps it as long as there is an event, for somebody may have subscribed.
    """
    many = set(facets.places(conn, least=_LEAST_PLACE))
    known = set(rendered.slugs(conn))
    found = [source.place for source in config.sources if source.place]
    found += [
        place
        for place in facets.places(conn, least=1)
        if place in many or f"place-{slug_of(place)}" in known
    ]
    return list({fold(place): place for place in reversed(found)}.values())[::-1]


def _configured(feed: Feed, config: Config, today: date) -> FeedDefinition:
    query = FeedQuery(
        source=feed.source,
        theme=feed.theme,
        place=feed.place,
        # Events tell their language without the country: "fr-FR" asks for those in French.
        language=tuple(dict.fromkeys(tag.split("-")[0] for tag in feed.language)),
        status=feed.status,
        min_confidence=LEAST_CONFIDENCE if feed.min_confidence is None else feed.min_confidence,
        text=feed.text,
        since=_since(feed.past, today),
        until=_until(feed.future, today),
    )
    name = config.service.name if feed.name == feed.slug else feed.name
    return FeedDefinition(
        feed.slug, name, query, config.service.language, feed.aliases, feed.private
    )


def _since(past: Stretch | None, today: date) -> date | None:
    return past.before(today).replace(day=1) if past else None


def _until(future: Stretch | None, today: date) -> date | None:
    """Return the end of the month in which a stretch from *today* on ends."""
    if future is None:
        return None
    last = future.after(today)
    return last.replace(day=monthrange(last.year, last.month)[1])

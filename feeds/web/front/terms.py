"""What the configuration says of the layer in front."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from feeds.config import Config

_FEED = pattern(r"/feeds/([a-z0-9-]+)\.ics")


@dataclass(frozen=True, slots=True)
class Terms:
    """Which feeds are for everyone, where they stand, and how much of them is kept.

    ``prefix`` is the path of the service without its last slash, "" at the root of a host;
    ``aliases`` are further slugs of feeds, by alias; ``memory`` and ``body`` are bytes.
    """

    prefix: str
    aliases: Mapping[str, str]
    private: frozenset[str]
    packed: bool
    memory: int
    body: int
    proxies: int

    def slug_at(self, path: str) -> str | None:
        """Return the slug that an address below the service names, None for any other address."""
        found = _FEED.fullmatch(path)
        return self.aliases.get(found[1], found[1]) if found else None

    def paths(self, slug: str) -> list[str]:
        """Return the paths at which a feed is asked for.

        A proxy may pass on the path of the service, or take it away.
        """
        slugs = [slug, *(alias for alias, its in self.aliases.items() if its == slug)]
        prefixes = dict.fromkeys(("", self.prefix))
        return [f"{prefix}/feeds/{one}.ics" for prefix in prefixes for one in slugs]


def terms_of(config: Config) -> Terms:
    """Return the terms of a configuration."""
    return Terms(
        urlsplit(config.service.root).path.rstrip("/"),
        {alias: feed.slug for feed in config.feeds for alias in feed.aliases},
        frozenset(feed.slug for feed in config.feeds if feed.private),
        config.publish.gzip,
        config.publish.memory,
        config.fetch.max_bytes,
        config.service.proxies,
    )

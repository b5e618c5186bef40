"""What the configuration says of a round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds.permalinks import Permalinks
from feeds.refresh.ledger import Terms
from feeds.rendering import render_key, render_settings
from feeds.sources.settings import FetchSettings
from feeds.themes import theme_rules

if TYPE_CHECKING:
    from feeds.config import Config


def terms_of(config: Config, uid_domain: str) -> Terms:
    """Return what events are kept and rendered by; *uid_domain* is the one of the store."""
    settings = render_settings(config)
    rules = theme_rules(config.themes, config.service.language)
    themes = {source.name: source.themes for source in config.sources}
    return Terms(
        uid_domain,
        settings,
        render_key(settings, themes, rules.key, config.service.root),
        {source.name: source.trust for source in config.sources},
        themes,
        {source.name: source.misses for source in config.sources if source.complete},
        Permalinks(config.service.root),
        rules,
    )


def fetch_of(config: Config) -> FetchSettings:
    """Return how the network is used."""
    told = config.fetch
    return FetchSettings(
        contact=told.contact or "",
        connect=told.connect_seconds,
        read=told.read_seconds,
        total=told.total_seconds,
        max_bytes=told.max_bytes,
        per_host_seconds=told.per_host_seconds,
        concurrency=told.concurrency,
        retries=told.retries,
        ca_bundle=str(told.ca_bundle) if told.ca_bundle else None,
        robots=told.robots,
    )

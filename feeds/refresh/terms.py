"""What the configuration says of a round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds.refresh.brake import BrakeSettings
from feeds.refresh.ledger import Terms
from feeds.rendering import render_key, render_settings

if TYPE_CHECKING:
    from feeds.config import Config


def terms_of(config: Config, uid_domain: str) -> Terms:
    """Return what events are kept and rendered by; *uid_domain* is the one of the store."""
    settings = render_settings(config)
    return Terms(
        uid_domain,
        settings,
        render_key(settings),
        {source.name: source.trust for source in config.sources},
        {source.name: source.themes for source in config.sources},
        {source.name: source.misses for source in config.sources if source.complete},
    )


def brake_of(config: Config) -> BrakeSettings:
    """Return how much may change at once."""
    told = config.brake
    return BrakeSettings(
        told.enabled, told.lost_share, told.lost_least, told.moved_share, told.moved_least
    )

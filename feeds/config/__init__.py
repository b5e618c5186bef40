"""The configuration of the service: config.toml and the environment, as one frozen object."""

from feeds.config.cron import Cron
from feeds.config.durations import Stretch
from feeds.config.loading import Loaded, load
from feeds.config.schema import (
    Brake,
    Config,
    Feed,
    Fetch,
    Kind,
    Publish,
    Query,
    Schedule,
    Service,
    Source,
    Store,
)
from feeds.config.values import Theme

__all__ = [
    "Brake",
    "Config",
    "Cron",
    "Feed",
    "Fetch",
    "Kind",
    "Loaded",
    "Publish",
    "Query",
    "Schedule",
    "Service",
    "Source",
    "Store",
    "Stretch",
    "Theme",
    "load",
]

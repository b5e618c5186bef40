"""The configuration and the store, opened for a command that works on the service."""

from __future__ import annotations

from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from feeds.config import load
from feeds.store import open_store, store_to_try

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from sqlalchemy import Connection

    from feeds.config import Config
    from feeds.groups.calling import Call
    from feeds.store import Store

NO_SOURCES = "no sources are configured; add [[sources]] to the configuration"


@contextmanager
def opened(
    file: str, environ: Mapping[str, str], *, now: datetime
) -> Iterator[tuple[Config, Store]]:
    """Yield the configuration and its store, made on first use and closed afterwards.

    Raises ConfigError, or a StoreError that says what to do.
    """
    config = load(file, environ).config
    with closing(open_store(config.store.url, now=now)) as store:
        yield config, store


@contextmanager
def opened_to_try(
    file: str, environ: Mapping[str, str], *, now: datetime
) -> Iterator[tuple[Config, Store]]:
    """Yield the same for a command that keeps nothing: no store is made or upgraded by it."""
    config = load(file, environ).config
    with store_to_try(config.store.url, now=now) as store:
        yield config, store


@contextmanager
def reading(call: Call) -> Iterator[tuple[Config, Connection]]:
    """Yield the configuration, and a connection that sees one state of its store.

    Raises ConfigError, or a StoreError that says what to do.
    """
    with opened(call.file, call.environ, now=call.now) as (config, store), store.reading() as conn:
        yield config, conn

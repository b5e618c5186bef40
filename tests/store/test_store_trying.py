"""A store for what keeps nothing, on both databases."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from moments import NOW

from feeds.store import sources, store_to_try, upgrading
from feeds.store.engine import connect
from feeds.store.errors import StoreOlderError
from feeds.store.sources import SourceState

if TYPE_CHECKING:
    from collections.abc import Callable

    from feeds.store import Store


def revision(url: str) -> str | None:
    """Return the form of a store as it lies there."""
    with closing(connect(url)) as store, store.reading() as conn:
        return upgrading.revision_of(conn)


def test_a_store_of_this_release_is_the_store_itself(store: Store, url: str) -> None:
    """What it holds is seen."""
    with store.writing() as conn:
        sources.save(conn, SourceState("gazette", failures=3))
    with store_to_try(url, now=NOW) as tried, tried.reading() as conn:
        assert sources.state(conn, "gazette").failures == 3


def test_an_empty_database_stays_empty(kind: str, new_url: Callable[..., str]) -> None:
    """A store that is thrown away stands in for it."""
    url = new_url(kind, empty=True)
    with store_to_try(url, now=NOW) as tried, tried.writing() as conn:
        sources.save(conn, SourceState("gazette"))
    assert revision(url) is None


def test_an_older_store_is_copied_or_refused(kind: str, new_url: Callable[..., str]) -> None:
    """A file is copied; a database is not, and who has it is told what upgrades it."""
    url = new_url(kind, empty=True)
    with closing(connect(url)) as store, store.writing() as conn:
        upgrading.upgrade(conn, "0001")
    if kind == "sqlite":
        with store_to_try(url, now=NOW) as tried, tried.writing() as conn:
            sources.save(conn, SourceState("gazette"))
    else:
        with (
            pytest.raises(StoreOlderError, match="agenda sources list"),
            store_to_try(url, now=NOW),
        ):
            pass
    assert revision(url) == "0001"

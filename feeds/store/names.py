"""Every name that an event was ever announced by, folded: how it is found again."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from feeds.identity import name_of
from feeds.plaintext import fold
from feeds.store.tables import EVENT_NAMES
from feeds.store.upserting import add_missing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

_LONGEST = 255  # characters: PostgreSQL takes no more than 2704 bytes into an index


@lru_cache(maxsize=4096)  # one name comes in many issues
def name_key(name: str) -> str:
    """Return the name of a place or a theme as it is compared: folded, and of bounded length.

    >>> name_key("Fête de l’Été")
    'fete de l ete'
    """
    return fold(name)[:_LONGEST].rstrip()


def event_key(name: str) -> str:
    """Return the name of an event as identity compares it: without the year of an edition.

    >>> event_key("Fête de l’Été 2031")
    'fete de l ete'
    """
    return name_of(name).key[:_LONGEST]


def add_names(conn: Connection, names: Iterable[tuple[str, str]]) -> None:
    """Note the keys of events with their uids; those that are known stay as they are."""
    distinct = dict.fromkeys(names)
    add_missing(conn, EVENT_NAMES, [{"name_key": key, "uid": uid} for key, uid in distinct])

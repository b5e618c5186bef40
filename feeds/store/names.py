"""Every name that an event was ever announced by, folded: how it is found again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds.plaintext import fold
from feeds.store.tables import EVENT_NAMES
from feeds.store.upserting import add_missing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

_LONGEST = 255  # characters: PostgreSQL takes no more than 2704 bytes into an index


def name_key(name: str) -> str:
    """Return a name as it is compared: folded, and cut where nothing more can tell it apart.

    >>> name_key("Fête de l’Été")
    'fete de l ete'
    """
    return fold(name)[:_LONGEST]


def add_names(conn: Connection, names: Iterable[tuple[str, str]]) -> None:
    """Note names, as keys, with the uid of the event; those that are known stay as they are."""
    distinct = dict.fromkeys(names)
    add_missing(conn, EVENT_NAMES, [{"name_key": key, "uid": uid} for key, uid in distinct])

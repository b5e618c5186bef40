"""A source that was given another name in the configuration goes on with what it was.

Read as a new one, its issues would be told once more from the first on: events would move to the
days that an old issue prints and back again, and what no issue dates would lie in another year.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from feeds.store import covers, documents, renaming, sources

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from feeds.config import Config
    from feeds.refresh.looking import Found, Look
    from feeds.store.documents import Document

_ADDRESS = "://"


def adopt(conn: Connection, config: Config, name: str, seen: Look) -> Look:
    """Return what was seen of a source that is read first, with what is known of it after all.

    It is an old one when half of its documents at least are those of a source that the
    configuration no longer has: the same addresses, or files of the same name and bytes.
    """
    if not seen.found or seen.known or covers.of_source(conn, name):
        return seen
    old, kept = _nearest(conn, config, seen.found)
    if old is None or documents.of_source(conn, name):
        return seen
    renaming.rename(conn, old, name)
    return replace(seen, known={key: replace(one, source=name) for key, one in kept.items()})


def _nearest(
    conn: Connection, config: Config, found: list[Found]
) -> tuple[str | None, dict[str, Document]]:
    """Return the source that has most of what was found, None where none has half of it.

    Of two that have as much it is the one that was read last.
    """
    there = {source.name for source in config.sources}
    most, nearest, documents_of_it = len(found) / 2, None, {}
    gone = [state for state in sources.states(conn) if state.name not in there]
    gone.sort(key=lambda one: one.last_try.timestamp() if one.last_try else 0.0, reverse=True)
    for state in gone:
        kept = {one.key: one for one in documents.of_source(conn, state.name)}
        same = sum(_is_same(kept.get(one.key), one) for one in found)
        if same and same >= most:
            most, nearest, documents_of_it = same + 0.5, state.name, kept
    return nearest, documents_of_it


def _is_same(before: Document | None, found: Found) -> bool:
    if before is None:
        return False
    return _ADDRESS in found.key or found.digest in {before.digest, before.pending}

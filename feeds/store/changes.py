"""The journal: what became of each event, and why.  Nothing in it is ever changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from feeds.store.rows import row_of
from feeds.store.tables import CHANGES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from typing import Any

    from sqlalchemy import Connection, Select


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that became of an event: ``kind`` ("added", "moved" …), ``by`` whom, and why.

    ``id`` is 0 until it is kept; ``field``, ``before`` and ``after`` are "" where a change
    concerns the whole event.
    """

    at: datetime
    uid: str
    kind: str
    field: str = ""
    before: str = ""
    after: str = ""
    reason: str = ""
    by: str = ""
    id: int = 0


def append(conn: Connection, changes: Sequence[Change]) -> None:
    """Write changes into the journal, in their order."""
    rows = [row_of(change) for change in changes]
    for row in rows:
        del row["id"]
    if rows:
        conn.execute(CHANGES.insert(), rows)


def of_event(conn: Connection, uid: str) -> list[Change]:
    """Return what became of an event, the oldest first."""
    return _read(conn, select(CHANGES).where(CHANGES.c.uid == uid).order_by(CHANGES.c.id))


def latest(
    conn: Connection,
    *,
    limit: int = 100,
    since: datetime | None = None,
    before: Change | None = None,
) -> list[Change]:
    """Return a page of the journal, the newest first; ``before`` is the last of the page before."""
    query = select(CHANGES).order_by(CHANGES.c.id.desc()).limit(limit)
    if since is not None:
        query = query.where(CHANGES.c.at >= since)
    if before is not None:
        query = query.where(CHANGES.c.id < before.id)
    return _read(conn, query)


def _read(conn: Connection, query: Select[Any]) -> list[Change]:
    return [Change(**row) for row in conn.execute(query).mappings()]

"""Identifiers by how they begin, as people shorten them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from agenda.patterns import pattern
from feeds.store.tables import EVENTS, ISSUES

if TYPE_CHECKING:
    from sqlalchemy import Column, Connection

_WRITTEN = pattern(r"[!-~]+")  # what identifiers are made of: nothing else can be one's beginning
_BEHIND = "\x7f"  # stands behind all of these


def uids_from(conn: Connection, beginning: str, *, limit: int) -> list[str]:
    """Return the UIDs of at most *limit* events that begin so, in order; merged ones as well."""
    return _from(conn, EVENTS.c.uid, beginning, limit)


def issues_from(conn: Connection, beginning: str, *, limit: int) -> list[str]:
    """Return the identifiers of at most *limit* issues that begin so, in order."""
    return _from(conn, ISSUES.c.id, beginning, limit)


def _from(conn: Connection, column: Column[str], beginning: str, limit: int) -> list[str]:
    if not _WRITTEN.fullmatch(beginning):
        return []
    query = select(column).where(column >= beginning, column < beginning + _BEHIND)
    return list(conn.execute(query.order_by(column).limit(limit)).scalars())

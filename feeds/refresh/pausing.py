"""When a person has a source read: at once, or not before it is taken up again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from feeds.store import documents, sources
from feeds.store.sources import SourceStatus

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from feeds.store import Store
    from feeds.store.sources import SourceState


def pause(store: Store, name: str, *, by: str) -> bool:
    """Let the scheduler pass a source over, its events stay; False when it was paused before."""
    with store.writing() as conn:
        before = sources.state(conn, name)
        if before.status is SourceStatus.PAUSED:
            return False
        told = f"paused by {by}"
        sources.save(conn, replace(before, status=SourceStatus.PAUSED, message=told))
    return True


def resume(store: Store, name: str) -> bool:
    """Take a source up again, due at once; False when it was not paused."""
    with store.writing() as conn:
        before = sources.state(conn, name)
        if before.status is not SourceStatus.PAUSED:
            return False
        status = _status(conn, before)
        sources.save(conn, replace(before, status=status, message="", next_due=None))
    return True


def hasten(store: Store, name: str, *, now: datetime) -> bool:
    """Have a source read at once by whoever keeps the time; False when it is paused."""
    with store.writing() as conn:
        before = sources.state(conn, name)
        if before.status is SourceStatus.PAUSED:
            return False
        sources.save(conn, replace(before, next_due=now))
    return True


def _status(conn: Connection, state: SourceState) -> SourceStatus:
    """Return how a source fares when it is not paused."""
    if any(document.pending for document in documents.of_source(conn, state.name)):
        return SourceStatus.TO_CHECK
    if state.failures:
        return SourceStatus.FAILING
    return SourceStatus.OK if state.last_success else SourceStatus.NEW

"""Rounds: when a source was read, and what came of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sqlalchemy import select, union_all

from feeds.store.rows import chunks, row_of
from feeds.store.tables import RUNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime
    from typing import Any

    from sqlalchemy import Connection, RowMapping, Select


@dataclass(frozen=True, slots=True)
class Run:
    """One round for one source; ``id`` is 0 until it is kept, ``ended`` None while it goes on.

    ``outcome`` is a word ("ok", "failed", "held" …), ``counts`` says how many of what ("added").
    """

    source: str
    started: datetime
    ended: datetime | None = None
    outcome: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)
    message: str = ""
    id: int = 0


def insert(conn: Connection, run: Run) -> Run:
    """Keep a round; return it with its number."""
    row = _row(run)
    del row["id"]
    made = conn.execute(RUNS.insert().returning(RUNS.c.id), row).scalar_one()
    return replace(run, id=made)


def of_source(conn: Connection, source: str, *, limit: int = 20) -> list[Run]:
    """Return the latest rounds of a source, the newest first."""
    return [_run(row) for row in conn.execute(_latest(source, limit)).mappings()]


def of_sources(
    conn: Connection, sources: Iterable[str], *, limit: int = 20
) -> dict[str, list[Run]]:
    """Return the latest rounds of each source, the newest first; one never read is left out."""
    found: dict[str, list[Run]] = {}
    for chunk in chunks(sources, _AT_ONCE):
        each = (select(_latest(source, limit).subquery()) for source in chunk)
        for row in conn.execute(union_all(*each)).mappings():
            found.setdefault(row["source"], []).append(_run(row))
    return {name: sorted(told, key=lambda one: -one.id) for name, told in found.items()}


_AT_ONCE = 100  # SQLite joins no more than 500 queries


def _latest(source: str, limit: int) -> Select[Any]:
    return select(RUNS).where(RUNS.c.source == source).order_by(RUNS.c.id.desc()).limit(limit)


def _row(run: Run) -> dict[str, Any]:
    return row_of(run) | {"counts": json.dumps(dict(run.counts), sort_keys=True)}


def _run(row: RowMapping) -> Run:
    return Run(**{**row, "counts": json.loads(row["counts"])})

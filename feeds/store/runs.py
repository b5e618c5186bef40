"""Rounds: when a source was read, and what came of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from feeds.store.rows import row_of
from feeds.store.tables import RUNS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any

    from sqlalchemy import Connection, RowMapping


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
    query = select(RUNS).where(RUNS.c.source == source).order_by(RUNS.c.id.desc()).limit(limit)
    return [_run(row) for row in conn.execute(query).mappings()]


def _row(run: Run) -> dict[str, Any]:
    return row_of(run) | {"counts": json.dumps(dict(run.counts), sort_keys=True)}


def _run(row: RowMapping) -> Run:
    return Run(**{**row, "counts": json.loads(row["counts"])})

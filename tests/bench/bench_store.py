"""A feed as a query over a million events, against the same SQL by sqlite3 alone.

The goal is 1.3 times its time.  Both run in turns on one file; what the store gives are values,
what sqlite3 gives are rows of text.  Before that a table tells how the time of each query grows
with the store, from a hundredth of the events on.
"""

from __future__ import annotations

import gc
import sqlite3
import statistics
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from feeds.store import open_store, selecting
from feeds.store.selecting import FeedQuery

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from feeds.store import Store

EVENTS = 1_000_000
TURNS = 5
GOAL = 1.3
QUERIES = {
    "one source, one month": FeedQuery(
        source=("s7",), since=date(2031, 1, 1), until=date(2031, 1, 31)
    ),
    "one source": FeedQuery(source=("s7",)),
    "one year": FeedQuery(since=date(2031, 1, 1), until=date(2031, 12, 31)),
    "every tenth event": FeedQuery(min_confidence=0.9),
}
FILL = """
    WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :count)
    INSERT INTO events (uid, name, name_key, first, last, place, place_key, status, precision,
        language, confidence, source, hidden, changed, payload, published, dtstamp, created,
        sequence, categories, notes, misses, render_key, shown_first, shown_last,
        shown_timezone, data)
    SELECT hex(randomblob(13)) || '@agenda.example', 'Fête ' || i, 'fete ' || i, day, day,
        'Halle', 'halle', 'confirmed', 'day', 'fr', (i * 7 % 100) / 100.0, 's' || (i / 7300 % 50),
        0, :now, '{}', day, :now, :now, 0, '[]', '[]', 0, '', day, day, '', randomblob(450)
    FROM (SELECT i, date('2021-01-01', '+' || (i * 7919 % 7300) || ' days') AS day FROM n)
"""
# One event of fifty is told of by another source as well.
TELLERS = """
    INSERT OR IGNORE INTO event_sources (source, uid)
    SELECT 's' || (rowid / 50 % 50), uid FROM events WHERE rowid % 50 = 0
"""


def fill(store: Store, count: int) -> None:
    """Put events into a store, by SQL alone."""
    with store.writing() as conn:
        conn.exec_driver_sql(FILL, {"count": count, "now": "2031-01-01 00:00:00.000000"})
        conn.exec_driver_sql(TELLERS)


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def compare(store: Store, query: FeedQuery) -> tuple[int, list[float], list[float]]:
    """Return how many events fit, and the times of both sides, measured in turns."""
    statement = selecting.statement("sqlite", query)
    own, other = [], []
    with store.reading() as conn, closing(sqlite3.connect(str(store.path))) as raw:
        sql = str(statement.compile(conn, compile_kwargs={"literal_binds": True}))
        count = len(raw.execute(sql).fetchall())
        for _ in range(TURNS):
            other.append(seconds(lambda: raw.execute(sql).fetchall()))
            own.append(seconds(lambda: selecting.select(conn, query)))
    return count, own, other


def grow(store: Store, sizes: Sequence[int]) -> None:
    """Print the time of each query, and how many events it gives, as a store grows."""
    print(f"   {'events':>9}  " + "  ".join(f"{name:>24}" for name in QUERIES))
    held = 0
    for size in sizes:
        fill(store, size - held)
        held = size
        cells = [measured(store, query) for query in QUERIES.values()]
        print(f"   {size:9}  " + "  ".join(f"{cell:>24}" for cell in cells))


def measured(store: Store, query: FeedQuery) -> str:
    """Return the time of a query in words, and how many events it gives."""
    with store.reading() as conn:
        found = len(selecting.select(conn, query))
        taken = [seconds(lambda: selecting.select(conn, query)) for _ in range(TURNS)]
    return f"{1000 * statistics.median(taken):.1f} ms for {found}"


def judge(store: Store, count: int) -> None:
    """Print the ratio of each query, and its spread."""
    for name, query in QUERIES.items():
        found, own, other = compare(store, query)
        ratios = sorted(a / b for a, b in zip(own, other, strict=True))
        print(
            f"   {name + ',':24} {found:7} of {count}: {statistics.median(other):.3f} s by "
            f"sqlite3, x {statistics.median(ratios):.2f} ({ratios[0]:.2f} to "
            f"{ratios[-1]:.2f}), goal x {GOAL}"
        )


def main() -> None:
    """Print how queries grow, then their ratios in the store at its largest."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else EVENTS
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'agenda.db'}"
        store = open_store(url, now=datetime(2031, 1, 1, tzinfo=UTC))
        gc.freeze()
        grow(store, (count // 100, count // 10, count))
        judge(store, count)
        store.close()


if __name__ == "__main__":
    main()

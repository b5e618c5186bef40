"""A site of 10,000 events as files: all of it, nothing new, and after one event changed.

There is nobody to compare it with.  What counts is that a change costs what shows it, and not the
site: the goal is 1/20 of the time of the whole.
Fewer events are told by an argument: ``python -m tests.bench.bench_publish 1000``.
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from feeds.config import Config, Kind, Service, Source
from feeds.publish import publish
from feeds.rendering import render_feeds
from feeds.sighting import Sighting
from feeds.store import events, meta, open_store, sightings
from feeds.store.events import EventRecord

from .bench_refresh import EVENTS, ISSUE, rendered
from .bench_refresh import events as made_events

if TYPE_CHECKING:
    from feeds.publish import Published
    from feeds.store import Store
    from feeds.stored import StoredEvent

NOW = datetime(2031, 1, 1, tzinfo=UTC)
GOAL = 1 / 20


def fill(store: Store, config: Config, count: int) -> list[StoredEvent]:
    """Put events with a sighting each into a store, and render its feeds."""
    stored = made_events()[:count]
    records = [EventRecord(one, "s1", rendered=rendered(one)) for one in stored]
    with store.writing() as conn:
        meta.uid_domain(conn, "agenda.example")
        events.insert_many(conn, records)
        conn.exec_driver_sql(ISSUE, {"now": "2031-01-01 00:00:00.000000"})
        seen = [
            (one.uid, Sighting("s1", "0.txt", "i", at, one.published, NOW, one.event))
            for at, one in enumerate(stored)
        ]
        sightings.insert_many(conn, seen)
    render(store, config, NOW)
    return stored


def render(store: Store, config: Config, now: datetime) -> None:
    """Bring the feeds up to date."""
    with store.writing() as conn:
        render_feeds(conn, config, now=now)


def change(store: Store, stored: StoredEvent) -> None:
    """Have an event take place elsewhere."""
    event = stored.event._replace(place="Place du Marché")
    moved = replace(stored, event=event, sequence=1)
    with store.writing() as conn:
        events.update(conn, EventRecord(moved, "s1", rendered=rendered(moved)))


def timed(what: str, store: Store, config: Config, root: Path, now: datetime) -> float:
    """Publish, print what it cost, and return its seconds."""
    start, used = time.perf_counter(), time.process_time()
    done: Published = publish(store, config, root, now=now)
    wall, used = time.perf_counter() - start, time.process_time() - used
    print(
        f"   {what:16} {wall:7.2f} s ({used:.2f} s of the processor): {done.written:,} files "
        f"written, {done.unchanged:,} left alone",
        flush=True,
    )
    return wall


def main() -> None:
    """Print all three."""
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        source = Source(name="s1", kind=Kind.FOLDER, path=place)
        config = Config(
            service=Service(name="Agenda", uid_domain="agenda.example"), sources=(source,)
        )
        store = open_store(f"sqlite:///{place}/agenda.db", now=NOW)
        stored = fill(store, config, int(sys.argv[1]) if sys.argv[1:] else EVENTS)
        root = place / "site"
        whole = timed("the whole", store, config, root, NOW)
        timed("nothing new", store, config, root, NOW + timedelta(minutes=1))
        change(store, stored[3])
        render(store, config, NOW + timedelta(minutes=2))
        part = timed("one change", store, config, root, NOW + timedelta(minutes=2))
        store.close()
    print(f"   one change costs {part / whole:.3f} of the whole, goal {GOAL:.3f}")


if __name__ == "__main__":
    main()

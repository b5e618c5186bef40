"""Rounds in which nothing changed, and a calendar in which one event did.

A round over a folder of 2,000 issues that announce 100,000 events, none of them new, against
100,000 inserts by sqlite3 alone: the goal is 0.2 of their time.  The feed of 10,000 events after
one of them changed, packed by gzip as well, against icalendar writing the whole calendar: the goal
is 1/300 of its time, with the same bytes.  In each turn ten events change one after another, and
their mean counts: the first feed after icalendar's run mostly pays for the memory that it left,
and is told besides.  All times are those of the processor.
"""

from __future__ import annotations

import gc
import gzip
import sqlite3
import statistics
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from icalendar import Calendar

from agenda.dates.when import Days
from agenda.events.event import Event, Evidence
from feeds.config import Config, Kind, Service, Source
from feeds.formats.ics import (
    CalendarHead,
    RenderSettings,
    in_order,
    render_calendar,
    render_event,
)
from feeds.formats.vevent import RenderedEvent
from feeds.packing import pack
from feeds.refresh.rounds import Setting, refresh
from feeds.refresh.terms import terms_of
from feeds.sources import folder
from feeds.sources.settings import FetchSettings
from feeds.sources.visiting import Visitor
from feeds.store import documents, open_store
from feeds.store.documents import Document
from feeds.stored import StoredEvent

from .bench_store import FILL, TELLERS, seconds

if TYPE_CHECKING:
    from feeds.store import Store

FILES, LISTINGS = 2_000, 50
TURNS = 5
CHANGES = 10  # of a turn
ROUND_GOAL = 0.2
EVENTS = 10_000
FEED_GOAL = 1 / 300
NOW = datetime(2031, 1, 1, tzinfo=UTC)
SIGHTINGS = """
    INSERT INTO sightings (uid, issue, source, document, ordinal, as_of, published, fingerprint,
        name_key, first, last, current, payload, key)
    SELECT uid, (SELECT id FROM issues LIMIT 1), 's1', (rowid % :files) || '.txt',
        rowid / :files, :now, '2031-01-01', uid, name_key, first, last, 1, :payload, '' FROM events
"""
ISSUE = """
    INSERT INTO issues (id, source, document, digest, published, origin, first_seen, as_of,
        content_type, forgotten)
    VALUES ('i', 's1', '0.txt', 'd', '2031-01-01', 'told', :now, :now, '', 0)
"""
_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
PAYLOAD = "{" + " " * 300 + "}"


def known_listings(place: Path, store: Store, config: Config) -> None:
    """Write the issues, and into the store what reading them has left there."""
    issues = place / "issues"
    issues.mkdir()
    for number in range(FILES):
        (issues / f"{number}.txt").write_text(f"Agenda {number}\n" * LISTINGS)
    told = "2031-01-01 00:00:00.000000"
    with store.writing() as conn:
        conn.exec_driver_sql(FILL, {"count": FILES * LISTINGS, "now": told})
        conn.exec_driver_sql(TELLERS)
        key = terms_of(config, "agenda.example").render_key
        conn.exec_driver_sql("UPDATE events SET render_key = :key", {"key": key})
        conn.exec_driver_sql(ISSUE, {"now": told})
        conn.exec_driver_sql(SIGHTINGS, {"files": FILES, "now": told, "payload": PAYLOAD})
        read = folder.deliveries(issues, {}, max_bytes=1_000_000)
        documents.save_many(
            conn,
            [Document("s1", one.document, one.etag, digest="d", last_checked=NOW) for one in read],
        )


def insert(file: Path) -> float:
    """Return how long sqlite3 takes to put the listings into a table, in one transaction."""
    rows = [
        (i, f"{i:026}@agenda.example", "s1", f"{i % FILES}.txt", f"fete {i}", "2031-01-01", PAYLOAD)
        for i in range(FILES * LISTINGS)
    ]
    file.unlink(missing_ok=True)
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, uid, source, document, name, day, p)")

        def work() -> None:
            with raw:
                raw.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

        return seconds(work)


def compare_rounds() -> None:
    """Print what a round costs in which nothing is new."""
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        source = Source(name="s1", kind=Kind.FOLDER, path=place / "issues")
        config = Config(
            service=Service(name="Agenda", uid_domain="agenda.example"), sources=(source,)
        )
        store = open_store(f"sqlite:///{place}/agenda.db", now=NOW)
        known_listings(place, store, config)
        visitor = Visitor(FetchSettings())
        setting = Setting(store, config, visitor, Random(0))
        first = seconds(lambda: refresh(setting, source, now=NOW))
        refresh(setting, source, now=NOW)
        gc.freeze()
        own, other = [], []
        for turn in range(TURNS):
            now = NOW + timedelta(hours=turn + 1)
            other.append(insert(place / "raw.db"))
            own.append(seconds(lambda now=now: refresh(setting, source, now=now)))  # type: ignore[misc]
        report = refresh(setting, source, now=NOW + timedelta(days=1))
        store.close()
    assert (report.checked, report.unchanged, report.changes) == (FILES, FILES, [])
    print(f"   a round that renders all feeds of these events once: {first:.2f} s")
    tell(f"{FILES * LISTINGS:,} known listings, inserted by sqlite3", own, other, ROUND_GOAL)


def events() -> list[StoredEvent]:
    """Return events as a store has them."""
    return [
        StoredEvent(
            f"{_LETTERS[i * 7 % 32]}{_LETTERS[i // 32 % 32]}{i:024}@agenda.example",
            Event(
                f"Fête du village numéro {i}", Days(day, day), "Europe/Paris", "fr",
                "Halle aux grains", evidence=(Evidence(i, f"{day:%d/%m/%Y}, sous la halle"),),
            ),
            date(2030, 12, 1), NOW, NOW, NOW,
        )
        for i in range(EVENTS)
        for day in [date(2031, 1, 1) + timedelta(i % 700)]
    ]  # fmt: skip


def rendered(event: StoredEvent) -> RenderedEvent:
    """Return the bytes of an event, which passes lint."""
    made = render_event(event, RenderSettings())
    assert isinstance(made, RenderedEvent)
    return made


def compare_feeds() -> None:
    """Print what a feed costs of which one event changed."""
    stored = events()
    head = CalendarHead("Agenda")
    shown = list(in_order(map(rendered, stored)))
    place = {event.uid: at for at, event in enumerate(shown)}
    before = render_calendar(shown, head)
    pack(before, shown)
    whole = Calendar.from_ical(before)
    own, other, firsts = [], [], []
    made: dict[str, bytes] = {}

    def change(number: int) -> None:
        changed = stored[number * 100 + 3]
        moved = replace(changed, event=changed.event._replace(place=f"Place {number}"), sequence=1)
        shown[place[moved.uid]] = rendered(moved)
        made["ics"] = render_calendar(shown, head)
        made["gzip"] = pack(made["ics"], shown)

    gc.freeze()
    for turn in range(TURNS):
        numbers = range(turn * CHANGES, (turn + 1) * CHANGES)
        times = [seconds(lambda number=number: change(number)) for number in numbers]  # type: ignore[misc]
        own.append(statistics.mean(times))
        other.append(seconds(whole.to_ical))
        firsts.append(times[0] / other[-1])
    assert Calendar.from_ical(made["ics"]).to_ical() == made["ics"] != before
    assert gzip.decompress(made["gzip"]) == made["ics"]
    tell(f"{EVENTS:,} events, written by icalendar", own, other, FEED_GOAL)
    packed = len(made["gzip"]) / len(gzip.compress(made["ics"], 9))
    print(
        f"   the first of {CHANGES} x {statistics.median(firsts):.4f}; "
        f"packed it has {packed:.2f} of the bytes of gzip over the whole"
    )


def tell(what: str, own: list[float], other: list[float], goal: float) -> None:
    """Print one line: the time of the other side, the ratio, its spread, the goal."""
    ratios = sorted(a / b for a, b in zip(own, other, strict=True))
    print(
        f"   {what}: {statistics.median(other):.3f} s, x {statistics.median(ratios):.4f} "
        f"({ratios[0]:.4f} to {ratios[-1]:.4f}), goal x {goal:.4f}"
    )


def main() -> None:
    """Print both ratios."""
    compare_rounds()
    compare_feeds()


if __name__ == "__main__":
    main()

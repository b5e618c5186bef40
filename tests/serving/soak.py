"""Subscribers that poll for a while, while a source changes and workers are killed.

``python tests/serving/soak.py 600`` does so for ten minutes and prints what it saw.  Calendar
programs ask each hour or so; here each asks each few seconds, in the manner of its kind.  Whatever
they are told has to be right: no 5xx, nothing that was replaced more than two seconds before they
asked, nothing that breaks off but what a killed worker had in its hands; and memory stays flat.
"""

from __future__ import annotations

import gzip
import heapq
import http.client
import os
import signal
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, NamedTuple

from running import FAIR, Reply, Running, served

from feeds.config import load
from feeds.refresh.rounds import Setting, refresh
from feeds.sources.settings import FetchSettings
from feeds.sources.visiting import Visitor
from feeds.store import open_store, rendered

if TYPE_CHECKING:
    from feeds.store import Store

SUBSCRIBERS, CLIENTS = 200, 8
SLUGS = ("all", "2031", "source-magazine", "language-fr", "old")
ALIASES = {"old": "all"}
MORE = '[[feeds]]\nslug = "all"\naliases = ["old"]\n'
STALE_SECONDS = 2.0
KILL_SECONDS = 60.0
MOURNED_SECONDS = 5.0  # after a kill, in which connections may break off
FIRST = datetime(2031, 1, 10, 6, tzinfo=UTC)
GROWTH = 8 * 1024  # kB that a worker may grow by, once it is warm


class Manner(NamedTuple):
    """How a kind of calendar program asks: by which conditions, and each how many seconds."""

    name: str
    headers: dict[str, str]
    by_tag: bool = False
    by_moment: bool = False
    every: float = 3.0


MANNERS = (
    Manner("Google-Calendar-Importer", {"Accept-Encoding": "gzip, deflate"}, every=4),
    Manner("Thunderbird", {"Accept-Encoding": "gzip, deflate, br, zstd"}, by_tag=True, every=2),
    Manner("CalendarAgent", {"Accept-Encoding": "gzip"}, by_moment=True),
    Manner("Microsoft Office/16.0", {}, every=3),
    Manner("ICSx5", {"Accept-Encoding": "gzip"}, by_tag=True, by_moment=True),
    Manner("vdirsyncer", {"Accept-Encoding": "gzip, deflate"}, every=5),
    Manner("khal", {"Accept-Encoding": "identity"}, by_tag=True, every=2),
)


class Version(NamedTuple):
    """The bytes of a feed, and from when on they were in the store."""

    data: bytes
    since: float


@dataclass
class Subscriber:
    """One calendar program: what it has, and how it asks again."""

    slug: str
    manner: Manner
    data: bytes = b""
    etag: str = ""
    modified: str = ""

    def headers(self) -> dict[str, str]:
        """Return the headers of its next request."""
        told = {"User-Agent": self.manner.name, **self.manner.headers}
        if self.manner.by_tag and self.etag:
            told["If-None-Match"] = self.etag
        if self.manner.by_moment and self.modified:
            told["If-Modified-Since"] = self.modified
        return told

    def take(self, reply: Reply) -> None:
        """Take in an answer."""
        if reply.status == http.client.OK:
            packed = reply.headers.get("content-encoding") == "gzip"
            self.data = gzip.decompress(reply.data) if packed else reply.data
            self.etag, self.modified = reply.headers["etag"], reply.headers["last-modified"]


@dataclass
class Seen:
    """What came of it; ``wrong`` are sentences, empty when all went well."""

    statuses: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    stalest: float = 0.0
    changes: int = 0
    kills: list[float] = field(default_factory=list)
    memory: dict[int, list[int]] = field(default_factory=dict)

    def __str__(self) -> str:
        answers = ", ".join(f"{number} x {what}" for what, number in sorted(self.statuses.items()))
        grown = max((max(one) - one[0] for one in self.memory.values()), default=0)
        return (
            f"{answers}; {self.changes} changes, the stalest answer {self.stalest:.2f} s old; "
            f"{len(self.kills)} workers killed; a worker grew by {grown} kB at most"
        )


class Soak:
    """The subscribers of one service, and those who make trouble."""

    def __init__(self, running: Running, store: Store, random: Random) -> None:
        self.running, self.store, self.random = running, store, random
        self.seen, self.over, self.lock = Seen(), Event(), Lock()
        self.versions: dict[str, list[Version]] = {}
        self.due: list[tuple[float, int, Subscriber]] = []
        self.early: list[tuple[str, bytes]] = []
        self.now = FIRST

    def run(self, seconds: float, kill_every: float = KILL_SECONDS) -> Seen:
        """Do all of it for a while."""
        self.note()
        begun = time.monotonic()
        for number in range(SUBSCRIBERS):
            one = Subscriber(SLUGS[number % len(SLUGS)], MANNERS[number % len(MANNERS)])
            heapq.heappush(self.due, (begun + self.random.random() * 3, number, one))
        threads = [Thread(target=self.subscribe) for _ in range(CLIENTS)]
        for thread in threads:
            thread.start()
        next_kill = begun + min(kill_every, seconds / 2)
        while (now := time.monotonic()) < begun + seconds:
            if now >= next_kill:
                self.kill()
                next_kill += kill_every
            self.change()
            self.measure()
            self.over.wait(3.0 + 2 * self.random.random())
        self.over.set()
        for thread in threads:
            thread.join()
        self.judge_early()
        self.judge_memory()
        return self.seen

    def change(self) -> None:
        """Let the source print other days, and read it as another process would."""
        self.now += timedelta(hours=1)
        day = 2 + self.now.hour
        self.running.write("a.txt", f"{FAIR}Concert de la chorale\n{day} mai 2031\n")
        config = load("config.toml", {}).config
        setting = Setting(self.store, config, Visitor(FetchSettings()), self.random)
        report = refresh(setting, config.sources[0], now=self.now)
        self.seen.changes += bool(report.changes)
        self.note()

    def note(self) -> None:
        """Note which bytes are in the store from now on."""
        with self.store.reading() as conn:
            found = {slug: rendered.get(conn, slug) for slug in rendered.slugs(conn)}
        since = time.monotonic()
        with self.lock:
            for slug, feed in found.items():
                known = self.versions.setdefault(slug, [])
                if feed and (not known or known[-1].data != feed.data):
                    known.append(Version(feed.data, since))

    def kill(self) -> None:
        """Kill a worker, not the process that starts them."""
        workers = self.running.processes("web")[1:]
        if workers:
            with self.lock:
                self.seen.kills.append(time.monotonic())
            os.kill(self.random.choice(workers), signal.SIGKILL)

    def measure(self) -> None:
        """Note how much memory each worker has."""
        for worker in self.running.processes("web")[1:]:
            with suppress(OSError, StopIteration):
                told = Path(f"/proc/{worker}/status").read_text(encoding="utf-8").splitlines()
                line = next(one for one in told if one.startswith("VmRSS:"))
                self.seen.memory.setdefault(worker, []).append(int(line.split()[1]))

    def judge_early(self) -> None:
        """See whether all that was answered was in the store at some time."""
        for slug, data in self.early:
            versions = self.versions[ALIASES.get(slug, slug)]
            if data not in {version.data for version in versions}:
                self.seen.wrong.append(f"{slug}: bytes that were never in the store")

    def judge_memory(self) -> None:
        """See whether a worker has grown since it was warm: after half of its life."""
        for worker, told in self.seen.memory.items():
            warm = told[len(told) // 2 :]
            if warm and warm[-1] - warm[0] > GROWTH:
                self.seen.wrong.append(f"process {worker} grew by {warm[-1] - warm[0]} kB")

    def subscribe(self) -> None:
        """Be whichever subscriber is due, one after the other."""
        while not self.over.is_set():
            with self.lock:
                when, number, one = heapq.heappop(self.due)
            if self.over.wait(max(0.0, when - time.monotonic())):
                return
            self.ask(one)
            pause = one.manner.every * (0.5 + self.random.random())
            with self.lock:
                heapq.heappush(self.due, (time.monotonic() + pause, number, one))

    def ask(self, one: Subscriber) -> None:
        """Ask once, and judge what is answered."""
        begun = time.monotonic()
        try:
            reply = self.running.ask(f"/feeds/{one.slug}.ics", **one.headers())
        except (OSError, http.client.HTTPException) as error:
            self.mourn(begun, error)
            return
        one.take(reply)
        with self.lock:
            self.seen.statuses[str(reply.status)] += 1
            if reply.status not in {http.client.OK, http.client.NOT_MODIFIED}:
                self.seen.wrong.append(f"{one.manner.name}: {reply.status}")
            else:
                self.judge_age(one, begun)

    def judge_age(self, one: Subscriber, begun: float) -> None:
        """See whether what a subscriber has by now was replaced too long before it asked."""
        versions = self.versions[ALIASES.get(one.slug, one.slug)]
        places = [at for at, version in enumerate(versions) if version.data == one.data]
        if not places:  # written a moment ago, and noted in a moment
            self.early.append((one.slug, one.data))
            return
        after = versions[places[-1] + 1 :]
        age = begun - after[0].since if after else 0.0
        self.seen.stalest = max(self.seen.stalest, age)
        if age > STALE_SECONDS:
            self.seen.wrong.append(f"{one.manner.name}: {one.slug} was {age:.1f} s stale")

    def mourn(self, begun: float, error: Exception) -> None:
        """Note a connection that broke off, which is wrong unless a worker was just killed."""
        with self.lock:
            self.seen.statuses["broken off"] += 1
            ago = begun - max(self.seen.kills, default=-1e9)
            if not -MOURNED_SECONDS < ago < MOURNED_SECONDS:
                self.seen.wrong.append(f"broken off: {error!r}")


def soak(folder: Path, seconds: float, kill_every: float = KILL_SECONDS) -> Seen:
    """Run a service in a folder, the current one from now on, and return what was seen."""
    os.chdir(folder)
    with served(folder, more=MORE) as running:
        store = open_store(load("config.toml", {}).config.store.url, now=FIRST)
        try:
            return Soak(running, store, Random(7)).run(seconds, kill_every)  # noqa: S311  no secret
        finally:
            store.close()


def main() -> None:
    """Soak for as many seconds as the command line says, ten minutes if it says nothing."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 600.0
    with tempfile.TemporaryDirectory() as name:
        seen = soak(Path(name), seconds)
    sys.stdout.write(f"{seen}\n")
    if seen.wrong:
        sys.exit("\n".join(seen.wrong[:20]))


if __name__ == "__main__":
    main()

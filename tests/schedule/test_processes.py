"""Schedulers and workers as they are run: started twice, ended, killed."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from processes import ROOT, SECONDS, Dripping, Home, Running, dripping

from feeds.store import leases, sources
from feeds.store.changes import latest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from feeds.store import Store

    Open = Callable[[str], Store]

STOP_SECONDS = 10
SOON_SECONDS = 15


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """Return a folder for processes."""
    with ExitStack() as stack:
        yield Home(tmp_path, stack)


@pytest.fixture
def drip() -> Iterator[Dripping]:
    """Return a server whose first answer drips."""
    with dripping() as server:
        yield server


def page(server: Dripping) -> str:
    """Return the table of a source whose page is on that server."""
    return f'name = "drip"\nkind = "page"\nurl = "{server.url}"\nallow = ["127.0.0.1"]\n'


def held(store: Store) -> list[str]:
    """Return the leases that are held, of the scheduler and of a source."""
    with store.reading() as conn:
        names = ("scheduler", "source drip")
        return [name for name in names if leases.lease(conn, name) is not None]


def added(store: Store) -> int:
    """Return how many events were added; each of them once, or the journal would say more."""
    with store.reading() as conn:
        changes = latest(conn, limit=1000)
    assert {change.kind for change in changes} <= {"added"}
    return len(changes)


def test_two_schedulers_one_is_killed(home: Home, url: str, open_again: Open) -> None:
    """One works, the other waits; after a kill -9 it takes over, and ends in order."""
    home.configure(url, "auray", "brest")
    first = home.start("scheduler")
    for _ in range(2):
        assert first.heard("round.done")["outcome"] == "ok"
    second = home.start("scheduler")
    assert f"process {first.process.pid}" in second.heard("scheduler.waiting")["message"]
    first.process.kill()
    assert second.heard("scheduler.started")
    status, seconds = second.ended(signal.SIGTERM)
    assert status == 0
    assert seconds < STOP_SECONDS
    assert second.heard("scheduler.stopped")
    store = open_again(url)
    assert added(store) == 2
    assert held(store) == []


def test_a_slow_server_does_not_keep_a_scheduler_from_ending(
    home: Home, drip: Dripping, url: str, open_again: Open
) -> None:
    """What was being read is left, its source is free, and nothing of it is kept."""
    home.configure(url, page(drip))
    scheduler = home.start("scheduler")
    assert drip.asked.wait(SECONDS)
    store = open_again(url)
    assert held(store) == ["scheduler", "source drip"]
    status, seconds = scheduler.ended(signal.SIGTERM)
    assert status == 0
    assert seconds < STOP_SECONDS
    assert held(store) == []
    assert added(store) == 0


def test_a_refresh_that_is_told_to_end_lets_go(
    home: Home, drip: Dripping, url: str, open_again: Open
) -> None:
    """Its source is free at once, and nothing of it is kept."""
    home.configure(url, page(drip))
    refresh = home.start("refresh")
    assert drip.asked.wait(SECONDS)
    store = open_again(url)
    assert held(store) == ["source drip"]
    status, seconds = refresh.ended(signal.SIGTERM)
    assert status == 143
    assert seconds < STOP_SECONDS
    assert held(store) == []
    assert added(store) == 0


def holder(store: Store) -> int:
    """Return the process that reads the dripping source."""
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        with store.reading() as conn:
            lease = leases.lease(conn, sources.lease_name("drip"))
        found = re.search(r"process (\d+)", lease.holder) if lease else None
        if found:
            return int(found[1])
        time.sleep(0.05)
    raise AssertionError("nobody reads it")


def two_workers(home: Home) -> dict[int, Running]:
    """Return two workers that wait for work, by their processes."""
    workers = [home.start("worker") for _ in range(2)]
    for worker in workers:
        worker.heard("worker.started")
    return {worker.process.pid: worker for worker in workers}


@pytest.mark.parametrize("kind", ["postgresql"], indirect=True)
def test_of_two_workers_one_is_killed(
    home: Home, drip: Dripping, url: str, open_again: Open
) -> None:
    """They share ten sources; what the dead one was at is done by the other, and all once."""
    names = [f"ville{letter}" for letter in "abcdefghi"]
    home.configure(url, page(drip), *names)
    workers = two_workers(home)
    scheduler = home.start("scheduler")
    assert drip.asked.wait(SECONDS)
    store = open_again(url)
    killed = workers.pop(holder(store))
    killed.process.kill()
    (other,) = workers.values()
    assert other.heard("round.done", "drip")["outcome"] == "ok"
    wait_for_all(store, len(names) + 1)
    for process in (scheduler, other):
        status, seconds = process.ended(signal.SIGTERM)
        assert status == 0
        assert seconds < STOP_SECONDS
    assert added(store) == len(names) + 1


def wait_for_all(store: Store, number: int) -> None:
    """Wait until so many sources have been read."""
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        with store.reading() as conn:
            read = [state for state in sources.states(conn) if state.last_success]
        if len(read) == number:
            return
        time.sleep(0.05)
    raise AssertionError(f"only {[state.name for state in read]} were read")


@pytest.mark.parametrize("kind", ["postgresql"], indirect=True)
def test_a_worker_that_is_told_to_end_hands_its_work_on(
    home: Home, drip: Dripping, url: str, open_again: Open
) -> None:
    """At once, whatever a slow server does."""
    home.configure(url, page(drip))
    workers = two_workers(home)
    home.start("scheduler")
    assert drip.asked.wait(SECONDS)
    store = open_again(url)
    ended = workers.pop(holder(store))
    status, seconds = ended.ended(signal.SIGTERM)
    assert status == 0
    assert seconds < STOP_SECONDS
    (other,) = workers.values()
    assert other.heard("round.done", "drip")["outcome"] == "ok"
    assert added(store) == 1


@pytest.mark.parametrize("kind", ["postgresql"], indirect=True)
def test_without_workers_the_scheduler_reads_by_itself(
    home: Home, url: str, open_again: Open
) -> None:
    """One command is enough on every store."""
    home.configure(url, "auray")
    assert home.start("scheduler").heard("round.done", "auray")["counts"]["added"] == 1
    assert added(open_again(url)) == 1


def test_a_worker_needs_postgresql(home: Home) -> None:
    """It says so in one line, and what to do."""
    home.configure("sqlite:///agenda.sqlite")
    done = subprocess.run(
        [sys.executable, "-m", "feeds", "worker"],
        cwd=home.folder,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "workers need PostgreSQL" in done.stderr
    assert "agenda scheduler reads the sources itself" in done.stderr


def test_a_file_that_is_dropped_is_read_soon(home: Home, url: str, open_again: Open) -> None:
    """By the one scheduler, or by a worker for it, long before the source's usual time."""
    home.configure(url, "auray")
    worker = home.start("worker") if url.startswith("postgresql") else None
    if worker is not None:
        worker.heard("worker.started")
    scheduler = home.start("scheduler")
    reader = worker or scheduler
    assert reader.heard("round.done", "auray")["counts"]["added"] == 1
    home.start("scheduler").heard("scheduler.waiting")
    text = "Agenda\n\nConcert de la chorale\n9 mars 2031\n"
    (home.folder / "auray" / "b.txt").write_text(text, encoding="utf-8")
    begun = time.monotonic()
    assert reader.heard("round.done", "auray")["counts"]["added"] == 1
    assert time.monotonic() - begun < SOON_SECONDS
    assert added(open_again(url)) == 2

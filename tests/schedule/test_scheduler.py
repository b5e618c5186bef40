"""The scheduler in one process: what it has read, when, and what it heeds meanwhile."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from queue import Empty, SimpleQueue
from threading import Event, Thread
from threading import enumerate as enumerate_threads
from typing import TYPE_CHECKING, NamedTuple

import pytest

from feeds.config import Config, Cron, Fetch, Schedule
from feeds.leasing import Rhythm, Way
from feeds.refresh import pausing
from feeds.schedule.bell import Bell, Word
from feeds.schedule.handing import Handing
from feeds.schedule.scheduler import LEASE, Duty, Timekeeper, Watch
from feeds.schedule.telling import Telling, Told
from feeds.store import leases, sources
from feeds.store.errors import StoreUnreachableError
from feeds.store.sources import SourceState, SourceStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from feeds.config import Source
    from feeds.schedule.turns import Turns
    from feeds.store import Store

SECONDS = 20.0  # at most, for what takes none
HOUR = timedelta(hours=1)


def now() -> datetime:
    """Return the time by the clock that APScheduler asks as well."""
    return datetime.now(UTC)


def configured(*names: str, every: str = "6 hours") -> Config:
    """Return a configuration with sources of these names, all due together."""
    told = [{"name": name, "kind": "folder", "path": name, "every": every} for name in names]
    tables = {"service": {"name": "Agenda"}, "schedule": {"jitter": "0 minutes"}, "sources": told}
    return Config.model_validate(tables)


class Desk:
    """Notes what is due, in which state, and what is told."""

    def __init__(self, store: Store, config: Config) -> None:
        self.store, self.config = store, config
        self.due: SimpleQueue[SourceState] = SimpleQueue()
        self.told: SimpleQueue[Told] = SimpleQueue()
        self.tell = Telling(self.told.put, now)
        self.stopped: list[float] = []
        self.duty = Duty(store, config, lambda _, state: self.due.put(state), self._stop)

    def _stop(self, seconds: float) -> bool:
        self.stopped.append(seconds)
        return True

    def save(self, *states: SourceState) -> None:
        """Keep states of sources."""
        with self.store.writing() as conn:
            for state in states:
                sources.save(conn, state)

    def is_due(self, count: int = 1) -> list[str]:
        """Return the next sources that are due, in the order of their names."""
        return sorted(self.due.get(timeout=SECONDS).name for _ in range(count))

    def heard(self, event: str) -> str:
        """Return what is told next of a kind of event, after waiting for it."""
        until = time.monotonic() + SECONDS
        while (told := self.told.get(timeout=max(0, until - time.monotonic()))).event != event:
            pass
        return told.text


def wait_for_threads() -> None:
    """Wait for those that nobody waits for in a program: they use the store of the test."""
    for thread in enumerate_threads():
        if thread.name.startswith(("round", "lease")):
            thread.join(SECONDS)
            assert not thread.is_alive()


@pytest.fixture
def timekeeper() -> Iterator[list[Timekeeper]]:
    """Return a list: what is put into it is ended."""
    made: list[Timekeeper] = []
    yield made
    for one in made:
        one.end()
    wait_for_threads()


def started(desk: Desk, made: list[Timekeeper]) -> Timekeeper:
    """Return a timekeeper that has begun."""
    timekeeper = Timekeeper(desk.duty, desk.tell)
    made.append(timekeeper)
    timekeeper.start()
    return timekeeper


READ = SourceState("a", SourceStatus.OK, last_try=datetime(2020, 1, 1, tzinfo=UTC))


def test_what_is_due_is_read_at_the_start(store: Store, timekeeper: list[Timekeeper]) -> None:
    """New and overdue sources, those that are held; not what is paused, nor backed off from."""
    desk = Desk(store, configured("new", "late", "held", "fine", "paused", "failing"))
    later = now() + HOUR
    desk.save(
        replace(READ, name="late"),
        replace(READ, name="held", status=SourceStatus.TO_CHECK),
        replace(READ, name="fine", last_try=now()),
        replace(READ, name="paused", status=SourceStatus.PAUSED),
        replace(READ, name="failing", status=SourceStatus.FAILING, failures=3, next_due=later),
    )
    times = started(desk, timekeeper)
    assert desk.is_due(3) == ["held", "late", "new"]
    assert desk.heard("round.skipped") == "paused is paused"
    with pytest.raises(Empty):
        desk.due.get(timeout=0.05)
    known = times.times()
    assert known["failing"] == later
    assert all(known[name] and known[name] > later for name in ("new", "late", "fine"))  # type: ignore[operator]


def test_a_source_that_failed_is_tried_again_after_its_back_off(
    store: Store, timekeeper: list[Timekeeper]
) -> None:
    """Whoever has tried it; when it does well again it has its usual times."""
    desk = Desk(store, configured("a"))
    desk.save(replace(READ, last_try=now()))
    times = started(desk, timekeeper)
    usual = times.times()["a"]
    soon = now() + HOUR / 6
    failed = replace(READ, status=SourceStatus.FAILING, failures=1, last_try=now(), next_due=soon)
    desk.save(failed)
    times.align()
    assert times.times() == {"a": soon}
    desk.save(replace(failed, failures=9, last_try=now(), next_due=soon + 24 * HOUR))
    times.align()
    assert times.times() == {"a": soon + 24 * HOUR}
    well = now()
    desk.save(replace(READ, last_try=well))
    times.align()
    assert times.times() == {"a": well + 6 * HOUR}
    assert usual is not None


def test_a_source_that_is_taken_up_again_is_read(
    store: Store, timekeeper: list[Timekeeper]
) -> None:
    """Soon, not at its next usual time."""
    desk = Desk(store, configured("a"))
    desk.save(replace(READ, status=SourceStatus.PAUSED))
    times = started(desk, timekeeper)
    assert desk.heard("round.skipped") == "a is paused"
    desk.save(READ)
    times.align()
    assert desk.is_due() == ["a"]


def test_a_source_that_somebody_asks_for_is_read(
    store: Store, timekeeper: list[Timekeeper]
) -> None:
    """Soon, not at its next usual time."""
    desk = Desk(store, configured("a"))
    desk.save(replace(READ, last_try=now()))
    times = started(desk, timekeeper)
    assert pausing.hasten(store, "a", now=now())
    times.align()
    assert desk.is_due() == ["a"]


def test_a_source_is_read_on_and_on(store: Store, timekeeper: list[Timekeeper]) -> None:
    """Each interval; here it is made shorter than people may."""
    config = configured("a")
    quick = config.sources[0].model_copy(update={"every": timedelta(seconds=0.1)})
    desk = Desk(store, config.model_copy(update={"sources": (quick,)}))
    started(desk, timekeeper)
    assert desk.is_due(3) == ["a"] * 3


def test_a_round_that_goes_on_is_not_begun_again(
    store: Store, timekeeper: list[Timekeeper]
) -> None:
    """The next one is left out, and that is told."""
    config = configured("a")
    quick = config.sources[0].model_copy(update={"every": timedelta(seconds=0.1)})
    desk = Desk(store, config.model_copy(update={"sources": (quick,)}))
    begun, go = Event(), Event()
    rounds: list[str] = []

    def carry(source: Source, _: SourceState) -> None:
        rounds.append(source.name)
        begun.set()
        go.wait(SECONDS)

    desk.duty = desk.duty._replace(carry=carry)
    started(desk, timekeeper)
    assert desk.heard("round.skipped") == "a: left out, for the last reading still goes on"
    assert begun.wait(SECONDS)  # the next round is told of before the first has its thread
    assert rounds == ["a"]
    go.set()


def test_what_is_missed_is_read_later(store: Store, timekeeper: list[Timekeeper]) -> None:
    """By interval as soon as may be; what cron asked for is left out, and that is told."""
    config = configured("a", "b", every="1 day")
    yearly = config.sources[0].model_copy(
        update={"name": "c", "every": None, "cron": Cron("0", "0", "1", "1", "*")}
    )
    tables = {"sources": (*config.sources, yearly), "fetch": Fetch(concurrency=1)}
    tables["schedule"] = Schedule(jitter=timedelta(), misfire=timedelta())  # APScheduler: a second
    desk = Desk(store, config.model_copy(update=tables))
    carry, late = desk.duty.carry, Event()

    def slow(source: Source, state: SourceState) -> None:
        late.wait(0 if late.is_set() else 1.5)
        if not late.is_set():
            desk.save(replace(READ, name="c", last_try=now()))
        late.set()
        carry(source, state)

    desk.duty = desk.duty._replace(carry=slow)
    started(desk, timekeeper)
    assert desk.is_due(2) == ["a", "b"]
    expected = "c: left out, for it is too late by more than [schedule] misfire"
    assert desk.heard("round.skipped") == expected


def test_a_store_that_is_lost_stops_nothing(
    store: Store, timekeeper: list[Timekeeper], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told, and looked at again."""
    desk = Desk(store, configured("a"))
    desk.save(replace(READ, last_try=now()))
    times = started(desk, timekeeper)

    def lost(_: object) -> list[SourceState]:
        raise StoreUnreachableError(store.where, "gone")

    with monkeypatch.context() as patch:
        patch.setattr(sources, "states", lost)
        times.align()
    assert "gone" in desk.heard("scheduler.failed")
    times.align()


class Running(NamedTuple):
    """A process that wants to be the scheduler."""

    desk: Desk
    bell: Bell
    thread: Thread

    def end(self) -> None:
        """Tell it to end, and wait until it has."""
        self.bell.ring(Word.STOP)
        self.thread.join(SECONDS)
        assert not self.thread.is_alive()


QUICK = Way(Rhythm(rise=0.05, patience=30, look=0.01))


def watching(desk: Desk) -> Running:
    """Let a scheduler run in a thread."""
    bell = Bell()
    thread = Thread(target=Watch(desk.duty, bell, desk.tell, QUICK).run, daemon=True)
    thread.start()
    return Running(desk, bell, thread)


def test_one_is_the_scheduler_and_the_other_takes_over(store: Store) -> None:
    """When the first has ended, at once; its rounds were ended before."""
    first = watching(Desk(store, configured("a")))
    assert first.desk.heard("scheduler.started") == "keeps the time of 1 source"
    assert first.desk.is_due() == ["a"]
    second = watching(Desk(store, configured("a")))
    assert "waits, for the scheduler is agenda scheduler on " in second.desk.heard(
        "scheduler.waiting"
    )
    first.end()
    assert first.desk.stopped == [4.0]
    assert second.desk.heard("scheduler.started")
    second.end()
    assert second.desk.heard("scheduler.stopped")
    wait_for_threads()
    with store.reading() as conn:
        assert leases.lease(conn, LEASE) is None


def test_who_loses_the_lease_has_nothing_more_read(store: Store) -> None:
    """And waits until it can have it again."""
    running = watching(Desk(store, configured("a")))
    assert running.desk.heard("scheduler.started")
    with store.writing() as conn:
        stale = leases.lease(conn, LEASE)
        leases.take_lease(conn, LEASE, "another; started later", stale=stale)
    assert running.desk.heard("scheduler.lost") == "another process is the scheduler now"
    expected = "waits, for the scheduler is another; started later"
    assert running.desk.heard("scheduler.waiting") == expected
    with store.writing() as conn:
        leases.drop_lease(conn, LEASE, "another; started later")
    assert running.desk.heard("scheduler.started")
    running.end()
    wait_for_threads()


class Workers:
    """A queue, with workers or without."""

    def __init__(self, *, lost: bool = False, alive: bool = True) -> None:
        self.lost, self.alive = lost, alive
        self.jobs: list[str] = []

    def has_workers(self) -> bool:
        """Return whether there are workers."""
        if self.lost:
            raise StoreUnreachableError("postgresql://host/agenda", "gone")
        return self.alive

    def put(self, state: SourceState) -> bool:
        """Keep a job, the first of a source alone."""
        self.jobs.append(state.name)
        return self.jobs.count(state.name) == 1


class Own:
    """Rounds in this process."""

    def __init__(self) -> None:
        self.read_here: list[str] = []

    def read(self, source: Source, _: SourceState) -> bool:
        """Note what was read."""
        self.read_here.append(source.name)
        return True


def handed(workers: Workers, rounds: int = 1) -> tuple[list[str], list[str]]:
    """Return what is told, and what is read in this process."""
    told: list[str] = []
    own = Own()
    turns: Turns = own  # type: ignore[assignment]  # the one method that is asked for
    hand = Handing(workers, turns, Telling(lambda one: told.append(one.text), now))
    (source,) = configured("a").sources
    for _ in range(rounds):
        assert hand(source, SourceState("a"))
    return told, own.read_here


def test_sources_are_handed_to_workers_where_there_are_some() -> None:
    """Once, while none has taken it; where there are none they are read at once."""
    told, here = handed(Workers(), rounds=2)
    assert told == ["a: handed to the workers", "a: waits for a worker"]
    assert here == []
    assert handed(Workers(alive=False)) == ([], ["a"])
    told, here = handed(Workers(lost=True))
    assert told == ["a: the store postgresql://host/agenda: gone"]
    assert here == []

"""Rounds that share sources: two at once, one that was silent, a process that is to end."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from random import Random
from threading import Event
from typing import TYPE_CHECKING

import pytest

from feeds.leasing import Rhythm, Times, Way
from feeds.refresh import leased
from feeds.refresh.leased import (
    BeingReadError,
    LostError,
    Reader,
    ReadMeanwhileError,
    Rounds,
    StoppedError,
)
from feeds.refresh.rounds import Setting, refresh
from feeds.store import leases, sources
from feeds.store.sources import SourceState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from service import TestService

    from feeds.refresh.report import Report

FAIR = "Agenda\n\nFoire aux plantes rares\nDu 1er au 3 mars 2019\n"
SECONDS = 20  # at most, for what takes none
SLOW = Way(Rhythm(rise=60, patience=60, look=0.01))


class Halting:
    """A round that halts when it has read, or when it begins to write, until it is let go."""

    def __init__(self, *, writing: bool) -> None:
        self.writing = writing
        self.reached, self.go = Event(), Event()

    def __call__(self, setting: Setting, source: object, **told: object) -> Report:
        """Do as :func:`refresh` does."""
        guard = told["guard"]
        if not self.writing:
            self._halt()

        def halt(conn: object) -> None:
            guard(conn)  # type: ignore[operator]
            if self.writing:
                self._halt()

        return refresh(setting, source, **told | {"guard": halt})  # type: ignore[arg-type]

    def _halt(self) -> None:
        self.reached.set()
        assert self.go.wait(SECONDS)


def rounds(service: TestService, name: str, way: Way = SLOW) -> Rounds:
    """Return the rounds of a process of its own."""
    setting = Setting(service.store, service.config, service.visitor, Random(0))  # noqa: S311
    return Rounds(setting, Reader(name, lambda: service.now, way))


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    """Return threads."""
    with ThreadPoolExecutor(4) as threads:
        yield threads


def halting(monkeypatch: pytest.MonkeyPatch, *, writing: bool = False) -> Halting:
    """Let the rounds that begin now halt."""
    made = Halting(writing=writing)
    monkeypatch.setattr(leased, "refresh", made)
    return made


def holders(service: TestService) -> list[str]:
    """Return who holds the source."""
    with service.store.reading() as conn:
        found = leases.lease(conn, sources.lease_name(service.config.sources[0].name))
    return [] if found is None else [found.holder]


def test_a_round_gives_its_lease_back(service: TestService) -> None:
    """So that the next one need not wait."""
    service.write("a.txt", FAIR)
    (source,) = service.config.sources
    assert rounds(service, "one").run(source).counts()["added"] == 1
    assert holders(service) == []
    assert rounds(service, "other").run(source).unchanged == 1


def test_the_second_of_two_is_told_who_reads(
    service: TestService, pool: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Since when, and on which machine; the first keeps what it read."""
    service.write("a.txt", FAIR)
    (source,) = service.config.sources
    halt = halting(monkeypatch)
    first = pool.submit(rounds(service, "agenda scheduler").run, source)
    assert halt.reached.wait(SECONDS)
    (holder,) = holders(service)
    passed = iter(range(0, 10_000, 10))

    def live(_: Event, __: float) -> bool:
        with service.store.writing() as conn:
            return not leases.raise_lease(conn, "source magazine", holder)

    way = Way(Rhythm(), Times(lambda: next(passed), live))
    told: list[BeingReadError] = []
    expected = (
        r"^magazine is being read by agenda scheduler on .*; started 2019-01-10 06:00:00 UTC$"
    )
    with pytest.raises(BeingReadError, match=expected):
        rounds(service, "agenda refresh", way).run(source, waiting=told.append)
    assert [str(one) for one in told] == [str(BeingReadError("magazine", holder))]
    halt.go.set()
    assert first.result(SECONDS).counts()["added"] == 1
    assert len(service.events()) == 1


def test_the_second_of_two_comes_after_the_first(
    service: TestService, pool: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It reads again for a person; by the clock it is spared what was read meanwhile."""
    service.write("a.txt", FAIR)
    (source,) = service.config.sources
    halt = halting(monkeypatch)
    first = pool.submit(rounds(service, "one").run, source)
    assert halt.reached.wait(SECONDS)
    waits = Event()
    second = pool.submit(rounds(service, "two").run, source, waiting=lambda _: waits.set())
    third = pool.submit(rounds(service, "three").run, source, before=SourceState(source.name))
    assert waits.wait(SECONDS)
    halt.go.set()
    assert first.result(SECONDS).counts()["added"] == 1
    assert second.result(SECONDS).unchanged == 1
    with pytest.raises(ReadMeanwhileError, match="another process has read it meanwhile"):
        third.result(SECONDS)


def test_a_round_that_was_taken_over_keeps_nothing(
    service: TestService, pool: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its process slept, say; who took over has read the source."""
    service.write("a.txt", FAIR)
    (source,) = service.config.sources
    halt = halting(monkeypatch)
    first = pool.submit(rounds(service, "asleep").run, source)
    assert halt.reached.wait(SECONDS)
    monkeypatch.setattr(leased, "refresh", refresh)
    impatient = Way(Rhythm(rise=60, patience=0.1, look=0.01))
    report = rounds(service, "awake", impatient).run(source)
    halt.go.set()
    with pytest.raises(LostError, match="nothing was kept"):
        first.result(SECONDS)
    assert report.counts()["added"] == 1
    assert [change.kind for change in service.changes()] == ["added"]


def test_what_still_reads_is_left_at_the_end(
    service: TestService, pool: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At once: its lease is free, and whatever it reads later is not kept."""
    service.write("a.txt", FAIR)
    (source,) = service.config.sources
    halt = halting(monkeypatch)
    process = rounds(service, "one")
    first = pool.submit(process.run, source)
    assert halt.reached.wait(SECONDS)
    assert process.stop(SECONDS)
    assert holders(service) == []
    halt.go.set()
    with pytest.raises(StoppedError):
        first.result(SECONDS)
    with pytest.raises(StoppedError):
        process.run(source)
    assert service.changes() == []


def test_what_is_being_written_down_is_finished(
    service: TestService, pool: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The end waits for it, for a bounded time."""
    service.write("a.txt", FAIR)
    (source,) = service.config.sources
    halt = halting(monkeypatch, writing=True)
    process = rounds(service, "one")
    first = pool.submit(process.run, source)
    assert halt.reached.wait(SECONDS)
    assert not process.stop(0.05)
    stopped = pool.submit(process.stop, SECONDS)
    halt.go.set()
    assert stopped.result(SECONDS)
    assert first.result(SECONDS).counts()["added"] == 1
    assert len(service.changes()) == 1


def test_a_paused_source_that_is_read_by_hand_stays_paused(service: TestService) -> None:
    """Who paused it ends that."""
    service.write("a.txt", FAIR)
    with service.store.writing() as conn:
        paused = SourceState("magazine", sources.SourceStatus.PAUSED, message="paused by Anne")
        sources.save(conn, paused)
    service.refresh()
    with service.store.reading() as conn:
        state = sources.state(conn, "magazine")
    assert (state.status, state.message) == ("paused", "paused by Anne")
    assert state.last_success == service.now

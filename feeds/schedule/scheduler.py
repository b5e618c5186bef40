"""The one scheduler of a store: whoever holds the lease keeps the time, the others wait for it."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, timedelta
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from apscheduler.events import EVENT_JOB_MAX_INSTANCES, EVENT_JOB_MISSED
from apscheduler.jobstores.base import JobLookupError
from apscheduler.schedulers.background import BackgroundScheduler

from feeds.console import count
from feeds.leasing import Claim, Way, holder_of, shown_holder
from feeds.schedule.bell import Bell, Word
from feeds.schedule.freshness import LOOK_SECONDS, Freshness
from feeds.schedule.pool import DaemonPool
from feeds.schedule.timetable import first_runs, next_run, put_off, trigger_of
from feeds.sources.glancing import glance, lies_here
from feeds.store import sources
from feeds.store.errors import StoreError
from feeds.store.sources import SourceState, SourceStatus

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from apscheduler.events import JobEvent

    from feeds.config import Config, Source
    from feeds.schedule.telling import Telling
    from feeds.store import Store

LEASE = "scheduler"
_LOOK = "look at files"  # no name of a source has blanks
_STATES = 15.0  # seconds between two looks at how the sources fare
_SLACK = timedelta(seconds=1)
STOP_SECONDS = 4.0
"""How long rounds that are being written down are waited for; giving leases back takes 5 more."""


class Duty(NamedTuple):
    """What a scheduler keeps the time for.

    ``carry`` has a source read that is due, in the state in which it was found; ``stop`` ends what
    it began, within so many seconds.
    """

    store: Store
    config: Config
    carry: Callable[[Source, SourceState], object]
    stop: Callable[[float], bool]


class Watch:
    """One process that wants to be the scheduler, and is while it holds the lease."""

    def __init__(
        self, duty: Duty, bell: Bell, tell: Telling, way: Way = Way()  # noqa: B008  frozen
    ) -> None:  # fmt: skip
        self._duty, self._bell, self._tell, self._way = duty, bell, tell, way
        self._said = ""

    def run(self) -> None:
        """Keep the time, or wait until whoever does is gone; return when the bell says so."""
        holder = holder_of("agenda scheduler", self._tell.clock())
        claim = Claim(self._duty.store, LEASE, holder, self._way)
        word = None
        while word is not Word.STOP:
            word = self._serve(claim) if self._take(claim) else self._look_again()
        self._tell("scheduler.stopped", "the scheduler has stopped")

    def _take(self, claim: Claim) -> bool:
        try:
            if claim.take():
                return True
        except StoreError as error:
            self._say_once("scheduler.waiting", str(error))
            return False
        if claim.other:
            said = f"waits, for the scheduler is {shown_holder(claim.other)}"
            self._say_once("scheduler.waiting", said)
        return False

    def _say_once(self, event: str, text: str) -> None:
        if text != self._said:
            self._tell(event, text)
        self._said = text

    def _look_again(self) -> Word | None:
        return self._bell.wait(self._way.rhythm.look)

    def _serve(self, claim: Claim) -> Word | None:
        """Keep the time until it ends, another does, or the store does not answer."""
        self._said = ""
        timekeeper = Timekeeper(self._duty, self._tell)
        with claim.held(lambda: self._bell.ring(Word.LOST)):
            try:
                timekeeper.start()
            except StoreError as error:
                self._say_once("scheduler.waiting", str(error))
                return self._look_again()
            word = self._keep_time(timekeeper)
            if word is Word.STOP:
                self._duty.stop(STOP_SECONDS)
        if word is Word.LOST:
            self._tell("scheduler.lost", "another process is the scheduler now")
        return word

    def _keep_time(self, timekeeper: Timekeeper) -> Word:
        try:
            while (word := self._bell.wait(min(_STATES, self._way.rhythm.rise))) is None:
                timekeeper.align()
            return word
        finally:
            timekeeper.end()


class Timekeeper:
    """The times of all sources, in memory, made anew from the configuration by each scheduler."""

    def __init__(self, duty: Duty, tell: Telling) -> None:
        self._duty, self._tell = duty, tell
        self._sources = {source.name: source for source in duty.config.sources}
        self._here = [source for source in duty.config.sources if lies_here(source)]
        self._fresh = Freshness()
        self._known: dict[str, _Mark] = {}
        self._timer = BackgroundScheduler(
            timezone=UTC,
            # Looks at files wait for no server, and a disk that hangs keeps up no round elsewhere.
            executors={
                "default": DaemonPool(duty.config.fetch.concurrency),
                _LOOK: DaemonPool(1),
            },
            job_defaults={
                # A reading that is late is read once, one that still goes on is not begun again.
                "coalesce": True,
                "max_instances": 1,
                "misfire_grace_time": max(1, int(duty.config.schedule.misfire.total_seconds())),
            },
        )

    def start(self) -> None:
        """Begin to keep the time; raises StoreError."""
        config, now = self._duty.config, self._tell.clock()
        states = self._states()
        self._known = {state.name: _Mark.of(state) for state in states}
        runs = first_runs(config, states, now=now, random=Random())  # noqa: S311  no secret
        for name, first in runs.items():
            source = self._sources[name]
            trigger = trigger_of(config, source, first)
            self._timer.add_job(self._due, trigger, [source], id=name, next_run_time=first)
        if self._here:
            every = {"seconds": LOOK_SECONDS, "id": _LOOK, "executor": _LOOK}
            self._timer.add_job(self._look, "interval", next_run_time=now, **every)
        self._timer.add_listener(self._goes_on, EVENT_JOB_MAX_INSTANCES)
        self._timer.add_listener(self._missed, EVENT_JOB_MISSED)
        self._timer.start()
        self._tell("scheduler.started", f"keeps the time of {count(len(runs), 'source')}")

    def end(self) -> None:
        """Have nothing more read; what has begun goes on."""
        if self._timer.running:
            self._timer.shutdown(wait=False)

    def times(self) -> dict[str, datetime | None]:
        """Return when each source is read next, chance included."""
        jobs = self._timer.get_jobs()
        return {job.id: job.next_run_time for job in jobs if job.id in self._sources}

    def align(self) -> None:
        """Heed what became of sources meanwhile, by whichever process or person.

        One that failed is read when its back-off is over, one that does well again, or was taken up
        again, at its usual time.
        """
        try:
            states = self._states()
        except StoreError as error:
            self._tell("scheduler.failed", str(error))
            return
        for state in states:
            mark = _Mark.of(state)
            if state.name in self._sources and mark != self._known.get(state.name):
                self._known[state.name] = mark
                self._align_one(self._sources[state.name], state)

    def _align_one(self, source: Source, state: SourceState) -> bool:
        """Move the time of a source to when it is due, if that is another; return whether it is."""
        config, now = self._duty.config, self._tell.clock()
        due = next_run(config, source, state, now=now)
        with suppress(JobLookupError):  # a scheduler that has ended has no times
            told = self._timer.get_job(source.name)
            if due is None or told is None or told.next_run_time is None:
                return False
            late = told.next_run_time - due > put_off(config, source, now) + _SLACK
            if late or (state.failures and due - told.next_run_time > _SLACK):
                self._timer.modify_job(source.name, next_run_time=due)
                return True
        return False

    def _due(self, source: Source) -> None:
        """Have a source read whose time has come, unless it rests or is backed off from."""
        state = self._state(source.name)
        if state is None:
            return
        if state.status is SourceStatus.PAUSED:
            self._tell("round.skipped", f"{source.name} is paused", source.name)
            return
        due = next_run(self._duty.config, source, state, now=self._tell.clock())
        rests = state.failures and not self._fresh.wants(source.name)
        if rests and due is not None and due > self._tell.clock() + _SLACK:
            self._align_one(source, state)
            return
        self._duty.carry(source, state)
        self.align()

    def _look(self) -> None:
        """Have sources read now that lie on this machine and hold a change no round has seen."""
        for source in self._here:
            self._fresh.note(source.name, glance(source), self._tell.clock())
        try:
            states = self._states()
        except StoreError:
            return  # told by who looks at the states
        now = self._tell.clock()
        for name in self._fresh.due(states, now):
            with suppress(JobLookupError):  # a scheduler that has ended has no times
                self._timer.modify_job(name, next_run_time=now)

    def _states(self) -> list[SourceState]:
        with self._duty.store.reading() as conn:
            return sources.states(conn)

    def _state(self, name: str) -> SourceState | None:
        """Return the state of a source, None, which is told, when the store does not answer."""
        try:
            with self._duty.store.reading() as conn:
                return sources.state(conn, name)
        except StoreError as error:
            self._tell("round.failed", f"{name}: {error}", name)
            return None

    def _goes_on(self, event: JobEvent) -> None:
        name = event.job_id
        if name not in self._sources:
            return  # a look at files that takes its time
        said = f"{name}: left out, for the last reading still goes on"
        self._tell("round.skipped", said, name)

    def _missed(self, event: JobEvent) -> None:
        """Read an interval's source all the same: to it no hour is too late, as it is to cron's."""
        name = event.job_id
        if name not in self._sources:
            return
        state = self._state(name)
        if state is not None and not self._align_one(self._sources[name], state):
            said = f"{name}: left out, for it is too late by more than [schedule] misfire"
            self._tell("round.skipped", said, name)


class _Mark(NamedTuple):
    """By what one sees that something became of a source."""

    last_try: datetime | None
    paused: bool
    failures: int
    asked_for: datetime | None

    @classmethod
    def of(cls, state: SourceState) -> _Mark:
        paused = state.status is SourceStatus.PAUSED
        return cls(state.last_try, paused, state.failures, state.next_due)

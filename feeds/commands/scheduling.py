"""``agenda scheduler`` and ``agenda worker``: sources read when they are due, a line a round."""

from __future__ import annotations

import json
from contextlib import ExitStack
from random import Random
from threading import Lock
from typing import TYPE_CHECKING, Any

from feeds.commands.opening import opened
from feeds.commands.refresh import summary, troubles
from feeds.console import say, shown
from feeds.errors import FeedError
from feeds.leasing import way_of
from feeds.refresh.leased import Reader, Rounds
from feeds.refresh.rounds import Setting
from feeds.refresh.terms import fetch_of
from feeds.schedule.bell import Bell, rung_by_signals
from feeds.schedule.handing import Handing
from feeds.schedule.scheduler import Duty, Watch
from feeds.schedule.telling import Telling
from feeds.schedule.turns import Turns
from feeds.sources.visiting import Visitor

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from feeds.config import Config, Source
    from feeds.schedule.telling import Told
    from feeds.store import Store
    from feeds.store.sources import SourceState


class NoQueueError(FeedError):
    """A store that carries no work to other machines; ``where`` is its file."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where

    def __str__(self) -> str:
        return (
            f"the store {self.where} is a file, and workers need PostgreSQL ([store] url = "
            '"postgresql://…"); with a file, agenda scheduler reads the sources itself'
        )


def schedule(
    file: str, environ: Mapping[str, str], form: str, clock: Callable[[], datetime]
) -> None:
    """Read sources when they are due, until a signal; raises ConfigError or StoreError."""
    bell, way = Bell(), way_of(environ)
    with ExitStack() as stack:
        stack.enter_context(rung_by_signals(bell))
        config, store = stack.enter_context(opened(file, environ, now=clock()))
        tell = Telling(Printed(form), clock)
        turns = _turns(config, store, Reader("agenda scheduler", clock, way), tell)
        stack.enter_context(turns.rounds.lookout.looking())
        carry: Callable[[Source, SourceState], bool] = turns.read
        if store.is_postgresql:
            from feeds.schedule.queue import Queue  # noqa: PLC0415  of the extra postgres

            carry = Handing(stack.enter_context(Queue(store).opened()), turns, tell)
        Watch(Duty(store, config, carry, turns.rounds.stop), bell, tell, way).run()


def work(file: str, environ: Mapping[str, str], form: str, clock: Callable[[], datetime]) -> None:
    """Read sources from the queue until a signal; raises ConfigError, StoreError, NoQueueError."""
    way = way_of(environ)
    with opened(file, environ, now=clock()) as (config, store):
        if not store.is_postgresql:
            raise NoQueueError(store.where)
        from feeds.schedule.worker import Worker  # noqa: PLC0415  of the extra postgres

        tell = Telling(Printed(form), clock)
        turns = _turns(config, store, Reader("agenda worker", clock, way), tell)
        with turns.rounds.lookout.looking():
            Worker(config, turns, tell, way.rhythm).run()


def _turns(config: Config, store: Store, reader: Reader, tell: Telling) -> Turns:
    """Return the rounds of a process; its threads share one visitor and its manners."""
    setting = Setting(store, config, Visitor(fetch_of(config)), Random())  # noqa: S311  no secret
    return Turns(Rounds(setting, reader), tell, reader.way.times.monotonic)


class Printed:
    """Prints a line an event, from any thread: for people, or as an object of JSON."""

    def __init__(self, form: str) -> None:
        self._form = form
        self._lock = Lock()

    def __call__(self, told: Told) -> None:
        """Print one line."""
        line = _text(told) if self._form == "text" else json.dumps(_fields(told))
        with self._lock:
            say(shown(line))


def _text(told: Told) -> str:
    said = told.text
    if told.report is not None:
        said = f"{summary(told.report)} ({told.seconds:.1f} s)"
        said = "; ".join([said, *troubles(told.report, notes=False)])
    return f"{told.at:%Y-%m-%dT%H:%M:%SZ} {said}"


def _fields(told: Told) -> dict[str, Any]:
    """Return what programs are told, the event first."""
    fields: dict[str, Any] = {"event": told.event, "at": told.at.isoformat(timespec="milliseconds")}
    if told.source:
        fields["source"] = told.source
    report = told.report
    if report is not None:
        fields |= {
            "outcome": report.outcome, "seconds": told.seconds, "counts": report.counts(),
            "feeds": report.feeds,
        }  # fmt: skip
    said = told.text if report is None else "; ".join(troubles(report, notes=False))
    return fields | {"message": said or None}

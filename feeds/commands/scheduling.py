"""``agenda scheduler``: the sources read when they are due, by one process a store."""

from __future__ import annotations

import json
from random import Random
from threading import Lock
from typing import TYPE_CHECKING, Any

from feeds.commands.opening import opened
from feeds.commands.refresh import summary, troubles
from feeds.console import say, shown
from feeds.leasing import way_of
from feeds.refresh.leased import Reader, Rounds
from feeds.refresh.rounds import Setting
from feeds.refresh.terms import fetch_of
from feeds.schedule.bell import Bell, rung_by_signals
from feeds.schedule.scheduler import Duty, Watch
from feeds.schedule.telling import Telling
from feeds.schedule.turns import Turns
from feeds.sources.visiting import Visitor

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from feeds.config import Config
    from feeds.schedule.telling import Told
    from feeds.store import Store


def run(file: str, environ: Mapping[str, str], form: str, clock: Callable[[], datetime]) -> None:
    """Read sources when they are due, until a signal; raises ConfigError or StoreError."""
    bell, way = Bell(), way_of(environ)
    with rung_by_signals(bell), opened(file, environ, now=clock()) as (config, store):
        tell = Telling(Printed(form), clock)
        rounds = rounds_of(config, store, Reader("agenda scheduler", clock, way))
        turns = Turns(rounds, tell, way.times.monotonic)
        duty = Duty(store, config, turns.read, rounds.stop)
        Watch(duty, bell, tell, way).run()


def rounds_of(config: Config, store: Store, reader: Reader) -> Rounds:
    """Return the rounds of a process; its threads share one visitor and its manners."""
    setting = Setting(store, config, Visitor(fetch_of(config)), Random())  # noqa: S311  no secret
    return Rounds(setting, reader)


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

"""When each source is read: by its interval or its cron, later when it fails, not when it rests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from feeds.config import Cron
from feeds.store.sources import SourceState, SourceStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from random import Random

    from apscheduler.triggers.base import BaseTrigger

    from feeds.config import Config, Source

_STEP = timedelta(seconds=2)  # at most, between the first rounds of two sources
_PUT_OFF = 4  # a reading is put off by a fourth of the time between two at most


def trigger_of(config: Config, source: Source, first: datetime) -> BaseTrigger:
    """Return when a source is read from *first* on, each time put off by chance as configured."""
    jitter = put_off(config, source, first).total_seconds() or None
    when = config.every_of(source)
    zone = ZoneInfo(config.timezone_of(source))
    if isinstance(when, Cron):
        return _cron(when, zone, jitter)
    seconds = when.total_seconds()
    return IntervalTrigger(seconds=seconds, start_date=first, timezone=zone, jitter=jitter)


def put_off(config: Config, source: Source, after: datetime) -> timedelta:
    """Return by how much a reading may be put off at most: by less where it comes often."""
    when = config.every_of(source)
    if not isinstance(when, Cron):
        return min(config.schedule.jitter, when / _PUT_OFF)
    first = _next(config, source, when, after)
    second = first and _next(config, source, when, first)
    if first is None or second is None:
        return config.schedule.jitter
    return min(config.schedule.jitter, (second - first) / _PUT_OFF)


def next_run(
    config: Config, source: Source, state: SourceState, *, now: datetime
) -> datetime | None:
    """Return when a source is read next, before chance puts it off; None when it is not.

    *now*, and nothing earlier, stands for at once.  A source that fails is read when its back-off
    is over, whatever its interval says; one that is paused is not read; one that the brake holds
    is, for it may be whole again.  One that a person asked for is read then.  What cron asked for
    while nobody was there to do it is made up for within the time of ``misfire``.
    """
    if state.status is SourceStatus.PAUSED:
        return None
    if state.next_due is not None:
        return max(state.next_due, now)
    when = config.every_of(source)
    if state.last_try is None:
        return now
    if not isinstance(when, Cron):
        return max(state.last_try + when, now)
    due = _next(config, source, when, state.last_try)
    if due is not None and due < now - config.schedule.misfire:
        due = _next(config, source, when, now - config.schedule.misfire)
    return due and max(due, now)


def next_runs(
    config: Config, states: Iterable[SourceState], *, now: datetime
) -> dict[str, datetime | None]:
    """Return when each source of the configuration is read next: see :func:`next_run`."""
    known = {state.name: state for state in states}
    return {
        source.name: next_run(
            config, source, known.get(source.name) or SourceState(source.name), now=now
        )
        for source in config.sources
    }


def first_runs(
    config: Config, states: Iterable[SourceState], *, now: datetime, random: Random
) -> dict[str, datetime]:
    """Return when each source is read first by a scheduler that starts *now*.

    What is overdue is read at once, but not all of it in the same second: the first of them now,
    each other a little later, the last one before the time of ``jitter`` is over.  A source that
    is paused has its time as well, should it be taken up again.
    """
    due = next_runs(config, states, now=now)
    runs = {name: when or now for name, when in due.items()}
    late = [name for name, when in due.items() if when == now]
    step = min(_STEP, config.schedule.jitter / max(len(late), 1))
    for place, name in enumerate(late):
        runs[name] = now + step * max(place - random.random(), 0)
    return runs


def _next(config: Config, source: Source, cron: Cron, after: datetime) -> datetime | None:
    """Return the first time after a moment at which cron has a source read, None if never."""
    trigger = _cron(cron, ZoneInfo(config.timezone_of(source)), None)
    found = trigger.get_next_fire_time(None, after + timedelta(microseconds=1))
    return None if found is None else found.astimezone(UTC)


def _cron(cron: Cron, zone: ZoneInfo, jitter: float | None) -> CronTrigger:
    return CronTrigger(**dict(_fields(cron)), timezone=zone, jitter=jitter)


def _fields(cron: Cron) -> Iterator[tuple[str, str]]:
    yield from zip(("minute", "hour", "day"), (cron.minute, cron.hour, cron.day), strict=True)
    yield "month", ",".join(map(str, cron.months))
    yield "day_of_week", cron.weekday

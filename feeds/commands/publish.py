"""``agenda publish``: the whole site as files, once or after every change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from feeds.commands.opening import opened
from feeds.commands.refresh import tell_anew
from feeds.commands.showing import NO_BASE
from feeds.console import count, remark, say
from feeds.errors import FeedError
from feeds.publish import publish
from feeds.publish.watching import watch
from feeds.refresh.bringing_up import bring_up
from feeds.rendering import findings
from feeds.schedule.bell import Bell, rung_by_signals

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from feeds.config import Config
    from feeds.store import Store

IN_ORDER, FAULTS = 0, 1


def run(file: str, environ: Mapping[str, str], folder: str, now: datetime) -> int:
    """Write the site; return the exit status: 1 when lint found an error in a feed.

    Raises ConfigError, StoreError or NotPublishedError.
    """
    with opened(file, environ, now=now) as (config, store):
        return _publish(store, config, Path(folder), now)


def follow(
    file: str, environ: Mapping[str, str], folder: str, clock: Callable[[], datetime]
) -> None:
    """Write the site after every change until a signal; raises what :func:`run` does at first.

    Later a site that cannot be written is told of, and stays as it is until the next change.
    """
    bell = Bell()
    with rung_by_signals(bell), opened(file, environ, now=clock()) as (config, store):
        zone = ZoneInfo(config.service.timezone)
        again = _Again(store, config, Path(folder), clock)

        def today() -> date:
            return clock().astimezone(zone).date()

        bring_up(
            store, config, clock(), tell_anew
        )  # what this writes itself is no change to follow
        watch(store, bell, today, again)


class _Again:
    """Publishes; what goes wrong the first time ends the program."""

    def __init__(
        self, store: Store, config: Config, folder: Path, clock: Callable[[], datetime]
    ) -> None:
        self._store, self._config, self._folder, self._clock = store, config, folder, clock
        self._done = False

    def __call__(self) -> None:
        try:
            _publish(self._store, self._config, self._folder, self._clock())
        except FeedError as error:
            if not self._done:
                raise
            remark(str(error))
        self._done = True


def _publish(store: Store, config: Config, folder: Path, now: datetime) -> int:
    bring_up(store, config, now, tell_anew)
    with store.reading() as conn:
        found = findings(conn)
    if config.service.base_url is None:
        remark(NO_BASE)
    done = publish(store, config, folder, now=now)
    for line in found:
        remark(line)
    written = count(done.written, "file")
    say(f"{folder}: {written} written, {done.unchanged} unchanged, {done.deleted} deleted")
    return FAULTS if found else IN_ORDER

"""``agenda serve``: the whole service, until it is told to end."""

from __future__ import annotations

import signal
import sys
import time
from contextlib import contextmanager
from random import Random
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from feeds.commands.opening import opened
from feeds.commands.refresh import tell, tell_anew
from feeds.console import remark, say
from feeds.leasing import way_of
from feeds.refresh.leased import Reader, Rounds
from feeds.refresh.rounds import Setting
from feeds.refresh.terms import fetch_of
from feeds.schedule.bell import Bell, rung_by_signals
from feeds.serving.child import scheduler_arguments, web_arguments
from feeds.serving.children import Child
from feeds.serving.ports import Place, free_place
from feeds.serving.preparing import prepare
from feeds.serving.supervising import supervise
from feeds.sources.visiting import Visitor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime

    from feeds.config import Config
    from feeds.serving.children import Death
    from feeds.store import Store


class Wanted(NamedTuple):
    """What was asked for on the command line."""

    host: str
    port: int
    workers: int
    scheduler: bool


def run(
    file: str, environ: Mapping[str, str], wanted: Wanted, clock: Callable[[], datetime]
) -> None:
    """Serve until a signal; raises ConfigError, StoreError, or PlaceError before it begins."""
    with _left_by_sigterm(), opened(file, environ, now=clock()) as (config, store):
        place = free_place(wanted.host, wanted.port)
        prepare(_rounds(config, store, environ, clock), tell, tell_anew, clock)
    bell = Bell()
    with rung_by_signals(bell):
        supervise(
            _children(file, wanted, place),
            bell,
            monotonic=time.monotonic,
            look=_Greeting(config, place),
            told=_tell_death,
        )


def _rounds(
    config: Config, store: Store, environ: Mapping[str, str], clock: Callable[[], datetime]
) -> Rounds:
    setting = Setting(store, config, Visitor(fetch_of(config)), Random())  # noqa: S311  no secret
    return Rounds(setting, Reader("agenda serve", clock, way_of(environ)))


def _children(file: str, wanted: Wanted, place: Place) -> list[Child]:
    found = [Child("web server", web_arguments(file, place.number, place.port, wanted.workers))]
    if wanted.scheduler:
        found.append(Child("scheduler", scheduler_arguments(file)))
    return found


def _tell_death(death: Death) -> None:
    remark(str(death))


class _Greeting:
    """Says where the service is, once it is there."""

    def __init__(self, config: Config, place: Place) -> None:
        self._config, self._place, self._said = config, place, False

    def __call__(self) -> None:
        if self._said or not self._place.is_open():
            return
        self._said = True
        service, here = self._config.service, self._place.url
        say(f"{service.name} is at {here} (Ctrl-C ends it)")
        if service.root == here:
            return
        if service.base_url is None:
            remark(f"its links lead to {service.root}; say where it stands by [service] base_url")
        else:
            say(f"readers reach it at {service.root}")


@contextmanager
def _left_by_sigterm() -> Iterator[None]:
    """End the program in order where SIGTERM comes, leases given back, nothing half written."""

    def leave(_number: int, _frame: object) -> NoReturn:
        sys.exit(0)

    before = signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)

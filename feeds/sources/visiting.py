"""Who reads the addresses of sources, again and again: at a walking pace, and welcome."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import stamina

from feeds.sources.addresses import allowed
from feeds.sources.answers import ABOUT_A_SOURCE, Fetched, Terms, Validators
from feeds.sources.failures import FetchError, NotAskedError
from feeds.sources.fetch import follow
from feeds.sources.pace import Pace
from feeds.sources.robots import MAX_BYTES, Robots
from feeds.sources.settings import Clock, FetchSettings
from feeds.sources.targets import target

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from feeds.sources.targets import Target

# stamina logs each retry.  Whoever sets up logging sees it; else it would stand on standard error.
logging.getLogger("stamina").addHandler(logging.NullHandler())


class Visitor:
    """Reads addresses for sources; one is made for a run, or for the life of a scheduler.

    It remembers what each site's robots.txt says, when each host was asked last, and which hosts
    asked to be left alone.  All threads of a run may share it.
    """

    def __init__(
        self, settings: FetchSettings | None = None, *, clock: Clock | None = None
    ) -> None:
        self._settings = settings or FetchSettings()
        self._clock = clock or Clock()
        self._pace = Pace(self._settings, self._clock)
        self._robots = Robots(self._clock)

    @property
    def settings(self) -> FetchSettings:
        """How the network is used."""
        return self._settings

    def visit(
        self,
        url: str,
        *,
        validators: Validators | None = None,
        allow: Collection[str] = (),
        max_bytes: int | None = None,
    ) -> Fetched:
        """Return what stands at *url*, or that it is ``unchanged`` since *validators* were given.

        ``allow`` holds names, addresses and networks in CIDR notation that this source may ask
        although they are not public.  ``max_bytes`` is less or more than in the settings.  Raises
        FetchError, and NoNetworkError for an *allow* that cannot be read.
        """
        terms = self._terms(allow, max_bytes, _of(url, validators or Validators()))
        return self._persistently(partial(follow, url, terms, partial(self._welcome, terms)))

    def sitemaps(self, url: str, *, allow: Collection[str] = ()) -> tuple[str, ...]:
        """Return the addresses of sitemaps that the robots.txt of the site of *url* names.

        They are as written, and may be anything.  () when there are none, or the file cannot be
        read for now.  Raises NotAskedError.
        """
        terms = self._terms(allow, MAX_BYTES, Validators())
        return self._robots.sitemaps(target(url), partial(self._read_rules, terms))

    def _terms(
        self, allow: Collection[str], max_bytes: int | None, validators: Validators
    ) -> Terms:
        return Terms(
            self._settings,
            self._settings.max_bytes if max_bytes is None else max_bytes,
            allowed(allow),
            validators,
            ABOUT_A_SOURCE,
            wall=self._clock.wall,
        )

    def _persistently(self, work: Callable[[], Fetched]) -> Fetched:
        """Try again what may pass, later and later; how much later is a little left to chance."""
        again = stamina.RetryingCaller(
            attempts=1 + self._settings.retries,
            timeout=None,
            wait_initial=self._settings.backoff,
            wait_jitter=self._settings.backoff,
            wait_max=self._settings.longest_wait,
        )
        return again(self._worth_it, work)

    def _worth_it(self, error: Exception) -> bool | float:
        """Return whether to try again; 0 where it is the pace of the host that makes one wait."""
        if not isinstance(error, FetchError) or not error.passing:
            return False
        if not error.retry_after:
            return True
        return 0.0 if error.retry_after <= self._settings.longest_wait else False

    @contextmanager
    def _welcome(self, terms: Terms, here: Target) -> Iterator[None]:
        """Ask the site's rules first, then wait for a turn."""
        gap = 0.0
        if self._settings.robots:
            gap = self._gap(terms, here)
        with self._turn(here, gap):
            yield

    def _gap(self, terms: Terms, here: Target) -> float:
        try:
            return self._robots.delay(here, partial(self._read_rules, terms))
        except NotAskedError as error:
            error.url = here.url  # it is not for its rules that the site may not be asked
            raise

    @contextmanager
    def _turn(self, here: Target, gap: float = 0.0) -> Iterator[None]:
        host = here.server.host
        try:
            with self._pace.turn(host, gap):
                yield
        except FetchError as error:
            error.url = error.url or here.url
            if error.status is not None and error.retry_after is not None:
                self._pace.pause(host, error.retry_after)
            raise

    def _read_rules(self, terms: Terms, url: str) -> Fetched:
        rules = replace(terms, max_bytes=MAX_BYTES, cut=True, validators=Validators())
        return self._persistently(partial(follow, url, rules, self._turn))


def _of(url: str, validators: Validators) -> Validators:
    """Return validators that belong to an address: without one of their own, to the one asked."""
    return validators if validators.url else replace(validators, url=target(url).url)

"""How fast one host is asked: never two requests at once too many, nor too soon."""

from __future__ import annotations

from contextlib import contextmanager
from threading import BoundedSemaphore, Lock
from typing import TYPE_CHECKING

from feeds.sources.answers import in_words
from feeds.sources.failures import PausedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from feeds.sources.settings import Clock, FetchSettings


class _Host:
    """What is remembered of one host; ``free`` and ``paused`` are times of the clock."""

    def __init__(self, concurrency: int) -> None:
        self.places = BoundedSemaphore(max(1, concurrency))
        self.free = self.paused = float("-inf")


class Pace:
    """The turns of all hosts; one object serves all threads of a run."""

    def __init__(self, settings: FetchSettings, clock: Clock) -> None:
        self._settings, self._clock = settings, clock
        self._hosts: dict[str, _Host] = {}
        self._lock = Lock()

    @contextmanager
    def turn(self, host: str, gap: float = 0.0) -> Iterator[None]:
        """Wait for a turn to ask *host*, and keep its place until the answer is read.

        ``gap`` lengthens the time between two requests.  Raises PausedError when the host wants
        to be left alone for longer than one waits.
        """
        known = self._host(host)
        with known.places:
            self._clock.sleep(self._booked(known, host, gap))
            yield

    def pause(self, host: str, seconds: float) -> None:
        """Leave *host* alone for that long, whatever is asked of it."""
        known = self._host(host)
        with self._lock:
            known.paused = max(known.paused, self._clock.monotonic() + seconds)

    def _host(self, host: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(host, _Host(self._settings.concurrency))

    def _booked(self, known: _Host, host: str, gap: float) -> float:
        """Return the seconds until the next turn, which is taken by that."""
        with self._lock:
            now = self._clock.monotonic()
            if known.paused - now > self._settings.longest_wait:
                raise _paused(host, known.paused - now)
            turn = max(now, known.free, known.paused)
            known.free = turn + max(gap, self._settings.per_host_seconds)
        return turn - now


def _paused(host: str, seconds: float) -> PausedError:
    reason = f"{host} asked to be left alone, for {in_words(seconds)} more; ask again after that"
    return PausedError(reason, retry_after=seconds)

"""Room for what is asked of the application, which may wait for a store that says nothing.

A database whose machine is gone refuses nothing: who asks it waits for minutes, and holds a thread.
Feeds need one, so pages and bodies together never keep the last of them for long: who finds no room
waits a moment, unless all who are inside have been there for longer than any page takes.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from threading import Condition
from typing import TYPE_CHECKING

from feeds.web.front.bodies import MOST_BODIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from feeds.web.front.bodies import Bodies

_PATIENCE = 5.0  # seconds; a page takes less than one


class Turns:
    """Room beside that of bodies; threads share it.  There is always some for one page at least."""

    def __init__(
        self,
        bodies: Bodies,
        patience: float = _PATIENCE,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._bodies, self._patience, self._monotonic = bodies, patience, monotonic
        self._since: list[float] = []  # when each came who is inside, the last one last
        self._left = Condition()

    @contextmanager
    def room(self) -> Iterator[bool]:
        """Keep a place, waiting for it if need be, and yield whether there is one."""
        since = self._enter()
        try:
            yield since is not None
        finally:
            if since is not None:
                self._leave(since)

    def _enter(self) -> float | None:
        come = self._monotonic()
        with self._left:
            while len(self._since) >= self._most():
                wait = min(self._since[-1], come) + self._patience - self._monotonic()
                if wait <= 0:
                    return None
                self._left.wait(wait)
            now = self._monotonic()
            self._since.append(now)
        return now

    def _leave(self, since: float) -> None:
        with self._left:
            self._since.remove(since)
            self._left.notify()

    def _most(self) -> int:
        return max(1, MOST_BODIES - self._bodies.inside)

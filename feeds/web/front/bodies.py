"""Room for what is sent, which may come as slowly as its sender likes.

A body that is waited for holds a thread, and no server of WSGI lets one stop to wait: a thread that
is left behind with the body would stop all of granian.  So there is room for some at a time, fewer
than there are threads.  Strangers at the door of the desk never have all of it, and each of them
has one place: nobody keeps others from signing in alone.
"""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from feeds.web.front.rates import Client

MOST_BODIES = 3  # on their way in at the same time
_STRANGERS = 2


class Bodies:
    """Room for bodies that are on their way in; threads share it."""

    def __init__(self) -> None:
        self._known = 0
        self._strangers: Counter[str] = Counter()
        self._lock = Lock()

    @property
    def inside(self) -> int:
        """How many are on their way in."""
        return self._known + self._strangers.total()

    @contextmanager
    def room(self) -> Iterator[bool]:
        """Keep a place for what is read only from who is in, and yield whether there is one."""
        with self._lock:
            has_room = self._is_free()
            self._known += has_room
        try:
            yield has_room
        finally:
            with self._lock:
                self._known -= has_room

    @contextmanager
    def room_at_the_door(self, client: Client) -> Iterator[bool]:
        """Keep a place for a stranger as long as it sends, and yield whether there is one."""
        most = 1 if client.cost == 1 else _STRANGERS  # a proxy, which stands for many
        with self._lock:
            inside = self._strangers
            is_free = self._is_free() and inside.total() < _STRANGERS
            has_room = is_free and inside[client.name] < most
            inside[client.name] += has_room
        try:
            yield has_room
        finally:
            with self._lock:
                self._strangers -= Counter({client.name: has_room})  # forgets who has none inside

    def _is_free(self) -> bool:
        return self.inside < MOST_BODIES

"""The door of the desk: what anybody may send there, as slowly as they like.

A body that is waited for holds a thread, and no server of WSGI lets one stop to wait: a thread that
is left behind with the body would stop all of granian.  So there is room for a few at a time, and
of these for one of each client: nobody keeps others from signing in alone.
"""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from feeds.web.front.rates import Client

_PLACES, _OF_A_PROXY = 3, 2


class Door:
    """Room for forms that are on their way in; threads share it."""

    def __init__(self) -> None:
        self._inside: Counter[str] = Counter()
        self._lock = Lock()

    @contextmanager
    def room(self, client: Client) -> Iterator[bool]:
        """Keep a place for a client as long as it sends, and yield whether there is one."""
        has_room = self._enter(client)
        try:
            yield has_room
        finally:
            if has_room:
                self._leave(client)

    def _enter(self, client: Client) -> bool:
        most = 1 if client.cost == 1 else _OF_A_PROXY  # which stands for many
        with self._lock:
            if self._inside.total() >= _PLACES or self._inside[client.name] >= most:
                return False
            self._inside[client.name] += 1
            return True

    def _leave(self, client: Client) -> None:
        with self._lock:
            self._inside -= Counter([client.name])  # who has none inside is forgotten

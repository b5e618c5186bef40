"""What was made for one request and may serve the next: its size is bounded."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from feeds.web.answers import Body

_MOST_BYTES = 16_000_000
Key = tuple[str, str, str]
"""The slug of a feed, the form, and the ETag of the calendar that it is made of."""


class KeptBodies:
    """Bodies by what they were made of; threads may share it."""

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        self._most_bytes, self._bytes = most_bytes, 0
        self._bodies: OrderedDict[Key, Body] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Key, make: Callable[[], Body]) -> Body:
        """Return the body of *key*, made now when it is not kept."""
        with self._lock:
            if key in self._bodies:
                self._bodies.move_to_end(key)
                return self._bodies[key]
        body = make()  # without the lock: others need not wait for it
        with self._lock:
            if key not in self._bodies:
                self._bodies[key] = body
                self._bytes += _size(body)
            while self._bytes > self._most_bytes:
                self._bytes -= _size(self._bodies.popitem(last=False)[1])
        return body


def _size(body: Body) -> int:
    return len(body.data) + len(body.packed or b"")

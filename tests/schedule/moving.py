"""Time that tests move: nobody waits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from feeds.leasing import Rhythm, Times, Way

if TYPE_CHECKING:
    from threading import Event


@dataclass
class MovedTime:
    """Seconds that pass when somebody waits, and only then."""

    now: float = 1000.0

    def monotonic(self) -> float:
        """Return the time."""
        return self.now

    def wait(self, event: Event, seconds: float) -> bool:
        """Let so many seconds pass; return whether the event is set."""
        self.now += seconds
        return event.is_set()

    def way(self) -> Way:
        """Return leases in their usual rhythm, in this time."""
        return Way(Rhythm(), Times(self.monotonic, self.wait))

"""Sources that are due on PostgreSQL: handed to workers where there are some, read here else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from feeds.store.errors import StoreError

if TYPE_CHECKING:
    from feeds.config import Source
    from feeds.schedule.telling import Telling
    from feeds.schedule.turns import Turns
    from feeds.store.sources import SourceState


class Queued(Protocol):
    """A queue that workers take from: see :class:`feeds.schedule.queue.Queue`."""

    def has_workers(self) -> bool:
        """Return whether somebody works on the queue."""

    def put(self, state: SourceState) -> bool:
        """Have a source read; False when it waits for that already."""


class Handing:
    """Carries out that a source is due."""

    def __init__(self, queue: Queued, turns: Turns, tell: Telling) -> None:
        self._queue, self._turns, self._tell = queue, turns, tell

    def __call__(self, source: Source, state: SourceState) -> bool:
        """Hand a source to the workers, or read it; False when the program is to end instead."""
        try:
            if self._queue.has_workers():
                said = "handed to the workers" if self._queue.put(state) else "waits for a worker"
                self._tell("round.handed", f"{source.name}: {said}", source.name)
                return True
        except StoreError as error:
            self._tell("round.failed", f"{source.name}: {error}", source.name)
            return True
        return self._turns.read(source, state)

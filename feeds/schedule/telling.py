"""What a scheduler or a worker says of its work: an event with a fixed name, and its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from feeds.refresh.report import Report


class Told(NamedTuple):
    """Something that happened: ``event`` is a fixed name, ``text`` says it to people.

    ``report`` is what came of a round and says it better; ``source`` is "" where none is meant.
    """

    at: datetime
    event: str
    text: str = ""
    source: str = ""
    seconds: float | None = None
    report: Report | None = None


class Telling(NamedTuple):
    """Says what happened, from any thread, and when by the clock."""

    say: Callable[[Told], None]
    clock: Callable[[], datetime]

    def __call__(
        self,
        event: str,
        text: str = "",
        source: str = "",
        *,
        seconds: float | None = None,
        report: Report | None = None,
    ) -> None:
        """Say one thing that happens now."""
        self.say(Told(self.clock(), event, text, source, seconds, report))

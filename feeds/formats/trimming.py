"""What a feed shows where there are more events than calendar programs take."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from feeds.formats.vevent import RenderedEvent

MOST_EVENTS = 1000
MOST_BYTES = 900_000  # Google refuses more than 1 MB
_AHEAD = timedelta(weeks=4)


@dataclass(frozen=True, slots=True)
class Trimmed:
    """The events that a feed shows, and how many fell under its cap."""

    events: tuple[RenderedEvent, ...]
    over: int


@dataclass(frozen=True, slots=True)
class Cap:
    """How much a feed holds; ``octets`` counts its events alone."""

    events: int = MOST_EVENTS
    octets: int = MOST_BYTES

    def of(self, events: Iterable[RenderedEvent]) -> Iterator[RenderedEvent]:
        """Yield events as long as there is room."""
        left = self.octets
        for number, event in enumerate(events):
            left -= len(event.data)
            if number == self.events or left < 0:
                return
            yield event


_CAP = Cap()


def trim(events: Sequence[RenderedEvent], today: date, cap: Cap = _CAP) -> Trimmed:
    """Return the *events* (in order) that a feed shows on a day.

    Of too many the oldest go first, then those farthest ahead: a subscriber looks at what comes
    next.  What is past is told by the month, so that the passing of time changes a feed once a
    month; where that would leave no room for the next four weeks, by the week, else by the day.
    """
    kept: list[RenderedEvent] = []
    for since in _beginnings(today):
        ahead = [event for event in events if event.last >= since]
        behind = [event for event in reversed(events) if event.last < since]
        kept = list(cap.of(chain(ahead, behind)))
        if len(kept) >= len(ahead) or (kept and kept[-1].first >= today + _AHEAD):
            break
    shown = sorted(kept, key=lambda event: (event.first, event.uid))
    return Trimmed(tuple(shown), len(events) - len(shown))


def _beginnings(today: date) -> tuple[date, ...]:
    """Return the first of the month, the last Monday, and the day itself."""
    return today.replace(day=1), today - timedelta(today.weekday()), today

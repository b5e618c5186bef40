"""Which sources have changed where they lie and are to be read now, whatever their interval."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from feeds.store.sources import SourceState, SourceStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

    from feeds.sources.glancing import Glance

LOOK_SECONDS = 4
"""How long after one look at the files the next one follows."""
_SETTLED = timedelta(seconds=2)  # a file that is still being copied is not read
_AGAIN = timedelta(seconds=30)  # after which a reading that did not come is asked for again


@dataclass
class _Seen:
    """What lies there, since when; ``told`` once that was heeded."""

    mark: int
    since: datetime
    told: bool = False


@dataclass
class _Wanted:
    """A change that no round has seen, ``noticed`` at a time; asked for next at another."""

    noticed: datetime
    ask: datetime
    pause: timedelta = _AGAIN


class Freshness:
    """What repeated looks at sources tell, at times that are given; it is of one scheduler."""

    def __init__(self) -> None:
        self._seen: dict[str, _Seen] = {}
        self._wanted: dict[str, _Wanted] = {}

    def wants(self, name: str) -> bool:
        """Return whether a source holds a change that no round has seen."""
        return name in self._wanted

    def note(self, name: str, glance: Glance, now: datetime) -> None:
        """Note a look at a source.

        A change counts when nothing was written for 2 seconds.  Of what lay there at the first look
        the time of the disk tells whether a round has seen it.
        """
        seen = self._seen.get(name)
        if seen is None:
            self._seen[name] = _Seen(glance.mark, now, told=True)
            self._want(name, datetime.fromtimestamp(glance.newest, UTC), now)
        elif seen.mark != glance.mark:
            self._seen[name] = _Seen(glance.mark, now)
        elif not seen.told and abs(now - seen.since) >= _SETTLED:  # the clock may have jumped back
            seen.told = True
            self._want(name, now, now)

    def _want(self, name: str, noticed: datetime, now: datetime) -> None:
        self._wanted[name] = _Wanted(noticed, now)

    def due(self, states: Iterable[SourceState], now: datetime) -> list[str]:
        """Return the sources that are to be read now, each until a round began after its change.

        A round that went on meanwhile may have seen nothing of it, so the source is asked for again
        after 30 seconds, then after twice as long, and so on.
        """
        return [state.name for state in states if self._is_due(state, now)]

    def _is_due(self, state: SourceState, now: datetime) -> bool:
        wanted = self._wanted.get(state.name)
        # One that was never read is due by itself.
        if wanted is None or state.last_try is None or state.status is SourceStatus.PAUSED:
            return False
        if state.last_try >= wanted.noticed:
            del self._wanted[state.name]
            return False
        if now < wanted.ask:
            return False
        wanted.ask, wanted.pause = now + wanted.pause, 2 * wanted.pause
        return True

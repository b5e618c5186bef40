"""Rounds of which there is one at a time for a source, on however many machines.

A round holds the lease on its source, and keeps what it read only if it still does.
"""

from __future__ import annotations

from functools import partial
from threading import Condition, Event
from typing import TYPE_CHECKING, NamedTuple

from feeds.errors import FeedError
from feeds.leasing import Claim, Lookout, Way, give_back, holder_of, shown_holder
from feeds.refresh.rounds import refresh
from feeds.store import sources

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sqlalchemy import Connection

    from feeds.config import Source
    from feeds.refresh.report import Report
    from feeds.refresh.rounds import Setting
    from feeds.store.sources import SourceState


class UndoneError(FeedError):
    """A round that kept nothing, through no fault of the source; ``source`` is its name."""

    said = ""

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.source = source

    def __str__(self) -> str:
        return f"{self.source}{self.said}"


class BeingReadError(UndoneError):
    """Another reads the source just now; ``holder`` says who, on which machine, since when."""

    def __init__(self, source: str, holder: str) -> None:
        super().__init__(source)
        self.holder = holder
        self.said = f" is being read by {shown_holder(holder)}"


class ReadMeanwhileError(UndoneError):
    """Another has read the source since the round was decided on."""

    said = ": another process has read it meanwhile"


class LostError(UndoneError):
    """The process was silent for so long that another took the source over."""

    said = ": another process took it over meanwhile; nothing was kept"


class StoppedError(UndoneError):
    """The process is to end."""

    said = ": left unread, for the program is to end"


class Reader(NamedTuple):
    """Who reads: a name for people, the clock, how leases are held."""

    name: str
    clock: Callable[[], datetime]
    way: Way = Way()


class Rounds:
    """Rounds of one process, by any of its threads, that can be stopped together."""

    def __init__(self, setting: Setting, reader: Reader) -> None:
        self.setting, self._reader = setting, reader
        self.lookout = Lookout(setting.store, reader.way)
        self._stopping = Event()
        self._changed = Condition()
        self._held: set[Claim] = set()
        self._writing: set[Claim] = set()

    @property
    def clock(self) -> Callable[[], datetime]:
        """What tells the time of these rounds."""
        return self._reader.clock

    def run(
        self,
        source: Source,
        *,
        before: SourceState | None = None,
        waiting: Callable[[BeingReadError], None] | None = None,
        step: Callable[[int, int], None] | None = None,
    ) -> Report:
        """Read a source once and return what came of it.

        Where another reads it, *waiting* is called and the round waits for a while; with *before*,
        the state in which the round was decided on, it is undone when the source has been read
        since.  *step*, if any, is told of documents as that of the setting is.  Raises an
        UndoneError that says why there was no round, and StoreError.
        """
        now = self._reader.clock()
        claim = self._claim(source, now)
        self._take(claim, source, waiting)
        with claim.held():
            try:
                self._enter(claim, source)
                if before is not None and self._was_read(source, before):
                    raise ReadMeanwhileError(source.name)
                guard = partial(self._begin, claim, source)
                setting = self.setting._replace(step=step or self.setting.step)
                return refresh(setting, source, now=self._reader.clock(), guard=guard)
            finally:
                self._leave(claim)

    def stop(self, seconds: float) -> bool:
        """Begin no other round, and wait so long for those that are being written down.

        Those that still read are left: their leases are given back, and they will keep nothing.
        Returns whether none is being written down any more; otherwise the store is not asked for
        anything else, for it would have to wait.
        """
        with self._changed:
            self._stopping.set()
            ended = self._changed.wait_for(lambda: not self._writing, seconds)
            left = self._held - self._writing
        if ended:
            give_back(self.setting.store, left)
        return ended

    def _claim(self, source: Source, now: datetime) -> Claim:
        name = sources.lease_name(source.name)
        holder = holder_of(self._reader.name, now)
        return Claim(self.setting.store, name, holder, self._reader.way, self.lookout)

    def _take(
        self, claim: Claim, source: Source, waiting: Callable[[BeingReadError], None] | None
    ) -> None:
        if claim.take():
            return
        if waiting is not None:
            waiting(BeingReadError(source.name, claim.other))
        if not claim.take_within(self._reader.way.rhythm.wait, self._stopping):
            if self._stopping.is_set():
                raise StoppedError(source.name)
            raise BeingReadError(source.name, claim.other)

    def _was_read(self, source: Source, before: SourceState) -> bool:
        # Not whether it was read later: no clock of a machine is compared with another's.
        with self.setting.store.reading() as conn:
            return sources.state(conn, source.name).last_try != before.last_try

    def _enter(self, claim: Claim, source: Source) -> None:
        with self._changed:
            if self._stopping.is_set():
                raise StoppedError(source.name)
            self._held.add(claim)

    def _begin(self, claim: Claim, source: Source, conn: Connection) -> None:
        """Let a round be written down: it is stopped before that, or not at all."""
        with self._changed:
            if self._stopping.is_set():
                raise StoppedError(source.name)
            if not claim.stands(conn):
                raise LostError(source.name)
            self._writing.add(claim)

    def _leave(self, claim: Claim) -> None:
        with self._changed:
            self._held.discard(claim)
            self._writing.discard(claim)
            self._changed.notify_all()

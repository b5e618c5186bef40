"""Leases as processes hold them: claimed, raised by a thread, given back; watched by the others."""

from __future__ import annotations

import os
import platform
import secrets
import time
from contextlib import contextmanager, suppress
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, NamedTuple

from feeds.store import leases
from feeds.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import datetime

    from sqlalchemy import Connection

    from feeds.store import Store
    from feeds.store.leases import Lease

RHYTHM_VARIABLE = "AGENDA_LEASES"
"""A variable for tests: seconds such as "0.1,0.5,0.05", in the order of :class:`Rhythm`."""


class Rhythm(NamedTuple):
    """How leases live, in seconds.

    A holder raises its lease each ``rise``; after ``patience`` without a rise another takes it
    over; who waits for one looks at it each ``look``.
    """

    rise: float = 10.0
    patience: float = 40.0
    look: float = 1.0

    @property
    def wait(self) -> float:
        """How long one waits for a lease: longer than it takes to see that its holder is dead."""
        return 1.5 * self.patience


class Times(NamedTuple):
    """How time passes: ``monotonic`` tells it in seconds, ``wait`` waits for an event so long."""

    monotonic: Callable[[], float] = time.monotonic
    wait: Callable[[Event, float], bool] = Event.wait


class Way(NamedTuple):
    """How leases are held and waited for."""

    rhythm: Rhythm = Rhythm()
    times: Times = Times()


def way_of(environ: Mapping[str, str]) -> Way:
    """Return the usual way, in the rhythm that tests ask for."""
    told = environ.get(RHYTHM_VARIABLE)
    return Way(Rhythm(*map(float, told.split(",")))) if told else Way()


def holder_of(what: str, started: datetime) -> str:
    """Return a name that no other holder has, for *what* holds a lease since *started* (UTC)."""
    process = f"{what} on {platform.node()}, process {os.getpid()}"
    return f"{process}; started {started:%Y-%m-%d %H:%M:%S} UTC{_MARK}{secrets.token_hex(4)}"


def shown_holder(holder: str) -> str:
    """Return a holder as people are told of it.

    >>> shown_holder("agenda refresh on box, process 7; started 2031-03-04 05:06:07 UTC #1f3a")
    'agenda refresh on box, process 7; started 2031-03-04 05:06:07 UTC'
    """
    return holder.partition(_MARK)[0]


_MARK = " #"


class Lookout:
    """What one process has seen of leases: since when, by its own time, each stands still.

    Kept over many claims, and :meth:`looking` meanwhile, it spares who comes to a dead holder late
    the wait that others have had already.
    """

    def __init__(self, store: Store, way: Way = Way()) -> None:  # noqa: B008  frozen
        self._store, self._rhythm, self._times = store, *way
        self._lock = Lock()
        self._seen: dict[str, tuple[Lease, float]] = {}

    def still_for(self, found: Lease) -> float:
        """Return for how many seconds a lease has been seen as it stands now."""
        now = self._times.monotonic()
        with self._lock:
            seen, since = self._seen.get(found.name, (None, now))
            if seen != found:
                since = now
            self._seen[found.name] = found, since
        return now - since

    def look(self) -> None:
        """Look at all leases; raises StoreError."""
        with self._store.reading() as conn:
            found = leases.all_leases(conn)
        for one in found:
            self.still_for(one)

    @contextmanager
    def looking(self) -> Iterator[None]:
        """Look again and again, in a thread of its own."""
        over = Event()
        Thread(target=self._keep, args=(over,), name="lookout", daemon=True).start()
        try:
            yield
        finally:
            over.set()

    def _keep(self, over: Event) -> None:
        while not self._times.wait(over, self._rhythm.look):
            with suppress(StoreError):  # what was not seen does not count
                self.look()


class Claim:
    """The claim of one holder to one lease, before it is held and while it is.

    *lookout* is that of the process where it has one.
    """

    def __init__(
        self, store: Store, name: str, holder: str, way: Way = Way(),  # noqa: B008  frozen
        lookout: Lookout | None = None,
    ) -> None:  # fmt: skip
        self.store, self.name, self.holder = store, name, holder
        self.other = ""
        self._rhythm, self._times = way
        self._lookout = lookout or Lookout(store, way)
        self._risen = 0.0
        self._over = Event()

    def take(self) -> bool:
        """Take the lease if it is free, or stood still for long enough since the first look.

        ``other`` then names who holds it instead.
        """
        with self.store.reading() as conn:
            found = leases.lease(conn, self.name)
        others = found is not None and found.holder != self.holder
        if found is not None and others and not self._stands_still(found):
            return False
        begun = self._times.monotonic()
        with self.store.leasing() as conn:
            taken = leases.take_lease(conn, self.name, self.holder, stale=found)
            holds = taken or leases.lease(conn, self.name)
        if taken is not None:
            self._risen = begun
            self._over.clear()
        elif holds is not None:  # it was faster: the lease was free a moment ago
            self.other = holds.holder
        return taken is not None

    def take_within(self, seconds: float, stop: Event) -> bool:
        """Try to take the lease for so long; False after that, or once *stop* is set."""
        until = self._times.monotonic() + seconds
        while not self.take():
            if self._times.monotonic() >= until or self._times.wait(stop, self._rhythm.look):
                return False
        return True

    def _stands_still(self, found: Lease) -> bool:
        self.other = found.holder
        return self._lookout.still_for(found) >= self._rhythm.patience

    @contextmanager
    def held(self, lost: Callable[[], None] | None = None) -> Iterator[None]:
        """Keep the lease, raised by a thread of its own; *lost* is called when it is another's."""
        thread = Thread(target=self._keep, args=(lost,), name=f"lease {self.name}", daemon=True)
        thread.start()
        try:
            yield
        finally:
            give_back(self.store, [self])

    def _keep(self, lost: Callable[[], None] | None) -> None:
        while not self._times.wait(self._over, self._rhythm.rise):
            if not self.raise_once() and not self._over.is_set():
                self._over.set()
                if lost is not None:
                    lost()

    def raise_once(self) -> bool:
        """Say that the holder lives; False when the lease is another's, or may soon be.

        A store that cannot be written to says nothing of who holds the lease, but the others may
        see no rise as well: before their patience ends, the holder gives up by itself.
        """
        begun = self._times.monotonic()
        try:
            with self.store.leasing() as conn:
                mine = leases.raise_lease(conn, self.name, self.holder)
        except StoreError:
            return begun - self._risen < self._rhythm.patience - self._rhythm.rise
        if mine:
            self._risen = begun
        return mine

    def stands(self, conn: Connection) -> bool:
        """Return whether the lease is this holder's, as the transaction sees it."""
        found = leases.lease(conn, self.name)
        return found is not None and found.holder == self.holder

    def end(self) -> bool:
        """Raise the lease no more; False when that was so already."""
        ended = self._over.is_set()
        self._over.set()
        return not ended


def give_back(store: Store, claims: Iterable[Claim]) -> None:
    """Give leases back in one transaction, those that are still held.

    Where the store cannot be written to they stand still from now on, and are taken over.
    """
    held = [claim for claim in claims if claim.end()]
    if held:
        with suppress(StoreError), store.leasing() as conn:
            for claim in held:
                leases.drop_lease(conn, claim.name, claim.holder)

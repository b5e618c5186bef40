"""The thread that keeps the shelf as the store is: one a process, started where it serves."""

from __future__ import annotations

import logging
import os
import time
import weakref
from contextlib import ExitStack
from threading import Event, Lock, RLock, Thread
from typing import TYPE_CHECKING

from feeds.errors import FeedError, defect
from feeds.store import version
from feeds.store.errors import StoreUnreachableError

if TYPE_CHECKING:
    from collections.abc import Callable

    from feeds.store import Store
    from feeds.web.front.shelf import Shelf

_LOG = logging.getLogger(__name__)
LOOK_SECONDS = 0.5
"""How often one looks whether the store has changed."""
_FORK_SECONDS = 5.0  # that a fork waits for the thread at most
_FRESH_SECONDS = 10.0  # for so long a look that went well says that the store is there


class Watch:
    """Brings a shelf up to its store, until it is ended.

    A store that cannot be read leaves on the shelf what is there.
    """

    def __init__(
        self, store: Store, shelf: Shelf, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._store, self._shelf, self.monotonic = store, shelf, monotonic
        self._lock, self._begun, self._over = Lock(), False, Event()
        self._asking = RLock()  # held while the thread is at the store
        self._thread: Thread | None = None
        self._seen: float | None = None
        _begin_anew_in_children(self)

    @property
    def is_fresh(self) -> bool:
        """Return whether the shelf is as the store was a moment ago."""
        return self._seen is not None and self.monotonic() - self._seen < _FRESH_SECONDS

    @property
    def is_over(self) -> bool:
        """Return whether the thread has ended, or is about to."""
        return self._over.is_set()

    def begin(self) -> None:
        """Look once, and go on in a thread; whoever comes meanwhile waits for the first look."""
        if self._begun:
            return
        with self._lock:
            if not self._begun:
                self._safely(self.look)
                self._thread = Thread(target=self._run, name="feeds of the store", daemon=True)
                self._thread.start()
                self._begun = True

    def look(self) -> None:
        """Bring the shelf up to the store now; raises StoreError."""
        with self._store.reading() as conn:
            self._shelf.look(conn)
        self._seen = self.monotonic()

    def stop(self) -> None:
        """Have the thread end, soon."""
        self._over.set()

    def end(self) -> None:
        """End the thread, and wait for that."""
        self.stop()
        if self._thread is not None:
            self._thread.join()

    def forget(self) -> None:
        """Be as if nothing had begun: threads and connections of a parent are not its child's."""
        self._lock, self._begun, self._over, self._seen = Lock(), False, Event(), None
        self._asking = RLock()
        self._shelf.clear()
        self._store.engine.dispose(close=False)

    def pause(self) -> bool:
        """Keep the thread from the store until it may :meth:`go_on`; False where it is too busy.

        A child that is forked while the thread is in SQLite would wait for ever for what the
        thread holds there: it has no such thread.
        """
        return self._asking.acquire(timeout=_FORK_SECONDS)

    def go_on(self) -> None:
        """Let the thread go on, after a pause."""
        self._asking.release()

    def _run(self) -> None:
        while not self._over.is_set():
            self._safely(self._follow)
            self._over.wait(LOOK_SECONDS)

    def _follow(self) -> None:
        """Look at each change of the store until it is over, or another file is in its place."""
        known, file = None, self._file()
        with ExitStack() as stack:
            with self._asking:
                conn = stack.enter_context(self._store.watching())
                conn.detach()  # kept for ever, closed when it is left, whatever became of the pool
            while not self._over.is_set():
                if self._file() != file:
                    raise StoreUnreachableError(self._store.where, "another file is in its place")
                with self._asking:
                    # Asked before the look: what changes meanwhile is seen the next time.
                    told = version(conn)
                    if told != known:
                        self.look()
                known, self._seen = told, self.monotonic()
                self._over.wait(LOOK_SECONDS)

    def _file(self) -> tuple[int, int] | None:
        """Return what tells the file of the store from any other, None where there is none.

        An open connection goes on with a file that was removed or renamed, and says nothing; one
        that is made when the file is gone makes an empty one.  Raises StoreUnreachableError then.
        """
        path = self._store.path
        if path is None:
            return None
        try:
            found = path.stat()
        except OSError:
            raise StoreUnreachableError(self._store.where, "its file is gone") from None
        return found.st_dev, found.st_ino

    def _safely(self, look: Callable[[], None]) -> None:
        try:
            look()
        except FeedError as error:
            _LOG.warning("feeds.unwatched %s", error)
            self._store.close()  # another file, or another server, may be there by then
        except Exception as error:  # noqa: BLE001  feeds must not stay as they are for ever
            _LOG.error("feeds.unwatched %s", defect(error))


def _begin_anew_in_children(watch: Watch) -> None:
    """Have a process that is forked from this one begin anew: a server may fork when it likes."""
    reference = weakref.ref(watch)
    paused: list[Watch] = []

    def pause() -> None:
        known = reference()
        if known is not None and known.pause():
            paused.append(known)

    def go_on() -> None:
        while paused:
            paused.pop().go_on()

    def forget() -> None:
        paused.clear()
        known = reference()
        if known is not None:
            known.forget()

    if hasattr(os, "register_at_fork"):
        os.register_at_fork(before=pause, after_in_parent=go_on, after_in_child=forget)

"""Sources that are due, in PostgreSQL, for whichever worker is free: procrastinate's jobs.

A job is the name of a source and when it was last read as the scheduler saw it.  It is never tried
again by itself: a source that fails has a back-off.  A job that comes twice does no harm, for the
lease on the source decides, and what was read since is not read again.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from procrastinate import App, PsycopgConnector, SyncPsycopgConnector
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException
from procrastinate.schema import SchemaManager

from feeds.store import jobs
from feeds.store.errors import StoreUnreachableError
from feeds.store.jobs import Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from procrastinate.jobs import JobDeferrer

    from feeds.store import Store
    from feeds.store.sources import SourceState

QUEUE, TASK = "agenda", "agenda.refresh"
ALIVE_SECONDS = 30.0
"""How long after its last sign of life a worker is taken for one that works."""

# What it has to say is told by us; without a handler Python would print it as well.
logging.getLogger("procrastinate").addHandler(logging.NullHandler())


class Order(NamedTuple):
    """A source to be read, unless it has been read since ``last_try``."""

    source: str
    last_try: datetime | None

    @classmethod
    def of(cls, state: SourceState) -> Order:
        """Return the order to read a source that is in a state."""
        return cls(state.name, state.last_try)

    @classmethod
    def from_job(cls, arguments: Mapping[str, Any]) -> Order:
        """Return what stands in a job."""
        told = arguments["last_try"]
        return cls(str(arguments["source"]), datetime.fromisoformat(told) if told else None)

    def arguments(self) -> dict[str, str | None]:
        """Return what stands in the job."""
        told = None if self.last_try is None else self.last_try.isoformat()
        return {"source": self.source, "last_try": told}


def deferrer(app: App, order: Order) -> JobDeferrer:
    """Return what puts an order into the queue.

    Its lock lets one job a source wait, whatever is being worked on; procrastinate can have such a
    lock, or retries, not both.
    """
    return app.configure_task(
        TASK, queue=QUEUE, queueing_lock=order.source, task_kwargs=order.arguments()
    )


def _address(store: Store) -> dict[str, Any]:
    url = store.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    options = f"-c search_path={jobs.SCHEMA} -c timezone=UTC"
    return {"conninfo": url, "kwargs": {"options": options, "application_name": "agenda"}}


def prepare(store: Store) -> None:
    """Make the tables of jobs where they are not yet, or are of an older release."""
    folder = Path(SchemaManager.get_migrations_path())
    scripts = [(path.stem, path.read_text("utf-8")) for path in sorted(folder.glob("*.sql"))]
    jobs.prepare(store, Form(SchemaManager.get_schema(), scripts))


def working_app(store: Store) -> App:
    """Return an application for workers, which work asynchronously."""
    return App(connector=PsycopgConnector(min_size=1, max_size=4, **_address(store)))


class Queue:
    """The queue as a scheduler sees it: open until it is closed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._app = App(connector=SyncPsycopgConnector(min_size=1, max_size=2, **_address(store)))

    @contextmanager
    def opened(self) -> Iterator[Queue]:
        """Keep a connection for what is put into the queue."""
        prepare(self._store)
        with self._app.open():
            yield self

    def has_workers(self) -> bool:
        """Return whether somebody works on the queue."""
        with self._store.reading() as conn:
            return jobs.has_workers(conn, within=ALIVE_SECONDS)

    def put(self, state: SourceState) -> bool:
        """Have a source read; False when it waits for that already.  Raises StoreError."""
        try:
            deferrer(self._app, Order.of(state)).defer()
        except AlreadyEnqueued:
            return False
        except ConnectorException as error:
            raise StoreUnreachableError(self._store.where, str(error.__cause__ or error)) from error
        return True

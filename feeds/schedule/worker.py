"""A worker: takes sources that are due from the queue and reads them, with others like it.

What a worker leaves undone, because it was told to end or was killed, goes back into the queue.
"""

from __future__ import annotations

import asyncio
import signal
from contextlib import asynccontextmanager, suppress
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

from procrastinate.exceptions import AlreadyEnqueued, ConnectorException
from procrastinate.jobs import Status
from psycopg import Error as PsycopgError

from feeds.schedule.queue import ALIVE_SECONDS, QUEUE, TASK, Order, deferrer, prepare, working_app
from feeds.schedule.scheduler import STOP_SECONDS
from feeds.store.sources import SourceState

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from procrastinate import App

    from feeds.config import Config
    from feeds.leasing import Rhythm
    from feeds.schedule.telling import Telling
    from feeds.schedule.turns import Turns

_PAUSE = 5.0  # seconds before a database that was lost is tried again
_POLL = 5.0  # seconds between two looks into the queue, besides being told of what comes
_DONE = 2.0  # seconds in which jobs that have ended are written down


class Worker:
    """One worker: as many sources at a time as ``[fetch] concurrency`` says."""

    def __init__(self, config: Config, turns: Turns, tell: Telling, rhythm: Rhythm) -> None:
        self._config, self._turns, self._tell, self._rhythm = config, turns, tell, rhythm
        self._sources = {source.name: source for source in config.sources}
        self._store = turns.rounds.setting.store
        self._reading: set[asyncio.Future[bool]] = set()

    def run(self) -> None:
        """Work until SIGTERM or Ctrl-C; raises StoreError when the queue cannot be made."""
        prepare(self._store)
        asyncio.run(self._until_told())

    async def _until_told(self) -> None:
        told = asyncio.Event()
        _on_signals(told)
        work = asyncio.create_task(self._work_on())
        end = asyncio.create_task(told.wait())
        await asyncio.wait({work, end}, return_when=asyncio.FIRST_COMPLETED)
        end.cancel()
        if not work.done():
            await self._stop(work)
        elif error := work.exception():
            raise error
        self._tell("worker.stopped", "the worker has stopped")

    async def _stop(self, work: asyncio.Task[None]) -> None:
        """Take no more jobs, end what is being written down, put back what is being read."""
        work.cancel()
        await asyncio.to_thread(self._turns.rounds.stop, STOP_SECONDS)
        for reading in list(self._reading):
            if not reading.done():
                reading.set_result(False)
        await asyncio.wait({work}, timeout=_DONE)

    async def _work_on(self) -> None:
        """Work; when the database is lost, wait until it is there again."""
        while True:
            app = working_app(self._store)
            app.task(name=TASK, queue=QUEUE)(partial(self._read, app))
            try:
                async with app.open_async(), self._swept(app):
                    self._tell("worker.started", "takes sources that are due")
                    await self._take_jobs(app)
                reason = "the connection was lost"
            except (ConnectorException, PsycopgError) as error:
                reason = str(error.__cause__ or error)
            self._tell("worker.waiting", f"the store {self._store.where}: {reason}; trying again")
            await asyncio.sleep(_PAUSE)

    async def _take_jobs(self, app: App) -> None:
        await app.run_worker_async(
            queues=[QUEUE],
            concurrency=self._config.fetch.concurrency,
            install_signal_handlers=False,
            fetch_job_polling_interval=_POLL,
            update_heartbeat_interval=self._rhythm.rise,
            stalled_worker_timeout=self._silence,
            delete_jobs="always",  # the runs of the store tell what was done
        )

    async def _read(self, app: App, **arguments: str | None) -> None:
        """Do one job."""
        order = Order.from_job(arguments)
        known = self._sources.get(order.source)
        if known is None:
            said = f"{order.source} is none of the sources that are configured here"
            self._tell("round.skipped", said, order.source)
            return
        before = SourceState(order.source, last_try=order.last_try)
        if not await self._in_thread(partial(self._turns.read, known, before)):
            await _put(app, order)

    def _in_thread(self, work: Callable[[], bool]) -> asyncio.Future[bool]:
        """Return what *work* will; it is not waited for when the program ends."""
        loop = asyncio.get_running_loop()
        done: asyncio.Future[bool] = loop.create_future()
        self._reading.add(done)
        done.add_done_callback(self._reading.discard)

        def run() -> None:
            answer = work()
            with suppress(RuntimeError):  # the program has ended meanwhile
                loop.call_soon_threadsafe(_settle, done, answer)

        Thread(target=run, name="round", daemon=True).start()
        return done

    @property
    def _silence(self) -> float:
        """After how many silent seconds a worker is taken for dead."""
        return min(ALIVE_SECONDS, 3 * self._rhythm.rise)

    @asynccontextmanager
    async def _swept(self, app: App) -> AsyncIterator[None]:
        """Keep putting back what dead workers had begun."""
        sweeping = asyncio.create_task(self._sweep(app))
        try:
            yield
        finally:
            sweeping.cancel()
            with suppress(asyncio.CancelledError, ConnectorException):
                await sweeping

    async def _sweep(self, app: App) -> None:
        while True:
            await _put_back(app, self._silence)
            await asyncio.sleep(self._rhythm.rise)


def _on_signals(told: asyncio.Event) -> None:
    """Set an event at the first signal; a second one ends the process as usual."""
    loop = asyncio.get_running_loop()
    numbers = (signal.SIGTERM, signal.SIGINT)

    def heed() -> None:
        for number in numbers:
            loop.remove_signal_handler(number)
        told.set()

    for number in numbers:
        loop.add_signal_handler(number, heed)


def _settle(done: asyncio.Future[bool], answer: bool) -> None:  # noqa: FBT001  a result, no switch
    if not done.done():
        done.set_result(answer)


async def _put(app: App, order: Order) -> None:
    with suppress(AlreadyEnqueued):  # then it is read all the same
        await deferrer(app, order).defer_async()


async def _put_back(app: App, silence: float) -> None:
    """Put jobs of workers that are silent into the queue again.

    As new ones, before the old one goes: to be killed in between, or to do it twice, does no harm.
    """
    manager = app.job_manager
    for job in await manager.get_stalled_jobs(queue=QUEUE, seconds_since_heartbeat=silence):
        await _put(app, Order.from_job(job.task_kwargs))
        if job.id is not None:
            with suppress(ConnectorException):  # another worker was faster
                await manager.finish_job_by_id_async(job.id, Status.FAILED, delete_job=True)

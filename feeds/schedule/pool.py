"""Threads for the scheduler that do not keep the program alive: a slow server ends no service."""

from __future__ import annotations

import logging
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

from apscheduler.executors.base import BaseExecutor, run_job

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from apscheduler.job import Job
    from apscheduler.schedulers.base import BaseScheduler

# What it has to say is told by us; without a handler Python would print it as well.
logging.getLogger("apscheduler").addHandler(logging.NullHandler())


class _Task(NamedTuple):
    job: Job
    run_times: Sequence[datetime]


class DaemonPool(BaseExecutor):  # type: ignore[misc]  # APScheduler ships no types
    """An executor of a few threads, which are daemons: those of Python's own pool are waited for.

    What is submitted while all are at work waits for its turn.
    """

    def __init__(self, threads: int) -> None:
        super().__init__()
        self._threads = threads
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()

    def start(self, scheduler: BaseScheduler, alias: str) -> None:
        """Start the threads; called by the scheduler."""
        super().start(scheduler, alias)
        for number in range(self._threads):
            Thread(target=self._work, name=f"round {number}", daemon=True).start()

    def shutdown(self, wait: bool = True) -> None:  # noqa: ARG002, FBT001, FBT002  its signature
        """Let each thread end after what it does now; what waits is not begun."""
        while not self._tasks.empty():
            self._tasks.get()
        for _ in range(self._threads):
            self._tasks.put(None)

    def _do_submit_job(self, job: Job, run_times: Sequence[datetime]) -> None:
        self._tasks.put(_Task(job, run_times))

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None:
            job = task.job
            try:
                events = run_job(job, job._jobstore_alias, task.run_times, self._logger.name)  # noqa: SLF001  as its own pool
            except Exception as error:  # noqa: BLE001  told by the scheduler; the thread goes on
                self._run_job_error(job.id, error, error.__traceback__)
            else:
                self._run_job_success(job.id, events)

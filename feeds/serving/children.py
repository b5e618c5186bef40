"""A process that is started again when it dies, later and later when it keeps dying."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from typing import NamedTuple

_FIRST, _LONGEST = 0.5, 30.0  # seconds before it is started again
# The C library of Linux gives each thread a store of memory of its own, which it keeps: with a
# dozen threads a process would grow for as long as they have not all been busy.
_FEW_ARENAS = {"MALLOC_ARENA_MAX": "2"}
_WELL = 60.0  # seconds after which a process that lives has proved itself


class Death(NamedTuple):
    """What became of a process, and after how many seconds another takes its place."""

    name: str
    status: int
    pause: float

    def __str__(self) -> str:
        by = f"signal {-self.status}" if self.status < 0 else f"status {self.status}"
        return f"the {self.name} ended with {by}; another one starts in {self.pause:g} s"


class Child:
    """A program of ours in a process of its own; moments are seconds of one monotonic clock."""

    def __init__(self, name: str, arguments: list[str]) -> None:
        self._name, self._arguments = name, arguments
        self._process: subprocess.Popen[bytes] | None = None
        self._begun = self._due = 0.0
        self._pause = _FIRST

    def start(self, now: float) -> None:
        """Start it, in a group of its own: Ctrl-C in a terminal is for the supervisor alone."""
        self._begun = now
        self._process = subprocess.Popen(  # noqa: S603  our own program
            [sys.executable, "-P", "-m", "feeds.serving.child", *self._arguments],
            stdin=subprocess.DEVNULL,
            env=_FEW_ARENAS | os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            process_group=0,
        )

    def look(self, now: float) -> Death | None:
        """Start it again when that is due; return its death when it has died since."""
        if self._process is None:
            if now >= self._due:
                self.start(now)
            return None
        status = self._process.poll()
        if status is None:
            return None
        self._kill()  # what it may have left behind
        self._process = None
        pause = _FIRST if now - self._begun >= _WELL else self._pause
        self._due, self._pause = now + pause, min(2 * pause, _LONGEST)
        return Death(self._name, status, pause)

    def ask_to_end(self) -> None:
        """Have it end in order."""
        if self._process is not None:
            self._process.terminate()

    def end(self, seconds: float) -> None:
        """Wait so long for its end, then end it by force with all that it started."""
        if self._process is None:
            return
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(max(0.0, seconds))
        self._kill()
        self._process.wait()

    def _kill(self) -> None:
        if self._process is not None:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)

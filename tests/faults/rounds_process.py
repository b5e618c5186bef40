"""Rounds in a process that is killed: ``rounds_process.py FOLDER URL``.

For every line on standard input, such as "reading 0.05", a process is forked that goes on with the
script where the store stands; so many seconds after it began that, or "opening" the store, it is
killed.  The answer is a line: at what it was when it died, or "through".  Nothing is imported twice
and what is alike in all lives (opening a store) is over soon, so that a life is short.
"""

from __future__ import annotations

import mmap
import os
import select
import signal
import sys
import tempfile
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from round_script import rounds
from service import configured, serving
from sqlalchemy import func
from sqlalchemy import select as sql_select

from feeds.refresh import rounds as refreshing
from feeds.sources.settings import FetchSettings
from feeds.sources.visiting import Visitor
from feeds.store import open_store
from feeds.store.tables import RUNS

_OPENING, _READING, _WRITING, _COMMITTING, _THROUGH = range(5)
_LOOK = 0.0005  # seconds
_AT = ("opening", "reading", "writing", "committing", "through")


class _Told(refreshing._Round):  # noqa: SLF001  the round of the program, watched
    """A round that says when it writes."""

    at = mmap.mmap(-1, 1)  # shared with the process that forks

    def keep(self, *args: Any) -> None:  # noqa: ANN401  those of the program
        """Say so, and keep what was seen."""
        _Told.at[0] = _WRITING
        super().keep(*args)
        _Told.at[0] = _COMMITTING


def live(folder: Path, url: str) -> None:
    """Go on with the script where the store stands, to its end."""
    script = rounds()
    config = configured(folder, url)
    store = open_store(url, now=script[0].now)
    with store.reading() as conn:
        done = conn.execute(sql_select(func.count()).select_from(RUNS)).scalar_one()
    visitor = Visitor(FetchSettings())
    setting = refreshing.Setting(store, config, visitor, Random(0))  # noqa: S311  no secret
    for one in script[done:]:
        _Told.at[0] = _READING
        one.lay(folder)
        refreshing.refresh(setting, config.sources[0], now=one.now)
    _Told.at[0] = _THROUGH


def warm_up(url: str) -> None:
    """Open a store and go through the script, so that no life begins with what all have to do.

    What is remembered of one spelling of a day serves the next reading of it.
    """
    open_store(url, now=rounds(1)[0].now).close()
    with (
        tempfile.TemporaryDirectory() as scratch,
        serving(Path(scratch) / "issues", f"sqlite:///{scratch}/agenda.db") as service,
    ):
        for one in rounds():
            one.lay(service.folder)
            service.now = one.now
            service.refresh()


def main() -> None:
    """Fork, wait, kill, tell; until standard input ends."""
    folder, url = Path(sys.argv[1]), sys.argv[2]
    warm_up(url)
    refreshing._Round = _Told  # type: ignore[misc]  # noqa: SLF001
    for line in sys.stdin:
        _Told.at[0] = _OPENING
        child = os.fork()
        if child == 0:
            status = 1
            try:
                live(folder, url)
                status = 0
            finally:
                os._exit(status)
        handle = os.pidfd_open(child)
        begin, seconds = line.split()
        while _Told.at[0] < _AT.index(begin) and not select.select([handle], [], [], _LOOK)[0]:
            pass
        select.select([handle], [], [], float(seconds))
        os.kill(child, signal.SIGKILL)  # not waited for yet, so the number is still its own
        _, status = os.waitpid(child, 0)
        os.close(handle)
        killed = os.WIFSIGNALED(status)
        through = not killed and os.WEXITSTATUS(status) == 0
        sys.stdout.write(f"{_AT[_Told.at[0]] if killed or through else 'failed'}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

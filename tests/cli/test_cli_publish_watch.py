"""``agenda publish --watch``: the site follows its store."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from feeds.publish.watching import watch
from feeds.schedule.bell import Bell, Word
from feeds.store import meta, open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from feeds.store import Store

CONFIG = """
[service]
name = "Agenda"
[store]
url = "sqlite:///agenda.db"
[[sources]]
name = "gazette"
kind = "folder"
path = "issues"
"""
PATIENCE_SECONDS = 60
NOW = datetime(2031, 1, 1, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Return an empty store."""
    return open_store(f"sqlite:///{tmp_path}/agenda.db", now=NOW)


class _Ringing(Bell):
    """Does something at each look, and ends after the last."""

    def __init__(self, *between: Callable[[], object]) -> None:
        super().__init__()
        self._between = list(between)

    def wait(self, _seconds: float) -> Word | None:
        if not self._between:
            return Word.STOP
        self._between.pop(0)()
        return None


def _write(store: Store) -> None:
    with store.writing() as conn:
        meta.raise_generation(conn)


def test_each_change_and_each_day_is_published_once(store: Store) -> None:
    """At once, after a change, on a new day; not when nothing is new."""
    days = [date(2031, 1, 1)]
    published: list[date] = []
    bell = _Ringing(
        lambda: None, lambda: _write(store), lambda: None, lambda: days.append(date(2031, 1, 2))
    )
    watch(store, bell, lambda: days[-1], lambda: published.append(days[-1]))
    assert published == [date(2031, 1, 1), date(2031, 1, 1), date(2031, 1, 2)]
    store.close()


def test_a_refresh_elsewhere_is_published(tmp_path: Path) -> None:
    """Until the program is told to end, with status 0."""
    (tmp_path / "config.toml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "issues").mkdir()
    command = [sys.executable, "-m", "feeds", "publish", "--watch", "site"]
    environ = {**os.environ, "AGENDA_CONFIG": str(tmp_path / "config.toml")}
    with subprocess.Popen(command, cwd=tmp_path, env=environ, stdout=subprocess.PIPE) as watching:
        try:
            _wait((tmp_path / "site" / "index.html").exists)
            issue = "Agenda\n\nFoire aux vins\n12 juin 2031\n"
            (tmp_path / "issues" / "2031-01-10.txt").write_text(issue, encoding="utf-8")
            refresh = [sys.executable, "-m", "feeds", "refresh"]
            subprocess.run(refresh, cwd=tmp_path, env=environ, check=True, capture_output=True)
            feed = tmp_path / "site" / "feeds" / "all.ics"
            _wait(lambda: b"Foire aux vins" in feed.read_bytes())
        finally:
            watching.send_signal(signal.SIGTERM)
            told, _ = watching.communicate(timeout=PATIENCE_SECONDS)
    assert watching.returncode == 0
    assert told.startswith(b"site: ")


def _wait(until: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not until():
        assert time.monotonic() < deadline
        time.sleep(0.1)

"""Half a minute of what ``make soak`` does for ten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from soak import soak

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_subscribers_are_told_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the source changes and a worker is killed: nothing wrong, nothing stale."""
    monkeypatch.chdir(tmp_path)
    seen = soak(tmp_path, seconds=25, kill_every=15)
    assert seen.wrong == [], str(seen)
    assert seen.statuses["200"] > 100
    assert seen.statuses["304"] > 50
    assert seen.changes >= 3
    assert len(seen.kills) >= 1

"""Real clients read our feeds, where the harness and the clients are installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from golden_feeds import GOLDEN

_BESIDE = Path(__file__).parents[3] / "shared" / "check"
CHECK = Path(os.environ.get("ICS_CHECK", _BESIDE)) / "check_ics.py"
_CLIENTS = Path(os.environ.get("ICS_VENV", Path.home() / ".cache/ics-clients/venv-clients"))

pytestmark = pytest.mark.skipif(
    not (CHECK.is_file() and _CLIENTS.is_dir()), reason="the calendar clients are not installed"
)


@pytest.mark.parametrize("name", ["clients", "empty"])
def test_every_client_sees_what_it_should(name: str, tmp_path: Path) -> None:
    """No fast client fails: days, hours, repetitions, states and texts are all as expected."""
    gold = GOLDEN / name / "gold.json"
    if not gold.is_file():
        gold = tmp_path / "gold.json"
        gold.write_text("[]", encoding="utf-8")
    result = tmp_path / "result.json"
    feed = GOLDEN / name / "feed.ics"
    command = [sys.executable, *map(str, (CHECK, feed, "--expect", gold, "--json", result))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert json.loads(result.read_text(encoding="utf-8"))

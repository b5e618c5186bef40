"""Real clients subscribe to the sample issues, where the harness and the clients are installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from running import ROOT, served

if TYPE_CHECKING:
    from collections.abc import Iterator

_BESIDE = ROOT.parent / "shared" / "check"
CHECK = Path(os.environ.get("ICS_CHECK", _BESIDE)) / "check_ics.py"
_CLIENTS = Path(os.environ.get("ICS_VENV", Path.home() / ".cache/ics-clients/venv-clients"))
SAMPLES = ROOT / "tests" / "issues"
STATES = {"cancelled": "ANNULÉ – ", "postponed": "REPORTÉ – "}
EVER = '[[feeds]]\nslug = "all"\npast = "all"\n'


def expected(event: dict[str, Any]) -> dict[str, Any]:
    """Return a sample's event as a client sees it: ends excluded, an hour where none is printed."""
    end = event["end"] or event["start"]
    if event["all_day"]:
        last = date.fromisoformat(end)
        end = (last + timedelta(days=1)).isoformat()
    elif not event["end"]:
        end = (datetime.fromisoformat(end) + timedelta(hours=1)).isoformat()
    summary = STATES.get(event["status"], "") + event["name"]
    told = {"summary": summary, "start": event["start"], "end": end}
    return told | {"all_day": event["all_day"], "tz": event["timezone"]}


def gold() -> Iterator[dict[str, Any]]:
    """Yield what clients should see of the samples."""
    for path in sorted(SAMPLES.glob("*/events.json")):
        yield from map(expected, json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.skipif(
    not (CHECK.is_file() and _CLIENTS.is_dir()), reason="the calendar clients are not installed"
)
def test_every_client_sees_the_samples(tmp_path: Path) -> None:
    """No error of RFC 5545, of HTTP, or of a client, over the network as they fetch it."""
    told = tmp_path / "gold.json"
    told.write_text(json.dumps(list(gold())), encoding="utf-8")
    (tmp_path / "issues").symlink_to(SAMPLES)
    with served(tmp_path, more=EVER) as running:
        url = f"http://127.0.0.1:{running.port}/feeds/all.ics"
        command = [sys.executable, *map(str, (CHECK, url, "--all", "--expect", told))]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout

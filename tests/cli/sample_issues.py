"""The sample issues, one folder each: the issue, its events, and the calendar they make.

``python tests/cli/update_samples.py`` writes events and calendars anew; read the difference.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from feeds.cli import main

ROOT = Path(__file__).parents[2]
FOLDERS = sorted(path for path in (ROOT / "tests" / "issues").iterdir() if path.is_dir())
# What a better reading may change without a better answer.
_ASIDE = ("uid", "confidence", "evidence", "rule", "source")


def issue_of(folder: Path) -> Path:
    """Return the issue of a folder: ``issue.txt``, ``issue.html`` and so on."""
    (issue,) = folder.glob("issue.*")
    return issue


def _printed(folder: Path, form: str) -> bytes:
    # Given, for of the hours of an English sample the zone that was taken would be told.
    zone = ["--timezone", "Europe/Paris"]
    arguments = ["extract", str(issue_of(folder)), "--format", form, *zone]
    result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout_bytes


def events_of(folder: Path) -> list[dict[str, Any]]:
    """Return the events that are read now, without what is not asked of them."""
    events = json.loads(_printed(folder, "json"))
    return [{key: one[key] for key in one if key not in _ASIDE} for one in events]


def calendar_of(folder: Path) -> bytes:
    """Return the calendar that is made now."""
    return _printed(folder, "ics")

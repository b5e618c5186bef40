from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from sample_issues import FOLDERS, calendar_of, events_of

from feeds.lint import lint

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_sample_gives_its_events(folder: Path) -> None:
    """The events are those that stand beside the issue, in its order; nothing is remarked."""
    assert events_of(folder) == json.loads((folder / "events.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_sample_gives_its_calendar(folder: Path) -> None:
    """The calendar is the file beside the issue, byte for byte, and lint has nothing to say."""
    assert calendar_of(folder) == (folder / "feed.ics").read_bytes()
    assert lint(calendar_of(folder), published=True) == []

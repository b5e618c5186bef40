"""The golden issues: pages as people print them, each with the events that people find in it.

A folder holds ``issue.<ext>`` and ``gold.json``.  Where the answer is perfect the events and the
calendar stand beside them, as ``events.json`` and ``feed.ics``, and are compared to the letter.
``python -m tests.extraction.update`` writes those anew; read the difference.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from agenda.extraction import Extraction, extract
from agenda.issue import Raw
from feeds import printing
from feeds.formats.ics import CalendarHead, render_calendar, render_events
from feeds.stored import from_extraction

from .scoring import Gold, Score, read_gold, score

ISSUES = Path(__file__).parent / "issues"
# How sure a reading is, and by which rule, may change without a better answer.
_ASIDE = ("uid", "confidence", "rule", "source", "evidence")
_LEAST = 0.5  # what `agenda extract` prints unless it is told otherwise


@dataclass(frozen=True, slots=True)
class GoldenIssue:
    """One folder: the issue, and what people found in it."""

    folder: Path
    path: Path
    gold: Gold

    def extract(self, data: bytes | None = None) -> Extraction:
        """Return what the issue announces, or what *data* does in its place."""
        raw = Raw(self.path.read_bytes() if data is None else data, self.path.name)
        return extract(raw, published=self.gold.published, timezone=self.gold.timezone)

    @property
    def text(self) -> bool:
        """Whether it is plain text."""
        return self.path.suffix == ".txt"


def all_issues() -> list[GoldenIssue]:
    """Return the golden issues by name."""
    folders = sorted(path for path in ISSUES.iterdir() if path.is_dir())
    return [_golden(folder) for folder in folders]


def _golden(folder: Path) -> GoldenIssue:
    (path,) = folder.glob("issue.*")
    return GoldenIssue(folder, path, read_gold(folder / "gold.json"))


@cache
def answer(issue: GoldenIssue) -> Extraction:
    """Return what an issue announces as it stands, read once."""
    return issue.extract()


@cache
def score_of(issue: GoldenIssue) -> Score:
    """Return how well the answer is."""
    sure = [event for event in answer(issue).events if event.confidence >= _LEAST]
    return score(issue.gold, sure)


def events_json(found: Extraction) -> str:
    """Return the events as ``--format json`` prints them, without what is not asked of them."""
    rows = [printing.row(event) for event in found.events if event.confidence >= _LEAST]
    return printing.to_json([{key: one[key] for key in one if key not in _ASIDE} for one in rows])


def feed_ics(found: Extraction, gold: Gold) -> bytes:
    """Return the calendar that ``--format ics`` prints."""
    sure = [event for event in found.events if event.confidence >= _LEAST]
    stored = from_extraction((event, gold.published) for event in sure)
    rendering = render_events(stored)
    return render_calendar(rendering.events, CalendarHead("Agenda", timezone=gold.timezone))


def described(found: Extraction) -> list[dict[str, object]]:
    """Return the events of an answer for comparison with another."""
    described: list[dict[str, object]] = json.loads(events_json(found))
    return described

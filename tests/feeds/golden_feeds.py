"""Events as feeds know them, described in JSON beside the feeds they become."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from agenda.dates.when import Bound, Days, Hours, Precision
from agenda.events.event import Event, Evidence
from agenda.events.states import Status
from feeds.formats.ics import CalendarHead, Cancelled, RenderSettings
from feeds.stored import StoredEvent

GOLDEN = Path(__file__).parent / "golden"


@dataclass(frozen=True, slots=True)
class GoldenFeed:
    """One folder of ``golden/``: what goes in, and where the expected feed lies."""

    folder: Path
    head: CalendarHead
    settings: RenderSettings
    events: tuple[StoredEvent, ...]

    @property
    def feed(self) -> Path:
        """Return the file that holds the expected bytes."""
        return self.folder / "feed.ics"


def _when(entry: dict[str, Any]) -> Days | Hours | None:
    if "first" in entry:
        return Days(date.fromisoformat(entry["first"]), date.fromisoformat(entry["last"]))
    if "start" not in entry:
        return None
    end = entry.get("end")
    return Hours(
        datetime.fromisoformat(entry["start"]), datetime.fromisoformat(end) if end else None
    )


def _stored(entry: dict[str, Any]) -> StoredEvent:
    event = Event(
        entry["name"],
        _when(entry),
        entry.get("timezone", "Europe/Paris"),
        entry.get("language", "fr"),
        place=entry.get("place", ""),
        url=entry.get("url"),
        status=Status(entry.get("status", "confirmed")),
        precision=Precision(entry.get("precision", "day")),
        bound=Bound(entry.get("bound", "")),
        rrule=entry.get("rrule", ""),
        evidence=tuple(Evidence(n, text) for n, text in enumerate(entry.get("quote", []), 1)),
    )
    published = date.fromisoformat(entry.get("published", "2026-05-04"))
    stamp = datetime(published.year, published.month, published.day, 8, tzinfo=UTC)
    seen = entry.get("first_seen")
    return StoredEvent(
        entry["uid"],
        event,
        published,
        stamp,
        stamp,
        stamp,
        sequence=entry.get("sequence", 0),
        first_seen=date.fromisoformat(seen) if seen else None,
        categories=tuple(entry.get("categories", [])),
        page=entry.get("page"),
        notes=tuple(entry.get("notes", [])),
    )


def read_golden(folder: Path) -> GoldenFeed:
    """Return the golden feed that *folder* describes in its events.json."""
    described = json.loads((folder / "events.json").read_text(encoding="utf-8"))
    options = described.get("settings", {})
    if "cancelled" in options:
        options["cancelled"] = Cancelled(options["cancelled"])
    return GoldenFeed(
        folder,
        CalendarHead(**described["head"]),
        RenderSettings(**options),
        tuple(_stored(entry) for entry in described["events"]),
    )

"""Events as rows for people and machines: tables, JSON, JSON lines, CSV."""

from __future__ import annotations

import hashlib
import json
from base64 import b32encode
from datetime import date, datetime
from typing import TYPE_CHECKING

from agenda.dates.when import Days
from agenda.lexicon import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.events import Event

COLUMNS = (
    "name",
    "start",
    "end",
    "all_day",
    "timezone",
    "place",
    "url",
    "status",
    "precision",
    "rrule",
    "language",
    "confidence",
    "rule",
    "source",
    "uid",
)


def row(event: Event) -> dict[str, object]:
    """Return the event as the object that ``--format json`` prints; ``end`` is included."""
    start, end = _bounds(event)
    values: dict[str, object] = {
        "name": event.name,
        "start": start,
        "end": end,
        "all_day": isinstance(event.when, Days),
        "timezone": event.timezone,
        "place": event.place or None,
        "url": event.url,
        "status": str(event.status),
        "precision": str(event.precision),
        "rrule": event.rrule or None,
        "language": event.language,
        "confidence": event.confidence,
        "rule": event.rule,
        "source": event.source,
        "uid": uid(event),
    }
    values["evidence"] = [{"line": quote.line, "text": quote.text} for quote in event.evidence]
    return values


def _bounds(event: Event) -> tuple[str | None, str | None]:
    when = event.when
    if when is None:
        return None, None
    if isinstance(when, Days):
        return when.first.isoformat(), when.last.isoformat()
    return _minutes(when.start), _minutes(when.end) if when.end else None


def _minutes(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")


def first_day(event: Event) -> date | None:
    """Return the first day of the event, None when it has none."""
    when = event.when
    if when is None:
        return None
    return when.first if isinstance(when, Days) else when.start.date()


def uid(event: Event) -> str:
    """Return an identity that depends on what is announced alone, for use without a store.

    26 characters of base32 (130 bits) of the SHA-256 over folded name, first day, time of day
    and place.
    """
    start, _ = _bounds(event)
    parts = (" ".join(fold(event.name).split()), start or "", " ".join(fold(event.place).split()))
    digest = hashlib.sha256("\n".join(parts).encode()).digest()
    return b32encode(digest).decode("ascii")[:26].lower()


def to_json(events: Sequence[Event]) -> str:
    """Return one array of objects."""
    return json.dumps([row(event) for event in events], ensure_ascii=False, indent=1)


def to_jsonl(events: Sequence[Event]) -> str:
    """Return one object a line."""
    return "\n".join(json.dumps(row(event), ensure_ascii=False) for event in events)


def to_csv(events: Sequence[Event]) -> str:
    """Return comma-separated values with a head; a cell that a spreadsheet could run is quoted."""
    import csv  # noqa: PLC0415  start-up: needed for this format alone
    import io  # noqa: PLC0415

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for event in events:
        values = row(event)
        writer.writerow([_inert(values[column]) for column in COLUMNS])
    return out.getvalue().rstrip("\r\n")


def _inert(value: object) -> str:
    """Return a cell that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    text = "" if value is None else str(value)
    return "'" + text if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text

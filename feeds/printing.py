"""Events as rows for people and machines: JSON and JSON lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.when import Days

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from agenda.dates.when import When
    from agenda.events.event import Event, Evidence


def facts(event: Event) -> dict[str, object]:
    """Return what an event says as values for JSON; its ``end`` is included."""
    start, end = bounds(event.when)
    return {
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
    }


def row(event: Event) -> dict[str, object]:
    """Return the event as the object that ``--format json`` prints."""
    from feeds.stored import content_uid  # noqa: PLC0415  start-up: a table prints no identifiers

    return {
        **facts(event),
        "rule": event.rule,
        "source": event.source,
        "uid": content_uid(event),
        "evidence": [evidence(quote) for quote in event.evidence],
    }


def evidence(quote: Evidence) -> dict[str, object]:
    """Return a quoted line as the object that JSON has; ``span`` is null where no day is told."""
    return {"line": quote.line, "text": quote.text, "span": quote.span}


def bounds(when: When | None) -> tuple[str | None, str | None]:
    """Return start and end in ISO 8601, the end included; None for what is not known."""
    if when is None:
        return None, None
    if isinstance(when, Days):
        return when.first.isoformat(), when.last.isoformat()
    return _moment(when.start), _moment(when.end) if when.end else None


def _moment(value: datetime) -> str:
    return value.isoformat(timespec="minutes")


def to_json(rows: Sequence[object]) -> str:
    """Return one array."""
    import json  # noqa: PLC0415  start-up: needed for its formats alone

    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def to_json_object(account: Mapping[str, object]) -> str:
    """Return one object."""
    import json  # noqa: PLC0415  start-up: likewise

    return json.dumps(account, ensure_ascii=False, indent=2) + "\n"


def to_jsonl(events: Sequence[Event]) -> str:
    """Return one object a line."""
    import json  # noqa: PLC0415  start-up: likewise

    return "".join(json.dumps(row(event), ensure_ascii=False) + "\n" for event in events)

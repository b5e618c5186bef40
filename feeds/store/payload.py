"""Events as JSON text and back, with nothing lost."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from agenda.dates.when import Bound, Days, Hours, Precision
from agenda.events.event import Event, Evidence
from agenda.events.states import Status

if TYPE_CHECKING:
    from agenda.dates.when import When


def to_json(event: Event) -> str:
    """Return an event as JSON on one line, keys in the order of its fields.

    What is empty is left out, so a field that a later release adds is empty in what this one
    wrote.
    """
    told = {key: value for key, value in _fields(event).items() if value not in _EMPTY}
    return _text(told if event.url is None else told | {"url": event.url})


def from_json(text: str) -> Event:
    """Return the event that :func:`to_json` wrote."""
    told = json.loads(text)
    return Event(
        name=told.get("name", ""),
        when=_when(told.get("when")),
        timezone=told.get("timezone", ""),
        language=told.get("language", ""),
        place=told.get("place", ""),
        url=told.get("url"),
        status=Status(told["status"]),
        precision=Precision(told["precision"]),
        bound=Bound(told.get("bound", "")),
        rrule=told.get("rrule", ""),
        year_stated=told["year_stated"],
        confidence=told["confidence"],
        rule=told.get("rule", ""),
        reasons=tuple(told.get("reasons", ())),
        source=told.get("source", ""),
        evidence=tuple(_quote(*quote) for quote in told.get("evidence", ())),
    )


def list_to_json(words: tuple[str, ...]) -> str:
    """Return short texts as a JSON array on one line."""
    return _text(list(words))


def list_from_json(text: str) -> tuple[str, ...]:
    """Return the texts that :func:`list_to_json` wrote."""
    return tuple(json.loads(text))


_EMPTY: tuple[object, ...] = ("", None, [])


def _fields(event: Event) -> dict[str, Any]:
    return {
        "name": event.name,
        "when": None if event.when is None else _told(event.when),
        "timezone": event.timezone,
        "language": event.language,
        "place": event.place,
        "status": event.status.value,
        "precision": event.precision.value,
        "bound": event.bound.value,
        "rrule": event.rrule,
        "year_stated": event.year_stated,
        "confidence": event.confidence,
        "rule": event.rule,
        "reasons": list(event.reasons),
        "source": event.source,
        "evidence": [[one.line, one.text, *(one.span or ())] for one in event.evidence],
    }


def _quote(line: int, text: str, *span: int) -> Evidence:
    """Return a quoted line; earlier releases kept no span."""
    return Evidence(line, text, (span[0], span[1]) if span else None)


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _told(when: When) -> dict[str, list[str | None]]:
    if isinstance(when, Days):
        return {"days": [when.first.isoformat(), when.last.isoformat()]}
    return {"hours": [when.start.isoformat(), when.end.isoformat() if when.end else None]}


def _when(told: dict[str, list[Any]] | None) -> When | None:
    if told is None:
        return None
    if "days" in told:
        first, last = told["days"]
        return Days(date.fromisoformat(first), date.fromisoformat(last))
    start, end = told["hours"]
    return Hours(datetime.fromisoformat(start), datetime.fromisoformat(end) if end else None)

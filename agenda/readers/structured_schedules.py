"""When an event comes again, as structured data states it: the properties of a Schedule."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from agenda.issue import Statement

_PROPERTIES = ("eventSchedule", "courseSchedule")
_MOST_SCHEDULES = 50
_MOST_VALUES = 400


def with_schedules(statement: Statement, event: Mapping[str, object]) -> list[Statement]:
    """Return a statement once for each schedule of an event, once for an event without any.

    Its start is that of the schedule where the event has none; [] when nothing gives one and
    nothing is lost with it.
    """
    schedules = [one for name in _PROPERTIES for one in _listed(event.get(name))]
    found = [tuple(_pairs(one))[:_MOST_VALUES] for one in schedules if isinstance(one, dict)]
    stated = [
        statement._replace(schedule=pairs, start=statement.start or _start(dict(pairs)))
        for pairs in found[:_MOST_SCHEDULES]
        if pairs
    ]
    return stated or ([statement] if statement.start else [])


def _start(schedule: Mapping[str, str]) -> str:
    day, hour = schedule.get("startDate", ""), schedule.get("startTime", "")
    return f"{day}T{hour}" if hour and day and "T" not in day else day


def _pairs(schedule: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for name, values in schedule.items():
        if name.startswith("@"):
            continue
        for value in map(_plain, _listed(values)):
            if value:
                yield name, value


def _plain(value: object) -> str:
    """Return a value as written, "" for what is none; "@id" names a day of the week."""
    if isinstance(value, dict):
        value = value.get("@value") or value.get("@id")
    return str(value).strip() if isinstance(value, str | int) else ""


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]

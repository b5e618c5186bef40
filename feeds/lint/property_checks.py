"""What one property says on its own: is it known, and is its value of its type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds.lint.properties import (
    COMPONENTS,
    NEEDS_VALUE,
    ONCE,
    OTHERS,
    PROPERTIES,
    REQUIRED,
    STATUSES,
)
from feeds.lint.rules import Breach
from feeds.lint.values import read_date, read_date_time, text_problem, value_problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from feeds.lint.components import Component
    from feeds.lint.contentlines import ContentLine
    from feeds.lint.properties import Kind

# property: lowest and highest number (section 3.8.1.9, 3.8.1.8, 3.8.7.4, 3.8.6.2)
_NUMBERS = {"PRIORITY": (0, 9), "PERCENT-COMPLETE": (0, 100)}
_NOT_NEGATIVE = frozenset({"SEQUENCE", "REPEAT"})
_GEO = 2
_PLACES = "expected latitude;longitude, such as 48.85;2.35"


def component_breaches(component: Component) -> Iterator[Breach]:
    """Yield what is wrong with the properties of *component*, each looked at alone."""
    where = component.where
    yield from _presence(component, where)
    for name, lines in component.properties.items():
        for line in lines:
            for breach in _property(component.name, name, line):
                yield Breach(breach.rule, breach.line, breach.message, where)


def _presence(component: Component, where: str) -> Iterator[Breach]:
    name = component.name
    if name not in COMPONENTS and not name.startswith("X-"):
        yield Breach("unknown-component", component.line, f"{name[:40]} is no component", where)
    for required in REQUIRED.get(name, ()):
        if required not in component.properties:
            yield Breach("missing-property", component.line, f"{required} is missing", where)
    for once in ONCE.get(name, ()):
        lines = component.properties.get(once, ())
        if len(lines) > 1:
            message = f"{once} stands {len(lines)} times"
            yield Breach("repeated-property", lines[1].line, message, where)


def _property(component: str, name: str, line: ContentLine) -> Iterator[Breach]:
    kind = PROPERTIES.get(name)
    if kind is None:
        if not name.startswith("X-") and name not in OTHERS:
            message = f"{name[:40]} is no property of the standard"
            yield Breach("unknown-property", line.line, message)
        return
    value_type = _value_type(name, kind, line)
    if isinstance(value_type, Breach):
        yield value_type
        return
    problem = _value_breach(name, kind, value_type, line)
    if problem:
        yield problem
    else:
        yield from _meaning(component, name, line)


def _value_type(name: str, kind: Kind, line: ContentLine) -> str | Breach:
    stated = line.parameter("VALUE")
    if stated is None:
        if name in NEEDS_VALUE:
            return Breach("value-missing", line.line, f"{name} has no VALUE")
        return kind.types[0]
    if stated.upper() in kind.types or (name == "TRIGGER" and stated.upper() == "DATE-TIME"):
        return stated.upper()
    return Breach("value-type", line.line, f"{name} may not have VALUE={stated[:40]}")


def _value_breach(name: str, kind: Kind, value_type: str, line: ContentLine) -> Breach | None:
    if name == "GEO":
        return _geo(line)
    if value_type == "TEXT":
        problem = text_problem(line.value, is_list=kind.many)
        return Breach("text-escape", line.line, f"{name}: {problem}") if problem else None
    values = line.value.split(",") if kind.many else [line.value]
    if value_type == "DATE-TIME" and read_date(values[0]):
        return Breach("bad-value", line.line, f"{name} is a day, VALUE=DATE is missing")
    found = (value_problem(value_type, value) for value in values)
    problem = next((problem for problem in found if problem), None)
    if problem:
        rule = "recurrence" if value_type == "RECUR" else "bad-value"
        return Breach(rule, line.line, f"{name}: {problem}")
    return None


def _geo(line: ContentLine) -> Breach | None:
    parts = line.value.split(";")
    right = len(parts) == _GEO and all(value_problem("FLOAT", part) is None for part in parts)
    if right and abs(float(parts[0])) <= 90 and abs(float(parts[1])) <= 180:  # noqa: PLR2004  degrees
        return None
    return Breach("bad-value", line.line, f"GEO: {line.value[:40]!r} is not a place; {_PLACES}")


def _meaning(component: str, name: str, line: ContentLine) -> Iterator[Breach]:
    """Yield what is wrong with a value that is of its type."""
    kind, value = PROPERTIES[name], line.value
    if kind.utc and not _is_utc(line):
        yield Breach("not-utc", line.line, f"{name} is not in UTC")
    if name in _NUMBERS and not _NUMBERS[name][0] <= int(value) <= _NUMBERS[name][1]:
        lowest, highest = _NUMBERS[name]
        message = f"{name}: {value} is out of range; expected {lowest} to {highest}"
        yield Breach("bad-value", line.line, message)
    if name in _NOT_NEGATIVE and int(value) < 0:
        yield Breach("bad-value", line.line, f"{name}: {value} is negative; expected 0 or more")
    allowed = _allowed(component, name)
    if allowed and value.upper() not in allowed:
        message = f"{name}:{value[:40]}, expected {' or '.join(allowed)}"
        yield Breach("unknown-value", line.line, message)


def _is_utc(line: ContentLine) -> bool:
    moment = read_date_time(line.value)
    return moment is not None and moment.is_utc and line.parameter("TZID") is None


def _allowed(component: str, name: str) -> tuple[str, ...]:
    if name == "STATUS":
        return STATUSES.get(component, ())
    return {
        "VERSION": ("2.0",),
        "CALSCALE": ("GREGORIAN",),
        "TRANSP": ("OPAQUE", "TRANSPARENT"),
    }.get(name, ())

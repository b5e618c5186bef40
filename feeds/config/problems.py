"""What is wrong with a configuration, a line each: where, which key, found, expected."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from feeds.config.addresses import HIDDEN, without_secrets
from feeds.config.table import ABSENT, UNKNOWN
from feeds.config.values import Told
from feeds.errors import Problem

if TYPE_CHECKING:
    from pydantic import ValidationError

    from feeds.config.positions import Place

_LONGEST, _EMPTY = 80, '""'
# By what a table of an array is called, rather than by its number.
NAMES = {"sources": "name", "feeds": "slug"}


def find_problems(
    error: ValidationError, document: Mapping[str, object], file: str, lines: Mapping[Place, int]
) -> list[Problem]:
    """Return all that is wrong: with the document by its lines, then with the variables."""
    problems: list[Problem] = []
    for detail in error.errors(include_url=False):
        place, found = detail["loc"], detail["input"]
        reason = _reason(detail["type"], place, found, detail["ctx"]["expected"])
        key = spelled(place, document)
        if isinstance(found, Told):
            problems.append(Problem(found.variable, None, key, reason))
        else:
            problems.append(Problem(file, line_of(place, lines), key, reason))
    return sorted(problems, key=lambda problem: (problem.place != file, problem.line or 0))


def line_of(place: Place, lines: Mapping[Place, int]) -> int | None:
    """Return the line of a key, or of the table in which it is missing; None without either."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place)


def _reason(kind: str, place: Place, found: object, expected: str) -> str:
    if kind == ABSENT:
        return f"is missing, expected {expected}"
    if kind == UNKNOWN:
        return f"is no {'key' if len(place) > 1 else 'table'}{expected}"
    return f"is {_shown(found, place)}, expected {expected}"


def _shown(found: object, place: Place) -> str:
    """Return a value as it is written, without its secrets, at most so much of it."""
    if isinstance(found, Mapping):
        return "a table"
    if place[-1:] == ("url",) and isinstance(found, str) and "@" in found and ":/" not in found:
        return HIDDEN  # nobody can tell which part of it is the password
    text = without_secrets(json.dumps(found, ensure_ascii=False, default=str))
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def spelled(place: Place, document: Mapping[str, object]) -> str:
    """Return a key as people write it; the table of an array by its name, else by its number.

    >>> spelled(("sources", 0, "kind"), {"sources": [{"name": "river"}]})
    '[[sources]] "river": kind'
    >>> spelled(("service", "name"), {}), spelled(("sources", 1), {})
    ('[service] name', '[[sources]] number 2')
    """
    table, *inner = place
    if not inner:
        return f"[{table}]"
    if not isinstance(inner[0], int):
        return f"[{table}] {'.'.join(str(key) or _EMPTY for key in inner)}"
    named = f"[[{table}]] {_called(str(table), inner[0], document)}"
    key = ".".join(map(str, inner[1:]))
    return f"{named}: {key}" if key else named


def _called(table: str, number: int, document: Mapping[str, object]) -> str:
    rows = document.get(table)
    row = rows[number] if isinstance(rows, list) and number < len(rows) else None
    name = row.get(NAMES.get(table, "")) if isinstance(row, Mapping) else None
    return json.dumps(name, ensure_ascii=False) if isinstance(name, str) else f"number {number + 1}"

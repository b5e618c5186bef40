"""On which line of a TOML document each key stands: what its parser does not tell.

The document was parsed before, so it is known to be sound; only keys and the shape of values are
looked at (TOML 1.0).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping

from agenda.patterns import pattern

Place = tuple[str | int, ...]
_TOKEN = pattern(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    r"|[\[\]{}=\n]"
    r"|[^\s\"'#\[\]{}=]+"
    r"|[ \t\r]+",
    re.DOTALL,
)
_NEWLINE = "\n"
_OPENING, _CLOSING = ("[", "{"), ("]", "}")


def find_lines(document: str) -> dict[Place, int]:
    r"""Return the line of every key and table, by its place; lines count from 1.

    >>> find_lines('[service]\nname = "x"\n[[feeds]]\nslug = "all"\n')[("feeds", 0, "slug")]
    4
    """
    lines: dict[Place, int] = {}
    table: Place = ()
    counts: dict[Place, int] = {}
    for line, tokens in _statements(document):
        if tokens[0] == "[":
            table = _header(tokens, counts)
            lines.setdefault(table, line)
        else:
            place = (*table, *_key(tokens[: tokens.index("=")]))
            for end in range(len(table) + 1, len(place) + 1):
                lines.setdefault(place[:end], line)
    return lines


def _header(tokens: list[str], counts: dict[Place, int]) -> Place:
    """Return the place of ``[a.b]`` or of one more ``[[a.b]]``."""
    array = tokens[:2] == ["[", "["]
    names = _key(tokens[2:-2] if array else tokens[1:-1])
    place: Place = ()
    for at, name in enumerate(names):
        place = (*place, name)
        if array and at == len(names) - 1:
            counts[place] = counts.get(place, 0) + 1
        if place in counts:  # a table below an array belongs to its last one
            place = (*place, counts[place] - 1)
    return place


def _key(tokens: list[str]) -> list[str]:
    """Return the names of a dotted key, read as TOML reads it."""
    names: list[str] = []
    inner: object = tomllib.loads(f"{''.join(tokens)} = 0")
    while isinstance(inner, Mapping):
        ((name, inner),) = inner.items()
        names.append(name)
    return names


def _statements(document: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each header and each key with its value, blanks and comments left out."""
    tokens: list[str] = []
    line = start = 1
    depth = 0
    for match in _TOKEN.finditer(document):
        token = match[0]
        if token == _NEWLINE and not depth and tokens:
            yield start, tokens
            tokens = []
        elif not token.isspace() and not token.startswith("#"):
            start = start if tokens else line
            tokens.append(token)
            depth += (token in _OPENING) - (token in _CLOSING)
        line += token.count("\n")
    if tokens:
        yield start, tokens

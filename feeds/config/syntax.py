"""What is wrong with a text that is no TOML, in the words of people who never heard of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable

_CLOSE = "a text whose quotes are not closed; put one behind it, on the same line"
_ONCE = "stands twice; keep one of them"


def plain_reason(said: str) -> str:
    r"""Return what tomllib *said* in plain words, with what to do; what it never said as it is.

    >>> plain_reason("Cannot declare ('service',) twice")
    'the table [service] stands twice; write its keys below one of them'
    >>> plain_reason("Illegal character '\\n'")
    'a text whose quotes are not closed; put one behind it, on the same line'
    """
    for form, words in _SAID:
        if found := form.fullmatch(said):
            return words(found) if callable(words) else words
    return f"{said[:1].lower()}{said[1:]}"


def _table(found: re.Match[str]) -> str:
    return f"the table [{_name(found[1])}] stands twice; write its keys below one of them"


def _braces(found: re.Match[str]) -> str:
    name = _name(found[1])
    return f"{name} has its value already, and takes no more keys; write them at one place"


def _key(found: re.Match[str]) -> str:
    return f"{found[1]} {_ONCE}"


def _sign(found: re.Match[str]) -> str:
    """Return what to say of a character that may not stand there; a line end comes too early."""
    sign = found[1]
    if sign in {r"\n", r"\r"}:
        return _CLOSE
    return f"the character {sign} may not stand here; delete it"


def _name(key: str) -> str:
    """Return a key as people write it, tomllib writes it as a tuple.

    >>> _name("('feeds', 'all')")
    'feeds.all'
    """
    return ".".join(re.findall(r"['\"]([^'\"]*)['\"]", key)) or key


# The messages of tomllib of Python 3.11 to 3.14, without the place.
_SAID: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (
        pattern("Invalid value"),
        (
            'no value stands here; text stands in straight quotes as name = "Agenda", '
            'others are 3, true, ["a", "b"]'
        ),
    ),
    (
        pattern("Invalid statement|Invalid initial character for a key part"),
        'a key is expected here; write name = "Agenda", [service], or # before a comment',
    ),
    (
        pattern("Expected '=' after a key in a key/value pair"),
        "a key without a value; write = and its value behind it, text in quotes",
    ),
    (
        pattern("Expected newline or end of document after a statement"),
        (
            "the value ends before this; begin a new line, write # before a comment, "
            "or put the whole text in quotes"
        ),
    ),
    (pattern("Unclosed array"), 'a list that is not closed; write it as ["a", "b"]'),
    (pattern("Unclosed inline table"), 'braces that are not closed; write { name = "a" }'),
    (pattern("(?:Illegal|Found invalid) character [\"'](.+)[\"']"), _sign),
    (
        pattern(r"Unescaped '.*' in a string|Invalid hex value|Escaped character .*"),
        (
            r"a backslash in double quotes begins a code; write \\ for one, "
            "or put the text in single quotes"
        ),
    ),
    (pattern("Invalid date or datetime"), "no day of the calendar; write 2031-03-05"),
    (pattern("Expected ']' at the end of a table declaration"),
     "the name of a table is not closed; write [service]"),
    (pattern("Expected ']]' at the end of an array declaration"),
     "the name is not closed; write [[sources]]"),
    (pattern(r"Cannot (?:declare|redefine namespace) (\(.*?\))(?: twice)?"), _table),
    (pattern(r"Cannot mutate immutable namespace (\(.*\))"), _braces),
    # Any other sign that is expected ends a text.
    (pattern("Unterminated string|Expected [\"']+.*"), _CLOSE),
    (pattern("Cannot overwrite a value"), f"a key {_ONCE}"),
    (pattern("Duplicate inline table key (.*)"), _key),
)  # fmt: skip

"""One pass over a line: pieces of text to tokens of one class each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda.dates.classes import Token
from agenda.dates.numerals import read_number
from agenda.dates.words.table import PIECE, Entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.words.table import Choices, Words

# Punctuation that means nothing between the parts of a date, or something; all else is "x".
_SIGNS = frozenset(",;:.-/()&+'[]|·")
_LAST_HOUR = 24
_NUMBERED = frozenset("noYPHNQ")
_SIGN_CLASS = {"[": "(", "]": ")", "·": "-", "|": ","}


_OTHER = Entry("x")
_new = tuple.__new__  # the constructor of a named tuple costs three times as much


def _group(choices: Choices, parts: list[re.Match[str]], at: int) -> tuple[int, Entry | None]:
    """Return how many pieces the longest group of words at *at* takes, and what it is."""
    if choices.groups and at + 1 < len(parts):
        for rest, entry in choices.groups.get(parts[at + 1][0], ()):
            count = len(rest)
            if count == 1 or tuple([part[0] for part in parts[at + 1 : at + 1 + count]]) == rest:
                return count + 1, entry
    return 1, choices.alone


def _spelled(entry: Entry, start: int, end: int) -> list[Token]:
    """Return the two tokens of an entry of two classes: Basque "ekainetik" opens a range."""
    kind, number, numbers, text = entry
    return [Token(kind[0], start, end, number, numbers, text), Token(kind[1], end, end)]


def tokenize(folded: str, words: Words) -> list[Token]:
    """Return the tokens of a folded text, in one pass; blanks give none."""
    parts = list(PIECE.finditer(folded))
    known, suffixes = words.entries, words.suffixes
    found: list[Token] = []
    last, last_end = "", -1
    skip = 0
    for at, part in enumerate(parts):
        if skip:
            skip -= 1
            continue
        piece = part[0]
        start, end = part.span()
        if piece[0].isdecimal() and not (piece in known and _group(known[piece], parts, at)[0] > 1):
            if last == "h" and last_end == start:
                piece, start = _end_hour(found, piece, start)
            if piece:
                found += read_number(piece, start, american=words.american)
        elif last_end == start and last in _NUMBERED and piece in suffixes:
            _end_number(found, suffixes[piece], end)
        elif piece in known:
            taken, entry = _group(known[piece], parts, at)
            if taken > 1:
                skip = taken - 1
                end = parts[at + skip].end()
            if entry is None:
                entry = _OTHER
            kind = entry[0]
            if len(kind) == 1:
                found.append(_new(Token, (kind, start, end, *entry[1:], (), None, None)))
            else:
                found += _spelled(entry, start, end)
        elif piece in _SIGNS:
            found.append(Token(_SIGN_CLASS.get(piece, piece), start, end))
        elif last != "x":
            found.append(Token("x", start, end))
        last, last_end = found[-1][0], end
    return found


_MINUTES = re.compile(r"([0-5]\d)(?:$|([^\d:])(?=\d))")


def _end_hour(found: list[Token], piece: str, start: int) -> tuple[str, int]:
    """Take the minutes glued to "20h" into account; return what is left of the figures."""
    minutes = _MINUTES.match(piece)
    if minutes is None or len(found) < 2 or found[-2].kind != "n" or found[-2].number > _LAST_HOUR:  # noqa: PLR2004  "20", "h"
        return piece, start
    hour = found[-2]
    total = hour.number * 60 + int(minutes[1])
    found[-2:] = [Token("H", hour.start, start + 2, total, text=piece[:2])]
    if minutes[2] is None:
        return "", start
    found.append(Token(_SIGN_CLASS.get(minutes[2], minutes[2]), start + 2, start + 3))
    return piece[3:], start + 3


def _end_number(found: list[Token], meaning: str, end: int) -> None:
    """Take the ending of the number before into account: "1er", Basque "30ean", "1etik"."""
    last = found[-1]
    kind = "o" if meaning == "o" and last.kind == "n" else last.kind
    number = last.number
    if meaning[:1] == "h" and last.kind == "n" and number <= _LAST_HOUR:
        kind, number = "H", number * 60
    found[-1] = last._replace(kind=kind, end=end, number=number)
    if meaning[-1:] == "r":
        found.append(Token("r", end, end))

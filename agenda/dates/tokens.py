"""One pass over a line: pieces of text to tokens of one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.classes import Token
from agenda.dates.numerals import read_number
from agenda.dates.words.table import PIECE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.dates.words.table import Entry, Words

# Punctuation that means nothing between the parts of a date, or something; all else is "x".
_SIGNS = frozenset(",;:.-/()&+'[]|·")
_SIGN_CLASS = {"[": "(", "]": ")", "·": "-", "|": ","}


def _word(
    words: Words, parts: list[tuple[str, int, int]], at: int
) -> tuple[int, Entry] | tuple[int, None]:
    """Return how many pieces the longest group of words at *at* takes, and what it is."""
    for rest, entry in words.entries.get(parts[at][0], ()):
        count = len(rest)
        if not count or tuple([part[0] for part in parts[at + 1 : at + 1 + count]]) == rest:
            return count + 1, entry
    return 1, None


def _spelled(entry: Entry, start: int, end: int) -> Iterator[Token]:
    """Yield the token of an entry; an entry of two classes gives two (Basque "ekainetik")."""
    yield Token(entry.kind[0], start, end, entry.number, entry.numbers, entry.text)
    if len(entry.kind) > 1:
        yield Token(entry.kind[1], end, end)


def tokenize(folded: str, words: Words) -> list[Token]:
    """Return the tokens of a folded text, in one pass; blanks give none."""
    parts = [(match[0], match.start(), match.end()) for match in PIECE.finditer(folded)]
    found: list[Token] = []
    at, total = 0, len(parts)
    while at < total:
        piece, start, end = parts[at]
        glued = bool(found) and found[-1].end == start
        taken = 1
        if piece[0].isdecimal():
            found += read_number(piece, start, after_hour=glued and found[-1].kind == "h",
                                 american=words.american)  # fmt: skip
        elif glued and found[-1].kind in "noYPHNQ" and piece in words.suffixes:
            _end_number(found, words.suffixes[piece], end)
        else:
            taken, entry = _word(words, parts, at)
            if entry is not None:
                found += _spelled(entry, start, parts[at + taken - 1][2])
            elif piece in _SIGNS:
                found.append(Token(_SIGN_CLASS.get(piece, piece), start, end))
            elif not found or found[-1].kind != "x":
                found.append(Token("x", start, end))
            else:
                found[-1] = Token("x", found[-1].start, end)
        at += taken
    return found


def _end_number(found: list[Token], meaning: str, end: int) -> None:
    """Take the ending of the number before into account: "1er", Basque "30ean", "1etik"."""
    last = found[-1]
    kind = "o" if meaning == "o" and last.kind == "n" else last.kind
    found[-1] = last._replace(kind=kind, end=end)
    if meaning == "r":
        found.append(Token("r", end, end))

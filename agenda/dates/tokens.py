"""One pass over a line: pieces of text to tokens of one class each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda.dates.classes import Token
from agenda.dates.numerals import read_number
from agenda.dates.words.table import PIECE, SIGNS

if TYPE_CHECKING:
    from agenda.dates.words.table import Choices, Entry, Words

# Classes that a date may begin or go on with and never end with: before a word that says
# nothing they say nothing either.  This drops most "de", "la" and "et" of a name.
_LEADING = frozenset("adltEr~uFfiq,/&+")
_LAST_HOUR = 24
_NUMBERED = frozenset("noYPHNQ")
_SIGN_CLASS = {"[": "(", "]": ")", "·": "-", "|": ","}


# What says nothing needs no place of its own: one token stands for all of it.
_NOTHING = Token("x", 0, 0)
_new = tuple.__new__  # the constructor of a named tuple costs three times as much


def tokenize(folded: str, words: Words) -> list[Token]:
    """Return the tokens of a folded text, in one pass; blanks give none."""
    parts = list(PIECE.finditer(folded))
    pieces = [part[0] for part in parts]
    heard = words.heard
    found: list[Token] = []
    at, total = 0, len(pieces)
    while at < total:
        piece = pieces[at]
        if piece in heard or piece[0].isdecimal():
            at += _speak(found, words, parts, pieces, at)
        else:
            while found and found[-1].kind in _LEADING:
                found.pop()
            if not found or found[-1] is not _NOTHING:
                found.append(_NOTHING)
            at += 1
    return found


def _speak(
    found: list[Token], words: Words, parts: list[re.Match[str]], pieces: list[str], at: int
) -> int:
    """Add the tokens of the piece at *at*, and return how many pieces they took."""
    piece = pieces[at]
    start = parts[at].start()
    glued = bool(found) and found[-1].end == start
    if glued and piece in words.suffixes and found[-1].kind in _NUMBERED:
        if words.suffixes[piece] == "s":  # "the 1990s"
            found[-1] = _NOTHING
        else:
            _end_number(found, words.suffixes[piece], start + len(piece))
        return 1
    choices = words.entries.get(piece)
    if choices is not None:
        taken, entry = _group(choices, pieces, at)
        if entry is not None:
            end = parts[at + taken - 1].end()
            found.append(_new(Token, (entry[0][0], start, end, *entry[1:], (), None, None)))
            if len(entry.kind) > 1:  # Basque "ekainetik": a month that opens a range
                found.append(Token(entry.kind[1], end, end))
            return taken
    if piece[0].isdecimal():
        if glued and found[-1].kind == "h":
            piece, start = _end_hour(found, piece, start)
        if piece:
            found += read_number(piece, start, american=words.american)
    elif piece in SIGNS:
        found.append(Token(_SIGN_CLASS.get(piece, piece), start, start + 1))
    else:
        found.append(_NOTHING)
    return 1


def _group(choices: Choices, pieces: list[str], at: int) -> tuple[int, Entry | None]:
    """Return how many pieces the longest group of words at *at* takes, and what it is."""
    if choices.groups and at + 1 < len(pieces):
        for rest, entry in choices.groups.get(pieces[at + 1], ()):
            count = len(rest)
            if count == 1 or tuple(pieces[at + 1 : at + 1 + count]) == rest:
                return count + 1, entry
    return 1, choices.alone


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

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
_FIGURES = (1, 2)
_SIGN_CLASS = {"[": "(", "]": ")", "·": "-", "|": ","}


# What says nothing needs no place of its own: one token stands for all of it.
_NOTHING = Token("x", 0, 0)
_new = tuple.__new__  # the constructor of a named tuple costs three times as much


def tokenize(folded: str, words: Words) -> list[Token]:
    """Return the tokens of a folded text, in one pass; blanks give none.

    Between two pieces there are blanks only, so each begins where it is next found.
    """
    find, choices_of, suffixes = folded.find, words.entries.get, words.suffixes
    found: list[Token] = []
    pieces = PIECE.findall(folded)
    at = end = 0
    for place, piece in enumerate(pieces):
        if place < at:  # taken by a group of words
            continue
        before, start = end, find(piece, end)
        end = start + len(piece)
        if start == before and piece in suffixes and _ends_number(found, start):
            _end_number(found, suffixes[piece], end)
            continue
        choices = choices_of(piece)
        if choices is not None:
            entry = choices.alone
            if choices.groups:
                entry, rest = _group(choices, pieces, place + 1)
                for part in rest:
                    end = find(part, end) + len(part)
                at = place + 1 + len(rest)
            if entry is not None:
                _add_word(found, entry, start, end)
                continue
        if piece in SIGNS:
            kind = _SIGN_CLASS.get(piece, piece)
            found.append(_new(Token, (kind, start, end, 0, (), "", (), None, None)))
        elif piece[0].isdecimal():
            _add_number(found, piece, start, american=words.american)
        else:
            _add_nothing(found)
    return found


def _add_word(found: list[Token], entry: Entry, start: int, end: int) -> None:
    """Add the token of a word or a group of words."""
    kind, number, numbers, text = entry
    found.append(_new(Token, (kind[0], start, end, number, numbers, text, (), None, None)))
    if len(kind) > 1:  # Basque "ekainetik": a month that opens a range
        found.append(Token(kind[1], end, end))


def _add_nothing(found: list[Token]) -> None:
    """Add what says nothing, in the place of what cannot end a date before it."""
    while found and found[-1].kind in _LEADING:
        found.pop()
    if not found or found[-1] is not _NOTHING:
        found.append(_NOTHING)


def _add_number(found: list[Token], piece: str, start: int, *, american: bool) -> None:
    """Add the tokens of a run of digits and signs."""
    if found and found[-1].kind == "h" and found[-1].end == start:
        piece, start = _end_hour(found, piece, start)
    if len(piece) in _FIGURES:
        number = int(piece)
        found.append(
            _new(Token, ("n", start, start + len(piece), number, (), piece, (), None, None))
        )
    elif piece:
        found += read_number(piece, start, american=american)


def _ends_number(found: list[Token], start: int) -> bool:
    """Tell whether a number stands right before *start*, without a blank."""
    return bool(found) and found[-1].end == start and found[-1].kind in _NUMBERED


def _group(choices: Choices, pieces: list[str], after: int) -> tuple[Entry | None, tuple[str, ...]]:
    """Return what the longest group of words before *after* is, and its pieces from there on."""
    if after < len(pieces):
        for rest, entry in choices.groups.get(pieces[after], ()):
            if len(rest) == 1 or tuple(pieces[after : after + len(rest)]) == rest:
                return entry, rest
    return choices.alone, ()


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
    if meaning == "s":  # "the 1990s"
        found[-1] = _NOTHING
        return
    kind = "o" if meaning == "o" and last.kind == "n" else last.kind
    number = last.number
    if meaning[:1] == "h" and last.kind == "n" and number <= _LAST_HOUR:
        kind, number = "H", number * 60
    found[-1] = last._replace(kind=kind, end=end, number=number)
    if meaning[-1:] == "r":
        found.append(Token("r", end, end))

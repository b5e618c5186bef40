"""One pass over a line: pieces of text to tokens of one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.classes import Token
from agenda.dates.numerals import read_number
from agenda.dates.words.table import SIGNS, cut
from agenda.patterns import pattern

if TYPE_CHECKING:
    from agenda.dates.words.table import Choices, Groups, Reading, Words

# Classes that a date may begin or go on with and never end with: before a word that says
# nothing they say nothing either.  This drops most "de", "la" and "et" of a name.
_LEADING = frozenset("adltEr~uFfiq,/&+")
_LAST_HOUR = 24
_NUMBERED = frozenset("noYPHNQ")

# What says nothing needs no place of its own: one token stands for all of it.
_NOTHING = Token("x", 0, 0)
_UNKNOWN: Choices = (None, {})
_new = tuple.__new__  # the constructor of a named tuple costs three times as much


def tokenize(folded: str, words: Words) -> list[Token]:
    """Return the tokens of a folded text, in one pass; blanks give none.

    Between two pieces there are blanks only, so each begins where it is next found.
    """
    find, choices_of, suffixes = folded.find, words.entries.get, words.suffixes
    found: list[Token] = []
    pieces = cut(folded)
    at = end = 0
    last = len(pieces) - 1
    for place, piece in enumerate(pieces):
        if place < at:  # taken by a group of words
            continue
        before, start = end, find(piece, end)
        end = start + len(piece)
        if (
            start - before < 2  # noqa: PLR2004  glued, or one blank between them
            and (piece in suffixes or (found and found[-1].kind == "h"))
            and _glued(found, piece, start, words)
        ):
            continue
        reading, groups = choices_of(piece, _UNKNOWN)
        if groups and place < last and (opened := groups.get(pieces[place + 1])):
            reading, rest = _group(reading, opened, pieces, place + 1)
            for part in rest:
                end = find(part, end) + len(part)
            at = place + 1 + len(rest)
        if reading is not None:
            kind, number, numbers, text, behind = reading
            found.append(_new(Token, (kind, start, end, number, numbers, text, (), None, None)))
            if behind:  # Basque "ekainetik": a month that opens a range; "Juniwoche"
                found.append(Token(behind, end, end, numbers[0] if numbers else 0))
        elif piece[0].isdecimal():
            found += read_number(piece, start, american=words.american)
        elif not found or found[-1] is not _NOTHING:
            _add_nothing(found)
    return found


def _glued(found: list[Token], piece: str, start: int, words: Words) -> bool:
    """Read a piece together with the token that it is glued to: "1er", "20h30"."""
    last = found[-1] if found else _NOTHING
    if last.end == start - 1:
        return _set_apart(found, piece, start, words)
    if last.end != start:
        return False
    if last.kind == "h" and piece[0].isdecimal():
        return _end_hour(found, piece, start, american=words.american)
    if last.kind in _NUMBERED and piece in words.suffixes:
        _end_number(found, words.suffixes[piece], start + len(piece))
        return True
    return False


def _set_apart(found: list[Token], piece: str, start: int, words: Words) -> bool:
    """Read an ordinal whose raised letters were set apart: "4 th", "1 er".

    They are no word of their own; "th" may be a Thursday as well.
    """
    last = found[-1]
    reading, _ = words.entries.get(piece, _UNKNOWN)
    ordinal = words.suffixes.get(piece, "")
    if last.kind != "n" or ordinal not in ("o", "O") or (reading and reading[0] != "v"):
        return False
    _end_number(found, ordinal, start + len(piece))
    return True


def _add_nothing(found: list[Token]) -> None:
    """Add what says nothing, in the place of what cannot end a date before it."""
    while found and found[-1].kind in _LEADING:
        found.pop()
    if not found or found[-1] is not _NOTHING:
        found.append(_NOTHING)


def _group(
    alone: Reading | None, opened: Groups, pieces: list[str], after: int
) -> tuple[Reading | None, tuple[str, ...]]:
    """Return what the longest group of words before *after* is, and its pieces from there on."""
    for rest, reading in opened:
        if len(rest) == 1 or tuple(pieces[after : after + len(rest)]) == rest:
            return reading, rest
    return alone, ()


_MINUTES = pattern(r"([0-5]\d)(?:$|([^\d:])(?=\d))")


def _end_hour(found: list[Token], piece: str, start: int, *, american: bool) -> bool:
    """Read the minutes glued to "20h", and what is left of the figures behind them."""
    minutes = _MINUTES.match(piece)
    if minutes is None or len(found) < 2 or found[-2].kind != "n" or found[-2].number > _LAST_HOUR:  # noqa: PLR2004  "20", "h"
        return False
    hour = found[-2]
    total = hour.number * 60 + int(minutes[1])
    found[-2:] = [Token("H", hour.start, start + 2, total, text=piece[:2])]
    if minutes[2] is not None:
        found.append(Token(SIGNS.get(minutes[2], minutes[2]), start + 2, start + 3))
        found += read_number(piece[3:], start + 3, american=american)
    return True


def _end_number(found: list[Token], meaning: str, end: int) -> None:
    """Take the ending of the number before into account: "1er", Basque "30ean", "1etik"."""
    last = found[-1]
    if meaning == "s":  # "the 1990s"
        found[-1] = Token("5", last.start, end, last.number)
        return
    kind = meaning if meaning in ("o", "O") and last.kind == "n" else last.kind
    number = last.number
    if meaning[:1] == "h" and last.kind == "n" and number <= _LAST_HOUR:
        kind, number = "H", number * 60
    found[-1] = last._replace(kind=kind, end=end, number=number)
    if meaning[-1:] == "r":
        found.append(Token("r", end, end))

"""A line without its dates: the pieces that separators leave, each a name, a place or more."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import category

from agenda.lines.named_days import TITLE
from agenda.lines.sentences import UNABBREVIATED, shouts
from agenda.patterns import pattern, signed_pattern
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from agenda.lines.clues import Clue

_SUM = r"(?<=[£$€]\d)|(?<=[£$€]\d\d)|(?<=[£$€]\d[.,]\d\d)"  # "Tickets £5. Quiz night"
# What divides pieces whatever the language: spaced dashes, bars, bullets, arrows, semicolons.
_SEPARATOR = signed_pattern(
    ".…-–—−|•·●►→⇒»;/!?",
    r"\s*\.{4,}\s*|\s*…[.…]+\s*|\s+[-–—−]+\s+|\s*[|•·●►→⇒»]\s+|\s*->\s*|\s*;\s+|\s+/\s+"
    rf"|(?:{UNABBREVIATED}|(?<=[»”“\"€)])|(?<=\d\skm)|{_SUM})[.!?]\s+(?=[^\W_])"
    r"|(?<=[^\W\d_]{3})\s\?\s+(?=[^\W\da-z_])"  # French has a blank before the sign
    r"|\s+[-–—]{1,2}$|^[-–—]{1,2}\s+",
)
_COMMA = pattern(r",(?=\s)")
_EDGE = " \t\n,;:.…–—-−/|•·●►→*_>~+=‐«"
_TAIL = " \t\n,;:–—-−/|•·●►→*_>~+=‐"
_BRACKETS = {"(": ")", "[": "]"}
_OPEN = signed_pattern("([", r"[(\[]")
_INFLECTED = signed_pattern("([", r"(?<=\w)[(\[]\w{1,3}[)\]]")  # "Numérique en Commun[s]"


class Piece(NamedTuple):
    """Characters ``[start, end)`` of a line between two separators.

    ``bracketed`` tells that brackets stood around it; ``after_date`` that a date or time
    stood directly before it in the line.
    """

    text: str
    start: int
    end: int
    bracketed: bool = False
    after_date: bool = False


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of ``text[start:end]`` without separators and blanks at its ends.

    A sign that ends a tag is none: "Foire aux <b>plantes</b>".
    """
    while start < end and _is_edge(text[start]) and not _is_quote(text, start):
        start += 1
    while end > start and text[end - 1] in _TAIL and not _ends_tag(text, start, end):
        end -= 1
    return start, end


def _is_edge(sign: str) -> bool:
    """Return whether a sign that opens a piece only sets it apart: a bullet, a picture."""
    return sign in _EDGE or (sign > _FIRST_PICTURE and category(sign) in _PICTURES)


_FIRST_PICTURE = "\u2300"
_PICTURES = frozenset({"So", "Sk", "Mn", "Cf"})  # with their colours, and what joins them


def _ends_tag(text: str, start: int, end: int) -> bool:
    opened = text.rfind("<", start, end) if text[end - 1] == ">" else -1
    return opened >= 0 and ">" not in text[opened : end - 1]


def _is_quote(text: str, index: int) -> bool:
    return text[index] == "«"


def gaps(start: int, end: int, holes: Iterable[tuple[int, int]]) -> list[tuple[int, int, bool]]:
    """Return what is left of ``[start, end)`` outside *holes*, and whether a hole stands before.

    >>> gaps(0, 10, [(2, 4)])
    [(0, 2, False), (4, 10, True)]
    """
    left: list[tuple[int, int, bool]] = []
    after = False
    for hole_start, hole_end in sorted(holes):
        if hole_start > start:
            left.append((start, hole_start, after))
        start, after = max(start, hole_end), True
    if start < end:
        left.append((start, end, after))
    return left


def split_pieces(clue: Clue, *, commas: bool = False) -> Sequence[Piece]:
    """Return the pieces of a line outside its label and its dates, in order.

    With *commas* those divide too.
    """
    pieces = clue.pieces
    return [part for piece in pieces for part in _at_commas(piece)] if commas else pieces


def _at_commas(piece: Piece) -> list[Piece]:
    """Return the parts of a piece between commas outside brackets and titles."""
    if piece.bracketed or "," not in piece.text:
        return [piece]
    titles = [match.span() for match in TITLE.finditer(piece.text)]
    cuts = [
        match.start()
        for match in _COMMA.finditer(piece.text)
        if not any(low < match.start() < high for low, high in titles)
        and not piece.text[: match.start()].isdecimal()  # "1917, l'année trouble"
    ]
    parts: list[Piece] = []
    for low, high in zip([0, *(cut + 1 for cut in cuts)], [*cuts, len(piece.text)], strict=True):
        left, right = trim(piece.text, low, high)
        if any(char.isalnum() for char in piece.text[left:right]):
            first = piece.after_date and not parts
            start, end = piece.start + left, piece.start + right
            parts.append(Piece(piece.text[left:right], start, end, after_date=first))
    return parts


def pieces_of(clue: Clue) -> list[Piece]:
    """Return what :func:`split_pieces` does, found anew."""
    text = clue.text
    start = clue.label.value if clue.label else 0
    pieces: list[Piece] = []
    for left, right, after in gaps(start, len(text), clue.holes):
        for piece_start, piece_end, bracketed in _split_gap(text, left, right):
            low, high = trim(text, piece_start, piece_end)
            if any(char.isalnum() for char in text[low:high]):
                first = after and not any(char.isalnum() for char in text[left:low])
                pieces.append(Piece(text[low:high], low, high, bracketed, first))
    return pieces


def _split_gap(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """Return the stretches between separators and around brackets; titles stay whole."""
    found: list[tuple[int, int, bool]] = []
    position = start
    for low, high in _separators(text, start, end):
        found.extend(_split_brackets(text, position, low))
        position = high
    found.extend(_split_brackets(text, position, end))
    return found


def _separators(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the bounds of the separators outside titles, whose own marks divide nothing."""
    titles = [match.span() for match in TITLE.finditer(text, start, end)]
    position = start
    while match := _SEPARATOR.search(text, position, end):
        position = next((high for low, high in titles if low < match.start() < high), -1)
        if shouts(text[start:end], match[0][0]):
            position = match.end()
        if position < 0:
            yield match.span()
            position = match.end()


def _split_brackets(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    text = _INFLECTED.sub(_in_letters, text)
    found: list[tuple[int, int, bool]] = []
    position = start
    while match := _OPEN.search(text, position, end):
        close = text.find(_BRACKETS[match[0]], match.end(), end)
        # A bracket that a date has cut open ends with the stretch.
        stop = close if close >= 0 else end
        found.append((position, match.start(), False))
        found.append((match.end(), stop, True))
        position = min(stop + 1, end)
    closing = min(
        (i for i in (text.find(")", position, end), text.find("]", position, end)) if i >= 0),
        default=-1,
    )
    if closing >= 0:
        found.append((position, closing, True))
        position = closing + 1
    found.append((position, end, False))
    return [(low, high, inside) for low, high, inside in found if low < high]


def _in_letters(match: re.Match[str]) -> str:
    """Return letters in the place of brackets that belong to a word, as many."""
    return "x" * len(match[0])

"""The pieces of text inside one block of a page, put together into one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda.issue import Mark
from agenda.readers.cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

# A mark while its line is still in pieces: pieces [start, end), tag, and the
# address of a link or the value of a time.
PieceMark = tuple[int, int, str, str | None]

_ORDINAL = re.compile(
    r"(?:er|ère|ere|re|e|è|ème|eme|nd|nde|st|th|rd|de|ste|a|o|ª|º)(?![^\W\d_])", re.IGNORECASE
)
_CLOCK = re.compile(r"(?:^|\D)(?:[01]?\d|2[0-4])$")
_MINUTES = re.compile(r"[0-5][05]")


def place(pieces: Sequence[str], marks: Sequence[PieceMark]) -> tuple[str, tuple[Mark, ...]]:
    r"""Return one line and the marks in it, each at its characters.

    >>> place(["22", "JAN", " Foire\n", " d'hiver"], [(0, 2, "b", None)])
    ("22 JAN Foire d'hiver", (Mark(start=0, end=6, tag='b'),))
    """
    if len(pieces) == 1:
        text = clean(pieces[0])
        return text, tuple([Mark(0, len(text), mark[2]) for mark in marks]) if text else ()
    text, starts, ends = _join(pieces)
    placed = []
    for first, end, tag, _ in marks:
        start = next((at for at in starts[first:end] if at >= 0), -1)
        if 0 <= start < ends[end - 1]:
            placed.append(Mark(start, ends[end - 1], tag))
    return text, tuple(placed)


def _join(pieces: Sequence[str]) -> tuple[str, list[int], list[int]]:
    """Return one line, and of each piece where it starts (-1 when blank) and ends in it."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    length, last, gap = 0, "", False
    for piece in pieces:
        core = clean(piece)
        if core:
            if length and (gap or piece[0].isspace() or _seam(last, core)):
                parts.append(" ")
                length += 1
            starts.append(length)
            parts.append(core)
            length += len(core)
            last, gap = core[-1], piece[-1].isspace()
        else:
            starts.append(-1)
            gap = gap or piece.isspace()
        ends.append(length)
    return "".join(parts), starts, ends


def _seam(last: str, following: str) -> bool:
    """Tell whether two pieces without a blank between them are seen as two words.

    Styles set badges apart where the markup has no blank: "22" and "JAN", "mai" and "Foire".
    """
    first = following[0]
    if last.isdigit():
        return first.isalpha() and _ORDINAL.match(following) is None
    if last.isalpha():
        return first.isdigit() or (last.islower() and first.isupper())
    return False


def raise_last(pieces: list[str], start: int) -> None:
    """Join a superscript, the pieces from *start*, to what stands before it.

    Footnote signs go ("16/09¹"), minutes get a colon ("20⁰⁰"), ordinals stay ("1ᵉʳ").
    """
    raised = "".join(pieces[start:]).strip()
    before = pieces[start - 1] if start else ""
    if not before or before[-1].isspace():
        return
    del pieces[start:]
    if raised.strip("()[]*, ").isdigit() or not raised.strip("*†‡ "):
        if not _MINUTES.fullmatch(raised):
            return
        if _CLOCK.search(before):
            raised = f":{raised}"
        elif before[-1] not in "hH:":
            return
    pieces[start - 1] = before + raised

"""The pieces of text inside one block of a page, put together into one line."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from agenda.issue import Mark
from agenda.patterns import pattern
from agenda.readers.cleaning import clean, keep_visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A mark while its line is still in pieces: pieces [start, end), tag, and the
# address of a link or the value of a time.
PieceMark = tuple[int, int, str, str | None]

_ORDINALS = "er|ère|ere|re|e|è|ème|eme|nd|nde|st|th|rd|de|ste|a|o|ª|º"
_ORDINAL = pattern(rf"(?:{_ORDINALS})(?![^\W\d_])", re.IGNORECASE)
_NUMBERED_DAY = pattern(rf"(?:.*\s)?[0-3]?\d(?:{_ORDINALS})", re.IGNORECASE)
_MONTH_LETTERS = 3
_CLOCK = pattern(r"(?:^|\D)(?:[01]?\d|2[0-4])$")
_HOUR = pattern(r"\s*\d{1,2}(?:[:.h]\d\d)?\s*(?:h|uhr|uur|[ap]\.?m\.?)?\s*", re.IGNORECASE)
_NEXT_DAY = {str(day): str(day + 1) for day in range(9, 31)}  # "1" and "2" may be a 12
_YEAR = pattern(r"(?:19|20)\d\d")
_MINUTES = pattern(r"[0-5][05]")


def place(pieces: list[str], marks: Sequence[PieceMark]) -> tuple[str, tuple[Mark, ...]]:
    r"""Return one line and the marks in it, each at its characters.

    >>> place(["22", "JAN", " Foire\n", " d'hiver"], [(0, 2, "b", None)])
    ("22 JAN Foire d'hiver", (Mark(start=0, end=6, tag='b'),))
    >>> place(["19:30", " ", "21:15"], [(0, 1, "time", None), (2, 3, "time", None)])[0]
    '19:30 – 21:15'
    """
    if len(pieces) == 1:
        text = clean(pieces[0])
        return text, tuple([Mark(0, len(text), mark[2]) for mark in marks]) if text else ()
    pieces = _with_seams(_with_dashes(pieces, marks))
    whole = "".join(pieces)
    if not whole.isprintable() or "  " in whole:
        pieces = _with_single_spaces(pieces)
        whole = "".join(pieces)
    text = whole.strip(" ")
    return text, tuple(_placed(pieces, marks, len(text), whole.startswith(" ")))


def _with_dashes(pieces: list[str], marks: Sequence[PieceMark]) -> list[str]:
    """Return the pieces with a dash between two hours that are marked as times side by side.

    Pages set "7:30 pm" and "9:15 pm" apart by their style alone.
    """
    times = [mark for mark in marks if mark[2] == "time"]
    if len(times) < 2:  # noqa: PLR2004  as on nearly every line
        return pieces
    for (first, end, _, _), (start, last, _, _) in pairwise(times):
        both = "".join(pieces[first:end]), "".join(pieces[start:last])
        if not "".join(pieces[end:start]).strip() and all(map(_HOUR.fullmatch, both)):
            pieces[start] = f" – {pieces[start].lstrip()}"
    return pieces


def _with_seams(pieces: list[str]) -> list[str]:
    """Return the pieces with a blank where two are seen as two words."""
    last = ""
    for index, piece in enumerate(pieces):
        if piece:
            if last and last[-1].isalnum() and piece[0].isalnum() and _seam(last, piece):
                pieces[index] = f" {piece}"
            last = piece
    return pieces


def _with_single_spaces(pieces: Sequence[str]) -> list[str]:
    """Return the pieces as a reader sees them side by side: one blank at most between words."""
    seen: list[str] = []
    gap = True
    for raw in pieces:
        piece = keep_visible(raw)
        core = " ".join(piece.split())
        if core:
            before = "" if gap or not piece[0].isspace() else " "
            gap = piece[-1].isspace()
            seen.append(f"{before}{core} " if gap else before + core)
        elif piece and not gap:
            seen.append(" ")
            gap = True
        else:
            seen.append("")
    return seen


def _placed(
    pieces: Sequence[str], marks: Sequence[PieceMark], length: int, moved: int
) -> Iterator[Mark]:
    """Yield the marks at their characters in a line that lost *moved* blanks at its start."""
    edges = list(accumulate(map(len, pieces), initial=-moved))
    for first, end, tag, _ in marks:
        inner = pieces[first] if end == first + 1 else "".join(pieces[first:end])
        core = inner.strip()
        if core:
            start = edges[first]
            if core is not inner:
                start += len(inner) - len(inner.lstrip())
            yield Mark(start, min(start + len(core), length), tag)


def _seam(piece: str, following: str) -> bool:
    """Tell whether two pieces without a blank between them are seen as two words.

    Styles set badges apart where the markup has no blank: "22" and "JAN", "mai" and "Foire",
    "MARS" and "Bal", "27" and "28", "11" and "2026", "1er" and "févr.".
    """
    last, first = piece[-1], following[0]
    if last.isdigit() and first.isdigit():
        alone, then = piece.rsplit(None, 1)[-1], following.split(None, 1)[0]
        if _YEAR.fullmatch(then):  # "11" and "2026"
            return _YEAR.fullmatch(alone) is None
        return _YEAR.fullmatch(alone) is not None or _NEXT_DAY.get(alone) == then
    if last.isdigit():
        return first.isalpha() and _ORDINAL.match(following) is None
    if last.isalpha() and first.islower():  # "1er" and "févr."
        word = following[:_MONTH_LETTERS].isalpha() and len(following) >= _MONTH_LETTERS
        return word and _NUMBERED_DAY.fullmatch(piece) is not None
    if last.isalpha():
        capitals = piece[-2:].isupper() and len(piece) > 1 and following[1:2].islower()
        return first.isdigit() or (first.isupper() and (last.islower() or capitals))
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

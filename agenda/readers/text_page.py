"""Pages of two columns in plain text, as programs write them from a PDF: one below the other.

Each paragraph holds two announcements side by side, a line of one beside a line of the other;
the cells of a row have nothing to do with each other, as those of a table have.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from agenda.dates.digits import has_digit
from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_GAP = pattern(r"(?<=\S) {3,}(?=\S)")
_FEWEST = 2  # paragraphs, and lines of each
_WIDEST = 500  # characters
Placed = tuple[int, str]  # the place of a line in the text, and what it says


def unfold(texts: Sequence[str]) -> tuple[list[str], list[int]]:
    """Return the lines of a text, columns of a page one below the other, and where each stood."""
    start = _start_of_column(texts)
    paragraphs = [
        list(run) for _, run in groupby(enumerate(texts), key=lambda one: bool(one[1].strip()))
    ]
    unfolded = [_columns(paragraph, start) for paragraph in paragraphs] if start else []
    if sum(map(bool, unfolded)) < _FEWEST:
        return list(texts), list(range(len(texts)))
    placed = [
        line
        for paragraph, columns in zip(paragraphs, unfolded, strict=True)
        for line in columns or paragraph
    ]
    return [text for _, text in placed], [place for place, _ in placed]


def _start_of_column(texts: Sequence[str]) -> int:
    """Return where the second column begins in most lines with one wide gap, 0 for no column."""
    gaps = (list(_GAP.finditer(text)) for text in texts if "   " in text and len(text) <= _WIDEST)
    ends = Counter(found[0].end() for found in gaps if len(found) == 1)
    start, lines = max(ends.items(), key=lambda one: one[1], default=(0, 0))
    return start if lines >= _FEWEST * _FEWEST else 0


def _columns(paragraph: Sequence[Placed], start: int) -> list[Placed]:
    """Return the columns of a paragraph, a blank line behind each; [] for one without columns.

    Each has a line with a figure, and one without: a day, and what takes place.
    """
    left: list[Placed] = []
    right: list[Placed] = []
    others: list[Placed] = []
    for place, text in paragraph:
        beside = text[:start].rstrip(), text[start:].strip()
        if len(text) > start and not text[start - 3 : start].isspace():
            others.append((place, text))
            continue
        left += [(place, beside[0])] if beside[0].strip() else []
        right += [(place, beside[1])] if beside[1] else []
    if not (_holds_announcement(left) and _holds_announcement(right)):
        return []
    last = paragraph[-1][0]
    return [*_apart(others, last), *left, (last, ""), *right, (last, "")]


def _apart(lines: Sequence[Placed], last: int) -> Iterator[Placed]:
    yield from lines
    if lines:
        yield last, ""


def _holds_announcement(lines: Sequence[Placed]) -> bool:
    dated = sum(has_digit(text) for _, text in lines)
    return len(lines) >= _FEWEST and 0 < dated < len(lines)

r"""Columns in plain text: rows set with tabs, with bars, or with aligned blanks."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from agenda.patterns import pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

# Dots that lead the eye from one column to the next count as blanks.
_LEADERS = pattern(r"\.{4,}|(?:\. ){3,}|…{2,}|_{4,}")
# Behind a mark of exclamation begins another remark, no column.
_WIDE_GAP = pattern(r"(?<=[^\s!?]) {3,}(?=\S)")
# Two blanks after a full stop are an old habit of typists, no column.
_GAP = pattern(r"(?<=[^\s.!?;]) {2,}(?=\S)")
# More gaps in one line than a table has columns: justified prose.
_MOST_GAPS = 8


class Row(NamedTuple):
    """The cells of one row; ``start`` is where its last cell begins in the line."""

    cells: tuple[str, ...]
    start: int


def is_rule(text: str) -> bool:
    """Tell whether a line only draws a line: ``|---|---|`` or ``=====``."""
    return ("--" in text or "==" in text) and not text.strip("|:+=- \t")


def split_rows(texts: Sequence[str]) -> list[Row | None]:
    """Return the row that each line of a text is, None for a line without columns.

    Tabs always part columns.  Bars do where neighbours have equally many; blanks where two
    lines have a gap of three, or neighbours have gaps of two that end at the same place.
    """
    if not any("\t" in text or "|" in text or "  " in text or "...." in text for text in texts):
        return [None] * len(texts)
    spaced = [_LEADERS.sub("    ", text) for text in texts]
    wide = sum(1 for text in spaced if _wide_gaps(text)) > 1
    bars = _shared([frozenset({_bars(text)} - {0}) for text in texts], texts)
    ends = _shared([frozenset(gap.end() for gap in _GAP.finditer(text)) for text in spaced], texts)
    return [
        (_barred(text) if bars[index] else None)
        or _tabbed(text)
        or (_cut(spaced[index], _wide_gaps(spaced[index])) if wide else None)
        or _cut(spaced[index], _gaps_at(spaced[index], ends[index]))
        for index, text in enumerate(texts)
    ]


def _shared(marks: list[frozenset[int]], texts: Sequence[str]) -> list[frozenset[int]]:
    """Return of each line's marks those that a neighbour has too; rules are skipped."""
    shared: list[frozenset[int]] = [frozenset()] * len(marks)
    before = -1
    for index, text in enumerate(texts):
        if is_rule(text):
            continue
        if before >= 0 and text.strip():
            common = marks[index] & marks[before]
            shared[before] |= common
            shared[index] = common
        before = index if text.strip() else -1
    return shared


def _bars(text: str) -> int:
    return text.strip().strip("|").count("|")


def _barred(text: str) -> Row:
    inner = text.strip().removeprefix("|").removesuffix("|")
    return Row(tuple(cell.strip() for cell in inner.split("|")), text.rfind("|", 0, -1) + 1)


def _tabbed(text: str) -> Row | None:
    inner = text.strip()
    if "\t" not in inner:
        return None
    cells = tuple(cell.strip() for cell in inner.split("\t"))
    return Row(cells, text.rstrip().rfind("\t") + 1)


def _wide_gaps(text: str) -> list[re.Match[str]]:
    gaps = list(_WIDE_GAP.finditer(text)) if "   " in text else []
    return gaps if len(gaps) <= _MOST_GAPS else []


def _gaps_at(text: str, ends: frozenset[int]) -> list[re.Match[str]]:
    return [gap for gap in _GAP.finditer(text) if gap.end() in ends] if ends else []


def _cut(text: str, gaps: list[re.Match[str]]) -> Row | None:
    if not gaps:
        return None
    edges = [0, *(gap.end() for gap in gaps), len(text)]
    cells = tuple(text[a:b].strip() for a, b in pairwise(edges))
    return Row(cells, gaps[-1].end())

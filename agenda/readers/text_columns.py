r"""Columns in plain text: rows set with tabs, with bars, or with aligned blanks."""

from __future__ import annotations

import sys
from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from agenda.patterns import pattern
from agenda.readers.text_separated import separated_rows
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Mapping, Sequence

# Dots that lead the eye from one column to the next count as blanks.
_LEADERS = pattern(r"\.{4,}|(?:\. ){3,}|…{2,}|_{4,}")
# Behind a mark of exclamation begins another remark, no column.
_WIDE_GAP = pattern(r"(?<=[^\s!?]) {3,}(?=\S)")
# Two blanks after a full stop are an old habit of typists, no column.
_GAP = pattern(r"(?<=[^\s.!?;]) {2,}(?=\S)")
# More gaps in one line than a table has columns: justified prose.
_MOST_GAPS = 8
_FEWEST_ALIKE, _MOST_ALIKE = 2, 4  # gaps of each row, wherever they stand
_OFTEN = 3  # rows with a wide gap that ends at one place
_LONGEST_INDENT = 20  # characters
_WIDEST = 500  # characters: the work on a paragraph is its lines times their gaps


class Row(NamedTuple):
    """The cells of one row; ``start`` is where its last cell begins in the line."""

    cells: tuple[str, ...]
    start: int


def is_rule(text: str) -> bool:
    """Tell whether a line only draws a line: ``|---|---|`` or ``=====``."""
    return ("--" in text or "==" in text) and not text.strip("|:+=- \t")


def split_rows(texts: Sequence[str]) -> list[Row | None]:
    """Return the row that each line of a text is, None for a line without columns.

    So do semicolons, and commas below heads, where all lines of a paragraph have as many.
    Tabs always part columns.  Bars do where neighbours have equally many; blanks where two
    lines have a gap of three, or neighbours have gaps of two that end at the same place, or
    several, each as many; where gaps are wide, those of two only where no row of the paragraph
    has a letter.
    """
    separated = separated_rows(texts)
    if any(separated):
        parted = _parted(
            [text if not cells else "" for text, cells in zip(texts, separated, strict=True)]
        )
        return [
            Row(tuple(cell.strip() for cell in cells), len(text)) if cells else row
            for text, cells, row in zip(texts, separated, parted, strict=True)
        ]
    return _parted(texts)


def _parted(texts: Sequence[str]) -> list[Row | None]:
    """Return the rows of a text whose columns are parted by tabs, bars or blanks."""
    if not any("\t" in text or "|" in text or "  " in text or "...." in text for text in texts):
        return [None] * len(texts)
    spaced = [_LEADERS.sub("    ", text) for text in texts]
    bars = _barred_lines(texts)
    rows: list[Row | None] = []
    run: dict[int, tuple[int, ...]] = {}
    for index, gaps in enumerate(_with_filled(spaced, list(_gaps(spaced)))):
        row = (_barred(texts[index]) if bars[index] else None) or _tabbed(texts[index])
        if row is None and gaps:
            row = _cut(spaced[index], gaps)
            indent = len(spaced[index]) - len(spaced[index].lstrip())
            run[index] = (indent, *(gap.end() for gap in gaps))
        elif texts[index].strip():
            _align(rows, run)
            run = {}
        rows.append(row)
    _align(rows, run)
    return rows


def _gaps(texts: Sequence[str]) -> Iterator[list[re.Match[str]]]:
    """Yield of each line the gaps that part columns: wide ones, and those of its neighbours."""
    columns = Counter(gap.end() for text in texts for gap in _wide_gaps(text))
    wide = sum(1 for text in texts if _wide_gaps(text)) > 1
    often = frozenset(end for end, count in columns.items() if count >= _OFTEN)
    marks = [frozenset(_ends(text)) for text in texts]
    ends = _shared(marks, texts)
    ends = _straight(ends, texts) if wide else _as_many(ends, marks)
    for text, shared in zip(texts, ends, strict=True):
        gaps = {gap.end(): gap for gap in _wide_gaps(text)} if wide else {}
        # Where wide gaps of several rows end, a name fills its column but for two blanks.
        ends_too = shared | often if gaps else shared
        if ends_too:
            gaps |= {gap.end(): gap for gap in _narrow_gaps(text) if gap.end() in ends_too}
        yield [gaps[end] for end in sorted(gaps)]


def _with_filled(
    texts: Sequence[str], gaps: Sequence[list[re.Match[str]]]
) -> Iterator[list[re.Match[str]]]:
    """Yield the gaps of each line, those of one blank too where a cell fills its column.

    "13 en 14 december Kerstmarkt" stands between rows that both have a column there.
    """
    for index, (text, found) in enumerate(zip(texts, gaps, strict=True)):
        beside = gaps[max(0, index - 1) : index + 2]
        if found or len(beside) <= _FEWEST_ALIKE or not (beside[0] and beside[-1]):
            yield found
            continue
        columns = {gap.end() for gap in beside[0]} & {gap.end() for gap in beside[-1]}
        parted = [gap for end in sorted(columns) if (gap := _BLANK.match(text, end - 1))]
        dated = any(char.isdecimal() for gap in parted[:1] for char in text[: gap.start()])
        yield parted if dated and len(parted) == len(columns) else []


_BLANK = pattern(r"(?<=\S) (?=\S)")


def _as_many(ends: list[frozenset[int]], marks: list[frozenset[int]]) -> list[frozenset[int]]:
    """Return of each line the ends of all its gaps where its neighbour has as many.

    Only the first column of "za 18 januari  20.00 uur  Pubquiz" is as wide in the next row.
    """
    kept: list[frozenset[int]] = []
    for gaps, run in groupby(zip(ends, marks, strict=True), key=lambda pair: len(pair[1])):
        lines = list(run)
        as_many = len(lines) > 1 and _FEWEST_ALIKE <= gaps <= _MOST_ALIKE
        kept += [mark if as_many else end for end, mark in lines]
    return kept


def _ends(text: str) -> Iterable[int]:
    return (gap.end() for gap in _narrow_gaps(text, _WIDEST))


def _align(rows: list[Row | None], run: Mapping[int, tuple[int, ...]]) -> None:
    """Give the rows of *run*, by where their cells start, an empty cell where they lack one."""
    columns = max(run.values(), key=len, default=())
    for index, (indent, *others) in run.items():
        row = rows[index]
        # A row may begin below the second cell of the others: at another hour of that day.
        starts = (indent if indent in columns else columns[0], *others)
        if row and len(starts) < len(columns) and set(starts) <= set(columns):
            cells = dict(zip(starts, row.cells, strict=True))
            rows[index] = Row(tuple(cells.get(start, "") for start in columns), row.start)


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


def _straight(ends: list[frozenset[int]], texts: Sequence[str]) -> list[frozenset[int]]:
    """Return of each line's ends of gaps those before which no row of its paragraph has a letter.

    Days that are set to the right ("za  4 okt", "zo 12 okt") are no column of their own.
    """
    kept: list[frozenset[int]] = []
    for blank, paragraph in groupby(
        zip(ends, texts, strict=True), key=lambda pair: not pair[1].strip()
    ):
        members = list(paragraph)
        rows = [] if blank else [text for _, text in members if "  " in text]
        found: frozenset[int] = frozenset().union(*(end for end, _ in members))
        clear = frozenset(
            end
            for end in found
            if all(text[end - 1 : end].isspace() or len(text) < end for text in rows)
        )
        kept += [end & clear for end, _ in members]
    return kept


def _barred_lines(texts: Sequence[str]) -> list[bool]:
    """Return of each line whether its bars part columns, as they do in a neighbour.

    A run of lines with other numbers of bars is no table: the bars are signs between what is
    told of each item, and one may have no place.
    """
    shared = _shared([frozenset({_bars(text)} - {0}) for text in texts], texts)
    barred: list[bool] = []
    for inside, run in groupby(range(len(texts)), key=lambda index: "|" in texts[index]):
        lines = list(run)
        framed = any(_is_framed(texts[index]) for index in lines)
        counts = {_bars(texts[index]) for index in lines}
        table = inside and (framed or len(counts) == 1)
        barred += [table and bool(shared[index]) for index in lines]
    return barred


def _is_framed(text: str) -> bool:
    return is_rule(text) or text.lstrip().startswith("|") or text.rstrip().endswith("|")


def _bars(text: str) -> int:
    return text.strip().strip("|").count("|")


def _barred(text: str) -> Row:
    inner = text.strip().removeprefix("|").removesuffix("|")
    return Row(tuple(cell.strip() for cell in inner.split("|")), text.rfind("|", 0, -1) + 1)


def _tabbed(text: str) -> Row | None:
    inner = text.strip()
    if _is_bullet(inner.partition("\t")[0]):
        inner = inner.partition("\t")[2].strip()
    if "\t" not in inner:
        return None
    cells = tuple(cell.strip() for cell in inner.split("\t"))
    return Row(cells, text.rstrip().rfind("\t") + 1)


def _wide_gaps(text: str) -> list[re.Match[str]]:
    gaps = list(_WIDE_GAP.finditer(text)) if "   " in text else []
    gaps = [gap for gap in gaps if not _is_behind_bullet(gap)]
    return gaps if len(gaps) <= _MOST_GAPS else []


def _narrow_gaps(text: str, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
    return (gap for gap in _GAP.finditer(text, 0, end) if not _is_behind_bullet(gap))


def _is_behind_bullet(gap: re.Match[str]) -> bool:
    """Tell whether nothing but a bullet stands before a gap; no long head is copied for it."""
    return gap.start() <= _LONGEST_INDENT and _is_bullet(gap.string[: gap.start()])


def _is_bullet(text: str) -> bool:
    """Tell whether the head of a line is one sign, and the blanks behind it part no columns."""
    sign = text.strip() if len(text) <= _LONGEST_INDENT else ""
    return len(sign) == 1 and not sign.isalnum()


def _cut(text: str, gaps: Sequence[re.Match[str]]) -> Row:
    edges = [0, *(gap.end() for gap in gaps), len(text)]
    cells = tuple(text[a:b].strip() for a, b in pairwise(edges))
    return Row(cells, gaps[-1].end())

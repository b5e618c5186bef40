"""Columns of runs side by side: whether they are a table, and where its rows end.

Whether text is set in columns or in a table cannot be seen from the gutters.  A table shows
by rules drawn between its rows, by lines on both sides that stand at the same heights, and
by columns that differ in kind (dates here, names there).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from statistics import median
from typing import TYPE_CHECKING

from agenda.patterns import pattern
from agenda.vocabulary.function_words import UNFINISHED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from agenda.readers.pdf_runs import Run
    from agenda.readers.pdf_sheets import Rule

Columns = list[list["Run"]]

DIGIT = pattern(r"\d")
# Shares of the size of the letters.
_ASCENT, _DESCENT = 0.75, 0.22
SAME_LINE = 0.35
_ROW_GAP = 0.65  # blank between rows, more than between lines of one cell
_SAME_RULE = 0.4
# Shares of lines or rows.
_ALIGNED = 0.75
_CENTRED = 0.5  # of the lines stand level where cells are centred
_CONTRAST = 0.5
_AGREEMENT = 0.8
_SIMILAR_WIDTH = 0.7
_MOST = 0.8
_PROSE_FILL, _PROSE_LETTERS, _PROSE_LINES = 0.75, 25, 4
_SCATTERED = 1.6
_LABEL_WIDTH = 0.6
_FEWEST_ROWS = 2
_LEANING = 1.5
_FEWEST_RULES = 3
_LINES_IN_CELL = 3


@dataclass(frozen=True, slots=True)
class _Level:
    """One height at which lines stand: which columns have one, and where its ink ends."""

    base: float
    top: float
    bottom: float
    columns: frozenset[int]
    starts_low: bool
    goes_on: bool


def row_bottoms(columns: Columns, rules: Sequence[Rule], size: float) -> list[float]:
    """Return the height at which each row of a table ends, [] for columns of text.

    The columns hold whole lines.  The last row ends at infinity.  ``size`` is the usual
    size of letters on the page.
    """
    levels = _levels(columns, size)
    heights = _ruled(columns, rules, size)
    if heights and len(levels) <= _LINES_IN_CELL * (len(heights) + 1):
        return [*heights, inf]
    bands = _banded(levels, size)
    if not heights and _is_banded(columns, bands):
        return bands
    if heights or _is_table(columns, size):
        return _rows(levels, size)
    return []


def _levels(columns: Columns, size: float) -> list[_Level]:
    """Return the heights of all lines from top to bottom."""
    found = sorted(
        ((run.base, at, run) for at, column in enumerate(columns) for run in column),
        key=lambda item: item[:2],
    )
    groups: list[list[tuple[float, int, Run]]] = []
    for item in found:
        if groups and item[0] - groups[-1][-1][0] <= SAME_LINE * size:
            groups[-1].append(item)
        else:
            groups.append([item])
    return [_level([(at, run) for _, at, run in group]) for group in groups]


def _level(members: Sequence[tuple[int, Run]]) -> _Level:
    runs = [run for _, run in members]
    return _Level(
        base=max(run.base for run in runs),
        top=min(run.base - _ASCENT * run.size for run in runs),
        bottom=max(run.base + _DESCENT * run.size for run in runs),
        columns=frozenset(at for at, _ in members),
        starts_low=all(run.words[0].text[:1].islower() for run in runs),
        goes_on=any(run.words[-1].text in UNFINISHED for run in runs),
    )


def _ruled(columns: Columns, rules: Sequence[Rule], size: float) -> list[float]:
    """Return the heights of rules drawn across a gutter between rows, [] for too few."""
    top = min(run.base for column in columns for run in column) - 2 * size
    bottom = max(run.base for column in columns for run in column) + 2 * size
    gutters = [(_right(before), _left(after)) for before, after in pairwise(columns)]
    heights = sorted(
        rule.y
        for rule in rules
        if top <= rule.y <= bottom
        and any(rule.left < left and rule.right > right for left, right in gutters)
    )
    apart = [y for at, y in enumerate(heights) if not at or y - heights[at - 1] > _SAME_RULE * size]
    return apart if len(apart) >= _FEWEST_RULES else []


def _banded(levels: Sequence[_Level], size: float) -> list[float]:
    """Return where bands of lines end that a blank strip parts from the next."""
    ends: list[float] = []
    ink = levels[0].bottom
    for above, below in pairwise(levels):
        if below.top - ink > _ROW_GAP * size:
            ends.append((above.base + below.base) / 2)
        ink = max(ink, below.bottom)
    return [*ends, inf]


def _is_banded(columns: Columns, bands: Sequence[float]) -> bool:
    """Tell whether bands of lines are rows: side by side in each, and figures in one column.

    So are dates set large beside the lines of each announcement, and cells of several lines.
    """
    cells = [list(_in_bands(column, bands)) for column in columns]
    rows = [row for row in zip(*cells, strict=True) if sum(map(bool, row)) > 1]
    if len(bands) < _FEWEST_ROWS or len(rows) < _MOST * len(bands):
        return False
    dated = [
        sum(any(DIGIT.search(run.text) for run in cell) for cell in column) / len(bands)
        for column in cells
    ]
    widths = [_right(column) - _left(column) for column in columns]
    labelled = dated[0] >= _MOST and widths[0] < _LABEL_WIDTH * max(widths)
    return labelled or max(dated) - min(dated) >= _CONTRAST


def _in_bands(runs: Sequence[Run], bands: Sequence[float]) -> Iterator[list[Run]]:
    top = -inf
    for bottom in bands:
        yield [run for run in runs if top < run.base <= bottom]
        top = bottom


def _is_table(columns: Columns, size: float) -> bool:
    """Tell whether columns without rules are a table, by the heights and kinds of their lines."""
    heights = [_heights(column, size) for column in columns]
    dense = max(range(len(columns)), key=lambda at: len(heights[at]))
    # One line side by side proves nothing.
    if sorted(map(len, heights))[-2] < 2 or not _are_aligned(heights, dense, size):  # noqa: PLR2004  see above
        return False
    if (prose := _prose_at(columns, dense)) is not None:
        pitch = median(_steps(heights[prose]))
        others = [column for at, column in enumerate(heights) if at != prose]
        return all(median(_steps(column)) >= _SCATTERED * pitch for column in others)
    shares = [_share_of_digits(column) for column in columns]
    if max(shares) - min(shares) >= _CONTRAST:
        return True
    widths = [_right(column) - _left(column) for column in columns]
    return not _repeat_each_other(columns, heights, size) and (
        min(widths) < _SIMILAR_WIDTH * max(widths)
    )


def _prose_at(columns: Columns, dense: int) -> int | None:
    """Return which column runs on like a paragraph, the densest one first; None for none."""
    order = (dense, *(at for at in range(len(columns)) if at != dense))
    return next((at for at in order if _is_prose(columns[at])), None)


def _are_aligned(heights: Sequence[Sequence[float]], dense: int, size: float) -> bool:
    """Tell whether nearly each line has one beside it, the column with the most lines aside."""
    for at, column in enumerate(heights):
        others = [bases for other, bases in enumerate(heights) if other != at]
        if at != dense and _matched(column, others, size) < _ALIGNED * len(column):
            return False
    return True


def _matched(column: Sequence[float], others: Sequence[Sequence[float]], size: float) -> int:
    """Return how many lines have one beside them.

    So have two lines of a cell when one stands half-way between them: its cell is centred.
    Where most lines have none at their own height the columns are set apart by half a line.
    """
    beside = _Heights((base for bases in others for base in bases), size)
    level = sum(base in beside for base in column)
    if level < _CENTRED * len(column):
        return level
    between = _Heights((half for bases in others for half, _ in _halves(bases, size)), size)
    own = {base for half, pair in _halves(column, size) if half in beside for base in pair}
    return sum(base in beside or base in between or base in own for base in column)


class _Heights:
    """Heights that are looked up with the tolerance of one line."""

    def __init__(self, bases: Iterable[float], size: float) -> None:
        self.slack = SAME_LINE * size
        self.bases = sorted(bases)

    def __contains__(self, base: float) -> bool:
        at = bisect_left(self.bases, base - self.slack)
        return at < len(self.bases) and self.bases[at] <= base + self.slack


def _halves(bases: Sequence[float], size: float) -> Iterator[tuple[float, tuple[float, float]]]:
    """Yield the middle of each two lines that may belong to one cell, and the two."""
    for above, below in pairwise(bases):
        if below - above < 2 * size:
            yield (above + below) / 2, (above, below)


def _repeat_each_other(columns: Columns, heights: Sequence[Sequence[float]], size: float) -> bool:
    """Tell whether figures stand at the same heights in all columns, as in lists side by side."""
    dated = [[run.base for run in column if DIGIT.search(run.text)] for column in columns]
    mixed = all(
        0 < len(lines) < _MOST * len(all_) for lines, all_ in zip(dated, heights, strict=True)
    )
    fewest = min(dated, key=len)
    beside = [_Heights(lines, size) for lines in dated]
    common = sum(all(base in lines for lines in beside) for base in fewest)
    return mixed and common >= _AGREEMENT * len(fewest)


def _is_prose(column: Sequence[Run]) -> bool:
    """Tell whether lines run on to the right edge, as those of a paragraph do."""
    width = _right(column) - _left(column)
    fill = median((run.right - run.left) / width for run in column) if width else 0
    letters = median(len(run.text) for run in column)
    return len(column) >= _PROSE_LINES and fill >= _PROSE_FILL and letters >= _PROSE_LETTERS


def _rows(levels: Sequence[_Level], size: float) -> list[float]:
    """Return where the rows of a table without rules end.

    A line goes on with the row above when only one column has it, when it starts low in all of
    them, or when a cell above ends in the middle ("du lundi 12 au"); a wide blank always ends a
    row.
    """
    ends: list[float] = []
    begun = set(levels[0].columns)
    for at, (above, below) in enumerate(pairwise(levels), start=1):
        apart = below.top - above.bottom > _ROW_GAP * size
        following = levels[at + 1] if at + 1 < len(levels) else None
        begins = _begins_row(below, begun) or _leans_down(above, below, following)
        if apart or (begins and not above.goes_on):
            ends.append((above.base + below.base) / 2)
            begun = set()
        begun |= below.columns
    return [*ends, inf]


def _begins_row(level: _Level, begun: set[int]) -> bool:
    if len(level.columns) == 1 and not (0 in level.columns and 0 not in begun):
        return False
    if 0 in level.columns:
        return 0 in begun
    return not level.starts_low and bool(level.columns & begun)


def _leans_down(above: _Level, level: _Level, below: _Level | None) -> bool:
    """Tell whether a line is nearer to the next one, which has the first column: centred cells."""
    return (
        below is not None
        and 0 in below.columns - level.columns
        and level.base - above.base > _LEANING * (below.base - level.base)
    )


def _heights(column: Sequence[Run], size: float) -> list[float]:
    heights: list[float] = []
    for run in column:
        if not heights or run.base - heights[-1] > SAME_LINE * size:
            heights.append(run.base)
    return heights


def _steps(heights: Sequence[float]) -> list[float]:
    return [below - above for above, below in pairwise(heights)] or [0.0]


def _share_of_digits(column: Sequence[Run]) -> float:
    return sum(bool(DIGIT.search(run.text)) for run in column) / len(column)


def _left(column: Iterable[Run]) -> float:
    return min(run.left for run in column)


def _right(column: Iterable[Run]) -> float:
    return max(run.right for run in column)

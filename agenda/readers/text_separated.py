"""Tables that programs write: a row a line, its cells parted by semicolons or by commas."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from agenda.dates.digits import has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST_CELLS, _MOST_CELLS = 3, 40
_FEWEST_ROWS = 3  # without heads
_LONGEST_HEAD = 40  # characters of a cell

Cells = tuple[str, ...]


def separated_rows(texts: Sequence[str]) -> list[Cells | None]:
    r"""Return the cells of each line of a table with separators, None for all other lines.

    The lines of a paragraph have as many semicolons; or as many commas that no blank follows,
    below a line of heads.  What quotation marks enclose is one cell.

    >>> separated_rows(["Date;What;Where", "3 May;Quiz;Hall", '4 May;"Ball; supper";'])[2]
    ('4 May', 'Ball; supper', '')
    """
    rows: list[Cells | None] = []
    for blank, run in groupby(texts, key=lambda text: not text.strip()):
        lines = list(run)
        rows += [None] * len(lines) if blank else _rows(lines)
    return rows


def _rows(lines: Sequence[str]) -> Sequence[Cells | None]:
    """Return the cells of the lines of a paragraph, None for each when it is no table."""
    for sign in ";,":
        if all(_FEWEST_CELLS <= line.count(sign) + 1 <= _MOST_CELLS for line in lines):
            found = _cut(lines, sign)
            if len(set(map(len, found))) == 1 and _is_table(found, sign):
                return found
    return [None] * len(lines)


def _is_table(rows: Sequence[Cells], sign: str) -> bool:
    """Tell whether rows with as many cells are a table: below heads, or several of semicolons.

    Each has a figure, its day or its hour; commas, and a blank behind them, part words as well.
    """
    heads = all(0 < len(cell) <= _LONGEST_HEAD and not has_digit(cell) for cell in rows[0])
    told = rows[1:] if heads else rows
    if not told or not all(has_digit("".join(row)) for row in told):
        return False
    if sign == ";":
        return heads or len(rows) >= _FEWEST_ROWS
    return heads and not any(cell[:1] == " " for row in rows for cell in row)


def _cut(lines: Sequence[str], sign: str) -> list[Cells]:
    """Return the cells of each line; () for one that no program writes so."""
    if not any('"' in line for line in lines):
        return [tuple(line.split(sign)) for line in lines]
    import csv  # noqa: PLC0415  start-up: few texts need it

    try:
        return [tuple(next(csv.reader([line], delimiter=sign), ())) for line in lines]
    except csv.Error:  # a cell of more than 128 kilobytes
        return [()]

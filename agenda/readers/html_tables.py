"""Rows and columns of an HTML table: which line stands under which head."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from agenda.dates.digits import has_digit
from agenda.readers.html_groups import Thing

if TYPE_CHECKING:
    from collections.abc import Sequence

# HTML allows more (section 4.9.11), no table that is read does.
WIDEST_SPAN, TALLEST_SPAN = 60, 400
_MOST_REPEATS = 5000
# Spans fill no more cells than so many for each real one, and repeat no more characters
# than so many for each that is printed; what small tables may have besides.
_FILLED, _REPEATED = 10, 10
_FEW_FILLED, _FEW_REPEATED = 200, 1000
# A cell of more lines than this lays out a page.
_LONGEST_CELL = 12
_LONGEST_HEAD = 40
# Heads are copied to every line under them; several rows and the side make one together.
_MOST_OF_HEAD = 200


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that holds lines ``[start, end)``; ``bold`` and ``digits`` tell of all its text."""

    start: int
    end: int
    columns: int
    rows: int
    is_head: bool
    lays_out: bool
    text: str
    bold: bool

    @property
    def empty(self) -> bool:
        """Tell whether the cell holds no line."""
        return self.start == self.end


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table with lines ``[start, end)``; ``is_head`` when it stands in ``thead``."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    is_head: bool


@dataclass(frozen=True, slots=True)
class Repeat:
    """A line shown again: *line* stands in a cell that reaches down into the row at *row*.

    It belongs before the line ``before``; ``row`` is the first own line of that row.
    """

    before: int
    row: int
    line: int
    column: int
    head: str


@dataclass(slots=True)
class Layout:
    """What a table says of its lines: column and head of each, rows, repeated and heading lines."""

    columns: dict[int, tuple[int, str]] = field(default_factory=dict)
    things: list[Thing] = field(default_factory=list)
    repeats: list[Repeat] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)


def lay_out(rows: Sequence[TableRow]) -> Layout:
    """Return the layout of one table, from rows in order.

    A table without any row of two cells side by side only lays out a page: its rows are
    repeated things, and nothing has a column.
    """
    layout = Layout()
    if not any(_is_columnar(row) for row in rows):
        if len(rows) > 1:
            layout.things.extend(Thing(row.start, row.end) for row in rows if row.end > row.start)
        return layout
    grid = _Grid(layout, rows)
    for index, row in enumerate(rows):
        grid.add(row, rows[index + 1] if index + 1 < len(rows) else None, first=index == 0)
    return layout


def _is_columnar(row: TableRow) -> bool:
    filled = [cell for cell in row.cells if not cell.empty]
    return len(filled) > 1 and not any(cell.lays_out for cell in filled)


def lays_out(lines: int, tables: int, headings: int) -> bool:
    """Tell whether a cell of so many lines, inner tables and headings is a part of a page."""
    return tables > 0 or headings > 1 or lines > _LONGEST_CELL


class _Grid:
    """The columns of a table while its rows are added from top to bottom."""

    def __init__(self, layout: Layout, rows: Sequence[TableRow]) -> None:
        self._layout = layout
        self._width = max(sum(cell.columns for cell in row.cells) for row in rows)
        cells = [cell for row in rows for cell in row.cells]
        self._may_fill = _FILLED * len(cells) + _FEW_FILLED
        self._may_repeat = _REPEATED * sum(len(cell.text) for cell in cells) + _FEW_REPEATED
        self._heads: dict[int, str] = {}
        self._in_heads = False
        # By column: how many further rows a cell reaches into, and the cell.
        self._reaching: dict[int, tuple[int, Cell | None]] = {}

    def add(self, row: TableRow, following: TableRow | None, *, first: bool) -> None:
        placed, repeated = self._place(row)
        if row.start == row.end:
            return
        if any(cell.lays_out for cell in row.cells):
            self._layout.things.append(Thing(row.start, row.end))
            return
        if len(row.cells) == 1 and row.cells[0].columns >= self._width > 1:
            self._add_full_width(row)
            return
        self._layout.things.append(Thing(row.start, row.end, sealed=True))
        if self._is_head(row, following, first=first):
            self._add_heads(placed)
            return
        self._in_heads = False
        self._add_cells(row, placed, repeated)

    def _place(self, row: TableRow) -> tuple[list[tuple[int, Cell]], list[tuple[int, Cell]]]:
        """Return the row's own cells and those that reach into it, each with its column."""
        placed: list[tuple[int, Cell]] = []
        repeated: list[tuple[int, Cell]] = []
        reaching, self._reaching = self._reaching, {}
        column = 0
        for cell in row.cells:
            column = self._pass_over(column, reaching, repeated)
            placed.append((column, cell))
            if cell.rows > 1:
                for offset in range(min(cell.columns, WIDEST_SPAN)):
                    self._reaching[column + offset] = (cell.rows - 1, None if offset else cell)
            column += min(cell.columns, WIDEST_SPAN)
        for beyond in sorted(reaching):
            if beyond >= column:
                column = self._pass_over(beyond, reaching, repeated)
        return placed, repeated

    def _pass_over(
        self,
        column: int,
        reaching: dict[int, tuple[int, Cell | None]],
        repeated: list[tuple[int, Cell]],
    ) -> int:
        while column in reaching:
            left, cell = reaching.pop(column)
            self._may_fill -= 1
            if cell is not None:
                repeated.append((column, cell))
            if left > 1 and self._may_fill > 0:
                self._reaching[column] = (left - 1, cell)
            column += 1
        return column

    def _add_full_width(self, row: TableRow) -> None:
        """Take a cell over the whole width for a heading, when it looks like one."""
        cell = row.cells[0]
        if cell.end - cell.start == 1 and (cell.is_head or cell.bold or cell.text.isupper()):
            self._layout.headings.append(cell.start)
        else:
            self._layout.things.append(Thing(row.start, row.end, sealed=True))

    def _is_head(self, row: TableRow, following: TableRow | None, *, first: bool) -> bool:
        filled = [cell for cell in row.cells if not cell.empty]
        if row.is_head or (len(filled) > 1 and all(cell.is_head for cell in filled)):
            return True
        if not first or following is None or len(filled) < 2:  # noqa: PLR2004  one names nothing
            return False
        if all(cell.bold for cell in filled):
            return not all(cell.bold or cell.empty for cell in following.cells)
        return len(filled) == len(row.cells) and _names_columns(filled, following)

    def _add_heads(self, placed: list[tuple[int, Cell]]) -> None:
        """Set the heads of the columns; a second row of heads specifies the first."""
        if not self._in_heads:
            self._heads = {}
        self._in_heads = True
        for column, cell in placed:
            for offset in range(min(cell.columns, WIDEST_SPAN)):
                above = self._heads.get(column + offset, "")
                self._heads[column + offset] = f"{above} {cell.text}".strip()[:_MOST_OF_HEAD]
            for line in range(cell.start, cell.end):
                self._layout.columns[line] = (column, "")

    def _add_cells(
        self,
        row: TableRow,
        placed: list[tuple[int, Cell]],
        repeated: list[tuple[int, Cell]],
    ) -> None:
        side = next(
            (
                (column, cell.text)
                for column, cell in sorted(placed + repeated, key=lambda place: place[0])
                if cell.is_head and not self._heads.get(column)
            ),
            None,
        )
        for column, cell in placed:
            head = self._head(column, side)
            for line in range(cell.start, cell.end):
                self._layout.columns[line] = (column, head)
        self._repeat(row, placed, repeated, side)

    def _repeat(
        self,
        row: TableRow,
        placed: list[tuple[int, Cell]],
        repeated: list[tuple[int, Cell]],
        side: tuple[int, str] | None,
    ) -> None:
        """Show the cells that reach into a row before its own cells to the right of them."""
        filled = [(column, cell.start) for column, cell in placed if not cell.empty]
        for column, cell in repeated[: max(0, _MOST_REPEATS - len(self._layout.repeats))]:
            # A cell that lays out a page is no value of a row, and may be long.
            if cell.lays_out or len(cell.text) > self._may_repeat:
                continue
            self._may_repeat -= len(cell.text)
            follower = bisect_right(filled, column, key=lambda place: place[0])
            before = filled[follower][1] if follower < len(filled) else row.end
            self._layout.repeats.extend(
                Repeat(before, row.start, line, column, self._head(column, side))
                for line in range(cell.start, cell.end)
            )

    def _head(self, column: int, side: tuple[int, str] | None) -> str:
        """Return the head of a column, after the row's own head where the corner has none."""
        head = self._heads.get(column, "")
        if side is None or side[0] == column:
            return head
        return f"{side[1]} {head}".strip()[:_MOST_OF_HEAD]


def _names_columns(filled: Sequence[Cell], following: TableRow) -> bool:
    """Tell whether a plain first row names the columns: short, without figures, above figures."""
    if any(len(cell.text) > _LONGEST_HEAD or has_digit(cell.text) for cell in filled):
        return False
    return len(following.cells) == len(filled) and any(
        has_digit(cell.text) for cell in following.cells
    )


def span(value: str | None, most: int) -> int:
    """Return a ``colspan`` or ``rowspan``; 1 for nonsense, *most* for 0 and all above.

    >>> span("3", 60), span("0", 60), span("x", 60), span(None, 60)
    (3, 60, 1, 1)
    """
    text = (value or "").strip()
    if not (text.isascii() and text.isdigit()):
        return 1
    return min(int(text[:6]) or most, most)

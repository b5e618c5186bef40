"""The tables of a page while it is walked: their rows and cells, laid out when a table ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.issue import Kind
from agenda.readers.html_drafts import make_cell
from agenda.readers.html_roles import CELL, HEAD_CELL, HEAD_ROWS, ROW, TABLE
from agenda.readers.html_spans import Spans
from agenda.readers.html_tables import TableRow, lay_out, lays_out

if TYPE_CHECKING:
    from agenda.readers.html_frames import Block
    from agenda.readers.html_groups import Thing
    from agenda.readers.html_silence import Judge
    from agenda.readers.html_tables import Repeat

# A heading inside a table stands below all headings around it.
_LEVEL_IN_TABLE = 6


class Tables(Spans):
    """A page with its tables, and what is known of the places of lines in them.

    ``columns`` gives column and head of each line that stands in a table.
    """

    def __init__(self, judge: Judge) -> None:
        super().__init__(judge)
        self.things: list[Thing] = []
        self.columns: dict[int, tuple[int, str]] = {}
        self.repeats: list[Repeat] = []
        self._table: Block | None = None
        self._tables = self._headings = 0  # how many have been met

    def _enter_table(self, block: Block, attributes: dict[str, str | None]) -> None:
        """Note where a table, a row or a cell begins."""
        role = block.role
        if role == TABLE:
            block.outer, self._table = self._table, block
            block.rows = []
        elif role == ROW:
            block.cells = []
        elif role == CELL:
            block.tables, block.attributes = self._tables, attributes

    def _leave_table(self, block: Block) -> None:
        """Keep the cell or the row that ends, or lay out the table."""
        role = block.role
        if role == CELL:
            self._end_cell(block)
        elif role == ROW:
            self._end_row(block)
        elif role == TABLE:
            self._end_table(block)

    def _end_cell(self, block: Block) -> None:
        row = block.parent
        if row is None or row.role != ROW:
            return
        tables, headings = self._tables - block.tables, self._headings - block.headings
        lines = self.drafts, block.start
        layout = lays_out(len(self.drafts) - block.start, tables, headings)
        is_head = block.tag == HEAD_CELL
        row.cells.append(make_cell(*lines, block.attributes, is_head=is_head, layout=layout))

    def _end_row(self, block: Block) -> None:
        table = self._table
        if table is not None and block.cells:
            in_head = block.parent is not None and block.parent.tag == HEAD_ROWS
            table.rows.append(TableRow(block.start, len(self.drafts), tuple(block.cells), in_head))

    def _end_table(self, block: Block) -> None:
        self._table = block.outer
        self._tables += block.start < len(self.drafts)
        if not block.rows:
            return
        layout = lay_out(block.rows)
        self.things.extend(layout.things)
        self.columns.update(layout.columns)
        self.repeats.extend(layout.repeats)
        for line in layout.headings:
            text, _, _, href, time, marks, first, silent = self.drafts[line]
            look = Kind.HEADING, _LEVEL_IN_TABLE
            self.drafts[line] = (text, *look, href, time, marks, first, silent)

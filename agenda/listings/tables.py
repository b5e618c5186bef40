"""Rows of cells, and what each of their columns is: a table, before it is read."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from agenda.lines.told_years import with_years
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from agenda.lines.clues import Clue

Row = dict[int, "Clue"]


class Table(NamedTuple):
    """Rows of cells by column, and what each column is.

    That is ``day``, ``hours``, ``name``, ``place``, ``home``, ``away``, ``other`` (its head names
    something else), ``unknown`` (its head is no word that is known) or "" (no head).  ``place``
    is where all of it is, "" where that is told row by row or not at all.
    """

    rows: tuple[Row, ...]
    roles: dict[int, str]
    place: str = ""

    def of(self, row: Row, *roles: str) -> list[Clue]:
        """Return the cells of a row whose columns are one of *roles*."""
        return [clue for column, clue in row.items() if self.roles[column] in roles]


def read_rows(clues: Sequence[Clue]) -> tuple[Row, ...] | None:
    """Return the rows of consecutive cells, None when cells hold several lines (a layout).

    Where few do, or heads tell what their columns are, what stands below the first line of a cell
    has a column of its own.
    """
    rows: list[Row] = []
    crowded, headed = 0, _have_heads(clues)
    for _, members in groupby(clues, key=lambda clue: clue.line.group):
        row: Row = {}
        for clue in members:
            again = clue.line.column in row and not (headed and clue.line.column + BELOW not in row)
            crowded += again and not _only_hours(clue)
            row.setdefault(clue.line.column + BELOW * (clue.line.column in row), clue)
        rows.append(row)
    few = crowded <= _CROWDED * len(rows)
    return tuple(with_years(rows)) if few and len(rows) > 1 else None


def _have_heads(clues: Sequence[Clue]) -> bool:
    """Return whether each column of cells has a head of its own, and there are several.

    Below such a head two lines are "Dr Ida Reh" and "Ulm".
    """
    heads: dict[int, set[str]] = {}
    for clue in clues:
        told = heads.setdefault(clue.line.column, set())
        told.update([clue.line.head] if clue.line.head else [])  # a head has none itself
    named = [next(iter(told)) for told in heads.values() if len(told) == 1]
    return len({*named}) == len(heads) >= _COLUMNS


_COLUMNS = 3


def _only_hours(clue: Clue) -> bool:
    """Return whether a line of a cell is hours and nothing else: "20.00 Uhr" below its day."""
    return bool(clue.times) and not clue.days and not clue.uncovered


BELOW = 1000  # columns: no table has as many
_CROWDED = 0.2  # of the rows


def parts_of(boxes: Iterable[tuple[Hashable, Sequence[Table]]]) -> dict[Hashable, list[Table]]:
    """Return the tables of each box of a page: a heading among its rows cuts one into parts."""
    parts: dict[Hashable, list[Table]] = {}
    for box, tables in boxes:
        parts.setdefault(box, []).extend(tables)
    return parts

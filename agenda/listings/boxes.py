"""Blocks that hold tables: what each table announces, and what stands between them."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from agenda.lines.clues import Clue, read_line
from agenda.listings.found import Trace
from agenda.listings.listing import TABLE
from agenda.listings.rows import listings_in, opens_with_more, read_tables
from agenda.listings.tables import parts_of
from agenda.listings.titled_tables import title_above, titled_listings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from agenda.dates.phrase import Phrase
    from agenda.listings.found import Reading
    from agenda.listings.tables import Table


def read_boxes(
    reading: Reading, clues: Sequence[Clue], read_lines: Callable[[Sequence[Clue]], None]
) -> None:
    """Read a block that holds tables: those by column, all else by line.

    *read_lines* reads lines that stand in no table, or in one without days.
    """
    lines: list[Clue] = []
    runs = [(box, list(run)) for box, run in groupby(clues, key=lambda clue: clue.line.table)]
    read = [read_tables(run, reading.lexicon) if box is not None else [] for box, run in runs]
    known = {box: found[0] for (box, _), found in zip(runs, read, strict=True) if found}
    read = [
        found or _row_alone(members, known.get(box))
        for (box, members), found in zip(runs, read, strict=True)
    ]
    parts = parts_of(zip((box for box, _ in runs), read, strict=True))
    for (box, members), tables in zip(runs, read, strict=True):
        if tables:
            title = title_above(lines)
            read_lines(lines)
            lines = []
            _read_tables(reading, tables, parts[box], title)
        else:
            lines += members if box is None else _rows_as_lines(reading, members)
    read_lines(lines)


def _row_alone(cells: Sequence[Clue], table: Table | None) -> list[Table]:
    """Return a row between two months as a table with the columns of the others, [] for none."""
    row = {clue.line.column: clue for clue in cells}
    if table is None or len(row) < len(cells) or not row.keys() <= table.roles.keys():
        return []
    dated = any(clue.days for column, clue in row.items() if table.roles[column] == "day")
    return [table._replace(rows=(row,))] if dated else []


def _rows_as_lines(reading: Reading, cells: Sequence[Clue]) -> list[Clue]:
    """Return the rows of a table without days as lines: "10h30" and "Messe" make one.

    Rows whose cells hold several lines stay as they are.
    """
    rows = [list(run) for _, run in groupby(cells, key=lambda clue: clue.line.group)]
    if any(len({clue.line.column for clue in row}) < len(row) for row in rows):
        return list(cells)
    return [
        _row_as_line(reading, row) if _is_timed(row) else clue
        for row in rows
        for clue in row[: 1 if _is_timed(row) else None]
    ]


def _is_timed(row: Sequence[Clue]) -> bool:
    """Return whether a row starts with hours, or a day and more, and goes on with what is then."""
    timed = (bool(row[0].times) or row[0].all_day) and not row[0].uncovered
    return len(row) > 1 and (timed or opens_with_more(row[0]))


def _row_as_line(reading: Reading, row: Sequence[Clue]) -> Clue:
    text = _BETWEEN.join(clue.text for clue in row)
    line = row[0].line._replace(text=text, column=-1, marks=(), href=row[-1].line.href)
    found: list[Phrase] = []
    start = 0
    for cell in row:  # what its cells hold is known: "Messe - Saint-Jean" is no day of June
        found += [_moved(phrase, start) for phrase in cell.phrases]
        start += len(cell.text) + len(_BETWEEN)
    clue = read_line(row[0].index, line, reading.lexicon, found)
    return replace(clue, rank=row[0].rank, count=len(row))


def _moved(phrase: Phrase, by: int) -> Phrase:
    return phrase._replace(start=phrase.start + by, end=phrase.end + by)


_BETWEEN = " – "


def _read_tables(
    reading: Reading, tables: Sequence[Table], parts: Sequence[Table], title: Clue | None
) -> None:
    for table in tables:
        for row in table.rows:
            reading.traces += [
                Trace(clue, table.roles[column] or "cell", TABLE) for column, clue in row.items()
            ]
    listings = listings_in(tables, reading.lexicon, parts)
    if titled := [*titled_listings(tables, title, reading.lexicon)]:
        listings = sorted([*listings, *titled], key=lambda listing: listing.clues[0].index)
    for listing in listings:
        reading.add(listing, listing.clues[0].index)

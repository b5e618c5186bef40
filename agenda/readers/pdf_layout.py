"""Words of a page -> blocks in reading order: columns of lines, and tables of rows.

A page holds no order: it is found from blank space.  From top to bottom, runs of words are
taken into one zone as long as some gutter (a strip without ink, with text on both sides)
goes through all of it.  What stands beside a gutter is either columns, each read to its
end, or a table, read row by row.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from agenda.readers.pdf_runs import Run, lines_of, runs_of
from agenda.readers.pdf_tables import row_bottoms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from agenda.readers.pdf_words import Frame, Rule

    Strip = tuple[float, float]  # from left to right, free of ink

NARROWEST_GUTTER = 0.6  # of the size of the letters
FEWEST_BESIDE = 2  # runs on each side of a gutter
FEWEST_BESIDE_NARROW = 4  # of one that is narrower than a letter is high
MAX_DEPTH = 12
# More runs than the densest page of a newspaper: such a page is read line by line.
MAX_RUNS = 8_000


@dataclass(frozen=True, slots=True)
class Column:
    """Lines that are read from top to bottom; none for an empty cell of a table."""

    lines: tuple[Run, ...]

    @property
    def right(self) -> float:
        """Where the longest line ends."""
        return max((line.right for line in self.lines), default=0.0)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, all of one length; ``lefts`` are the left edges of the columns."""

    rows: tuple[tuple[Column, ...], ...]
    lefts: tuple[float, ...]


Block = Column | Table


@dataclass(frozen=True, slots=True)
class _Zone:
    """Runs beside the same gutters, from top to bottom; without gutters plain text."""

    runs: Sequence[Run]
    gutters: Sequence[Strip] = ()


@dataclass(frozen=True, slots=True)
class _Page:
    """What all regions of a page share: drawn rules, and the usual size of letters."""

    rules: Sequence[Rule]
    size: float

    def gutters(self, strips: Sequence[Strip], runs: Sequence[Run]) -> list[Strip]:
        """Return the strips that part text from text."""
        return [strip for strip in strips if self._is_gutter(strip, runs)]

    def _is_gutter(self, strip: Strip, runs: Sequence[Run]) -> bool:
        """Tell whether text stands on both sides of a strip, some of it at the same heights."""
        before = [run.base for run in runs if run.right <= strip[0]]
        after = [run.base for run in runs if run.left >= strip[1]]
        fewest = min(len(before), len(after))
        if fewest < (FEWEST_BESIDE if strip[1] - strip[0] >= self.size else FEWEST_BESIDE_NARROW):
            return False
        return min(before) <= max(after) and min(after) <= max(before)


def blocks_of(frame: Frame) -> tuple[Block, ...]:
    """Return the blocks of a page in the order they are read in, () for an empty page."""
    runs = runs_of(frame.words)
    if not runs:
        return ()
    if len(runs) > MAX_RUNS:
        return (_column(runs),)
    page = _Page(frame.rules, median(run.size for run in runs))
    return tuple(_blocks(runs, page, MAX_DEPTH))


def _blocks(runs: Sequence[Run], page: _Page, depth: int) -> Iterator[Block]:
    plain: list[Run] = []
    for zone in _zones(runs, page):
        if not zone.gutters or not depth:
            plain += zone.runs
            continue
        if plain:
            yield _column(plain)
            plain = []
        columns = _split(zone.runs, zone.gutters)
        if bottoms := row_bottoms(columns, page.rules, page.size):
            yield _table(columns, bottoms)
        else:
            for column in columns:
                yield from _blocks(column, page, depth - 1)
    if plain:
        yield _column(plain)


def _column(runs: Sequence[Run]) -> Column:
    return Column(tuple(lines_of(runs)))


def _table(columns: Sequence[Sequence[Run]], bottoms: Sequence[float]) -> Table:
    rows = []
    starts = [0] * len(columns)
    for bottom in bottoms:
        cells = []
        for at, column in enumerate(columns):
            end = starts[at]
            while end < len(column) and column[end].base <= bottom:
                end += 1
            cells.append(_column(column[starts[at] : end]))
            starts[at] = end
        rows.append(tuple(cells))
    lefts = tuple(min(run.left for run in column) for column in columns)
    return Table(tuple(row for row in rows if any(cell.lines for cell in row)), lefts)


def _split(runs: Sequence[Run], gutters: Sequence[Strip]) -> list[list[Run]]:
    """Return the runs between gutters, the left column first, each from top to bottom."""
    columns: list[list[Run]] = [[] for _ in range(len(gutters) + 1)]
    for run in runs:
        columns[sum(run.left >= right for _, right in gutters)].append(run)
    return columns


def _zones(runs: Sequence[Run], page: _Page) -> Iterator[_Zone]:
    """Yield the zones of a region from top to bottom."""
    ordered = sorted(runs, key=lambda run: (run.base, run.left))
    whole = (min(run.left for run in runs), max(run.right for run in runs))
    start, trimmed = 0, False
    while start < len(ordered):
        zone = _grown(ordered[start:], whole, page)
        lead = _leading(zone)
        # Lines over a table or over columns may hide gutters of what stands below them.
        if lead and not trimmed:
            zone = _Zone(zone.runs[:lead])
        trimmed = bool(lead) and not trimmed
        yield zone
        start += len(zone.runs)


def _leading(zone: _Zone) -> int:
    """Return how many runs stand at the left above the first line on both sides of a gutter."""
    if not zone.gutters:
        return 0
    edge = zone.gutters[0][0]
    first = min(run.base - run.size / 2 for run in zone.runs if run.left > edge)
    count = 0
    while zone.runs[count].base < first and zone.runs[count].right <= edge:
        count += 1
    return count


def _grown(runs: Sequence[Run], whole: Strip, page: _Page) -> _Zone:
    """Return the zone that begins with the first run and keeps a gutter the longest."""
    least = NARROWEST_GUTTER * page.size
    free: Sequence[Strip] = [whole]
    for count, run in enumerate(runs):
        rest = _without(free, run, least)
        if count and (not rest or _ends_table(runs[:count], free, rest, page)):
            return _Zone(runs[:count], page.gutters(free, runs[:count]))
        free = rest
    return _Zone(runs, page.gutters(free, runs))


def _ends_table(
    runs: Sequence[Run], before: Sequence[Strip], after: Sequence[Strip], page: _Page
) -> bool:
    """Tell whether a run goes across a gutter of what is a table so far.

    Beside a sidebar a heading may go across columns; across a table nothing does.
    """
    closed = [strip for strip in before if not any(strip[0] < r and s < strip[1] for s, r in after)]
    if not closed or not page.gutters(closed, runs):
        return False
    return bool(row_bottoms(_split(runs, page.gutters(before, runs)), page.rules, page.size))


def _without(free: Sequence[Strip], run: Run, least: float) -> list[Strip]:
    """Return strips without the ink of a run, those that are wide enough."""
    rest: list[Strip] = []
    for left, right in free:
        if run.right <= left or run.left >= right:
            rest.append((left, right))
            continue
        parts = ((left, run.left), (run.right, right))
        rest += [(first, last) for first, last in parts if last - first >= least]
    return rest

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

from agenda.readers.pdf_runs import SAME_LINE, Run, lines_of, runs_of
from agenda.readers.pdf_tables import row_bottoms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from agenda.readers.pdf_sheets import Frame, Post, Rule

    Strip = tuple[float, float]  # from left to right, free of ink

_NARROWEST_GUTTER = 0.45  # of the size of the letters
# A gutter of that width has so many lines on each side: in a few lines of a paragraph
# blanks may stand below each other by chance.
_FEWEST_BESIDE = ((2.0, 2), (1.0, 3), (0.0, 4))
MAX_DEPTH = 12
LARGER = 1.15  # than most of the page is a heading
_PITCH = 1.5  # times the size of the letters, from line to line of one text
# More runs than the densest page of a newspaper: such a page is read line by line.
_MAX_RUNS = 8_000
# A gutter shows in so many runs, or they are plain text; without the bound each line of a
# page would be compared with all below it.
_MAX_UNDIVIDED = 60


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
    """What all regions of a page share: drawn edges, and the usual size of letters."""

    rules: Sequence[Rule]
    posts: Sequence[Post]
    size: float

    def bottoms(self, columns: Sequence[Sequence[Run]]) -> list[float]:
        """Return where the rows of a table end, [] when the columns are columns of text."""
        return row_bottoms([lines_of(column) for column in columns], self.rules, self.size)

    def is_wide(self, strip: Strip) -> bool:
        """Tell whether a strip may be a gutter: wide enough, or with a line drawn in it."""
        left, right = strip
        return right - left >= _NARROWEST_GUTTER * self.size or (
            right > left and any(left <= post.x <= right for post in self.posts)
        )

    def gutters(self, strips: Sequence[Strip], runs: Sequence[Run]) -> list[Strip]:
        """Return the strips that part text from text; the narrowest one that does not goes first.

        Each is judged by the lines next to it: those of another column would make a gutter of
        any blank of a stretched line.
        """
        found = list(strips)
        heights = [self._heights(column) for column in _split(runs, found)]
        while weak := [
            at
            for at, strip in enumerate(found)
            if not self._is_gutter(strip, heights[at], heights[at + 1])
        ]:
            at = min(weak, key=lambda at: found[at][1] - found[at][0])
            del found[at]
            heights[at : at + 2] = [heights[at] | heights[at + 1]]
        return found

    def _is_gutter(self, strip: Strip, before: set[int], after: set[int]) -> bool:
        """Tell whether text stands on both sides of a strip, some of it at the same heights."""
        width = (strip[1] - strip[0]) / self.size
        fewest = next(lines for least, lines in _FEWEST_BESIDE if width >= least)
        if min(len(before), len(after)) < fewest:
            return False
        return min(before) <= max(after) and min(after) <= max(before)

    def _heights(self, runs: Iterable[Run]) -> set[int]:
        """Return the heights of lines: words of one line that is stretched are one."""
        return {round(run.base / self.size * 2) for run in runs}


def blocks_of(frame: Frame) -> tuple[Block, ...]:
    """Return the blocks of a page in the order they are read in, () for an empty page."""
    runs = runs_of(frame.words, frame.posts)
    if not runs:
        return ()
    if len(runs) > _MAX_RUNS:
        return (_column(runs),)
    page = _Page(frame.rules, frame.posts, median(run.size for run in runs))
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
        if bottoms := page.bottoms(columns):
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
        # Lines over a table or over columns may hide gutters of what stands below them.
        lead = _leading(zone, page) if zone.gutters else _first_line(zone, page)
        if lead and not trimmed:
            zone = _Zone(zone.runs[:lead])
        trimmed = bool(lead and zone.gutters) and not trimmed
        yield zone
        start += len(zone.runs)


def _first_line(zone: _Zone, page: _Page) -> int:
    """Return how many runs stand on the first line: any line may hide the gutters below it."""
    base = zone.runs[0].base + page.size / 2
    return sum(run.base < base for run in zone.runs)


def _leading(zone: _Zone, page: _Page) -> int:
    """Return how many runs of one column stand above all that is side by side.

    At the left they are read first anyway, but for the first line of a cell beside which others
    are centred.  In another column they are a heading of all columns when its text begins where
    that of the others does, and they are set off from it.
    """
    columns = sorted(enumerate(_split(zone.runs, zone.gutters)), key=lambda item: item[1][0].base)
    at, first = columns[0]
    beside = columns[1][1][0].base
    lead = sum(run.base < beside - page.size / 2 for run in first)
    if not lead or lead == len(first):
        return lead
    last, text = first[lead - 1], first[lead]
    set_off = last.size > LARGER * page.size or text.base - last.base > _PITCH * page.size
    if at == 0:
        centred = not set_off and text.base - beside > SAME_LINE * page.size
        return lead - centred
    return lead if set_off and text.base <= beside + page.size / 2 else 0


def _grown(runs: Sequence[Run], whole: Strip, page: _Page) -> _Zone:
    """Return the zone that begins with the first run and keeps a gutter the longest."""
    free: Sequence[Strip] = [whole]
    for count, run in enumerate(runs):
        if count == _MAX_UNDIVIDED and not page.gutters(free, runs[:count]):
            return _Zone(runs[:count])
        rest = _without(free, run, page)
        if count and (not rest or _ends(runs[:count], free, rest, page)):
            return _ended(runs[: _line_start(runs, count, page)], free, page)
        free = rest
    return _Zone(runs, page.gutters(free, runs))


def _line_start(runs: Sequence[Run], at: int, page: _Page) -> int:
    """Return where the line begins that a run stands on, the run itself for the first line."""
    base = runs[at].base - SAME_LINE * page.size
    start = next(place for place in range(at + 1) if runs[place].base >= base)
    return start or at


def _ended(runs: Sequence[Run], free: Sequence[Strip], page: _Page) -> _Zone:
    """Return a zone that something below it ends, without a heading of that at its foot."""
    gutters = page.gutters(free, runs)
    last = runs[-1]
    above = [run.base for run in runs[:-1]]
    if gutters and last.size > LARGER * page.size and last.base - max(above) > page.size:
        return _Zone(runs[:-1], page.gutters(free, runs[:-1]))
    return _Zone(runs, gutters)


def _ends(
    runs: Sequence[Run], before: Sequence[Strip], after: Sequence[Strip], page: _Page
) -> bool:
    """Tell whether a run ends what stands side by side above it: it goes across a gutter.

    A heading may go across two of three columns; across the last gutter, and across a table,
    nothing does.  A strip along the edge of the page may well go on: it parts nothing.
    """
    closed = [strip for strip in before if not any(strip[0] < r and s < strip[1] for s, r in after)]
    gutters = page.gutters(before, runs) if closed else []
    if not any(strip in closed for strip in gutters):
        return False
    if not page.gutters(after, runs):
        return True
    return bool(row_bottoms(_split(runs, gutters), page.rules, page.size))


def _without(free: Sequence[Strip], run: Run, page: _Page) -> list[Strip]:
    """Return strips without the ink of a run, those that are wide enough."""
    rest: list[Strip] = []
    for left, right in free:
        if run.right <= left or run.left >= right:
            rest.append((left, right))
            continue
        rest += filter(page.is_wide, ((left, run.left), (run.right, right)))
    return rest

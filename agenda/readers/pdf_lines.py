"""Blocks of a page -> lines of an issue: paragraphs joined, headings, items, cells."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import count, pairwise
from typing import TYPE_CHECKING

from agenda.issue import Kind, Line, Mark
from agenda.patterns import pattern
from agenda.readers.hyphens import breaks_word, hangs, hyphened_words, whole_word
from agenda.readers.pdf_layout import Column, Table
from agenda.vocabulary.function_words import UNFINISHED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from agenda.readers.pdf_layout import Block
    from agenda.readers.pdf_runs import Run
    from agenda.readers.pdf_sheets import Word

_BULLET = pattern(r"(?:[•·▪▫◦‣⁃●○■□►▶➢➤→✓✔\uf0a7\uf0b7]+|[-–—*]) ?$")
_CLOSING = frozenset(("»", ")", ":", "!", "?", ";"))
DIGIT = pattern(r"\d")
# Shares of the size of the letters.
_LOOSE = 1.5  # from line to line: more parts two paragraphs
_LOOSEST = 2.2  # where small letters go on below a long line
_LONG_LINE = 40  # letters
_SPACED = 1.08  # times the usual step: blank was put between two lines
_RARE = 0.05  # of all steps between lines in letters as large
_INDENT = 0.8
BLANK = 0.28
# A heading is that much larger than the text, and no longer than that.
LARGER = 1.15
_LONGEST_HEADING = 150
_DEEPEST = 6
_SAME_SIZE = 0.12
# Of the lines of a paragraph, how many must be full for all to be one text.
_FULL = 0.6
_FEWEST_FULL = 2


@dataclass(frozen=True, slots=True)
class PageBlocks:
    """The blocks of one page, counted from 1, in reading order, and its running lines."""

    number: int
    blocks: tuple[Block, ...]
    running: tuple[Run, ...] = ()


def lines_of_pages(pages: Sequence[PageBlocks]) -> tuple[Line, ...]:
    """Return the lines of a document.

    Headings are told by size against the size of most letters; a paragraph, and a row of
    a table inside its table, has a group of its own.
    """
    return tuple(_Setter(pages).lines())


class _Setter:
    """Turns blocks into lines, with what must be known of the whole document."""

    def __init__(self, pages: Sequence[PageBlocks]) -> None:
        self.pages = pages
        self.groups = count()
        self.heads: tuple[tuple[float, ...], tuple[str, ...]] = ((), ())
        self.body, self.levels = _sizes(pages)
        self.hyphened = hyphened_words(w.text for line in _all_lines(pages) for w in line.words)
        self.pitches = _pitches(pages)

    def lines(self) -> Iterator[Line]:
        for page in self.pages:
            for block in page.blocks:
                if isinstance(block, Table):
                    yield from self._table(block, page.number)
                else:
                    yield from self._column(block, page.number)
            for run in page.running:
                yield Line(run.text, silent="footer", number=page.number)

    def _column(self, column: Column, number: int) -> Iterator[Line]:
        for paragraph in _paragraphs(column.lines):
            group = (next(self.groups),)
            for words, size in self._texts(paragraph, column.right):
                yield self._line(words, size, Line("-", group=group, number=number))

    def _texts(self, lines: Sequence[Run], right: float) -> Iterator[tuple[list[Word], float]]:
        """Yield the words of each text of a paragraph: lines that were wrapped are one."""
        joins = _joins(lines, right, self.pitches)
        words, size = list(lines[0].words), lines[0].size
        for line, joined in zip(lines[1:], joins, strict=True):
            if joined:
                _append(words, line.words, self.hyphened)
            else:
                yield words, size
                words = list(line.words)
            size = line.size
        yield words, size

    def _line(self, words: Sequence[Word], size: float, line: Line) -> Line:
        """Return the line of some words, with marks and link; *line* says the rest."""
        kind, level = line.kind, line.level
        if kind is Kind.TEXT:
            kind, level, words = self._kind(words, size)
        text, marks = _marked(words)
        href = next((word.href for word in words if word.href), None)
        return line._replace(text=text, kind=kind, level=level, marks=marks, href=href)

    def _kind(self, words: Sequence[Word], size: float) -> tuple[Kind, int, Sequence[Word]]:
        if len(words) > 1 and _BULLET.match(words[0].text):
            return Kind.ITEM, 1, words[1:]
        level = self.levels.get(round(size * 2), 0)
        letters = sum(character.isalpha() for word in words for character in word.text)
        length = sum(len(word.text) + 1 for word in words)
        if level and letters > 1 and length <= _LONGEST_HEADING:
            return Kind.HEADING, level, words
        return Kind.TEXT, 0, words

    def _table(self, table: Table, number: int) -> Iterator[Line]:
        heads = self._heads_of(table)
        group = next(self.groups)
        for row in table.rows:
            path = (group, next(self.groups))
            is_head = _cell_texts(row) == heads
            for at, cell in enumerate(row):
                head = "" if is_head else heads[at]
                shape = Line("-", Kind.CELL, group=path, column=at, head=head, number=number)
                for words, size in self._cell(cell):
                    yield self._line(words, size, shape)

    def _cell(self, cell: Column) -> Iterator[tuple[list[Word], float]]:
        return self._texts(cell.lines, cell.right) if cell.lines else iter(())

    def _heads_of(self, table: Table) -> tuple[str, ...]:
        """Return the heads of the columns, "" where there are none.

        The first row heads a table when it is without figures and the rows below are not.
        A table that goes on, below a line of text or on the next page, keeps its heads.
        """
        texts = [_cell_texts(row) for row in table.rows]
        edges = table.lefts
        if _is_head(texts):
            self.heads = (edges, texts[0])
        lefts, heads = self.heads
        near = len(lefts) == len(edges) and all(
            abs(before - here) <= 2 * self.body for before, here in zip(lefts, edges, strict=True)
        )
        return heads if near else ("",) * len(edges)


def _cell_texts(row: Iterable[Column]) -> tuple[str, ...]:
    return tuple(" ".join(line.text for line in cell.lines) for cell in row)


def _is_head(rows: Sequence[tuple[str, ...]]) -> bool:
    if len(rows) < 2 or any(DIGIT.search(text) for text in rows[0]):  # noqa: PLR2004  a head needs a row
        return False
    filled = sum(bool(text) for text in rows[0])
    dated = sum(any(DIGIT.search(text) for text in row) for row in rows[1:])
    return filled >= len(rows[0]) - 1 and 2 * dated >= len(rows) - 1


def _sizes(pages: Sequence[PageBlocks]) -> tuple[float, dict[int, int]]:
    """Return the size of most letters, and the level of each size of headings in half points."""
    letters: Counter[int] = Counter()
    for line in _all_lines(pages):
        letters[round(line.size * 2)] += len(line.text)
    if not letters:
        return 1.0, {}
    # Of sizes used alike the smaller one is the text.
    body = max(letters, key=lambda size: (letters[size], -size))
    larger = sorted((size for size in letters if size >= LARGER * body), reverse=True)
    return body / 2, {size: min(at, _DEEPEST) for at, size in enumerate(larger, start=1)}


def _all_columns(pages: Sequence[PageBlocks]) -> Iterator[Column]:
    for page in pages:
        for block in page.blocks:
            if isinstance(block, Column):
                yield block
            else:
                yield from (cell for row in block.rows for cell in row)


def _all_lines(pages: Sequence[PageBlocks]) -> Iterator[Run]:
    for column in _all_columns(pages):
        yield from column.lines


def _pitches(pages: Sequence[PageBlocks]) -> dict[int, float]:
    """Return how far apart lines of one text stand, by the size of letters in half points.

    It is the smallest step that is no accident: fields of an announcement may stand a little
    farther apart than their own lines.
    """
    steps: dict[int, Counter[float]] = {}
    for column in _all_columns(pages):
        for above, below in pairwise(column.lines):
            size, step = round(above.size * 2), below.base - above.base
            if size == round(below.size * 2) and above.size < step <= _LOOSEST * above.size:
                steps.setdefault(size, Counter())[round(step, 1)] += 1
    return {size: min(_usual(counted)) for size, counted in steps.items()}


def _usual(counted: Counter[float]) -> list[float]:
    """Return the steps that come often enough, all of them where each is rare."""
    least = max(2, _RARE * counted.total())
    return [step for step, times in counted.items() if times >= least] or list(counted)


def _paragraphs(lines: Sequence[Run]) -> Iterator[list[Run]]:
    """Yield lines in groups that blank space parts."""
    if not lines:
        return
    paragraph = [lines[0]]
    for above, below in pairwise(lines):
        step = below.base - above.base
        # The space above a line belongs to its own letters when they are larger.
        running = below.words[0].text[:1].islower() and len(above.text) >= _LONG_LINE
        loose = _LOOSEST if running else _LOOSE
        if not 0 < step <= loose * max(above.size, below.size):
            yield paragraph
            paragraph = []
        paragraph.append(below)
    yield paragraph


def _joins(lines: Sequence[Run], right: float, pitches: Mapping[int, float]) -> list[bool]:
    """Tell for each line but the first whether it goes on with the one above.

    It does when its first word had no room above, in text that is full of such lines, or
    that goes on in small letters, and when it stands no lower than lines of one text do.
    """
    wrapped = [
        _is_wrapped(above, below, right) and _is_next(above, below, pitches)
        for above, below in pairwise(lines)
    ]
    onward = [_goes_on(above, below) for above, below in pairwise(lines)]
    # Fields of an announcement may be full lines as well, but each begins anew.
    is_prose = any(map(all, zip(wrapped, onward, strict=True)))
    full = is_prose and sum(wrapped) >= max(_FEWEST_FULL, _FULL * len(wrapped))
    return [
        (no_room and (full or goes_on)) or hangs(above.words[-1].text, below.words[0].text)
        for no_room, goes_on, (above, below) in zip(wrapped, onward, pairwise(lines), strict=True)
    ]


def _is_next(above: Run, below: Run, pitches: Mapping[int, float]) -> bool:
    """Tell whether two lines are no farther apart than those of one text in letters as large."""
    usual = pitches.get(round(above.size * 2))
    return usual is None or below.base - above.base <= _SPACED * usual


def _is_wrapped(above: Run, below: Run, right: float) -> bool:
    first = below.words[0]
    room = right - above.right
    if abs(above.size - below.size) > _SAME_SIZE * above.size or _BULLET.match(first.text):
        return False
    if _style(above) != _style(below):
        return False
    indented = below.left - above.left > _INDENT * above.size
    hangs = bool(_BULLET.match(above.words[0].text))
    return room < first.right - first.left + BLANK * above.size and (hangs or not indented)


def _style(line: Run) -> str:
    """Return the mark of a line that is set in one style throughout, "" for mixed ones."""
    styles = {word.tags for word in line.words}
    return styles.pop() if len(styles) == 1 else ""


def _goes_on(above: Run, below: Run) -> bool:
    first, last = below.words[0].text, above.words[-1].text
    # "sam. 30 sept. et dim." above "1er oct.", but not "8 mars : bal" above "9 mars : loto".
    listed = above.text[:1].isdigit()
    figured = first[:1].isdigit() and bool(DIGIT.search(above.text)) and not listed
    in_date = figured and last[:1].islower()
    # "18h-" above "20h"
    in_range = (
        first[:1].isdigit() and last.endswith(("-", "–", "\u00ad")) and bool(DIGIT.search(last))
    )
    open_ended = last.endswith((",", "(", "«")) or last in UNFINISHED or first in _CLOSING
    return first[:1].islower() or in_date or in_range or open_ended


def _append(words: list[Word], following: Sequence[Word], hyphened: frozenset[str]) -> None:
    """Add the line below to a text; a word that the line end breaks is put together."""
    last, first = words[-1].text, following[0].text
    if not breaks_word(last, first):
        words += following
        return
    words[-1] = replace(words[-1], text=whole_word(last, first, hyphened))
    words += following[1:]


def _marked(words: Sequence[Word]) -> tuple[str, tuple[Mark, ...]]:
    """Return the text of words, and a mark for each stretch of one style."""
    pieces: list[str] = []
    marks: list[Mark] = []
    at = 0
    for word in words:
        text = word.text.replace("\u00ad", "-" if word.text.endswith("\u00ad") else "")
        for tag in word.tags:
            _extend(marks, Mark(at, at + len(text), tag))
        pieces.append(text)
        at += len(text) + 1
    return " ".join(pieces), tuple(marks)


def _extend(marks: list[Mark], mark: Mark) -> None:
    """Add a mark, joined with the one of its kind that ends a blank before it."""
    for at in range(len(marks) - 1, max(-1, len(marks) - 3), -1):
        before = marks[at]
        if before.tag == mark.tag and before.end + 1 == mark.start:
            marks[at] = Mark(before.start, mark.end, mark.tag)
            return
    marks.append(mark)

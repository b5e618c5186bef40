"""The body of a page, walked once in reading order and cut into lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from agenda.issue import Kind, Mark
from agenda.readers import html_silence
from agenda.readers.cleaning import strip_invisible
from agenda.readers.html_groups import Child, Thing, repeated
from agenda.readers.html_inline import PieceMark, join, place, raise_last
from agenda.readers.html_roles import (
    HEAD_CELL,
    HEAD_ROWS,
    LEVELS,
    LINK,
    MARKS,
    ROLES,
    TEXT,
    TIME,
    Role,
)
from agenda.readers.html_silence import Silence
from agenda.readers.html_tables import (
    TALLEST_SPAN,
    WIDEST_SPAN,
    Cell,
    Repeat,
    TableRow,
    lay_out,
    lays_out,
    span,
)

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# The text of a line, kind, level, link and time as written, marks, first piece as written.
# A tuple, for one is made for every line of a page; the Line is made of it at the end.
Draft = tuple[str, Kind, int, str | None, str | None, tuple[Mark, ...], str]

_MOST_OPEN_MARKS = 16
# A heading inside a table stands below all headings around it.
_LEVEL_IN_TABLE = 6
_KINDS = {
    Role.ITEM: Kind.ITEM,
    Role.TERM: Kind.TERM,
    Role.DEFINITION: Kind.DEFINITION,
    # A cell is a CELL once its table turns out to have columns.
    Role.CELL: Kind.TEXT,
    Role.HEADING: Kind.HEADING,
}
# Inside these a header or footer belongs to a part, not to the page.
_PARTS = frozenset({Role.PART, Role.ITEM, Role.CELL, Role.DEFINITION})
_BULLET = re.compile(r"(?:[*•·▪▫◦‣⁃●○■□►▶➢➤→✓✔»>–—-] +|[•▪●■►➢])+(?=\S)")
_BULLETS = frozenset("*•·▪▫◦‣⁃●○■□►▶➢➤→✓✔»>–—-")
# Links alone on their lines in the header of a page: a menu that no markup names.
_FEW_LINKS = 3


@dataclass(slots=True)
class Walked:
    """The lines of a page as drafts, and what is known of their places.

    ``columns`` gives column and head of the lines that stand in a table.
    """

    drafts: list[Draft] = field(default_factory=list)
    things: list[Thing] = field(default_factory=list)
    silences: list[Silence] = field(default_factory=list)
    columns: dict[int, tuple[int, str]] = field(default_factory=dict)
    repeats: list[Repeat] = field(default_factory=list)


class _Block:
    """A block that is open: what has been seen inside, and what to put back when it closes."""

    __slots__ = (
        "attributes", "cells", "children", "classes", "headings", "kind", "level", "outer",
        "parent", "role", "rows", "silence", "start", "tables", "tag",
    )  # fmt: skip

    role: Role
    tag: int
    classes: str
    attributes: dict[str, str | None]
    parent: _Block | None
    outer: _Block | None
    children: list[Child]
    cells: list[Cell]
    rows: list[TableRow]
    silence: tuple[str, bool] | None
    kind: Kind
    level: int
    start: int
    headings: int
    tables: int


@dataclass(slots=True)
class _Inline:
    """An inline element that is open: where it began, and the mark that it leaves."""

    role: Role
    tag: int
    classes: str
    piece: int
    line: int
    mark: list[int | str | None] | None
    hidden: bool


def walk(body: LexborNode, unseen: frozenset[str], *, dirty: bool) -> Walked:
    """Return the lines under *body*.

    *unseen* are the selectors that the page's style sheet hides; *dirty* says that the page
    may hold characters that nobody sees.  Deep nesting costs memory, not recursion.
    """
    return _Walk(unseen, dirty=dirty).run(body)


class _Walk:
    """The state of one walk."""

    def __init__(self, unseen: frozenset[str], *, dirty: bool) -> None:
        self._unseen = unseen
        self._dirty = dirty
        self._walked = Walked()
        self._drafts = self._walked.drafts
        self._pieces: list[str] = []
        self._marks: list[PieceMark] = []
        self._open_marks: list[list[int | str | None]] = []
        self._kind, self._level = Kind.TEXT, 0
        self._block: _Block | None = None
        self._table: _Block | None = None
        self._silent = False
        self._preformatted = 0
        self._alternative = ""
        # How many are open (lists, parts) or have been met (headings, tables).
        self._lists = self._parts = self._headings = self._tables = 0

    def run(self, body: LexborNode) -> Walked:
        # The only loop over nodes: each attribute read here costs as much as
        # parsing the node did, so text comes first and nothing is asked twice.
        pieces, roles = self._pieces, ROLES
        stack: list[tuple[LexborNode, _Block | _Inline | None]] = []
        node, frame = body, None
        while True:
            tag = node.tag_id
            if tag == TEXT:
                text = node.text_content or ""
                if self._dirty:
                    text = strip_invisible(text)
                if self._preformatted:
                    self._cut(text)
                elif text and (pieces or not text.isspace()):
                    pieces.append(text)
            else:
                role = roles.get(tag, Role.INLINE)
                if role > Role.BREAK:
                    frame = (
                        self._open_block(role, tag, node)
                        if role > Role.RAISED
                        else self._open_inline(role, tag, node)
                    )
                    child = node.first_child
                    if child is not None:
                        stack.append((node, frame))
                        node = child
                        continue
                    if frame is not None:
                        self._close(frame)
                elif role == Role.BREAK:
                    if pieces:
                        self._flush()
                elif role == Role.IMAGE:
                    self._alternative = node.attributes.get("alt") or self._alternative
            following = node.next if stack else None
            while following is None:
                if not stack:
                    return self._walked
                node, frame = stack.pop()
                if frame is not None:
                    self._close(frame)
                following = node.next if stack else None
            node = following

    def _cut(self, text: str) -> None:
        """Take preformatted text, whose lines are lines."""
        for index, line in enumerate(text.split("\n")):
            if index and self._pieces:
                self._flush()
            if line and not line.isspace():
                self._pieces.append(line)

    def _flush(self) -> None:
        """End the line that the pieces make."""
        pieces = self._pieces
        for mark in self._open_marks:
            self._marks.append((int(mark[0] or 0), len(pieces), str(mark[1]), _text(mark[2])))
            mark[0] = 0
        first, marks, href, time = pieces[0], (), None, None
        if self._marks:
            text, marks = place(pieces, self._marks)
            href = next((it[3] for it in self._marks if it[2] == "a" and it[3]), None)
            time = next((it[3] for it in self._marks if it[2] == "time" and it[3]), None)
            self._marks.clear()
        else:
            text = join(pieces)
        pieces.clear()
        if text:
            kind, level = self._kind, self._level
            if text[0] in _BULLETS:
                text, marks, kind, level = _without_bullet(text, marks, kind, level)
            self._headings += kind is Kind.HEADING
            self._drafts.append((text, kind, level, href, time, marks, first))

    def _open_inline(self, role: Role, tag: int, node: LexborNode) -> _Inline | None:
        mark: list[int | str | None] | None = None
        name = MARKS.get(tag)
        if name is None and role is not Role.RAISED:
            attributes = node.attributes
            hidden = bool(attributes) and not self._silent and self._is_hidden(attributes)
            if role is Role.INLINE and not hidden:
                return None
            classes = attributes.get("class") or ""
            if tag == LINK and "href" in attributes:
                mark = [len(self._pieces), "a", attributes["href"]]
                self._alternative = ""
            elif tag == TIME:
                mark = [len(self._pieces), "time", attributes.get("datetime")]
        else:
            hidden, classes = False, ""
            if name is not None:
                mark = [len(self._pieces), name, None]
        if mark is not None and len(self._open_marks) < _MOST_OPEN_MARKS:
            self._open_marks.append(mark)
        else:
            mark = None
        return _Inline(role, tag, classes, len(self._pieces), len(self._drafts), mark, hidden)

    def _is_hidden(self, attributes: dict[str, str | None]) -> bool:
        return html_silence.by_attributes(attributes, self._unseen)[0] == html_silence.HIDDEN

    def _close(self, frame: _Block | _Inline) -> None:
        if isinstance(frame, _Block):
            self._close_block(frame)
        else:
            self._close_inline(frame)

    def _close_inline(self, frame: _Inline) -> None:
        pieces = self._pieces
        held_lines = len(self._drafts) > frame.line
        if (
            frame.tag == LINK
            and not held_lines
            and len(pieces) == frame.piece
            and self._alternative
        ):
            pieces.append(self._alternative)
        if held_lines and frame.role is Role.MARK and pieces:
            self._flush()
        if frame.mark is not None:
            self._open_marks.pop()
            start = int(frame.mark[0] or 0)
            if len(pieces) > start and not frame.hidden:
                self._marks.append((start, len(pieces), str(frame.mark[1]), _text(frame.mark[2])))
        if held_lines:
            self._add_child(frame.tag, frame.classes, frame.role, frame.line, self._headings)
            if frame.hidden:
                silence = Silence(frame.line, len(self._drafts), html_silence.HIDDEN, sure=True)
                self._walked.silences.append(silence)
        elif frame.hidden:
            del pieces[frame.piece :]
        elif frame.role is Role.RAISED and len(pieces) > frame.piece:
            raise_last(pieces, frame.piece)

    def _add_child(self, tag: int, classes: str, role: Role, start: int, headings: int) -> None:
        if self._block is not None:
            child = (tag, classes, role, start, len(self._drafts), self._headings > headings)
            self._block.children.append(child)

    def _open_block(self, role: Role, tag: int, node: LexborNode) -> _Block:
        if self._pieces:
            self._flush()
        block = _Block()
        block.role, block.tag, block.parent = role, tag, self._block
        block.kind, block.level = self._kind, self._level
        block.start, block.headings = len(self._drafts), self._headings
        block.children = []
        block.attributes = attributes = node.attributes
        block.classes = attributes.get("class") or ""
        block.silence = None
        self._block = block
        if not self._silent and (attributes or role >= Role.HEADER):
            self._check_silence(block)
        if role in _KINDS:
            self._kind = _KINDS[role]
            self._level = LEVELS.get(tag, self._lists if role is Role.ITEM else 0)
        if role >= Role.HEADING:
            self._enter(block)
        return block

    def _check_silence(self, block: _Block) -> None:
        reason, sure = "", True
        match block.role:
            case Role.NAVIGATION:
                reason = html_silence.NAVIGATION
            case Role.FOOTER if not self._parts:
                reason, sure = html_silence.FOOTER, False
            case Role.UNSEEN if "open" not in block.attributes:
                reason = html_silence.HIDDEN
            case _ if block.attributes:
                reason, sure = html_silence.by_attributes(block.attributes, self._unseen)
                if reason == html_silence.FOOTER and self._parts:
                    reason = ""
        if reason:
            block.silence = reason, sure
            self._silent = True

    def _enter(self, block: _Block) -> None:
        role = block.role
        if role in _PARTS:
            self._parts += 1
        if role is Role.HEADING:
            self._alternative = ""
        elif role is Role.LIST:
            self._lists += 1
        elif role is Role.TABLE:
            block.outer, self._table = self._table, block
            block.rows = []
        elif role is Role.ROW:
            block.cells = []
        elif role is Role.CELL:
            block.tables = self._tables
        elif role is Role.PREFORMATTED:
            self._preformatted += 1

    def _close_block(self, block: _Block) -> None:
        if self._pieces:
            self._flush()
        role = block.role
        if role >= Role.HEADING:
            self._leave(block)
        self._block = block.parent
        self._kind, self._level = block.kind, block.level
        start, end = block.start, len(self._drafts)
        if block.silence is not None:
            self._silent = False
            if end > start:
                self._walked.silences.append(Silence(start, end, *block.silence))
        if end > start:
            if len(block.children) > 1:
                self._walked.things.extend(repeated(block.children))
            if role is not Role.ROW and role is not Role.CELL:
                self._add_child(block.tag, block.classes, role, start, block.headings)

    def _leave(self, block: _Block) -> None:
        role = block.role
        if role in _PARTS:
            self._parts -= 1
        if role is Role.HEADING:
            if self._alternative and block.start == len(self._drafts):
                self._pieces.append(self._alternative)
                self._flush()
        elif role is Role.LIST:
            self._lists -= 1
        elif role is Role.HEADER:
            self._silence_menu(block.start)
        elif role is Role.PREFORMATTED:
            self._preformatted -= 1
        elif role is Role.CELL:
            self._leave_cell(block)
        elif role is Role.ROW:
            self._leave_row(block)
        elif role is Role.TABLE:
            self._leave_table(block)

    def _silence_menu(self, start: int) -> None:
        """Silence the links that stand alone on their lines in the header of the page."""
        if self._silent or self._parts:
            return
        lines = [at for at in range(start, len(self._drafts)) if _is_link(self._drafts[at])]
        if len(lines) >= _FEW_LINKS:
            self._walked.silences.extend(
                Silence(at, at + 1, html_silence.NAVIGATION, sure=True) for at in lines
            )

    def _leave_cell(self, block: _Block) -> None:
        row = block.parent
        if row is None or row.role is not Role.ROW:
            return
        end = len(self._drafts)
        layout = lays_out(
            end - block.start, self._tables - block.tables, self._headings - block.headings
        )
        shown = [] if layout else self._drafts[block.start :]
        cell = Cell(
            block.start,
            end,
            span(block.attributes.get("colspan"), most=WIDEST_SPAN),
            span(block.attributes.get("rowspan"), most=TALLEST_SPAN),
            is_head=block.tag == HEAD_CELL,
            lays_out=layout,
            text=" ".join([draft[0] for draft in shown]),
            bold=bool(shown) and all(map(_is_bold, shown)),
        )
        row.cells.append(cell)

    def _leave_row(self, block: _Block) -> None:
        table = self._table
        if table is not None and block.cells:
            in_head = block.parent is not None and block.parent.tag == HEAD_ROWS
            row = TableRow(block.start, len(self._drafts), tuple(block.cells), in_head)
            table.rows.append(row)

    def _leave_table(self, block: _Block) -> None:
        self._table = block.outer
        self._tables += block.start < len(self._drafts)
        if not block.rows:
            return
        layout = lay_out(block.rows)
        self._walked.things.extend(layout.things)
        self._walked.columns.update(layout.columns)
        self._walked.repeats.extend(layout.repeats)
        for line in layout.headings:
            text, _, _, *rest = self._drafts[line]
            self._drafts[line] = (text, Kind.HEADING, _LEVEL_IN_TABLE, *rest)


def _text(value: int | str | None) -> str | None:
    return value if isinstance(value, str) else None


def _is_link(draft: Draft) -> bool:
    return draft[1] is not Kind.HEADING and _covered(draft, "a")


def _is_bold(draft: Draft) -> bool:
    return _covered(draft, "b")


def _covered(draft: Draft, tag: str) -> bool:
    return any(it.tag == tag and it.start == 0 and it.end == len(draft[0]) for it in draft[5])


def _without_bullet(
    text: str, marks: tuple[Mark, ...], kind: Kind, level: int
) -> tuple[str, tuple[Mark, ...], Kind, int]:
    """Return a line without the bullet typed before it; a plain line so becomes an item."""
    bullet = _BULLET.match(text)
    if bullet is None:
        return text, marks, kind, level
    cut = bullet.end()
    moved = tuple(
        Mark(max(0, mark.start - cut), mark.end - cut, mark.tag) for mark in marks if mark.end > cut
    )
    if kind is Kind.TEXT:
        kind, level = Kind.ITEM, 1
    return text[cut:], moved, kind, level

"""The body of a page, walked once in reading order and cut into lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.digits import has_digit
from agenda.issue import Kind, Mark
from agenda.readers.cleaning import clean
from agenda.readers.html_cards import is_one_of_several
from agenda.readers.html_drafts import BULLETS, Draft, is_link, make_cell, without_bullet
from agenda.readers.html_groups import Child, Thing, repeated
from agenda.readers.html_inline import PieceMark, place, raise_last
from agenda.readers.html_leaves import NOT_PROSE, link_and_time, paragraphs_not_prose, read_leaf
from agenda.readers.html_roles import (
    BLOCK,
    BREAK,
    CELL,
    DEFINITION,
    FOOTER,
    HEAD_CELL,
    HEAD_ROWS,
    HEADER,
    HEADING,
    IMAGE,
    INLINE,
    ITEM,
    LEVELS,
    LINK,
    LIST,
    MARK,
    MARKS,
    PARAGRAPH,
    PART,
    PREFORMATTED,
    RAISED,
    ROLES,
    ROW,
    TABLE,
    TERM,
    TEXT,
    TIME,
)
from agenda.readers.html_tables import (
    Cell,
    Repeat,
    TableRow,
    lay_out,
    lays_out,
)

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from agenda.readers.html_silence import Judge

_PLAIN = Kind.TEXT
_KINDS = {
    ITEM: Kind.ITEM,
    TERM: Kind.TERM,
    DEFINITION: Kind.DEFINITION,
    # A cell is a CELL once its table turns out to have columns.
    CELL: Kind.TEXT,
    HEADING: Kind.HEADING,
}
_MOST_OPEN_MARKS = 16
# A heading inside a table stands below all headings around it.
_LEVEL_IN_TABLE = 6
# Inside these a header or footer belongs to a part, not to the page.
_PARTS = frozenset({PART, ITEM, CELL, DEFINITION})
# Their table says which lines of them stand together.
_IN_TABLES = frozenset({ROW, CELL})
# What holds cards; in a heading or a paragraph a link is a part of its line.
_HOLDERS = frozenset({BLOCK, ITEM, PART})
# Links alone on their lines in the header of a page: a menu that no markup names.
_FEW_LINKS = 3
# A paragraph of so many characters without a digit is prose: what is set apart
# inside it says nothing of dates.
_PROSE_LENGTH = 200


class _Block:
    """A block that is open: what has been seen inside, and what to put back when it closes."""

    __slots__ = (
        "attributes", "cells", "children", "classes", "headings", "kind", "level", "outer",
        "parent", "role", "rows", "silences", "start", "tables", "tag",
    )  # fmt: skip

    role: int
    tag: int
    classes: str
    attributes: dict[str, str | None]
    parent: _Block | None
    outer: _Block | None
    children: list[Child]
    cells: list[Cell]
    rows: list[TableRow]
    silences: bool
    kind: Kind
    level: int
    start: int
    headings: int
    tables: int


class _OpenMark:
    """A mark whose element is open, since piece ``start`` of the line."""

    __slots__ = ("start", "tag", "value")

    def __init__(self, start: int, tag: str, value: str | None) -> None:
        self.start, self.tag, self.value = start, tag, value


# An inline element that is open: role, tag, class, number of pieces and lines
# before it, its mark, whether it is hidden.
_Inline = tuple[int, int, str, int, int, _OpenMark | None, bool]


class Walk:
    """The lines of a page as drafts, and what is known of their places.

    ``columns`` gives column and head of each line that stands in a table.  Deep nesting
    costs memory, not recursion.
    """

    def __init__(self, judge: Judge) -> None:
        self.drafts: list[Draft] = []
        self.things: list[Thing] = []
        self.columns: dict[int, tuple[int, str]] = {}
        self.repeats: list[Repeat] = []
        self._judge = judge
        self._silent = ""
        self._pieces: list[str] = []
        self._marks: list[PieceMark] = []
        self._open_marks: list[_OpenMark] = []
        self._kind, self._level = _PLAIN, 0
        self._block = _Block()
        self._block.children = []
        self._table: _Block | None = None
        self._alternative = ""
        # How many are open (lists, parts, preformatted) or have been met.
        self._lists = self._parts = self._preformatted = 0
        self._headings = self._tables = 0
        self._not_prose: set[int] = set()
        self._card = 0

    def run(self, body: LexborNode) -> None:  # noqa: C901, PLR0912, PLR0915  one loop over all nodes: a call for each would double its cost
        """Read the lines under *body*."""
        pieces, role_of = self._pieces, ROLES.get
        self._not_prose = paragraphs_not_prose(body)
        first = body.first_child
        if first is None:
            return
        stack: list[tuple[LexborNode, _Block | _Inline | None]] = []
        stack.append((body, self._open_block(BLOCK, body.tag_id, body)))
        node = first
        while True:
            tag = node.tag_id
            if tag == TEXT:
                text = node.text_content or ""
                if self._preformatted:
                    self._cut(text)
                elif pieces or not text.isspace():
                    pieces.append(text)
            else:
                role = role_of(tag, INLINE)
                if role >= INLINE:
                    child = node.first_child
                    if child is None:
                        if role >= BLOCK:
                            self._add_empty(role, tag, node)
                    elif role >= BLOCK:
                        if not self._add_leaf(role, tag, node, child):
                            frame = self._open_block(role, tag, node)
                            if frame is not None:
                                stack.append((node, frame))
                                node = child
                                continue
                    else:
                        if tag == LINK and not self._card and self._block.role in _HOLDERS:
                            self._open_card(node)
                        stack.append((node, self._open_inline(role, tag, node)))
                        node = child
                        continue
                elif role == BREAK:
                    if pieces:
                        self._flush()
                elif role == IMAGE:
                    self._alternative = node.attributes.get("alt") or self._alternative
            following = node.next
            while following is None:
                node, opened = stack.pop()
                if isinstance(opened, tuple):
                    self._close_inline(opened)
                elif isinstance(opened, _Block):
                    self._close_block(opened)
                    if not stack:
                        return
                if self._card:
                    self._end_part(node)
                following = node.next
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
        pieces, open_marks = self._pieces, self._open_marks
        for mark in open_marks:
            self._marks.append((mark.start, len(pieces), mark.tag, mark.value))
            mark.start = 0
        first = pieces[0]
        href = time = None
        marks: tuple[Mark, ...] = ()
        if self._marks or len(pieces) > 1:
            text, marks = place(pieces, self._marks)
            href, time = link_and_time(self._marks)
            self._marks.clear()
        else:
            text = clean(first)
        pieces.clear()
        if text:
            self._add(text, self._kind, self._level, href, time, marks, first)

    def _add(  # noqa: PLR0913, PLR0917  the fields of a draft, for each line of a page
        self,
        text: str,
        kind: Kind,
        level: int,
        href: str | None,
        time: str | None,
        marks: tuple[Mark, ...],
        first: str,
    ) -> None:
        if text[0] in BULLETS:
            text, marks, kind, level = without_bullet(text, marks, kind, level)
        self.drafts.append((text, kind, level, href, time, marks, first, self._silent))

    def _add_leaf(  # noqa: C901  run for every block: each call less is a tenth of its cost
        self, role: int, tag: int, node: LexborNode, child: LexborNode
    ) -> bool:
        """Take a block that holds no other for its one line.

        Return False for any other, which has to be entered.  Most blocks of a page end
        here, at a fifth of the cost of entering them.
        """
        if role > DEFINITION or self._open_marks or self._preformatted:
            return False
        href = time = None
        marks: tuple[Mark, ...] = ()
        if child.tag_id == TEXT and child.next is None:
            first = child.text_content or ""
            line = clean(first)
        else:
            prose = self._prose(node) if role == PARAGRAPH else ""
            if prose:
                first, line = prose, clean(prose)
            else:
                leaf = read_leaf(child, self._judge)
                if leaf is None:
                    return False
                first = next(filter(str.strip, leaf[0]), "")
                line, marks = place(*leaf)
                if leaf[1]:
                    href, time = link_and_time(leaf[1])
        if self._pieces:
            self._flush()
        if not line:
            return True
        attributes = node.attributes
        silent = self._silent
        classes = ""
        if attributes:
            classes = attributes.get("class") or ""
            if not silent and (len(attributes) > 1 or classes not in self._judge.speaking):
                self._silent = self._judge.of_line(attributes, line)
        kind, level = self._kind, self._level
        if role >= HEADING:
            kind = _KINDS[role]
            level = LEVELS[tag] if role == HEADING else self._lists if role == ITEM else 0
            self._headings += role == HEADING
        start = len(self.drafts)
        self._add(line, kind, level, href, time, marks, first)
        self._silent = silent
        self._block.children.append((tag, classes, role, start, start + 1, role == HEADING))
        return True

    def _prose(self, node: LexborNode) -> str:
        """Return the text of a paragraph that is mere prose, "" for any other."""
        if node.mem_id in self._not_prose:
            return ""
        text = node.text_lexbor()
        return "" if len(text) < _PROSE_LENGTH or has_digit(text) else text

    def _add_empty(self, role: int, tag: int, node: LexborNode) -> None:
        """Take a block without content: it ends a line, and a cell keeps its column."""
        if self._pieces:
            self._flush()
        if role == CELL:
            block = self._open_block(role, tag, node)
            if block is not None:
                self._close_block(block)

    def _open_inline(self, role: int, tag: int, node: LexborNode) -> _Inline | None:
        start, lines = len(self._pieces), len(self.drafts)
        if role == RAISED:
            return role, tag, "", start, lines, None, False
        name = MARKS.get(tag)
        if name is not None:
            return role, tag, "", start, lines, self._open_mark(start, name, None), False
        attributes = node.attributes
        hidden = bool(attributes) and not self._silent and self._judge.hides(attributes)
        classes = attributes.get("class") or ""
        mark = None
        if tag == LINK:
            self._alternative = ""
            if "href" in attributes:
                mark = self._open_mark(start, "a", attributes["href"])
        elif tag == TIME:
            mark = self._open_mark(start, "time", attributes.get("datetime"))
        elif not hidden:
            return None
        return role, tag, classes, start, lines, mark, hidden

    def _open_mark(self, start: int, tag: str, value: str | None) -> _OpenMark | None:
        if len(self._open_marks) >= _MOST_OPEN_MARKS:
            return None
        mark = _OpenMark(start, tag, value)
        self._open_marks.append(mark)
        return mark

    def _open_card(self, node: LexborNode) -> None:
        """Open a link that is set as a card beside another one: its parts are lines."""
        if is_one_of_several(node):
            if self._pieces:
                self._flush()
            self._card = node.mem_id

    def _end_part(self, node: LexborNode) -> None:
        """End the line of a part of a card, or the card itself."""
        above = node.parent
        ends = node.mem_id == self._card
        if self._pieces and (ends or (above is not None and above.mem_id == self._card)):
            self._flush()
        if ends:
            self._card = 0

    def _close_inline(self, opened: _Inline) -> None:
        role, tag, classes, start, lines, mark, hidden = opened
        pieces = self._pieces
        holds_lines = len(self.drafts) > lines
        if holds_lines and role == MARK and pieces:
            self._flush()
        if tag == LINK and not holds_lines and len(pieces) == start and self._alternative:
            pieces.append(self._alternative)
        if mark is not None:
            self._open_marks.pop()
            if len(pieces) > mark.start and not hidden:
                self._marks.append((mark.start, len(pieces), mark.tag, mark.value))
        if holds_lines:
            child = (tag, classes, role, lines, len(self.drafts), True)
            self._block.children.append(child)
        elif hidden:
            del pieces[start:]
        elif role == RAISED and len(pieces) > start:
            raise_last(pieces, start)

    def _open_block(self, role: int, tag: int, node: LexborNode) -> _Block | None:
        """Open a block; None when it was taken whole, for it does not speak."""
        if self._pieces:
            self._flush()
        attributes = node.attributes
        silent = self._silent
        classes = (attributes.get("class") or "") if attributes else ""
        if not silent and (
            role >= FOOTER
            or (attributes and (len(attributes) > 1 or classes not in self._judge.speaking))
        ):
            silent = self._judge.of_block(node, role, attributes, inside=self._parts > 0)
            if silent and self._hush(node, silent):
                return None
        block = _Block()
        block.silences = silent != self._silent
        self._silent = silent
        block.role, block.tag, block.parent = role, tag, self._block
        block.classes = classes
        block.start, block.headings = len(self.drafts), self._headings
        block.children = []
        self._block = block
        if role >= HEADING:
            self._enter(block, attributes)
        return block

    def _hush(self, node: LexborNode, reason: str) -> bool:
        """Take the text of a silent part, one line each piece; False when it must be entered."""
        if node.css_first(NOT_PROSE) is not None:
            return False
        text = node.text(separator="\n", strip=True, skip_empty=True)
        for piece in text.split("\n"):
            line = clean(piece)
            if line:
                self.drafts.append((line, _PLAIN, 0, None, None, (), piece, reason))
        return True

    def _enter(self, block: _Block, attributes: dict[str, str | None]) -> None:
        role = block.role
        block.kind, block.level = self._kind, self._level
        if role in _KINDS:
            self._kind = _KINDS[role]
            self._level = LEVELS.get(block.tag, self._lists if role == ITEM else 0)
        if role in _PARTS:
            self._parts += 1
        if role == HEADING:
            self._alternative = ""
        elif role == LIST:
            self._lists += 1
        elif role == TABLE:
            block.outer, self._table = self._table, block
            block.rows = []
        elif role == ROW:
            block.cells = []
        elif role == CELL:
            block.tables, block.attributes = self._tables, attributes
        elif role == PREFORMATTED:
            self._preformatted += 1

    def _close_block(self, block: _Block) -> None:
        if self._pieces:
            self._flush()
        role = block.role
        if role >= HEADING:
            self._leave(block)
        parent = block.parent
        if parent is not None:
            self._block = parent
        if block.silences:
            self._silent = ""
        start, end = block.start, len(self.drafts)
        if end > start:
            if len(block.children) > 1:
                self.things.extend(repeated(block.children))
            if role not in _IN_TABLES:
                heads = self._headings > block.headings
                self._block.children.append((block.tag, block.classes, role, start, end, heads))

    def _leave(self, block: _Block) -> None:
        role = block.role
        if role in _PARTS:
            self._parts -= 1
        if role == HEADING:
            if self._alternative and block.start == len(self.drafts):
                self._pieces.append(self._alternative)
                self._flush()
            self._headings += len(self.drafts) > block.start
        elif role == LIST:
            self._lists -= 1
        elif role == HEADER:
            self._silence_menu(block.start)
        elif role == PREFORMATTED:
            self._preformatted -= 1
        elif role == CELL:
            self._leave_cell(block)
        elif role == ROW:
            self._leave_row(block)
        elif role == TABLE:
            self._leave_table(block)
        self._kind, self._level = block.kind, block.level

    def _silence_menu(self, start: int) -> None:
        """Silence the links that stand alone on their lines in the header of the page."""
        if self._silent or self._parts:
            return
        lines = [at for at in range(start, len(self.drafts)) if is_link(self.drafts[at])]
        if len(lines) >= _FEW_LINKS:
            for at in lines:
                self.drafts[at] = (*self.drafts[at][:7], self._judge.navigation)

    def _leave_cell(self, block: _Block) -> None:
        row = block.parent
        if row is None or row.role != ROW:
            return
        tables, headings = self._tables - block.tables, self._headings - block.headings
        lines = self.drafts, block.start
        layout = lays_out(len(self.drafts) - block.start, tables, headings)
        is_head = block.tag == HEAD_CELL
        row.cells.append(make_cell(*lines, block.attributes, is_head=is_head, layout=layout))

    def _leave_row(self, block: _Block) -> None:
        table = self._table
        if table is not None and block.cells:
            in_head = block.parent is not None and block.parent.tag == HEAD_ROWS
            table.rows.append(TableRow(block.start, len(self.drafts), tuple(block.cells), in_head))

    def _leave_table(self, block: _Block) -> None:
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
            self.drafts[line] = (
                text, Kind.HEADING, _LEVEL_IN_TABLE, href, time, marks, first, silent,
            )  # fmt: skip

"""The blocks of a page: where lines begin and end, what they are, which of them do not speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.digits import has_digit
from agenda.issue import Kind
from agenda.readers.cleaning import clean
from agenda.readers.html_drafts import is_link
from agenda.readers.html_frames import Block
from agenda.readers.html_groups import repeated
from agenda.readers.html_inline import place
from agenda.readers.html_leaves import NOT_PROSE, link_and_time, read_leaf
from agenda.readers.html_open_tables import Tables
from agenda.readers.html_roles import (
    CELL,
    DEFINITION,
    FOOTER,
    HEADER,
    HEADING,
    ITEM,
    LEVELS,
    LIST,
    PARAGRAPH,
    PART,
    PREFORMATTED,
    ROW,
    TERM,
    TEXT,
)

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from agenda.issue import Mark
    from agenda.readers.html_silence import Judge

_KINDS = {
    ITEM: Kind.ITEM,
    TERM: Kind.TERM,
    DEFINITION: Kind.DEFINITION,
    # A cell is a CELL once its table turns out to have columns.
    CELL: Kind.TEXT,
    HEADING: Kind.HEADING,
}
# Inside these a header or footer belongs to a part, not to the page.
_PARTS = frozenset({PART, ITEM, CELL, DEFINITION})
# Their table says which lines of them stand together.
_IN_TABLES = frozenset({ROW, CELL})
# Links alone on their lines in the header of a page: a menu that no markup names.
_FEW_LINKS = 3
# A paragraph of so many characters without a digit is prose: what is set apart
# inside it says nothing of dates.
_PROSE_LENGTH = 200

# The line of a block without blocks: its text, link, time, marks and first piece.
_Leaf = tuple[str, "str | None", "str | None", "tuple[Mark, ...]", str]


class Blocks(Tables):
    """A page with its blocks, those that are open and those that have ended."""

    def __init__(self, judge: Judge) -> None:
        super().__init__(judge)
        self._lists = self._parts = 0  # how many are open
        self._not_prose: set[int] = set()

    def _add_leaf(self, role: int, tag: int, node: LexborNode, child: LexborNode) -> bool:
        """Take a block that holds no other for its one line.

        Return False for any other, which has to be entered.  Most blocks of a page end
        here, at a fifth of the cost of entering them.
        """
        if role > DEFINITION or self._open_marks or self._preformatted:
            return False
        if child.tag_id == TEXT and child.next is None:
            first = child.text_content or ""
            leaf: _Leaf | None = (clean(first), None, None, (), first)
        else:
            leaf = self._read_leaf(role, node, child)
        if leaf is None:
            return False
        if self._pieces:
            self._flush()
        text, href, time, marks, first = leaf
        if text:
            attributes = node.attributes
            classes = (attributes.get("class") or "") if attributes else ""
            silent = self._silent
            if not silent and attributes and self._may_silence(attributes, classes):
                silent = self._judge.of_line(attributes, text)
            kind, level = self._kind, self._level
            if role in _KINDS:
                kind, level = self._look(role, tag)
            start, heads = len(self.drafts), role == HEADING
            self._headings += heads
            self._add((text, kind, level, href, time, marks, first, silent))
            self._block.children.append((tag, classes, role, start, start + 1, heads))
        return True

    def _read_leaf(self, role: int, node: LexborNode, child: LexborNode) -> _Leaf | None:
        """Return the line of a block, None when the block holds more than text and marks."""
        if role == PARAGRAPH and (prose := self._prose(node)):
            return clean(prose), None, None, (), prose
        leaf = read_leaf(child, self._judge)
        if leaf is None:
            return None
        pieces, marks = leaf
        first = next(filter(str.strip, pieces), "")
        text, placed = place(pieces, marks)
        href, time = link_and_time(marks) if marks else (None, None)
        return text, href, time, placed, first

    def _prose(self, node: LexborNode) -> str:
        """Return the text of a paragraph that is mere prose, "" for any other."""
        if node.mem_id in self._not_prose:
            return ""
        text = node.text_lexbor()
        return "" if len(text) < _PROSE_LENGTH or has_digit(text) else text

    def _may_silence(self, attributes: dict[str, str | None], classes: str) -> bool:
        """Tell whether attributes are more than class names that are known to say nothing."""
        return len(attributes) > 1 or classes not in self._judge.speaking

    def _look(self, role: int, tag: int) -> tuple[Kind, int]:
        """Return kind and level of the lines in an element that opens where the walk is."""
        kind = _KINDS.get(role)
        if kind is None:
            return self._kind, self._level
        return kind, LEVELS.get(tag, self._lists if role == ITEM else 0)

    def _open_block(self, role: int, tag: int, node: LexborNode) -> Block | None:
        """Open a block; None when it was taken whole, for it does not speak."""
        if self._pieces:
            self._flush()
        attributes = node.attributes
        silent = self._silent
        classes = (attributes.get("class") or "") if attributes else ""
        if not silent and (
            role >= FOOTER or (attributes and self._may_silence(attributes, classes))
        ):
            silent = self._judge.of_block(node, role, attributes, inside=self._parts > 0)
            if silent and self._hush(node, silent):
                return None
        block = Block()
        block.role, block.tag, block.parent = role, tag, self._block
        block.classes, block.children = classes, []
        block.silences = silent != self._silent
        block.start, block.headings = len(self.drafts), self._headings
        self._silent, self._block = silent, block
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
                self.drafts.append((line, Kind.TEXT, 0, None, None, (), piece, reason))
        return True

    def _enter(self, block: Block, attributes: dict[str, str | None]) -> None:
        """Note what a block changes for the lines in it."""
        role = block.role
        block.kind, block.level = self._kind, self._level
        self._kind, self._level = self._look(role, block.tag)
        if role in _PARTS:
            self._parts += 1
        if role == HEADING:
            self._alternative = ""
        elif role == LIST:
            self._lists += 1
        elif role == PREFORMATTED:
            self._preformatted += 1
        else:
            self._enter_table(block, attributes)

    def _close_block(self, block: Block) -> None:
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

    def _leave(self, block: Block) -> None:
        """Put back what a block has changed, and close what it has opened."""
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
        else:
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

"""The body of a page, walked once in reading order and cut into lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.readers.html_blocks import Blocks
from agenda.readers.html_frames import PLAIN, Block
from agenda.readers.html_icons import icon_in
from agenda.readers.html_leaves import paragraphs_not_prose
from agenda.readers.html_roles import BLOCK, BREAK, CELL, IMAGE, INLINE, ROLES, TEXT, TIME

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from agenda.readers.html_frames import Inline


class Walk(Blocks):
    """The lines of a page as drafts, and what is known of their places.

    Deep nesting costs memory, not recursion.
    """

    def run(self, body: LexborNode) -> None:
        """Read the lines under *body*."""
        node = body.first_child
        if node is None:
            return
        self._not_prose = paragraphs_not_prose(body)
        stack: list[tuple[LexborNode, Block | Inline | None]] = []
        stack.append((body, self._open_block(BLOCK, body.tag_id, body)))
        pieces = self._pieces
        while True:
            if node.tag_id == TEXT:
                text = node.text_content or ""
                if pieces or not text.isspace():  # between blocks stand blanks
                    self._take(text)
            elif (child := node.first_child) is None:
                self._pass(node)
            elif (opened := self._open(node, child)) is not None:
                stack.append((node, opened))
                node = child
                continue
            following = node.next
            while following is None:
                node, opened = stack.pop()
                self._close(opened)
                if not stack:
                    return
                if self._card:
                    self._end_part(node)
                following = node.next
            node = following

    def _open(self, node: LexborNode, child: LexborNode) -> Block | Inline | None:
        """Open an element; None when there is nothing to enter, or it was taken whole."""
        tag = node.tag_id
        role = ROLES.get(tag, INLINE)
        if role < INLINE:
            self._pass(node)
            return None
        if role < BLOCK:
            return self._open_inline(role, tag, node)
        if self._add_leaf(role, tag, node, child):
            return None
        return self._open_block(role, tag, node)

    def _pass(self, node: LexborNode) -> None:
        """Pass an element that is not entered; an empty block ends a line as a break does."""
        tag = node.tag_id
        role = ROLES.get(tag, INLINE)
        if self._pieces and (role == BREAK or role >= BLOCK):
            self._flush()
        if role == IMAGE:
            self._alternative = node.attributes.get("alt") or self._alternative
        elif role == CELL:  # it keeps its column
            self._close(self._open_block(role, tag, node))
        elif tag == TIME and "itemprop" not in node.attributes:  # its value is all it says
            self._close(self._open_inline(role, tag, node))
        elif INLINE <= role < BLOCK and (icon := icon_in(node.attributes, "")):
            self._pieces.append(icon)

    def _close(self, opened: Block | Inline | None) -> None:
        if isinstance(opened, Block):
            self._close_block(opened)
        elif opened is not None and opened is not PLAIN:
            self._close_inline(opened)

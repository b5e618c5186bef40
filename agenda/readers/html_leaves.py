"""Blocks without blocks inside: most lines of a page, read without opening their elements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.readers.html_icons import DRAWN, icon_in
from agenda.readers.html_roles import (
    INLINE,
    LINK,
    MARK,
    MARKS,
    PARAGRAPH,
    PARAGRAPH_TAG,
    ROLES,
    TEXT,
    TIME,
)

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from agenda.readers.html_inline import PieceMark
    from agenda.readers.html_silence import Judge

# What makes more of a paragraph than its text.
NOT_PROSE = "br, script, style, noscript, svg"


def read_leaf(  # noqa: C901, PLR0912  run for every block: a call for each child would double its cost
    child: LexborNode, judge: Judge
) -> tuple[list[str], list[PieceMark]] | None:
    """Return the pieces and marks of a block from its first child on.

    None when there is more to it than text and inline elements that hold text alone.
    """
    pieces: list[str] = []
    marks: list[PieceMark] = []
    node: LexborNode | None = child
    while node is not None:
        tag = node.tag_id
        if tag == TEXT:
            pieces.append(node.text_content or "")
        else:
            role = ROLES.get(tag, INLINE)
            if role != MARK and role != INLINE:  # noqa: PLR1714  faster than a set
                return None
            inner = node.first_child
            if tag == TIME and (inner is None or not (inner.text_content or "").strip()):
                return None
            if inner is not None:
                if inner.tag_id != TEXT or inner.next is not None:
                    return None
                name, value = MARKS.get(tag), None
                if name is None:
                    attributes = node.attributes
                    if attributes:
                        if judge.may_hide(attributes):
                            return None
                        if tag == LINK and "href" in attributes:
                            name, value = "a", attributes["href"]
                        elif tag == TIME:
                            name, value = "time", attributes.get("datetime")
                if name is not None:
                    marks.append((len(pieces), len(pieces) + 1, name, value))
                text = inner.text_content or ""
                if text in DRAWN and (icon := icon_in(node.attributes, text)) is not None:
                    text = icon
                pieces.append(text)
            elif icon := icon_in(node.attributes, ""):
                pieces.append(icon)
        node = node.next
    return pieces, marks


def link_and_time(marks: list[PieceMark]) -> tuple[str | None, str | None]:
    """Return the first address and the first machine-readable time of a line, None each without."""
    href = time = None
    for _, _, tag, value in marks:
        if tag == "a":
            href = href or value
        elif tag == "time":
            time = time or value
    return href, time


def paragraphs_not_prose(body: LexborNode) -> set[int]:
    """Return the paragraphs that hold more than text and inline marks, by their identity."""
    found: set[int] = set()
    for node in body.css(NOT_PROSE):
        above = node.parent
        for _ in range(6):
            if above is None or ROLES.get(above.tag_id, INLINE) > PARAGRAPH:
                break
            if above.tag_id == PARAGRAPH_TAG:
                found.add(above.mem_id)
                break
            above = above.parent
    return found

"""What each HTML tag does to the lines of a page."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from selectolax.lexbor import LexborHTMLParser


class Role(IntEnum):
    """How the walk treats an element.  Those up to ``BREAK`` are never entered."""

    SKIP = 0  # holds nothing that is shown
    IMAGE = 1
    BREAK = 2  # ends a line
    INLINE = 3
    MARK = 4  # inline, and set apart from its line
    RAISED = 5  # superscript
    BLOCK = 6  # this and all that follow stand on lines of their own
    PARAGRAPH = 7
    HEADING = 8
    LIST = 9
    ITEM = 10
    TERM = 11
    DEFINITION = 12
    TABLE = 13
    ROW = 14
    CELL = 15
    PART = 16  # a part of the page, with a header and a footer of its own
    HEADER = 17
    FOOTER = 18
    NAVIGATION = 19
    PREFORMATTED = 20
    UNSEEN = 21  # shown only without scripts, or on request


_TAGS: Final = {
    Role.SKIP: "script style template svg math iframe object embed video audio canvas map select "
    "textarea datalist input meter progress head title meta link base param source track "
    "noembed noframes frameset rp rt",
    Role.IMAGE: "img",
    Role.BREAK: "br hr",
    Role.MARK: "b strong i em cite a time",
    Role.RAISED: "sup",
    Role.BLOCK: "body div address center dl fieldset form legend details summary hgroup menu "
    "caption thead tbody tfoot figcaption optgroup search html",
    Role.PARAGRAPH: "p",
    Role.HEADING: "h1 h2 h3 h4 h5 h6",
    Role.LIST: "ul ol",
    Role.ITEM: "li",
    Role.TERM: "dt",
    Role.DEFINITION: "dd",
    Role.TABLE: "table",
    Role.ROW: "tr",
    Role.CELL: "td th",
    Role.PART: "main article section aside figure blockquote",
    Role.HEADER: "header",
    Role.FOOTER: "footer",
    Role.NAVIGATION: "nav",
    Role.PREFORMATTED: "pre listing xmp plaintext",
    Role.UNSEEN: "noscript dialog",
}

_document = LexborHTMLParser("")


def tag_id(name: str) -> int:
    """Return Lexbor's number for a tag: reading a number is cheaper than reading a name."""
    return _document.create_node(name).tag_id


ROLES: Final = {tag_id(name): role for role, names in _TAGS.items() for name in names.split()}
ROLES[4] = ROLES[5] = Role.SKIP  # comments and doctypes

TEXT: Final = 2  # Lexbor's number for a text node
LEVELS: Final = {tag_id(f"h{level}"): level for level in range(1, 7)}
MARKS: Final = {tag_id(name): "b" for name in ("b", "strong")} | {
    tag_id(name): "i" for name in ("i", "em", "cite")
}
LINK: Final = tag_id("a")
TIME: Final = tag_id("time")
HEAD_CELL: Final = tag_id("th")
HEAD_ROWS: Final = tag_id("thead")

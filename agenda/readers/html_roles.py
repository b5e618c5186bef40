"""What each HTML tag does to the lines of a page.

Roles are plain numbers, and tags Lexbor's numbers for them: both are compared for every
node of a page, where an enum would cost more than the parser does.
"""

from __future__ import annotations

from typing import Final

from selectolax.lexbor import LexborHTMLParser

_SKIP: Final = 0  # holds nothing that is shown
IMAGE: Final = 1
BREAK: Final = 2  # ends a line
INLINE: Final = 3  # from here on elements are entered
MARK: Final = 4  # inline, and set apart from its line
RAISED: Final = 5  # superscript
BLOCK: Final = 6  # from here on elements stand on lines of their own
PARAGRAPH: Final = 7
HEADING: Final = 8
ITEM: Final = 9
TERM: Final = 10
DEFINITION: Final = 11
LIST: Final = 12  # from here on an element changes how the lines in it are read
TABLE: Final = 13
ROW: Final = 14
CELL: Final = 15
PART: Final = 16  # a part of the page, with a header and a footer of its own
HEADER: Final = 17
PREFORMATTED: Final = 18
FOOTER: Final = 19  # from here on an element may be silent by its tag alone
NAVIGATION: Final = 20
UNSEEN: Final = 21  # shown only without scripts, or on request

_TAGS: Final = {
    _SKIP: "script style template svg math iframe object embed video audio canvas map select "
    "textarea datalist input meter progress head title meta link base param source track wbr "
    "noembed noframes frameset rp rt",
    IMAGE: "img",
    BREAK: "br hr",
    MARK: "b strong i em cite a time",
    RAISED: "sup",
    BLOCK: "body div address center dl fieldset form legend details summary hgroup menu "
    "caption thead tbody tfoot figcaption optgroup search html",
    PARAGRAPH: "p",
    HEADING: "h1 h2 h3 h4 h5 h6",
    LIST: "ul ol",
    ITEM: "li",
    TERM: "dt",
    DEFINITION: "dd",
    TABLE: "table",
    ROW: "tr",
    CELL: "td th",
    PART: "main article section aside figure blockquote",
    HEADER: "header",
    FOOTER: "footer",
    NAVIGATION: "nav",
    PREFORMATTED: "pre listing xmp plaintext",
    UNSEEN: "noscript dialog",
}

_document = LexborHTMLParser("")


def tag_id(name: str) -> int:
    """Return Lexbor's number for a tag."""
    return _document.create_node(name).tag_id


TEXT: Final = 2  # Lexbor's numbers for nodes that are not elements
_COMMENT: Final = 4
_DOCTYPE: Final = 5

ROLES: Final = {
    _COMMENT: _SKIP,
    _DOCTYPE: _SKIP,
    **{tag_id(name): role for role, names in _TAGS.items() for name in names.split()},
}
LEVELS: Final = {tag_id(f"h{level}"): level for level in range(1, 7)}
MARKS: Final = {
    **{tag_id(name): "b" for name in ("b", "strong")},
    **{tag_id(name): "s" for name in ("del", "s", "strike")},
    **{tag_id(name): "i" for name in ("i", "em", "cite")},
}
LINK: Final = tag_id("a")
TIME: Final = tag_id("time")
PARAGRAPH_TAG: Final = tag_id("p")
HEAD_CELL: Final = tag_id("th")
HEAD_ROWS: Final = tag_id("thead")

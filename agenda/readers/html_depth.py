"""Pages nested deeper than any page that is meant to be read, made flat.

The parsing of HTML looks through all open elements for many a tag (HTML, section
13.2.4.2), so its time grows with the square of the depth: 100,000 nested ``div`` take a
minute.  Browsers stop at 512 levels and put what is deeper side by side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.patterns import pattern

if TYPE_CHECKING:
    import re

_DEEPEST = 2000
_CHUNK = 16_384
# Fewer tags than this cannot hurt, however they nest.
_FEW_OPEN = 5000
_TAG = pattern(rb"<(/?)([A-Za-z][^\s/>]*+)[^>]*+>")
# Elements that never hold any, or that the next of their kind closes.
_NOT_NESTING = frozenset(
    {
        *(
            b"br",
            b"img",
            b"hr",
            b"input",
            b"meta",
            b"link",
            b"base",
            b"area",
            b"col",
            b"embed",
            b"source",
        ),
        *(
            b"track",
            b"wbr",
            b"param",
            b"p",
            b"li",
            b"dt",
            b"dd",
            b"tr",
            b"td",
            b"th",
            b"option",
            b"thead",
        ),
        *(b"tbody", b"tfoot", b"colgroup", b"optgroup"),
    }
)


def flatten(markup: bytes) -> bytes:
    """Return *markup*, without the tags that nest deeper than 2,000 levels.

    Their text stays.  Ordinary pages are returned as they are, after two counts.
    """
    return _without_deep_tags(markup) if _may_be_deep(markup) else markup


def _may_be_deep(markup: bytes) -> bool:
    """Tell whether tags that open outnumber those that close by far at some place."""
    if markup.count(b"<") <= _FEW_OPEN:
        return False
    depth = 0
    for start in range(0, len(markup), _CHUNK):
        end = start + _CHUNK
        depth += markup.count(b"<", start, end) - 2 * markup.count(b"</", start, end)
        if depth > _FEW_OPEN:
            return True
    return False


def _without_deep_tags(markup: bytes) -> bytes:
    depth = 0

    def keep(tag: re.Match[bytes]) -> bytes:
        nonlocal depth
        if tag[2].lower() in _NOT_NESTING:
            return tag[0]
        if tag[1]:
            depth = max(0, depth - 1)
            return tag[0] if depth < _DEEPEST else b""
        depth += 1
        return tag[0] if depth <= _DEEPEST else b""

    return _TAG.sub(keep, markup)

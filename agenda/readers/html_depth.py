"""Pages nested deeper than any page that is meant to be read, made flat.

The parsing of HTML looks through all open elements for many a tag (HTML, section
13.2.4.2), so its time grows with the square of the depth: 100,000 nested ``div`` take a
minute.  Browsers stop at 512 levels and put what is deeper side by side.
"""

from __future__ import annotations

import re

_DEEPEST = 2000
_CHUNK = 16_384
# Fewer tags than this cannot hurt, however they nest.
_FEW_OPEN = 5000
_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*+)[^>]*+>")
# Elements that never hold any, or that the next of their kind closes.
_NOT_NESTING = frozenset(
    [
        "br",
        "img",
        "hr",
        "input",
        "meta",
        "link",
        "base",
        "area",
        "col",
        "embed",
        "source",
        "track",
        "wbr",
        "param",
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "option",
        "thead",
        "tbody",
        "tfoot",
        "colgroup",
        "optgroup",
    ]
)


def flatten(markup: str) -> str:
    """Return *markup*, without the tags that nest deeper than 2,000 levels.

    Their text stays.  Ordinary pages are returned as they are, after two counts.
    """
    return _without_deep_tags(markup) if _may_be_deep(markup) else markup


def _may_be_deep(markup: str) -> bool:
    """Tell whether tags that open outnumber those that close by far at some place."""
    depth = 0
    for start in range(0, len(markup), _CHUNK):
        end = start + _CHUNK
        depth += markup.count("<", start, end) - 2 * markup.count("</", start, end)
        if depth > _FEW_OPEN:
            return True
    return False


def _without_deep_tags(markup: str) -> str:
    depth = 0

    def keep(tag: re.Match[str]) -> str:
        nonlocal depth
        if tag[2].lower() in _NOT_NESTING:
            return tag[0]
        if tag[1]:
            depth = max(0, depth - 1)
            return tag[0] if depth < _DEEPEST else ""
        depth += 1
        return tag[0] if depth <= _DEEPEST else ""

    return _TAG.sub(keep, markup)

"""Tags with more attributes than any page has, cut back to their names.

The parser looks through all attributes of a tag for each one it reads (HTML, section
13.2.5.33: the second of one name is dropped), so its time grows with the square of their
number: a tag of one megabyte takes minutes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.patterns import pattern

if TYPE_CHECKING:
    import re

_LONG = 8192
_MOST = 1000
_TAG = pattern(rb"<([A-Za-z][^\s/>]*+)([^>]*+)")
_QUOTED = pattern(rb"=\s*+(?:\"[^\"]*+\"|'[^']*+')")
_OPEN_QUOTE = pattern(rb"=\s*+[\"']")
_NAMES = pattern(rb"[^\s/]++")


def without_crowds(markup: bytes) -> bytes:
    """Return *markup*, without the attributes of a tag that has more than 1,000.

    Ordinary pages are returned as they are, after one look at the length of their tags.

    >>> without_crowds(b"<p class=a>3 mai")
    b'<p class=a>3 mai'
    """
    if not _may_be_crowded(markup) or all(len(piece) <= _LONG for piece in markup.split(b">")):
        return markup
    return _TAG.sub(_without_crowd, markup)


def _may_be_crowded(markup: bytes) -> bool:
    """Tell whether two ends of tags may stand so far apart that no end is in half the stretch."""
    half = _LONG // 2
    starts = range(0, len(markup) - half + 1, half)
    return any(markup.find(b">", start, start + half) < 0 for start in starts)


def _without_crowd(tag: re.Match[bytes]) -> bytes:
    if len(tag[2]) <= _LONG:
        return tag[0]
    attributes = _QUOTED.sub(b"= ", tag[2])
    # A quoted value may hold ">": what follows its quote here is no attribute.
    opened = _OPEN_QUOTE.search(attributes)
    names = attributes[: opened.start()] if opened else attributes
    if sum(1 for _ in _NAMES.finditer(names)) <= _MOST:
        return tag[0]
    return b"<" + tag[1] + (b" x" + attributes[opened.start() :] if opened else b"")

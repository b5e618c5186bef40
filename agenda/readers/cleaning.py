"""One line of text as a reader sees it: single spaces, nothing invisible."""

from __future__ import annotations

# Soft hyphens, zero-width characters and marks of direction: no reader sees
# them.  The zero-width joiner stays, it holds emoji together.
_INVISIBLE = (
    "\u00ad\u180e\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\ufffc"
)
_CONTROLS = (*range(9), *range(14, 28), *range(0x7F, 0x85), *range(0x86, 0xA0))
_DROPPED = dict.fromkeys((*map(ord, _INVISIBLE), *_CONTROLS))


def clean(text: str) -> str:
    r"""Return *text* with single plain spaces and without invisible characters.

    Every Unicode space becomes a plain one, blank ends go; dashes and quotes stay.

    >>> clean("  Du\u00a022\u2009–\u200924 jan\u00advier ")
    'Du 22 – 24 janvier'
    """
    # Every white space but the plain one, and everything invisible, is unprintable;
    # most lines end here, at a third of the cost of splitting them.
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    text = " ".join(text.split())
    if text.isprintable():
        return text
    return " ".join(keep_visible(text).split())


def keep_visible(text: str) -> str:
    """Return *text* without the characters that nobody sees; its spaces stay as they are."""
    return text.translate(_DROPPED)

"""One line of text as a reader sees it: single spaces, nothing invisible."""

from __future__ import annotations

# Soft hyphens, zero-width characters and marks of direction: no reader sees
# them.  The zero-width joiner stays, it holds emoji together.
INVISIBLE = (
    "\u00ad\u180e\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
_SIGNS_IN_MARKUP = (
    *(INVISIBLE[index] for index in range(len(INVISIBLE))),
    "&shy",
    "&zw",
    "&lrm",
    "&rlm",
    "&Zero",
    "&NoBreak",
)
_DROPPED = dict.fromkeys([*map(ord, INVISIBLE), *range(9), *range(14, 28), 0x7F, 0xFFFC])


def clean(text: str) -> str:
    r"""Return *text* with single plain spaces and without invisible characters.

    Every Unicode space becomes a plain one, blank ends go; dashes and quotes stay.

    >>> clean("  Du\u00a022\u2009–\u200924 jan\u00advier ")
    'Du 22 – 24 janvier'
    """
    if not text.isascii() or not text.isprintable():
        text = text.translate(_DROPPED)
    return " ".join(text.split())


def strip_invisible(text: str) -> str:
    """Return *text* without the characters that nobody sees; its spaces stay as they are."""
    return text if text.isascii() and text.isprintable() else text.translate(_DROPPED)


def may_hold_invisible(markup: str) -> bool:
    """Tell whether the text of a page may hold invisible characters, as such or as references."""
    return "&#" in markup or any(sign in markup for sign in _SIGNS_IN_MARKUP)

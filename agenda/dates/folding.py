"""Text to the plain letters that the word tables are written in."""

from __future__ import annotations

import codecs
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

_BLANKS = "\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\u2192\u203a"
_QUOTES = "\u2018\u2019\u201b\u02bc\u00b4\u0060\u2032"
_DOTS = "\u2022\u2219\u22c5"


_SIGNS = (
    dict.fromkeys(_BLANKS, " ")
    | dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_QUOTES, "'")
    | dict.fromkeys(_DOTS, "\u00b7")
    # "n°" and "1°" are written with the sign for degrees as often as with a raised o.
    | {"\u00b0": "o"}
)
_LETTERS = (range(0x41, 0x5B), (0xAA, 0xBA), range(0xC0, 0x250), range(0x2B0, 0x2E5),
            range(0x1D2C, 0x1D6B), range(0x1E00, 0x1F00))  # fmt: skip


@lru_cache(maxsize=4096)
def _plain_char(char: str) -> str:
    """Return the one plain character that a character stands for: most for themselves."""
    code = ord(char)
    if char.isalpha() and any(code in stretch for stretch in _LETTERS):
        plain = unicodedata.normalize("NFKD", char.lower())[:1]
        if plain.isalnum():
            return plain
    return _SIGNS.get(char, char)


_MARKS = frozenset(_INVISIBLE) | {chr(code) for code in range(0x300, 0x370)}
_FOREIGN = pattern(r"[^\x00-\x7f]")
_CAPITALS = dict(zip(range(0x41, 0x5B), range(0x61, 0x7B), strict=True))

# Nearly every line is written with these 256 characters: it goes through the tables of an
# eight-bit charset, whose look-up is the fastest there is.  What is not of them stands for no
# character; the invisible ones are left out, since they leave no place behind.
_MANY = (
    "".join(map(chr, (*range(0x80), *range(0xA0, 0x100)))).replace("\u00ad", "")
    + "\u2018\u2019\u201c\u201d\u201e\u2013\u2014\u2212\u2026\u2022\u2192\u20ac\u0152\u0153"
    + "\u2009\u202f"
).ljust(256, "\ufffe")
_BYTES = codecs.charmap_build(_MANY)
_FOLDED = "".join(map(_plain_char, _MANY))


def _plain(text: str, foreign: set[str]) -> str:
    """Return *text* folded, character for character; *foreign* are those beyond ASCII.

    A line has few different ones: replacing each is cheaper than a look-up for every
    character of the line.
    """
    for char in foreign:
        text = text.replace(char, _plain_char(char))
    return text.lower() if text.isascii() else text.translate(_CAPITALS)


def fold(text: str) -> tuple[str, Sequence[int] | None]:
    r"""Return *text* in lower case without accents, and where each character stood.

    The second part is None when every character kept its place, the usual case; otherwise
    it gives the place in *text* of each character of the folded text, and of its end.

    >>> fold("FÉVR. – Août")
    ('fevr. - aout', None)
    >>> fold("fe\u0301v")
    ('fev', [0, 1, 3, 4])
    """
    if text.isascii():
        return text.lower(), None
    try:
        plain, _ = codecs.charmap_encode(text, "strict", _BYTES)
    except UnicodeEncodeError:
        return _folded(text)
    return codecs.charmap_decode(plain, "strict", _FOLDED)[0], None


def _folded(text: str) -> tuple[str, Sequence[int] | None]:
    """Return what :func:`fold` does, for a text with a character that is rarely written."""
    foreign = set(_FOREIGN.findall(text))
    if _MARKS.isdisjoint(foreign):
        return _plain(text, foreign), None
    places = [place for place, char in enumerate(text) if char not in _MARKS]
    kept = "".join([text[place] for place in places])
    return _plain(kept, foreign - _MARKS), [*places, len(text)]

"""Which texts may name a day: a look at a text that costs a fraction of reading it."""

from __future__ import annotations

from functools import lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING

from agenda.dates.folding import fold
from agenda.dates.words import merged
from agenda.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.words.table import Words

_FIGURES_OF_A_DAY = 2
# Bytes of Latin-1 to themselves when they are letters, or figures, else to blanks: cut at
# blanks, a text so gives its words at a tenth of what a search for each of them costs.
_LETTERS = bytes(code if chr(code).isalpha() else 0x20 for code in range(256))
_FIGURES = bytes(code if 0x30 <= code <= 0x39 else 0x20 for code in range(256))  # noqa: PLR2004  "0" to "9"

# What a chunk may hold, added up; most hold none of it.
_TRIGGER, _UNIT, _HELPER, _FIGURE, _DAY = 1, 2, 4, 8, 16


class Sieve:
    """Tells apart by their chunks, the runs between blanks, texts that may speak of dates."""

    __slots__ = ("_chunks", "_words")

    def __init__(self, words: Words) -> None:
        self._words = words
        self._chunks = Remembered(self._of_chunk)

    def speaks(self, text: str) -> bool:
        """Tell whether a text may speak of dates without a figure, by its words."""
        # "lundi" as it stands tells at once.
        told = not self._words.triggers.isdisjoint(text.split())
        return told or _speaks(self._of_text(text))

    def may_name_day(self, text: str) -> bool:
        """Tell whether a text with figures may name a day, a weekday or a month."""
        held = self._of_text(text)
        return bool(held & _DAY) or not held & _FIGURE or _speaks(held)

    def _of_text(self, text: str) -> int:
        return reduce(or_, self._chunks.told(text), 0)

    def _of_chunk(self, chunk: str) -> int:
        folded, _ = fold(chunk)
        if folded.isalpha():  # as most
            return self._of_words((folded,))
        letters = folded.encode("latin-1", "replace").translate(_LETTERS)
        figures = folded.encode("ascii", "replace").translate(_FIGURES).split()
        days = any(len(one) <= _FIGURES_OF_A_DAY for one in figures)
        return (
            self._of_words(letters.decode("latin-1").split())
            + _FIGURE * bool(figures)
            + _DAY * days
        )

    def _of_words(self, pieces: Sequence[str]) -> int:
        words = self._words
        told = not words.triggers.isdisjoint(pieces)
        return (
            _TRIGGER * (told or any(words.glued.read(piece) is not None for piece in pieces))
            + _UNIT * (not words.units.isdisjoint(pieces))
            + _HELPER * (not words.helpers.isdisjoint(pieces))
        )


def _speaks(held: int) -> bool:
    return bool(held & _TRIGGER) or bool(held & _UNIT and held & _HELPER)


@lru_cache(maxsize=32)
def sieve(languages: tuple[str, ...]) -> Sieve:
    """Return the sieve of some languages, made once."""
    return Sieve(merged(languages))


def may_name_day(text: str, languages: Sequence[str]) -> bool:
    """Tell whether a text with figures may name a day, a weekday or a month.

    Years and large numbers say no more of days than a text without figures does.

    >>> may_name_day("Depuis 2003, 1500 communes y ont pris part.", ("fr",))
    False
    """
    return sieve(tuple(languages)).may_name_day(text)

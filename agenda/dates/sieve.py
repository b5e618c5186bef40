"""Which texts may name a day: a look at a text that costs a fraction of reading it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.folding import fold
from agenda.dates.words import merged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.words.table import Words

_FIGURES_OF_A_DAY = 2
# Bytes of Latin-1 to themselves when they are letters, or figures, else to blanks: cut at
# blanks, a text so gives its words at a tenth of what a search for each of them costs.
_LETTERS = bytes(code if chr(code).isalpha() else 0x20 for code in range(256))
_FIGURES = bytes(code if 0x30 <= code <= 0x39 else 0x20 for code in range(256))  # noqa: PLR2004  "0" to "9"


def may_name_day(text: str, languages: Sequence[str]) -> bool:
    """Tell whether a text with figures may name a day, a weekday or a month.

    Years and large numbers say no more of days than a text without figures does.

    >>> may_name_day("Depuis 2003, 1500 communes y ont pris part.", ("fr",))
    False
    """
    folded, _ = fold(text)
    figures = folded.encode("ascii", "replace").translate(_FIGURES).split()
    if min(map(len, figures), default=0) <= _FIGURES_OF_A_DAY:
        return True
    return speaks(folded, merged(languages))


def speaks(folded: str, words: Words) -> bool:
    """Tell whether a folded text may speak of dates without a figure, by its words."""
    letters = folded.encode("latin-1", "replace").translate(_LETTERS)
    pieces = letters.decode("latin-1").split()
    if not words.triggers.isdisjoint(pieces):
        return True
    return not (words.units.isdisjoint(pieces) or words.helpers.isdisjoint(pieces))

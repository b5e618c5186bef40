"""Numbers in words: "mille neuf cent", "nineteen hundred", "neunzehnhundertneunundachtzig"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.patterns import pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping

_HUNDRED, _THOUSAND = 100, 1000
# "duemila" is the shortest year in one word; none is as long as the longest.
_SHORTEST, _LONGEST = 7, 48


def sum_of(figures: Iterable[int]) -> int:
    """Return what the figures of a number in words come to.

    >>> sum_of([1000, 9, 100, 80, 9]), sum_of([19, 100, 84]), sum_of([2, 1000, 8])
    (1989, 1984, 2008)
    """
    total = below = 0
    for figure in figures:
        if figure == _THOUSAND:
            total, below = (below or 1) * _THOUSAND, 0
        elif figure == _HUNDRED:
            below = (below or 1) * _HUNDRED
        else:
            below += figure
    return total + below


class Glued:
    """Reads the numbers of languages that write them as one word."""

    __slots__ = ("_figures", "_names")

    def __init__(self, figures: Mapping[str, int]) -> None:
        self._figures = figures
        self._names: re.Pattern[str] | None = None

    def read(self, word: str) -> int | None:
        """Return the number that a folded word is, None for any other word."""
        if not self._figures or not _SHORTEST <= len(word) <= _LONGEST:
            return None
        if self._names is None:  # start-up: compiled when the first long word is asked for
            self._names = pattern("|".join(self._figures))
        if not self._names.match(word):  # as most
            return None
        ways: list[tuple[int, ...] | None] = [(), *[None] * len(word)]
        for at, figures in enumerate(ways):
            if figures is None:
                continue
            for name, figure in self._figures.items():
                if word.startswith(name, at) and ways[at + len(name)] is None:
                    ways[at + len(name)] = (*figures, figure)
        found = ways[-1]
        return None if found is None else sum_of(found)

"""Lists whose lines open with a name: what most of them say of the odd one among them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from agenda.blocks.roles import Role, names_beside_day, told_pieces

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from agenda.lines.clues import Clue

_LISTED = 2  # lines of one form


def by_opening(
    clues: Sequence[Clue], scores: Sequence[dict[Role, float]], titled: Container[int]
) -> None:
    """Let each line of a list open with a name where half of them surely do.

    "Patinoire : du 19 décembre au 3 janvier" looks like the days of a place; below "Marché de
    Noël : du 12 au 24 décembre" it is the next entry, and no other days of the market.  In a
    list of places ("Médiathèque : le 3 mai", "Gymnase : le 5 mai") no line opens with a name,
    and those that are *titled* by the line above have theirs.
    """
    opening = [_opens_with_words(clue) and index not in titled for index, clue in enumerate(clues)]
    for opens, run in groupby(range(len(clues)), key=opening.__getitem__):
        entries = list(run) if opens else []
        named = sum(names_beside_day(scores[index]) for index in entries)
        if len(entries) >= _LISTED and 2 * named >= len(entries):
            for index in entries:
                scores[index].pop(Role.DAY, None)


def _opens_with_words(clue: Clue) -> bool:
    """Return whether words that may be a name stand before the day of a line."""
    if not clue.days or not clue.uncovered or clue.prose or clue.label is not None:
        return False
    first = next(iter(told_pieces(clue)), None)
    return first is not None and not first.bracketed and first.start < clue.days[0].start

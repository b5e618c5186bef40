"""Where announcements stand in an issue: stretches of lines around dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_BEFORE = 6  # lines that can belong to a date below them: names, places, headings
_AFTER = 8  # lines that can belong to a date above them


@dataclass(frozen=True, slots=True)
class Block:
    """Lines ``[start, end)`` that hold ``dates`` dates, or stand near one."""

    start: int
    end: int
    dates: int


def find_blocks(lines: int, dated: Iterable[int]) -> list[Block]:
    """Return the stretches around the places *dated* (ascending) among so many *lines*.

    >>> find_blocks(100, [20, 30, 90])
    [Block(start=14, end=39, dates=2), Block(start=84, end=99, dates=1)]
    """
    blocks: list[Block] = []
    for index in dated:
        start, end = max(0, index - _BEFORE), min(lines, index + _AFTER + 1)
        if blocks and start <= blocks[-1].end:
            last = blocks[-1]
            blocks[-1] = Block(last.start, end, last.dates + 1)
        else:
            blocks.append(Block(start, end, 1))
    return blocks

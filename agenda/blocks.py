"""Where announcements stand in an issue: stretches of lines around dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.issue import Line

_BEFORE = 6  # lines that can belong to a date below them: names, places, headings
_AFTER = 8  # lines that can belong to a date above them


@dataclass(frozen=True, slots=True)
class Block:
    """Lines ``[start, end)`` of an issue that hold dates, or stand near one."""

    start: int
    end: int
    dates: int


def find_blocks(lines: Sequence[Line], dated: Sequence[int]) -> list[Block]:
    """Return the stretches around the lines *dated* (indices in ascending order).

    Lines that do not speak end nothing: they are passed over where a block is read.
    """
    blocks: list[Block] = []
    for index in dated:
        start, end = _reach(lines, index, -1, _BEFORE), _reach(lines, index, 1, _AFTER) + 1
        if blocks and start <= blocks[-1].end:
            last = blocks[-1]
            blocks[-1] = Block(last.start, max(end, last.end), last.dates + 1)
        else:
            blocks.append(Block(start, end, 1))
    return blocks


def _reach(lines: Sequence[Line], index: int, step: int, most: int) -> int:
    """Return the line that is *most* speaking lines away from *index*, or the last there is."""
    seen, reached = 0, index
    while seen < most and 0 <= reached + step < len(lines):
        reached += step
        seen += not lines[reached].silent
    return reached

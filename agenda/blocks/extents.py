"""Where announcements stand in an issue: stretches of lines around dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_BEFORE = 6  # lines that can belong to a date below them: names, places, headings
_AFTER = 8  # lines that can belong to a date above them
_BEHIND_HOURS = 2  # lines that can belong to hours above them
_APART = 4  # lines more between two items of a programme
_PARAGRAPH = 240  # characters: what is longer is an article, or the last word of an item
_MOST_PARAGRAPHS = 1


class Block(NamedTuple):
    """Lines ``[start, end)`` that hold ``dates`` dates, or stand near one."""

    start: int
    end: int
    dates: int


def find_blocks(
    lengths: Sequence[int], dated: Collection[int], timed: Collection[int] = ()
) -> list[Block]:
    """Return the stretches around the lines *dated*, given the *lengths* of all.

    A stretch ends at its second long paragraph: names and places do not stand beyond it.  Lines
    that are *timed* lengthen the stretch that they stand in, for the programme of a day may be
    a long one.

    >>> find_blocks([30] * 100, [20, 30, 90])
    [Block(start=14, end=39, dates=2), Block(start=84, end=99, dates=1)]
    """
    blocks: list[Block] = []
    for index in sorted({*dated, *timed}):
        if index not in dated:
            if blocks and index <= blocks[-1].end + _APART:
                end = _reach(lengths, index, 1, _BEHIND_HOURS) + 1
                blocks[-1] = blocks[-1]._replace(end=max(end, blocks[-1].end))
            continue
        start = _reach(lengths, index, -1, _BEFORE)
        end = _reach(lengths, index, 1, _AFTER) + 1
        if blocks and start <= blocks[-1].end:
            last = blocks[-1]
            blocks[-1] = Block(last.start, max(end, last.end), last.dates + 1)
        else:
            blocks.append(Block(start, end, 1))
    return blocks


def _reach(lengths: Sequence[int], index: int, step: int, most: int) -> int:
    """Return the line farthest from *index*, at most so many lines away, that may belong to it."""
    paragraphs = int(lengths[index] > _PARAGRAPH)
    for _ in range(most):
        if not 0 <= index + step < len(lengths):
            break
        paragraphs += lengths[index + step] > _PARAGRAPH
        if paragraphs > _MOST_PARAGRAPHS:
            break
        index += step
    return index

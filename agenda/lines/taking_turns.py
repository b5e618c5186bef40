"""Whether names and days take turns, line by line: a name, its day, a name, its day."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

TURN = 2  # lines: a name, and when it takes place


def share_of_turns(dated: Sequence[int]) -> float:
    """Return which share of the lines with a day stand one turn below the one before, 0 to 1.

    A single one is in turn.

    >>> share_of_turns([1, 3, 5]), share_of_turns([1, 2, 4]), share_of_turns([7])
    (1.0, 0.5, 1.0)
    """
    steps = [after - one for one, after in pairwise(dated)]
    return steps.count(TURN) / len(steps) if steps else 1.0

"""When a source that failed is asked again."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

_FIRST = timedelta(minutes=5)
_LONGEST = timedelta(days=1)
_DOUBLINGS = 12  # more of them change nothing below the longest wait


def next_try(failures: int, now: datetime, random: Random, *, at_least: float = 0.0) -> datetime:
    """Return when to try again after so many *failures* in a row, one at least.

    The wait doubles each time, up to a day, and is left to chance by half, so that sources that
    failed together do not come back together.  ``at_least`` is the time in seconds for which the
    server asked to be left alone.
    """
    wait: timedelta = min(_FIRST * 2 ** min(failures - 1, _DOUBLINGS), _LONGEST)
    told = min(at_least, _LONGEST.total_seconds())
    return now + max(wait * random.uniform(0.5, 1), timedelta(seconds=told))

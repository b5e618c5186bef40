from __future__ import annotations

from datetime import date, datetime

import pytest

from agenda.dates.when import Days, Hours, When
from feeds import printing

MARCH = Days(date(2031, 3, 1), date(2031, 3, 31))
EVENING = datetime(2031, 3, 5, 18, 30)  # noqa: DTZ001  clock times of events are local


@pytest.mark.parametrize(
    ("when", "bounds"),
    [
        (None, (None, None)),
        (MARCH, ("2031-03-01", "2031-03-31")),
        (Hours(EVENING), ("2031-03-05T18:30", None)),
        (Hours(EVENING, EVENING.replace(hour=20)), ("2031-03-05T18:30", "2031-03-05T20:30")),
    ],
)
def test_bounds_are_iso_8601(when: When | None, bounds: tuple[str | None, str | None]) -> None:
    """Days for whole days, local times for hours, nothing for what is not known."""
    assert printing.bounds(when) == bounds

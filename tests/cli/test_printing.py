from __future__ import annotations

from datetime import date, datetime

import pytest

from agenda.dates.when import Bound, Days, Hours, Precision, When
from feeds import printing

MARCH = Days(date(2031, 3, 1), date(2031, 3, 31))
EVENING = datetime(2031, 3, 5, 18, 30)  # noqa: DTZ001  clock times of events are local


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (None, "no day"),
        (Days(date(2031, 3, 5), date(2031, 3, 5)), "2031-03-05"),
        (MARCH, "2031-03-01 – 2031-03-31"),
        (Hours(EVENING), "2031-03-05 18:30"),
        (Hours(EVENING, EVENING.replace(hour=20)), "2031-03-05 18:30–20:30"),
        (Hours(EVENING, EVENING.replace(day=7)), "2031-03-05 18:30 – 2031-03-07 18:30"),
    ],
)
def test_a_span_reads_as_people_write_it(when: When | None, text: str) -> None:
    """Days and hours, the end of one day without the day again."""
    assert printing.span(when) == text


def test_what_is_open_or_coarse_is_said() -> None:
    """One side left open, a whole month, a repetition."""
    assert printing.span(MARCH, bound=Bound.UNTIL) == "until 2031-03-31"
    assert printing.span(MARCH, bound=Bound.FROM) == "from 2031-03-01"
    assert printing.span(MARCH, precision=Precision.MONTH).endswith("(month)")
    assert printing.span(Hours(EVENING), rrule="FREQ=WEEKLY").endswith("18:30, repeated")


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

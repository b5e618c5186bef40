from __future__ import annotations

from datetime import date, datetime

import pytest

from agenda.dates.when import Bound, Days, Hours, Precision, When
from agenda.dates.wording import told

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
    assert told(when) == text


def test_what_is_open_or_coarse_is_said() -> None:
    """One side left open, a whole month, a repetition."""
    assert told(MARCH, bound=Bound.UNTIL) == "until 2031-03-31"
    assert told(MARCH, bound=Bound.FROM) == "from 2031-03-01"
    assert told(MARCH, precision=Precision.MONTH).endswith("(month)")
    assert told(Hours(EVENING), rrule="FREQ=WEEKLY").endswith("18:30, repeated")

"""Days and hours in the words that tables and explanations show people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.when import Bound, Days, Precision

if TYPE_CHECKING:
    from datetime import datetime

    from agenda.dates.when import When


def told(
    when: When | None,
    *,
    precision: Precision = Precision.DAY,
    bound: Bound = Bound.NONE,
    rrule: str = "",
) -> str:
    """Return days or hours as people read them, *when* None as "no day".

    >>> from datetime import date
    >>> told(Days(date(2024, 5, 28), date(2024, 5, 29)))
    '2024-05-28 – 2024-05-29'
    """
    if when is None:
        return "no day"
    text = _days(when, bound) if isinstance(when, Days) else _hours(when.start, when.end)
    if precision is not Precision.DAY:
        text += f" ({precision})"
    return f"{text}, repeated" if rrule else text


def _days(days: Days, bound: Bound) -> str:
    if bound is Bound.UNTIL:
        return f"until {days.last}"
    if bound is Bound.FROM:
        return f"from {days.first}"
    return str(days.first) if days.first == days.last else f"{days.first} – {days.last}"


def _hours(start: datetime, end: datetime | None) -> str:
    text = f"{start:%Y-%m-%d %H:%M}"
    if end is None:
        return text
    return f"{text}–{end:%H:%M}" if end.date() == start.date() else f"{text} – {end:%Y-%m-%d %H:%M}"

"""A short run of days with the hour of its evenings: "Thu 9 - Sat 11 Jan, 7.30pm"."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from agenda.dates.figures import late
from agenda.dates.when import Bound, Days, Found, Hours

if TYPE_CHECKING:
    from datetime import date

    from agenda.dates.phrase import Phrase

_RUN = 4  # days
_EVENING = time(17)


def only_start(phrase: Phrase) -> time | None:
    """Return the only hour of the evening of all ranges of days, None where it has an end."""
    ranges = [member for member in phrase.members if member.last is not None]
    told: list[tuple[object, ...]] = []
    for member in ranges:
        slots = member.slots or phrase.slots
        if len(slots) != 1 or slots[0].end is not None or slots[0].start < _EVENING:
            return None
        told.append(slots)
    start = (ranges[0].slots or phrase.slots)[0].start if ranges else None
    return start if all(slots == told[0] for slots in told) else None


def each_evening(found: Found, start: time | None) -> list[Found]:
    """Return each day of a short run with the hour beside it: "Thu 9 - Sat 11 Jan, 7.30pm".

    Hours from one to another are those in which something is open, and a longer run has days of
    rest that are not printed: those stay one span of days, as does what gives its hour apart.
    """
    when = found.when
    if start is None or not isinstance(when, Days) or found.bound is not Bound.NONE or found.rrule:
        return [found]
    length = (when.last - when.first).days
    if not 0 < length < _RUN:
        return [found]
    days = [when.first + timedelta(step) for step in range(length + 1)]
    return [found._replace(when=Hours(_evening(day, start))) for day in days]


@late
def _evening(day: date, start: time) -> datetime:
    return datetime.combine(day, start)

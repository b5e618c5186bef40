"""What a date phrase means: whole days or clock times, never mixed up."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from datetime import date, datetime


# As RFC 5545 names them (section 3.3.10), in the order of datetime.date.weekday().
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Days(NamedTuple):
    """Whole days, both ends included; ``first == last`` for a single day."""

    first: date
    last: date


class Hours(NamedTuple):
    """Clock times, naive and local; ``end`` is None when it is not printed."""

    start: datetime
    end: datetime | None = None


When = Days | Hours


def days_of(when: When) -> Days:
    """Return the whole days that days or hours lie on."""
    if isinstance(when, Days):
        return when
    return Days(when.start.date(), (when.end or when.start).date())


class Precision(StrEnum):
    """The finest unit that the text names."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"


class Bound(StrEnum):
    """One side of a span left open by the text: "jusqu'au", "à partir du"."""

    NONE = ""
    UNTIL = "until"
    FROM = "from"


class Found(NamedTuple):
    """A date or time in a text, resolved against the day of publication.

    ``span`` is the half-open range of characters of the whole phrase it was read from: the
    dates of one list share it, and so do the slots of one day.  ``rule`` names the grammar
    rule.  ``year_stated`` tells whether the text itself names the year.  ``rrule`` is an
    RFC 5545 recurrence rule without the word RRULE: (section 3.3.10) for "tous les mardis"
    and its like, "" otherwise; ``when`` is then the first occurrence.  ``weekday_agrees`` is
    None when no weekday is printed.  ``confidence`` lies in (0, 1].
    """

    when: When
    span: tuple[int, int]
    rule: str
    precision: Precision = Precision.DAY
    bound: Bound = Bound.NONE
    year_stated: bool = True
    weekday_agrees: bool | None = None
    rrule: str = ""
    language: str = ""
    confidence: float = 1.0

"""Days and hours of the journal as readers of French and English write them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from agenda.dates.when import Bound, Days, Precision, days_of
from feeds.formats import days
from feeds.formats.repeats import last_day, repeated_at
from feeds.identity.changes import read_iso

if TYPE_CHECKING:
    from agenda.dates.when import When


def days_told(text: str, language: str) -> str:
    """Return a time of the journal in words, as it stands where it is none.

    >>> days_told("2019-01-22/2019-01-24", "fr"), days_told("../2019-03-31", "en")
    ('du 22 au 24 janvier 2019', 'until Sunday 31 March 2019')
    >>> days_told("2026-12-01 FREQ=WEEKLY;BYDAY=TU", "fr")
    'tous les mardis, à partir du 1er décembre 2026'
    """
    time, *extras = text.split(" ")
    rrule = next((one for one in extras if "=" in one), "")
    bound = Bound.UNTIL if time.startswith("../") or "until" in extras else Bound.NONE
    bound = Bound.FROM if "from" in extras else bound
    precision = Precision.MONTH if "month" in extras else Precision.DAY
    with suppress(ValueError):
        when = read_iso(time.removeprefix("../"))
        if rrule:
            return _repeated(rrule, when, language)
        return days.in_words(when, language, precision=precision, bound=bound)
    return text


def _repeated(rrule: str, when: When, language: str) -> str:
    first, last = days_of(when).first, last_day(rrule)
    told = repeated_at(rrule, when, language)
    if last is None or last < first:
        return f"{told}, {days.since(first, language)}"
    return f"{told}, {days.span(Days(first, last), language)}"

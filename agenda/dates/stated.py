"""The day that a text states on its own, with its year: of an issue, not of an event."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from agenda.dates.refine import resolve
from agenda.dates.when import days_of

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase

_REFERENCE = date(2000, 1, 1)  # only phrases that name their year are read, so any day does


def stated_day(phrase: Phrase) -> date | None:
    """Return the first day of a phrase that names its year, None for any other."""
    for found in resolve(phrase, published=_REFERENCE):
        if found.year_stated:
            return days_of(found.when).first
    return None

"""The day that a text states on its own, with its year: of an issue, not of an event."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from agenda.dates.digits import has_digit
from agenda.dates.find import find_phrases
from agenda.dates.phrase import Strength
from agenda.dates.refine import resolve
from agenda.dates.when import days_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase

_REFERENCE = date(2000, 1, 1)  # only phrases that name their year are read, so any day does


def stated_day(phrase: Phrase) -> date | None:
    """Return the first day of a phrase that names its year, None for any other."""
    for found in resolve(phrase, published=_REFERENCE):
        if found.year_stated:
            return days_of(found.when).first
    return None


def first_stated(text: str, languages: Sequence[str]) -> date | None:
    """Return the first day, with its year, that a short text names; None without one.

    >>> first_stated("Envoyé : lun. 3 mars 2031 10:12", ("fr",))
    datetime.date(2031, 3, 3)
    """
    phrases = find_phrases(text, languages) if has_digit(text) else ()
    days = (stated_day(phrase) for phrase in phrases if phrase.strength is Strength.DATE)
    return next(filter(None, days), None)

"""Ages of those whom an event is for: "dès 4 ans", "de 6 à 10 ans", "16 and over"."""

from __future__ import annotations

from agenda.patterns import pattern
from agenda.vocabulary.said_of_days import AND_OVER, BEFORE_AGES, OF_DAYS, YEARS


def opens_with_ages(text: str) -> bool:
    """Return whether a text opens with ages, a few words before them.

    They lead from one to another, or up.

    >>> opens_with_ages("De 6 à 10 ans, sur réservation"), opens_with_ages("Les 50 ans du jumelage")
    (True, False)
    """
    return _FIGURE.search(text) is not None and _AGES.match(text) is not None


_FIGURE = pattern(r"\d[\s+]")  # most who are spoken to are of no age: a year ends its sentence
_AGES = pattern(
    rf"(?i)\W*(?:[^\W\d_]+\s){{0,4}}"
    rf"(?:\d{{1,2}}\s?\S{{1,4}}\s?\d{{1,2}}\s(?:{YEARS})|(?<!\w)(?:{BEFORE_AGES})\s\d{{1,2}}\s(?:{YEARS})"
    rf"|\d{{1,2}}(?:\s(?:{YEARS}))?(?=\s(?:{AND_OVER})(?!\w)|\s?\+))(?!\s(?:{OF_DAYS}|de)\b)\b"
)

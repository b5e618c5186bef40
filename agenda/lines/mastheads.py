"""What a publication prints of itself at its head: its kind or its number, and its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates import find_phrases
from agenda.dates.digits import has_digit
from agenda.dates.phrase import Strength
from agenda.dates.stated import stated_day
from agenda.patterns import pattern
from agenda.vocabulary import publications
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agenda.dates.phrase import Phrase
    from agenda.vocabulary.lexicon import Lexicon

_LONGEST = 80
_MOST_WORDS, _FEW_WORDS = 6, 4  # beside the day, with a number and without
# In "n° 5 rue Haute" the number is that of a house.
_NUMBER = pattern(
    rf"(?i)(?<!\w)(?:{publications.NUMBER})\s?\d{{1,4}}"
    rf"(?=\s*(?:$|[,;:–—|/()-])|\s+{publications.OF_DAY})"
    rf"|(?<!\w)\d{{1,4}}\.?\s?(?:{publications.NUMBER_BEHIND})(?!\w)"
)
_KIND = pattern(rf"(?i)(?<!\w)(?:{publications.KINDS})(?!\w)")
_DAYS = (Strength.DATE, Strength.MONTH)
_TELLING = frozenset((Cue.EVENT, Cue.HAPPEN, Cue.HOST, Cue.DEADLINE, Cue.PAST))


def masthead_day(text: str, languages: Sequence[str], lexicon: Lexicon) -> date | None:
    """Return the day, or the first of the month, that a masthead prints; None for other lines.

    A line that names an event is none: "Concert, 10 April 2031".
    """
    if len(text) > _LONGEST or not has_digit(text):
        return None
    number = _NUMBER.search(text)
    if number is None and _KIND.search(text) is None:
        return None
    # "Nr. 4, 10. April" names one day.
    plain = (
        f"{text[: number.start()]} {text[number.end() :]}".strip(" ,;:–—|/-") if number else text
    )
    words, hits = lexicon.read(plain)
    phrases = find_phrases(plain, languages)
    if len(phrases) != 1 or any(hit.cue in _TELLING for hit in hits):
        return None
    beside = [one for one in words if not phrases[0].start <= one.start < phrases[0].end]
    return _one_day(phrases[0]) if len(beside) <= (_MOST_WORDS if number else _FEW_WORDS) else None


def _one_day(phrase: Phrase) -> date | None:
    """Return the day or the month that a phrase names, with its year and without an hour."""
    alone = len(phrase.members) == 1 and phrase.members[0].last is None
    if phrase.strength not in _DAYS or not alone or phrase.has_hours:
        return None
    return stated_day(phrase)

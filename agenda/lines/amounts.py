"""Figures that count and date nothing: how long something lasts, since how many years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.digits import has_digit
from agenda.dates.phrase import Strength
from agenda.dates.rule_names import BARE_DAY, BARE_HOURS
from agenda.lines.clues import in_brackets
from agenda.lines.governing import AT_START, CLOSE, DATED
from agenda.patterns import pattern, worded_pattern
from agenda.vocabulary import said_of_days
from agenda.vocabulary.function_words import FOR, WITH
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.said_of_days import AMOUNTS, LENGTH_OF, ONES_IN_ENGLISH, THE_IN_ENGLISH

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_EARLIEST = 5  # no event is announced for the small hours in brackets


def is_duration(clue: Clue, phrase: Phrase) -> bool:
    """Return whether hours too early for an event say how long it lasts.

    They stand in brackets, or of what they are the length follows: "Deux heures de marche".
    """
    if phrase.strength is not Strength.TIME or phrase.slots[0].end:
        return False
    if _ROUND_THE_CLOCK.match(clue.text, phrase.start) and not phrase.slots[0].start.hour:
        return True
    if phrase.slots[0].start.hour >= _EARLIEST:
        return False
    spelled = phrase.rule == BARE_HOURS and phrase.slots[0].start.hour > 0  # no "minuit"
    if spelled and not has_digit(clue.text[phrase.start : phrase.end]):
        return True  # "revient avec Une heure à perdre"
    # "De Agathe Vernoux – 1h48 – Drame": behind other words, on a line without a day.
    behind = phrase.start > AT_START and not clue.days and phrase.slots[0].start.minute > 0
    length = _LENGTH_OF.match(clue.text, phrase.end) is not None
    return in_brackets(clue.text, phrase) or behind or length


# "2 h de musique"; but "3 heures de l'après-midi" is an hour.
_LENGTH_OF = pattern(rf"\s(?:(?:{LENGTH_OF})[^\W\d_A-Z]{{3}}|(?:{'|'.join(sorted(WITH | FOR))})\s)")
# "24 h", "24/24"; but "24:00 h" is midnight.
_ROUND_THE_CLOCK = pattern(r"24(?![\d:.,]\d)")


def is_anniversary(clue: Clue, phrase: Phrase) -> bool:
    """Return whether years since a day are counted: "os 50 anos do 25 de Abril"."""
    head = clue.text[max(0, phrase.start - CLOSE) : phrase.start]
    since = phrase.strength in DATED and _OF.match(clue.text, phrase.start) is not None
    return since and _YEARS.search(head) is not None


_YEARS = worded_pattern(said_of_days.YEARS, rf"\d\s?(?:{said_of_days.YEARS})\s$")
_OF = pattern(rf"(?i)(?:{said_of_days.OF_DAYS})\s")


def is_count(clue: Clue, phrase: Phrase) -> bool:
    """Return whether bare numbers are no days: "un 5 à 7" in a paragraph, "teams of 6".

    So are the euros of a price, "passe de 3,20 € à 3,35 €", and the number of a sheet at the end
    of a line: "Page 1/2".  "The 2nd show", "the 2 schedules" count, "on the 2nd" is a day.
    """
    if _counts_things(clue, phrase):
        return True
    if phrase.strength is Strength.DAY and _CENTS.match(clue.text, phrase.end):
        return True
    if _SHEET.search(clue.text[: phrase.end]):
        return phrase.end == len(clue.text.rstrip(" .)-–—"))
    if phrase.strength is Strength.DAY and _OF_SO_MANY.match(clue.text, phrase.start):
        return clue.text[: phrase.start].rstrip()[-1:].isalpha()
    bare = phrase.strength is Strength.DAY and _BARE.match(clue.text, phrase.start) is not None
    ranged = len(phrase.members) == 1 and phrase.members[0].last is not None
    return bare and ranged and clue.prose and phrase.start > 0


def _counts_things(clue: Clue, phrase: Phrase) -> bool:
    """Return whether an English number behind its article counts the thing that follows it."""
    if phrase.rule != BARE_DAY or phrase.language != "en" or len(phrase.members) > 1:
        return False
    number = _NUMBER_BEHIND_ARTICLE.fullmatch(clue.text, phrase.start, phrase.end)
    behind = number and _SMALL_WORD.match(clue.text, phrase.end)
    if not number or not behind:
        return False
    start = phrase.end + 1
    named = any(hit.cue is Cue.EVENT and hit.start == start for hit in clue.hits)
    return not number["ordinal"] or named or behind["word"] in ONES_IN_ENGLISH


_NUMBER_BEHIND_ARTICLE = pattern(rf"(?i){THE_IN_ENGLISH}\s\d{{1,2}}(?P<ordinal>st|nd|rd|th)?")
_SMALL_WORD = pattern(r"\s(?P<word>[a-z]+)")
_CENTS = pattern(rf"(?i),\d\d?\s?(?:[€$£]|(?:{AMOUNTS})\b)")
_SHEET = worded_pattern(
    said_of_days.SHEETS,
    rf"\b(?:{said_of_days.SHEETS})\b\.?\s?\d{{1,3}}\s?(?:/|{said_of_days.OF_SHEETS})\s?\d{{1,3}}$",
)
_BARE = pattern(r"(?:le\s)?\d")
_OF_SO_MANY = pattern(rf"(?:{said_of_days.OF_SO_MANY})\s\d{{1,2}}(?!\S?\d)")

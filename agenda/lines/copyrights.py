"""Years of a copyright notice: they say since when a text is somebody's, not when it appears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.patterns import pattern, signed_pattern
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_SIGNS = "©℗(yY"  # those of "copyright", with or without a capital, are the last two
_MARK = signed_pattern(_SIGNS, r"(?i)[©℗]|\(c\)|\bcopyright\b")
# A line that is a notice and holds no figures but its years: "© 2018-2024 Ville de Pau".
_NOTICE = signed_pattern(
    _SIGNS,
    r"(?i)\W*(?:(?:19|20)\d\d[\d\s,–—-]{0,12})?(?:[©℗]|\(c\)|copyright\b)\D{0,80}"
    r"(?:(?:19|20)\d\d[\s,–—-]{0,3}){0,4}\D*",
)
_YEAR = pattern(r"(?:19|20)\d\d")
LONGEST_NOTICE = 160  # characters
_OWNER = 80  # characters of the name between the mark and the year
_PARTED = pattern(r"[|•·;]|\s[–—-]\s+(?!\d)|[.!?]\s")
_OPENS = pattern(r"[\s\d/–—-]*")  # "2015-2018 ©"


def is_notice(text: str) -> bool:
    """Return whether a line says since when, and whose, a text is, and no more.

    >>> is_notice("© 2018 Ville de Pau"), is_notice("© 2018 Ville. Bal le 5 mars")
    (True, False)
    """
    dated = len(text) <= LONGEST_NOTICE and _YEAR.search(text) is not None
    return dated and _NOTICE.fullmatch(text) is not None


def is_copyright_year(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a year is that of a notice: "© Ville de Pau 2018", "2018 © Ville".

    Behind the name of an agenda a year is that of the agenda: "© Jean Roux. Agenda 2031".
    """
    if phrase.strength is not Strength.YEAR:
        return False
    text = clue.text
    if _MARK.match(text, _behind(text, phrase.end)) and _OPENS.fullmatch(text, 0, phrase.start):
        return True
    marks = list(_MARK.finditer(text, max(0, phrase.start - _OWNER), phrase.start))
    if not marks or _PARTED.search(text, marks[-1].end(), phrase.start + 1):
        return False
    named = (hit for hit in clue.hits if hit.cue is Cue.AGENDA)
    return not any(marks[-1].end() <= hit.start < phrase.start for hit in named)


def _behind(text: str, place: int) -> int:
    return place + len(text[place:]) - len(text[place:].lstrip())

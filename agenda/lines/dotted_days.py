"""Days written with a dot or a dash, "5.10 vide-grenier", told from hours by the lines around."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.patterns import signed_pattern
from agenda.vocabulary.said_of_days import BEHIND_HOURS, MARKS_OF_HOURS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

_SEVERAL, _MANY = 2, 3
_DECEMBER = 12
_FIVE = 5  # minutes: few hours are printed to the minute
# "5.10 ", "Le 5.10 ", "20 et 21.09 ", "Du 3 au 9.11 ": what opens a line, before its words.
_OPENING = signed_pattern(
    ".",
    r"\W*(?:[^\W\d]{1,3}\s+)?(?:\d{1,2}(?:\.\d\d)?\s*(?:[^\W\d]{1,3}|[-–&+])\s*)?"
    r"(?P<day>\d{1,2})\.(?P<month>\d\d)\.?\s+(?:[-–:]\s+)?"
    rf"(?!(?:{MARKS_OF_HOURS})\b)[«“\"(]?[^\W\d]",
    behind=4,
)
_DOTTED = signed_pattern(
    ".", r"(?<![\d.,:])(?P<day>\d{1,2})\.(?P<month>\d\d)(?![\d.,:]|\s?(?:h\b|€))"
)


def has_dotted_days(texts: Iterable[str]) -> bool:
    """Return whether lines open with days and months in two figures, in their order.

    Hours to the minute are rare, and the numbers of sections rise in another way.

    >>> has_dotted_days(["21.09 Journées du patrimoine", "5.10 vide-grenier", "19.11 sortie"])
    True
    >>> has_dotted_days(["9.15 Accueil", "10.10 Exposé", "12.05 Repas"])
    False
    """
    opened = [match for text in texts if (match := _OPENING.match(text))]
    if len(opened) < _SEVERAL or not all(map(_is_day, opened)):
        return False
    places = [(int(match["month"]), int(match["day"])) for match in opened]
    falls = sum(later < earlier for earlier, later in pairwise(places))
    odd = sum(month % _FIVE > 0 or day >= _MIDNIGHT for month, day in places)
    return falls <= 1 and 2 * odd >= len(places) and len({day for _, day in places}) > 1


_MIDNIGHT = 24


def _is_day(match: re.Match[str]) -> bool:
    """Return whether two figures can be a day and its month."""
    return 0 < int(match["day"]) <= _LAST_DAY and 0 < int(match["month"]) <= _DECEMBER


_LAST_DAY = 31


def with_strokes(text: str) -> str:
    """Return a line with its dotted days as "5/10", every character at its place.

    >>> with_strokes("Du 3 au 9.11 exposition, vernissage le 7.11 à 18 h")
    'Du 3 au 9/11 exposition, vernissage le 7/11 à 18 h'
    """
    if not _OPENING.match(text):
        return text
    return _DOTTED.sub(
        lambda match: match[0].replace(".", "/") if _is_day(match) else match[0], text
    )


# "12-01" alone in a cell, or before the words of a line: "za 12-01 Fietstocht".
_DASHED = signed_pattern(
    "-–",
    r"(?:[^\W\d]{2,4}[.,]{0,2}\s+)?(?P<day>\d\d)\s?[-–]\s?(?P<month>\d\d)"
    rf"(?:$|:?\s+(?!(?:{BEHIND_HOURS})\b)(?=[«“\"'(]?[^\W\d]))",
)


def has_dashed_days(texts: Iterable[str]) -> bool:
    """Return whether cells are days and months alone, or lines open so, in their order.

    They are no hours from and to: of these the later figure is the larger one, of most days it is
    not.  Nor are they scores, "21-12 Jansen – Bakker": days before words are many, and some of them
    have a nought, or their weekday.

    >>> has_dashed_days(["12-01", "19-01", "02-02"]), has_dashed_days(["09-12", "10-12"])
    (True, False)
    >>> has_dashed_days(["12-01 Quiz", "19-01 Markt", "02-02 Bal"]), has_dashed_days(["21-12 Uhr"])
    (True, False)
    """
    told = [match for text in texts if (match := _DASHED.match(text))]
    if len(told) < _SEVERAL or not all(map(_is_day, told)):
        return False
    opening = [match for match in told if match.end() < len(match.string)]
    if opening and (len(opening) < _MANY or all(match[0][0] in "123" for match in opening)):
        return False
    places = [(int(match["month"]), int(match["day"])) for match in told]
    falls = sum(later < earlier for earlier, later in pairwise(places))
    several = 2 * len({day for _, day in places}) > len(places)  # "13-07", "13-11" are scores
    later = 2 * sum(day > month for month, day in places) > len(places)
    return falls <= 1 and several and later


def with_stroke(text: str) -> str:
    """Return a line that is a dashed day, or opens with one, with a stroke in its place.

    >>> with_stroke("12-01"), with_stroke("Stage 12-01"), with_stroke("12-01 Quiz, 20-22 uur")
    ('12/01', 'Stage 12-01', '12/01 Quiz, 20-22 uur')
    """
    match = _DASHED.match(text)
    if match is None:
        return text
    opening = match[0].replace("-", "/").replace("–", "/")
    return opening + text[match.end() :]

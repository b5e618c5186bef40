"""Two sides that play each other, and name what is played: "Larn v Orrin", "TSV gegen SVO"."""

from __future__ import annotations

import re

from agenda.patterns import worded_pattern
from agenda.vocabulary.said_of_days import AGAINST

_SIDES = worded_pattern(
    "|".join(rf" {word} " for word in AGAINST.split("|")),
    rf"(?<=[^\W_]) (?:{AGAINST}) (?=[^\W\da-zà-öø-ÿ])",
    re.NOFLAG,
)


def names_sides(text: str) -> bool:
    """Return whether a text names two sides, a word of playing between them.

    >>> names_sides("first round: Larn v Orrin"), names_sides("chapter v of Genesis")
    (True, False)
    """
    return _SIDES.search(text) is not None


def sides_and_place(text: str) -> tuple[str, str]:
    """Return two sides, and where they play: what a comma leads to behind them.

    >>> sides_and_place("Larn v Orrin, Mill Lane"), sides_and_place("Cup, final: Larn v Orrin")
    (('Larn v Orrin', 'Mill Lane'), ('Cup, final: Larn v Orrin', ''))
    """
    sides, _, place = text.rstrip(" (,").rpartition(", ")
    return (sides, place) if place and names_sides(sides) else (text, "")


def without_round(text: str) -> str:
    """Return two sides without the words in small letters that tell of which round they are.

    >>> without_round("first round: Larn v Orrin"), without_round("Cup: Larn v Orrin")
    ('Larn v Orrin', 'Cup: Larn v Orrin')
    """
    told, colon, sides = text.rpartition(": ")
    return sides if colon and told[:1].islower() and names_sides(sides) else text

"""Numbers in words as one figure: "mille neuf cent", "quarante-cinq", "deux ans et demi"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.cascade import Rule, silence, stage
from agenda.dates.numerals import in_words
from agenda.dates.words.glued import sum_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.classes import Token

_TEN = 10


def _in_words(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "mille neuf cent quatre-vingt-neuf", "nineteen eighty-four" as the number it is."""
    figures = [token.number for token in tokens if token.kind in "p=J"]
    if any(token.kind == "=" for token in tokens):
        if any(token.text not in ("", "scale") for token in tokens if token.kind in "p="):
            return tokens  # "100" in figures
        number = sum_of(figures)
    elif tokens[0].numbers and figures[1] >= _TEN:
        number = figures[0] * 100 + sum(figures[1:])
    elif _are_tens(figures):
        number = sum(figures)
    else:
        return tokens
    return [in_words(number, tokens[0].start, tokens[-1].end)]


def _are_tens(figures: list[int]) -> bool:
    """Tell whether two figures are one in words: "quarante-cinq", "cuarenta y cinco"."""
    tens, ones = figures[0], figures[-1]
    return len(figures) == 2 and not tens % _TEN and tens > _TEN > ones > 0  # noqa: PLR2004  both


# What half a unit is, and how many of these the unit has.
_HALVES = {"year": ("month", 12), "month": ("day", 30.44), "week": ("day", 7)}


def _half_more(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "deux ans et demi", "two and a half years" as a count of smaller units."""
    count = tokens[0]
    unit, half = sorted(tokens[1:], key=_kind_of, reverse=True)
    if unit.text not in _HALVES or half.number != 30:  # noqa: PLR2004  minutes: half an hour
        return tokens if tokens[1] is unit else [count, unit]
    smaller, size = _HALVES[unit.text]
    number = int((count.number + 0.5) * size)
    return [
        count._replace(number=number),
        unit._replace(text=smaller, start=tokens[1].start, end=tokens[2].end),
    ]


def _kind_of(token: Token) -> str:
    return token.kind


def _thousands(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "10 mil", "3.5 thousand" as no day."""
    return silence(tokens) if tokens[-1].text == "scale" else tokens


# Numbers in words are one figure before anything is counted by them.
NUMBERS = stage(
    Rule(
        "in_words",
        "=(?:[-l]?[p=]|J){1,8}|p-?=(?:[-l]?[p=]|J){0,8}|(?<![t~])pp(?:-?p)?|p-p|plp",
        _in_words,
    ),
    Rule("thousands", "[nP]=", _thousands),
    Rule("half_more", "[np](?:UJ|JU)", _half_more),
)

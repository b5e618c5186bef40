"""Numbers in words as one figure: "mille neuf cent", "quarante-cinq", "deux ans et demi".

A title may be a number ("Mille et une nuits", "Nineteen Eighty-Four"), so it is a year only
behind a word that leads to one, or tied to its month, and only one that an agenda may print.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.cascade import Rule, silence, stage
from agenda.dates.classes import Token
from agenda.dates.numerals import in_words
from agenda.dates.words.glued import sum_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_TEN = 10
_FIRST_YEAR, _LAST_YEAR = 1900, 2099


def _in_words(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "mille neuf cent", "quarante-cinq" as the number that it is."""
    figures = [token.number for token in tokens if token.kind in "p=J"]
    if any(token.kind == "=" for token in tokens):
        if any(token.text not in ("", "scale") for token in tokens if token.kind in "p="):
            return tokens  # "100" in figures
        return [in_words(sum_of(figures), tokens[0].start, tokens[-1].end)]
    if not _are_tens(figures):
        return tokens
    return [in_words(sum(figures), tokens[0].start, tokens[-1].end)]


def year_in_words(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "mille neuf cent quatre-vingt-neuf", "nineteen eighty-four" as a year."""
    number = _paired(tokens) or 0
    rest = tokens if number else _in_words(tokens)
    if len(rest) == 1 and rest[0].kind == "=" and rest[0].text in ("", "scale"):
        number = rest[0].number
    if not _FIRST_YEAR <= number <= _LAST_YEAR:
        return rest
    return [Token("Y", tokens[0].start, tokens[-1].end, number, (), str(number))]


def _paired(tokens: Sequence[Token]) -> int | None:
    """Return the year that two figures are: "nineteen eighty-four", no "nineteen and twenty"."""
    figures = [token.number for token in tokens if token.kind == "p"]
    if any(token.kind not in "p-" for token in tokens) or len(figures) == 1:
        return None
    paired = bool(tokens[0].numbers) and figures[1] >= _TEN
    return figures[0] * 100 + sum(figures[1:]) if paired else None


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


def _two_units(tokens: Sequence[Token]) -> list[Token]:
    """Return "sur deux" before "jours" as a count: every second is what stands behind its day."""
    return [tokens[0]._replace(kind="p", number=2)]


def _thousands(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "10 mil", "3.5 thousand" as no day."""
    return silence(tokens) if tokens[-1].text == "scale" else tokens


_LARGE = "=(?:[-l]?[p=]|J){1,8}|p-?=(?:[-l]?[p=]|J){0,8}"
WORDS_OF_YEAR = f"{_LARGE}|pp(?:-?p)?|p-p|="

# Numbers in words are one figure before anything is counted by them.
NUMBERS = stage(
    Rule(
        "year_in_words",
        f"(?<=[dimMFUfu_])(?:{WORDS_OF_YEAR})|(?:(?<=[mM][no])|(?<=[mM][no],))(?:{_LARGE})",
        year_in_words,
    ),
    Rule("in_words", f"{_LARGE}|(?<![t~])pp(?!-p)|p-p|plp", _in_words),
    Rule("two_units", "!(?=U)", _two_units),
    Rule("thousands", "[nP]=", _thousands),
    Rule("half_more", "[np](?:UJ|JU)", _half_more),
)

"""Figures that count: steps from today ("dans 3 jours"), and things that are no days ("12 ans")."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.dates.cascade import silence, span
from agenda.dates.classes import Token
from agenda.dates.recurrence import frequency

if TYPE_CHECKING:
    from collections.abc import Sequence

_MANY_YEARS = 10
_TEN, _DAY_AND_MONTH = 10, 2
_SHORTER = ("hour", "minute", "second")


def running(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "les trois prochains mois", "the last 7 days" as days up to or from today."""
    count = next(token.number for token in tokens if token.kind in "np=")
    shift = next(token.number for token in tokens if token.kind in "cVO")
    if shift > 0 and any(token.kind == "O" for token in tokens):  # "the first two weeks"
        shift = 0
    unit = next(token.text for token in tokens if token.kind == "U")
    if not shift:  # "ces trois jours"
        return silence(tokens)
    step = count if shift > 0 else -count
    if unit in _SHORTER:  # "the next 24 hours"
        return [Token("R", tokens[0].start, tokens[-1].end, step, text=unit + "s")]
    return [Token("R", tokens[0].start, tokens[-1].end, step, text=f"running {unit}")]


def counted(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return nothing for "12 personnes"; Basque "80ko hamarkada" is ten years.

    "2/03 Heure du conte" is a day, of which nobody prints a zero in a share or in an age.
    """
    first, last = tokens[0], tokens[-1]
    if tokens[-2].kind == "Q" and (last.text == "weekend" or _has_zero(tokens[-2])):
        return tokens
    if last.text == "decade" and last.number == 1 and len(tokens) == 2:  # noqa: PLR2004  figures and their unit
        return [first._replace(kind="5"), last]
    return silence(tokens)


def _has_zero(token: Token) -> bool:
    """Return whether a zero stands before a figure of a day with its month: "2/03"."""
    digits = sum(1 + (number >= _TEN) for number in token.numbers)
    return len(token.numbers) == _DAY_AND_MONTH and token.end - token.start > digits + 1


def address(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "place de la Fête du Travail" as no day; "em segundo lugar" is no address."""
    known = tokens[0].kind == "#" or tokens[0].text in ("street", "road")
    return silence(tokens) if known else tokens


def street(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "12 rue du 8 mai 1945" as no day."""
    named = tokens[tokens[0].kind == "n"].text == "street"
    return silence(tokens) if named else tokens


def hour_at_street(tokens: Sequence[Token]) -> list[Token]:
    """Return "8 h 30 place du Four" as half past eight: a quarter is no number of a house.

    "20 h 15 euros" is an hour and a price; a day that the street is called after is none.
    """
    hour, _, minutes, what = tokens[:4]
    if hour.number >= _HOURS:
        return silence(tokens)
    if what.text != "street":
        told = Token("H", hour.start, tokens[1].end, hour.number * _MINUTES)
        return [told, *silence(tokens[2:4]), *tokens[4:]]
    quarter = minutes.number in _QUARTERS and len(minutes.text) == _FIGURES
    last = 3 if quarter else 2
    total = hour.number * _MINUTES + (minutes.number if quarter else 0)
    return [Token("H", hour.start, tokens[last - 1].end, total), *silence(tokens[last:])]


_HOURS, _MINUTES = 24, 60
_QUARTERS, _FIGURES = (0, 15, 30, 45), 2


def road(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "12 May Street" as no day."""
    return silence(tokens) if tokens[-1].text == "road" else tokens


def on_road(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "at 12 Main Street" as no hour."""
    return silence(tokens) if tokens[-1].text == "road" else tokens


def from_today(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "da oggi a venerdì" as a range from today on: no count stands before its word."""
    if tokens[0].text != "today":
        return tokens
    return [tokens[0]._replace(kind="d"), tokens[0]._replace(kind="R", number=0, text="day")]


def today_to(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return Portuguese "de hoje a sexta" as a range from today on, where no count follows."""
    (word,) = tokens
    if word.text != "today":
        return tokens
    today = word._replace(kind="R", number=0, text="day")
    return [word._replace(kind="d"), today, Token("r", word.end, word.end)]


def steps(tokens: Sequence[Token]) -> list[Token]:
    """Return "dans 3 jours", "il y a 2 semaines", "3 days ago" as a step from today."""
    count = next(token.number for token in tokens if token.kind in "np=")
    unit = next(token.text for token in tokens if token.kind == "U")
    if any(token.kind == "B" for token in tokens):
        count = -count
    scale = {"fortnight": 14, "quarter": 3, "semester": 6, "decade": 10}.get(unit, 1)
    unit = {
        "fortnight": "day",
        "quarter": "month",
        "semester": "month",
        "weekend": "week",
        "decade": "year",
    }.get(unit, unit)
    return [Token("R", tokens[0].start, tokens[-1].end, count * scale, text=unit + "s")]


_MONTHS_IN = {"year": 12, "month": 1}
DAYS_IN = {"week": 7, "day": 1}
_FALLING = ("year", "month", "week", "day", "hour", "minute", "second")


def steps_together(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "il y a une semaine et deux jours", "in 1 year 2 months" as one day.

    Days are taken from the day that the months lead to; hours are less than a day.
    """
    counts = [token.number for token in tokens if token.kind in "np="]
    units = [
        token.text if token.kind == "U" else "hour" if token.kind == "h" else "minute"
        for token in tokens
        if token.kind in "Uh%"
    ]
    if not set(units) <= set(_FALLING) or not _falls([_FALLING.index(unit) for unit in units]):
        return tokens
    told = list(zip(counts, units, strict=True))
    sign = -1 if any(token.kind == "B" for token in tokens) else 1
    months = sign * sum(count * _MONTHS_IN.get(unit, 0) for count, unit in told)
    days = sign * sum(count * DAYS_IN.get(unit, 0) for count, unit in told)
    start, end = tokens[0].start, tokens[-1].end
    if not months or not days:
        return [Token("R", start, end, months or days, text="months" if months else "days")]
    cut = next(token.end for token in tokens if token.kind == "U")
    return [Token("R", start, cut, months, text="months"), Token("R", cut, end, days, text="days")]


def _falls(ranks: Sequence[int]) -> bool:
    return all(one < other for one, other in pairwise(ranks))


def week_number(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "semaine n° 20" as a week and its figure; other things are numbered."""
    unit, figure = tokens[0], tokens[-1]
    return [unit, figure] if unit.text == "week" else [unit, *silence(tokens[1:])]


def years_of(tokens: Sequence[Token]) -> list[Token]:
    """Return "en cuarenta años de viajes" as a length of time: so far ahead nothing is counted."""
    count = next(token.number for token in tokens if token.kind in "np=")
    if tokens[-2].text == "year" and count >= _MANY_YEARS:
        return silence(tokens)
    return [*steps(tokens[:-1]), tokens[-1]]


def per_unit(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return what stands behind "one Saturday a month", "un sábado al mes" as one word."""
    counted = tokens[0].kind == "p" and tokens[0].number > 1
    return tokens if counted else [span("!", tokens, tokens[-1])]


def one_by_one(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return Portuguese "de três em três meses" as every three months."""
    if tokens[1].number != tokens[3].number:
        return [*tokens[:2], *steps(tokens[2:])]
    return frequency(tokens)

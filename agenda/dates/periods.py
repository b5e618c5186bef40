"""Months, seasons, named days and days counted from today: "mi-octobre", "Noël", "demain"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agenda.dates.classes import Token
from agenda.dates.numerals import full_year
from agenda.dates.parts import day, figure, year_among
from agenda.dates.phrase import Member, Parts, Relative

if TYPE_CHECKING:
    from collections.abc import Sequence

_LAST_DAY = 31
_YEAR_DIGITS = 2


def month(tokens: Sequence[Token]) -> list[Token]:
    """Return a month, its year and its part ("début" 1, "mi" 2, "fin" 3) in ``numbers``."""
    year, month = year_among(tokens), figure(tokens, "mM")
    if month is None:
        year, month = next(token.numbers for token in tokens if token.kind == "L")
    shift = figure(tokens, "V")
    relative = Relative("next", shift) if shift else None
    parts = Parts(year, month, relative=relative)
    helped = any(token.kind in "isFc~" for token in tokens) or relative is not None
    part = figure(tokens, "s") or 0
    return [Token("y", tokens[0].start, tokens[-1].end, part, text="" if helped else "weak",
                  member=Member(parts))]  # fmt: skip


def month_short_year(tokens: Sequence[Token]) -> list[Token]:
    """Return "juillet 98" as a month of that year; a smaller figure stays apart."""
    last = tokens[-1]
    if len(last.text) != _YEAR_DIGITS or last.number <= _LAST_DAY:
        return [*month(tokens[:-1]), last]
    (whole,) = month(tokens[:-1])
    parts = Parts(full_year(last.text), figure(tokens, "mM"))
    return [whole._replace(end=last.end, member=Member(parts))]


def season(tokens: Sequence[Token]) -> list[Token]:
    """Return "été 2024", "cet été"; "été" alone is as often a participle."""
    name = next(token.text for token in tokens if token.kind == "z")
    pair = next((token.numbers for token in tokens if token.kind == "S"), ())
    year = pair[0] if pair else figure(tokens, "Y")
    shift = figure(tokens, "cV")
    relative = Relative(name, shift or 0)
    return [Token("z", tokens[0].start, tokens[-1].end, text="season",
                  member=Member(Parts(year, relative=relative)))]  # fmt: skip


def relative_weekday(tokens: Sequence[Token]) -> list[Token]:
    """Return "ce vendredi", "vendredi prochain", "vendredi dernier"."""
    shift = figure(tokens, "cV") or 0
    parts = Parts(relative=Relative("weekday", shift, figure(tokens, "vw")))
    return [Token("D", tokens[0].start, tokens[-1].end, text="relative", member=Member(parts))]


def relative_unit(tokens: Sequence[Token]) -> list[Token]:
    """Return "la semaine prochaine", "this month": the whole unit; with a weekday, that day."""
    unit = next(token.text for token in tokens if token.kind == "U")
    shift = figure(tokens, "cV") or 0
    relative = Relative(unit, shift, figure(tokens, "vw"))
    return [Token("D", tokens[0].start, tokens[-1].end, text="relative",
                  member=Member(Parts(relative=relative)))]  # fmt: skip


def relative_day(tokens: Sequence[Token]) -> list[Token]:
    """Return "demain", "dans 3 jours", with the weekday that may stand behind it."""
    step = next(token for token in tokens if token.kind == "R")
    parts = Parts(weekday=figure(tokens, "vw"), relative=Relative(step.text, step.number))
    return [Token("D", tokens[0].start, tokens[-1].end, text="relative", member=Member(parts))]


def nth_of_month(tokens: Sequence[Token]) -> list[Token]:
    """Return "le premier dimanche de mai 2024" as a day of its month."""
    nth = figure(tokens, "oOVc") or 1
    relative = Relative("nth", nth, figure(tokens, "w"))
    parts = Parts(figure(tokens, "Y"), figure(tokens, "mM"), relative=relative)
    return [Token("D", tokens[0].start, tokens[-1].end, member=Member(parts))]


def holiday(tokens: Sequence[Token]) -> list[Token]:
    """Return a named day: fixed, or counted from Easter and its like within a year."""
    named = next(token for token in tokens if token.kind == "g")
    year = year_among(tokens)
    if named.numbers:
        month, number = named.numbers
        parts = Parts(year, month, number)
    else:
        parts = Parts(year, relative=Relative(named.text, named.number))
    shift = figure(tokens, "V")
    if shift and parts.relative is None:
        parts = replace(parts, relative=Relative("next", shift))
    return day(tokens, parts, "named")

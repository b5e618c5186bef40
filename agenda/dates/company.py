"""What stands beside a day: a second name of it, its year in the distance, its hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.cascade import Rule, stage
from agenda.dates.parts import evening, later
from agenda.dates.phrase import Member

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.classes import Token

_PAIR = 2


def _with_hours(tokens: Sequence[Token]) -> list[Token]:
    """Return a day or a weekday with the hours behind or before it.

    A bare figure keeps where those behind it start, for it may turn out to be no day.
    """
    day = next(token for token in tokens if token.kind in "Dbw")
    hours = next(token for token in tokens if token.kind == "T")
    if day.kind == "b" and not day.text and tokens[-1] is hours:
        day = day._replace(text="timed", number=hours.start)
    from_ = day.numbers or evening(tokens)
    slots = hours.slots
    if from_ and hours.text != "pm":
        slots = tuple(later(slot, from_[0]) for slot in slots)
    return [day._replace(start=tokens[0].start, end=tokens[-1].end, numbers=(), slots=slots)]


def _bracketed_year(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "1st May (annual meetings) 2024" as a day of that year."""
    member = tokens[0].member
    if member is None or member.first.year is not None or member.first.relative is not None:
        return tokens
    dated = Member(member.first._replace(year=tokens[-1].number))
    return [tokens[0]._replace(end=tokens[-1].end, member=dated)]


def _is_today(token: Token) -> bool:
    """Tell whether a day is that of publication: "hoy hace un año" is the day a year ago."""
    step = token.member.first.relative if token.member else None
    return step is not None and (step.unit, step.count) == ("day", 0) and not token.numbers


def _apposed(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "demain, jeudi 11 avril" as one day: the date itself."""
    if tokens[0].text != "relative":
        return tokens
    if tokens[-1].text == "relative" and not (len(tokens) == _PAIR and _is_today(tokens[0])):
        return tokens
    return [tokens[-1]._replace(start=tokens[0].start)]


def _apposed_number(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "ce soir, jeudi 23" as one day: the one that is counted."""
    step = tokens[0].member.first.relative if tokens[0].member else None
    if tokens[0].text != "relative" or step is None or step.unit != "day":
        return tokens
    told = tokens[-1].member
    weekly = told is not None and told.first.weekday is not None and told.last is None
    return [tokens[0]._replace(end=tokens[-1].end)] if weekly else tokens


def _weekday(tokens: Sequence[Token]) -> list[Token]:
    """Return a weekday with its article and the part of the day: "le vendredi soir"."""
    day = next(token for token in tokens if token.kind == "w")
    numbers = day.numbers or evening(tokens)
    return [day._replace(start=tokens[0].start, end=tokens[-1].end, numbers=numbers)]


def _part_of_day(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "le 25 avril au soir" as the day, with the half of it that hours behind it mean."""
    day, *behind = tokens
    if any(token.kind == "_" and token.text != "part" for token in behind):
        return tokens
    return [day._replace(end=tokens[-1].end, numbers=day.numbers or evening(behind))]


# Two names of one day become one, before hours are tied to it.
NAMES = stage(
    Rule("bracketed_year", "D[(][^()]{1,8}[)]Y", _bracketed_year),
    Rule("apposed", "D(?:,?|,[t~])D", _apposed),  # "no fim de semana, a 18 de maio"
    Rule("apposed_number", "D,?b(?![nNoQP/:]|,?[l,]?[wbD])", _apposed_number),
    Rule("weekday", "(?:[ai]{1,2}w_{0,2}|w_{1,2})(?!n)", _weekday),
    Rule("part_of_day", "D,?_{1,2}", _part_of_day),
)


def _with_hours_before(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "à 14h30 les 4 et 5 mai": the hours hold for every day of the list."""
    draft = tokens[-1].draft
    if draft is None or draft.has_hours:
        return tokens
    draft = draft._replace(start=tokens[0].start, slots=tokens[0].slots)
    return [tokens[-1]._replace(start=draft.start, draft=draft)]


# Hours before a list are read once the list is one phrase.
BEFORE = stage(Rule("hours_before", "T_?G", _with_hours_before))

# A day with hours behind it stands above hours with the day behind them.
HOURS = stage(
    Rule("behind", "[Dbw](?:[(][t~a]{0,2}T[)]|(?:[.,:(/-]|,?[t~a]|_){0,2}T)", _with_hours),
    Rule(
        "before_weekday",
        "T_?w(?!_?[,t~a]{0,3}T|[.]?[noQNP-])|Tda?w(?![.]?[-r~u/l,noQNPT])",
        _with_hours,
    ),
    Rule("before", "T(?:[ad]{0,2}|_)D|(?:^|(?<=^[xs])|(?<=^[xs]:))T[,:-]D(?!T)", _with_hours),
)

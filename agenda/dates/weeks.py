"""Weeks by their number, and days of the week without a date: "KW 30", "bis Freitag"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.cascade import Rule, stage
from agenda.dates.classes import Token
from agenda.dates.parts import figure
from agenda.dates.phrase import Member, Parts, Phrase, Relative, Strength
from agenda.dates.relative import counts_from_today
from agenda.dates.rule_names import NAMED_DAY
from agenda.dates.when import Bound

if TYPE_CHECKING:
    from collections.abc import Sequence

_LAST_WEEK = 53
# "Week 3" is as often a part of a course as of the year.
_FIRST_SURE = 6
_BOUNDS = {"u": Bound.UNTIL, "f": Bound.FROM, "F": Bound.UNTIL, "0": Bound.UNTIL,
           "1": Bound.FROM}  # fmt: skip
WEEK_UNITS = ("week", "isoweek")
_WEEK_TO = "week to"


def _week(number: int, year: int | None) -> Member:
    """Return the days of a week of a year as ISO 8601 counts them."""
    return Member(
        Parts(year, relative=Relative("isoweek", number)),
        Parts(year, relative=Relative("isoweek end", number)),
    )


def calendar_week(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "KW 30", "week 12 van 2027", "KW 30-32" as the days of those weeks."""
    unit = next(token for token in tokens if token.kind == "U")
    pair = next((token.numbers for token in tokens if token.kind in "L4"), None)
    figures = [token.number for token in tokens if token.kind in "noO"]
    year = figure(tokens, "Y")
    if pair is not None:
        year, number = pair
        figures.append(number)
    sure = unit.text == "isoweek" or year is not None
    if not sure and tokens[-1] is unit:  # "la 10e semaine": an edition
        return tokens
    known = unit.text in WEEK_UNITS and unit.number == 1
    if not known or not all((1 if sure else _FIRST_SURE) <= n <= _LAST_WEEK for n in figures):
        return tokens
    member = Member(_week(figures[0], year).first, _week(figures[-1], year).last)
    draft = Phrase(tokens[0].start, tokens[-1].end, "calendar week", Strength.DATE, (member,))
    return [Token("G", draft.start, draft.end, draft=draft)]


CALENDAR_WEEK = Rule(
    "calendar_week",
    "[iF~]?[da]{0,2}U[#.:]?(?:n(?:[-r~lu/&+][da]{0,2}U?n)?(?![.]?[da]{0,2}[mMnQP/-]|[.]?[,l&+r~u]{1,2}[da]{0,2}[nNPQ])"
    "(?:[,(/]?[da]{0,2}(?:Ud?)?Y[)]?)?|[L4])",
    calendar_week,
)


def _weekday(token: Token, opener: Token) -> Parts:
    """Return a weekday, the last one behind a word that looks back: "depuis lundi"."""
    if opener.text == "past":
        return Parts(relative=Relative("weekday", -1, token.number))
    return Parts(weekday=token.number)


def _between(tokens: Sequence[Token], first: Token, last: Token) -> Token:
    """Return "entre lundi et mercredi" as a range of days."""
    member = Member(Parts(weekday=first.number), Parts(weekday=last.number), slots=last.slots)
    draft = Phrase(tokens[0].start, last.end, "weekday", Strength.WEEKDAY, (member,))
    return Token("G", draft.start, draft.end, draft=draft)


def _weekdays(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "bis Freitag", "vrijdag en zaterdag" as days that a heading may complete."""
    opener = tokens[0]
    if opener.kind == "F" and opener.text != "by":
        return tokens
    days = [token for token in tokens if token.kind == "w"]
    if opener.kind == "E":
        return [_between(tokens, *days)]
    shared = days[-1].slots if not any(token.slots for token in days[:-1]) else ()
    members = [
        Member(_weekday(token, opener), slots=() if shared else token.slots) for token in days
    ]
    bound = _BOUNDS.get(opener.kind) or _BOUNDS.get(tokens[-1].kind, Bound.NONE)
    draft = Phrase(opener.start, tokens[-1].end, "weekday", Strength.WEEKDAY, tuple(members),
                   shared, bound=bound)  # fmt: skip
    return [Token("G", draft.start, draft.end, draft=draft)]


BARE_WEEKDAYS = Rule(
    "weekdays",
    "E[da]{0,2}wl[da]{0,2}w|[ufF][da]{0,2}w|wr?[01]|w(?:[.]?(?:,?l|[,/&+])[da]{0,2}w){1,6}",
    _weekdays,
)


def _whole(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "semaine du 6 mai", "w/c 6 May" as the days from that one on."""
    unit = next(token.text for token in tokens if token.kind == "U")
    draft = tokens[-1].draft
    if unit == _WEEK_TO:
        return _week_to(tokens)
    if unit not in ("week", "weekend") or draft is None or not draft.members:
        return tokens
    first = draft.members[0]
    step = first.first.relative
    feast = draft.rule == NAMED_DAY or (step is not None and not counts_from_today(step))
    told = first.first.day is not None or feast
    alone = len(draft.members) == 1 and first.last is None and told
    if alone and not first.slots:
        rest = "whole week" if feast and unit == "week" else unit
        first = Member(first.first, Parts(relative=Relative(f"rest of {rest}", 0)))
    members = (first, *draft.members[1:])
    draft = draft._replace(start=tokens[0].start, members=members, bound=Bound.NONE)
    return [tokens[-1]._replace(start=draft.start, draft=draft)]


def _week_to(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "the week ending 10 May" as the seven days up to that one."""
    draft = tokens[-1].draft
    if draft is None or len(draft.members) != 1 or draft.members[0].last is not None:
        return tokens
    last = draft.members[0].first
    member = Member(Parts(last.year, relative=Relative("days", -6, base=last)), last)
    draft = draft._replace(start=tokens[0].start, rule="range of days", members=(member,),
                           bound=Bound.NONE)  # fmt: skip
    return [tokens[-1]._replace(start=draft.start, draft=draft)]


def _apposed(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "ce week-end, 6 et 7 juin" as the days that the figures tell."""
    first, last = tokens[0].draft, tokens[-1].draft
    if first is None or last is None or first.bound or first.has_hours:
        return tokens
    step = first.members[0].first.relative
    if step is None or step.unit != "weekend" or last.strength is not Strength.DATE:
        return tokens
    return [tokens[-1]._replace(start=first.start, draft=last._replace(start=first.start))]


_WHOLE = {"weekend": "rest of weekend", "week": "rest of whole week"}


def _weekend_of(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "Easter weekend", "Christmas week" as the weekend or the week around that day."""
    feast, unit, *year = tokens
    if feast.draft is None or feast.draft.rule != NAMED_DAY or unit.number > 1:
        return tokens
    if unit.text not in _WHOLE:
        return tokens
    first = feast.draft.members[0].first
    first = first._replace(year=year[0].number) if year else first
    member = Member(first, Parts(relative=Relative(_WHOLE[unit.text], 0)))
    draft = feast.draft._replace(end=tokens[-1].end, members=(member,))
    return [feast._replace(end=draft.end, draft=draft)]


WEEKS = stage(
    Rule("apposed", "G[,:]?G", _apposed),
    Rule("weekend_of", "GU(?!d?G|n)Y?", _weekend_of),
    Rule("week_of", "[iFE]?[da]{0,2}c?U[d,:(]?G", _whole),
)

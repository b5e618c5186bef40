"""Parts of weeks, months and years: "fin de semaine", "la 2e quinzaine de mai", "Q3 2024"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.classes import Token
from agenda.dates.edges import edge_of_month, edge_of_step, edge_of_year, is_counted
from agenda.dates.parts import day, figure, year_among
from agenda.dates.periods import in_told_year, relative_day, relative_unit, told_unit
from agenda.dates.phrase import Member, Parts, Phrase, Relative, Strength
from agenda.dates.weeks import WEEK_UNITS, calendar_week

if TYPE_CHECKING:
    from collections.abc import Sequence

# The day that tells of which month a weekend or a week is: as ISO 8601 counts the weeks of a
# year, a week belongs where most of its days lie.
_AROUND = {"weekend": 5, "week": 3}
_WHOLE = {"week": "whole week"}
# Days of the week that its start, its middle and its end mean, Monday 0.
_PARTS_OF_WEEK = ((0, 1), (2, 3), (4, 6))
_YEAR = 12
_END = 3  # the number of "end" among the parts
_REST, _LATER, _EARLIER = 5, 6, 7  # "the rest of", "later this", "earlier this"
_RESTS = frozenset({"week", "month", "quarter", "year"})
_HALVES = ("fortnight", "half")
_MONTHS_IN = {"quarter": 3, "semester": 6, "half": 6}


def _rest(tokens: Sequence[Token], unit: str, part: int) -> Token:
    """Return "the rest of the week" as the days from today on, "earlier this week" up to it."""
    whole = Relative(unit, 0)
    member = Member(
        Parts(relative=Relative("day", int(part == _LATER))), Parts(day=-1, relative=whole)
    )
    if part == _EARLIER:
        member = Member(Parts(day=1, relative=whole), Parts(relative=Relative("day", -1)))
    draft = Phrase(tokens[0].start, tokens[-1].end, "range of days", Strength.RELATIVE, (member,))
    return Token("G", draft.start, draft.end, draft=draft)


def part_of_step(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "au début de l'année prochaine": the unit and its word may be one group of words."""
    *lead, step = tokens
    if step.text not in ("week", "month", "year"):
        return [*lead, *relative_day([step])]
    unit = step._replace(kind="U", number=1, numbers=())
    return part_of_week([*lead, unit, step._replace(kind="V", text="")])


def day_of_whole(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "le premier jour du mois", "the last day of next year" as one day."""
    nth = next(place for place, token in enumerate(tokens) if token.kind in "oOcV")
    number, unit, rest = tokens[nth].number, tokens[nth + 1], tokens[nth + 2 :]
    known = number < 0 or (number > 0 and tokens[nth].kind in "oO")
    step = told_unit(rest)
    if is_counted(unit):
        return _edge_of_told(tokens, step)
    inside = _nth_inside(tokens, number, unit, step) if known else None
    if inside is not None:
        return inside
    if known and step is not None and (step.unit, unit.text) == ("year", "month"):
        return edge_of_year(tokens, None, step) if number in (1, -1) else tokens
    if known and step is not None and step.unit == "year" and unit.text in _MONTHS_IN:
        return _months_of_year(tokens, number, _MONTHS_IN[unit.text], Parts(relative=step))
    if (unit.text, unit.number) != ("day", 1) or not known or step is None:
        read = part_of_year if tokens[nth].kind in "oO" else relative_unit
        # "Esta semana, este mês" without a comma are two.
        behind = relative_unit(rest) if rest and rest[0].kind == "c" else rest
        return [*read(tokens[: nth + 2]), *behind]
    member = Member(Parts(day=number, relative=step))
    return [Token("D", tokens[0].start, tokens[-1].end, text="relative", member=member)]


def _edge_of_told(tokens: Sequence[Token], step: Relative | None) -> Sequence[Token]:
    """Return "the first three days of next month", "of next year" as its days or months."""
    if step is None:
        return tokens
    return edge_of_year(tokens, None, step) if step.unit == "year" else edge_of_step(tokens, step)


def _nth_inside(
    tokens: Sequence[Token], nth: int, unit: Token, month: Relative | None
) -> list[Token] | None:
    """Return "the last weekend of next month", "la 2e quinzaine du mois" as its days."""
    if month is None or month.unit != "month" or not nth or unit.number > 1:
        return None
    first = Parts(day=1, relative=month)
    if unit.text in _AROUND:
        return [_around(tokens, Parts(relative=Relative("nth", nth, _AROUND[unit.text], first)))]
    if unit.text not in _HALVES or nth not in (1, 2, -1):
        return None
    ends = (first, Parts(day=15, relative=month))
    if nth != 1:
        ends = (Parts(day=16, relative=month), Parts(day=-1, relative=month))
    return [_draft(tokens, Member(*ends), Strength.RELATIVE)]


def day_of_month(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "le premier jour de juin", "the last day of February 2025" as one day."""
    unit = next(token for token in tokens if token.kind == "U")
    if unit.text == "year":
        return in_told_year(tokens)
    if is_counted(unit):
        return edge_of_month(tokens)
    nth = figure(tokens, "oOcV") or 0
    named = any(token.kind in "cV" for token in tokens)
    if (unit.text, unit.number) != ("day", 1) or not nth or (named and nth > 0):
        return part_of_month(tokens)
    year, number = figure(tokens, "Y"), figure(tokens, "mM")
    if nth > 0:
        return day(tokens, Parts(year, number, nth))
    return day(tokens, Parts(year, number, relative=Relative("last day", 1)))


def part_of_week(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "fin de semaine", "the start of next week" as some days of it."""
    unit = next(token for token in tokens if token.kind == "U")
    part = next(token.number for token in tokens if token.kind == "s")
    if part >= _REST:
        known = unit.number == 1 and unit.text in _RESTS
        return [_rest(tokens, unit.text, part)] if known else tokens
    if unit.text not in ("week", "month", "year"):
        return tokens  # "fin du trimestre" is less than a quarter
    if (unit.text, unit.number) != ("week", 1) or not 1 <= part <= len(_PARTS_OF_WEEK):
        return relative_unit(tokens)
    shift = figure(tokens, "cV") or 0
    first, last = (Parts(relative=Relative("week", shift, day)) for day in _PARTS_OF_WEEK[part - 1])
    draft = Phrase(tokens[0].start, tokens[-1].end, "range of days", Strength.RELATIVE,
                   (Member(first, last),))  # fmt: skip
    return [Token("G", draft.start, draft.end, draft=draft)]


def part_of_unit(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "fin du mois" as the month of publication; "fin de semaine" is a weekend to some."""
    last = tokens[-1]
    if (figure(tokens, "s") or 0) >= _REST:
        return part_of_week(tokens)
    if last.text == "MONTHLY":  # "Ende des Monats"
        return relative_unit([*tokens[:-1], last._replace(kind="U", text="month")])
    return relative_unit(tokens) if last.text == "month" else tokens


def up_to_end(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "bis Ende der Woche" up to its last day."""
    weekly = tokens[-1].text == "week" and figure(tokens, "s") == _END
    return relative_unit(tokens) if weekly else part_of_unit(tokens)


def part_of_year(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "3e trimestre 2024", "second half of 2024" as a range of months."""
    unit = next(token.text for token in tokens if token.kind == "U")
    if unit in WEEK_UNITS:
        return calendar_week(tokens)
    year, nth = figure(tokens, "Y"), figure(tokens, "oOn") or 0
    if year is not None and unit in ("day", "month"):
        return _edge_in_year(tokens, year)
    if year is None and (unit == "half" or nth < 0):  # that of a match; the one before now
        return tokens
    return _months_of_year(tokens, nth, _MONTHS_IN.get(unit, 0), Parts(year))


def _edge_in_year(tokens: Sequence[Token], year: int) -> Sequence[Token]:
    """Return "the last day of 2026", "les trois premiers mois de 2027"."""
    nth = figure(tokens, "oO")
    if nth not in (1, -1):
        return tokens
    unit = next(token for token in tokens if token.kind == "U")
    if is_counted(unit) or unit.text == "month":
        return edge_of_year(tokens, year, None)
    return day(tokens, Parts(year, 1, 1) if nth > 0 else Parts(year, _YEAR, 31))


def lettered_part(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "T3 2024", "Q2/2027", "Q1 next year" as months, French "S27 2024" as a week."""
    place = next(place for place, token in enumerate(tokens) if token.kind == "3")
    if place and tokens[place - 1].kind == "n":
        return _part_before_letter(tokens, place)
    letter, nth = tokens[place : place + 2]
    if letter.number == _MONTHS_IN["semester"] and nth.number > _YEAR // letter.number:
        week = letter._replace(kind="U", number=1, text="isoweek")
        return calendar_week([*tokens[:place], week, *tokens[place + 1 :]])
    if nth.kind == "L":
        return _months_of_year(tokens, nth.numbers[1], letter.number, Parts(nth.numbers[0]))
    step = told_unit(tokens[place + 2 :])
    if letter.end != nth.start or (step is not None and step.unit != "year"):
        return tokens
    year = figure(tokens, "Y")
    return _months_of_year(tokens, nth.number, letter.number, Parts(year, relative=step))


def _part_before_letter(tokens: Sequence[Token], place: int) -> Sequence[Token]:
    """Return Spanish "3T 2024" in the order of others."""
    nth, letter = tokens[place - 1 : place + 1]
    if nth.end != letter.start:
        return tokens
    turned = letter._replace(start=nth.start, end=nth.start), nth._replace(end=letter.end)
    return lettered_part([*tokens[: place - 1], *turned, *tokens[place + 1 :]])


def last_part_of_year(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "le dernier trimestre 2024", whose word means the one before now as well."""
    word = next(place for place, token in enumerate(tokens) if token.kind in "cV")
    if tokens[word].number == -1 and tokens[word + 1].text in (*_MONTHS_IN, "day", "month"):
        return part_of_year([*tokens[:word], tokens[word]._replace(kind="O"), *tokens[word + 1 :]])
    cut = word + 2
    return [*relative_unit(tokens[:cut]), *tokens[cut:]]


def _months_of_year(tokens: Sequence[Token], nth: int, months: int, year: Parts) -> Sequence[Token]:
    """Return the nth of the equal parts of a year, each of so many months."""
    if nth == -1:
        nth = _YEAR // (months or _YEAR)
    if not months or not 1 <= nth <= _YEAR // months:
        return tokens
    member = Member(year._replace(month=(nth - 1) * months + 1), year._replace(month=nth * months))
    text = "weak" if year.relative is None else ""
    return [Token("y", tokens[0].start, tokens[-1].end, text=text, member=member)]


def part_of_month(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "première quinzaine de mai", "first half of May": days 1 to 15, or 16 to the end."""
    unit = next(token.text for token in tokens if token.kind == "U")
    if any(token.kind == "U" and is_counted(token) for token in tokens):
        return edge_of_month(tokens)
    nth, number = figure(tokens, "oOn") or min(figure(tokens, "cV") or 0, 0), figure(tokens, "mM")
    if unit in _AROUND and nth:
        return _nth_around(tokens, unit, nth, number)
    if unit not in _HALVES or nth not in (1, 2, -1):
        return tokens
    year = year_among(tokens)
    ends = (Parts(year, number), Parts(year, number, 15))
    if nth != 1:
        ends = (Parts(year, number, 16), Parts(year, number))
    return [Token("y", tokens[0].start, tokens[-1].end, member=Member(*ends))]


def _nth_around(tokens: Sequence[Token], unit: str, nth: int, month: int | None) -> list[Token]:
    """Return "am ersten Wochenende im Juli", "the last week of May" as the days around one."""
    inner = Parts(year_among(tokens), month, relative=Relative("nth", nth, _AROUND[unit]))
    return [_around(tokens, inner)]


def _around(tokens: Sequence[Token], inner: Parts) -> Token:
    """Return the week or the weekend around a day that is counted in its month."""
    unit = next(token.text for token in tokens if token.kind == "U")
    rest = Parts(relative=Relative(f"rest of {_WHOLE.get(unit, unit)}", 0))
    return _draft(tokens, Member(inner, rest), Strength.DATE)


def _draft(tokens: Sequence[Token], member: Member, strength: Strength) -> Token:
    draft = Phrase(tokens[0].start, tokens[-1].end, "day", strength, (member,))
    return Token("G", draft.start, draft.end, draft=draft)

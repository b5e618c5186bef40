"""Months, seasons, named days and days counted from today: "mi-octobre", "Noël", "demain"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.cascade import silence
from agenda.dates.classes import Token
from agenda.dates.numerals import full_year
from agenda.dates.parts import day, evening, figure, year_among
from agenda.dates.phrase import Member, Parts, Phrase, Relative, Strength
from agenda.dates.recurrence import nth_weekday
from agenda.dates.weeks import WEEK_UNITS, calendar_week

if TYPE_CHECKING:
    from collections.abc import Sequence

_LAST_DAY = 31
# The day that tells of which month a weekend or a week is: as ISO 8601 counts the weeks of a
# year, a week belongs where most of its days lie.
_AROUND = {"weekend": 5, "week": 3}
_WHOLE = {"week": "whole week"}
# Days of the week that its start, its middle and its end mean, Monday 0.
_PARTS_OF_WEEK = ((0, 1), (2, 3), (4, 6))
_YEAR_DIGITS = 2
_YEAR = 12
_END = 3  # the number of "end" among the parts
_NO_PART = 4  # "courant du mois": some days of it, early or late


def month(tokens: Sequence[Token]) -> list[Token]:
    """Return a month, its year and its part ("début" 1, "mi" 2, "fin" 3) in ``numbers``."""
    year, month = year_among(tokens), figure(tokens, "mM")
    if month is None:
        year, month = next(token.numbers for token in tokens if token.kind == "L")
    shift = figure(tokens, "cV")
    relative = Relative("next", shift) if shift else None
    parts = Parts(year, month, relative=relative)
    helped = any(token.kind in "isFcr~" for token in tokens) or relative is not None
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
    shift = next(token for token in tokens if token.kind in "cV")
    # English "next Friday" is the Friday of next week, other languages mean the first one.
    unit = "week" if shift.text == "week" else "weekday"
    parts = Parts(relative=Relative(unit, shift.number, figure(tokens, "vw")))
    return [Token("D", tokens[0].start, tokens[-1].end, 0, evening(tokens), "relative",
                  member=Member(parts))]  # fmt: skip


def day_of_unit(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "le 10 du mois prochain", "the 5th of this month" as one day."""
    unit = next(token.text for token in tokens if token.kind == "U")
    number = figure(tokens, "nopO")
    if unit != "month" or number is None or not 1 <= number <= _LAST_DAY:
        return tokens
    # The weekday is only printed: "le vendredi 10 du mois prochain".
    parts = Parts(day=number, relative=Relative("month", figure(tokens[1:], "cV") or 0))
    return [Token("D", tokens[0].start, tokens[-1].end, text="relative", member=Member(parts))]


def day_of_whole(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "le premier jour du mois", "the last day of next year" as one day."""
    nth = next(place for place, token in enumerate(tokens) if token.kind in "oOcV")
    number, unit, rest = tokens[nth].number, tokens[nth + 1], tokens[nth + 2 :]
    known = number == -1 or (number > 0 and tokens[nth].kind in "oO")
    step = _told_unit(rest)
    inside = _nth_inside(tokens, number, unit, step) if known else None
    if inside is not None:
        return inside
    if known and step is not None and step.unit == "year" and unit.text in _MONTHS_IN:
        return _months_of_year(tokens, number, _MONTHS_IN[unit.text], Parts(relative=step))
    if (unit.text, unit.number) != ("day", 1) or not known or step is None:
        read = part_of_year if tokens[nth].kind in "oO" else relative_unit
        return [*read(tokens[: nth + 2]), *rest]
    member = Member(Parts(day=number, relative=step))
    return [Token("D", tokens[0].start, tokens[-1].end, text="relative", member=member)]


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


_HALVES = ("fortnight", "half")


def nth_of_told_month(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "the third Sunday of next month" as one day; of each month it comes again."""
    place = next(place for place, token in enumerate(tokens) if token.kind == "w")
    step = _told_unit(tokens[place:])
    if step is None or step.unit != "month":
        return nth_weekday(tokens)
    nth, weekday = tokens[place - 1 : place + 1]
    inner = Relative("nth", nth.number, weekday.number, Parts(day=1, relative=step))
    return [Token("D", tokens[0].start, tokens[-1].end, text="relative",
                  member=Member(Parts(relative=inner)))]  # fmt: skip


_REPEATED = {"WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}  # "des Monats"


def _told_unit(tokens: Sequence[Token]) -> Relative | None:
    """Return the week, the month or the year that *tokens* lead to, None without one."""
    unit = next((token for token in tokens if token.kind in "URK" or token.text == "year"), None)
    if unit is None or unit.number > 1 > len(unit.text):
        return None
    name = _REPEATED.get(unit.text, unit.text)
    shift = unit.number if unit.kind == "R" else figure(tokens, "cV") or 0
    return Relative(name, shift) if name in ("week", "month", "year") else None


def in_told_year(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "le 3 juin de l'année dernière", "June of next year" with a step for its year."""
    kinds = [token.kind for token in tokens]
    unit = next(place for place, kind in enumerate(kinds) if kind in "UR")
    named = next(place for place, kind in enumerate(kinds) if kind in "mM")
    if tokens[unit].text != "year":
        return _apart(tokens, unit, named)
    # "This" may stand before the month as well: the word beside the year counts.
    beside = figure(tokens[max(unit - 1, 0) : unit + 2], "cVR")
    return _in_month(tokens, Relative("year", beside or 0))


def _in_month(tokens: Sequence[Token], step: Relative | None) -> list[Token]:
    number = figure(tokens, "nopO")
    if number is None:
        (whole,) = month(tokens)
        parts = Parts(None, figure(tokens, "mM"), relative=step)
        return [whole._replace(text="" if step else whole.text, member=Member(parts))]
    parts = Parts(None, figure(tokens, "mM"), number, figure(tokens, "v"), step)
    return day(tokens, parts)


def _apart(tokens: Sequence[Token], unit: int, named: int) -> list[Token]:
    """Return "3 mai cette semaine", "ce mois de mai" as a date and a step beside it."""
    cut = named + 1
    step = relative_day if tokens[unit].kind == "R" else relative_unit
    if unit > named:
        return [*_in_month(tokens[:cut], None), *step(tokens[cut:])]
    cut = unit + 1 + (tokens[unit + 1].kind in "cV")
    return [*step(tokens[:cut]), *_in_month(tokens[cut:], None)]


def day_of_month(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "le premier jour de juin", "the last day of February 2025" as one day."""
    unit = next(token for token in tokens if token.kind == "U")
    if unit.text == "year":
        return in_told_year(tokens)
    nth = figure(tokens, "oOcV") or 0
    named = any(token.kind in "cV" for token in tokens)
    if (unit.text, unit.number) != ("day", 1) or not nth or (named and nth > 0):
        return part_of_month(tokens)
    year, number = figure(tokens, "Y"), figure(tokens, "mM")
    if nth > 0:
        return day(tokens, Parts(year, number, nth))
    return day(tokens, Parts(year, number, relative=Relative("last day", 1)))


def relative_unit(tokens: Sequence[Token]) -> list[Token]:
    """Return "la semaine prochaine", "this month": the whole unit; with a weekday, that day.

    ``number`` is not 0 where only a part of a month is meant: "fin du mois".
    """
    unit = next(token for token in tokens if token.kind == "U")
    word = next((token for token in tokens if token.kind in "cV"), None)
    shift = word.number if word else 0
    several = unit.number > 1 or (word is not None and word.text == "many")
    if several and word is not None:
        return _several(tokens, unit.text, shift)
    if word is not None and word.text == "soon" and unit.text == "weekend":
        shift = 0
    if unit.text == "day" and shift < 0:  # "le dernier jour" is that of something
        return silence(tokens)
    name = "week" if unit.text == "isoweek" else unit.text
    relative = Relative(name, shift, figure(tokens, "vw"))
    if unit.text == "fortnight" and shift:
        relative = Relative("running week", 2 * shift)
    part = figure(tokens, "s") if unit.text in ("month", "year") else None
    part = 0 if part is None else part or _NO_PART
    return [Token("D", tokens[0].start, tokens[-1].end, part, text="relative",
                  member=Member(Parts(relative=relative)))]  # fmt: skip


def part_of_week(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "fin de semaine", "the start of next week" as some days of it."""
    unit = next(token for token in tokens if token.kind == "U")
    part = next(token.number for token in tokens if token.kind == "s")
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
    if last.text == "MONTHLY":  # "Ende des Monats"
        return relative_unit([*tokens[:-1], last._replace(kind="U", text="month")])
    return relative_unit(tokens) if last.text == "month" else tokens


def up_to_end(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "bis Ende der Woche" up to its last day."""
    weekly = tokens[-1].text == "week" and figure(tokens, "s") == _END
    return relative_unit(tokens) if weekly else part_of_unit(tokens)


def _several(tokens: Sequence[Token], unit: str, shift: int) -> list[Token]:
    """Return "in den nächsten Wochen" as two of them, the least that a plural says."""
    if shift <= 0 or unit not in ("day", "week", "month"):
        return silence(tokens)
    relative = Relative(f"running {unit}", 2)
    return [Token("D", tokens[0].start, tokens[-1].end, text="relative",
                  member=Member(Parts(relative=relative)))]  # fmt: skip


_MONTHS_IN = {"quarter": 3, "semester": 6, "half": 6}


def part_of_year(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "3e trimestre 2024", "second half of 2024" as a range of months."""
    unit = next(token.text for token in tokens if token.kind == "U")
    if unit in WEEK_UNITS:
        return calendar_week(tokens)
    year = figure(tokens, "Y")
    if year is None and unit == "half":  # that of a match
        return tokens
    return _months_of_year(tokens, figure(tokens, "oOn") or 0, _MONTHS_IN.get(unit, 0), Parts(year))


def lettered_part(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "T3 2024", "Q2/2027", "Q1 next year" as a range of months."""
    place = next(place for place, token in enumerate(tokens) if token.kind == "3")
    letter, nth = tokens[place : place + 2]
    if nth.kind == "L":
        year, number = nth.numbers
        return _months_of_year(tokens, number, letter.number, Parts(year))
    if letter.end != nth.start:
        return tokens
    step = _told_unit(tokens[place + 2 :])
    if step is not None and step.unit != "year":
        return tokens
    year = figure(tokens, "Y")
    return _months_of_year(tokens, nth.number, letter.number, Parts(year, relative=step))


def last_part_of_year(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "le dernier trimestre 2024", whose word means the one before now as well."""
    word = next(place for place, token in enumerate(tokens) if token.kind in "cV")
    if tokens[word].number == -1 and tokens[word + 1].text in _MONTHS_IN:
        return part_of_year([*tokens[:word], tokens[word]._replace(kind="O"), *tokens[word + 1 :]])
    cut = word + 2
    return [*relative_unit(tokens[:cut]), *tokens[cut:]]


def _months_of_year(
    tokens: Sequence[Token], nth: int, months: int, year: Parts
) -> Sequence[Token]:
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


def relative_day(tokens: Sequence[Token]) -> list[Token]:
    """Return "demain", "dans 3 jours", with the weekday that may stand behind it."""
    step = next(token for token in tokens if token.kind == "R")
    parts = Parts(weekday=figure(tokens, "vw"), relative=Relative(step.text, step.number))
    return [Token("D", tokens[0].start, tokens[-1].end, 0, evening(tokens), "relative",
                  member=Member(parts))]  # fmt: skip


def nth_of_month(tokens: Sequence[Token]) -> list[Token]:
    """Return "le premier dimanche de mai 2024" as a day of its month."""
    nth = figure(tokens, "oOVc") or 1
    relative = Relative("nth", nth, figure(tokens, "w"))
    parts = Parts(figure(tokens, "Y"), figure(tokens, "mM"), relative=relative)
    return [Token("D", tokens[0].start, tokens[-1].end, member=Member(parts))]


def holiday(tokens: Sequence[Token]) -> list[Token]:
    """Return a named day: fixed, or counted from Easter and its like within a year."""
    named = next(token for token in tokens if token.kind == "g")
    year, shift = year_among(tokens), figure(tokens, "cV") or 0
    if not named.text:
        month, number = named.numbers
        step = Relative("next", shift) if shift else None
        return day(tokens, Parts(year, month, number, relative=step), "named")
    parts = Parts(year, relative=Relative(named.text, named.number, shift=shift))
    if not named.numbers:
        return day(tokens, parts, "named")
    # "Semana Santa": a feast of several days.
    last = Parts(year, relative=Relative(named.text, named.number + named.numbers[0]))
    return [Token("D", tokens[0].start, tokens[-1].end, text="named", member=Member(parts, last))]

"""Months, seasons, named days and days counted from today: "mi-octobre", "Noël", "demain"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.cascade import silence
from agenda.dates.classes import Token
from agenda.dates.numerals import full_year
from agenda.dates.parts import day, evening, figure, year_among
from agenda.dates.phrase import Member, Parts, Relative
from agenda.dates.recurrence import nth_weekday

if TYPE_CHECKING:
    from collections.abc import Sequence

_LAST_DAY = 31
_YEAR_DIGITS = 2
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
    short = tokens[-1]
    if short.kind == "n":
        if len(short.text) != _YEAR_DIGITS or (
            short.number <= _LAST_DAY and tokens[-2].kind != "'"
        ):
            return list(tokens)
        year = full_year(short.text)
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


def counted_weekday(tokens: Sequence[Token]) -> list[Token]:
    """Return "two Fridays from now", "il y a trois lundis" as one day."""
    count = figure(tokens, "np") or 1
    back = any(token.kind == "B" for token in tokens)
    parts = Parts(relative=Relative("weekday", -count if back else count, figure(tokens, "wW")))
    return [Token("D", tokens[0].start, tokens[-1].end, text="relative", member=Member(parts))]


def day_of_this_month(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "le 20 courant", "20 do corrente" as a day of the month of publication."""
    *_, number, word = tokens
    step = Relative("month", word.number)
    if (word.kind == "s" and word.number) or (word.kind == "R" and word.text != "month"):
        return [number, *relative_day([word])] if word.kind == "R" else tokens
    return [Token("D", tokens[0].start, word.end, text="relative",
                  member=Member(Parts(day=number.number, relative=step)))]  # fmt: skip


def day_of_unit(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "le 10 du mois prochain", "the 5th of this month" as one day."""
    unit = next(token.text for token in tokens if token.kind == "U")
    number = figure(tokens, "nopO")
    if unit != "month" or number is None or not 1 <= number <= _LAST_DAY:
        return tokens
    # The weekday is only printed: "le vendredi 10 du mois prochain".
    parts = Parts(day=number, relative=Relative("month", figure(tokens[1:], "cV") or 0))
    return [Token("D", tokens[0].start, tokens[-1].end, text="relative", member=Member(parts))]


def nth_of_told_month(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "the third Sunday of next month" as one day; of each month it comes again."""
    place = next(place for place, token in enumerate(tokens) if token.kind == "w")
    step = told_unit(tokens[place:])
    if step is None or step.unit != "month":
        return nth_weekday(tokens)
    nth, weekday = tokens[place - 1 : place + 1]
    inner = Relative("nth", nth.number, weekday.number, Parts(day=1, relative=step))
    return [Token("D", tokens[0].start, tokens[-1].end, text="relative",
                  member=Member(Parts(relative=inner)))]  # fmt: skip


_REPEATED = {"WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}  # "des Monats"


def told_unit(tokens: Sequence[Token]) -> Relative | None:
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


def _several(tokens: Sequence[Token], unit: str, shift: int) -> list[Token]:
    """Return "in den nächsten Wochen" as two of them, the least that a plural says."""
    if shift <= 0 or unit not in ("day", "week", "month"):
        return silence(tokens)
    relative = Relative(f"running {unit}", 2)
    return [Token("D", tokens[0].start, tokens[-1].end, text="relative",
                  member=Member(Parts(relative=relative)))]  # fmt: skip


def relative_day(tokens: Sequence[Token]) -> list[Token]:
    """Return "demain", "dans 3 jours", with the weekday that may stand behind it."""
    step = next(token for token in tokens if token.kind == "R")
    weekday = figure(tokens, "vw")
    parts = Parts(weekday=weekday, relative=Relative(step.text, step.number))
    if step.text == "weeks" and weekday is not None:  # "in two weeks on Monday"
        parts = Parts(relative=Relative("week", step.number, weekday))
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


def holiday_of_year(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "Noël de l'année prochaine", "Thanksgiving next year" as one day."""
    named = next(place for place, token in enumerate(tokens) if token.kind == "g")
    step = told_unit(tokens[named + 1 :])
    feast = tokens[named]
    if step is None or step.unit != "year" or feast.numbers[2:]:
        behind = tokens[named + 1 :]
        return [*holiday(tokens[: named + 1]), *behind]
    if not feast.text:
        month, number = feast.numbers
        return day(tokens, Parts(None, month, number, relative=step), "named")
    inner = Relative(feast.text, feast.number, base=Parts(relative=step))
    return day(tokens, Parts(relative=inner), "named")

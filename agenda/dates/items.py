"""Single days and months: "samedi 3 mai 2024", "22/01/2019", "May 3rd", "mi-octobre", "demain"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda.dates.almanac import possible
from agenda.dates.cascade import Rule, silence, stage
from agenda.dates.classes import Token
from agenda.dates.figures import late
from agenda.dates.numerals import full_year
from agenda.dates.parts import day, figure, year_among
from agenda.dates.periods import (
    counted_weekday,
    day_of_this_month,
    day_of_unit,
    holiday,
    holiday_of_year,
    in_told_year,
    month,
    month_short_year,
    nth_of_month,
    nth_of_told_month,
    relative_day,
    relative_unit,
    relative_weekday,
    season,
)
from agenda.dates.phrase import Member, Parts, Relative
from agenda.dates.portions import (
    day_of_month,
    day_of_whole,
    last_part_of_year,
    lettered_part,
    part_of_month,
    part_of_step,
    part_of_unit,
    part_of_week,
    part_of_year,
    up_to_end,
)
from agenda.dates.recurrence import nth_weekday
from agenda.dates.weeks import CALENDAR_WEEK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.cascade import Build

_LAST_MONTH, _LAST_DAY = 12, 31
_TWO_DIGITS = 2
# Two digits after a month are a year when they cannot be a day, or stand for these years.
_FIRST_YEAR, _LAST_YEAR = 20, 39


def _full(tokens: Sequence[Token]) -> list[Token]:
    year, month, number = next(token.numbers for token in tokens if token.kind == "N")
    return day(tokens, Parts(year, month, number, figure(tokens, "vw")))


def _apart(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "22 / 01 / 2019" as a day; figures that are no date stay as they are."""
    figures = [token for token in tokens if token.kind in "nYP"]
    if figures[0].kind == "P":
        numbers = [*figures[0].numbers]
    else:
        numbers = [figures[0].number, figures[1].number]
    number, month = numbers
    if not 1 <= month <= _LAST_MONTH or not possible(number, month):
        return tokens
    year = full_year(figures[-1].text)
    return day(tokens, Parts(year, month, number, figure(tokens, "vw")))


def _ordinal_full(tokens: Sequence[Token]) -> list[Token]:
    """Return "1er/05/2024" as a day: the ending sets its figure apart from the others."""
    year, month = tokens[-1].numbers
    return day(tokens, Parts(year, month, figure(tokens, "o"), figure(tokens, "v")))


def _yearless(tokens: Sequence[Token]) -> list[Token]:
    """Return "16/09" or "22.01." as a day; beside a weekday or an article it is no mere number."""
    number, month = next(token.numbers for token in tokens if token.kind in "QP")[:2]
    if not 1 <= month <= _LAST_MONTH:
        return silence(tokens)
    strong = any(token.kind in "vwad" for token in tokens)
    parts = Parts(None, month, number, figure(tokens, "vw"))
    return day(tokens, parts, "" if strong else "numeric")


def _spaced_slash(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "25 / 03", "1er / 04" as a day of a month, whose figure has two digits."""
    number, month = [token for token in tokens if token.kind in "no"]
    if len(month.text) != _TWO_DIGITS or not 1 <= month.number <= _LAST_MONTH:
        return tokens
    parts = Parts(None, month.number, number.number, figure(tokens, "vw"))
    return day(tokens, parts, "" if tokens[0].kind in "vwad" else "numeric")


def _dashed_month(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "za 18-4", "Do 07-05" as a day of a month beside its weekday, "Sa 5-6" as it is.

    A figure that opens with a nought is that of a month; and no days run from the 18th to the 4th.
    """
    number, month = [token for token in tokens if token.kind == "n"]
    backwards = number.number > _LAST_MONTH and number.number > month.number
    told = month.text[:1] == "0" or backwards
    if not told or not 1 <= month.number <= _LAST_MONTH or number.number > _LAST_DAY:
        return [*_bare(tokens[:-2]), tokens[-2], *_bare(tokens[-1:])]
    return day(tokens, Parts(None, month.number, number.number, figure(tokens, "vw")))


def _two_days(tokens: Sequence[Token]) -> list[Token]:
    """Return "10/12 mai 2019" or "3/10/17 mars" as bare days before a day with its month."""
    place = next(place for place, token in enumerate(tokens) if token.kind in "QPN")
    run = tokens[place]
    found: list[Token] = []
    start = run.start
    for number, digits in _numbers(run.text):
        if found:
            found.append(Token("/", start - 1, start))
        found.append(Token("n", start, start + len(digits), number, (), digits))
        start += len(digits) + 1
    bare = [
        one for token in found[:-1] for one in (_bare([token]) if token.kind == "n" else [token])
    ]
    lead = [bare[0]._replace(start=tokens[0].start), *bare[1:]] if place else bare
    return [*lead, *_worded([found[-1], *tokens[place + 1 :]])]


@late
def _numbers(text: str) -> tuple[tuple[int, str], ...]:
    """Return the numbers of "3/10/17", each with its figures."""
    return tuple((int(digits), digits) for digits in re.split(r"\D", text))


def _month_two_days(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "Mar 1/2" as a day with its month and a bare day, where the second follows."""
    run = tokens[-1]
    first, last = run.text.split("/") if "/" in run.text else ("", "")
    if not last or not int(first) < int(last) <= _LAST_DAY:
        return tokens
    cut = run.start + len(first)
    number = Token("n", run.start, cut, int(first), (), first)
    behind = Token("n", cut + 1, run.end, int(last), (), last)
    return [*_worded([*tokens[:-1], number]), Token("/", cut, cut + 1), *_bare([behind])]


def _worded(tokens: Sequence[Token]) -> list[Token]:
    """Return a day with the name of its month, in either order.

    "11 mai. Dernier délai": a month that is written in full ends a sentence, "11 juil. dernier"
    does not.
    """
    if tokens[-1].kind in "cV" and tokens[-2].kind == "." and _ends_sentence(tokens[-3]):
        return [*_worded(tokens[:-2]), *tokens[-2:]]
    number = month = year = weekday = shift = None
    for token in tokens:
        kind = token.kind
        if kind in "mM":
            month = token.number
        elif kind in "nopO" and number is None:
            number = 0 if token.text == "single" else token.number
        elif kind == "Y":
            year = token.number
        elif kind in "vw":
            weekday = token.number
        elif kind in "cV":
            shift = token.number
        elif kind == "'":
            year = full_year(tokens[-1].text) if tokens[-1].kind == "n" else year_among(tokens)
    relative = Relative("next", shift) if shift else None
    return day(tokens, Parts(year, month, number, weekday, relative))


def _ends_sentence(token: Token) -> bool:
    return token.kind in "mM" and token.text not in _SHORTENED


_SHORTENED = ("m", "M")  # the texts of months that are abbreviated; of others see WHOLE


def _month_days(tokens: Sequence[Token]) -> list[Token]:
    """Return "mars 4 - mars 6" as two days."""
    dash = next(place for place, token in enumerate(tokens) if token.kind == "-")
    return [*_worded(tokens[:dash]), tokens[dash], *_worded(tokens[dash + 1 :])]


def _days_of_months(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "Mars : 3, 10 et 17 ; avril : 7 et 14" as a list of days, each with its month.

    What stands between two months joins their lists, whatever it is.
    """
    found: list[Token] = []
    name: list[Token] = []
    lead: list[Token] = []
    for token in tokens:
        if token.kind in "mM":
            if found and found[-1].kind != "D":
                found.pop()
            found += [Token(",", token.start, token.start)] if found else []
            name = [token]
        elif token.kind in "vad":
            lead = [token]
        elif token.kind in "no":
            if not possible(token.number, name[0].number):
                return tokens
            found += _day_in(name, [*lead, token])
            lead = []
        elif token.kind == "Y":
            name.append(token)
        elif token.kind not in ":.":
            found.append(token)
    return [found[0]._replace(start=tokens[0].start), *found[1:]]


def _day_in(month: Sequence[Token], told: Sequence[Token]) -> list[Token]:
    """Return a day with the month and the year that are named before it."""
    (day_,) = _worded([*told, *month])
    return [day_._replace(start=told[0].start, end=told[-1].end)]


def _dashed(tokens: Sequence[Token]) -> list[Token]:
    """Return "May-3-2024", whose figures look like a month of their own."""
    year, number = tokens[-1].numbers
    return day(tokens, Parts(year, tokens[0].number, number))


def _short_year(tokens: Sequence[Token]) -> list[Token]:
    """Return "3 mai 98" as a day of that year, and "3 mai 12" as the day before a figure."""
    last = tokens[-1]
    number = last.number
    if len(last.text) == 2 and (number > _LAST_DAY or _FIRST_YEAR <= number <= _LAST_YEAR):  # noqa: PLR2004  digits
        parts = Parts(full_year(last.text), figure(tokens, "mM"), figure(tokens, "nopO"),
                      figure(tokens, "vw"))  # fmt: skip
        return day(tokens, parts)
    return [*_worded(tokens[:-1]), last]


def _years(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "2024 – 2025" as the two years of a season; others are no pair."""
    first, last = tokens[0], tokens[-1]
    if last.number != first.number + 1:
        return tokens
    return [Token("S", first.start, last.end, 0, (first.number, last.number))]


def _bare(tokens: Sequence[Token]) -> list[Token]:
    """Return a day without its month; ``text`` tells whether an article stands before it."""
    number = figure(tokens, "nopO")
    glued = tokens[0].kind == "c" and tokens[0].end == tokens[1].start  # French "CE2"
    counted = tokens[0].text == "clock"  # "las 12 bibliotecas": of hours or things, no day
    if number is None or glued or counted or not possible(number, None):
        return list(tokens)
    parts = Parts(day=number, weekday=figure(tokens, "vw"))
    alone = tokens[0].kind in "no" and tokens[-1].kind not in "w)"
    text = "" if alone or tokens[-1].kind == "p" else "helped"
    of = (1,) if tokens[0].kind == "d" else ()
    return [Token("b", tokens[0].start, tokens[-1].end, 0, of, text, member=Member(parts))]


def _bracketed(tokens: Sequence[Token]) -> list[Token]:
    """Return "nesta sexta-feira (10)", "este sábado (10/3)" as the day that the brackets tell."""
    kinds = {token.kind for token in tokens}
    if "N" in kinds:
        return _full(tokens)
    if "Q" in kinds:
        return _yearless(tokens)
    return _bare(tokens) if kinds.isdisjoint("mM") else _worded(tokens)


def _nth_of_genitive(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return Basque "hilaren azken ostirala": the month of a rule stands before its weekday."""
    if tokens[0].text == "month":
        return nth_weekday(tokens)
    return relative_weekday(tokens) if len(tokens) == 3 and tokens[1].kind in "cV" else tokens  # noqa: PLR2004  article, word, weekday


def _once(build: Build) -> Build:
    """Return a builder that gives back a second weekday: "vendredi 3 mai, samedi 20h"."""

    def built(tokens: Sequence[Token]) -> Sequence[Token]:
        if tokens[0].kind != "v":
            return build(tokens)
        behind = next((place for place, token in enumerate(tokens) if token.kind == "w"), 0)
        if not behind or tokens[behind].number == tokens[0].number:
            return build(tokens)
        cut = next(place for place in range(behind, 0, -1) if tokens[place - 1].kind not in ",(-")
        return [*build(tokens[:cut]), *tokens[cut:]]

    return built


_W = "[vadc]?"
_BETWEEN = "-w[.]?(?=[-,:]t?T)"  # "03/02 – lundi – 21h30"
_BEHIND = (
    "(?:,?(?:[(]w[.]?[)]|w[.]?)(?!_?[,.]?[ad]{0,2}[nopNQPR]|[-/][adw]|[rl~][ad]?[wW])"
    f"|{_BETWEEN})?"
)
_YEAR = "(?:[.]?(?:[(][da]{0,2}Y[)]|,?[da]{0,2}(?:Y(?![.]?h)|'n)))?"
_MONTH = "[mM][.]?"
_NOT_A_DAY = "(?![.:]?h|_?U|€)"


_DOTTED = (
    f"[vad]P[.]?{_BEHIND}"  # "Sa 18.5.", "am 4.5."
    f"|P[.]?{_BETWEEN}"
    "|P[.](?=[-lru,:]|[ad]|[gwTx(q_]|$)"  # "04.05., 20 Uhr"
    "|P(?=[-rlu~][ad]{0,2}[PN])"  # "22.01 - 24.01.2019"
    "|(?<=P[-ru~])P(?![.]?h|[.:%€])"  # "del 30.09 al 07.10"
    "|(?<=e)P[.]?(?![.]?h|[:%€])"  # "außer 7.7."
    "|(?<=^n[&l])P$"  # "12 & 13.07"
)
_DAYS = "[vad]?[no][.]?(?:(?:,?l|[,/&+]|[-r~])[vad]?[no][.]?){%s,14}(?![:hmM€U%%]|[-/.,]n|Y)"
_NAMED_MONTH = "[mM][.]?(?:[da]?Y)?:"
_DAYS_OF_MONTHS = (
    f"(?<![no.]){_NAMED_MONTH}(?:{_DAYS % 0}(?:[-,;./+&]|,?l){_NAMED_MONTH}){{1,11}}{_DAYS % 0}"
    f"|(?<![no.]){_NAMED_MONTH}{_DAYS % 1}"
)
_SHORT_YEAR = (
    f"{_W}n(?:-{_MONTH}-|/{_MONTH}/)n(?![-./nhrl])"  # "08-Jun-24"
    f"|{_W}[nopO][.]?[da_]{{0,2}}{_MONTH}n(?!_?[.]?[da]?[mMnlrhU€-]|[,/&:][nmM])"
)
_SHIFT = "(?:V|c(?![Uwz]))?"
_DAY_MONTH = (
    f"{_W}n/{_MONTH}(?:/Y|(?![/.]?[nY]))"  # "03/Jun/2024"
    f"|{_W}[nopO](?:-|[.]?[da_c]{{0,2}}){_MONTH}(?:-(?=Y))?{_YEAR}{_SHIFT}{_BEHIND}"
)
_MONTH_DAY = (
    f"{_W}M[.]?a?[noO]{_NOT_A_DAY}[.]?(?![mM]){_YEAR}{_SHIFT}{_BEHIND}"
    f"|{_W}m[.]?[no],?d?Y(?![.]?h)"  # "juin 3, 2024": the year leaves no other reading
    # "Sam Nov 25", "mars 4 @ 10:00", "Fév 24 ven", as some programs print it.
    f"|vm[.]?n{_NOT_A_DAY}(?![.]?[da]?[mMkh])|m[.]?n(?=,?T)|m[.]?n[(]?w[)]?(?![.]?[no])"
)
_YEAR_MONTH_DAY = f"Y[,.]?[da]{{0,2}}M[.]?{_W}[no]{_NOT_A_DAY}[.]?{_BEHIND}|Y-{_MONTH}-n(?!-)"
# "En 2003, le 4 mai, …" opens a sentence; within one the year is that of what stands before it.
_YEAR_AHEAD = (
    f"(?:^|(?<=[.]))[iFda]Y,[vad]{{1,2}}[no][.]?[da]{{0,2}}{_MONTH}(?![.]?,?[da]{{0,2}}(?:Y|'n))"
)
_BRACKETED = f"[adc]{{0,2}}w[(](?:[nN]|Q|n[.]?[da]{{0,2}}{_MONTH}(?:[da]{{0,2}}Y)?)[)]"
_OF_YEAR = "(?:cU|U[cV]|R)"
_IN_TOLD_YEAR = (
    f"{_W}[nopO][.]?[da]{{0,2}}{_MONTH}[da]{{0,2}}{_OF_YEAR}|{_W}M[.]?[noO],?[da]{{0,2}}{_OF_YEAR}"
    f"|[iF~]?a?{_MONTH}[da]{{0,2}}{_OF_YEAR}|a?{_OF_YEAR},?[iFd]?{_MONTH}(?![.]?[no])"
)
_DAY_OF_UNIT = f"{_W}[nopO](?:[.]?d[da]?(?:cU|U[cV])|[.]c[U])|[vad]ncU"
_DAY_OF_WHOLE = "[iF~t]?a?[oOcV]U(?:[da]{0,3}cU|[da]{1,3}U[cV]?|[da]{0,3}R|K|d)(?![da]{0,2}[mMYn])"
_MONTH_ALONE = (
    f"(?:(?:[iF]|[ad])?a?s[-.]?[daiF]{{0,2}}|[iF]a?|(?<![mMY.])(?:~a?|r(?=m))|c)?{_MONTH}(?:V|c(?![Uwz])|s(?![-da.]{{0,3}}[mMUYK]))?"
    f"|a?V{_MONTH}|[iF]?L"
)
_MONTH_YEAR = f"[idF]?a?(?:s[-.]?)?[daiF]{{0,2}}{_MONTH}(?:,?[da]{{0,2}}(?:Y|'n)|[/-]Y(?![-/]))"
_ORDINAL_DAY = f"[iF~t]?a?[oOcV]U[daiF]{{0,3}}{_MONTH}(?![no])(?:,?[da]{{0,2}}Y)?"
_NTH_OF_TOLD = "a?[oOVc]w[daiF]{1,3}(?:cU|U[cV])(?![da]{0,2}[mMYn])"
_FIRST, _NEXT = "(?:[oOVc]|n[.])", "(?:(?:,?l|,)a?(?:[oOV]|n[.])){0,3}"
_NO_DAY = "(?!.?n|[6BC][dac]{0,2}[gnoR])"
_NTH = (
    f"[qa]{{0,2}}{_FIRST}{_NEXT}[wW][.]?(?:[da]{{0,2}}[ca]?(?:U|K)|d?[qa]{{1,2}}U)"
    f"|(?:[qa][oO]|qn[.]){_NEXT}[wW]{_NO_DAY}"
    # "1st and 3rd Tuesday", "second Saturdays"; one alone is that of the next days.
    f"|[oO](?:(?:,?l|[,/&])a?[oO]){{1,3}}[wW]{_NO_DAY}|[oO]W{_NO_DAY}|q(?:(?:,?l|,)a?[oOV]){{1,3}}[wW](?!.?n)"
    f"|K[,:]?[adi]{{0,2}}{_FIRST}{_NEXT}w|qw[da]{{0,2}}[ca]?(?:K|(?<=[dac])U)"
)
_NTH_OF_MONTH = "[a~]?[oOVc]w(?:[da]{1,2}|i|F)[mM](?![.]?[no])[.]?(?:,?[da]?Y)?"
_PART_OF = "(?:[iF~]|^r)?[da]{0,2}(?:[oO]|n[.])U"
_PART_OF_MONTH = f"{_PART_OF}[dai]{{0,2}}{_MONTH}(?:,?[da]{{0,2}}(?:Y|'n))?"
_PART_OF_YEAR = f"{_PART_OF}(?:[da]{{0,2}}Y)?|Yd?[oO]U"
_LETTERED_PART = f"[iF~]?[da]{{0,2}}3n,?[da]{{0,2}}(?:Y|{_OF_YEAR})|3L|Y3n|(?<![noH])n3[da]{{0,2}}Y"
_LAST_PART_OF_YEAR = "[iF~]?[da]{0,2}[cV]U[da]{0,2}Y"
_PART_OF_WEEK = "(?<!u)[iF~]?a?s-?[da]{0,2}(?:[cV]U(?![da]{1,2}[mM])|U[cV](?![wUnmM]))"
_WEEKDAY_OF_WEEK = "a?w_?[,d]?a?(?:[cV]U|U[cV])|a?(?:[cV]U|U[cV](?!U))[,l]?[adi]?w"

# Fuller forms stand above shorter ones: a date with its year before one without, a day with
# its month before the month.  The weekday before a date and behind it belong to it.
ITEMS = stage(
    CALENDAR_WEEK,
    Rule(
        "apart",
        f"{_W}(?:n[./-]n[./-]Y|n[./]n[./]n|n-n-'n|nnY|P[.]?Y)(?![./:-]?[nN]|[da]?[mM])",
        _apart,
    ),
    Rule("two_days", f"{_W}[QPN][.]?[da]{{0,2}}{_MONTH}{_YEAR}", _two_days),
    Rule("month_two_days", f"{_W}M[.]?Q(?![/.-]?[nQ])", _month_two_days),
    Rule("ordinal_full", "[vadc]?o/L", _ordinal_full),
    Rule("full", f"{_W}N{_BEHIND}", _once(_full)),
    Rule("slashed", f"{_W}Q{_BEHIND}", _once(_yearless)),
    Rule("spaced_slash", f"{_W}[no]/n(?![-/.%€Uhmn]|[da]?[mMk])", _spaced_slash),
    Rule("dashed_month", "v[.]?n-n(?![-/.:%€Uhmn]|[da]?[mMk])", _dashed_month),
    Rule("dotted", _DOTTED, _once(_yearless)),
    Rule("day_of_month", _ORDINAL_DAY, day_of_month),
    Rule("day_of_whole", _DAY_OF_WHOLE, day_of_whole),
    Rule("in_told_year", _IN_TOLD_YEAR, in_told_year),
    Rule("year_month_day", _YEAR_MONTH_DAY, _once(_worded)),
    Rule("year_ahead", _YEAR_AHEAD, _once(_worded)),
    Rule("day_month_short_year", _SHORT_YEAR, _short_year),
    Rule("day_month", _DAY_MONTH, _once(_worded)),
    Rule("dashed", "M-[L4]", _dashed),
    Rule("month_day", _MONTH_DAY, _once(_worded)),
    Rule("month_days", f"m[.]?n-m[.]?n{_NOT_A_DAY}(?![.]?[da]?[mMkh])", _month_days),
    Rule("days_of_months", _DAYS_OF_MONTHS, _days_of_months),
    Rule("year_month", "YM(?![.]?[no])(?:s(?![-da.]{0,3}[mMUYK]))?", month),
    Rule("month_year", _MONTH_YEAR, month),
    Rule("month_short_year", f"[iF]?{_MONTH}n(?![.]?[da]?[mMlrhU-])", month_short_year),
    Rule("month", _MONTH_ALONE, month),
    Rule(
        "season",
        "[ac]?[iF]?[ac]?V?z(?:[da]{0,2}(?:[YS]|'n|n(?![-/.,:hlru~]|[.]?[da]{0,2}[mMkj]))|V|c(?![Uw]))|c_?z|Yd?z|(?<![zYVS])[rt]z[da]{0,2}Y",
        season,
    ),
    Rule("part_of_month", _PART_OF_MONTH, part_of_month),
    Rule("part_of_year", _PART_OF_YEAR, part_of_year),
    Rule("lettered_part", _LETTERED_PART, lettered_part),
    Rule("last_part_of_year", _LAST_PART_OF_YEAR, last_part_of_year),
    Rule("day_of_unit", _DAY_OF_UNIT, day_of_unit),
    Rule("day_of_this_month", "[advw][no]s(?![-da.]{0,3}[mMUYKR])|[advw]?[no]R", day_of_this_month),
    Rule("counted_weekday", "[FB]_?(?:pw|[np]W)|(?:pw|[np]W)[BC]", counted_weekday),
    Rule("nth_of_month", _NTH_OF_MONTH, nth_of_month),
    Rule("nth_of_told_month", _NTH_OF_TOLD, nth_of_told_month),
    Rule("nth", _NTH, nth_weekday),
    Rule("nth_of_genitive", f"a[oOVc]{_NEXT}w", _nth_of_genitive),
    Rule("bracketed", _BRACKETED, _bracketed),
    Rule("weekday_of_week", _WEEKDAY_OF_WEEK, relative_unit),
    Rule(
        "relative_weekday",
        "a?c_?w_?(?![.]?n)|a?w_?[cV](?!U)_{0,2}|a?Vw_?(?![.]?n)",
        relative_weekday,
    ),
    Rule("part_of_step", "(?<!u)[iF~rt]?a?s-?[da]{0,2}R", part_of_step),
    Rule("part_of_week", _PART_OF_WEEK, part_of_week),
    Rule(
        "relative_unit",
        "(?:[iF~]?a?s-?)?[da]{0,2}(?:(?<![np])[cV]U(?![da]{1,2}[mM])|U[cV](?![wUnmM]))",
        relative_unit,
    ),
    Rule("up_to_end", "(?<=u)a?s-?[da]{1,2}U(?![da]{0,2}[mMYn])", up_to_end),
    Rule("part_of_unit", "[iF~]?a?s-?[da]{0,2}[UK](?![da]{0,2}[mMY])", part_of_unit),
    Rule("years", "Y[-/]Y(?![-/])", _years),
    Rule("relative", "R_?(?:,?a?w_?(?![.]?[nN]))?", relative_day),
    Rule("holiday_of_year", "a?g(?:,?[da]{0,2}(?:cU|U[cV])|R)", holiday_of_year),
    Rule("holiday", "a?[cV]?g(?:,?[daiF]{0,2}Y|V|c(?![UwzgM]))?", holiday),
    Rule(
        "bare",
        f"vn[.]?[cV](?![Uw])|{_W}[no][.]?[(]w[.]?[)]|[ad][no],w|^n,?w[.]?(?=$|[:,(/tTHP-])|{_W}[no][.]?|(?:[vad]|(?<=f))p(?=[-r~l])|(?:[vad]|(?<=f))O(?=[r~]|[da]{{0,2}}K)|O(?=[-r~u]a?O[da]{{0,2}}[mM])",
        _bare,
    ),
)

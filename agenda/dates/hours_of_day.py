"""The hours of a day: "de 9h à 12h et de 14h à 18h", "um 15 und 20 Uhr", "à partir de 14h"."""

from __future__ import annotations

from datetime import time
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.dates.cascade import Rule, silence, span, stage
from agenda.dates.classes import Token
from agenda.dates.clock import DAY_END, FIRST_OF_DAY, HOUR, NOON, half_day, minutes_of
from agenda.dates.figures import late
from agenda.dates.phrase import Slot

if TYPE_CHECKING:
    from collections.abc import Sequence


@late
@lru_cache(maxsize=2048)
def _time(minutes: int) -> time:
    return time(minutes // HOUR % 24, minutes % HOUR)


def _range(tokens: Sequence[Token]) -> list[Token]:
    """Return hours from-to; a bare first figure takes the half of the day of the second."""
    first, last = [token for token in tokens if token.kind in "nPHp"]
    sign = tokens[tokens.index(first) + 1]
    if sign.kind == "/" and sign.start > first.end and first.kind == "H":
        return [*_single([first]), sign, *_single([last])]
    start, end = minutes_of(first), minutes_of(last)
    if start is None or end is None:
        return silence(tokens)
    if sign.kind == "t" and start == end:  # "mittags um 12"
        return [_hours(tokens, Slot(_time(end)))]
    if last.text == "pm" and first.text != "pm":
        later = half_day(start, 12)
        start = later if later < end else start
    if first.text == "pm" and last.kind == "n" and end < start % DAY_END:
        end = half_day(end, 12)
    return [_hours(tokens, Slot(_time(start), _time(end)))]


def _behind_dash(tokens: Sequence[Token]) -> list[Token]:
    """Return "May 3 – 3:00 pm" as a day and its hour, where blanks stand around the dash.

    So is "May 3-3pm to 5pm" a day and its hours, with blanks or without.
    """
    day, dash, hour, *rest = tokens
    if not rest and (day.end == dash.start or dash.end == hour.start):
        return _range(tokens)
    hours = _range(tokens[2:]) if rest else _single([hour])
    return [day, dash._replace(kind=","), *hours]


def _range_before_day(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "10am-12" before ", 20 January" as hours: no list of days begins behind an hour."""
    start, end = minutes_of(tokens[0]), minutes_of(tokens[-1])
    if start is None or end is None or start % (DAY_END // 2) >= end:
        return tokens
    return _range(tokens)


def _dotted_range(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "9.30-12.00" as hours unless both may be days and months: "30.09-03.10"."""
    figures = [token for token in tokens if token.kind == "P"]
    if any(minutes_of(token) is None for token in figures):
        return tokens
    if all(0 < token.numbers[1] <= NOON and token.numbers[0] for token in figures):
        return tokens
    return _range(tokens)


def _hours(tokens: Sequence[Token], *slots: Slot) -> Token:
    """Return hours as one token; ``text`` is "pm" when their half of the day is printed.

    Else it is "at" when a word before them tells that they are hours of the clock.
    """
    text = "at" if tokens[0].kind in "tfr~" or tokens[0].text == "at" else ""
    text = "pm" if any(token.text == "pm" for token in tokens) else text
    return Token("T", tokens[0].start, tokens[-1].end, text=text, slots=slots)


def _between_articles(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "entre las 9 y las 11" as hours: the articles are those of hours."""
    told = tokens[0].text == tokens[2].text == "clock"
    return _range(tokens) if told else tokens


def _shared(tokens: Sequence[Token]) -> list[Token]:
    """Return "9-12 und 14-18 Uhr" as two stretches of hours."""
    printed = [token for token in tokens if token.kind in "nHP"]
    if not _are_hours(printed):  # "12.7.-14.7. und 16-18 Uhr"
        behind = tokens.index(printed[2])
        return [*tokens[:behind], *_range(tokens[behind:])]
    figures = [minutes_of(token) for token in printed]
    hours = [_time(minutes) for minutes in figures if minutes is not None]
    if len(hours) != 4:  # noqa: PLR2004  two starts, two ends
        return silence(tokens)
    return [_hours(tokens, Slot(hours[0], hours[1]), Slot(hours[2], hours[3]))]


def _behind_weekday(tokens: Sequence[Token]) -> list[Token]:
    """Return "jueves de 9 a 11 y de 16 a 18" as hours, which no article makes days."""
    if any(token.kind == "l" for token in tokens):
        return _shared(tokens)
    first, last = (token for token in tokens if token.kind in "nP")
    if first.kind == last.kind == "n" and 0 < last.number < first.number <= NOON:
        last = last._replace(kind="H", number=(last.number + NOON) * HOUR)  # "from 10 to 6"
        return _range([*tokens[:-1], last])
    return _range(tokens)


def _behind_date(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "sabato 10 ottobre, 15-17" as hours: other days would stand before their month."""
    first, _, last = tokens
    day = FIRST_OF_DAY <= first.number < last.number <= DAY_END // HOUR
    return _range(tokens) if day else tokens


def _of_weekdays(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "weekdays 9-5", "Mo-Fr 9-17", "tutti i giorni 10-18" as hours; "sab-dom 4-5" are days.

    So are "12 July, 10 til 4": days would stand before their month.
    Where the second figure is the smaller one it is past noon.  Days lie as far apart as the
    weekdays before them.
    """
    first, _, last = tokens[-3:]
    lead = tokens[:-3]
    if 0 < last.number < first.number <= NOON:
        hours = Slot(_time(first.number * HOUR), _time((last.number + NOON) * HOUR))
        return [*lead, _hours(tokens[-3:], hours)]
    weekdays = [token.number for token in lead if token.kind in "wW"]
    step = weekdays[-1] - weekdays[0] if weekdays else 1
    apart = last.number - first.number
    day = FIRST_OF_DAY <= first.number < last.number <= DAY_END // HOUR
    if not day or (weekdays and (apart - step) % 7 == 0):
        return tokens
    return [*lead, *_range(tokens[-3:])]


def _for(tokens: Sequence[Token]) -> list[Token]:
    """Return "7 for 7.30pm" as the later hour: the first is that of the doors.

    "Teams of 6 for 7.30pm" has the later hour only.
    """
    *at, first, word, last = tokens
    wait = (minutes_of(last) or 0) - (minutes_of(first) or 0)
    if word.text == "for" and 0 < wait % (NOON * HOUR) <= HOUR:
        return [_hours(tokens, *_single([last])[0].slots)]
    opened = _single([*at, first]) if first.kind == "H" else [*at, first]
    return [*opened, word, *_single([last])]


def _for_figures(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "6.30 for 7" behind a day as the later hour, that of an evening if it is an early one.

    More than an hour apart it may be anything: "3 for 2".
    """
    first, word, last = tokens
    start, end = minutes_of(first), minutes_of(last)
    if start is None or end is None or word.text != "for":
        return tokens
    if not 0 < (end - start) % (NOON * HOUR) <= HOUR:
        return tokens
    end += NOON * HOUR * (HOUR <= end < _FIRST_OF_MORNING * HOUR)
    return [_hours(tokens, *_single([Token("H", last.start, last.end, end)])[0].slots)]


_FIRST_OF_MORNING = 9  # o'clock, of hours that nobody says the half of


def _single(tokens: Sequence[Token]) -> list[Token]:
    hour = next(token for token in tokens if token.kind == "H")
    if hour.text == "24h" and len(tokens) == 1:
        return silence(tokens)
    # "Midnight" in words is the one or the other.
    if hour.number == DAY_END and hour.text[:2] == "24":
        return [_hours(tokens, Slot(_time(hour.number), closing=True))]
    return [_hours(tokens, Slot(_time(hour.number)))]


def _several(tokens: Sequence[Token]) -> list[Token]:
    slots = [slot for token in tokens for slot in token.slots]
    return [_hours(tokens, *slots)]


def _skip(tokens: Sequence[Token]) -> list[Token]:
    return [span("_", tokens, tokens[0])]


def _several_at(tokens: Sequence[Token]) -> list[Token]:
    """Return "om 10, 14 en 16 uur" as three hours: the word before them tells that they are.

    The half of the day of the last holds for those before it: "at 11, 2 and 4pm" begins at 11:00.
    """
    figures = [token for token in tokens if token.kind in "nPH"]
    end = figures[-1].number
    afternoon = figures[-1].text == "pm" and end >= NOON * HOUR
    hours: list[int] = []
    for token in reversed(figures):
        minutes = minutes_of(token)
        if minutes is None:
            continue
        if afternoon and token.text != "pm" and (later := half_day(minutes, NOON)) <= end:
            minutes = later
        end = minutes
        hours.insert(0, minutes)
    return [_hours(tokens, *(Slot(_time(one)) for one in hours))]


def _one_word(tokens: Sequence[Token]) -> list[Token]:
    """Return "15 und 20 Uhr" as two hours that share their word, "Gruppe 3 und 20 Uhr" as one."""
    *figures, last = [token for token in tokens if token.kind in "nPH"]
    hours = _several_at(tokens)
    starts = [slot.start for slot in hours[0].slots]
    early = last.text != "pm" and starts[0].hour < FIRST_OF_DAY
    if early or not _are_hours(figures) or not _rise(starts):
        return [*tokens[:-1], *_single([last])]
    return hours


def _same_word(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "ore 15 e 17", "alle 18.30 e 21.00" as two hours behind one word."""
    hours = _several_at(tokens)
    starts = [slot.start for slot in hours[0].slots]
    figures = [token for token in tokens if token.kind in "nP"]
    if len(starts) > 1 and _are_hours(figures) and _rise(starts):
        return hours
    return tokens if tokens[1].kind == "P" else [*_single(tokens[:2]), *tokens[2:]]


def _are_hours(figures: Sequence[Token]) -> bool:
    """Return whether figures can be hours, and none of them a day with its month: "21.12"."""
    dated = any(one.kind == "P" and 0 < one.numbers[1] <= NOON for one in figures)
    return not dated and all(minutes_of(one) is not None for one in figures)


def _rise(starts: Sequence[time]) -> bool:
    return all(one < other for one, other in pairwise(starts))


def _beside_hour(tokens: Sequence[Token]) -> list[Token]:
    """Return "après 14h" as the hour that it begins at, "avant 14h" as no hour of a start."""
    return _skip(tokens) if tokens[0].text == "before" else _single(tokens)


# Ranges stand above single hours, or "9h à 12h" would be two.
TIMES = stage(
    Rule(
        "behind_dash",
        "(?:(?<=M)(?<![noO]M)(?<![noO][d-]M)|(?<=M[.])(?<![noO]M[.])(?<![noO][d-]M[.]))n-H(?:[-r~u][ta]?H)?",
        _behind_dash,
    ),
    Rule(
        "shared",
        "[dfEt]{0,2}(?<![walmM])[nP](?:[-ru][nP](?:,?l|[,/])[dft]{0,2}[nP][-ru]|~[nP](?:,?l|[,/])[dft]{0,2}[nP]~)H",
        _shared,
    ),
    Rule(
        "range",
        "(?:[dfEt]{0,2}a?|~(?=H[ru]))(?:[HP](?:[-r~/tu]|ru)|(?<!HM)n[-r/]|(?:(?<!M)|(?<=[no]M))nu|(?<=[dEt])nt|(?<=[dft])p~|p[ru]|(?<![walU])(?<!w[.])n~)[tda]{0,2}H0?",
        _range,
    ),
    Rule(
        "between_figures",
        "(?<=[Rw_])E[ta~]{0,2}[nPp]l[ta~]{0,2}[nPp](?![.]?[da]{0,2}[mMYnU€%])",
        _range,
    ),
    Rule(
        "between",
        "E[ta~]{0,2}(?:[nHPp]l[ta~]{0,2}H|Hl[ta~]{0,2}[nP](?![.]?[da]{0,2}[mMYnU€%]))",
        _range,
    ),
    Rule(
        "behind_weekday",
        "(?:(?<=[wWKR_])|(?<=w,))(?:dn[~u]n(?:,?ldn[~u]n)?|fn[r~u]n|n[-r~u]P)(?![.]?[da]{0,2}[mMYnQNPU€%/-])",
        _behind_weekday,
    ),
    Rule(
        "behind_date",
        "(?:(?<=w[no][mM],)|(?<=w,[no][mM],)|(?<=wn[.][mM],)|(?<=w,n[.][mM],))n[-~]n"
        "(?=$|[,;.:()](?![da]{0,2}[nomM]))",
        _behind_date,
    ),
    Rule(
        "until_behind_date",
        "(?:(?<=[no][mM],)|(?<=M[no],)|(?<=n[.][mM],)|(?<=[no][mM])|(?<=M[no]))nun"
        "(?=$|[,;.:()](?![da]{0,2}[nomM]))",
        _of_weekdays,
    ),
    Rule(
        "of_weekdays",
        "(?:W,?|(?<=K)|(?<=K,)|w[.]?[-~r/&l]w[.]?,?)n[-~r]n"
        "(?![.]?[da]{0,2}[mMYnQNPUhJA€%/-]|[,l&+]{1,2}n)",
        _of_weekdays,
    ),
    Rule("for", "t?[nPH]iH(?![-r~/tu])", _for),
    Rule(
        "for_figures",
        "(?:(?<=[wMYN])|(?<=M[no])|(?<=[wMYN][,:.-])|(?<=M[no][,:.-]))"
        "(?:[PH]i[nP]|niP)(?![.]?[da]{0,2}[mMUhA€%/]|-[nPN])",
        _for_figures,
    ),
    Rule("between_articles", "E[nPp]l[nPp](?![.]?[da]{0,2}[mMYnU€%])", _between_articles),
    Rule(
        "open_range",
        "[dfEt]{0,2}a?H[-r~u][tda]{0,2}(?:[nP](?![.]?[da]?[mMkYn]|[-/lr,.][nNPDmb])|p(?=$|[,.;:)]))",
        _range,
    ),
    Rule("range_before_day", "H[-r~]n(?=,[da]{0,2}(?:[wW],?)?n[.]?[da]?[mM])", _range_before_day),
    Rule("dotted", "[dt]?a?P[-r~][tda]{0,2}P(?![.](?!$))", _dotted_range),
    Rule("several_at", "t[nP](?:,[nP]){0,4},?lt?H", _several_at),
    Rule(
        "one_word",
        "(?:(?<![walmMYnOo.])(?<![nbN],)|(?<=[no]m))[nP](?:,[nP]){0,4},?lH(?![-r~/tu])",
        _one_word,
    ),
    Rule("same_word", "t[HP]l(?:[nP](?=[.]?$|[,;:()_])|P(?![.]?[dhmMUY€%/-]))", _same_word),
    Rule("until", "[ue][ta]?H(?!a(?:[no][.]?[da]{0,2}[mM]|M[.]?[no]))", _skip),
    Rule("beside_hour", "6[ta~]{0,2}H", _beside_hour),
    Rule("single", "(?:[df][tr~a]?|[tr~]a?)?H", _single),
)

SLOTS = stage(Rule("slots", "T(?:(?:,?l|[,/&+;-])?T){1,7}", _several))

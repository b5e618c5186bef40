"""Hours: "9h30", "7.30 pm", "de 9h à 12h et de 14h à 18h"; and numbers that are no days."""

from __future__ import annotations

from datetime import time
from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.dates.cascade import Rule, silence, span, stage
from agenda.dates.classes import Token
from agenda.dates.counted_things import (
    counted,
    from_today,
    one_by_one,
    per_unit,
    road,
    running,
    steps,
    street,
    years_of,
)
from agenda.dates.figures import late
from agenda.dates.offsets import AGO, DISTANCE
from agenda.dates.phrase import Slot
from agenda.dates.recurrence import frequency

if TYPE_CHECKING:
    from collections.abc import Sequence

_HOUR, _DAY_END, _NOON = 60, 24 * 60, 12
_NIGHT, _FIRST_OF_NIGHT = 24, 5  # as the half of a day; o'clock
_MOST_MINUTES, _MINUTE_DIGITS = 59, 2
_FIRST_OF_DAY = 7  # o'clock
_FEWEST_SPELLED = 5
_FEWEST_JOINED = 25  # "alle 14 e 30": too many to be a second hour


def _minutes(token: Token) -> int | None:
    """Return the minutes from midnight that one figure stands for: "21", "21.30", "21:30"."""
    if token.kind == "H":
        return token.number
    hour, minute = token.numbers if token.kind == "P" else (token.number, 0)
    if token.kind == "P" and (minute > _MOST_MINUTES or token.text[-2] == "."):
        return None
    total = hour * _HOUR + minute
    return total if total <= _DAY_END else None


def _half_day(minutes: int, shift: int) -> int:
    """Return a time of the twelve-hour clock on the other: 7 "pm" is 19, 12 "am" is 0.

    Of a night 12 is the end of the day, and the small hours stay what they are.
    """
    hour, minute = divmod(minutes, _HOUR)
    if hour > _NOON:
        return minutes
    if shift == _NIGHT:
        early = hour < _FIRST_OF_NIGHT
        return minutes if early else minutes + _NOON * _HOUR
    return (hour % _NOON + shift) * _HOUR + minute


def _clock(tokens: Sequence[Token]) -> list[Token]:
    """Return one hour made of figures, "h", minutes, "et demie", "du soir".

    ``text`` of the hour tells how it is printed: "pm" with its half of the day, "24h" as a
    figure that may as well be a length of time ("24 h de vélo").
    """
    rest: list[Token] = []
    total: int | None = None
    half: int | None = None
    for token in tokens:
        if token.kind in "nPHp":
            if total is None:
                total = _minutes(token)
                if total is None:
                    return silence(tokens)
            elif _are_minutes(token):
                total += token.number
            else:
                rest = [token]
        elif token.kind in "JZ" and total is not None:
            total += token.number
        elif token.kind == "A":
            half = token.number
    total = _past_midnight(total, tokens[0])
    if total is None or not 0 <= total <= _DAY_END:
        return silence(tokens)
    if half is not None:
        total = _half_day(total, half)
    taken = tokens[: len(tokens) - len(rest)]
    text = _midnight(tokens[0]) if total == _DAY_END else ""
    text = text if half is None else "pm"
    return [Token("H", taken[0].start, taken[-1].end, total, text=text), *rest]


def _past_midnight(total: int | None, first: Token) -> int | None:
    """Return "minuit et demi", "half past midnight" as an hour of the day that begins."""
    told = first.kind in "HZ" and total is not None and total > _DAY_END
    return total - _DAY_END if told and total else total


def _midnight(token: Token) -> str:
    """Return how the end of a day is printed, nothing for a word."""
    if token.kind in "nh":
        return "24h"
    return "24:00" if token.kind == "P" or token.text[:2] == "24" else ""


def _are_minutes(token: Token) -> bool:
    """Return whether a figure behind "h" is of minutes: "17h un concert" has no minute."""
    spelled = not token.text and token.number >= _FEWEST_SPELLED
    return (spelled or len(token.text) == _MINUTE_DIGITS) and token.number <= _MOST_MINUTES


def _comma_hour(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "ore 16,30" as an hour with its minutes, no blank between them."""
    place = next(i for i, token in enumerate(tokens) if token.kind == "n")
    hour, comma, minute = tokens[place : place + 3]
    close = hour.end == comma.start and comma.end == minute.start
    total = hour.number * _HOUR + minute.number
    if not close or not _are_minutes(minute) or not minute.text or total > _DAY_END:
        # "dimarts 14, 19 h": a day and its hour.
        return (
            [*tokens[: place + 2], *_clock(tokens[place + 2 :])]
            if tokens[-1].kind == "h"
            else tokens
        )
    return [*tokens[:place], Token("H", hour.start, tokens[-1].end, total)]


def _hour_and_minutes(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "alle 14 e 30" as one hour; "alle 14 e 16" are two."""
    opener, hour, _, minute = tokens[:4]
    if minute.kind == "p":
        return _minutes_in_words(tokens)
    if len(minute.text) != _MINUTE_DIGITS or not _FEWEST_JOINED <= minute.number <= _MOST_MINUTES:
        return [opener, *_clock([hour]), *tokens[2:]]
    total = hour.number * _HOUR + minute.number
    return [opener, Token("H", hour.start, minute.end, total)] if total < _DAY_END else tokens


def _minutes_in_words(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "alle ventuno e quarantacinque" as one hour; "a las ocho y nueve" are two."""
    opener, hour, _, minute = tokens[:4]
    if minute.number > _MOST_MINUTES or (
        minute.number <= _NOON and minute.number % _FEWEST_SPELLED
    ):
        return [opener, *_clock([hour]), *tokens[2:]]
    return [opener, *_clock([hour, minute._replace(kind="J"), *tokens[4:]])]


def _before_figure(tokens: Sequence[Token]) -> list[Token]:
    """Return "half past 7", "halb acht" (7:30), "fünf vor halb acht": the minutes come first.

    "Début 20 h" tells the hour of a start, no part of a month.
    """
    before = [
        token._replace(kind="Z", number=token.numbers[0]) if token.numbers else token
        for token in tokens
        if token.kind in "Zs"
    ]
    if any(token.kind == "s" for token in before):
        if len(before) > 1 or not any(token.kind == "h" for token in tokens):
            return list(tokens)
        word = before[0]._replace(kind="t") if before[0].number == _START else before[0]
        return [word, *_clock(tokens[1:])]
    figure, *rest = _clock([*tokens[len(before) :], *before])
    return [figure._replace(start=tokens[0].start, end=tokens[-1].end), *rest]


_START = 1  # of a part: "début", "Beginn"


def _article_hour(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "las 9 menos cuarto" as an hour behind its article."""
    if tokens[0].text != "clock":
        return tokens
    return [tokens[0]._replace(kind="t"), *_clock(tokens[1:])]


def _at_hour(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "alle 19" as an hour behind its word, which may stand in a range: "alle 20".

    "Around 5 lakes" counts what follows, "tonight around 8" is an hour.
    """
    behind = tokens[-1:] if tokens[-1].kind == "x" else ()
    said = tokens[1 : len(tokens) - len(behind)]
    if behind and tokens[0].text == "about" and len(said) == 1:
        return tokens
    return [tokens[0], *_clock(said), *behind]


@late
def _time(minutes: int) -> time:
    return time(minutes // _HOUR % 24, minutes % _HOUR)


def _range(tokens: Sequence[Token]) -> list[Token]:
    """Return hours from-to; a bare first figure takes the half of the day of the second."""
    first, last = [token for token in tokens if token.kind in "nPHp"]
    sign = tokens[tokens.index(first) + 1]
    if sign.kind == "/" and sign.start > first.end and first.kind == "H":
        return [*_single([first]), sign, *_single([last])]
    start, end = _minutes(first), _minutes(last)
    if start is None or end is None:
        return silence(tokens)
    if sign.kind == "t" and start == end:  # "mittags um 12"
        return [_hours(tokens, Slot(_time(end)))]
    if last.text == "pm" and first.text != "pm":
        later = _half_day(start, 12)
        start = later if later < end else start
    if first.text == "pm" and last.kind == "n" and end < start % _DAY_END:
        end = _half_day(end, 12)
    return [_hours(tokens, Slot(_time(start), _time(end)))]


def _range_before_day(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "10am-12" before ", 20 January" as hours: no list of days begins behind an hour."""
    start, end = _minutes(tokens[0]), _minutes(tokens[-1])
    if start is None or end is None or start % (_DAY_END // 2) >= end:
        return tokens
    return _range(tokens)


def _dotted_range(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "9.30-12.00" as hours unless both may be days and months: "30.09-03.10"."""
    figures = [token for token in tokens if token.kind == "P"]
    if any(_minutes(token) is None for token in figures):
        return tokens
    if all(0 < token.numbers[1] <= _NOON and token.numbers[0] for token in figures):
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
    figures = [_minutes(token) for token in tokens if token.kind in "nHP"]
    hours = [_time(minutes) for minutes in figures if minutes is not None]
    if len(hours) != 4:  # noqa: PLR2004  two starts, two ends
        return silence(tokens)
    return [_hours(tokens, Slot(hours[0], hours[1]), Slot(hours[2], hours[3]))]


def _behind_weekday(tokens: Sequence[Token]) -> list[Token]:
    """Return "jueves de 9 a 11 y de 16 a 18" as hours, which no article makes days."""
    several = any(token.kind == "l" for token in tokens)
    return _shared(tokens) if several else _range(tokens)


def _from_word(tokens: Sequence[Token]) -> list[Token]:
    """Return "ore 10-18" as hours: the word before them makes both figures hours."""
    figures = [_clock([token])[0] for token in tokens if token.kind in "nP"]
    return [tokens[0]._replace(kind="t"), figures[0], tokens[-2], figures[1]]


def _falling(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "weekdays 9-5" as hours: two weekdays have no one date, the second is past noon."""
    first, _, last = tokens
    if not 0 < last.number < first.number <= _NOON:
        return tokens
    return [_hours(tokens, Slot(_time(first.number * _HOUR), _time((last.number + _NOON) * _HOUR)))]


def _for(tokens: Sequence[Token]) -> list[Token]:
    """Return "7 for 7.30pm" as the later hour: the first is that of the doors.

    "Teams of 6 for 7.30pm" has the later hour only.
    """
    first, word, last = tokens
    wait = (_minutes(last) or 0) - (_minutes(first) or 0)
    if word.text == "for" and 0 < wait % (_NOON * _HOUR) <= _HOUR:
        return [_hours(tokens, *_single([last])[0].slots)]
    opened = _single([first]) if first.kind == "H" else [first]
    return [*opened, word, *_single([last])]


def _single(tokens: Sequence[Token]) -> list[Token]:
    hour = next(token for token in tokens if token.kind == "H")
    if hour.text == "24h" and len(tokens) == 1:
        return silence(tokens)
    # "Midnight" in words is the one or the other.
    if hour.number == _DAY_END and hour.text[:2] == "24":
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
    afternoon = figures[-1].text == "pm" and end >= _NOON * _HOUR
    hours: list[int] = []
    for token in reversed(figures):
        minutes = _minutes(token)
        if minutes is None:
            continue
        if afternoon and token.text != "pm" and (later := _half_day(minutes, _NOON)) <= end:
            minutes = later
        end = minutes
        hours.insert(0, minutes)
    return [_hours(tokens, *(Slot(_time(one)) for one in hours))]


def _one_word(tokens: Sequence[Token]) -> list[Token]:
    """Return "15 und 20 Uhr" as two hours that share their word, "Gruppe 3 und 20 Uhr" as one."""
    *figures, last = [token for token in tokens if token.kind in "nPH"]
    hours = _several_at(tokens)
    starts = [slot.start for slot in hours[0].slots]
    early = last.text != "pm" and starts[0].hour < _FIRST_OF_DAY
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
    dated = any(one.kind == "P" and 0 < one.numbers[1] <= _NOON for one in figures)
    return not dated and all(_minutes(one) is not None for one in figures)


def _rise(starts: Sequence[time]) -> bool:
    return all(one < other for one, other in pairwise(starts))


def _beside_hour(tokens: Sequence[Token]) -> list[Token]:
    """Return "après 14h" as the hour that it begins at, "avant 14h" as no hour of a start."""
    return _skip(tokens) if tokens[0].text == "before" else _single(tokens)


def _part_of_day(tokens: Sequence[Token]) -> list[Token]:
    """Return "in the afternoon" apart from its hour as a word that tells which half is meant."""
    return [Token("_", tokens[0].start, tokens[-1].end, int(tokens[0].number > 0), text="part")]


# Counted steps stand above counted things, or "dans 3 jours" would be three of something;
# both stand above hours, so that no price and no page is an hour.
FIGURES = stage(
    Rule(
        "running",
        "[FiEf]?[da]{0,2}(?:[cVO]{1,2}[np=]U|(?<![M3])[np=][cVO]U|[np=]UV)(?!C)",
        running,
    ),
    Rule("years_of", "F_?[np=]Ux", years_of),
    Rule(
        "steps",
        f"(?:[FBE]_?[np=]_?U|[np=]U(?:C(?![dac]{{0,2}}g)|(?!{AGO})B)|U[np][BC]|BU[np])",
        steps,
    ),
    DISTANCE,
    Rule(
        "length",
        "2[d.:]?[np]?(?:[hH%][np]?%?|P)|[FB]_?[np][h%](?:[np]%?)?|[np][h%](?:[np]%?)?[BC]",
        silence,
    ),
    Rule("one_by_one", "d[np]F[np]U", one_by_one),
    Rule("frequency", "q[a_]?[np]U", frequency),
    Rule("per_unit", "(?<=[np][wW])[pr~]U(?![cVCB])", per_unit),
    Rule("from_today", "C(?=[-r~u])", from_today),
    Rule("phone", "n{4,}|n(?:[-./]n){4,}", silence),
    Rule("address", "[#€][da]{0,3}g", silence),
    Rule("street", "n?[#€](?:d[da]{0,2})?[no][.]?[da]{0,2}[mM](?:[da]?Y)?", street),
    Rule("road", "(?<![wWvadi~tF])(?<!w[,.])n[mM]€(?=$|[,;:.()/&-])", road),
    Rule("numbered", "#[.:o]{0,2}(?:[nYP](?:[-/][nY])?(?!h)|[L4])|[+l]n{1,3}N", silence),
    Rule("counted", "(?<!q)[npPQY=](?:[-r~/ltu+][npP]){0,3}[€U%]|[oO]€", counted),
    Rule("half_past", "Z?[Zs][np]h?A?|ZH", _before_figure),
    Rule(
        "hour",
        "[nPHp][.]?h[.]?(?:[np]%|(?<=[t~].h)n(?=-n[.]?[da]?[mM])"
        "|[np](?![hU€%]|[.]?[da]?[mM]|[-/.][nNPQ](?!h)))?J?A?"
        "|H%|[nPH]J?A(?!J?[npPH](?!J?A))|HJ|A[nPH]J?h?|ApJ"
        "|At[np]h?(?![hmMU€%./-]|[dal]{1,2}[mM])J?",
        _clock,
    ),
    Rule("hours_from_word", "[tI][.:]?[nP]-[nP](?![.]?[da]?[mM]|h)", _from_word),
    Rule(
        "comma_hour",
        "[tI][.:]?n,nh?(?![.,/-]?[nmMY])|n,nh(?![np])|n,n(?=(?:[-r~u/t]|ru)[tda]{0,2}n,nh)",
        _comma_hour,
    ),
    Rule("before_hour", "[Ih][.]?[nPH]h?J?A?", _clock),
    Rule(
        "hour_and_minutes",
        "[t~]nln(?![.]?[da]?[mM]|[hU€%l.,/-])|t[np]lp(?![.]?[da]{0,2}[mM]|[hU€%l/-])A?",
        _hour_and_minutes,
    ),
    Rule(
        "at_hour",
        "t[nPp](?![hmMU€%/]|[.](?!$)|-[da~t]{0,2}[nNpPQHY]|[dal][mM]|ln)J?A?x?|(?<![npPH])~p(?=[JA.,)]|$)J?A?"
        "|(?<=[RA_])~[nP](?![hmMU€%./-]|[dal]{1,2}[mM]|[-rl~u])J?A?"
        "|(?<=[mMYw<])~P(?![hU€%./-]|[-rl~u]|[dal]?[mM])A?",
        _at_hour,
    ),
    Rule("hour_behind_day", "(?<=[.no][mM]|[mM][noY])P(?![hU€%./:-]|[,-]?[€%]|[-r~u])", _clock),
    Rule("article_hour", "a[np]JA?", _article_hour),
    Rule("part_of_day", "A", _part_of_day),
)

# Ranges stand above single hours, or "9h à 12h" would be two.
TIMES = stage(
    Rule("shared", "[dfEt]{0,2}(?<![walmM])n[-ru]n(?:,?l|[,/])[dft]{0,2}n[-ru]H", _shared),
    Rule(
        "range",
        "[dfEt]{0,2}a?(?:[HP](?:[-r~/tu]|ru)|(?<!HM)n[-r/u]|(?<=[dEt])nt|(?<![walU])n~)[tda]{0,2}H0?",
        _range,
    ),
    Rule(
        "between_figures",
        "(?<=[Rw_])E[ta~]{0,2}[nP]l[ta~]{0,2}[nP](?![.]?[da]{0,2}[mMYnU€%])",
        _range,
    ),
    Rule(
        "between",
        "E[ta~]{0,2}(?:[nHP]l[ta~]{0,2}H|Hl[ta~]{0,2}[nP](?![.]?[da]{0,2}[mMYnU€%]))",
        _range,
    ),
    Rule(
        "behind_weekday",
        "(?:(?<=[wWKR_])|(?<=w,))(?:dn[~u]n(?:,?ldn[~u]n)?|fn[r~u]n|n[-r~u]P)(?![.]?[da]{0,2}[mMYnQNPU€%/-])",
        _behind_weekday,
    ),
    Rule(
        "falling",
        "(?:(?<=[WK])|(?<=w[-/&l]w))n-n(?![.]?[da]{0,2}[mMYnQNPUhJA€%/-])",
        _falling,
    ),
    Rule("for", "[nPH]iH(?![-r~/tu])", _for),
    Rule("between_articles", "E[nP]l[nP](?![.]?[da]{0,2}[mMYnU€%])", _between_articles),
    Rule(
        "open_range",
        "[dfEt]{0,2}a?H[-r~u][tda]{0,2}[nP](?![.]?[da]?[mMkYn]|[-/lr,.][nNPDmb])",
        _range,
    ),
    Rule("range_before_day", "H[-r~]n(?=,[da]{0,2}(?:[wW],?)?n[.]?[da]?[mM])", _range_before_day),
    Rule("dotted", "[dt]?a?P[-r~][tda]{0,2}P(?![.])", _dotted_range),
    Rule("several_at", "t[nP](?:,[nP]){0,4},?lt?H", _several_at),
    Rule(
        "one_word",
        "(?:(?<![walmMYnOo.])(?<![nbN],)|(?<=[no]m))[nP](?:,[nP]){0,4},?lH(?![-r~/tu])",
        _one_word,
    ),
    Rule("same_word", "t[HP]l(?:[nP](?=[.]?$|[,;:()_])|P(?![.]?[dhmMUY€%/-]))", _same_word),
    Rule("until", "[ue][ta]?H", _skip),
    Rule("beside_hour", "6[ta~]{0,2}H", _beside_hour),
    Rule("single", "(?:[df][tr~a]?|[tr~]a?)?H", _single),
)

SLOTS = stage(Rule("slots", "T(?:(?:,?l|[,/&+;-])?T){1,7}", _several))

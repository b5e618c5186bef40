"""One hour of the clock: "9h30", "7.30 pm", "halb acht"; and numbers that are no days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.cascade import Rule, silence, stage
from agenda.dates.classes import Token
from agenda.dates.counted_things import (
    address,
    counted,
    from_today,
    hour_at_street,
    on_road,
    one_by_one,
    per_unit,
    road,
    running,
    steps,
    steps_together,
    street,
    today_to,
    week_number,
    years_of,
)
from agenda.dates.edges import COUNTED_EDGE, ONE_MONTH
from agenda.dates.four_figures import compact_minutes, military, military_range
from agenda.dates.offsets import AGO, DISTANCE
from agenda.dates.recurrence import frequency

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAID = "said"  # of a word for hours: they are those of a clock of twelve
HOUR, DAY_END, NOON = 60, 24 * 60, 12
_NIGHT, _FIRST_OF_NIGHT = 24, 5  # as the half of a day; o'clock
_MIDDAY, _FIRST_OF_MIDDAY = 11, 10
_MOST_MINUTES, _MINUTE_DIGITS = 59, 2
_LATEST = 13 * HOUR  # on the clock of twelve hours
FIRST_OF_DAY = 7  # o'clock
_FEWEST_SPELLED = 5
_FEWEST_JOINED = 25  # "alle 14 e 30": too many to be a second hour


def minutes_of(token: Token) -> int | None:
    """Return the minutes from midnight that one figure stands for: "21", "21.30", "21:30".

    None for what is no hour: "21.75", "25".
    """
    if token.kind == "H":
        return token.number
    hour, minute = token.numbers if token.kind == "P" else (token.number, 0)
    if token.kind == "P" and (minute > _MOST_MINUTES or token.text[-2] == "."):
        return None
    total = hour * HOUR + minute
    return total if total <= DAY_END else None


def half_day(minutes: int, shift: int) -> int:
    """Return a time of the twelve-hour clock on the other: 7 "pm" is 19, 12 "am" is 0.

    Of a night 12 is the end of the day, and the small hours stay what they are; of noon 11 is
    the hour before it, 2 the second behind it.
    """
    hour, minute = divmod(minutes, HOUR)
    if hour > NOON:
        return minutes
    if shift == _MIDDAY:
        return minutes if hour >= _FIRST_OF_MIDDAY else minutes + NOON * HOUR
    if shift == _NIGHT:
        early = hour < _FIRST_OF_NIGHT
        return minutes if early else minutes + NOON * HOUR
    return (hour % NOON + shift) * HOUR + minute


def _clock(tokens: Sequence[Token]) -> list[Token]:
    """Return one hour made of figures, "h", minutes, "et demie", "du soir".

    ``text`` of the hour tells how it is printed: "pm" with its half of the day, "24h" as a
    figure that may as well be a length of time ("24 h de vélo").  What is spoken ("half past
    six", "um drei") is of a clock of twelve hours, and the early ones are those past noon: they
    are "pm" too.
    """
    rest: list[Token] = []
    total: int | None = None
    half: int | None = None
    for token in tokens:
        if token.kind in "nPHp":
            if total is None:
                total = minutes_of(token)
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
    if total is None or not 0 <= total <= DAY_END:
        return silence(tokens)
    meant = _in_half(total, half, tokens)
    taken = tokens[: len(tokens) - len(rest)]
    text = _midnight(tokens[0]) if meant == DAY_END else ""
    text = text if half is None and meant == total else "pm"
    return [Token("H", taken[0].start, taken[-1].end, meant, text=text), *rest]


def _in_half(total: int, half: int | None, tokens: Sequence[Token]) -> int:
    """Return an hour in the half of the day that is told, or that is meant where none is."""
    if half is not None:
        return half_day(total, half)
    early = HOUR <= total < FIRST_OF_DAY * HOUR
    return total + NOON * HOUR * (early and _is_spoken(tokens))


def _is_spoken(tokens: Sequence[Token]) -> bool:
    """Return whether an hour is one of the twelve that people say, and no count of hours."""
    kinds = {token.kind for token in tokens if token.kind not in "JZ" or token.number}
    said = any(token.kind == "h" and token.text == _SAID for token in tokens)  # "2 o'clock"
    return said or not kinds.isdisjoint("JZ") or ("p" in kinds and "h" not in kinds)


def _past_midnight(total: int | None, first: Token) -> int | None:
    """Return "minuit et demi", "half past midnight" as an hour of the day that begins."""
    told = first.kind in "HZ" and total is not None and total > DAY_END
    return total - DAY_END if told and total else total


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
    total = hour.number * HOUR + minute.number
    if not close or not _are_minutes(minute) or not minute.text or total > DAY_END:
        # "dimarts 14, 19 h": a day and its hour.
        return (
            [*tokens[: place + 2], *_clock(tokens[place + 2 :])]
            if tokens[-1].kind == "h"
            else tokens
        )
    return [*tokens[:place], Token("H", hour.start, tokens[-1].end, total)]


def _every_hours(tokens: Sequence[Token]) -> list[Token]:
    """Return "toutes les 2 heures" as no hour of the clock; "jeweils 20 Uhr" is one."""
    number = tokens[-2].number
    return silence(tokens) if number <= _OFTEN else [*tokens[:-2], *_clock(tokens[-2:])]


_OFTEN = 4  # hours


def _decimal(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "1,5 h" as the length of time that it is; "20,30 h" is an hour of the clock."""
    hour, comma, minute, unit = tokens
    if len(minute.text) == 1 and hour.end == comma.start and comma.end == minute.start:
        return silence(tokens)
    return _comma_hour(tokens) if unit.kind == "h" else tokens


def _hour_and_minutes(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "alle 14 e 30" as one hour; "alle 14 e 16" are two."""
    opener, hour, _, minute = tokens[:4]
    if minute.kind == "p":
        return _minutes_in_words(tokens)
    if len(minute.text) != _MINUTE_DIGITS or not _FEWEST_JOINED <= minute.number <= _MOST_MINUTES:
        return [opener, *_clock([hour]), *tokens[2:]]
    total = hour.number * HOUR + minute.number
    return [opener, Token("H", hour.start, minute.end, total)] if total < DAY_END else tokens


def _minutes_in_words(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "alle ventuno e quarantacinque" as one hour; "a las ocho y nueve" are two."""
    opener, hour, _, minute = tokens[:4]
    if minute.number > _MOST_MINUTES or (minute.number <= NOON and minute.number % _FEWEST_SPELLED):
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
    """Return "las 9 menos cuarto", "las ocho y diez de la noche" as an hour behind its article."""
    if tokens[0].text != "clock":
        return tokens
    said = [token._replace(kind="J") if token.kind == "p" else token for token in tokens[2:]]
    return [tokens[0]._replace(kind="t"), *_clock([tokens[1], *said])]


def _compact(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "1005am", "630-930pm" as hours; "100 am" is no hour with a blank between."""
    *figures, half = [token for token in tokens if token.kind in "Y=A"]
    hours = [compact_minutes(figure) for figure in figures]
    if figures[-1].end != half.start or any(one is None or one > _LATEST for one in hours):
        return tokens
    first, *rest = [
        figure._replace(kind="P", numbers=divmod(figure.number, 100), text=figure.text)
        for figure in figures
    ]
    last = rest[-1] if rest else first
    return [*([first, tokens[1]] if rest else []), *_clock([last, half])]


def _at_hour_or_road(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "at 12 Main Street" as no hour, "at 9 free tickets" and "at 9. Tickets £3" as one."""
    told = on_road(tokens)
    return [*_at_hour(tokens[:2]), *tokens[2:]] if told is tokens else told


def _at_hour(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "alle 19" as an hour behind its word, which may stand in a range: "alle 20".

    "Around 5 lakes" counts what follows, "tonight around 8" is an hour; "at a hall" holds an
    article.
    """
    if tokens[-1].kind == ".":
        return _before_stop(tokens)
    if tokens[1].kind == "p" and tokens[1].text == "single":
        return tokens
    behind = tokens[-1:] if tokens[-1].kind == "x" else ()
    said = tokens[1 : len(tokens) - len(behind)]
    if behind and tokens[0].text == "about" and len(said) == 1:
        return tokens
    return [tokens[0], *_clock(said), *behind]


def _clock_hour(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "3 de maio às 9" as a day and its hour: the word between them leads to hours only."""
    if tokens[-1].kind == "." and tokens[0].text == "clock":
        return _before_stop(tokens)
    return [tokens[0], *_clock(tokens[1:])] if tokens[0].text == "clock" else tokens


def _before_stop(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "alle 20.30." as an hour that ends its sentence; "gegen 20.10." may be a day.

    So may "about 12." be anything, and "um 3." the third of something.  Without minutes only a
    day right before it makes an hour: "8. Mai um 20. Anmeldung", but "Kunst um 19. Jahrhundert".
    """
    word, figures, stop = tokens
    if figures.kind == "P":
        other = 0 < figures.numbers[1] <= _LAST_MONTH
    else:
        other = word.text == "about" or figures.number < FIRST_OF_DAY
    return tokens if other else [word, *_clock([figures]), stop]


_LAST_MONTH = 12


def _clock_range(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return Portuguese "das 9 às 11" as hours: the word between them leads to hours only."""
    opener, first, joint, last = tokens
    if joint.text != "clock":
        return tokens
    return [opener._replace(kind="t"), *_clock([first]), joint, *_clock([last])]


def _from_word(tokens: Sequence[Token]) -> list[Token]:
    """Return "ore 10-18", "ore 10-12 e 14-18" as hours: the word before them makes them so."""
    found = [tokens[0]._replace(kind="t")]
    for token in tokens[1:]:
        if token.kind in "nP":
            found += _clock([token])
        elif token.kind in "-l":
            found.append(token)
    return found


def _day_and_part(tokens: Sequence[Token]) -> list[Token]:
    """Return "3 in the evening" behind "July" as a day and a part of it; "July 3pm" is none."""
    number, part = tokens
    if number.end == part.start:
        return _clock(tokens)
    return [number, *_part_of_day([part])]


def _word_and_minutes(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "midi trente" as an hour: no more minutes follow one that is told in figures."""
    hour, minutes = tokens
    if hour.number % (NOON * HOUR) or hour.text or minutes.number < _FEWEST_SPELLED:
        return tokens
    return [Token("H", hour.start, minutes.end, hour.number % DAY_END + minutes.number)]


def _hour_before_day(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "8 tonight", "seven in the morning tomorrow" as an hour before its day."""
    *hour, day = tokens
    if len(hour) == 1 and not day.numbers:
        return tokens
    return [*_clock(hour), day]


def _part_of_day(tokens: Sequence[Token]) -> list[Token]:
    """Return "in the afternoon" apart from its hour as a word that tells which half is meant."""
    return [Token("_", tokens[0].start, tokens[-1].end, int(tokens[0].number > 0), text="part")]


# Several counts of units, "one week and two days"; Basque has the count behind its unit.
_TOGETHER, _TOGETHER_BEHIND = "[np=]U(?:,?l?[np=]U){0,3},?l?[np=][Uh%]", "U[np]l[np]U"

# What makes a day, a price or a list of a figure behind the word for hours.
_NO_DAY = "(?![hmMNPQU€%/-]|[.](?!$)|[dal]{1,2}[mM]|[-rl~u]|,n)"

# What stands right behind a day, or its comma.
_BEHIND_DAY = "(?:(?<=[mMYwRN])|(?<=[mMYwRN],))"

_LENGTH = "[np]?(?:[hH%][np]?%?|P)"
# "prendra place du 3 mai au 8 juin" tells a span, and no street.
_NO_SPAN = "(?![da]?Y?r[da]{0,2}[no])"
# The day that a street is called after: "rue du 8 mai 1945".
_CALLED_AFTER = f"(?:d[da]{{0,2}})?[noO][.]?[da]{{0,2}}[mM]{_NO_SPAN}(?:[da]?Y)?"

# Counted steps stand above counted things, or "dans 3 jours" would be three of something;
# both stand above hours, so that no price and no page is an hour.
FIGURES = stage(
    COUNTED_EDGE,
    ONE_MONTH,
    Rule(
        "running",
        "[FiEf]?[da]{0,2}(?:[cVO]{1,2}[np=]U|(?<![M3])[np=][cVO]U|[np=]UV)(?!C)",
        running,
    ),
    Rule("years_of", "F_?[np=]Ux", years_of),
    Rule(
        "steps_together",
        f"[FBE]_?{_TOGETHER}|{_TOGETHER}[CB]|B{_TOGETHER_BEHIND}|{_TOGETHER_BEHIND}[BC]",
        steps_together,
    ),
    Rule(
        "steps",
        f"(?:[FBE]_?[np=]_?U|[np=]U(?:C(?![dac]{{0,2}}g)|(?!{AGO})B)|U[np][BC]|BU[np])",
        steps,
    ),
    DISTANCE,
    Rule(
        "length",
        f"2[d.:]?E?{_LENGTH}(?:[ltr]{_LENGTH})?|[FB]_?[np][h%](?:[np]%?)?|[np][h%](?:[np]%?)?[BC]",
        silence,
    ),
    Rule("one_by_one", "d[np]F[np]U", one_by_one),
    Rule("frequency", "q[a_]?[np]U", frequency),
    Rule("per_unit", "(?<=[np][wW])[pr~]U(?![cVCB])", per_unit),
    Rule("from_today", "C(?=[-r~u])", from_today),
    Rule("today_to", "F(?=[da]{0,2}[wgR])", today_to),
    Rule("every_hours", "q[a_]?[np]h(?![.]?n)", _every_hours),
    Rule("phone", "n{4,}|n(?:[-./]n){4,}", silence),
    Rule("address", "[#€][da]{0,3}g", address),
    Rule("hour_at_street", f"nhn€(?:{_CALLED_AFTER})?", hour_at_street),
    Rule("street", f"n?[#€]{_CALLED_AFTER}|€d[no]-[mM](?:-Y)?", street),
    Rule("behind_name", "tnx€", _at_hour_or_road),
    Rule("road", "(?<![wWvadi~tF])(?<!w[,.])n[mM]€(?=$|[,;:.()/&-])", road),
    Rule("week_number", "U#[.:o]{0,2}n", week_number),
    # "April issue: 20 March" has no number 20.
    Rule(
        "numbered",
        "#[.:o]{0,2}(?!(?<=:)[no][.]?[da]{0,2}[mM])(?:[nYP](?:[-/][nY])?(?!h)|[L4])|[+l]n{1,3}N",
        silence,
    ),
    # Behind a month stands a year, whatever goes on behind it: "5 avril 2031 place du Marché".
    Rule(
        "counted",
        "(?<!q)(?:[npPQ=]|(?<![mM])(?<![mM]d)Y)(?:[-r~/ltu+][npP]){0,3}[€U%]|[oO]€"
        # Ages have articles: "dos 6 aos 12 anos", "entre los 4 y los 8 años".
        "|(?:(?<=d)|(?<=Ea))[np]l?a[np][€U]",
        counted,
    ),
    Rule("decimal", "(?<![t~.I])n,n[hU](?!.?n)", _decimal),
    Rule("half_past", "Z?[Zs][np]h?A?|ZH", _before_figure),
    Rule("day_and_part", "(?<=M)(?<![noO]M)(?<![noO][d-]M)nA(?![A~tnpPH])", _day_and_part),
    Rule("word_and_minutes", "Hp(?=$|[,.;:)])", _word_and_minutes),
    Rule(
        "hour",
        "[nPHp][.]?h[.]?(?:l?[np]%|(?<=[t~].h)n(?=-n[.]?[da]?[mM])"
        "|[np](?![hU€%]|[.]?[da]?[mM]|[-/.][nNPQ](?!h)))?J?A?"
        "|H%|[nPH]J?A(?!J?[npPH](?!J?A|[.]?[da]{0,2}[mM]))|HJ|ApJ"
        # "Coffee morning 10am" names a morning.
        "|A[nPH](?!A|[.]?[da]{0,2}[mM])J?h?"
        "|At[np]h?(?![hmMU€%/-]|[.](?!$)|[dal]{1,2}[mM])J?|pJA"
        "|p-?pA|(?:(?<=E[np]l)|(?<=E[np]l[ta~])|(?<=[np][-r~u])|(?<=[np][-r~u][ta]))pA",
        _clock,
    ),
    Rule(
        "hours_from_word",
        "[tI][.:]?[nP]-[nP](?:l[nP]-[nP])?(?![.]?[da]?[mM]|h)",
        _from_word,
    ),
    Rule("hour_before_day", "^[np]A?R$", _hour_before_day),
    Rule(
        "comma_hour",
        "[tI][.:]?n,nh?(?![.,/-]?(?:n(?![.]?[da]{0,2}[mM])|[mMY]))|n,nh(?![np])|n,n(?=(?:[-r~u/t]|ru)[tda]{0,2}n,nh)",
        _comma_hour,
    ),
    Rule("before_hour", "[Ih][.]?[nPH]h?J?A?", _clock),
    Rule(
        "hour_and_minutes",
        "[t~]nln(?=,w)|[t~]nln(?![.]?[da]?[mM]|[hU€%l.,/-])|t[np]lp(?![.]?[da]{0,2}[mM]|[hU€%l/-])A?",
        _hour_and_minutes,
    ),
    Rule(
        "at_hour",
        f"(?:tP|{_BEHIND_DAY}tn)[.](?=[^nmMoYPQNH]|n[€U%])"
        "|tpp(?=$|[,.;:)A_])A?|t[nPp](?![hmMU€%/]|[.](?!$)|-[da~t]{0,2}[nNpPQHY]|[dal][mM]|ln)J?A?x?|(?<![npPH])~p(?=[JA.,)]|$)J?A?"
        "|(?<=[RA_])~[nP](?![hmMU€%/-]|[.](?!$)|[dal]{1,2}[mM]|[-rl~u])J?A?"
        "|(?<=[mMYw<])~P(?![hU€%./-]|[-rl~u]|[dal]?[mM])A?",
        _at_hour,
    ),
    Rule(
        "clock_range",
        "[dt]n~n(?!J?A|[.]?[da]{0,2}[mMYU€%h]|[./:-]?n(?![.]?[da]{0,2}[mM]))",
        _clock_range,
    ),
    Rule(
        "clock_hour",
        f"{_BEHIND_DAY}~n{_NO_DAY}J?A?|~n(?=,?a?(?:[wN]|n[.]?[da]{{0,2}}[mM]))"
        f"|(?<![npPHhA])~P{_NO_DAY}A?|(?<![npPHhA])~P[.](?=[^nmMoYPQNH]|n[€U%])",
        _clock_hour,
    ),
    Rule("hour_behind_day", "(?<=[.no][mM]|[mM][noY])P(?![hU€%./:-]|[,-]?[€%]|[-r~u])", _clock),
    Rule("compact", "(?:[Y=][-r~])?[Y=]A", _compact),
    Rule(
        "military",
        f"[t~]Y[hU]|(?:{_BEHIND_DAY}|(?<=M[no])|(?<=M[no],))Y[hU](?![.:]?[nPH])",
        military,
    ),
    Rule(
        "military_range",
        "[fE]Y[r~ul]Y(?=h|[ad]{0,2}(?:w|M[.]?[no]|[no][.]?[mM]|N))|(?:(?<=[mMN])|(?<=M[no]))[fE]Y[r~ul]Y(?![mM])",
        military_range,
    ),
    Rule("article_hour", "a[np](?:JA?|lpA)|apA", _article_hour),
    Rule("part_of_day", "A", _part_of_day),
)

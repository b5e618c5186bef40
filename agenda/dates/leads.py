"""What stands before a day, as one token: "samedi", "le", "les jours", "vendredi au dimanche,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.cascade import Rule, span, stage
from agenda.dates.classes import Token

if TYPE_CHECKING:
    from collections.abc import Sequence


_MIDDLE = 2  # among the parts of a month
_QUARTER = 15  # minutes


def _lead(tokens: Sequence[Token]) -> list[Token]:
    """Return the weekday and the articles before a day as one token, of class v or a."""
    weekday = next((token for token in tokens if token.kind in "wW"), None)
    if weekday is None:
        shift = next((token for token in tokens if token.kind == "c" and token.number), None)
        return [span("a", tokens, tokens[0]) if shift is None else span("c", tokens, shift)]
    return [span("v", tokens, weekday)]


def _day_word(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "día 24", "o passado dia 9" with the unit before a day as an article."""
    return _lead(tokens) if tokens[-1].text == "day" else tokens


def _weekday_day(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "miércoles, día" before a number as its weekday."""
    return _lead(tokens) if tokens[-1].text == "day" else tokens


def _weekday_range(tokens: Sequence[Token]) -> list[Token]:
    """Return "vendredi au dimanche, 6-8": each weekday before the day that it belongs to."""
    places = [place for place, token in enumerate(tokens) if token.kind == "w"]
    first, last = places[0], places[1]
    behind = next(place for place in range(last, len(tokens)) if tokens[place].kind in "nopQPNM")
    joint = next(place for place in range(behind, len(tokens)) if tokens[place].kind in "-r~u")
    end = tokens[-1].end
    return [
        tokens[first]._replace(kind="v", start=tokens[0].start, end=tokens[behind].start),
        *tokens[behind : joint + 1],
        tokens[last]._replace(kind="v", start=end, end=end),
    ]


_DAY = "(?:M[.]?)?[nopQPN]"
_WEEKDAY_RANGE = (
    f"[dacf]{{0,2}}w[.]?[-r~u/][da]{{0,2}}w[.]?,?[daf]{{0,2}}{_DAY}[.]?(?:[da]{{0,2}}[mM][.]?)?"
    f"[-r~u][da]{{0,2}}(?={_DAY})"
)
_WEEKDAY = (
    "[adc]{0,2}[(]?(?<!q)(?:"  # not "tous les samedis du 1er mai au 30 juin"
    # Nor the weekday of "sauf le mardi, du 1er mai au 30 juin", with the comma or without.
    "(?:w[.]?[)]?(?:(?<!ew)(?<!eaw)[,:]?_?[adc]{0,2}|_?[ac]{0,2})|Wa?)"
    "(?=[nopQPN]|O[dac]{0,2}[mM])"
    # "Sa/So, 4./5. Mai", "Saturday and Sunday, May 4 and 5": the first counts.
    "|(?:w[.]?,)?w[.]?(?:[/&+-]|l)w[.]?,?[ad]{0,2}(?=[no]|M[.]?[no][.]?(?:,?l|[,&+/-]))"
    "|w[.]?,?a?(?=M[.]?a?[no]|m[.]?n(?![.]?[da]?[mMkh])))"
)


def _overnight(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return Dutch "van 5 op 6 juni" as the range that it is."""
    if tokens[2].text != "onto":
        return tokens
    return [*tokens[:2], tokens[2]._replace(kind="r")]


def _after(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "d'après", "suivant" before a feast as what stands between: "lundi d'après Pâques"."""
    return [tokens[0]._replace(kind="6")] if tokens[0].text == "after" else tokens


def on_day(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return Portuguese "em" before a date as an article: "às 15h em 03/01/2027"."""
    return [tokens[0]._replace(kind="a"), *tokens[1:]] if tokens[0].text == "on" else tokens


def _in_month(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return German "im Monat" before its name as a word that stands before a month."""
    return [tokens[0]._replace(kind="i")] if tokens[0].text == "MONTHLY" else tokens


def _genitive(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return Basque "maiatzaren lehen astea", of May the first week, in the order of others."""
    *year, name, nth, unit = tokens
    if name.text != "of":  # "May third, Friday"
        return tokens
    of = Token("d", unit.end, unit.end)
    behind = [token._replace(start=unit.end, end=unit.end) for token in (name, *year)]
    return [nth._replace(start=tokens[0].start), unit, of, *behind]


def _half(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "seconda metà" as a half: the word alone is the middle."""
    if tokens[1].number != _MIDDLE:
        return tokens
    return [tokens[0], tokens[1]._replace(kind="U", number=1, text="half")]


def _part_behind(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return Basque "datorren urtearen hasieran" in the order of others."""
    word, unit, part = tokens
    return [part._replace(start=word.start), word, unit._replace(end=part.end)]


def _fourth(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return Spanish "segundo y cuarto miércoles" as two ordinals: "y cuarto" ends hours too."""
    (quarter,) = tokens
    if quarter.number != _QUARTER:
        return tokens
    joint = quarter._replace(kind="l", end=quarter.start, number=0)
    return [joint, quarter._replace(kind="O", number=4)]


def _to_part(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return Spanish "a mediados de" behind a month as the end of a range."""
    (part,) = tokens
    if part.text != "to":
        return tokens
    return [Token("~", part.start, part.start), part._replace(text="")]


def _year_and_day(tokens: Sequence[Token]) -> list[Token]:
    """Return "2027-12" between two months as the year of the first and the day of the second."""
    (both,) = tokens
    year, day = both.numbers
    cut = both.start + len(str(year))
    return [
        Token("Y", both.start, cut, year, (), str(year)),
        Token("-", cut, cut + 1),
        Token("n", cut + 1, both.end, day, (), f"{day:02}"),
    ]


# What stands before a day is one token first: fewer cases for all the rules below.
LEADS = stage(
    Rule(
        "year_and_day",
        "(?:(?<=[no][mM])|(?<=[mM][.])|(?<=[mM]d))L(?=[.]?[da]{0,2}[mM])",
        _year_and_day,
    ),
    Rule("weekday_day", "[ad]{0,2}w[.]?,?[ad]?U(?=[no])", _weekday_day),
    Rule("on_day", "F(?=N|[no][.]?[da]{0,2}[mM])", on_day),
    Rule("day_word", "(?:[da]?|[da]?c)U(?=[noQ])", _day_word),
    Rule("after", "V(?=[dac]{0,2}(?:g|[no][.]?[da]{0,2}[mM]))", _after),
    Rule("in_month", "K(?=[mM](?![.]?[no]))", _in_month),
    Rule("genitive", "Y?M[oOc][Uw]", _genitive),
    Rule("half", "Os", _half),
    Rule("part_behind", "cUs(?![-da.]{0,3}[mMYUK])", _part_behind),
    Rule("to_part", "(?<=[mMY])s", _to_part),
    Rule("overnight", "d[no][ai](?=[no][.]?[da]{0,2}[mM])|dw[ai](?=w)", _overnight),
    Rule("fourth", "(?<=[oO])J(?=[wW])", _fourth),
    Rule("weekday_range", _WEEKDAY_RANGE, _weekday_range),
    Rule("weekday", _WEEKDAY, _lead),
    Rule("articles", "[adc]{2,3}(?=[nopQPNMm]|O[dac]{0,2}[mM])", _lead),
)

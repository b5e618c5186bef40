"""Years and decades that are a whole line: "en 2024", "depuis 2019", "die 90er Jahre"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.cascade import Rule, stage
from agenda.dates.classes import Token
from agenda.dates.phrase import Member, Parts, Phrase, Relative, Strength
from agenda.dates.rule_names import THIRDS_OF_YEARS, YEAR_IN_WORDS, third
from agenda.dates.when import Bound, Precision

if TYPE_CHECKING:
    from collections.abc import Sequence


_FIRST_YEAR, _LAST_YEAR = 1000, 2499
_TENS, _CENTURY = 10, 1900
_BOUNDS = {"u": Bound.UNTIL, "f": Bound.FROM, "0": Bound.UNTIL, "1": Bound.FROM}


def _phrase(tokens: Sequence[Token], first: int, last: int, bound: Bound) -> list[Token]:
    draft = Phrase(
        tokens[0].start, tokens[-1].end, YEAR_IN_WORDS, Strength.YEAR,
        (Member(Parts(year=first), Parts(year=last)),), precision=Precision.SEASON, bound=bound,
    )  # fmt: skip
    return [tokens[0]._replace(kind="Y", end=tokens[-1].end, draft=draft)]


def _years(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "in 2024", "von 1914 bis 1918" as whole years; "2024" alone is a mere number."""
    years = [
        year for token in tokens if token.kind in "YS" for year in token.numbers or [token.number]
    ]
    # Basque "2024an" has its word behind the figures.
    cased = tokens[0].kind == "Y" and tokens[0].end - tokens[0].start > len(tokens[0].text)
    told = tokens[0].kind not in "YS" or tokens[-1].kind not in "YS." or cased
    units = [token for token in tokens if token.kind == "U"]
    of_year = all(token.text == "year" for token in units)
    if not told or not of_year or not all(_FIRST_YEAR <= year <= _LAST_YEAR for year in years):
        return tokens
    return _phrase(tokens, years[0], years[-1], _bound(tokens) if len(years) == 1 else Bound.NONE)


def _bound(tokens: Sequence[Token]) -> Bound:
    ends = (tokens[0].kind, tokens[-1].kind)
    return next((_BOUNDS[kind] for kind in ends if kind in _BOUNDS), Bound.NONE)


def _decade(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "les années 90", "la década de 1980" as ten years; "l'année 1980" is but one."""
    figure = next(token for token in tokens if token.kind in "nYp5")
    unit = next((token for token in tokens if token.kind == "U"), None)
    one = unit is not None and (unit.text, unit.number) == ("year", 1)
    if figure.kind == "Y" and (one or figure.number % _TENS):
        return _years(tokens)
    year = figure.number
    if (unit is not None and unit.text not in ("year", "decade")) or year % _TENS or not year:
        return tokens
    first = year if year > _CENTURY else year + _CENTURY
    return _phrase(tokens, first, first + _TENS - 1, Bound.NONE)


def _part_of_decade(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "début des années 90", "the late 1980s" as the first, the middle or the last years."""
    place = next(place for place, token in enumerate(tokens) if token.kind == "s")
    part = tokens[place].number
    (decade, *_) = _decade(tokens[place + 1 :])
    member = decade.draft.members[0] if decade.draft else None
    if member is None or not 1 <= part <= len(_YEARS_OF_DECADE):
        return tokens
    year = member.first.year or 0
    if member.last is None or member.last.year == year:  # "zu Beginn des Jahres 2027"
        return tokens
    first, last = (year + step for step in _YEARS_OF_DECADE[part - 1])
    return _phrase(tokens, first, last, Bound.NONE)


_YEARS_OF_DECADE = ((0, 3), (4, 6), (7, 9))  # of its start, its middle and its end


def _part(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "fin 2024" as the last months of that year."""
    part = next(token.number for token in tokens if token.kind == "s")
    number = next(token.number for token in tokens if token.kind == "Y")
    (year,) = _phrase(tokens, number, number, _bound(tokens))
    name = third(part, YEAR_IN_WORDS, THIRDS_OF_YEARS)
    return [year._replace(draft=year.draft and year.draft._replace(rule=name))]


def _part_of_this(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "fin de l'année" as the last months of the year of publication."""
    if tokens[-1].text != "year" or tokens[-1].number > 1:
        return tokens
    part = next(token.number for token in tokens if token.kind == "s")
    draft = Phrase(
        tokens[0].start, tokens[-1].end, third(part, "day", THIRDS_OF_YEARS), Strength.RELATIVE,
        (Member(Parts(relative=Relative("year", 0))),), precision=Precision.MONTH,
        bound=_bound(tokens),
    )  # fmt: skip
    return [Token("G", draft.start, draft.end, draft=draft)]


def _beside(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "avant 2020", "nach 2030" as what lies on that side of the year."""
    year = tokens[-1].number
    if tokens[0].kind == "B" or tokens[0].text == "before":  # "vor" is "ago" as well
        return _phrase(tokens, year - 1, year - 1, Bound.UNTIL)
    return _phrase(tokens, year + 1, year + 1, Bound.FROM)


def _to_day(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "von 2010 bis heute" as the days from the start of that year on."""
    draft = tokens[-1].draft
    year = next(token.number for token in tokens if token.kind == "Y")
    if draft is None or len(draft.members) != 1 or draft.members[0].last is not None:
        return tokens
    if draft.bound is not Bound.UNTIL and not any(token.kind in "ru~" for token in tokens):
        return tokens
    member = Member(Parts(year, 1, 1), draft.members[0].first)
    whole = Phrase(tokens[0].start, draft.end, "range of days", draft.strength, (member,))
    return [tokens[-1]._replace(start=whole.start, draft=whole)]


def _season(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "im Sommer" as the season to come; "Sommer" alone is a mere word."""
    name = next(token.text for token in tokens if token.kind == "z")
    bound = _BOUNDS.get(tokens[0].kind, Bound.NONE)
    draft = Phrase(
        tokens[0].start, tokens[-1].end, "season", Strength.SEASON,
        (Member(Parts(relative=Relative(name, 0))),), precision=Precision.SEASON, bound=bound,
    )  # fmt: skip
    return [tokens[0]._replace(kind="G", end=tokens[-1].end, draft=draft)]


# Only where it is all that a line says: in a sentence a year is a mere number, and a heading's
# year is read as such.
ANNUAL = stage(
    Rule("decade", "^[iufFEd~a]{0,3}(?:U[da]{0,2}'?[npY5]|'?[n5]-?U|'?5)[.]?$", _decade),
    Rule(
        "part_of_decade",
        "^[iufF~r]?[da]{0,2}s[-.]?[daifF]{0,2}(?:U[da]{0,2}'?[npY5]|'?[n5]-?U|'?5)[.]?$",
        _part_of_decade,
    ),
    Rule(
        "years",
        "^(?:[iufFEdt]|~)?[da]{0,2}(?:U[da]{0,2})?(?:[YS]|Y,?[-r~lu][da]{0,2}(?:Ud?)?Y)"
        "[.]?(?:r?[01]|_|U|d)?[.]?$",
        _years,
    ),
    Rule("part", "^[iufF~]?[da]{0,2}s[-.]?[daiF]{0,2}Y[.]?$|^Yd?s[.]?$", _part),
    Rule("part_of_this", "^[iufF~rt6]?[da]{0,2}s-?(?:[da]{0,2}U|d)$", _part_of_this),
    Rule("beside", "^[6B][da]{0,2}(?:U[da]{0,2})?Y$", _beside),
    Rule("to_day", "^[dfE]?[da]{0,2}Y(?:[-r~u]{0,2}[da]{0,2})?G$", _to_day),
    Rule("season", "^[iufFEd~ra]{1,3}z[.]?$", _season),
)

"""Expressions that no page prints as the day of an event: "in two hours", "Q3", "eoy".

They are asked for where the grammar of pages reads nothing in a short text.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from agenda.dates.almanac import possible
from agenda.dates.cascade import Grammar, Rule, span, stage
from agenda.dates.classes import Token
from agenda.dates.counted_things import steps
from agenda.dates.counts import WORDS_OF_YEAR, year_in_words
from agenda.dates.leads import on_day
from agenda.dates.meant import Line, dates_of
from agenda.dates.parts import day, figure
from agenda.dates.periods import day_of_unit, relative_unit, season
from agenda.dates.phrase import Member, Parts, Phrase, Strength
from agenda.dates.portions import lettered_part, part_of_week
from agenda.dates.rule_names import YEAR_IN_WORDS
from agenda.dates.rules import STAGES
from agenda.dates.settle import settle
from agenda.dates.shapes import Shapes, phrases_of
from agenda.dates.sieve import Sieve
from agenda.dates.tokens import Tokenizer
from agenda.dates.weeks import calendar_week
from agenda.dates.when import Precision
from agenda.dates.words import spoken
from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.when import Found

_LONGEST, _SHORT = 60, 30
_FIRST, _LAST = 10, 21  # centuries
_LAST_DAY = 31
_FIRST_YEAR = 20  # of those in two digits
_PAIR = 2
_LONG = 3  # letters of a weekday that is no other word beside "and"
_YEARS = pattern(r"\d{4}[-/]\d\d")  # "temporada 2024-2025"
_WEEKDAYS = pattern("v[.]?(?:[l/&+,]v[.]?){0,6}")


def _figure(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "le quinze", "le 11 au soir" with the day as a figure."""
    place = next(place for place, token in enumerate(tokens) if token.kind in "npO")
    day = tokens[place]
    if day.number < 1 or day.text == "single" or (day.kind == "p" and day.number == 1):
        return tokens
    end = tokens[-1].end
    return [*tokens[:place], day._replace(kind="n", end=end, text=f"{day.number:02}")]


def _hour_in_words(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "three in the morning" as an hour; "one morning" is none."""
    number = tokens[0]
    return tokens if number.number < _PAIR else [Token("t", number.start, number.start), *tokens]


def _days(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "17th to 19th", "dal 17 al 19", "entre el 17 y el 19" as days of a month.

    Without a word that tells, "from 17 to 19" are ages or hours.
    """
    opener = tokens[0]
    article = Token("a", opener.start, opener.start)
    if opener.kind in "no":
        return [article, *tokens]
    if opener.text != "the" and not any(token.kind in "ao" for token in tokens):
        return tokens
    lead = [opener, article._replace(start=opener.end, end=opener.end)]
    return [*(lead if opener.kind == "E" else [article]), *tokens[1:]]


def _year_word(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "des Jahres" before 2026 as one word that stands before a year."""
    return [span("d", tokens, tokens[0])] if tokens[-1].text == "year" else tokens


def _since(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "depuis trois jours" as the day that lies so far back."""
    opener, count, unit = tokens
    if opener.text != "past":
        return tokens
    return [Token("R", opener.start, unit.end, -count.number, text=f"{unit.text}s")]


def _last_weekend(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "l'últim cap de setmana" as the one before that which comes."""
    word, step = tokens[-2:]
    if word.number != -1 or step.text != "weekend":
        return tokens
    return [step._replace(start=tokens[0].start, number=-1)]


def _after(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "after three days", "nach 3 Tagen" as the day that lies so far ahead."""
    return tokens if tokens[0].text else steps(tokens)


def _clock(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return Dutch "om 9 uur" as an hour of the clock, not as nine of them."""
    number, unit = tokens
    return [number, *_hour_word([unit])] if unit.text == "hour" else tokens


def _century(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "le XIXe siècle" as its hundred years."""
    number = figure(tokens, "nopO") or 0
    if not _FIRST <= number <= _LAST:
        return tokens
    member = Member(Parts(year=number * 100 - 99), Parts(year=number * 100))
    draft = Phrase(tokens[0].start, tokens[-1].end, YEAR_IN_WORDS, Strength.YEAR, (member,),
                   precision=Precision.SEASON)  # fmt: skip
    return [Token("G", draft.start, draft.end, draft=draft)]


def _unit(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "le XIXe siècle", "la última semana", "las 15 horas" as what the unit makes of it."""
    unit = next(token.text for token in tokens if token.kind == "U")
    if unit == "century":
        return _century(tokens)
    return _article_hour(tokens) if unit == "hour" else _last_unit(tokens)


def _half(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "H1 2025" as six months."""
    place = next(place for place, token in enumerate(tokens) if token.kind == "h")
    letter = tokens[place]._replace(kind="3", number=6)
    return lettered_part([*tokens[:place], letter, *tokens[place + 1 :]])


def _year_week(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "2014 W15" as the week that it is."""
    return calendar_week([*tokens[1:], tokens[0]])


def _part_in_word(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "eoy", "Jahresende" as the two words that they stand for."""
    word = next(place for place, token in enumerate(tokens) if token.kind == "9")
    both = tokens[word]
    part, unit = both._replace(kind="s", text=""), both._replace(kind="U", number=1)
    return [*tokens[:word], part, unit]


def _day_in_words(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return Basque "martxoaren hamabosta", "March fifteen" with the day as a figure."""
    number = sum(token.number for token in tokens)
    if not 1 <= number <= _LAST_DAY:
        return tokens
    return [tokens[0]._replace(kind="n", end=tokens[-1].end, number=number, text=f"{number:02}")]


def _of_month(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "le premier du mois", "am ersten des Monats" as a day of the month that runs."""
    unit = tokens[-1]
    if unit.text == "MONTHLY":
        unit = unit._replace(kind="U", number=1, text="month")
    place = next(place for place, token in enumerate(tokens) if token.kind in "nopO")
    number = tokens[place]._replace(start=tokens[0].start)
    read = day_of_unit([number, *tokens[place + 1 : -1], unit])
    return read if len(read) == 1 and unit.number == 1 else tokens


def _month_and_day(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "septiembre 3" as that day; two digits from 20 on may be a year as well."""
    month, number = tokens[-2:] if tokens[-2].kind == "m" else (tokens[-3], tokens[-1])
    if number.number >= _FIRST_YEAR or not possible(number.number, month.number):
        return tokens
    return day(tokens, Parts(None, month.number, number.number))


def _named_month(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "Monat Mai", "de maand mei" with a word that stands before a month."""
    unit = tokens[-1]
    if (unit.text, unit.number) != ("month", 1):
        return tokens
    return [unit._replace(kind="i", start=tokens[0].start)]


def _article_hour(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "las 15 horas", "les 20.45" as an hour behind its article."""
    if tokens[0].text != "clock":
        return tokens
    return [tokens[0]._replace(kind="t"), tokens[1], *_hour_word(tokens[2:])]


def _hour_word(tokens: Sequence[Token]) -> list[Token]:
    return [token._replace(kind="h", number=0, text="") for token in tokens if token.text == "hour"]


def _last_unit(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "la dernière semaine", "l'ultimo mese" as the one before that which runs."""
    word, unit = tokens[-2:]
    if word.kind != "O" or word.number != -1 or unit.text == "day":
        return tokens
    return relative_unit([*tokens[:-2], word._replace(kind="c"), unit])


def _weekday(tokens: Sequence[Token]) -> list[Token]:
    """Return "Sat" as a Saturday: beside other words it would be none by now."""
    return [tokens[0]._replace(kind="w")]


_FULL = "^[iFatr~d]{0,3}"
GRAMMAR = Grammar(
    stage(
        Rule("part_in_word", "[iFatr~du]{0,3}9", _part_in_word),
        Rule("year_in_words", f"^(?:{WORDS_OF_YEAR})$", year_in_words),
    ),
    stage(
        Rule("figure", "^[ad~]{0,2}a[pO](?=$|[t~])|^[ad~]{0,2}a[nopO]_{1,2}$", _figure),
        Rule("hour_in_words", "^pA$", _hour_in_words),
        Rule(
            "days",
            "^(?:oa?[-r~u]a?o|[fE]a?[no][-r~ul]a?[no])$|[fE]a?o[-r~ul]a?o(?=$|[.,;:)])",
            _days,
        ),
        Rule("year_word", "(?:da?)?U(?=Y)", _year_word),
        Rule("since", "f[np]U", _since),
        Rule("last_weekend", f"{_FULL}OR$", _last_weekend),
        Rule("on_day", "^FQ$", on_day),
        Rule("after", "^6[np=]U$", _after),
        Rule("clock", "(?<=[t~])[np]U", _clock),
        Rule("day_in_words", "(?<=M)pp?(?=$|[,wt~Y])", _day_in_words),
        Rule("of_month", f"{_FULL}U?[nopO][.]?(?:d[da]?c?U|cU|[da]{{0,2}}K)(?=$|[t~])", _of_month),
        Rule("unit", f"{_FULL}(?:[nopO][.]?U|U[nO])[.]?$", _unit),
        Rule("quarter", f"{_FULL}(?:3n|(?<![noH])n3)$", lettered_part),
        Rule("month_and_day", "^[ad]?m[.]?[no]$", _month_and_day),
        Rule("half", f"{_FULL}hn$|(?<!n)hn[da]{{0,2}}Y", _half),
        Rule("year_week", "^Y[-/,]?Un$", _year_week),
        Rule(
            "part_of_week",
            "(?<!u)(?<!ua)[iF~]?a?s-?[da]{0,2}(?:c?U|U[cV])(?![da]{0,2}[mMYU])",
            part_of_week,
        ),
        Rule("named_month", f"{_FULL}U(?=[mM](?:[da]{{0,2}}Y)?$)", _named_month),
        Rule("article_hour", "^aP(?:U|$)", _article_hour),
        Rule("season", "^[ad]?z$", season),
        Rule("weekday", "v", _weekday),
    ),
    *STAGES,
)


@lru_cache(maxsize=32)
def _sieve(languages: tuple[str, ...]) -> Sieve:
    return Sieve(spoken(languages))


@lru_cache(maxsize=32)
def _tokenizer(languages: tuple[str, ...]) -> Tokenizer:
    return Tokenizer(spoken(languages))


def _may_speak(text: str, languages: tuple[str, ...]) -> bool:
    """Tell whether a text may name a day; of some words ("le quinze") only the grammar knows."""
    said = text.strip()
    if len(said) > _SHORT or said.isalpha():
        return _sieve(languages).speaks(text) or _YEARS.search(text) is not None
    return True


def _read(tokens: list[Token], language: str) -> list[Phrase]:
    """Return the phrases of an expression; short weekdays alone need no neighbour."""
    return phrases_of(GRAMMAR.read(tokens if _are_weekdays(tokens) else settle(tokens)), language)


def _are_weekdays(tokens: Sequence[Token]) -> bool:
    """Tell whether nothing but short weekdays is named: "Sat", "Sat & Sun", never "so und so"."""
    if _WEEKDAYS.fullmatch("".join([token.kind for token in tokens])) is None:
        return False
    joints = [token for token in tokens if token.kind == "l" and token.text != "sign"]
    long = all(token.end - token.start >= _LONG for token in tokens if token.kind == "v")
    return not joints or (long and all(token.end - token.start > 1 for token in joints))


def _read_dates(tokens: list[Token], line: Line) -> list[Found]:
    return dates_of(_read(tokens, line.languages[0] if line.languages else ""), line)


_DATES = Shapes(_read_dates)


def find_spoken(line: Line) -> list[Found]:
    """Return the dates of a short text that no page prints as a day.

    >>> from datetime import date
    >>> found, = find_spoken(Line("in two days", ("en",), date(2031, 1, 10)))
    >>> found.when.first
    datetime.date(2031, 1, 12)
    """
    if len(line.text) > _LONGEST or not _may_speak(line.text, line.languages):
        return []
    tokens, places = _tokenizer(line.languages).read(line.text)
    if places is None:
        return _DATES.read(tokens, line)
    phrases = _read(tokens.placed(), line.languages[0] if line.languages else "")
    told = [one._replace(start=places[one.start], end=places[one.end]) for one in phrases]
    return dates_of(told, line)

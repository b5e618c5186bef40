"""Expressions that no page prints as the day of an event: "in two hours", "Q3", "eoy".

They are asked for where the grammar of pages reads nothing in a short text.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from agenda.dates.cascade import Grammar, Rule, stage
from agenda.dates.classes import Token
from agenda.dates.counts import WORDS_OF_YEAR, year_in_words
from agenda.dates.folding import fold
from agenda.dates.parts import figure
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

_LONGEST, _SHORT = 60, 16
_FIRST, _LAST = 10, 21  # centuries
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


def _since(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "depuis trois jours" as the day that lies so far back."""
    opener, count, unit = tokens
    if opener.text != "past":
        return tokens
    return [Token("R", opener.start, unit.end, -count.number, text=f"{unit.text}s")]


def _clock(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return Dutch "om 9 uur" as an hour of the clock, not as nine of them."""
    number, unit = tokens
    return [number, unit._replace(kind="h", number=0, text="")] if unit.text == "hour" else tokens


def _century(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "le XIXe siècle" as its hundred years."""
    unit = next(token for token in tokens if token.kind == "U")
    number = figure(tokens, "nopO") or 0
    if unit.text != "century" or not _FIRST <= number <= _LAST:
        return tokens
    member = Member(Parts(year=number * 100 - 99), Parts(year=number * 100))
    draft = Phrase(tokens[0].start, tokens[-1].end, YEAR_IN_WORDS, Strength.YEAR, (member,),
                   precision=Precision.SEASON)  # fmt: skip
    return [Token("G", draft.start, draft.end, draft=draft)]


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


def _weekday(tokens: Sequence[Token]) -> list[Token]:
    """Return "Sat" as a Saturday: beside other words it would be none by now."""
    return [tokens[0]._replace(kind="w")]


_FULL = "^[iFatr~d]{0,3}"
GRAMMAR = Grammar(
    stage(
        Rule("part_in_word", "^[iFatr~du]{0,3}9$", _part_in_word),
        Rule("year_in_words", f"^(?:{WORDS_OF_YEAR})$", year_in_words),
    ),
    stage(
        Rule("figure", "^[ad~]{0,2}a[pO](?=$|[t~])|^[ad~]{0,2}a[nopO]_{1,2}$", _figure),
        Rule("since", "f[np]U", _since),
        Rule("clock", "(?<=[t~])[np]U", _clock),
        Rule("century", f"{_FULL}(?:[nopO][.]?U|U[nO])[.]?$", _century),
        Rule("quarter", f"{_FULL}3n$", lettered_part),
        Rule("half", f"{_FULL}hn(?:[da]{{0,2}}Y)?$", _half),
        Rule("year_week", "^Y[-/,]?Un$", _year_week),
        Rule("part_of_week", f"{_FULL}s-?[da]{{0,2}}(?:c?U|U[cV])$", part_of_week),
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


_PHRASES = Shapes(_read)


def find_spoken(text: str, languages: tuple[str, ...]) -> list[Phrase]:
    """Return the phrases of a short text that no page prints as a day.

    >>> [phrase.rule for phrase in find_spoken("in two hours", ("en",))]
    ['day']
    """
    if len(text) > _LONGEST or not _may_speak(text, languages):
        return []
    folded, places = fold(text)
    tokens = _tokenizer(languages).read(folded)
    found = _PHRASES.read(tokens, languages[0] if languages else "")
    if places is None:
        return found
    return [one._replace(start=places[one.start], end=places[one.end]) for one in found]

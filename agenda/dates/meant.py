"""Which phrases of a text are meant as dates, and on which days: nothing else is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates import almanac
from agenda.dates.evenings import each_evening, only_start
from agenda.dates.figures import late
from agenda.dates.folding import fold
from agenda.dates.leaning import on_told_day
from agenda.dates.phrase import Member, Parts, Phrase, Relative, Strength
from agenda.dates.recurrence import coming
from agenda.dates.refine import resolve
from agenda.dates.rule_names import (
    BARE_DAY,
    BARE_HOURS,
    BARE_MONTH,
    NAMED_DAY,
    RANGE_OF_WEEKDAYS,
    THIRDS,
    THIRDS_OF_YEARS,
    YEAR_IN_WORDS,
)
from agenda.dates.when import Bound, Days
from agenda.dates.words import merged
from agenda.patterns import pattern
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from agenda.dates.when import Found, When

FULL = (Strength.DATE, Strength.RELATIVE, Strength.RECURRING, Strength.SEASON)
_ALONE = (Strength.NUMERIC, Strength.WEEKDAY, Strength.MONTH, Strength.DAY, Strength.TIME)
_TODAY = Member(Parts(relative=Relative("day", 0)))
_CLAUSE_END = pattern(r"\s*(?:[.,;:!?)]|$)")
_LONGEST_WORD = 20
_NEAR = 62  # days: two months
_LONGEST_ALONE = 40
_ALWAYS = "24/7"  # around the clock


class Line(NamedTuple):
    """A text, the languages it may be in, and the day it was published."""

    text: str
    languages: tuple[str, ...]
    published: date


def dates_of(phrases: list[Phrase], line: Line) -> list[Found]:
    """Return what the phrases of a line mean that are meant as dates."""
    meant = [one for one in phrases if one.strength in FULL]
    if len(meant) < len(phrases):
        # Beside another no phrase is the whole text: no need to look at all of it each time.
        whole = len(phrases) == 1 and _is_all(line.text, phrases[0].start, phrases[0].end)
        meant = [one for one in phrases if one.strength in FULL or _enough(one, whole=whole)]
        if not meant and not whole:
            meant = _joined([one for one in phrases if _told(one, line)])
    if any(one.strength is Strength.TOLD for one in phrases):
        return _leaning([one for one in phrases if one in meant or _leans(one)], line.published)
    if len(meant) > 1 and any(map(_is_printed, meant)):
        meant = [one for one in meant if one.rule != NAMED_DAY or not _names(line, one.start)]
    found: list[Found] = []
    # "Du 3 juin au 4 août, le mardi à 14h, le samedi à 10h": weekdays of the days before them.
    around: Days | None = None
    for phrase in meant:
        if phrase.strength is Strength.WEEKDAY:
            # "Du 3 au 5 octobre. Vendredi à 20 h": it need not be one of them.
            found += _resolved(phrase, line.published, around) or _resolved(phrase, line.published)
        else:
            found += _resolved(phrase, line.published)
            around = _range(found)
    return found


def _is_printed(phrase: Phrase) -> bool:
    """Tell whether a day is printed with its month, and is no feast by its name."""
    return phrase.strength is Strength.DATE and phrase.rule != NAMED_DAY


@late
def _names(line: Line, start: int) -> bool:
    """Tell whether a feast stands behind "de" and a word that it goes on: "marché de Noël"."""
    word = fold(line.text[start : start + _LONGEST_WORD].replace("'", " ").replace("’", " "))[0]
    known, _ = merged(line.languages).entries.get(word.partition(" ")[0], (None, {}))
    before = line.text[max(start - 2, 0) : start].rstrip()
    return known is not None and known[0] == "d" and before[-1:].isalpha()


def _range(found: Sequence[Found]) -> Days | None:
    """Return the days of the last date when they are a range, None for any other."""
    if not found or not isinstance(found[-1].when, Days) or found[-1].bound:
        return None
    days = found[-1].when
    return days if days.first < days.last else None


def _leans(phrase: Phrase) -> bool:
    return phrase.strength is Strength.TOLD


def _leaning(phrases: list[Phrase], published: date) -> list[Found]:
    """Return what phrases mean, some of which lean on the day that another told before."""
    found: list[Found] = []
    for phrase in phrases:
        if not _leans(phrase):
            found += _resolved(phrase, published)
        elif found:
            found += resolve(on_told_day(phrase, _last_day(found[-1])), published=published)
    return found


def _last_day(found: Found) -> date:
    when = found.when
    return when.last if isinstance(when, Days) else when.start.date()


def alone(line: Line) -> list[Found]:
    """Return "maintenant", "Saint-Martin" as a day where the text says nothing else."""
    if len(line.text) > _LONGEST_ALONE:
        return []
    said = line.text.strip().rstrip(".!?").strip()
    named = merged(line.languages).alone.get(fold(" ".join(said.split()))[0])
    if named is None:
        return []
    start = line.text.index(said)
    if named.numbers:
        month, day = named.numbers
        strength, parts = Strength.DATE, Parts(None, month, day)
    else:
        strength, parts = Strength.RELATIVE, Parts(relative=Relative(named.text, named.number))
    phrase = Phrase(start, start + len(said), "day", strength, (Member(parts),))
    return resolve(phrase, published=line.published)


def _joined(phrases: list[Phrase]) -> list[Phrase]:
    """Return a weekday with the hours that stand apart from it: "le match de lundi, à 21h"."""
    days = [phrase for phrase in phrases if phrase.strength is not Strength.TIME]
    hours = [phrase for phrase in phrases if phrase.strength is Strength.TIME]
    if not days or not hours:
        return phrases
    if len(days) == len(hours) == 1 and len(days[0].members) == 1:
        return [days[0]._replace(slots=hours[0].slots)]
    return days


def _resolved(phrase: Phrase, published: date, within: Days | None = None) -> list[Found]:
    """Return what a phrase means where nothing but its own words tells it.

    Hours alone are those of the day of publication, "von Freitag bis Sonntag" are the next such
    days, an hour of the evening is that of each day of a short run, and "Mitte Mai" is a third of
    the month.
    """
    if phrase.strength is Strength.TIME:
        phrase = phrase._replace(strength=Strength.RELATIVE, members=(_TODAY,))
    if phrase.rule == RANGE_OF_WEEKDAYS:
        phrase = coming(phrase)
    found = resolve(phrase, published=published, within=within)
    if any(member.last is not None for member in phrase.members) and (start := only_start(phrase)):
        return [evening for one in found for evening in each_evening(one, start)]
    if phrase.rule in THIRDS_OF_YEARS:
        part = THIRDS_OF_YEARS.index(phrase.rule) + 1
        return [one._replace(when=_third(one, part, almanac.third_of_year)) for one in found]
    if phrase.rule not in THIRDS or phrase.members[0].last is not None:
        return found
    part = THIRDS.index(phrase.rule) + 1
    return [one._replace(when=_third(one, part, almanac.third)) for one in found]


def _third(found: Found, part: int, third: Callable[[date, int], Days]) -> When:
    """Return the days of a part of a month or a year, or those up to it or from it on."""
    if not isinstance(found.when, Days):
        return found.when
    days = third(found.when.last, part)
    if found.bound is Bound.UNTIL:
        return Days(min(found.when.first, days.last), days.last)
    return days


def _enough(phrase: Phrase, *, whole: bool) -> bool:
    """Tell whether less than a date is meant as one, whatever else the text names."""
    if phrase.strength is Strength.YEAR:
        return phrase.rule == YEAR_IN_WORDS or phrase.rule in THIRDS_OF_YEARS
    if phrase.strength is Strength.MONTH and phrase.rule != BARE_MONTH:
        return True
    if phrase.strength is Strength.WEEKDAY and (
        phrase.bound or phrase.slots or phrase.members[0].slots or phrase.members[0].start_time
    ):
        return True
    return whole and phrase.strength in _ALONE


@late
def _is_all(text: str, start: int, end: int) -> bool:
    """Tell whether a text says nothing but what stands in it from *start* to *end*."""
    around = (text[:start], text[end:])
    return not any(char.isalnum() for part in around for char in part) and text.strip() != _ALWAYS


def _told(phrase: Phrase, line: Line) -> bool:
    """Tell whether less than a date is meant as one in a text that names no other.

    A weekday always is, and so are several months ("in the third quarter"); hours need their word
    ("à 15h", "at noon", "de 9h à 12h", "5 pm"); a day of the month has its weekday or its hour
    beside it, or ends its clause ("je reviens le 22."), a year does and has its word as well
    ("fondée en 1998.").
    """
    if phrase.strength is Strength.TIME:
        return phrase.rule != BARE_HOURS
    if phrase.strength is Strength.WEEKDAY:
        return True
    if phrase.strength is Strength.YEAR:
        return _ends_clause(line.text, phrase.end) and _follows_in(
            line.text, phrase.start, line.languages
        )
    if phrase.strength is Strength.MONTH:
        return phrase.members[0].last is not None
    return phrase.strength is Strength.DAY and _is_day_told(phrase, line)


def _is_day_told(phrase: Phrase, line: Line) -> bool:
    """Tell whether a day of a month is meant: its weekday, its hour or the end of a clause tell.

    A weekday tells where a day with that figure is near: "I sat 3 exams" tells nothing.
    """
    first, last, *_ = phrase.members[0]
    if phrase.rule == BARE_DAY and (phrase.slots or phrase.members[0].slots):
        return True
    if phrase.rule == BARE_DAY and first.weekday is not None:
        found = resolve(phrase, published=line.published)
        return bool(found) and _is_near(_last_day(found[0]), line.published)
    # "Del 1 al 10" is a scale as well.
    alone = phrase.rule == BARE_DAY or (last is not None and first.day != 1)
    return alone and _ends_clause(line.text, phrase.end)


@late
def _is_near(day: date, published: date) -> bool:
    return abs((day - published).days) <= _NEAR


@late
def _ends_clause(text: str, end: int) -> bool:
    return _CLAUSE_END.match(text, end) is not None


@late
def _follows_in(text: str, start: int, languages: tuple[str, ...]) -> bool:
    """Tell whether the word before *start* is one that stands before a year: "en", "in"."""
    before = fold(text[max(start - _LONGEST_WORD, 0) : start])[0]
    word = before.rstrip().rpartition(" ")[2]
    known, _ = merged(languages).entries.get(word, (None, {}))
    return known is not None and known[0] in ("i", "F")

"""Every temporal phrase of a line, and what it means on a day of publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates import almanac
from agenda.dates.folding import fold
from agenda.dates.phrase import Member, Parts, Phrase, Relative, Strength
from agenda.dates.recurrence import coming
from agenda.dates.refine import resolve
from agenda.dates.rule_names import (
    BARE_DAY,
    BARE_HOURS,
    BARE_MONTH,
    RANGE_OF_WEEKDAYS,
    THIRDS,
    THIRDS_OF_YEARS,
    YEAR_IN_WORDS,
)
from agenda.dates.shapes import Shapes
from agenda.dates.sieve import speaks
from agenda.dates.tokens import tokenize
from agenda.dates.when import Bound, Days
from agenda.dates.words import merged, outside
from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from agenda.dates.when import Found, When

_DIGIT = pattern(r"\d")
_FULL = (Strength.DATE, Strength.RELATIVE, Strength.RECURRING, Strength.SEASON)
_ALONE = (Strength.NUMERIC, Strength.WEEKDAY, Strength.MONTH, Strength.DAY, Strength.TIME)
_TODAY = Member(Parts(relative=Relative("day", 0)))
_CLAUSE_END = pattern(r"\s*(?:[.,;:!?)]|$)")
_LONGEST_WORD = 20
_LONGEST_ALONE = 40
_ALWAYS = "24/7"  # around the clock
_SHAPES = Shapes()


def find_phrases(text: str, languages: Sequence[str] = ("fr",)) -> list[Phrase]:
    """Return every temporal phrase of one line, in order, without overlap, weak ones included.

    Nothing is resolved: a phrase holds what the text says.  The time taken grows with the
    length of the text and with nothing else.  Languages without a grammar are asked of
    dateparser, for single days.

    >>> [phrase.rule for phrase in find_phrases("Du 22 au 24 janvier 2019, de 9h à 12h")]
    ['range of days']
    """
    words = merged(languages)
    folded, places = fold(text)
    if not _DIGIT.search(folded) and not speaks(folded, words):
        return []
    found = _SHAPES.read(tokenize(folded, words), languages[0] if languages else "")
    if places is not None:
        found = [one._replace(start=places[one.start], end=places[one.end]) for one in found]
    others = outside(tuple(languages))
    return _with_others(text, found, others) if others else found


def _with_others(text: str, found: list[Phrase], languages: Sequence[str]) -> list[Phrase]:
    """Return the phrases with the days that dateparser reads, where the grammar reads none."""
    if any(phrase.strength in _FULL for phrase in found):
        return found
    from agenda.dates import fallback  # noqa: PLC0415  start-up: rarely asked

    days = fallback.ask(text, languages)
    kept = [one for one in found if not any(d.start < one.end and one.start < d.end for d in days)]
    return sorted([*kept, *days])


def find_dates(text: str, *, published: date, languages: Sequence[str] = ("fr",)) -> list[Found]:
    """Return the dates that a text names, in its order, resolved against *published*.

    Less than a date (a weekday, a month, an hour, "16/09") counts where the text names no
    date in full: when it is the whole text, or when a word tells that it is meant as a day
    ("nous verrons jeudi", "à 20h").  Hours alone are those of the day *published*.  Languages
    without a grammar are asked of dateparser, for single days, with a lower confidence and the
    rule "dateparser".

    >>> from datetime import date
    >>> found, = find_dates("Du 22 au 24 janvier", published=date(2018, 12, 3))
    >>> found.when
    Days(first=datetime.date(2019, 1, 22), last=datetime.date(2019, 1, 24))
    """
    phrases = find_phrases(text, languages)
    # Beside another no phrase is the whole text: no need to look at all of it each time.
    whole = len(phrases) == 1 and _is_all(phrases[0], text) and text.strip() != _ALWAYS
    meant = [one for one in phrases if one.strength in _FULL or _enough(one, whole=whole)]
    if not meant and not whole:
        meant = _joined([one for one in phrases if _told(one, text, languages)])
    if not phrases and (step := _alone(text, languages)) is not None:
        meant = [step]
    return [one for phrase in meant for one in _resolved(phrase, published)]


def _alone(text: str, languages: Sequence[str]) -> Phrase | None:
    """Return "maintenant", "le lendemain" as a day where the text says nothing else."""
    if len(text) > _LONGEST_ALONE:
        return None
    said = text.strip().rstrip(".!?").strip()
    step = merged(languages).alone.get(fold(said)[0])
    if step is None:
        return None
    start = text.index(said)
    member = Member(Parts(relative=Relative(*step)))
    return Phrase(start, start + len(said), "day", Strength.RELATIVE, (member,))


def _joined(phrases: list[Phrase]) -> list[Phrase]:
    """Return a weekday with the hours that stand apart from it: "le match de lundi, à 21h"."""
    days = [phrase for phrase in phrases if phrase.strength is not Strength.TIME]
    hours = [phrase for phrase in phrases if phrase.strength is Strength.TIME]
    if not days or not hours:
        return phrases
    if len(days) == len(hours) == 1 and len(days[0].members) == 1:
        return [days[0]._replace(slots=hours[0].slots)]
    return days


def _resolved(phrase: Phrase, published: date) -> list[Found]:
    """Return what a phrase means where nothing but its own words tells it.

    Hours alone are those of the day of publication, "von Freitag bis Sonntag" are the next such
    days, and "Mitte Mai" is a third of the month.
    """
    if phrase.strength is Strength.TIME:
        phrase = phrase._replace(strength=Strength.RELATIVE, members=(_TODAY,))
    if phrase.rule == RANGE_OF_WEEKDAYS:
        phrase = coming(phrase)
    found = resolve(phrase, published=published)
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
    if phrase.strength is Strength.WEEKDAY and (phrase.bound or phrase.members[0].slots):
        return True
    return whole and phrase.strength in _ALONE


def _is_all(phrase: Phrase, text: str) -> bool:
    """Tell whether a text says nothing but the phrase."""
    around = (text[: phrase.start], text[phrase.end :])
    return not any(char.isalnum() for part in around for char in part)


def _told(phrase: Phrase, text: str, languages: Sequence[str]) -> bool:
    """Tell whether less than a date is meant as one in a text that names no other.

    A weekday always is; hours need their word ("à 15h", "at noon", "de 9h à 12h", "5 pm"); a
    day of the month ends its clause ("je reviens le 22."), a year does and has its word as
    well ("fondée en 1998.").
    """
    if phrase.strength is Strength.TIME:
        return phrase.rule != BARE_HOURS
    if phrase.strength is Strength.WEEKDAY:
        return True
    if _CLAUSE_END.match(text, phrase.end) is None:
        return False
    if phrase.strength is Strength.YEAR:
        return _follows_in(text[max(phrase.start - _LONGEST_WORD, 0) : phrase.start], languages)
    return phrase.strength is Strength.DAY and phrase.rule == BARE_DAY


def _follows_in(text: str, languages: Sequence[str]) -> bool:
    """Tell whether the last word of a text is one that stands before a year: "en", "in"."""
    word = fold(text)[0].rstrip().rpartition(" ")[2]
    alone, _ = merged(languages).entries.get(word, (None, {}))
    return alone is not None and alone[0] in ("i", "F")

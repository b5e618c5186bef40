"""Every temporal phrase of a line, and what it means on a day of publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.arguments import checked_tags
from agenda.dates.digits import has_digit
from agenda.dates.full_stops import with_ends
from agenda.dates.meant import FULL, Line, alone, dates_of
from agenda.dates.phrase import Strength
from agenda.dates.rule_names import BARE_HOURS
from agenda.dates.shapes import Shapes, read_phrases
from agenda.dates.sieve import sieve
from agenda.dates.tokens import tokenizer
from agenda.dates.words import outside
from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agenda.dates.classes import Token
    from agenda.dates.phrase import Phrase
    from agenda.dates.tokens import Tokens
    from agenda.dates.when import Found

_BLANKS = " \t\n\r\f\v\xa0\u2009\u202f\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\xad"
_MARKS = _BLANKS + '"«»“”„<>•·*–—-!?¡¿,;:…'
_LONGEST_SAID, _FEWEST_LETTERS = 60, 3
_DIGIT = pattern(r"\d")  # those of other scripts as well
# Hours alone: "every weekday at 9" says more only in an expression.
_HOURS = ("hours", BARE_HOURS)


def read_dates(tokens: list[Token], line: Line) -> list[Found]:
    """Return the dates of a line by the rules, of its phrases and of what they mean."""
    return dates_of(read_phrases(tokens, line.languages[0] if line.languages else ""), line)


_new = tuple.__new__
_PHRASES, _DATES = Shapes(read_phrases), Shapes(read_dates)


def _tokens(text: str, languages: Sequence[str]) -> tuple[Tokens | None, Sequence[int] | None]:
    """Return the tokens of a text, None for one that cannot speak of dates, and their places."""
    tags = tuple(languages)
    if not has_digit(text) and not sieve(tags).speaks(text) and not _DIGIT.search(text):
        return None, None
    return tokenizer(tags).read(with_ends(text))


def find_phrases(text: str, languages: Sequence[str] = ("fr",)) -> list[Phrase]:
    """Return every temporal phrase of one line, in order, without overlap, weak ones included.

    Nothing is resolved: a phrase holds what the text says.  The time taken grows with the
    length of the text and with nothing else.  Languages without a grammar are asked of
    dateparser, for single days.

    >>> [phrase.rule for phrase in find_phrases("Du 22 au 24 janvier 2019, de 9h à 12h")]
    ['range of days']
    """
    tokens, places = _tokens(text, languages)
    if tokens is None:
        return []
    found = _PHRASES.read(tokens, languages[0] if languages else "")
    if places is not None:
        found = [one._replace(start=places[one.start], end=places[one.end]) for one in found]
    others = outside(tuple(languages))
    if not others or (len(others) < len(languages) and _in_figures(found)):
        return found
    return _with_others(text, found, others)


def _in_figures(found: Sequence[Phrase]) -> bool:
    """Return whether a day is printed in figures, which need no words: "01 et 02/03"."""
    return any(phrase.strength is Strength.NUMERIC for phrase in found)


def _with_others(text: str, found: list[Phrase], languages: Sequence[str]) -> list[Phrase]:
    """Return the phrases with the days that dateparser reads, where the grammar reads none."""
    if any(phrase.strength in FULL for phrase in found):
        return found
    from agenda.dates import fallback  # noqa: PLC0415  start-up: rarely asked

    days = fallback.ask(text, languages)
    kept = [one for one in found if not any(d.start < one.end and one.start < d.end for d in days)]
    return sorted([*kept, *days])


def find_dates(text: str, *, published: date, languages: Sequence[str] = ("fr",)) -> list[Found]:
    """Return the dates that a text names, in its order, resolved against *published*.

    Less than a date (a weekday, a month, an hour, "16/09") counts where the text names no
    date in full: when it is the whole text but for marks around it, or when a word tells that
    it is meant as a day ("nous verrons jeudi", "à 20h").  Hours alone are those of the day
    *published*.  Languages without a grammar are asked of dateparser, for single days, with a
    lower confidence and the rule "dateparser".  Raises ValueError for a language that is not read,
    and TypeError for what is no text, no day or no tuple of tags.

    >>> from datetime import date
    >>> found, = find_dates("Du 22 au 24 janvier", published=date(2018, 12, 3))
    >>> found.when
    Days(first=datetime.date(2019, 1, 22), last=datetime.date(2019, 1, 24))
    """
    # The constructor of a named tuple costs as much as all that is looked at here.
    line = _new(Line, (text, checked_tags(text, published, languages), published))
    core = _core(text)
    if core != text:
        found = find_dates(core, published=published, languages=languages)
        return _moved(found, text.index(core))
    tokens, places = _tokens(text, languages)
    if places is not None or outside(line.languages):
        found = dates_of(find_phrases(text, languages), line)
    else:
        found = _DATES.read(tokens, line) if tokens is not None else []
    if found and not _are_hours(found):
        return found
    said = _said(line, found)
    if said or not text.endswith(".") or len(text) > _LONGEST_SAID:
        return said
    # All at once: what is taken away mark by mark would take its time of a text of marks.
    core = text.strip(_MARKS + ".")
    return _moved(find_dates(core, published=published, languages=languages), text.index(core))


def _said(line: Line, found: list[Found]) -> list[Found]:
    """Return what a text says as an expression, *found* where it says no more than hours."""
    from agenda.dates.spoken import find_spoken  # noqa: PLC0415  start-up: no page is asked so

    said = find_spoken(line)
    if found:
        return said if said and not _are_hours(said) else found
    return alone(line) or said or _said_elsewhere(line)


def _said_elsewhere(line: Line) -> list[Found]:
    """Return the day that a short text in a language without a grammar is: "завтра"."""
    others = outside(line.languages)
    if not others:
        return []
    from agenda.dates import fallback  # noqa: PLC0415  start-up: rarely asked

    return dates_of(fallback.said(line.text, others, line.published), line)


def _core(text: str) -> str:
    """Return what stands between the marks around a text: "« en été »", "• demain", "(lundi)"."""
    core = text.strip(_MARKS)
    if core[:1] == "(" and core.find(")") == len(core) - 1 and core.count("(") == 1:
        core = core[1:-1].strip(_MARKS)
    return core if len(core) >= _FEWEST_LETTERS else text  # "So!" is no Sunday


def _moved(found: list[Found], step: int) -> list[Found]:
    """Return the dates of a text that begins *step* characters further on."""
    return [one._replace(span=(one.span[0] + step, one.span[1] + step)) for one in found]


def _are_hours(found: Sequence[Found]) -> bool:
    return found[0].rule in _HOURS and found[-1].rule in _HOURS

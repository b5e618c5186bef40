"""Dates that the grammar does not read, asked of dateparser last: other languages, odd forms."""

from __future__ import annotations

from datetime import datetime, time
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from agenda.dates.phrase import Member, Parts, Phrase, Relative, Slot, Strength
from agenda.dates.words import LANGUAGES
from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

# dateparser's own patterns are not linear in the text; a line of an agenda is shorter than this.
_LONGEST = 200
_CONFIDENCE = 0.6
_ANY_LEAP_YEAR = datetime(2024, 1, 1)  # noqa: DTZ001  what is printed is read, no moment of a clock
_YEAR = pattern(r"(?<!\d)\d{4}(?!\d)")  # a letter may stand beside it: "2031年"
_CLOCK = pattern(r"\b\d{1,2}[:.h]\d\d\b")
# Behind a day, with a short word or two between them: "kl 19:30", "г. в 19:30".
_HOUR = pattern(
    r"[.,]?(?:\s[^\W\d_]{1,3}[.]?){0,2}\s([01]?\d|2[0-3])[:.]([0-5]\d)(?![.:]?\d|\s?[-–]\s?\d)"
)
_DIGIT = pattern(r"\d")
_WORD = pattern(r"[^\W\d_]+")
_NUMBER = pattern(r"\d+")
# Figures that are a date by themselves: "06.10.2026", "2026年6月3日", "6/10", never "10-12".
_FIGURES = pattern(r"\d+([-./])\d+\1\d+|\d{1,2}/\d{1,2}|\d+\s*[月월]")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LONGEST_SAID, _SHORTEST_NAME, _NAMED_DAYS = 40, 4, 2
_ORDINAL = pattern(r"(?<=\d)\.(?=\s?[^\W\d_])")  # "6. juni": dateparser trips over the full stop
_COLON = pattern(r":(?=\s|$)")  # "6 czerwca: koncert": nor does it read on from a colon
_SAME = {"no": "nb"}  # Norwegian, by the name that dateparser has for it


def ask(text: str, languages: Sequence[str]) -> list[Phrase]:
    """Return the single days that dateparser sees in a short line of one of *languages*.

    A day and a month must be printed, the month in words or in figures.  A language that
    dateparser does not know, and a line longer than any agenda's, give nothing.
    """
    if not languages or len(text) > _LONGEST or not _DIGIT.search(text):
        return []
    from dateparser.search import search_dates  # noqa: PLC0415  start-up: half a second, rarely needed

    settings = {
        "RELATIVE_BASE": _ANY_LEAP_YEAR,
        "REQUIRE_PARTS": ["day", "month"],
        "RETURN_AS_TIMEZONE_AWARE": False,
        # Else "3月3日" is three months and three days ago in one of its languages.
        "PARSERS": ["absolute-time"],
    }
    stops = [match.start() for match in _ORDINAL.finditer(text)]
    text = _COLON.sub(" ", _ORDINAL.sub("", text))
    try:
        known = [_SAME.get(name, name) for name in languages]
        answers = search_dates(text, languages=known, settings=settings) or []
    except (ValueError, OverflowError):  # a language it does not know, a figure it cannot hold
        return []
    told = [answer for answer in answers if _is_told(*answer, known)]
    return [
        one._replace(start=_moved(one.start, stops), end=_moved(one.end, stops))
        for one in _placed(text, told, languages[0])
    ]


def said(text: str, languages: Sequence[str], published: date) -> list[Phrase]:
    """Return a whole text in which dateparser reads one day counted from *published*.

    "завтра", "za 3 dni" and "lördag" are days; "3 dni" is how long something lasts, and of
    "next week" it knows no more than that it begins in seven days.

    >>> from datetime import date
    >>> found, = said("om 3 dagar", ("sv",), date(2031, 1, 10))
    >>> found.step.count
    3
    """
    if not languages or len(text) > _LONGEST_SAID:
        return []
    known = [_SAME.get(name, name) for name in languages]
    place = next((one for one in range(7) if _is_weekday(text, known, one)), None)
    if place is not None:
        return [_expression(text, Parts(weekday=place), Strength.WEEKDAY, languages[0])]
    days = {_counted(text, known, published, prefer) for prefer in ("past", "future")}
    step = days.pop()
    if days or step is None or (abs(step) > _NAMED_DAYS and not _DIGIT.search(text)):
        return []
    parts = Parts(relative=Relative("day", step))
    return [_expression(text, parts, Strength.RELATIVE, languages[0])]


def _expression(text: str, parts: Parts, strength: Strength, language: str) -> Phrase:
    return Phrase(0, len(text), "dateparser", strength, (Member(parts),), language=language,
                  confidence=_CONFIDENCE)  # fmt: skip


def _counted(text: str, languages: list[str], published: date, prefer: str) -> int | None:
    """Return how many days a text lies ahead; what tells no side lies on the preferred one."""
    from dateparser import parse  # noqa: PLC0415  start-up: as below

    settings = {
        "RELATIVE_BASE": datetime.combine(published, time(12)),
        "PREFER_DATES_FROM": prefer,
        "RETURN_AS_TIMEZONE_AWARE": False,
        "PARSERS": ["relative-time"],
    }
    try:
        moment = parse(text, languages=languages, settings=settings)
    except (ValueError, OverflowError):
        return None
    return None if moment is None else (moment.date() - published).days


def _is_weekday(text: str, languages: Sequence[str], weekday: int) -> bool:
    """Return whether a text is the name of a weekday and nothing else; short ones are words too."""
    if len(text) < _SHORTEST_NAME and text.isascii():
        return False
    return any(text.lower() in _words(name, _WEEKDAYS[weekday]) for name in languages)


def knows(language: str) -> bool:
    """Return whether days are read in a language: by the grammar or by dateparser.

    >>> knows("eu"), knows("sv"), knows("no"), knows("xx")
    (True, True, True, False)
    """
    if language in LANGUAGES:
        return True
    from dateparser.data.languages_info import language_order  # noqa: PLC0415  start-up: as above

    return _SAME.get(language, language) in language_order


def _moved(place: int, stops: Sequence[int]) -> int:
    """Return where a place stood before the full stops were taken out."""
    for stop in stops:
        place += stop <= place
    return place


def _is_told(quote: str, moment: datetime, languages: Sequence[str]) -> bool:
    """Return whether a quote prints its month, and its day unless figures tell both."""
    if _FIGURES.search(quote):
        return True
    words = {word.lower() for word in _WORD.findall(quote)}
    named = any(words & _words(name, _MONTHS[moment.month - 1]) for name in languages)
    return named and moment.day in map(int, _NUMBER.findall(quote))


@lru_cache(maxsize=256)
def _words(language: str, name: str) -> frozenset[str]:
    """Return the words of a month or a weekday in a language that dateparser knows."""
    try:
        data = import_module(f"dateparser.data.date_translation_data.{language}").info
    except ImportError:
        return frozenset()
    return frozenset(word.lower() for word in data.get(name, ()))


def _placed(text: str, answers: Sequence[tuple[str, datetime]], language: str) -> list[Phrase]:
    """Return each answer with its place in the text; one that names no place is left out."""
    found: list[Phrase] = []
    at = 0
    for quote, moment in answers:
        start = text.find(quote, at)
        if start < 0:
            continue
        at = start + len(quote)
        stated = moment.year in map(int, _YEAR.findall(quote))
        year = moment.year if stated else None
        slots = (Slot(moment.time()),) if _CLOCK.search(quote) else ()
        behind = None if slots else _HOUR.match(text, at)
        if behind is not None:
            slots, at = (Slot(time(int(behind[1]), int(behind[2]))),), behind.end()
        member = Member(Parts(year, moment.month, moment.day), slots=slots)
        found.append(
            Phrase(start, at, "dateparser", Strength.DATE, (member,), language=language,
                   confidence=_CONFIDENCE)
        )  # fmt: skip
    return found

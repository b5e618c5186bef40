"""Dates that the grammar does not read, asked of dateparser last: other languages, odd forms."""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import TYPE_CHECKING

from agenda.dates.almanac import real_day
from agenda.dates.when import Days, Found, Hours

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agenda.dates.when import When

# dateparser's own patterns are not linear in the text; a line of an agenda is shorter than this.
_LONGEST = 200
_CONFIDENCE = 0.5
_YEAR = re.compile(r"\b[12]\d{3}\b")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b")
_DIGIT = re.compile(r"\d")


def ask(text: str, *, published: date, languages: Sequence[str]) -> list[Found]:
    """Return single days that dateparser sees in a short line of one of *languages*.

    A day and a month must be printed.  A language that dateparser does not know, and a line
    longer than any agenda's, give nothing.
    """
    if not languages or len(text) > _LONGEST or not _DIGIT.search(text):
        return []
    from dateparser.search import search_dates  # noqa: PLC0415  start-up: half a second, rarely needed

    settings = {
        "RELATIVE_BASE": datetime.combine(published, time()),
        "REQUIRE_PARTS": ["day", "month"],
        "PREFER_DATES_FROM": "future",
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    try:
        answers = search_dates(text, languages=list(languages), settings=settings) or []
    except (ValueError, OverflowError):  # a language it does not know, a figure it cannot hold
        return []
    return _placed(text, answers, published, languages[0])


def _placed(
    text: str, answers: Sequence[tuple[str, datetime]], published: date, language: str
) -> list[Found]:
    """Return each answer with its place in the text; one that names no place is left out."""
    found: list[Found] = []
    at = 0
    for quote, moment in answers:
        start = text.find(quote, at)
        if start < 0:
            continue
        at = start + len(quote)
        stated = _YEAR.search(quote) is not None
        when = _when(quote, moment, published, stated=stated)
        found.append(
            Found(
                when,
                (start, at),
                "dateparser",
                year_stated=stated,
                language=language,
                confidence=_CONFIDENCE,
            )
        )
    return found


def _when(quote: str, moment: datetime, published: date, *, stated: bool) -> When:
    """Return the day, or the hour when one is printed; without a year the next such day."""
    day = moment.date()
    if not stated:
        years = (published.year, published.year + 1)
        near = [real_day(year, day.month, day.day) for year in years]
        day = next((one for one in near if one is not None and one >= published), day)
    if _CLOCK.search(quote):
        return Hours(datetime.combine(day, moment.time()))
    return Days(day, day)

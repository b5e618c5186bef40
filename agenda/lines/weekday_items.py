"""Items that open with a weekday, in a list that counts from today: "Demain, 20 h …", "Samedi …".

A weekday alone is that of every week as often as that of one; beside "tomorrow" it is the next.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from agenda.dates import resolve
from agenda.dates.phrase import Member, Parts, Strength
from agenda.dates.when import Days
from agenda.lines.feast_days import date_weekday_heads, date_weekdays
from agenda.patterns import pattern
from agenda.vocabulary.said_of_days import OF_EVERY_WEEK

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_WEEK = 7  # days
_EVERY = pattern(rf"(?:{OF_EVERY_WEEK})\s", re.IGNORECASE)


def with_weekdays_dated(clues: Sequence[Clue], published: date) -> list[Clue]:
    """Return the clues, weekdays as the days that the text around them tells, or counts."""
    told = date_weekdays(date_weekday_heads(clues, published), published)
    return date_weekday_items(told, published)


def date_weekday_items(clues: Sequence[Clue], published: date) -> list[Clue]:
    """Return the clues, the weekday that opens such an item, and gives its hour, as its day."""
    dated: list[Clue] = []
    for listed, run in groupby(clues, key=_is_item):
        items = list(run)
        dated += _date_list(items, published) if listed else items
    return dated


def _is_item(clue: Clue) -> bool:
    """Return whether a line opens with a day, gives hours and names something.

    Anything else between two items may head a list of its own: "Nos cours de la semaine".
    """
    if clue.heading or clue.prose or not clue.phrases or not clue.uncovered:
        return False
    return _opens(clue) and (clue.phrases[0].has_hours or bool(clue.times))


def _date_list(clues: list[Clue], published: date) -> list[Clue]:
    """Return the items of a list, weekdays as days, when one of them counts from today.

    Behind a day that is told the days rise as they are printed; a weekday that would fall stays
    what it was, and so does that of the day of publication where none is told above it.
    """
    if not any(map(_counts_from_today, clues)):
        return clues
    dated: list[Clue] = []
    least: date | None = None
    for clue in clues:
        found = clue
        if clue.days:
            least = _first_day(clue.days[0], published) or least
        elif _opens_with_weekday(clue):
            day = _coming(clue, published)
            if day and (day >= least if least else day < published + timedelta(days=_WEEK)):
                found, least = _dated(clue, day), least and day
        dated.append(found)
    return dated


def _first_day(phrase: Phrase, published: date) -> date | None:
    told = resolve(phrase.without_hours(), published=published)
    return told[0].when.first if told and isinstance(told[0].when, Days) else None


def _counts_from_today(clue: Clue) -> bool:
    """Return whether an item opens with one day counted from today."""
    first = clue.phrases[0]
    single = len(first.members) == 1 and first.members[0].last is None
    return first.strength is Strength.RELATIVE and single and _is_day(first)


def _is_day(phrase: Phrase) -> bool:
    """Return whether what is counted are days: no week, no month."""
    step = phrase.members[0].first.relative
    return step is not None and step.unit in ("day", "days", "weekday")


def _opens_with_weekday(clue: Clue) -> bool:
    """Return whether an item opens with a weekday that is not that of every week."""
    first = clue.phrases[0]
    single = len(first.members) == 1 and first.members[0].last is None
    weekday = first.strength is Strength.WEEKDAY and not _EVERY.match(clue.text, first.start)
    return weekday and single


def _opens(clue: Clue) -> bool:
    return not any(map(str.isalnum, clue.text[: clue.phrases[0].start]))


def _coming(clue: Clue, published: date) -> date | None:
    """Return the next day of the weekday that opens an item, behind that of publication."""
    weekday = clue.phrases[0].members[0].first.weekday
    if weekday is None:
        return None
    return published + timedelta(days=(weekday - published.weekday() - 1) % _WEEK + 1)


def _dated(clue: Clue, day: date) -> Clue:
    first = clue.phrases[0]
    parts = Parts(day.year, day.month, day.day, day.weekday())
    member = Member(parts, slots=first.members[0].slots)
    named = first._replace(strength=Strength.DATE, members=(member,))
    return replace(clue, phrases=(named, *clue.phrases[1:]))

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
from agenda.issue import Kind
from agenda.lines.feast_days import date_weekday_heads, date_weekdays
from agenda.patterns import pattern
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.said_of_days import OF_EVERY_WEEK

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_WEEK = 7  # days
_SEVERAL = 2  # weekdays
_EVERY = pattern(rf"(?:{OF_EVERY_WEEK})\s", re.IGNORECASE)


def with_weekdays_dated(clues: Sequence[Clue], published: date) -> list[Clue]:
    """Return the clues, weekdays as the days that the text around them tells, or counts."""
    clues, heads = date_like_others(clues)
    told = date_weekday_heads(clues, published)
    told = [clues[place] if place in heads else clue for place, clue in enumerate(told)]
    return date_weekday_items(date_weekdays(told, published), published)


def date_like_others(clues: Sequence[Clue]) -> tuple[list[Clue], set[int]]:
    """Return the clues, items dated as others of their list are, and the weekdays above these.

    Where items tell the weekday above them again, "Repair café ce samedi de 10 h à 13 h" below
    "Samedi", one that gives its hours alone is of that day too, and the weekday heads nothing.
    """
    heads = [place for place in range(len(clues)) if _heads_items(clues, place)]
    again = [day for head in heads if (day := _told_again(clues, head)) is not None]
    if len(again) < _SEVERAL or 2 * len(again) <= len(heads):
        return list(clues), set()
    dated = list(clues)
    for head in heads:
        weekday = clues[head].phrases[0].members[0].first.weekday
        for place in _items_below(clues, head):
            dated[place] = _as_timed(clues[place], _on(again[0], weekday), weekday)
    return dated, set(heads)


def _heads_items(clues: Sequence[Clue], head: int) -> bool:
    """Return whether a line is a weekday alone, with items below it."""
    clue, below = clues[head], clues[head + 1 : head + 2]
    alone = len(clue.phrases) == 1 and not (clue.uncovered or clue.phrases[0].has_hours)
    weekday = alone and clue.phrases[0].strength is Strength.WEEKDAY
    single = weekday and len(clue.phrases[0].members) == 1
    return single and bool(below) and below[0].line.kind is Kind.ITEM


def _items_below(clues: Sequence[Clue], head: int) -> range:
    end = head + 1
    while end < len(clues) and clues[end].line.kind is Kind.ITEM and not _heads_items(clues, end):
        end += 1
    return range(head + 1, end)


def _told_again(clues: Sequence[Clue], head: int) -> Phrase | None:
    """Return the day of an item that counts to the weekday above it: "ce samedi", or None."""
    weekday = clues[head].phrases[0].members[0].first.weekday
    below = (phrase for place in _items_below(clues, head) for phrase in clues[place].days)
    return next((day for day in below if day.step and _weekday(day) == weekday), None)


def _weekday(phrase: Phrase) -> int | None:
    """Return the weekday of a single day that is told by it, None for anything else."""
    if len(phrase.members) != 1 or phrase.members[0].last is not None:
        return None
    first = phrase.members[0].first
    return first.relative.weekday if first.relative else first.weekday


def _on(day: Phrase, weekday: int | None) -> Phrase:
    """Return a day that counts to a weekday as the one that counts to another."""
    step = day.step and day.step._replace(weekday=weekday)
    return day._replace(members=(Member(day.members[0].first._replace(relative=step)),), slots=())


def _as_timed(clue: Clue, day: Phrase, weekday: int | None) -> Clue:
    """Return an item that gives its hours, and perhaps its weekday, as one of that day."""
    time = clue.phrases[0] if clue.phrases else None
    if time is None or clue.days or Cue.OPENING in clue.cues:
        return clue
    told = time.strength is Strength.WEEKDAY and _weekday(time) == weekday
    if not (told or time.strength is Strength.TIME):
        return clue
    slots = time.first_slots
    timed = day._replace(start=time.start, end=time.end, slots=slots, rule=time.rule)
    return replace(clue, phrases=(timed, *clue.phrases[1:]))


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

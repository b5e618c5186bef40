"""Items that open with a weekday, in a list that counts from today: "Demain, 20 h …", "Samedi …".

A weekday alone is that of every week as often as that of one; beside "tomorrow" it is the next.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from agenda.dates.phrase import Member, Parts, Strength
from agenda.lines.feast_days import date_weekday_heads, date_weekdays

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_REACH = 6  # lines between an item and one that counts from today
_WEEK = 7  # days


def with_weekdays_dated(clues: Sequence[Clue], published: date) -> list[Clue]:
    """Return the clues, weekdays as the days that the text around them tells, or counts."""
    told = date_weekdays(date_weekday_heads(clues, published), published)
    return date_weekday_items(told, published)


def date_weekday_items(clues: Sequence[Clue], published: date) -> list[Clue]:
    """Return the clues, the weekday that opens such an item, and gives its hour, as its day."""
    counted = [place for place, clue in enumerate(clues) if _counts_from_today(clue)]
    if not counted:
        return list(clues)
    dated = list(clues)
    for place, clue in enumerate(clues):
        near = any(abs(place - other) <= _REACH for other in counted)
        if near and _opens_with_weekday(clue):
            dated[place] = _dated(clue, published)
    return dated


def _counts_from_today(clue: Clue) -> bool:
    """Return whether a line opens with one day counted from today, and names something."""
    if not clue.phrases or clue.heading or not clue.uncovered:
        return False
    first = clue.phrases[0]
    single = len(first.members) == 1 and first.members[0].last is None
    return first.strength is Strength.RELATIVE and single and _is_day(first) and _opens(clue)


def _is_day(phrase: Phrase) -> bool:
    """Return whether what is counted are days: no week, no month."""
    step = phrase.members[0].first.relative
    return step is not None and step.unit in ("day", "days", "weekday")


def _opens_with_weekday(clue: Clue) -> bool:
    """Return whether a line opens with a weekday and hours, and no other day stands in it."""
    if clue.heading or clue.prose or clue.days or not clue.phrases or not clue.uncovered:
        return False
    first = clue.phrases[0]
    single = len(first.members) == 1 and first.members[0].last is None
    timed = first.has_hours or bool(clue.times)
    return first.strength is Strength.WEEKDAY and single and timed and _opens(clue)


def _opens(clue: Clue) -> bool:
    return not any(map(str.isalnum, clue.text[: clue.phrases[0].start]))


def _dated(clue: Clue, published: date) -> Clue:
    first = clue.phrases[0]
    member = first.members[0]
    weekday = member.first.weekday
    if weekday is None:
        return clue
    day = published + timedelta(days=(weekday - published.weekday()) % _WEEK)
    parts = Parts(day.year, day.month, day.day, weekday)
    named = first._replace(strength=Strength.DATE, members=(Member(parts, slots=member.slots),))
    return replace(clue, phrases=(named, *clue.phrases[1:]))

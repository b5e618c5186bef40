"""What "today" and "this week" mean at the head of some lines: a day, or nothing new."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.dates.phrase import Member, Parts, Strength
from agenda.dates.relative import covers_days
from agenda.lines.clues import IN_PASSING, PAST, silenced
from agenda.lines.governing import DATED
from agenda.lines.mastheads import names_publication, stated_single_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from agenda.lines.clues import Clue

_AHEAD = 31  # days between the day of publication and the one that a sheet bears
_MOST_WORDS = 6  # of a line that heads others


def day_of_sheet(head: Iterable[Clue], published: date) -> date | None:
    """Return the day that the head of an issue bears, None where it bears none.

    "Pew sheet for Sunday 14 February 2027" comes out before that day.
    """
    for clue in head:
        days = [phrase for phrase in clue.phrases if phrase.strength is Strength.DATE]
        if len(days) == 1 and names_publication(clue.text, clue.hits):
            day = stated_single_day(days[0])
            return day if day and abs((day - published).days) <= _AHEAD else None
    return None


def date_today(clues: Sequence[Clue], day: date | None) -> list[Clue]:
    """Return the clues, what "today" heads dated by the *day* that the sheet bears.

    "Services today", above the hours of a Sunday, is no day of publication.
    """
    if day is None:
        return list(clues)
    return [
        _on(clue, day) if below and _opens_with_hours(below) and _is_today(clue) else clue
        for clue, below in zip(clues, [*clues[1:], None], strict=True)
    ]


def without_nowadays(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, "Today" alone below a tale of the past without its date.

    It heads how things are these days, unless the line below gives an hour.
    """
    kept: list[Clue] = []
    past = False  # whether the last line with a date tells of what has been
    for clue, below in zip(clues, [*clues[1:], None], strict=True):
        heads = past and clue.only_dated and _is_today(clue)
        if heads and not (below and below.has_hours):
            kept.append(silenced(clue, IN_PASSING))
            continue
        kept.append(clue)
        if clue.phrases or clue.decoys:
            past = not clue.phrases and any(decoy.reason == PAST for decoy in clue.decoys)
    return kept


def _opens_with_hours(clue: Clue) -> bool:
    return bool(clue.times) and not any(map(str.isalnum, clue.text[: clue.times[0].start]))


def _is_today(clue: Clue) -> bool:
    """Return whether a short line tells today and no other day."""
    if clue.prose or len(clue.phrases) != 1 or len(clue.words) > _MOST_WORDS:
        return False
    phrase = clue.phrases[0]
    step = phrase.step
    return step is not None and (step.unit, step.count) == ("day", 0) and not phrase.has_hours


def _on(clue: Clue, day: date) -> Clue:
    """Return a clue whose whole line heads a day."""
    member = Member(Parts(day.year, day.month, day.day))
    today = clue.phrases[0]._replace(
        start=0, end=len(clue.text), strength=Strength.DATE, members=(member,)
    )
    return replace(clue, phrases=(today,))


def without_heads_of_stretches(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, "This week" alone above lines that print their days without its date.

    It heads them, and dates nothing above it.
    """
    kept = [
        silenced(clue, IN_PASSING) if _is_stretch(clue) and below.days and _tells(below) else clue
        for clue, below in pairwise(clues)
    ]
    return [*kept, *clues[-1:]]


def _is_stretch(clue: Clue) -> bool:
    """Return whether a line is some days counted from today, and nothing else.

    A colon leads on whatever is said of them: "The groups that meet this week:".
    """
    if len(clue.phrases) != 1 or not (clue.only_dated or clue.text.endswith(":")):
        return False
    phrase = clue.phrases[0]
    if phrase.strength is not Strength.RELATIVE or len(phrase.members) != 1:
        return False
    first = phrase.members[0].first
    return covers_days(first) and first.relative is not None and first.relative.unit != "day"


def _tells(clue: Clue) -> bool:
    """Return whether a line opens with a day of its month."""
    day = clue.days[0]
    printed = bool(day.members) and day.members[0].first.day is not None
    return day.strength in DATED and printed and not any(map(str.isalnum, clue.text[: day.start]))

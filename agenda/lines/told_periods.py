"""Months and seasons where days of others stand: "Juin 2031" below "Salon du livre"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agenda.dates.phrase import PARTS_OF_YEARS
from agenda.issue import Kind
from agenda.lines.taking_turns import TURN, share_of_turns
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.lines.clues import Clue


def date_periods(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, a month or a season with its year as the day of the event above it.

    It is one where names and days take turns, line by line, from an event down to it.  A month
    that heads a list of days stands above them, and takes no turn.  It is the day of the event
    that a colon leads to as well: "Septembre : forum", an item beside days, or of an agenda; what
    took place month by month is told in such lines too.
    """
    dated = _with_items(clues)
    clues = tuple(dated)
    periods = [index for index, clue in enumerate(clues) if _is_period(clue)]
    told = [index for index, clue in enumerate(clues) if clue.days or index in periods]
    if not periods or not _take_turns(clues, told):
        return dated
    named = [index for index in periods if Cue.EVENT in clues[index - 1].cues]
    listed = 2 * len(named) >= len(periods)  # "Listes électorales", "Janvier": news of a month
    for index in periods:
        whole = listed and _is_one_entry(clues, index)
        if whole or (_has_year(clues[index]) and index in named):
            dated[index] = replace(clues[index], in_place_of_day=True)
    return dated


def _with_items(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, of items that open with their month and a colon the month as their day."""
    items = [_is_item(clue) for clue in clues]
    days = [_opens_with_day(clue) for clue in clues]
    title = next((index for index, clue in enumerate(clues) if clue.titles_agenda), len(clues))
    return [
        replace(clue, in_place_of_day=True)
        if items[index] and (_near(days, index) or (title < index and _near(items, index)))
        else clue
        for index, clue in enumerate(clues)
    ]


def _near(told: Sequence[bool], index: int) -> bool:
    """Return whether one of the lines around another is told to be so."""
    return any((*told[max(0, index - _REACH) : index], *told[index + 1 : index + 1 + _REACH]))


def _is_item(clue: Clue) -> bool:
    """Return whether a line is a month or a season, a colon, and what takes place in it."""
    if len(clue.phrases) != 1 or clue.prose or clue.heading:
        return False
    phrase = clue.phrases[0]
    told = phrase.strength in PARTS_OF_YEARS and not any(
        map(str.isalnum, clue.text[: phrase.start])
    )
    led = clue.text[phrase.end :].lstrip()[:1] == ":"
    events = any(hit.cue is Cue.EVENT and hit.start > phrase.end for hit in clue.hits)
    return told and led and events and len(phrase.members) == 1


def _opens_with_day(clue: Clue) -> bool:
    """Return whether a line opens with its day and says more."""
    return bool(clue.days) and clue.days[0].start <= _HEAD_OF_LINE and clue.uncovered > 0


_REACH = 2  # lines
_HEAD_OF_LINE = 3  # characters


def _is_one_entry(clues: Sequence[Clue], index: int) -> bool:
    """Return whether a line and the name above it are an entry: a paragraph, a heading with it."""
    above, below = clues[index - 1], clues[index + 1] if index + 1 < len(clues) else None
    if above.heading:
        return below is None or below.heading
    group = clues[index].line.group
    first = index < TURN or clues[index - TURN].line.group != group
    return (
        bool(group)
        and above.line.group == group
        and first
        and (below is None or below.line.group != group)
    )


def _take_turns(clues: Sequence[Clue], told: Sequence[int]) -> bool:
    """Return whether each of the lines *told* stands below a name, and the first one too."""
    if not told or told[0] == 0 or share_of_turns(told) < 1:
        return False
    bare = all(clues[index].uncovered == 0 for index in told)
    return bare and all(_may_name(clues[index - 1]) for index in told)


def _may_name(clue: Clue) -> bool:
    return not clue.phrases and not clue.prose and not clue.titles_agenda


def _is_period(clue: Clue) -> bool:
    """Return whether a line is a month or a season, and nothing else."""
    if clue.days or len(clue.phrases) != 1 or clue.uncovered or clue.line.kind is Kind.HEADING:
        return False
    phrase = clue.phrases[0]
    return phrase.strength in PARTS_OF_YEARS and len(phrase.members) == 1


def _has_year(clue: Clue) -> bool:
    return clue.phrases[0].members[0].first.year is not None

"""Programmes whose day the text above tells: "… on Wednesday 18", then "Programme", "10 am".

The title may be missing: "La fête a lieu le dimanche 21.", then "10 h – Messe", "12 h – Repas".
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from agenda.dates import resolve
from agenda.dates.phrase import Strength
from agenda.dates.when import Days
from agenda.issue import Kind
from agenda.lines.clues import Clue
from agenda.lines.neighbours import leads_with_hours
from agenda.lines.sections import LOWEST
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agenda.dates.phrase import Phrase

_LISTED = 2  # lines with hours make a programme
_UNTITLED = 3  # where no title says so


def date_programmes(clues: Sequence[Clue], published: date) -> list[Clue]:
    """Return the clues, the title of a list of hours given the day that the text above tells.

    The text tells one day only, and no line of the list gives another.
    """
    dated = list(clues)
    told: list[Phrase] = []
    heads: dict[int, Clue] = {}
    for place, clue in enumerate(clues):
        if told and _opens_hours(clues, place) and (day := _only(told, published)) is not None:
            heads[place] = _day_line(clues[place - 1], day)
            told = []
            continue
        if clue.prose or clue.sentences:
            told += (day for day in clue.days if day.strength is not Strength.RECURRING)
        elif clue.days:
            told = []  # a list of its own
        elif told and _titles_programme(clue) and _lists_hours(clues[place + 1 :]):
            if (day := _only(told, published)) is not None:
                dated[place] = _under(clue, day)
                _head_sections(dated, place + 1)
            told = []
    for place in sorted(heads, reverse=True):
        dated.insert(place, heads[place])
    return dated


def _opens_hours(clues: Sequence[Clue], place: int) -> bool:
    """Return whether a list whose lines all lead with their hours begins below a sentence."""
    above, run = clues[place - 1], clues[place : place + _UNTITLED]
    return bool(above.prose and above.days) and len(run) == _UNTITLED and all(map(_is_timed, run))


def _is_timed(clue: Clue) -> bool:
    return leads_with_hours(clue) and not clue.days and not clue.prose


def _day_line(clue: Clue, day: Phrase) -> Clue:
    """Return the day that a sentence tells as a line of its own."""
    plain = day.without_hours()
    text = clue.text[day.start : day.end]
    phrases = (plain._replace(start=0, end=len(text)),)
    return Clue(clue.index, clue.line._replace(text=text), (), (), phrases, rank=clue.rank)


def _head_sections(clues: list[Clue], start: int) -> None:
    """Make headings of the lines of a programme that only gather hours: "Ground floor"."""
    for place in range(start, len(clues) - 1):
        clue, below = clues[place], clues[place + 1]
        if clue.days:
            return
        group = clue.line.group
        opens = clues[place - 1].line.group != group == below.line.group
        if opens and below.times and not clue.times and not clue.sentences:
            clues[place] = replace(clue, line=clue.line._replace(kind=Kind.HEADING, level=LOWEST))


def _titles_programme(clue: Clue) -> bool:
    """Return whether a short line heads an agenda and tells nothing of when it is."""
    titled = sum(hit.words for hit in clue.hits if hit.cue is Cue.AGENDA)
    return titled > 0 and clue.uncovered <= titled + 1 and not clue.phrases and not clue.decoys


def _lists_hours(below: Sequence[Clue]) -> bool:
    """Return whether several of the lines below give hours, before any gives a day."""
    lines = takewhile(lambda clue: not clue.days and not clue.titles_agenda, below)
    return sum(bool(clue.times) and not clue.prose for clue in lines) >= _LISTED


def _only(told: Sequence[Phrase], published: date) -> Phrase | None:
    """Return the one day that all phrases tell, None when there are several."""
    days: set[date] = set()
    for phrase in told:
        for found in resolve(phrase.without_hours(), published=published):
            if not isinstance(found.when, Days) or found.when.first != found.when.last:
                return None
            days.add(found.when.first)
    return told[-1] if len(days) == 1 else None


def _under(clue: Clue, day: Phrase) -> Clue:
    """Return a title that a day covers as if it were printed there."""
    plain = day.without_hours()
    return replace(clue, phrases=(plain._replace(start=0, end=len(clue.text)),))

"""The lines of a block with their roles, and what the roles of all of them say of each."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.blocks.roles import Role
from agenda.issue import Kind
from agenda.tuples import NamedTuple
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.lines.clues import Clue

# The names of readings that are asked for.
NAME_FIRST, DATE_FIRST = "name, date", "date, name"
DATE_HEADING, HOURS_FIRST = "date heading", "date heading, hours"
TIMED = "one line, hours"
UNDER_DATES = frozenset({DATE_HEADING, HOURS_FIRST, TIMED})


class Labelled(NamedTuple):
    """A line with its role; ``begins`` when an announcement begins with it."""

    clue: Clue
    role: Role
    reading: str
    begins: bool

    @property
    def is_outside(self) -> bool:
        """Whether it is no line of an announcement: a sentence heads nothing."""
        return self.role is Role.OUT or (self.role is Role.HEAD and self.clue.prose)


def corrected(items: list[Labelled]) -> list[Labelled]:
    """Return the lines of a block with the roles that the lines around them ask for."""
    return [line for part in _by_day(_named_by_headings(items)) for line in _relisted(part)]


def _by_day(items: list[Labelled]) -> Iterator[list[Labelled]]:
    """Yield the lines in parts: each announcement of "date, name", and what stands between."""
    start = 0
    for place, item in enumerate(items):
        if item.begins and item.role is Role.DAY and item.reading == DATE_FIRST:
            yield items[start:place]
            start = place
    yield items[start:]


def _relisted(items: list[Labelled]) -> list[Labelled]:
    """Return a day and its lines, each of several items that give hours as one of its own.

    Where most days have one item, a day of two is read as they are.
    """
    own = [place for place, item in enumerate(items) if item.reading == DATE_FIRST]
    timed = [place for place in own if _is_item(items[place].clue)]
    if len(timed) < _SEVERAL or items[0].role is not Role.DAY:
        return items
    items[0] = items[0]._replace(role=Role.DAY_HEAD)
    for place in own:
        item = items[place]._replace(reading=DATE_HEADING)
        items[place] = item._replace(role=Role.NAME, begins=True) if place in timed else item
    return items


def _is_item(clue: Clue) -> bool:
    """Return whether a line starts with hours, or is an item that names something and gives them.

    "Ouverture des portes à 19 h" is a part of another.
    """
    named = clue.line.kind is Kind.ITEM and bool(clue.times) and clue.uncovered > 0
    part = clue.label is not None or bool(clue.cues & _PARTS)
    return clue.timed_item or (named and not (clue.days or clue.prose or part))


_PARTS = frozenset((Cue.DOORS, Cue.END, Cue.DEADLINE))


def _named_by_headings(items: list[Labelled]) -> list[Labelled]:
    """Return the lines, headings as names where each has "What: exhibition" right below it."""
    pairs = [
        place
        for place, (above, item) in enumerate(pairwise(items))
        if above.clue.heading and above.role in _TITLES and _is_labelled_name(item)
    ]
    for place in pairs if len(pairs) >= _SEVERAL else ():
        below = items[place + 1]
        items[place] = items[place]._replace(role=Role.NAME, reading=below.reading, begins=True)
        items[place + 1] = below._replace(role=Role.MORE, begins=False)
    return items


def _is_labelled_name(item: Labelled) -> bool:
    label = item.clue.label
    return item.role is Role.NAME and label is not None and label.cue is Cue.LABEL_NAME


_TITLES = (Role.HEAD, Role.KIND)
_SEVERAL = 2

"""The place that is told once for all that stands below: by a heading, or by a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from agenda.blocks.roles import whole
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import IS_PLACE, place_score, stretch_of
from agenda.listings import names
from agenda.listings.places import place_in, town_behind
from agenda.patterns import pattern
from agenda.vocabulary.function_words import ALL
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.lines.clues import Clue

_ALL = pattern(rf"\b(?:{'|'.join(sorted(ALL))})\b", re.IGNORECASE)
_LONGEST = 300  # characters: a remark is no article


@dataclass(slots=True)
class Whereabouts:
    """The places in force, each with the level of the heading that it stands below."""

    languages: Sequence[str]
    places: list[tuple[int, str]] = field(default_factory=list)
    level: int = 0

    @property
    def place(self) -> str:
        """The nearest place in force, "" without any."""
        return self.places[-1][1] if self.places else ""

    def pass_by(self, clue: Clue) -> None:
        """Pass a line that announces nothing by itself."""
        if clue.heading:
            self.level = clue.line.level
            self.places = [(level, place) for level, place in self.places if level < self.level]
            place = _heading_place(clue, self.languages)
        else:
            place = _common_place(clue) if tells_of_all(clue.text) else ""
        if place:
            self.places.append((self.level, place))


def tells_of_all(text: str) -> bool:
    """Return whether a line is short, and speaks of all things of a kind.

    >>> tells_of_all("Tous les concerts ont lieu au temple.")
    True
    """
    return len(text) <= _LONGEST and _ALL.search(text) is not None


def _common_place(clue: Clue) -> str:
    """Return where a sentence says that all takes place: "Everything happens in the Barn"."""
    for low, high in clue.each_sentence():
        cues = {hit.cue for hit in clue.hits if low <= hit.start < high}
        if Cue.HAPPEN in cues and _ALL.search(clue.text, low, high):
            return place_in(clue, low, high, strict=True)
    return ""


def _heading_place(clue: Clue, languages: Sequence[str]) -> str:
    """Return the place that a heading is, or that it leads to: "Que faire à Mennevy ?"."""
    if clue.days or (whole(clue).has(Cue.AGENDA) and not whole(clue).has(Cue.PLACE)):
        return town_behind(clue, languages)
    first = next(iter(split_pieces(clue)), None)
    part = stretch_of(clue, first.start, first.end) if first else None
    if part and place_score(part) > IS_PLACE and not (part.has(Cue.EVENT) or part.starts(Cue.AT)):
        return names.clean(part.text.partition(":")[0])
    led = place_in(clue, 0, len(clue.text), strict=True, commas=False)
    return led or town_behind(clue, languages)

"""The place that is told once for all that stands below: by a heading, or by a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from agenda.blocks.roles import whole
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import IS_PLACE, place_score, stretch_of
from agenda.listings import names
from agenda.listings.places import place_in, place_of_all, town_behind
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.lines.clues import Clue


@dataclass(slots=True)
class Whereabouts:
    """The places in force, each with the level of the heading that it stands below.

    ``told`` are those that sentences give to all, wherever they stand.
    """

    languages: Sequence[str]
    places: list[tuple[int, str]] = field(default_factory=list)
    level: int = 0
    told: list[str] = field(default_factory=list)

    @property
    def place(self) -> str:
        """The nearest place in force, "" without any."""
        return self.places[-1][1] if self.places else ""

    @property
    def common(self) -> str:
        """The only place that a sentence gives to all, "" where there are several."""
        return self.told[0] if len(set(self.told)) == 1 else ""

    def note(self, clue: Clue) -> str:
        """Return the place that a line gives to all, "" for none, and keep it."""
        place = place_of_all(clue)
        self.told += [place] if place else []
        return place

    def pass_by(self, clue: Clue) -> None:
        """Pass a line that announces nothing by itself."""
        if clue.heading:
            self.level = clue.line.level
            self.places = [(level, place) for level, place in self.places if level < self.level]
            place = _heading_place(clue, self.languages)
        else:
            place = self.note(clue)
        if place:
            self.places.append((self.level, place))


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

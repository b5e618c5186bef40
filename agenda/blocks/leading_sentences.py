"""Items with days of their own below a sentence that ends with a colon, and no heading names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.blocks.days_at_places import only_places
from agenda.blocks.roles import Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agenda.lines.clues import Clue

    Scores = list[dict[Role, float]]

_HEAD_OF_LINE = 3  # characters
_LISTED = 2  # items
_LEADING = 5  # words of a sentence that leads to them
_SURER, _HEADS = 1.5, 2.0


def by_leading_sentences(clues: Sequence[Clue], scores: Scores) -> None:
    """Let the items below a sentence with a colon name themselves, each on its day.

    "Gemeinsam beraten", "Folgende Gremien tagen:", "Montag, 13. Januar, 19 Uhr Förderverein".
    """
    for lead, items in _below_colons(clues, scores):
        scores[lead] = {Role.OUT: 0.0, Role.MORE: 0.0, Role.HEAD: _HEADS}
        for index in items:
            scores[index].pop(Role.DAY, None)
            scores[index][Role.BOTH] += _SURER
        if lead and clues[lead - 1].heading:
            scores[lead - 1] = {Role.OUT: 0.0, Role.HEAD: _HEADS}


def _below_colons(
    clues: Sequence[Clue], scores: Sequence[Mapping[Role, float]]
) -> list[tuple[int, range]]:
    """Return the sentences that end with a colon, and the items with their own days below them.

    "Die Mitglieder folgender Gremien sind geladen:", "Montag, 13. November, 19 Uhr Förderverein":
    no heading above is the name of all.
    """
    found: list[tuple[int, range]] = []
    for lead, clue in enumerate(clues):
        if not clue.text.endswith(":") or len(clue.words) < _LEADING or clue.days:
            continue
        end = lead + 1
        while end < len(clues) and _is_item(clues[end], scores[end]):
            end += 1
        if end - lead > _LISTED:
            found.append((lead, range(lead + 1, end)))
    return found


def _is_item(clue: Clue, roles: Mapping[Role, float]) -> bool:
    """Return whether a line opens with its day, and says more than where."""
    opens = bool(clue.days) and clue.days[0].start <= _HEAD_OF_LINE and not clue.prose
    return opens and clue.uncovered > 0 and Role.BOTH in roles and not only_places(clue)

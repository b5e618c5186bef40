"""What all lines of a block say of the roles that one of them can take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.blocks.roles import Role, has_colon
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import is_town, stretch_of
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.lines.clues import Clue
    from agenda.lines.pieces import Piece

_HEAD_OF_LINE = 3  # characters
_SURER = 2.0  # what the whole block adds to a role of one line
_ITEM = 1.0  # what it adds to the items of a list
_LISTED = 3  # lines with hours below the only day
_SHARE = 0.6  # of the lines below it

Scores = list[dict[Role, float]]


def by_company(clues: Sequence[Clue], scores: Scores) -> Scores:
    """Return the scores, that of the only day of a block changed by what stands around it."""
    dated = [place for place, clue in enumerate(clues) if clue.days and not clue.repeats]
    if len(dated) != 1:
        return scores
    place = dated[0]
    clue, roles = clues[place], scores[place]
    if _is_day_at_house(clue) and any(above.heading for above in clues[:place]):
        roles[Role.DAY] = roles.get(Role.DAY, 0.0) + _SURER
        roles.pop(Role.BOTH, None)
    elif _heads_items(clue, clues[place + 1 :]):
        roles[Role.DAY_HEAD] = max(roles.values()) + _SURER
        roles.pop(Role.BOTH, None)
        for item, line in zip(scores[place + 1 :], clues[place + 1 :], strict=True):
            if line.times and Role.NAME in item:
                item[Role.NAME] += _ITEM
    return scores


def _is_day_at_house(clue: Clue) -> bool:
    """Return whether a line gives a day, its hours, and a name in capitals that may be a house.

    "Vendredi 12 mai – 21 h – La Passerelle – durée : 1 h 37", below the title of the film.
    """
    if clue.prose or has_colon(clue) or clue.days[0].start > _HEAD_OF_LINE:
        return False
    told = [piece for piece in split_pieces(clue) if not _is_remark(clue, piece)]
    hours = bool(clue.times) or clue.days[0].has_hours
    return hours and len(told) == 1 and told[0].after_date and _is_house(clue, told[0])


def _is_house(clue: Clue, piece: Piece) -> bool:
    part = stretch_of(clue, piece.start, piece.end)
    return part.words > 1 and is_town(part) and not part.text.isupper()


def _is_remark(clue: Clue, piece: Piece) -> bool:
    """Return whether a piece says how long something is, or what follows it: "durée : 1h"."""
    part = stretch_of(clue, piece.start, piece.end)
    return piece.bracketed or part.starts(Cue.LABEL_OTHER) or part.has(Cue.COMPANY)


def _heads_items(clue: Clue, below: Sequence[Clue]) -> bool:
    """Return whether the only day of a block has no hours, and all lines below it have some.

    "Les brocantes de samedi 20 mai", and below it "Aulnoy (vide-greniers), de 13 h à 19 h".
    """
    day = clue.days[0]
    single = len(clue.days) == len(day.members) == 1 and day.members[0].last is None
    if not single or clue.times or day.has_hours or clue.prose:
        return False
    timed = sum(bool(line.times) and not line.heading for line in below)
    spoken = sum(not line.decoys or bool(line.times) for line in below)
    return timed >= max(_LISTED, _SHARE * spoken)

"""Lists in which a name and a day take turns: what stands above the first of them, or below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.blocks.roles import GENERIC, NEVER, SURE_NAME, Role, name_worth
from agenda.lines.taking_turns import TURN, share_of_turns

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agenda.lines.clues import Clue

_FEWEST = 2  # days
_ASIDES = 3  # lines that may stand between the first name and its day
_LEAST = -1.0  # the score of what could be a name
_NAMING = (Role.NAME, Role.TITLE, Role.KIND, Role.ONLY_KIND)


def by_turns(clues: Sequence[Clue], scores: list[dict[Role, float]], dated: Sequence[int]) -> None:
    """Let the line above a list of names and days be its heading, and name nothing.

    A list that ends with a day has its names above the days, each in one line, and so has the
    first.  One that ends with a name has them below; a line above its first day is left over.
    """
    if len(dated) < _FEWEST or share_of_turns(dated) < 1:
        return
    if not all(clues[place].only_dated and not clues[place].times for place in dated):
        return
    if _is_parted(clues, dated):
        return
    first, end = dated[0], dated[-1] + 1
    if not all(name_worth(scores[place]) > NEVER for place in range(first + 1, end, TURN)):
        return
    if _ends(clues, end):
        above = range(_first_name(scores, first))
    elif _ends(clues, end + 1) and _is_left_over(clues, scores, first - 1, end):
        above = range(first)
    else:
        return
    groups = {clues[place].line.group for place in dated}
    for place in above:
        if len(groups) > 1 and clues[place].line.group in groups:
            continue  # a paragraph with its day is an entry, and heads no list
        for role in _NAMING:
            scores[place].pop(role, None)


def _first_name(scores: Sequence[Mapping[Role, float]], day: int) -> int:
    """Return the line that names the first day: the one above it, or above what tells of it.

    "Rencontre avec Lucie Arnal", "Née le 3 mai 1978 à Nantes.", "Mardi 13 octobre".
    """
    for place in range(day - 1, max(-1, day - 1 - _ASIDES), -1):
        if name_worth(scores[place]) >= _LEAST:
            return place
    return day - 1


def _is_parted(clues: Sequence[Clue], dated: Sequence[int]) -> bool:
    """Return whether paragraphs, and no turns, tie the days to what stands above them."""
    return any(
        0 < place < len(clues) - 1
        and clues[place - 1].line.group == clues[place].line.group
        and clues[place].line.group != clues[place + 1].line.group
        for place in dated
    ) and any(
        place + 1 < len(clues) and clues[place].line.group == clues[place + 1].line.group
        for place in dated
    )


def _ends(clues: Sequence[Clue], end: int) -> bool:
    """Return whether a list ends before the line *end*: nothing, or another group, follows."""
    return end == len(clues) or clues[end].line.group != clues[end - 1].line.group


def _is_left_over(
    clues: Sequence[Clue], scores: Sequence[Mapping[Role, float]], above: int, last: int
) -> bool:
    """Return whether the line above the first day is no name, and the one below the last is.

    Each of the two would do as a name; the one that is less like the names between the days
    is none.
    """
    if above < 0 or clues[last].line.group != clues[last - 1].line.group:
        return False
    names = [scores[place] for place in range(above + TURN, last, TURN)]
    if _is_kind(scores[above]) and len(names) >= _FEWEST and not any(map(_is_kind, names)):
        return True
    least = max(0.0, min(SURE_NAME, name_worth(scores[above])), _aside(scores[last]))
    fits = name_worth(scores[last]) >= least
    return fits and (_is_kind(scores[last]) or not all(map(_is_kind, names)))


def _aside(roles: Mapping[Role, float]) -> float:
    return max(roles.get(role, NEVER) for role in (Role.PLACE, Role.MORE, Role.HOURS))


def _is_kind(roles: Mapping[Role, float]) -> bool:
    return roles.get(Role.KIND, NEVER) >= GENERIC

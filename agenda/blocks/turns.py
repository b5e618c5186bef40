"""Lists in which a name and a day take turns: what stands above the first of them, or below."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.blocks.roles import Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agenda.lines.clues import Clue

_TURN = 2  # lines: one with a day, one without
_FEWEST = 2  # days
_GENERIC = 1.0  # the score of a kind of event and nothing else
_SURE_NAME = 1.4  # the score of what names an event whatever stands around it
_NAMING = (Role.NAME, Role.TITLE, Role.KIND, Role.ONLY_KIND)
_NEVER = float("-inf")


def by_turns(clues: Sequence[Clue], scores: list[dict[Role, float]], dated: Sequence[int]) -> None:
    """Let the line above a list of names and days be its heading, and name nothing.

    A list that ends with a day has its names above the days, each in one line, and so has the
    first.  One that ends with a name has them below; a line above its first day is left over.
    """
    if len(dated) < _FEWEST or any(after - one != _TURN for one, after in pairwise(dated)):
        return
    if not all(clues[place].only_dated and not clues[place].times for place in dated):
        return
    first, end = dated[0], dated[-1] + 1
    if not all(_named(scores[place]) > _NEVER for place in range(first + 1, end, _TURN)):
        return
    if _ends(clues, end):
        above = range(first - 1)
    elif _ends(clues, end + 1) and _is_left_over(clues, scores, first - 1, end):
        above = range(first)
    else:
        return
    for place in above:
        for role in _NAMING:
            scores[place].pop(role, None)


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
    names = [scores[place] for place in range(above + _TURN, last, _TURN)]
    if _is_kind(scores[above]) and len(names) >= _FEWEST and not any(map(_is_kind, names)):
        return True
    least = max(0.0, min(_SURE_NAME, _named(scores[above])), _aside(scores[last]))
    fits = _named(scores[last]) >= least
    return fits and (_is_kind(scores[last]) or not all(map(_is_kind, names)))


def _named(roles: Mapping[Role, float]) -> float:
    return roles.get(Role.NAME, _NEVER)


def _aside(roles: Mapping[Role, float]) -> float:
    return max(roles.get(role, _NEVER) for role in (Role.PLACE, Role.MORE, Role.HOURS))


def _is_kind(roles: Mapping[Role, float]) -> bool:
    return roles.get(Role.KIND, _NEVER) >= _GENERIC

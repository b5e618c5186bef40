"""Lines of tags: "Patrimoine, Visites - Histoire" between the name of a card and its town."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.blocks.roles import (
    LEAST_NAME,
    Role,
    gives_only_day,
    is_kind,
    name_worth,
    whole,
)
from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.lines.clues import Clue

    Scores = list[dict[Role, float]]

_NO_NAME = 4.0  # more than what ties two lines of one item
_SURER = 2.0
_SEVERAL = 2  # cards
_SHARE = 0.6  # of the cards
_TAG_WORDS = 4


def by_tags(clues: Sequence[Clue], scores: Scores, dated: Sequence[int]) -> None:
    """Let the line above the towns of most cards only say of which kind each is.

    "La ronde", "Spectacle, Musique", "Chamery 51500", "Le 07/12/2031": what stands above it is
    the name, whichever words of events it has.  Several kinds in one line tell that these are no
    names, and so does "Marché" below "Marché du port"; "Concert" alone is a name elsewhere.
    """
    cards = [place for day in dated if (place := _line_above(clues, scores, day)) > 0]
    tags = [place for place in cards if _are_tags(clues[place])]
    sure = sum(_are_surely(clues, place) for place in tags)
    if sure < _SEVERAL or 2 * sure < len(tags) or len(tags) <= _SHARE * len(cards):
        return
    for place in tags:
        name = scores[place - 1]
        if name_worth(name) < LEAST_NAME or clues[place - 1].prose or clues[place - 1].days:
            continue
        scores[place][Role.NAME] = scores[place].get(Role.NAME, 0.0) - _NO_NAME
        scores[place][Role.MORE] += _SURER
        name[Role.NAME] += _SURER


def _line_above(clues: Sequence[Clue], scores: Scores, day: int) -> int:
    """Return the line above the town of a day that stands alone, with its code; 0 for none."""
    if day < _ABOVE or not gives_only_day(clues[day], scores[day]):
        return 0
    town, place = clues[day - 1], day - 2
    clue = clues[place]
    coded = not town.prose and _CODE.search(town.text) is not None
    return place if coded and not (clue.phrases or clue.prose or clue.heading or clue.label) else 0


_ABOVE = 3  # lines: a name, its tags, its town
_CODE = pattern(r"\b\d{5}\b|\s-\s\d\d$")  # "Chamery 51500", "Ungersheim - 68"


def _are_tags(clue: Clue) -> bool:
    """Return whether a line is a kind of event, or several kinds divided by commas and dashes."""
    if is_kind(whole(clue)):
        return True
    parts = _parts(clue)
    short = all(part[:1].isupper() and len(part.split()) <= _TAG_WORDS for part in parts)
    return len(parts) > 1 and short


def _are_surely(clues: Sequence[Clue], place: int) -> bool:
    """Return whether tags are several, or a kind that the line above has among other words."""
    told = clues[place].text
    return len(_parts(clues[place])) > 1 or clues[place - 1].text.startswith(f"{told} ")


def _parts(clue: Clue) -> list[str]:
    return _DIVIDED.split(clue.text)


_DIVIDED = pattern(r",\s+|\s[-–|·•]\s")

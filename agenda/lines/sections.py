"""Lines that only gather what stands below: "Arzac", and below it "- Loto, à 14 h, foyer"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.issue import Kind
from agenda.lines.stretches import NOISE, is_town, stretch_of
from agenda.patterns import pattern
from agenda.vocabulary.groups_of_people import CLUBS, ORGANISERS
from agenda.vocabulary.lexicon import Cue, Hit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.lines.clues import Clue
    from agenda.lines.stretches import Stretch

LOWEST = 6  # level of a heading
_SEVERAL = 2
_MANY_TOWNS = 3
_FEW_WORDS = 6


def head_lists(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, those that gather items with hours made headings.

    One stands above each list, and most items name an event and give hours but no day, which
    all have from above.  Where such headings are towns, another one each time, they are where.
    "À venir" below the last list ends it, as a town would.
    """
    edges = [
        (place, _is_item(below))
        for place, (above, below) in enumerate(pairwise(clues))
        if _is_item(below) is not _is_item(above)
    ]
    gathering = [place for place, opens in edges if opens and _gathers(clues[place])]
    if len(gathering) < _SEVERAL or not _lists_hours(clues[gathering[0] + 1 :]):
        return list(clues)
    headed = list(clues)
    towns = _are_towns([clues[place] for place in gathering])
    for place, opens in edges:
        head = place if opens else place + 1
        if head >= gathering[0] and _gathers(clues[head]):
            headed[head] = _as_heading(clues[head], town=towns and opens)
    return headed


def head_paragraphs(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, the towns that stand above a paragraph of events each as headings.

    "Saint-Avre", and below it "Samedi, à 20 h, bal au foyer."; "La Souterraine", and so on: no
    paragraph is called so.  There are three of them or more, a name that only towns have is among
    them, and most paragraphs tell for themselves what takes place, or open with it on a line of
    its own, "Marché aux puces.": where several do, any names but those of clubs are of towns.
    """
    edges = [
        place
        for place, above in enumerate(clues)
        if _gathers(above) and above.text[-1].isalnum() and _told_below(clues, place) is not None
    ]
    towns = [place for place in edges if _may_be_town(_whole(clues[place]))]
    sure = any(_TOWN.search(clues[place].text) is not None for place in towns)
    titled = sum(not clues[place + 1].phrases for place in towns)
    sure = sure or (titled >= _SEVERAL and not any(_is_club(clues[place]) for place in towns))
    told = sum(bool(_told_below(clues, place)) for place in towns)
    if not sure or len(towns) < _MANY_TOWNS or 3 * told < 2 * len(towns):
        return list(clues)
    headed = list(clues)
    for place in towns:
        headed[place] = _as_heading(clues[place], town=True)
    return headed


def _may_be_town(part: Stretch) -> bool:
    """Return whether a line is a few words as towns have them: "CASTELLNOU DE LA SERRA"."""
    loud = part.text.isupper() and not part.has(Cue.EVENT, Cue.AGENDA, *NOISE)
    return loud or is_town(part)


def _told_below(clues: Sequence[Clue], place: int) -> bool | None:
    """Return whether the paragraph below a line has a word of events, None where none stands."""
    below = clues[place + 1 : place + 3]
    if not below or not below[0].sentences:
        return None
    if below[0].phrases:
        return _names_event(below[0])
    dated = len(below) > 1 and below[1].phrases and not below[1].heading
    return True if dated and below[0].sentences == 1 and Cue.EVENT in below[0].cues else None


def _is_club(clue: Clue) -> bool:
    """Return whether a word of a line tells of those who hold something, and of no town."""
    return any(word.folded in CLUBS | ORGANISERS for word in clue.words)


# "Dun-le-Palestel", "Saint-Avre", "Neuhof am See".
_TOWN = pattern(
    r"[^\W\d_]-(?:l[eèa]s?|sur|sous|en|d[eu]s?|aux?|près|am|an der|im|on|upon|by|aan)-[^\W\d_]"
    r"|\bS(?:ain)?te?[- ][^\W\d_a-z]|\bSan(?:kt|ta|t)?[- ][^\W\d_a-z]"
)


def _names_event(clue: Clue) -> bool:
    """Return whether the sentence of the first day of a paragraph has a word of events."""
    return Cue.EVENT in clue.cues_around(clue.phrases[0].start)


def _is_item(clue: Clue) -> bool:
    return clue.line.kind is Kind.ITEM


def _gathers(clue: Clue) -> bool:
    """Return whether a line is a few words that name no event and tell no time."""
    if clue.phrases or clue.decoys or clue.label or Cue.EVENT in clue.cues:
        return False
    return 0 < len(clue.words) <= _FEW_WORDS and clue.line.kind in (Kind.TEXT, Kind.HEADING)


def _lists_hours(below: Sequence[Clue]) -> bool:
    """Return whether most items give hours of what they name, and no day."""
    items = [clue for clue in below if _is_item(clue)]
    told = sum(bool(c.times) and not c.days and Cue.EVENT in c.cues for c in items)
    return 2 * told > len(items)


def _are_towns(clues: Sequence[Clue]) -> bool:
    parts = [_whole(clue) for clue in clues]
    towns = {part.text for part in parts if is_town(part) and not part.has(Cue.AGENDA)}
    return len(towns) >= _MANY_TOWNS and 2 * len(towns) > len(clues)


def _whole(clue: Clue) -> Stretch:
    return stretch_of(clue, 0, len(clue.text.rstrip(" .:")))


def _as_heading(clue: Clue, *, town: bool) -> Clue:
    line = clue.line
    if not clue.heading:
        line = line._replace(kind=Kind.HEADING, level=LOWEST)
    part = _whole(clue)
    if not town or not _may_be_town(part) or part.has(Cue.AGENDA):
        return replace(clue, line=line)
    place = Hit(Cue.PLACE, clue.words[0].start, clue.words[-1].end, len(clue.words))
    cues = clue.cues | {Cue.PLACE}
    return replace(clue, line=line, hits=(*clue.hits, place), cues=cues, heads_town=True)

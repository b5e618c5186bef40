"""Days that are printed twice for one announcement, and those that only look so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agenda.lines.clues import IN_PASSING, Decoy
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import stretches_of
from agenda.vocabulary.function_words import TIES
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Member, Phrase
    from agenda.lines.clues import Clue


def mark_repeats(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, those marked that only give again a day from the lines before.

    Two announcements may share a day, so most dates of a block have to come in pairs, told in
    two ways ("Mar 12", then "Saturday, March 12, 2022"); on two lines in a row it is one day.
    """
    keys = [_day_key(clue) for clue in clues]
    clues = [_named_after_day(clue, keys, place) for place, clue in enumerate(clues)]
    pairs = _pairs(clues, keys)
    if 2 * len(pairs) <= _PAIRED * sum(clue.only_dated for clue in clues):
        pairs = {place for place in pairs if keys[place] == keys[place - 1]}
    marked: list[Clue] = []
    for place, clue in enumerate(clues):
        told = _told_badge(clues, keys, place)
        if told:
            others = (phrase for phrase in clue.phrases if phrase not in clue.days)
            marked.append(replace(clue, repeats=True, phrases=(told, *others)))
        else:
            marked.append(replace(clue, repeats=True) if place in pairs else clue)
    return marked


def _named_after_day(clue: Clue, keys: Sequence[tuple[object, ...] | None], place: int) -> Clue:
    """Return a clue whose event is called after the day above it, that day a part of the name.

    "Mardi 11 novembre", and below it "Cérémonie du 11 novembre".
    """
    day = clue.days[0] if len(clue.days) == 1 and not clue.only_dated else None
    if day is None or len(day.members) != 1 or day.members[0].last or day.has_hours:
        return clue
    if clue.text[day.end :].lstrip().startswith(":"):
        return clue  # "Concierto del 18 de enero: entradas agotadas"
    kinds = (hit for hit in clue.hits if hit.cue is Cue.EVENT)
    called = any(clue.text[hit.end : day.start] == " " for hit in kinds)
    tied = any(word.start == day.start and word.folded in TIES for word in clue.words)
    above = (key for key in keys[max(place - _REACH, 0) : place] if key)
    if not (called and tied and any(_starts_on(day.members[0], key) for key in above)):
        return clue
    phrases = tuple(phrase for phrase in clue.phrases if phrase is not day)
    return replace(clue, phrases=phrases, decoys=(*clue.decoys, Decoy(day, IN_PASSING)))


_REACH = 5
_PAIRED = 0.7


def _pairs(clues: Sequence[Clue], keys: Sequence[tuple[object, ...] | None]) -> set[int]:
    """Return the places of lines that give a day once more, each after one that did not."""
    found: set[int] = set()
    for place, key in enumerate(keys):
        for before in range(place - 1, max(place - _REACH, 0) - 1, -1):
            if key is None or keys[before] != key or before in found:
                continue
            if _is_other_hour(clues[before], clues[place]):
                break
            if before == place - 1 or clues[before].text != clues[place].text:
                found.add(place)
            break
    return found


def _is_other_hour(above: Clue, clue: Clue) -> bool:
    """Return whether two lines of one day give one hour each, and not the same: two showings."""
    told = [
        one.days[0].first_slots or tuple(slot for time in one.times for slot in time.slots)
        for one in (above, clue)
    ]
    return all(len(slots) == 1 and not slots[0].end for slots in told) and told[0] != told[1]


def _told_badge(
    clues: Sequence[Clue], keys: Sequence[tuple[object, ...] | None], place: int
) -> Phrase | None:
    """Return the phrase that tells the day at the head of a card again, with more.

    Below "13 SET" and the name stands "13 a 15 de setembro · Jardim Municipal", or a sentence.
    """
    clue = clues[place]
    group = clue.line.group
    if not group or not clue.days or clue.heading:
        return None
    around = range(max(place - _REACH, 0), place)
    card = [other for other in around if clues[other].line.group == group]
    if clue.only_dated and not card:  # "Du 11 au 12 avril" in a list inside the card
        card = [other for other in around if _holds(clues[other].line.group, group)]
    key = keys[card[0]] if card else None
    if key is None:
        return None
    placed = Cue.PLACE in clue.cues and Cue.EVENT not in clue.cues and not clue.prose
    placed = placed and not any(part.is_titled for part in stretches_of(clue, split_pieces(clue)))
    single = len(clue.days) == 1 and len(clue.days[0].members) == 1
    # Under the badge and the heading of a card its text speaks of the same event.
    titled = any(clues[other].heading for other in card[1:])
    longer = clue.only_dated and single and clue.days[0].members[0].last is not None
    if not ((placed or longer) and single) and not titled:
        return None
    same = (p for p in clue.days if p.members and _starts_on(p.members[0], key))
    return next(same, None)


def _holds(card: tuple[int, ...], group: tuple[int, ...]) -> bool:
    """Return whether what repeats stands inside of another thing that does."""
    return 0 < len(card) < len(group) and group[: len(card)] == card


def _starts_on(member: Member, key: tuple[object, ...]) -> bool:
    own = member.month_day
    return own is not None and own[:2] == key[:2]


def _day_key(clue: Clue) -> tuple[object, ...] | None:
    """Return the days of a line that holds one day or span and nothing else."""
    if not clue.only_dated or len(clue.days) != 1 or len(clue.days[0].members) != 1:
        return None
    return clue.days[0].members[0].month_day

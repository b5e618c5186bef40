"""What a line that opens with its hour tells of later ones: when all ends, when a part begins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agenda.dates import find_phrases
from agenda.dates.phrase import Slot, Strength
from agenda.lines.clues import Decoy
from agenda.patterns import worded_pattern
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.said_of_days import UNTIL_HOURS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import time

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_HEAD_OF_LINE, _LEAD = 3, 14  # characters before the hours of a line, and of a sentence of it
_HOUR = 12  # characters: "12.30 o'clock"
_ENDED = frozenset("!.")
_UNTIL = worded_pattern(UNTIL_HOURS, rf"(?i)\b(?:{UNTIL_HOURS})\s(?=\d)")
_OF_ANOTHER = frozenset({Cue.EVENT, Cue.PLACE})
_OF_ELSE = "hours of something else"


def with_later_hours(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues; hours in the later sentences of a line begin no second event.

    "9:00, Market Square. Until 2 pm. The digging starts at 10." lasts from nine to two.
    """
    return [_read(clue) if _opens_with_hour(clue) else clue for clue in clues]


def _opens_with_hour(clue: Clue) -> bool:
    """Return whether a line of several sentences opens with one hour, and names no day."""
    if not clue.times or clue.days or not clue.sentences:
        return False
    first = clue.times[0]
    single = len(first.slots) == 1 and first.slots[0].end is None
    return single and first.start <= _HEAD_OF_LINE


def _read(clue: Clue) -> Clue:
    first = clue.times[0]
    end = _end(clue, first)
    later = [time for time in clue.times[1:] if _is_of_part(clue, time)]
    if not later and end is None:
        return clue
    opening = first._replace(slots=(Slot(first.slots[0].start, end),)) if end else first
    kept = tuple(opening if one is first else one for one in clue.phrases if one not in later)
    return replace(
        clue, phrases=kept, decoys=(*clue.decoys, *(Decoy(one, _OF_ELSE) for one in later))
    )


def _is_of_part(clue: Clue, hours: Phrase) -> bool:
    """Return whether a sentence behind the first tells with a verb when a part begins.

    What has a word of events or a place of its own is another event.  What is earlier than the
    hour that opens the line only leads to it: "9 Uhr: Flohmarkt. Aufbau ist ab 7 Uhr möglich."
    """
    start, end = clue.sentence_around(hours.start)
    hits = [hit for hit in clue.hits if start <= hit.start < end]
    cues = {hit.cue for hit in hits}
    own = any(
        hit.cue in _OF_ANOTHER or (hit.cue is Cue.AT and hit.start >= hours.end) for hit in hits
    )
    told = Cue.HAPPEN in cues and hours.start - start > _LEAD
    early = hours.slots[0].start < clue.times[0].slots[0].start and hours.start > start
    return (told or early) and not own and start > 0


def _is_told_apart(clue: Clue, until: int) -> bool:
    """Return whether only a place stands before "until" in its sentence: "Im Hof, bis 17 Uhr"."""
    before = clue.text[:until].rstrip()
    if before[-1:] in _ENDED:
        return True
    start = clue.sentence_around(until)[0]
    placed = any(hit.cue in (Cue.AT, Cue.PLACE) and hit.start == start for hit in clue.hits)
    where = clue.text[start : len(before) - 1]
    return before[-1:] == "," and start > 0 and placed and len(where.split()) <= _PLACE_WORDS


_PLACE_WORDS = 5


def _end(clue: Clue, first: Phrase) -> time | None:
    """Return the hour until which it lasts as a later sentence says, None without one.

    The sentence tells nothing else: people park, eat and pay less until some hour, too.
    """
    for match in _UNTIL.finditer(clue.text, first.end):
        if not _is_told_apart(clue, match.start()):
            continue
        found = find_phrases(clue.text[match.end() : match.end() + _HOUR], (first.language,))
        hours = found[0] if found and found[0].strength is Strength.TIME else None
        if hours is None or hours.start:
            continue
        _, high = clue.sentence_around(match.start())
        if any(map(str.isalnum, clue.text[match.end() + hours.end : high])):
            continue
        if hours.slots[0].start > first.slots[0].start:
            return hours.slots[0].start
    return None

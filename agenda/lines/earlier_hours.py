"""Hours below an item that come before its own: when people gather for it, no item of its own."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.lines.clues import Decoy
from agenda.lines.neighbours import leads_with_hours
from agenda.lines.stretches import stretch_of
from agenda.patterns import worded_pattern
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.word_forms import GATHERINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_LISTED = 2  # items that open with their hours
_LONG = 3 * 60  # minutes that people wait at most
_HEAD_OF_LINE = 3  # characters
_OF_ELSE = "hours of something else"


def without_earlier_hours(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, an earlier hour in the line below an item of a programme set apart.

    "1.30pm Parade", and below it "Line-up from 1pm in Mill Lane": a programme goes on in time, and
    its items open with their hours.  What names an event may be one.
    """
    leads = [leads_with_hours(clue) for clue in clues]
    if sum(leads) < _LISTED:
        return list(clues)
    found = list(clues)
    for place, (above, clue) in enumerate(pairwise(clues), 1):
        if leads[place - 1] and not leads[place] and _is_earlier(above, clue):
            hours = clue.times[0]
            kept = tuple(one for one in clue.phrases if one is not hours)
            noted = (*clue.decoys, Decoy(hours, _OF_ELSE))
            found[place] = replace(clue, phrases=kept, decoys=noted)
    return found


def _is_earlier(above: Clue, clue: Clue) -> bool:
    """Return whether a line of words gives one hour, a while before that of the line above."""
    if clue.days or clue.heading or clue.label or len(clue.times) != 1 or not above.times:
        return False
    hours = clue.times[0]
    ended = hours.slots[0].end is not None or len(hours.slots) > 1
    if ended or hours.start <= _HEAD_OF_LINE or not above.times[0].slots:
        return False
    start, item = hours.slots[0].start, above.times[0].slots[0].start
    wait = (item.hour - start.hour) * 60 + item.minute - start.minute
    named = Cue.EVENT in clue.cues and _GATHERING.match(clue.text) is None
    return 0 < wait <= _LONG and not (named or _goes_on(clue, hours))


def _goes_on(clue: Clue, hours: Phrase) -> bool:
    """Return whether more than a place stands behind the hour: "Für Kinder ab 9 Uhr Basteln"."""
    behind = stretch_of(clue, hours.end, len(clue.text))
    return behind.words > 0 and not behind.starts(Cue.AT, Cue.PLACE)


_GATHERING = worded_pattern(GATHERINGS, rf"(?:{GATHERINGS})\b")

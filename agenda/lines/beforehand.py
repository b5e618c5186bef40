"""Days from which something is done, or can be had, before the event for which it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.dates.when import Bound
from agenda.lines.clues import silenced
from agenda.lines.named_days import TITLE
from agenda.vocabulary.lexicon import CALLED_OFF, Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

BEFOREHAND = "before what it is for"
_OF_EVENTS = frozenset({Cue.EVENT, Cue.INSTEAD, *CALLED_OFF})
_NEAR = 3  # lines
_MONTH, _YEAR, _HALF_YEAR = 31, 372, 186  # days, as if all months had as many


def without_days_beforehand(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues without open days before the one above, for the same event.

    "Monday 27 to Friday 31 January", and two lines below it "Bring your toys from 20 January".
    """
    return [
        silenced(clue, BEFOREHAND)
        if len(clue.phrases) == 1 and is_beforehand(clue, clue.phrases[0], _day_above(clues, place))
        else clue
        for place, clue in enumerate(clues)
    ]


def is_beforehand(clue: Clue, day: Phrase, told: Phrase | None = None) -> bool:
    """Return whether something is done from a day on, before the one that was *told* before.

    That is a day of a sentence before this one where none is given: "The council meets on 13
    October.  The agenda will be on the noticeboards from 7 October."
    """
    if day.bound is not Bound.FROM or day.has_hours:
        return False
    low, high = clue.sentence_around(day.start)
    told = told or next((one for one in reversed(clue.days) if one.end <= low), None)
    if told is None or not _is_before(day, told):
        return False
    # "Rinviato dal 22 settembre" tells another day of the same event.
    named = any(hit.cue in _OF_EVENTS and low <= hit.start < high for hit in clue.hits)
    opens = not any(map(str.isalnum, clue.text[low : day.start]))
    return not (named or opens) and TITLE.search(clue.text, low, high) is None


def _day_above(clues: Sequence[Clue], place: int) -> Phrase | None:
    """Return the day that stands alone on one of the few lines above, and what it dates below."""
    for above in reversed(clues[max(0, place - _NEAR) : place - 1]):
        if above.days:
            return above.days[-1] if above.only_dated else None
    return None


def _is_before(day: Phrase, told: Phrase) -> bool:
    """Return whether a day of the month lies in the months before another one begins."""
    if not day.strength is told.strength is Strength.DATE:
        return False
    first, last = day.members[0].first, told.members[0].first
    if not (first.month and first.day and last.month and last.day):
        return False
    ahead = (last.month - first.month) * _MONTH + last.day - first.day
    return 0 < ahead % _YEAR < _HALF_YEAR

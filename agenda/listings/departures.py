"""When people leave, and from where, as a remark beside the name of a journey tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.stretches import stretch_of
from agenda.listings.places import place_in
from agenda.patterns import worded_pattern
from agenda.vocabulary.function_words import FROM
from agenda.vocabulary.lexicon import Cue, words_of
from agenda.vocabulary.said_of_days import LEAVING

if TYPE_CHECKING:
    from agenda.lines.clues import Clue
    from agenda.lines.pieces import Piece

_LEAVING = worded_pattern(LEAVING, rf"(?<!\w)(?:{LEAVING})(?!\w)")


def tells_departure(clue: Clue) -> bool:
    """Return whether a line tells the one hour at which people leave, or meet to do so.

    "Coach leaves the Memorial Hall at 9.15 am"; what also takes place then has a name of its own.
    """
    if len(clue.times) != 1 or clue.days or Cue.EVENT in clue.cues:
        return False
    return _LEAVING.search(clue.text, 0, clue.times[0].start) is not None


def place_left(clue: Clue) -> str:
    """Return the place from which people leave, "" where a line tells no departure."""
    return place_in(clue, 0, len(clue.text)) if tells_departure(clue) else ""


def opens_departure(clue: Clue, piece: Piece) -> bool:
    """Return whether a sentence says from where one leaves: "Mola. Sortida de la plaça"."""
    part = stretch_of(clue, piece.start, piece.end)
    labels = [hit.end for hit in part.hits if hit.cue in _LABELS and not hit.start]
    behind = clue.text[: piece.start].rstrip().endswith(_STOPS)
    if not labels or not behind or not part.has(Cue.PLACE):
        return False
    first = next(iter(words_of(part.text[max(labels) :])), None)
    return first is not None and first.folded in FROM


_LABELS = (Cue.LABEL_PLACE, Cue.LABEL_TIME)
_STOPS = tuple(".!?;")

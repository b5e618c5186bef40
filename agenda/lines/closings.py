"""What a festival, a season closes with: "La saison s'achèvera par un concert"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.sentences import bounds_of_sentences
from agenda.patterns import pattern, worded_pattern
from agenda.tuples import NamedTuple
from agenda.vocabulary.function_words import WITH
from agenda.vocabulary.lexicon import Cue, Hit
from agenda.vocabulary.word_forms import CLOSES, UMBRELLAS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase

_TURNS = worded_pattern(CLOSES, rf"(?<!\w)(?:{CLOSES})(?!\w)")
_OF_SEVERAL = worded_pattern(UMBRELLAS, rf"(?<!\w)(?:{UMBRELLAS})(?!\w)")
_LEADS = pattern(rf"(?<!\w)(?:{'|'.join(sorted(WITH | {'par'}))})\s")
_NOUN = 4  # characters of an article before a noun that opens a sentence
# What such a verb reads as elsewhere: a shop closes, entries do, a concert is called off.
_MISREAD = frozenset({Cue.DEADLINE, Cue.OPENING, Cue.END, Cue.CANCELLED})


class Turn(NamedTuple):
    """The verb, or the noun, by which something closes, and where it says with what."""

    start: int
    end: int
    behind: int


def turn_in(text: str, low: int, high: int) -> Turn | None:
    """Return how the subject of a sentence closes with an event, None for any other.

    The concert that ends with a drink is itself the event; a festival is none of that day.
    """
    turn = _TURNS.search(text, low, high)
    led = _LEADS.search(text, turn.end(), high) if turn else None
    if turn is None or led is None:
        return None
    named = turn.start() - low <= _NOUN  # "La chiusura sarà sabato con …"
    if turn.start() == low or not (named or _OF_SEVERAL.search(text, low, turn.start())):
        return None
    return Turn(turn.start(), turn.end(), led.end())


def with_turns(text: str, hits: tuple[Hit, ...], found: Sequence[Phrase]) -> tuple[Hit, ...]:
    """Return the cues of a line, the verb of such a sentence as one that tells what takes place."""
    if not found or _TURNS.search(text) is None:
        return hits
    starts, ends = bounds_of_sentences(text)
    for low, high in zip(starts, [*ends, len(text)], strict=True):
        turn = turn_in(text, low, high)
        if turn and any(low <= phrase.start < high for phrase in found):
            kept = [one for one in hits if one.cue not in _MISREAD or _apart(one, turn)]
            hits = (*kept, Hit(Cue.HAPPEN, turn.start, turn.end, 1))
    return hits


def _apart(hit: Hit, turn: Turn) -> bool:
    return hit.end <= turn.start or turn.end <= hit.start

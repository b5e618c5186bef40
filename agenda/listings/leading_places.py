"""Whether the first words of a line tell where: "at the library, story time"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import in_capitals, place_score, stretch_of, stretches_of
from agenda.vocabulary.function_words import ARTICLES, TIES
from agenda.vocabulary.lexicon import Cue, words_of

if TYPE_CHECKING:
    from agenda.lines.clues import Clue
    from agenda.lines.pieces import Piece
    from agenda.lines.stretches import Stretch

_WHERE = (Cue.AT, Cue.PLACE, Cue.LABEL_PLACE, Cue.LABEL_TIME)
LIKELY_PLACE = 0.4  # a score from which the words of a list may be one
_PLACE_WORDS = 6
_SEVERAL = 2


def leads_with_place(clue: Clue) -> bool:
    """Return whether the first words of a line are a place: "at the library, story time".

    Behind a colon its commas divide what there is: "place du Port : fanfare, petit bal".
    """
    first = next((p for p in split_pieces(clue, commas=True) if not p.bracketed), None)
    if first is None or " : " in first.text:
        return False
    return is_led_to(clue, first) or opens_with_house(clue)


def opens_with_house(clue: Clue) -> bool:
    """Return whether a house stands between hours and an event: "20 h, salle Rameau, concert".

    A word may lead to the house: "alle 21, nella sala Rossi, secondo incontro".
    """
    pieces = [p for p in split_pieces(clue, commas=True) if not p.bracketed][:2]
    if len(pieces) < _SEVERAL or not pieces[0].after_date:
        return False
    if clue.text[pieces[0].end : pieces[1].start].strip() != ",":
        return False  # "Village Hall, Friday 17 January. Quiz night."
    house, event = stretches_of(clue, pieces)
    led = is_led_to(clue, pieces[0])
    placed = led or (house.starts(Cue.PLACE) and _may_be_house(house))
    placed = placed and place_score(house) > LIKELY_PLACE
    named = event.starts(Cue.EVENT) or (led and event.has(Cue.EVENT) and not event.starts(*_WHERE))
    named = named and place_score(event) <= 0
    # "Teatro comunale" is a house, "piazza in festa" none.
    return placed and named and not any(hit.start for hit in house.hits if hit.cue is Cue.EVENT)


def _may_be_house(part: Stretch) -> bool:
    """Return whether a place is one as it is written: "salle Rameau", "Teatro comunale".

    "Jardin secret" and "Château hanté" are titles of shows.
    """
    tied = any(word.folded in TIES for word in words_of(part.text))
    covered = part.covers(Cue.PLACE) == 1 or tied
    whole = part.text[0].islower() or in_capitals(part.text.split())
    return covered or whole or part.has(Cue.EVENT)


def is_led_to(clue: Clue, piece: Piece) -> bool:
    """Return whether a piece is a place behind a preposition: "al Teatre", "no Antigo Moinho"."""
    part = stretch_of(clue, piece.start, piece.end)
    if not part.starts(Cue.AT) or not part.text[0].islower():
        return False
    led = max(hit.end for hit in part.hits if hit.cue is Cue.AT and not hit.start)
    goal = next((w for w in words_of(part.text[led:]) if w.folded not in ARTICLES), None)
    capital = goal is not None and part.text[led + goal.start].isupper()
    capital = capital and part.words <= _PLACE_WORDS
    return (capital and not part.has(Cue.EVENT)) or place_score(part) > LIKELY_PLACE

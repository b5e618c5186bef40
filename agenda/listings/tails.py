"""What stands behind the comma of a name, and is none of it: a price, ages, terms, a label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.ages import opens_with_ages
from agenda.patterns import signed_pattern
from agenda.vocabulary.lexicon import Cue, words_of

if TYPE_CHECKING:
    from agenda.vocabulary.lexicon import Lexicon

_TERMS = frozenset({Cue.BOOKING, Cue.DEADLINE, Cue.PRICE})


def without_ages(text: str, lexicon: Lexicon) -> str:
    """Return a name without the ages of those whom it is for, behind its comma.

    >>> from agenda.vocabulary.lexicon import load
    >>> without_ages("Contes, dès 4 ans", load(("fr",)))
    'Contes'
    >>> without_ages("Contes, 3-6 ans", load(("fr",)))
    'Contes'
    >>> without_ages("Bal, les 50 ans du club", load(("fr",)))
    'Bal, les 50 ans du club'
    """
    before, _, tail = text.rpartition(",")
    if not before or not opens_with_ages(tail):
        return text
    cues = {hit.cue for hit in lexicon.read(tail)[1]}
    return before if Cue.AUDIENCE in cues and Cue.EVENT not in cues else text


def without_label(text: str, lexicon: Lexicon) -> str:
    """Return a name without the label behind its comma that led to a place or an hour.

    >>> from agenda.vocabulary.lexicon import load
    >>> without_label("Martinsumzug, Beginn", load(("de",)))
    'Martinsumzug'
    """
    before, comma, label = text.rpartition(",")
    if not comma or not words_of(before):
        return text
    led = any(lexicon.fills(label, cue) for cue in (Cue.LABEL_TIME, Cue.LABEL_PLACE))
    return before if led else text


def without_booking(text: str, lexicon: Lexicon) -> str:
    """Return a name without what it takes to come, behind its comma, and the price before that.

    >>> from agenda.vocabulary.lexicon import load
    >>> without_booking("Repas du pont, 14 €, réserver avant", load(("fr",)))
    'Repas du pont'
    >>> without_booking("Repas, réservation et chants", load(("fr",)))
    'Repas, réservation et chants'
    >>> without_booking("Café lecture, entrée libre", load(("fr",)))
    'Café lecture'
    """
    before, comma, tail = text.rpartition(", ")
    words, hits = lexicon.read(tail) if comma else ((), ())
    told = [hit.start for hit in hits if hit.cue in _TERMS]
    if not words or words[0].start not in told or any(hit.cue is Cue.EVENT for hit in hits):
        return text
    covered = sum(any(h.start <= word.start < h.end for h in hits) for word in words)
    return without_price(before) if covered == len(words) else text


def without_price(text: str) -> str:
    """Return a name without the price behind its last comma.

    >>> without_price("Postal Museum, London, £31")
    'Postal Museum, London'
    """
    match = _PRICE.search(text)
    return text[: match.start()] if match else text


_PRICE = signed_pattern(
    ",", r",\s+(?:[£€$]\s?\d[^,]*|\d+(?:[.,]\d\d)?\s?(?:[£€$]|euros?\b|eur\b)[^,]*)$"
)

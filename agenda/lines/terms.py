"""From when, or until when, a lease, a grant, a fee holds: "bail prolongé jusqu'au 3 mai"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.when import Bound
from agenda.lines.named_days import TITLE
from agenda.patterns import pattern
from agenda.vocabulary.lexicon import Cue
from agenda.vocabulary.said_of_days import CONTRACTS

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue


def is_term(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a day bounds what a sentence says of a contract, and of no event.

    "1. Halle : la convention avec l'amicale est prorogée jusqu'au 31 mai"; the exhibition that is
    prolonged takes place, and what is quoted is a title: "Contract with Nature".
    """
    if phrase.bound is Bound.NONE:
        return False
    start, end = clue.sentence_around(phrase.start)
    titles = [match.span() for match in TITLE.finditer(clue.text, start, end)]
    told = [
        (low, high)
        for low, high in (match.span() for match in _CONTRACTS.finditer(clue.text, start, end))
        if not any(opens < low < closes for opens, closes in titles)
    ]
    if not told:
        return False
    colon = clue.text.rfind(": ", start, told[0][0])  # "2. Nettoyage : le contrat est prorogé …"
    return not any(
        hit.cue is Cue.EVENT
        and max(start, colon) <= hit.start < end
        and not any(low <= hit.start < high for low, high in told)
        for hit in clue.hits
    )


_CONTRACTS = pattern(rf"(?i)\b(?:{CONTRACTS})\b")

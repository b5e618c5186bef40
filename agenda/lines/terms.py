"""From when, or until when, a lease, a grant, a fee holds: "bail prolongé jusqu'au 3 mai"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.when import Bound
from agenda.lines.named_days import TITLE
from agenda.patterns import pattern, worded_pattern
from agenda.vocabulary.lexicon import TAKING_PLACE, Cue
from agenda.vocabulary.said_of_days import AMOUNTS, CONTRACTS, COSTING, PRICES

if TYPE_CHECKING:
    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue


def is_term(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a day bounds what a sentence says of a contract, and of no event.

    "1. Halle : la convention avec l'amicale est prorogée jusqu'au 31 mai"; the exhibition that is
    prolonged takes place, and what is quoted is a title: "Contract with Nature".
    """
    start, end = clue.sentence_around(phrase.start)
    if _are_prices(clue, phrase, (start, end)):
        return True
    lasts = any(member.last for member in phrase.members)
    if phrase.bound is Bound.NONE and not lasts:
        return False
    if _costs(clue, phrase, (start, end)):
        return True
    if phrase.bound is Bound.NONE:
        return False
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


def _are_prices(clue: Clue, phrase: Phrase, sentence: tuple[int, int]) -> bool:
    """Return whether a line names prices, the day they hold from, and nothing that takes place."""
    start, end = sentence
    if phrase.has_hours or any(char.isalpha() for char in clue.text[phrase.end : end]):
        return False
    if _PRICES.fullmatch(clue.text, start, phrase.start) is None:
        return False
    return not any(hit.cue in TAKING_PLACE for hit in clue.hits if start <= hit.start < end)


def _costs(clue: Clue, phrase: Phrase, sentence: tuple[int, int]) -> bool:
    """Return whether a day bounds what something costs: "Le repas coûte 3 € à compter du 1er mars".

    The day opens the sentence, or follows the verb without a mark.  An exhibition takes place until
    the day that opens: "Bis 31. Januar Ausstellung im Museum, der Eintritt kostet 3 €".
    """
    start, end = sentence
    verb = _COSTING.search(clue.text, start, end)
    if verb is None or _SUM.search(clue.text, start, end) is None:
        return False
    others = [hit for hit in clue.hits if start <= hit.start < end and hit.start != verb.start()]
    # "Membership costs £12 and runs from 1 April to 31 March" names no event.
    lasts = any(member.last for member in phrase.members)
    held = any(hit.cue in TAKING_PLACE for hit in others)
    if held and not (lasts and all(hit.cue is not Cue.EVENT for hit in others)):
        return False
    if verb.end() <= phrase.start:
        return not _MARK.search(clue.text, verb.end(), phrase.start)
    opens = phrase.start - start <= _ARTICLE
    return opens and not _is_apart(clue, phrase.end, verb.start())


def _is_apart(clue: Clue, day: int, verb: int) -> bool:
    """Return whether a mark or a word of events stands between a day and a verb.

    What stands right before the verb is what costs: "À compter du 1er mars, le repas coûte 3 €".
    """
    named = any(
        hit.cue is Cue.EVENT and day <= hit.start and bool(clue.text[hit.end : verb].strip())
        for hit in clue.hits
        if hit.end <= verb
    )
    return named or _MARK.search(clue.text, day + 1, verb) is not None  # "From 1 May, the hall …"


_ARTICLE = 4  # characters
_SUM = pattern(rf"(?i)\d\s?(?:[€£$]|(?:{AMOUNTS})\b)|[€£$]\s?\d[\d.,]*")
_COSTING = pattern(rf"(?i)\b(?:{COSTING})\b")
_MARK = pattern(r",(?!\d)|[;:(–—]")
_PRICES = worded_pattern(PRICES, rf"\W*(?:[^\W\d_]+\s){{0,2}}(?:{PRICES})(?:\s[^,:;–—(]*)?")
_CONTRACTS = pattern(rf"(?i)\b(?:{CONTRACTS})\b")

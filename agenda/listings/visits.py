"""What is every week within the span of another event: an exhibition, and its guided tours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.listings import nouns

if TYPE_CHECKING:
    from agenda.lines.clues import Clue
    from agenda.listings.listing import Listing
    from agenda.vocabulary.lexicon import Lexicon

_SIGNS = (",", ";", ".", "–", "-", "—")
_PAIR = 2


def visits_apart(listing: Listing, clue: Clue, lexicon: Lexicon) -> list[Listing]:
    """Return an event that lasts, and what its line says is every week meanwhile, as two.

    "Exhibition: Shores, 1 July to 31 August, guided tours every Friday at 10am."  [] for any other
    line: an exhibition that opens on Fridays is one.
    """
    days = [phrase for known, phrase in listing.days if known is clue]
    if len(days) != _PAIR or len(listing.days) != _PAIR:
        return []
    span, weekly = days
    lasts = len(span.members) == 1 and span.members[0].last is not None and not span.rrule
    if not lasts or not weekly.rrule or weekly.members or weekly.start < span.end:
        return []
    between = clue.text[span.end : weekly.start].lstrip()
    name = nouns.noun_phrase(clue, span.end, weekly.start, lexicon)
    if not name or not between.startswith(_SIGNS):
        return []
    within = weekly._replace(members=span.members)
    return [
        listing._replace(days=((clue, span),), slots=()),
        listing._replace(name=name, days=((clue, within),), slots=()),
    ]

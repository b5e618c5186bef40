"""Months that are part of a name: "The Ides of March" below "Friday 24 January"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.dates.rule_names import BARE_MONTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

_TIED = (" ", "'", "’")  # in "of March", "d'août"


def months_in_name(clue: Clue, around: Sequence[Clue]) -> tuple[Phrase, ...]:
    """Return the months that end a name whose own day, or that beside it, is of another month.

    "Sortie de mai" above "Samedi 3 mai" tells when; what heads an agenda tells it of all below.
    """
    if clue.titles_agenda:
        return ()
    named = tuple(phrase for phrase in clue.phrases if _ends_name(clue.text, phrase))
    days = (day for one in (clue, *around) for day in one.days) if named else ()
    dated = {member.first.month for day in days for member in day.members if member.first.day}
    dated.discard(None)
    return tuple(one for one in named if dated and one.members[0].first.month not in dated)


def _ends_name(text: str, phrase: Phrase) -> bool:
    """Return whether a bare month is tied to the word before it, and no word goes on from it."""
    if phrase.strength is not Strength.MONTH or phrase.rule != BARE_MONTH:
        return False
    first, last, *_ = phrase.members[0]
    single = len(phrase.members) == 1 and last is None and first.year is None
    tied = any(sign in text[phrase.start : phrase.end] for sign in _TIED)
    behind = text[phrase.end :].lstrip()[:1]
    return single and tied and text[: phrase.start].rstrip()[-1:].isalpha() and not behind.isalnum()

"""Weekdays that are part of a name: "Mercredi des contes" above "Les mercredis 3 et 10"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.almanac import real_day
from agenda.dates.phrase import Strength
from agenda.dates.when import WEEKDAYS
from agenda.vocabulary.function_words import TIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue

CARD = 4  # lines below a name
_MARKS = tuple(":–—-,")


def weekday_in_name(clue: Clue, below: Sequence[Clue]) -> tuple[Phrase, ...]:
    """Return the weekday of a name: below "Mercredi des contes" stands "Les mercredis 3 et 10".

    "Marché hebdomadaire du samedi" names one as well, above the one day of its card.
    """
    titled = clue.heading or _is_weekday_of_card(clue, below)
    weekly = [
        p
        for p in clue.phrases
        if p.strength is Strength.WEEKDAY or (titled and _names_rule(clue, p))
    ]
    if len(weekly) != 1 or len(clue.phrases) > 1 or weekly[0].has_hours or not clue.uncovered:
        return ()
    # In a card the kind, or the price, may stand between: "Family Saturday", "Free", "Sat 8 March".
    card = below if titled else below[:1]
    dated = next((one for one in card if one.days or one.heading), None)
    if not dated or not dated.only_dated or clue.text[weekly[0].end :].lstrip()[:1] in _MARKS:
        return ()
    days = {member.first.weekday for member in weekly[0].members}
    members = [member for day in dated.days for member in day.members]
    told = {member.first.weekday for member in members}
    if weekly[0].rrule:
        return tuple(weekly) if len(members) == 1 and members[0].last is None else ()
    return tuple(weekly) if told <= days | {None} else ()


def _names_rule(clue: Clue, phrase: Phrase) -> bool:
    """Return whether the weekday of a rule is tied to its name: "hebdomadaire du samedi"."""
    words = [word.folded for word in clue.words if phrase.start < word.start < phrase.end]
    return bool(phrase.rrule) and len(words) > 1 and words[-2] in TIES


def _is_weekday_of_card(clue: Clue, below: Sequence[Clue]) -> bool:
    """Return whether few words stand between a line with a weekday and a full date of that day.

    "Marché du mercredi", "Marché", "Orsac 40320", "Le 26/11/2031".
    """
    dated = next((one for one in below if one.phrases or one.sentences or one.heading), None)
    days = dated.days if dated is not None and dated.only_dated else ()
    if len(days) != 1 or len(days[0].members) != 1 or len(clue.phrases) != 1:
        return False
    year, month, day, *_ = days[0].members[0].first
    told = real_day(year, month, day) if year and month and day else None
    if told is None:  # "31 juin" is in no calendar
        return False
    named = {member.first.weekday for member in clue.phrases[0].members}
    rule = clue.phrases[0].rrule.endswith(f"BYDAY={WEEKDAYS[told.weekday()]}")
    return rule or named == {told.weekday()}

"""A weekday before the ends of a season: "le mardi du 8 septembre au 29 juin" is every Tuesday."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.phrase import PRINTED, Member, Phrase, Strength
from agenda.dates.when import WEEKDAYS, Bound
from agenda.vocabulary.function_words import FROM
from agenda.vocabulary.lexicon import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_MONTH, _YEAR = 31, 12  # days, months: no more is asked than whether two weeks pass
_TWO_WEEKS = 13
_MANY = 2  # commas between the weekdays of a rule
_LEAD = 2  # words before "du": "le mardi du"
_BETWEEN = " ,:(\N{NO-BREAK SPACE}"


def with_weekly_runs(text: str, found: Sequence[Phrase]) -> Sequence[Phrase]:
    """Return the phrases of a line, weekdays that a season follows joined with it as a rule.

    A range that opens with a weekday ("du mardi 8 au mardi 29") stays what it is.
    """
    runs: list[Phrase] = []
    for phrase in found:
        season = _season(phrase)
        before = runs[-1] if runs else None
        if season is not None and before is not None and _is_beside(text, before, phrase):
            runs[-1] = _rule(phrase, season, before)
        elif season is not None and _opens_with_weekday(text, phrase):
            runs.append(_rule(phrase, season, phrase))
        elif _is_open_until(phrase):
            runs.append(phrase._replace(rule="day", strength=Strength.DATE, rrule=""))
        else:
            runs.append(phrase)
    return runs


def _is_open_until(phrase: Phrase) -> bool:
    """Return whether something lasts until a day, open from and to some hour on most weekdays.

    "Jusqu'au 31 mars. Du mardi au samedi, de 14 h à 18 h" tells the last day, as "tous les jours"
    beside it would; a course on one or two weekdays comes every week until then.
    """
    ends = phrase.bound is Bound.UNTIL and bool(phrase.members) and phrase.members[0].first.day
    open_ = bool(phrase.first_slots) and all(slot.end for slot in phrase.first_slots)
    return bool(ends) and open_ and phrase.rrule.count(",") >= _MANY


def _season(phrase: Phrase) -> Member | None:
    """Return the only range of days of a phrase, None for a short one and any other phrase."""
    member = phrase.members[0] if len(phrase.members) == 1 else None
    if member is None or member.last is None or phrase.strength not in PRINTED or phrase.rrule:
        return None
    first, last = member.first, member.last
    if not (first.month and first.day and last.month and last.day) or last.weekday is not None:
        return None
    days = (last.month - first.month) % _YEAR * _MONTH + last.day - first.day
    return member if days >= _TWO_WEEKS else None


def _is_beside(text: str, weekday: Phrase, season: Phrase) -> bool:
    """Return whether a weekday that is no date stands right before "du 8 septembre au …"."""
    plain = weekday.strength is Strength.WEEKDAY and len(weekday.members) == 1
    bare = plain and weekday.members[0].last is None and season.members[0].first.weekday is None
    beside = not text[weekday.end : season.start].strip(_BETWEEN)
    opener = words_of(text[season.start : season.end])[:1]
    return bare and beside and bool(opener) and opener[0].folded in FROM


def _opens_with_weekday(text: str, phrase: Phrase) -> bool:
    words = [word.folded for word in words_of(text[phrase.start : phrase.end])]
    leads = any(word in FROM for word in words[1 : _LEAD + 1]) and words[0] not in FROM
    return leads and phrase.members[0].first.weekday is not None


def _rule(season: Phrase, member: Member, weekday: Phrase) -> Phrase:
    """Return a season as the rule of the weekday that leads it, with the hours of either."""
    day = weekday.members[0].first.weekday
    if day is None:
        return season
    slots = season.first_slots or weekday.first_slots
    member = member._replace(first=member.first._replace(weekday=None), slots=slots)
    return season._replace(
        start=weekday.start,
        rule="recurring",
        strength=Strength.RECURRING,
        members=(member,),
        slots=slots,
        rrule=f"FREQ=WEEKLY;BYDAY={WEEKDAYS[day]}",
    )

"""Bare days behind a day with its month: "Samedi 15 mars", and below it "Dimanche 16"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from agenda.dates import resolve
from agenda.dates.leaning import on_told_day
from agenda.dates.phrase import PRINTED, Parts, Strength
from agenda.dates.when import Days, Hours
from agenda.lines.clues import CLOSED, OF_CLOCKS
from agenda.lines.governing import SPEAKING
from agenda.patterns import worded_pattern
from agenda.tuples import NamedTuple
from agenda.vocabulary.lexicon import TELLING, Cue
from agenda.vocabulary.said_of_days import FOLLOWING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Member, Phrase
    from agenda.lines.clues import Clue

_REACH = 4  # lines below the day that names the month
_BEFORE = timedelta(days=3)  # "Du 29 au 31 mars", "Vernissage le 28"


class _Told(NamedTuple):
    """The days that were told last, with the line that tells them."""

    first: date
    last: date
    line: int


def with_told_months(clues: Sequence[Clue], published: date) -> list[Clue]:
    """Return the clues, bare days given the month of the day told shortly before.

    A weekday has to agree, in that month or in the next one; without one a day goes on from
    the day before it, or stands shortly before that.
    """
    dated: list[Clue] = []
    told: _Told | None = None
    for place, clue in enumerate(clues):
        phrases: list[Phrase] = []
        for phrase in clue.phrases:
            first = clue.sentence_around(phrase.start)[0] == 0
            near = told is not None and place - told.line <= (_REACH if first else 0)
            if told is not None and near and phrase.strength is Strength.DAY:
                same_line, moved = told.line == place, Cue.POSTPONED in clue.cues
                phrase = _in_month(phrase, told, same_line=same_line, moved=moved)  # noqa: PLW2901
            elif phrase.strength is Strength.TOLD:
                of_day = _when_passing(clue, phrase, published, place) or (told if near else None)
                leaning = _leaning(phrase, of_day, in_prose=clue.prose)
                if leaning is None:
                    continue
                phrase = leaning  # noqa: PLW2901
            elif told is not None and near and _goes_on(clue, phrase, told):
                phrase = _following(phrase, told)  # noqa: PLW2901
            phrases.append(phrase)
            told = _days_of(phrase, published, place) or told
        same = len(phrases) == len(clue.phrases) and told is None
        dated.append(clue if same else replace(clue, phrases=tuple(phrases)))
    return dated


def _when_passing(clue: Clue, phrase: Phrase, published: date, line: int) -> _Told | None:
    """Return the day right before a phrase on which a door is shut, or clocks change, or None.

    "Mercredi 12 février, la mairie sera fermée. Le même jour à 18 h, …" takes place on that day.
    """
    if clue.cues_around(phrase.start).isdisjoint(SPEAKING):
        return None
    passing = [one.phrase for one in clue.decoys if one.reason in (CLOSED, OF_CLOCKS)]
    before = [one for one in (*clue.phrases, *passing) if one.end <= phrase.start]
    last = max(before, key=lambda one: one.start, default=None)
    return _days_of(last, published, line) if last is not None and last in passing else None


def _days_of(phrase: Phrase, published: date, line: int) -> _Told | None:
    """Return the days of a phrase that names their month, None for any other."""
    named = phrase.strength in PRINTED and not phrase.rrule
    if not named or any(member.first.month is None for member in phrase.members):
        return None
    found = resolve(phrase, published=published)
    if not found:
        return None
    first, last = found[0].when, found[-1].when
    opens = first.start.date() if isinstance(first, Hours) else first.first
    return _Told(opens, last.last if isinstance(last, Days) else last.start.date(), line)


def _in_month(phrase: Phrase, told: _Told, *, same_line: bool, moved: bool) -> Phrase:
    """Return a bare day in the month it goes on from, as it is where none fits.

    The new day of what is *moved* lies behind the old one, in the next month where it has to.
    """
    members: list[Member] = []
    for member in phrase.members:
        day = _day_behind(member.first, told, same_line=same_line, moved=moved)
        if day is None or member.first.month is not None:
            return phrase
        last = member.last and member.last._replace(month=day.month)
        members.append(member._replace(first=member.first._replace(month=day.month), last=last))
        told = told._replace(last=max(day, told.last))
    return phrase._replace(strength=Strength.DATE, members=tuple(members)) if members else phrase


def _goes_on(clue: Clue, phrase: Phrase, told: _Told) -> bool:
    """Return whether a weekday is counted from the day before it: "Ven. 7, bal. Samedi à 20 h, …".

    It opens a later sentence, or is one "that follows".  Of a feast of several days it may be one,
    and "Saturday" behind a Sunday may be the eve.
    """
    if _FOLLOWING.search(clue.text, *phrase[:2]):
        return True
    if phrase.strength is not Strength.WEEKDAY or told.first != told.last:
        return False
    weekday = phrase.members[0].first.weekday
    return weekday is not None and _ahead(weekday, told.last) <= _SOON and _opens(clue, phrase)


def _opens(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a weekday opens a later sentence, which gives an hour and no other day.

    It tells of an event, or that one takes place: "Sabato e domenica dalle 15 alle 18" does not.
    """
    start, end = clue.sentence_around(phrase.start)
    opens = 0 < start <= phrase.start <= start + _OPENING and len(phrase.members) == 1
    if not opens or clue.cues_around(phrase.start).isdisjoint(_TELLING):
        return False
    days = (*clue.days, *(decoy.phrase for decoy in clue.decoys))
    slots = [
        slot
        for time in (phrase, *clue.times)
        if start <= time.start < end
        for slot in time.first_slots
    ]
    timed = bool(slots) and not any(slot.end for slot in slots)
    return timed and not any(start <= day.start < end for day in days)


_TELLING = TELLING | {Cue.EVENT}


_OPENING = 16  # characters before the weekday of a sentence: "Le lendemain, "


_FOLLOWING = worded_pattern(FOLLOWING, rf"\b(?:{FOLLOWING})\b")


def _following(phrase: Phrase, told: _Told) -> Phrase:
    """Return a weekday as the first one behind the days that were told."""
    member = phrase.members[0] if len(phrase.members) == 1 else None
    step = member.first.relative if member is not None else None
    if member is None:
        return phrase
    weekday = step.weekday if step is not None else member.first.weekday
    if weekday is None:
        return phrase
    day = told.last + timedelta(days=_ahead(weekday, told.last))
    parts = Parts(day.year, day.month, day.day, weekday)
    return phrase._replace(strength=Strength.DATE, members=(member._replace(first=parts),))


def _ahead(weekday: int, day: date) -> int:
    """Return in how many days, at least one, the next such weekday comes after a day."""
    return (weekday - day.weekday() - 1) % _WEEK + 1


_WEEK, _SOON = 7, 3


def _leaning(phrase: Phrase, told: _Told | None, *, in_prose: bool) -> Phrase | None:
    """Return "le même jour à 21 h" as a day, its hours alone where no day was told before.

    A story goes on "le lendemain" as well: a sentence without an hour announces nothing.
    """
    if told is None or told.first != told.last:
        return phrase._replace(strength=Strength.TIME, members=()) if phrase.slots else None
    return None if in_prose and not phrase.slots else on_told_day(phrase, told.last)


def _day_behind(parts: Parts, told: _Told, *, same_line: bool, moved: bool) -> date | None:
    """Return the day that a bare one is, None where it does not go on from what was told."""
    if parts.day is None or parts.relative is not None:
        return None
    from calendar import monthrange  # noqa: PLC0415  start-up: few issues tell a day this way

    months = (told.last, told.last.replace(day=1) + timedelta(days=31))
    days = [
        month.replace(day=parts.day)
        for month in months
        if parts.day <= monthrange(month.year, month.month)[1]
    ]
    if parts.weekday is not None:
        days = [day for day in days if day.weekday() == parts.weekday]
        earliest = told.first if same_line else told.first - _BEFORE
        return next((day for day in days if day >= earliest), None)
    if moved:
        return next((day for day in days if day > told.last), None)
    same = next((day for day in days if day.month == told.last.month), None)
    return same if same is not None and same >= told.first - _BEFORE else None

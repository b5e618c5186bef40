"""Hours told by weekday behind several days: "du 14 au 16 mars, ven. et sam. à 20h30, dim. 17h"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.dates import find_phrases, resolve
from agenda.dates.phrase import PRINTED, Member, Parts, Phrase, Strength
from agenda.dates.tokens import tokenizer
from agenda.dates.when import days_of
from agenda.patterns import pattern
from agenda.tuples import NamedTuple
from agenda.vocabulary.function_words import ANDS
from agenda.vocabulary.said_of_days import JOINING_WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from agenda.dates.phrase import Slot
    from agenda.lines.clues import Clue

_SEVERAL = 2
_WEEK = 7  # days: in more of them a weekday would come twice
_WORD = pattern(r"[^\W\d_]{2,}")
_DAY_BEHIND = pattern(r"\.?,?\s*\d{1,2}(?![\dh:]|\s?(?:h|[.:]\d|[ap]m|Uhr|uur))")
_BETWEEN = pattern(rf"(?i)[\s,;:/&()+.–-]*(?:(?:{'|'.join(sorted(ANDS))})?[\s,(]*)")
_RANGE = pattern(rf"(?i)\.?\s*(?:[-–]|(?:{JOINING_WEEKDAYS})\s)\s*")


class _Told(NamedTuple):
    """A weekday, or hours, at ``[start, end)`` of a line."""

    start: int
    end: int
    weekday: int = -1
    slots: tuple[Slot, ...] = ()


def with_hours_by_weekday(
    clues: Sequence[Clue], languages: Sequence[str], published: date
) -> list[Clue]:
    """Return the clues, several days of a line each with the hours told for its weekday."""
    return [_spread(clue, languages, published) if _may_tell(clue) else clue for clue in clues]


def _may_tell(clue: Clue) -> bool:
    """Return whether a line gives several days, and more hours than one."""
    days = _dated(clue)
    if days is None:
        return False
    told = sum(phrase.has_hours for phrase in clue.phrases)
    weekly = [p for p in clue.phrases if p.strength is Strength.WEEKDAY and len(p.members) > 1]
    return told + len(weekly) >= _SEVERAL


def _dated(clue: Clue) -> Phrase | None:
    """Return the several days of a line, None unless one phrase gives all of them.

    The first weekdays may have made a rule of it: "13-16 March, Thu-Sat 7.30pm".
    """
    found = [
        one
        for one in clue.phrases
        if one.strength in PRINTED or (one.strength is Strength.RECURRING and one.members)
    ]
    alone = len(found) == 1 and (found[0].lasts or len(found[0].members) > 1)
    return found[0] if alone else None


def _spread(clue: Clue, languages: Sequence[str], published: date) -> Clue:
    days = _dated(clue)
    start = days.start if days else 0
    weekdays = list(_loose_weekdays(clue.text, start, languages))
    if len({one.weekday for one in weekdays}) < _SEVERAL:
        return clue
    bare = _without(clue.text, weekdays)
    dated = next((one for one in find_phrases(bare, languages) if one.start == start), None)
    times = _times(bare, dated, languages) if dated else []
    chain = _chain(clue.text, sorted([*weekdays, *times]))
    hours = _by_weekday(clue.text, chain)
    members = _members(dated, hours, published) if dated and len(hours) >= _SEVERAL else ()
    if dated is None or not members:
        return clue
    rule = dated.rule if dated.lasts and members[0].last else _RULE
    phrase = dated._replace(end=chain[-1].end, members=members, slots=(), rule=rule)
    others = [p for p in clue.phrases if p.end <= phrase.start or p.start >= phrase.end]
    return replace(clue, phrases=tuple(sorted([*others, phrase])))


_RULE = "list of days"


def _loose_weekdays(text: str, start: int, languages: Sequence[str]) -> Iterator[_Told]:
    """Yield the weekdays that no number of a day follows."""
    read = tokenizer(tuple(languages)).read
    for match in _WORD.finditer(text, start):
        tokens = read(match[0])[0].tokens
        named = len(tokens) == 1 and tokens[0].kind in _WEEKDAYS
        if named and not _DAY_BEHIND.match(text, match.end()):
            yield _Told(match.start(), match.end(), tokens[0].number)


_WEEKDAYS = "wWv"


def _without(text: str, told: Sequence[_Told]) -> str:
    """Return a text with letters that say nothing in the place of weekdays, as long as it was."""
    for one in told:
        text = text[: one.start] + "x" * (one.end - one.start) + text[one.end :]
    return text


def _times(text: str, dated: Phrase, languages: Sequence[str]) -> list[_Told]:
    """Return the hours behind the days, the first of which may stand in their own phrase."""
    for place in _places(text, dated):
        found = find_phrases(text[place:], languages)
        inside = [one for one in found if place + one.start < dated.end]
        if all(one.strength is Strength.TIME for one in inside):
            return [
                _Told(place + one.start, place + one.end, slots=one.slots)
                for one in found
                if one.strength is Strength.TIME
            ]
    return []


def _places(text: str, dated: Phrase) -> list[int]:
    """Return where the words of the days start, and where they end."""
    return [*(m.start() for m in _CHUNK.finditer(text, dated.start + 1, dated.end)), dated.end]


_CHUNK = pattern(r"(?<=\s)\S")


def _chain(text: str, told: Sequence[_Told]) -> Sequence[_Told]:
    """Return the first weekdays and hours between which no other words stand."""
    for place, (one, other) in enumerate(pairwise(told), 1):
        between = text[one.end : other.start]
        if not (_BETWEEN.fullmatch(between) or _RANGE.fullmatch(between)):
            return told[:place]
    return told


def _by_weekday(text: str, chain: Sequence[_Told]) -> Mapping[int, tuple[Slot, ...]]:
    """Return the hours of each weekday, which stand behind it, or all before it."""
    if chain and chain[0].slots:
        pairs = list(zip(chain[::2], chain[1::2], strict=False))
        turns = all(time.slots and day.weekday >= 0 for time, day in pairs)
        return {day.weekday: time.slots for time, day in pairs} if turns else {}
    hours: dict[int, tuple[Slot, ...]] = {}
    waiting: list[int] = []
    before: _Told | None = None
    for one in chain:
        if one.weekday >= 0:
            ranged = waiting and before and _RANGE.fullmatch(text[before.end : one.start])
            waiting += _up_to(waiting[-1], one.weekday) if ranged else [one.weekday]
        else:
            hours |= dict.fromkeys(waiting, one.slots)
            waiting = []
        before = one
    return hours


def _up_to(first: int, last: int) -> list[int]:
    return [(first + step) % _WEEK for step in range(1, (last - first) % _WEEK + 1)]


def _members(
    dated: Phrase, hours: Mapping[int, tuple[Slot, ...]], published: date
) -> tuple[Member, ...]:
    """Return each day with the hours of its weekday; () where days and weekdays do not fit.

    Hours with an end are those at which doors are open between the first day and the last.
    """
    if dated.lasts and any(slot.end for slots in hours.values() for slot in slots):
        return dated.without_hours().members
    days = [
        days_of(found.when).first + timedelta(days=step)
        for found in resolve(dated.without_hours(), published=published)
        for step in range(
            min((days_of(found.when).last - days_of(found.when).first).days, _WEEK) + 1
        )
    ]
    timed = [day for day in days if day.weekday() in hours]
    if len(days) > _WEEK or {day.weekday() for day in timed} != hours.keys():
        return ()
    year = any(m.first.year or (m.last and m.last.year) for m in dated.members)
    return tuple(
        Member(Parts(day.year if year else None, day.month, day.day), slots=hours[day.weekday()])
        for day in timed
    )

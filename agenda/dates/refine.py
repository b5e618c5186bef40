"""What a phrase means on a day of publication: days, hours, first occurrences."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from agenda.dates import almanac, relative
from agenda.dates.figures import late
from agenda.dates.occurrences import (
    LONGEST_PAUSE,
    days_without,
    first_occurrence,
    with_until,
    without,
)
from agenda.dates.phrase import PERIODS, Member, Parts, Phrase, Strength
from agenda.dates.when import Bound, Days, Found, Hours, Precision
from agenda.dates.years import Reference, agrees, is_counted, next_weekday, place
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import time

    from agenda.dates.phrase import Slot
    from agenda.dates.when import When

# Tuples: the members of an enumeration are found in one by identity, in a set by their hash.
_DATED = (Strength.DATE, Strength.RELATIVE, Strength.NUMERIC)
_NARROW = (Strength.WEEKDAY, Strength.DAY)
# A season that carries two years ("2024-2025") runs like a school year.
_SEASON_START, _SEASON_END = (8, 1), (7, 31)


class _Dated(NamedTuple):
    """A member of a phrase with its days."""

    member: Member
    days: Days
    agrees: bool | None = None


def resolve(
    phrase: Phrase, *, published: date, within: Days | None = None, after: date | None = None
) -> list[Found]:
    """Return what *phrase* means for an issue of the day *published*, in order.

    *within* is the span that headings above give, *after* the first day of the listing before
    in the same block.  A stated year wins; then the year comes from *within*, from a printed
    weekday, from *after*; else it is that of the first occurrence whose last day is not before
    *published*.  Hours alone, and days that no calendar has, give nothing.

    >>> from agenda.dates import find_phrases
    >>> phrase, = find_phrases("samedi 3 mai à 20h")
    >>> resolve(phrase, published=date(2025, 4, 28))[0].when
    Hours(start=datetime.datetime(2025, 5, 3, 20, 0), end=None)
    """
    reference = Reference(published, within, after)
    try:
        return _resolved(_in_told_year(phrase, published), reference)
    except (OverflowError, ValueError):  # before the year 1 or after 9999
        return []


def _in_told_year(phrase: Phrase, published: date) -> Phrase:
    """Return "le 3 juin de l'année dernière" with the year that its words lead to."""
    if len(phrase.members) != 1:
        return phrase
    member = phrase.members[0]
    step = member.first.relative
    if step is None or step.unit != "year" or member.first.month is None:
        return phrase
    year = published.year + step.count
    first = member.first._replace(year=year, relative=None)
    last = member.last and member.last._replace(year=year, relative=None)
    return phrase._replace(members=(member._replace(first=first, last=last),))


def _resolved(phrase: Phrase, reference: Reference) -> list[Found]:
    strength = phrase.strength
    if strength in _DATED:
        dated = _dated(phrase.members, reference)
        dated = _left(dated, phrase) if phrase.except_days else dated
        return _found(phrase, dated, reference.published)
    if strength in _NARROW:
        return _found(phrase, _narrow(phrase, reference), reference.published)
    if strength in PERIODS:
        return _periods(phrase, reference)
    return _recurring(phrase, reference) if strength is Strength.RECURRING else []


def _dated(members: Sequence[Member], reference: Reference) -> list[_Dated]:
    """Return the days of dates that name their month; none when one of them never is."""
    if len(members) == 1 and members[0].last is None:
        return _one_day(members[0], reference)
    if all(one.last is None and relative.covers_days(one.first) for one in members):
        return [day for one in members for day in _one_day(one, reference)]
    if len(members) > 1 and any(map(_is_counted_day, members)):
        return _beside_counted(members, reference)
    parts = [part for member in members for part in _ends(member)]
    days = place(parts, _since_opened(members[0], reference))
    if days is None:
        return []
    listed = reference.within is None and all(one.last is None for one in members)
    if listed and agrees(parts, days) is False:
        alone = [day for one in members for day in _one_day(one, reference)]
        if len(alone) == len(members) and not any(one.agrees is False for one in alone):
            return alone  # "mercredi 12 octobre, et mercredi 3 août": in no order, as weekdays tell
    return _paired(members, parts, days, reference.published)


def _is_counted_day(member: Member) -> bool:
    return member.last is None and is_counted(member.first)


def _beside_counted(members: Sequence[Member], reference: Reference) -> list[_Dated]:
    """Return the days of a list, those counted from today apart: "le 3 mai et demain".

    They tell nothing of the year of the others.
    """
    others = [one for one in members if not _is_counted_day(one)]
    days = iter(_dated(others, reference) if others else ())
    found = [
        _one_day(one, reference) if _is_counted_day(one) else [*islice(days, 1)] for one in members
    ]
    return [one for told in found for one in told]


def _left(dated: Sequence[_Dated], phrase: Phrase) -> list[_Dated]:
    """Return ranges of days without those that are excepted."""
    return [
        one._replace(days=days)
        for one in dated
        for days in days_without(one.days, _excluded(phrase, one.days.first))
    ]


_LASTING = {"week": 6, "whole week": 6, "weekend": 1}


def _since_opened(member: Member, reference: Reference) -> Reference:
    """Return a reference by which "semaine du 6 mai" is still to come while it lasts."""
    lasting = 0 if member.first.relative else _LASTING.get(_opens(member), 0)
    return reference._replace(published=reference.published - timedelta(days=lasting))


def _one_day(member: Member, reference: Reference) -> list[_Dated]:
    """Return the day of one date on its own, the usual case."""
    only = member.first
    if only.relative is not None and relative.covers_days(only):
        whole = relative.span(only.relative, reference.published, only.weekday)
        return [_Dated(member, whole)]
    days = place((only,), reference)
    if days is None:
        return []
    (day,) = days
    fits = None if only.weekday is None else day.weekday() == only.weekday
    return [_Dated(member, Days(day, day), fits)]


_REST = "rest of "


def _opens(member: Member) -> str:
    """Return the unit that a member only opens: "week" for "semaine du 6 mai"."""
    if member.last is None or member.last.relative is None:
        return ""
    unit = member.last.relative.unit
    return unit.removeprefix(_REST) if unit.startswith(_REST) else ""


def _ends(member: Member) -> list[Parts]:
    """Return the printed parts of a member: one, or two of a range."""
    return [member.first, member.last] if member.last and not _opens(member) else [member.first]


def _paired(
    members: Sequence[Member], parts: Sequence[Parts], days: Sequence[date], published: date
) -> list[_Dated]:
    found: list[_Dated] = []
    at = 0
    for member in members:
        unit = _opens(member)
        last = at if member.last is None or unit else at + 1
        if days[last] < days[at]:
            return []
        end = _end(member, days[last], published)
        whole = relative.rest(unit, days[at]) if unit else Days(days[at], end)
        found.append(_Dated(member, whole, agrees(parts[at : last + 1], days[at : last + 1])))
        at = last + 1
    return found


def _end(member: Member, last: date, published: date) -> date:
    """Return the end of a range: of a stretch, "to next week", the last of its days."""
    part = member.last
    if part is None or part.relative is None or not relative.covers_days(part):
        return last
    return relative.span(part.relative, published, part.weekday).last


def _narrow(phrase: Phrase, reference: Reference) -> list[_Dated]:
    """Return the days of bare weekdays and bare days of the month, one after the other."""
    found: list[_Dated] = []
    for member in phrase.members:
        parts = _ends(member)
        own: list[date] = []
        for part in parts:
            day = next_weekday(part, reference)
            if day is None:
                return []
            own.append(day)
            reference = reference._replace(after=day)
        unit = _opens(member)
        found.append(_Dated(member, relative.rest(unit, own[0]) if unit else Days(own[0], own[-1])))
    return found


def _found(phrase: Phrase, dated: list[_Dated], published: date) -> list[Found]:
    """Return one result a day or range and slot; consecutive days without hours are one."""
    if not dated:
        return []
    if len(dated) > 1 and _consecutive(dated) and not phrase.slots:
        days = Days(dated[0].days.first, dated[-1].days.last)
        checks = [one.agrees for one in dated if one.agrees is not None]
        dated = [_Dated(dated[0].member, days, all(checks) if checks else None)]
    return [_result(phrase, one, when) for one in dated for when in _whens(one, phrase, published)]


def _consecutive(dated: list[_Dated]) -> bool:
    expected = dated[0].days.first.toordinal()
    for member, days, _ in dated:
        if member.slots or member.start_time or days.first.toordinal() != expected:
            return False
        expected = days.last.toordinal() + 1
    return True


def _result(phrase: Phrase, one: _Dated, when: When) -> Found:
    rule = phrase.rule
    if isinstance(when, Days) and (one.member.slots or phrase.slots):
        rule += " with hours"
    first = one.member.first
    return Found(
        when, (phrase.start, phrase.end), rule, phrase.precision, phrase.bound,
        first.year is not None, one.agrees, "", phrase.language, phrase.confidence,
    )  # fmt: skip


def _whens(one: _Dated, phrase: Phrase, published: date) -> list[When]:
    """Return days, or the hours of a single day; the hours of each day of a range stay out."""
    days, member = one.days, one.member
    if phrase.bound is Bound.UNTIL:
        return [Days(min(published, days.last), days.last)] if days.last >= published else [days]
    if member.start_time is not None:
        end = _at(days.last, member.end_time) if member.end_time is not None else None
        return [Hours(_at(days.first, member.start_time), end)]
    slots = member.slots or phrase.slots
    if not slots or days.first != days.last:
        return [days]
    return [_hours(days.first, slot) for slot in slots]


@late
def _at(day: date, time_: time) -> datetime:
    return datetime.combine(day, time_)


def _hours(day: date, slot: Slot) -> Hours:
    """Return the hours of a slot; an end not after its start lies on the next day."""
    start = _at(day, slot.start) + timedelta(days=int(slot.closing))
    if slot.end is None:
        return Hours(start)
    end = _at(day, slot.end)
    return Hours(start, end if end > start else end + timedelta(days=1))


def _periods(phrase: Phrase, reference: Reference) -> list[Found]:
    member = phrase.members[0]
    begun = phrase.bound is Bound.FROM and member.first.relative is not None
    days = _period(member, phrase.strength, reference if begun else _open_month(reference))
    if days is None:
        return []
    if phrase.bound is Bound.UNTIL and days.last >= reference.published:
        days = Days(min(reference.published, days.last), days.last)
    return [_result(phrase._replace(slots=()), _Dated(Member(member.first), days), days)]


def _period(member: Member, strength: Strength, reference: Reference) -> Days | None:
    """Return all days of a month, a season, a year, or of a range of them."""
    first, last = member.first, member.last or member.first
    if strength is Strength.YEAR:
        return _years(first.year or 1, last.year or 1)
    if strength is Strength.SEASON:
        return _seasons(first, last, reference)
    starts = first._replace(day=first.day or 1), last._replace(day=last.day or 1)
    if first.month == last.month and member.last:  # "première quinzaine de mai"
        starts = (starts[0], starts[1]._replace(day=max(first.day or 1, last.day or 1)))
    both = place(starts if member.last else starts[:1], reference)
    if both is None:
        return None
    whole = almanac.whole_month(both[-1].year, both[-1].month).last
    return Days(both[0], both[-1] if last.day and member.last else whole)


def _seasons(first: Parts, last: Parts, reference: Reference) -> Days | None:
    """Return the days of a season, or from one to another."""
    opened, closed = _season(first, reference), _season(last, reference)
    if opened is None or closed is None or closed.last < opened.first:
        return opened
    return Days(opened.first, closed.last)


def _open_month(reference: Reference) -> Reference:
    """Return a reference that counts the month of publication as still to come."""
    after = reference.after and reference.after.replace(day=1)
    return reference._replace(published=reference.published.replace(day=1), after=after)


@late
def _years(first: int, last: int) -> Days:
    if last == first + 1:
        return Days(date(first, *_SEASON_START), date(last, *_SEASON_END))
    return Days(date(first, 1, 1), date(last, 12, 31))


def _season(parts: Parts, reference: Reference) -> Days | None:
    name = parts.relative.unit if parts.relative else ""
    if parts.year is not None:
        return almanac.season(name, parts.year)
    count = parts.relative.count if parts.relative else 0
    published = reference.within.first if reference.within else reference.published
    spans = [almanac.season(name, published.year + step) for step in (-2, -1, 0, 1, 2)]
    known = [days for days in spans if days is not None]
    if count < 0:
        return next((days for days in reversed(known) if days.last < published), None)
    key = "first" if count > 0 else "last"
    return next((days for days in known if getattr(days, key) >= published), None)


def _recurring(phrase: Phrase, reference: Reference) -> list[Found]:
    """Return the first occurrence with its rule; UNTIL only where the text prints an end.

    "sauf le 15 juillet" divides the rule into one up to that day and one after it.
    """
    start, end = _limits(phrase, reference)
    first = first_occurrence(phrase.rrule, start)
    if first is None:
        return []
    stretches = without(phrase.rrule, first, end, _excluded(phrase, first))
    return [
        found for begin, last in stretches for found in _stretch(phrase, begin, last, whole=end)
    ]


def _stretch(phrase: Phrase, first: date, last: date | None, *, whole: date | None) -> list[Found]:
    """Return one stretch of a rule, once for each of its hours; one day alone needs no rule."""
    rrule = phrase.rrule if last is None else with_until(phrase.rrule, last)
    rrule = "" if last == first and last != whole else rrule
    hours: list[When] = [_hours(first, slot) for slot in phrase.slots]
    return [
        Found(when, (phrase.start, phrase.end), phrase.rule, year_stated=False, rrule=rrule,
              language=phrase.language, confidence=phrase.confidence)
        for when in hours or [Days(first, first)]
    ]  # fmt: skip


def _excluded(phrase: Phrase, first: date) -> list[date]:
    """Return the days on which a rule does not hold, the next ones where no year is printed."""
    reference, eve = Reference(first), Reference(first - timedelta(days=1))
    spans = [
        one.days
        for member in phrase.except_days
        for one in (
            _narrow(phrase._replace(members=(member,)), eve)
            if member.first.month is None and member.first.relative is None
            else _dated([member], reference)
        )
    ]
    return [days.first + timedelta(days=step) for days in spans for step in range(_length(days))]


def _length(days: Days) -> int:
    return min((days.last - days.first).days + 1, LONGEST_PAUSE)


def _limits(phrase: Phrase, reference: Reference) -> tuple[date, date | None]:
    """Return the first day that a recurrence may fall on, and the last if one is printed."""
    start, within = reference.published, reference.within
    if within and not within.first <= start <= within.last:
        start = within.first
    if not phrase.members:
        return start, None
    inner = phrase._replace(strength=Strength.DATE, rrule="", slots=(), bound=Bound.NONE)
    if phrase.precision is not Precision.DAY:
        spans = [_period(phrase.members[0], _period_of(phrase), _open_month(reference))]
    else:
        spans = [one.days for one in _dated(inner.members, reference)]
    if not spans or spans[0] is None:
        return start, None
    if phrase.bound is Bound.FROM:
        return spans[0].first, None
    if phrase.bound is Bound.UNTIL:
        return start, spans[0].last
    return spans[0].first, spans[0].last


def _period_of(phrase: Phrase) -> Strength:
    return Strength.MONTH if phrase.precision is Precision.MONTH else Strength.SEASON

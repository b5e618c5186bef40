"""The year, the month or the day that a text leaves out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from agenda.dates import almanac, relative
from agenda.dates.figures import late
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from agenda.dates.phrase import Parts, Relative
    from agenda.dates.when import Days

# How far from the day of publication a year without a number is looked for, nearest first:
# a year back stands before two years on, since agendas are read late more often than early.
_STEPS, _YEARS_ON = (0, -1, 1, -2, 2, 3), 3
_MONTHS_AHEAD = 14
# How many years before that of publication what is counted from another day may begin.
_YEARS_BACK = 2
_NEXT = "next"
_FRIDAY = 4


class Reference(NamedTuple):
    """What a phrase is resolved against.

    ``within`` is the span that the headings above give, ``after`` the first day of the
    listing before; None when there is none.
    """

    published: date
    within: Days | None = None
    after: date | None = None

    def covers(self, day: date) -> bool:
        """Tell whether the headings above allow that day; without headings they allow none."""
        return self.within is not None and self.within.first <= day <= self.within.last


def place(parts: Sequence[Parts], reference: Reference) -> tuple[date, ...] | None:
    """Return the day of each of *parts*, which are in order; None when one of them never is.

    A stated year is taken as it is.  Otherwise the year comes from the headings above, then
    from the weekdays, then from the order of the block; else it is the first in which the
    last day lies on or after the day of publication.
    """
    first = parts[0]
    if first.year is not None or is_counted(first):
        return _in_year(parts, first.year or reference.published.year, reference)
    if len(parts) > 1 and is_counted(parts[-1]):
        return _last_before(parts, reference)
    if reference.within is None and reference.after is None and _plain(parts):
        ahead = _first_ahead(parts, reference, back=1)
        if ahead is None or agrees(parts, ahead) is not False:  # as most: no need to weigh others
            return ahead
        return _agreeing(tuple(parts), ahead, reference.published)
    return _fitting(tuple(parts), *reference)


@late
def _agreeing(
    parts: tuple[Parts, ...], ahead: tuple[date, ...], published: date
) -> tuple[date, ...]:
    """Return the days in the nearest year that has the printed weekdays, else those *ahead*."""
    reference = Reference(published)
    for step in _STEPS:
        year = ahead[0].year + step
        days = _in_year(parts, year, reference) if year <= published.year + _YEARS_ON else None
        if days is not None and agrees(parts, days):
            return days
    return ahead


@late
def _fitting(
    parts: tuple[Parts, ...], published: date, within: Days | None, after: date | None
) -> tuple[date, ...] | None:
    """Return the days in the year that headings, weekdays and the listing before lead to."""
    reference = Reference(published, within, after)
    if within is None and after is None and not _shift(parts[0].relative):
        ahead = _first_ahead(parts, reference, back=_YEARS_BACK)
        if ahead is None or agrees(parts, ahead) is not False:
            return ahead
    around = published.year
    if within is not None:
        around = max(min(around, within.last.year), within.first.year)
    known = _possible(parts, reference, range(around - 2, around + 4))
    if len(known) < 4:  # noqa: PLR2004  a 29 February: leap years are rarer
        known = _possible(parts, reference, range(around - 8, around + 9))
    return _choose(known, parts, reference) if known else None


def _shift(step: Relative | None) -> int:
    """Return how many years a word moves a day: -1 for "last Easter", 0 without such a word."""
    if step is None:
        return 0
    return step.count if step.unit == _NEXT else step.shift


def _possible(
    parts: Sequence[Parts], reference: Reference, years: Iterable[int]
) -> list[tuple[date, ...]]:
    """Return the days for each of *years* that has them all, in order."""
    candidates = (_in_year(parts, year, reference) for year in years)
    return [days for days in candidates if days is not None]


def _plain(parts: Sequence[Parts]) -> bool:
    """Tell whether no step bears on the year; "le 4 mai prochain" is the one that comes."""
    for part in parts:
        step = part.relative
        if step is not None and (step.unit != _NEXT or step.count != 1):
            return False
    return True


def _first_ahead(
    parts: Sequence[Parts], reference: Reference, *, back: int
) -> tuple[date, ...] | None:
    """Return the first occurrence whose last day is not before publication.

    Several may begin *back* years before: one day of last year is past.  Eight years on there is
    always a 29 February, even around 1900 and 2100.
    """
    around = reference.published.year
    for step in range(-back if len(parts) > 1 else 0, 9):
        days = _in_year(parts, around + step, reference)
        if days is not None and days[-1] >= reference.published:
            return days
    return None


def _last_before(parts: Sequence[Parts], reference: Reference) -> tuple[date, ...] | None:
    """Return the latest days that end on one counted from today: "du 15 décembre à demain"."""
    around = reference.published.year
    for step in range(1, -9, -1):
        days = _in_year(parts, around + step, reference)
        if days is not None and days[0] <= days[-1]:
            return days
    return None


def is_counted(part: Parts) -> bool:
    """Tell whether a day is counted from the day of publication and needs no year."""
    step = part.relative
    if step is None:
        return False
    if step.base is not None:
        return is_counted(step.base)
    return part.month is None and relative.counts_from_today(step)


def _in_year(parts: Sequence[Parts], year: int, reference: Reference) -> tuple[date, ...] | None:
    """Return the days when the first of them lies in *year*; later ones go over New Year."""
    if len(parts) == 1:
        day = _day(parts[0], parts[0].year or year, reference)
        return None if day is None else (day,)
    found: list[date] = []
    for part in parts:
        if part.year is not None:
            year = part.year
        day = _day(part, year, reference)
        if day is not None and found and part.year is None and day < found[-1]:
            year += 1
            day = _day(part, year, reference)
        if day is None:
            return None
        found.append(day)
    return tuple(found)


def _day(part: Parts, year: int, reference: Reference) -> date | None:
    if part.month is not None and part.day is not None:
        return almanac.real_day(year, part.month, part.day)
    return None if part.relative is None else _stepped(part, part.relative, year, reference)


def _stepped(part: Parts, step: Relative, year: int, reference: Reference) -> date | None:
    """Return the day that a step leads to: from another day, within a month, from today."""
    if step.base is not None:
        base = _day(step.base, year, reference)
        return base and _from_base(step, base)
    if step.unit == "last day" and part.month is not None:
        return almanac.whole_month(year, part.month).last
    if step.unit == "nth" and part.month is not None:
        return almanac.nth_weekday(year, part.month, step.count, step.weekday or 0)
    if relative.counts_from_today(step):
        whole = relative.span(step, reference.published, part.weekday)
        return whole.first if part.day is None else relative.day_of(whole, part.day)
    return almanac.moving_day(step.unit, step.count, year)


def _from_base(step: Relative, base: date) -> date | None:
    """Return the day that a step leads to from another, or within its month or its year."""
    if step.unit == "nth":  # "the last weekend of next month"
        return almanac.nth_weekday(base.year, base.month, step.count, step.weekday or 0)
    if relative.counts_from_today(step):
        return relative.span(step, base).first
    return almanac.moving_day(step.unit, step.count, base.year)  # "Easter next year"


def agrees(parts: Sequence[Parts], days: Sequence[date]) -> bool | None:
    """Tell whether every printed weekday is that of its day; None when none is printed."""
    checked = None
    for part, day in zip(parts, days, strict=True):
        if part.weekday is not None:
            if day.weekday() != part.weekday:
                return False
            checked = True
    return checked


def _choose(
    known: list[tuple[date, ...]], parts: Sequence[Parts], reference: Reference
) -> tuple[date, ...]:
    """Return the best of the possible years, which are in order."""
    inside = [days for days in known if reference.covers(days[0])] if reference.within else []
    if inside:
        fitting = [days for days in inside if agrees(parts, days)]
        return _nearest(fitting or inside, reference, limit=False)
    shift = _shift(parts[0].relative)
    if shift < 0:
        return next((d for d in reversed(known) if d[-1] < reference.published), known[0])
    if shift > 1:  # "the May after next"
        return [d for d in known if d[-1] >= reference.published][shift - 1]
    around = _ahead(known, reference)[0].year
    for years in _STEPS:
        for days in known:
            if days[0].year == around + years and agrees(parts, days):
                return days
    return _nearest(known, reference, limit=True)


def _ahead(known: list[tuple[date, ...]], reference: Reference) -> tuple[date, ...]:
    """Return the first of the possible years whose last day is not before publication.

    Below a heading of a year far ahead, which the day itself is not in, the one next to it.
    """
    within, published = reference.within, reference.published
    if within is not None and known[0][0].year > published.year:
        return min(known, key=lambda days: abs(days[0] - within.first))
    return next((days for days in known if days[-1] >= published), known[-1])


def _nearest(
    known: list[tuple[date, ...]], reference: Reference, *, limit: bool
) -> tuple[date, ...]:
    """Return the first year in the order of the block, else the first after publication.

    *limit* says that the headings do not bound the years: then the order of the block may
    not carry the day further than a year past the listing before.
    """
    if reference.after is not None:
        later = [days for days in known if days[0] >= reference.after]
        if later and (not limit or (later[0][0] - reference.after).days < 300):  # noqa: PLR2004  a backward step, not a year on
            return later[0]
    return _ahead(known, reference) if limit else known[0]


def next_weekday(part: Parts, reference: Reference) -> date | None:
    """Return the day of a bare weekday, a bare day of the month, or both together.

    It is the first that fits inside the span of the headings, counted from the listing before
    where it lies inside; without headings, the first from the listing before or from the day
    of publication.  None where no day of the span fits; a weekend has its Friday.

    >>> from agenda.dates.phrase import Parts
    >>> next_weekday(Parts(weekday=5), Reference(date(2024, 5, 1)))
    datetime.date(2024, 5, 4)
    """
    if part.relative is not None:
        return relative.span(part.relative, reference.published).first
    return _first_fitting(part.weekday, part.day, *reference)


@late
def _first_fitting(
    weekday: int | None, day: int | None, published: date, within: Days | None, after: date | None
) -> date | None:
    """Return the first day that is of a weekday and of a day of the month."""
    first, last = _stretch(Reference(published, within, after))
    if day is None:
        ahead = 0 if weekday is None else (weekday - first.weekday()) % 7
        if ahead <= (last - first).days:
            return first + timedelta(days=ahead)
        return eve_of(within, published) if within and weekday == _FRIDAY else None
    months = last.year * 12 + last.month - first.year * 12 - first.month
    for step in range(months + 1):
        month = almanac.add_months(first.replace(day=1), step)
        one = almanac.real_day(month.year, month.month, day)
        if one is not None and first <= one <= last and weekday in (None, one.weekday()):
            return one
    return None


def eve_of(weekend: Days, published: date) -> date | None:
    """Return the Friday with which a weekend begins for agendas; None where it is over.

    So it is for any other span of days.
    """
    eve = weekend.first - timedelta(days=1)
    whole = (weekend.last - weekend.first).days == 1 and eve.weekday() == _FRIDAY
    return eve if whole and eve >= published else None


def _stretch(reference: Reference) -> tuple[date, date]:
    """Return the first and the last day that a weekday or a day of the month may be."""
    within, after = reference.within, reference.after
    start = reference.published if after is None else after
    length = _MONTHS_AHEAD * 31
    if within is not None:
        start = after if after is not None and reference.covers(after) else within.first
        length = min((within.last - start).days + 1, length)
    return start, date.fromordinal(min(start.toordinal() + length - 1, date.max.toordinal()))

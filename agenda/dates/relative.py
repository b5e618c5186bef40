"""Days counted from the day of publication: "demain", "la semaine prochaine", "dans 3 jours"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from agenda.dates import almanac
from agenda.dates.when import Days

if TYPE_CHECKING:
    from agenda.dates.phrase import Relative

# Units in the singular are stretches ("la semaine prochaine": seven days), in the plural
# steps to one day ("dans 2 semaines").
_STRETCHES = frozenset({"day", "week", "month", "year", "weekend", "quarter", "fortnight"})
_STEPS = frozenset({"days", "weeks", "months", "years", "weekday"})
_COUNTED = _STRETCHES | _STEPS
_SATURDAY = 5


def counts_from_today(step: Relative) -> bool:
    """Tell whether a step leads from the day of publication, not within a year ("easter")."""
    return step.unit in _COUNTED


def span(step: Relative, published: date, weekday: int | None = None) -> Days:
    """Return the day or the stretch of days that *step* leads to.

    >>> from agenda.dates.phrase import Relative
    >>> span(Relative("week", 1), date(2024, 5, 1))
    Days(first=datetime.date(2024, 5, 6), last=datetime.date(2024, 5, 12))
    """
    if step.unit == "weekday":
        return _one(_weekday(step, published))
    if step.unit in ("day", "days"):
        return _one(published + timedelta(days=step.count))
    if step.unit in ("weeks", "fortnight"):
        return _one(published + timedelta(days=step.count * (7 if step.unit == "weeks" else 14)))
    if step.unit == "months":
        return _one(almanac.add_months(published, step.count))
    if step.unit == "years":
        return _one(almanac.add_months(published, step.count * 12))
    return _stretch(step, published, step.weekday if weekday is None else weekday)


def _one(day: date) -> Days:
    return Days(day, day)


def _weekday(step: Relative, published: date) -> date:
    """Return "ce vendredi" (0), "vendredi prochain" (1), "vendredi dernier" (-1)."""
    weekday = step.weekday or 0
    ahead = (weekday - published.weekday()) % 7
    if step.count < 0:
        return published + timedelta(days=ahead - 7 if ahead else -7)
    if step.count == 0:
        return published + timedelta(days=ahead)
    return published + timedelta(days=(ahead or 7) + 7 * (step.count - 1))


def _stretch(step: Relative, published: date, weekday: int | None) -> Days:
    if step.unit == "month":
        first = almanac.add_months(published.replace(day=1), step.count)
        return almanac.whole_month(first.year, first.month)
    if step.unit == "quarter":
        first = almanac.add_months(published.replace(day=1), step.count * 3)
        first = first.replace(month=(first.month - 1) // 3 * 3 + 1)
        return Days(first, almanac.add_months(first, 3) - timedelta(days=1))
    if step.unit == "year":
        year = published.year + step.count
        return Days(date(year, 1, 1), date(year, 12, 31))
    monday = published - timedelta(days=published.weekday()) + timedelta(days=7 * step.count)
    if weekday is not None:
        return _one(monday + timedelta(days=weekday))
    first = monday + timedelta(days=_SATURDAY if step.unit == "weekend" else 0)
    return Days(first, monday + timedelta(days=6))

"""Days counted from the day of publication: "demain", "la semaine prochaine", "dans 3 jours"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from agenda.dates import almanac
from agenda.dates.figures import late
from agenda.dates.when import Days

if TYPE_CHECKING:
    from agenda.dates.phrase import Parts, Relative

# Units in the singular are stretches ("la semaine prochaine": seven days), in the plural
# steps to one day ("dans 2 semaines").
_STRETCHES = frozenset(
    {
        "day",
        "week",
        "month",
        "year",
        "decade",
        "weekend",
        "quarter",
        "semester",
        "fortnight",
        "century",
    }
)
_IN_AN_HOUR = {"hours": 1, "minutes": 60, "seconds": 3600}
_STEPS = frozenset({"days", "weeks", "months", "years", "weekday", *_IN_AN_HOUR})
_COUNTED = _STRETCHES | _STEPS
_IN_DAYS = {"day": 1, "days": 1, "weeks": 7, "fortnight": 14}
_IN_MONTHS = {"months": 1, "years": 12}
_PARTS_OF_YEAR = {"quarter": 3, "semester": 6}
_SATURDAY = 5
# "The next three weeks" begin tomorrow, "the last three" end yesterday; "running" stands
# before their unit.
_RUNNING = "running "


def counts_from_today(step: Relative) -> bool:
    """Tell whether a step leads from the day of publication, not within a year ("easter")."""
    return step.unit in _COUNTED or step.unit.startswith(_RUNNING)


def covers_days(part: Parts) -> bool:
    """Tell whether a part means all the days of a step from the day of publication."""
    step = part.relative
    return step is not None and step.base is None and part.day is None and counts_from_today(step)


@late
def day_of(whole: Days, day: int) -> date | None:
    """Return "le 10 du mois prochain", counted from the end when *day* is negative.

    None for a day beyond those of *whole*.

    >>> day_of(Days(date(2024, 1, 1), date(2024, 12, 31)), -1)
    datetime.date(2024, 12, 31)
    """
    step = timedelta(days=day - 1 if day > 0 else day + 1)
    found = (whole.first if day > 0 else whole.last) + step
    return found if whole.first <= found <= whole.last else None


@late
def span(step: Relative, published: date, weekday: int | None = None) -> Days:
    """Return the day or the stretch of days that *step* leads to.

    >>> from agenda.dates.phrase import Relative
    >>> span(Relative("week", 1), date(2024, 5, 1))
    Days(first=datetime.date(2024, 5, 6), last=datetime.date(2024, 5, 12))
    """
    if step.unit == "weekday":
        return _one(_weekday(step, published))
    if step.unit.startswith(_RUNNING):
        return _running(step, published)
    if step.unit in _IN_DAYS:
        return _one(published + timedelta(days=step.count * _IN_DAYS[step.unit]))
    if step.unit in _IN_AN_HOUR:  # without the hour that it is: whole days of them
        return _one(published + timedelta(days=int(step.count / 24 / _IN_AN_HOUR[step.unit])))
    if step.unit in _IN_MONTHS:
        return _one(almanac.add_months(published, step.count * _IN_MONTHS[step.unit]))
    return _stretch(step, published, step.weekday if weekday is None else weekday)


def _one(day: date) -> Days:
    return Days(day, day)


def _weekday(step: Relative, published: date) -> date:
    """Return "ce vendredi" (0), "vendredi prochain" (1), "vendredi dernier" (-1)."""
    weekday = step.weekday or 0
    ahead = (weekday - published.weekday()) % 7
    if step.count < 0:
        return published + timedelta(days=(ahead - 7 if ahead else -7) + 7 * (step.count + 1))
    if step.count == 0:
        return published + timedelta(days=ahead)
    return published + timedelta(days=(ahead or 7) + 7 * (step.count - 1))


def _running(step: Relative, published: date) -> Days:
    """Return "les trois prochains mois" from tomorrow on, "les 7 derniers jours" before today."""
    unit = step.unit.removeprefix(_RUNNING)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(unit, 0) * step.count
    days = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}.get(unit, 0) * step.count
    other = almanac.add_months(published, months) + timedelta(days=days)
    day = timedelta(days=1)
    return Days(published + day, other) if step.count > 0 else Days(other, published - day)


@late
def rest(unit: str, day: date) -> Days:
    """Return the week from *day* on or around it, or the weekend around it or next to it.

    >>> rest("week", date(2024, 5, 6)).last
    datetime.date(2024, 5, 12)
    >>> rest("weekend", date(2024, 7, 14)).first
    datetime.date(2024, 7, 13)
    """
    if unit == "week":
        return Days(day, day + timedelta(days=6))
    if unit == "whole week":
        monday = day - timedelta(days=day.weekday())
        return Days(monday, monday + timedelta(days=6))
    # A Monday and a Tuesday are tied to the weekend before them, other days to the one after.
    ahead = _SATURDAY - day.weekday()
    saturday = day + timedelta(days=ahead if ahead <= 3 else ahead - 7)  # noqa: PLR2004  Wednesday
    return Days(min(day, saturday), max(day, saturday + timedelta(days=1)))


def _years(step: Relative, published: date) -> Days:
    """Return a decade, which begins with a year that ends in 0, or a century, with one in 01."""
    years = 10 if step.unit == "decade" else 100
    first = (published.year - years // 100) // years * years + years // 100 + years * step.count
    return Days(date(first, 1, 1), date(first + years - 1, 12, 31))


def _stretch(step: Relative, published: date, weekday: int | None) -> Days:
    if step.unit == "month":
        first = almanac.add_months(published.replace(day=1), step.count)
        return almanac.whole_month(first.year, first.month)
    if step.unit in _PARTS_OF_YEAR:
        months = _PARTS_OF_YEAR[step.unit]
        first = almanac.add_months(published.replace(day=1), step.count * months)
        first = first.replace(month=(first.month - 1) // months * months + 1)
        return Days(first, almanac.add_months(first, months) - timedelta(days=1))
    if step.unit == "year":
        year = published.year + step.count
        return Days(date(year, 1, 1), date(year, 12, 31))
    if step.unit in ("decade", "century"):
        return _years(step, published)
    monday = published - timedelta(days=published.weekday()) + timedelta(days=7 * step.count)
    if weekday is not None:
        return _one(monday + timedelta(days=weekday))
    first = monday + timedelta(days=_SATURDAY if step.unit == "weekend" else 0)
    return Days(first, monday + timedelta(days=6))

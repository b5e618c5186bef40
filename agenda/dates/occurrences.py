"""The first day that a recurrence rule of the grammar falls on."""

from __future__ import annotations

from datetime import date, timedelta

from agenda.dates.almanac import add_months, nth_weekday, real_day

_DAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
_MONTHS_TRIED = 60


def _fields(rrule: str) -> dict[str, str]:
    return dict(field.split("=", 1) for field in rrule.split(";"))


def first_occurrence(rrule: str, start: date) -> date | None:
    """Return the first day on or after *start* that *rrule* falls on (RFC 5545, 3.3.10).

    Only the rules that the grammar makes are known: BYDAY of a week, or of a month with
    ordinals, BYMONTHDAY.  None when no day comes in five years (a fifth Sunday always does).

    >>> first_occurrence("FREQ=MONTHLY;BYDAY=1SA", date(2025, 5, 4))
    datetime.date(2025, 6, 7)
    """
    fields = _fields(rrule)
    if "BYMONTHDAY" in fields:
        return _month_day(int(fields["BYMONTHDAY"]), start)
    days = fields.get("BYDAY", "")
    if not days:
        return start
    names = days.split(",")
    if names[0] in _DAYS:
        ahead = min((_DAYS[name] - start.weekday()) % 7 for name in names)
        return start + timedelta(days=ahead)
    return _in_months(names, start)


def _in_months(names: list[str], start: date) -> date | None:
    for step in range(_MONTHS_TRIED):
        month = add_months(start.replace(day=1), step)
        found = [
            nth_weekday(month.year, month.month, int(name[:-2]), _DAYS[name[-2:]]) for name in names
        ]
        later = [day for day in found if day is not None and day >= start]
        if later:
            return min(later)
    return None


def _month_day(day: int, start: date) -> date | None:
    months = (add_months(start.replace(day=1), step) for step in range(_MONTHS_TRIED))
    found = (real_day(month.year, month.month, day) for month in months)
    return next((one for one in found if one is not None and one >= start), None)


def with_until(rrule: str, last: date) -> str:
    """Return the rule with its last day as UNTIL, a date (RFC 5545, section 3.3.10).

    >>> with_until("FREQ=DAILY", date(2025, 9, 30))
    'FREQ=DAILY;UNTIL=20250930'
    """
    return f"{rrule};UNTIL={last:%Y%m%d}"

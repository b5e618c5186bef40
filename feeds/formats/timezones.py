"""IANA zones as VTIMEZONE: the compact form with two rules that every client reads right.

icalendar's ``add_missing_timezones`` writes lists of RDATE instead, which Thunderbird, ical.js
and others misread by an hour all summer; so the rules are written here, from the zone's POSIX
footer (RFC 5545, section 3.6.5).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from feeds.iana import rule_since, yearly_rule

if TYPE_CHECKING:
    from icalendar import Component

    from feeds.iana import Offset, Onset, YearlyRule

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_UTC_NAMES = frozenset({"UTC", "UCT", "Universal", "Zulu"})
_LAST_WEEK = 5
_SHORTEST_MONTH, _MONTH_LENGTHS = 28, (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def fits_vtimezone(name: str, start: datetime) -> bool:
    """Tell whether local times from *start* on may name this zone; if not, they go in UTC.

    A zone whose rule does not hold yet at *start*, or cannot be written as a day of a month,
    is refused, and so is UTC itself.
    """
    if name.removeprefix("Etc/") in _UTC_NAMES:
        return False
    since = rule_since(name)
    return since is not None and start.year > since and vtimezone(name) is not None


@cache
def vtimezone(name: str) -> bytes | None:
    """Return the VTIMEZONE of the zone *name*, lines ended by CRLF; None without a rule.

    Raises :class:`feeds.errors.UnknownZoneError`.
    """
    rule, since = yearly_rule(name), rule_since(name)
    if rule is None or since is None:
        return None
    observances = _observances(rule, since)
    if observances is None:
        return None
    component = Timezone()
    component.add("tzid", name)
    for observance in observances:
        component.add_component(observance)
    return to_bytes(component)


Observance = TimezoneDaylight | TimezoneStandard


def to_bytes(component: Component) -> bytes:
    """Return *component* as icalendar writes it: properties in its canonical order."""
    data: bytes = component.to_ical()
    return data


def _observances(rule: YearlyRule, since: int) -> list[Observance] | None:
    if rule.daylight is None or rule.begins is None or rule.ends is None:
        start = datetime(since, 1, 1)  # noqa: DTZ001  VTIMEZONE speaks in local time
        return [_observance(TimezoneStandard(), rule.standard, rule.standard, start, None)]
    # Dublin's winter is its "daylight time", an hour back.  Clients expect DAYLIGHT to be
    # the later clock, whatever the zone calls it.
    ahead = rule.daylight.utc_offset > rule.standard.utc_offset
    kinds = (TimezoneDaylight(), TimezoneStandard())
    first, second = kinds if ahead else reversed(kinds)
    begins, ends = _recurrence(rule.begins), _recurrence(rule.ends)
    if begins is None or ends is None:
        return None
    start, end = rule.begins.local(since), rule.ends.local(since)
    return [
        _observance(first, rule.standard, rule.daylight, start, begins),
        _observance(second, rule.daylight, rule.standard, end, ends),
    ]


def _observance(
    component: Observance, before: Offset, after: Offset, start: datetime, recur: str | None
) -> Observance:
    component.add("tzname", after.name)
    component.add("tzoffsetfrom", before.utc_offset)
    component.add("tzoffsetto", after.utc_offset)
    component.add("dtstart", start)
    if recur is not None:
        component.add("rrule", vRecur.from_ical(recur))
    return component


def _recurrence(onset: Onset) -> str | None:
    """Return the RRULE of a yearly onset; None when its days run over two months.

    An onset "50 hours after Thursday" falls on a Saturday two days later, which is counted by
    the days of the month it can fall on.
    """
    shift = onset.after // timedelta(days=1)
    weekday = _WEEKDAYS[(onset.weekday + shift) % 7]
    head = f"FREQ=YEARLY;BYMONTH={onset.month}"
    if shift == 0:
        return f"{head};BYDAY={-1 if onset.week == _LAST_WEEK else onset.week}{weekday}"
    length = _MONTH_LENGTHS[onset.month - 1]
    last = length if onset.week == _LAST_WEEK else 7 * onset.week
    days = range(last - 6 + shift, last + 1 + shift)
    if days[0] < 1 or days[-1] > length or length == _SHORTEST_MONTH:
        return None
    return f"{head};BYMONTHDAY={','.join(str(day) for day in days)};BYDAY={weekday}"

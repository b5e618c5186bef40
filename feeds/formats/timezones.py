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

from agenda.dates.when import WEEKDAYS
from feeds.iana import rule_since, yearly_rule

if TYPE_CHECKING:
    from icalendar import Component

    from feeds.iana import Offset, Onset, YearlyRule

_UTC_NAMES = frozenset({"UTC", "UCT", "Universal", "Zulu"})
_LAST_WEEK = 5


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
    """Return the RRULE of a yearly onset; None when its time lies on another day.

    "Saturday 24:00" or "Thursday, 50 hours on" (Santiago, Gaza) would need BYMONTHDAY beside
    BYDAY, which ical.js, and with it Thunderbird, reads wrong.
    """
    if not timedelta() <= onset.after < timedelta(days=1):
        return None
    week = -1 if onset.week == _LAST_WEEK else onset.week
    return f"FREQ=YEARLY;BYMONTH={onset.month};BYDAY={week}{WEEKDAYS[onset.weekday]}"

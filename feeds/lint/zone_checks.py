"""VTIMEZONE: is it complete, and does it say what the IANA database says (section 3.6.5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from agenda.dates.when import WEEKDAYS
from feeds.iana import is_zone, zone
from feeds.lint.recur import recur_parts, recur_problem
from feeds.lint.rules import Breach
from feeds.lint.values import read_date_time, read_offset

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from zoneinfo import ZoneInfo

    from feeds.lint.components import Component

_PARTS = ("STANDARD", "DAYLIGHT")
# A zone that no event names is compared in these years; others in the years of its events.
_YEARS = (2025, 2026)
_MOST_YEARS, _MOST_ZONES, _MOST_PARTS = 6, 40, 200
_FIRST_YEAR, _LAST_YEAR = 1990, 2100  # before and after, files differ for no harm
_UNDERSTOOD = frozenset({"FREQ", "BYMONTH", "BYDAY", "BYMONTHDAY", "UNTIL", "INTERVAL", "WKST"})


@dataclass(frozen=True, slots=True)
class _Observance:
    """A part of a VTIMEZONE: its offsets, and each naive local time from which it holds."""

    before: timedelta
    after: timedelta
    start: datetime
    dates: tuple[datetime, ...]
    rule: dict[str, str] | None

    def onsets(self, year: int) -> list[datetime]:
        """Return the onsets in UTC up to the end of *year* that matter in it."""
        found = [self.start, *self.dates]
        if self.rule is not None:
            until = read_date_time(self.rule.get("UNTIL", ""))
            last = min(year, until.at.year) if until else year
            found += [day for y in (last - 1, last) for day in self._yearly(y) if day > self.start]
            if until:
                found = [day for day in found if day - self.before <= until.at]
        return [day - self.before for day in found]

    def _yearly(self, year: int) -> Iterator[datetime]:
        """Yield the onset that the yearly rule gives in *year*."""
        rule = self.rule or {}
        month = int(rule.get("BYMONTH", self.start.month))
        days = [int(day) for day in rule.get("BYMONTHDAY", "").split(",") if day]
        weekday = rule.get("BYDAY", "")
        midnight = datetime(year, month, 1)  # noqa: DTZ001  wall clock
        fitting = [
            day
            for day in (midnight + timedelta(days=step) for step in range(31))
            if day.month == month
            and (not days or day.day in days)
            and (not weekday or WEEKDAYS[day.weekday()] == weekday[-2:])
        ]
        if not days and not weekday:
            fitting = [day for day in fitting if day.day == self.start.day]
        place = int(weekday[:-2] or 1)
        if abs(place) <= len(fitting):
            day = fitting[place - 1 if place > 0 else place]
            yield datetime.combine(day, self.start.time())


def zone_breaches(component: Component) -> Iterator[Breach]:
    """Yield what is wrong with the form of a VTIMEZONE."""
    where = component.where
    parts = [part for part in component.children if part.name in _PARTS]
    if not parts:
        message = "the VTIMEZONE holds neither STANDARD nor DAYLIGHT"
        yield Breach("zone-rules", component.line, message, where)
    for part in parts:
        for line in part.properties.get("DTSTART", ()):
            moment = read_date_time(line.value)
            if moment is None or moment.is_utc or line.parameter("TZID"):
                yield Breach("zone-rules", line.line, "DTSTART is not a local time", where)
        for line in part.properties.get("RDATE", ()):
            if "," in line.value:
                message = "a list of RDATE: Thunderbird reads its first date only"
                yield Breach("zone-dates", line.line, message, where)


def offset_breaches(zones: Collection[Component], years: dict[str, set[int]]) -> Iterator[Breach]:
    """Yield each VTIMEZONE that gives another offset than the IANA zone of its name.

    ``years`` holds, by TZID, the years of the times that name it.  A zone without an IANA
    name, or with rules beyond "a weekday or a day of one month", is not compared.
    """
    for component in list(zones)[:_MOST_ZONES]:
        name = _iana_name(component.value("TZID"))
        parts = _observances(component) if name else None
        if not parts or not name:
            continue
        used = sorted(year for year in years.get(component.value("TZID"), ()) if _in_reach(year))
        breach = _disagreement(parts, zone(name), used[:_MOST_YEARS] or list(_YEARS))
        if breach:
            message = f"{breach}, {name} has another offset then"
            yield Breach("wrong-offset", component.line, message, component.where)


def _in_reach(year: int) -> bool:
    return _FIRST_YEAR <= year <= _LAST_YEAR


def _iana_name(tzid: str) -> str | None:
    """Return the IANA name that a TZID ends with: "/mozilla.org/2005/Europe/Paris" too."""
    words = tzid.split("/")[-6:]
    names = ("/".join(words[start:]) for start in range(len(words)))
    return next((name for name in names if is_zone(name)), None)


def _observances(component: Component) -> list[_Observance] | None:
    """Return the parts of a VTIMEZONE, None when one cannot be followed."""
    parts = [part for part in component.children if part.name in _PARTS]
    found = [_observance(part) for part in parts[:_MOST_PARTS]]
    known = [observance for observance in found if observance is not None]
    return known if known and len(known) == len(parts) else None


def _observance(part: Component) -> _Observance | None:
    before, after = (read_offset(part.value(n)) for n in ("TZOFFSETFROM", "TZOFFSETTO"))
    start = read_date_time(part.value("DTSTART"))
    if before is None or after is None or start is None or not 1 < start.at.year < _LAST_YEAR:
        return None
    rule = part.value("RRULE")
    if rule and not _is_understood(rule):
        return None
    lines = part.properties.get("RDATE", ())
    moments = [read_date_time(value) for line in lines for value in line.value.split(",")]
    dates = tuple(moment.at for moment in moments[:_MOST_PARTS] if moment)
    return _Observance(before, after, start.at, dates, recur_parts(rule) if rule else None)


def _is_understood(rule: str) -> bool:
    if recur_problem(rule) is not None:
        return False
    parts = recur_parts(rule)
    lists = "," in parts.get("BYDAY", "") + parts.get("BYMONTH", "")
    negative = "-" in parts.get("BYMONTHDAY", "")
    yearly = parts["FREQ"] == "YEARLY" and parts.get("INTERVAL", "1") == "1"
    return yearly and not lists and not negative and parts.keys() <= _UNDERSTOOD


def _disagreement(parts: list[_Observance], tz: ZoneInfo, years: list[int]) -> str | None:
    """Return the first moment and offset that differ from *tz*, None when none does."""
    for year in years:
        onsets = sorted((onset, part.after) for part in parts for onset in part.onsets(year))
        for instant in _probes(year, onsets):
            said = _offset_at(onsets, instant)
            real = instant.replace(tzinfo=UTC).astimezone(tz).utcoffset()
            if said is not None and said != real:
                return f"it gives {_shown(said)} on {instant + said:%d/%m/%Y at %H:%M}"
    return None


def _probes(year: int, onsets: list[tuple[datetime, timedelta]]) -> list[datetime]:
    """Return UTC instants of *year*: two in each month, and those beside its onsets."""
    regular = [datetime(year, month, day, 12) for month in range(1, 13) for day in (1, 15)]  # noqa: DTZ001  UTC
    around = [onset for onset, _ in onsets if onset.year == year]
    minute = timedelta(minutes=1)
    return regular + [moment for onset in around for moment in (onset - minute, onset)]


def _offset_at(onsets: list[tuple[datetime, timedelta]], instant: datetime) -> timedelta | None:
    """Return the offset in force; None before the first onset, which says nothing."""
    before = [offset for onset, offset in onsets if onset <= instant]
    return before[-1] if before else None


def _shown(offset: timedelta) -> str:
    sign = "-" if offset < timedelta() else "+"
    minutes = int(abs(offset).total_seconds()) // 60
    return f"{sign}{minutes // 60:02}:{minutes % 60:02}"

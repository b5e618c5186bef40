"""IANA time zones, always from the tzdata package: the same bytes on every machine."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from agenda.patterns import pattern
from feeds.errors import UnknownZoneError

if TYPE_CHECKING:
    import re

# A name is also a path below the package's folder: nothing that could climb out of it.
_NAME = pattern(r"[A-Za-z][A-Za-z0-9_+\-]*(?:/[A-Za-z0-9_+\-]+)*")
_OFFSET = r"(?P<{0}>[A-Za-z]{{3,}}|<[A-Za-z0-9+\-]+>)(?P<{0}_time>[+-]?[\d:]+)"
_ONSET = r"M(?P<{0}_month>\d+)\.(?P<{0}_week>[1-5])\.(?P<{0}_day>[0-6])(?:/(?P<{0}_time>-?[\d:]+))?"
_FOOTER = pattern(
    _OFFSET.format("standard")
    + "(?:"
    + _OFFSET.format("daylight").replace("+)", "*)")
    + f",{_ONSET.format('begins')},{_ONSET.format('ends')})?"
)
_NEAR = 0.75  # likeness, from 0 to 1, of a name with a slip or two
_FIRST_YEAR, _LAST_YEAR = 1970, 2037


@dataclass(frozen=True, slots=True)
class Offset:
    """A stretch of a zone's year: its abbreviation and its distance from UTC."""

    name: str
    utc_offset: timedelta


@dataclass(frozen=True, slots=True)
class Onset:
    """The day and time of each year when the other offset begins.

    ``week`` 1 to 4 counts the ``weekday`` (Monday 0) from the start of ``month``, 5 is the
    last; ``after`` is the time after midnight by the clocks of that moment, and may be
    negative or more than a day.
    """

    month: int
    week: int
    weekday: int
    after: timedelta

    def day(self, year: int) -> date:
        """Return the counted weekday of *year*; ``after`` is not added."""
        first = date(year, self.month, 1)
        day = first + timedelta(days=(self.weekday - first.weekday()) % 7 + 7 * (self.week - 1))
        return day - timedelta(days=7) if day.month != self.month else day

    def local(self, year: int) -> datetime:
        """Return the onset in *year* by the clocks before it."""
        day = self.day(year)
        return datetime(day.year, day.month, day.day) + self.after  # noqa: DTZ001  wall clock


@dataclass(frozen=True, slots=True)
class YearlyRule:
    """The POSIX rule of a zone (RFC 9636, section 3.3).

    ``daylight`` with its two onsets is None in a zone that keeps one offset.  Daylight time
    may lie *behind* standard time, as in Dublin, and may begin late in the year, as in
    Auckland.
    """

    standard: Offset
    daylight: Offset | None = None
    begins: Onset | None = None
    ends: Onset | None = None

    def utc_offset(self, instant: datetime) -> timedelta:
        """Return the offset at *instant*, a naive UTC time."""
        if self.daylight is None or self.begins is None or self.ends is None:
            return self.standard.utc_offset
        begin = self.begins.local(instant.year) - self.standard.utc_offset
        end = self.ends.local(instant.year) - self.daylight.utc_offset
        summer = begin <= instant < end if begin < end else not end <= instant < begin
        return (self.daylight if summer else self.standard).utc_offset


@cache
def _data(name: str) -> bytes:
    """Return the TZif file of *name*; raises UnknownZoneError."""
    if not _NAME.fullmatch(name):
        raise UnknownZoneError(name)
    try:
        path = resources.files("tzdata").joinpath("zoneinfo", *name.split("/"))
        data = path.read_bytes()
    except OSError:
        raise UnknownZoneError(name) from None
    if not data.startswith(b"TZif"):
        raise UnknownZoneError(name)
    return data


@cache
def zone_names() -> dict[str, str]:
    """Return the names of all zones, each by its name in lower case."""
    listed = resources.files("tzdata").joinpath("zones").read_text(encoding="utf-8")
    return {name.casefold(): name for name in listed.split()}


def nearest(text: str) -> str:
    """Return the zone whose name, or whose city alone, is nearest to *text*, "" without one.

    >>> nearest("paris"), nearest("Europe/Lisabon"), nearest("the moon")
    ('Europe/Paris', 'Europe/Lisbon', '')
    """
    from difflib import get_close_matches  # noqa: PLC0415  start-up: for wrong names alone

    cities = {key.rpartition("/")[2]: name for key, name in reversed(zone_names().items())}
    spellings = cities | zone_names()
    near = get_close_matches(text.strip().replace(" ", "_").casefold(), spellings, 1, _NEAR)
    return spellings[near[0]] if near else ""


@cache
def zone(name: str) -> ZoneInfo:
    """Return the zone *name* of the tzdata package; raises UnknownZoneError.

    >>> zone("Europe/Paris").utcoffset(datetime(2026, 7, 14))
    datetime.timedelta(seconds=7200)
    """
    return ZoneInfo.from_file(io.BytesIO(_data(name)), key=name)


def is_zone(name: str) -> bool:
    """Tell whether *name* is an IANA zone.

    >>> is_zone("Europe/Paris"), is_zone("Romance Standard Time")
    (True, False)
    """
    try:
        _data(name)
    except UnknownZoneError:
        return False
    return True


def to_utc(local: datetime, name: str) -> datetime:
    """Return the instant of the naive wall clock time *local* in the zone *name*.

    A time that the clocks skip is read with the offset before the gap, one that they show
    twice is the first (RFC 5545, section 3.3.5).

    >>> to_utc(datetime(2026, 3, 29, 2, 30), "Europe/Paris").isoformat()
    '2026-03-29T01:30:00+00:00'
    """
    return local.replace(tzinfo=zone(name), fold=0).astimezone(UTC)


def clocks_change(name: str, start: datetime, end: datetime) -> bool:
    """Tell whether the offset of a zone differs between two local times, looked at each week.

    Of more than ten years only the first ten and the end are looked at.
    """
    weeks = min((end - start) // timedelta(weeks=1), 520)
    moments = [start + timedelta(weeks=week) for week in range(weeks + 1)]
    return len({zone(name).utcoffset(moment) for moment in (*moments, end)}) > 1


def yearly_rule(name: str) -> YearlyRule | None:
    """Return the rule that the zone follows from now on; None when it has none.

    >>> yearly_rule("Europe/Dublin").standard
    Offset(name='IST', utc_offset=datetime.timedelta(seconds=3600))
    """
    return parse_footer(_data(name).rstrip(b"\n").rsplit(b"\n", 1)[-1].decode("latin-1"))


def parse_footer(footer: str) -> YearlyRule | None:
    """Return the rule written as a POSIX TZ string; None for another form of it.

    >>> parse_footer("<-03>3").standard.name
    '-03'
    """
    match = _FOOTER.fullmatch(footer)
    if match is None:
        return None
    standard = Offset(match["standard"].strip("<>"), -_time(match["standard_time"]))
    if match["daylight"] is None:
        return YearlyRule(standard)
    ahead = standard.utc_offset + timedelta(hours=1)
    stated = match["daylight_time"]
    daylight = Offset(match["daylight"].strip("<>"), -_time(stated) if stated else ahead)
    return YearlyRule(standard, daylight, _onset(match, "begins"), _onset(match, "ends"))


def _onset(match: re.Match[str], which: str) -> Onset:
    posix_day = int(match[f"{which}_day"])  # Sunday is 0 there
    after = _time(match[f"{which}_time"] or "2")
    return Onset(
        int(match[f"{which}_month"]), int(match[f"{which}_week"]), (posix_day - 1) % 7, after
    )


def _time(text: str) -> timedelta:
    """Return "-3:30" as a duration; the sign holds for all of it."""
    hours, minutes, seconds = [*(int(part) for part in text.lstrip("+-").split(":")), 0, 0][:3]
    length = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -length if text.startswith("-") else length


@cache
def rule_since(name: str) -> int | None:
    """Return the first year from which the zone's rule tells the truth for all its days.

    None when the zone has no rule, or follows it in no year yet.  Years before 1970 are not
    looked at.

    >>> rule_since("Europe/Paris"), rule_since("America/New_York")
    (1996, 2007)
    """
    rule = yearly_rule(name)
    if rule is None:
        return None
    since = None
    for year in range(_LAST_YEAR, _FIRST_YEAR - 1, -1):
        if not _holds(rule, zone(name), year):
            break
        since = year
    return since


def _holds(rule: YearlyRule, tz: ZoneInfo, year: int) -> bool:
    return all(
        rule.utc_offset(instant) == instant.replace(tzinfo=UTC).astimezone(tz).utcoffset()
        for instant in _probes(rule, year)
    )


def _probes(rule: YearlyRule, year: int) -> list[datetime]:
    """Return naive UTC instants that tell two rules apart: each ten days, and around onsets."""
    start = datetime(year, 1, 1)  # noqa: DTZ001  compared as UTC
    probes = [start + timedelta(days=step) for step in range(0, 365, 10)]
    for onset, before in ((rule.begins, rule.standard), (rule.ends, rule.daylight)):
        if onset is not None and before is not None:
            instant = onset.local(year) - before.utc_offset
            probes += [instant - timedelta(minutes=1), instant]
    return probes

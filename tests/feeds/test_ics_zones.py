"""Time zones: the compact VTIMEZONE says what the IANA database says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from importlib import resources

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # ships no types
from icalendar import Component, Timezone

from feeds.errors import UnknownZoneError
from feeds.formats.timezones import fits_vtimezone, vtimezone
from feeds.iana import is_zone, parse_footer, rule_since, to_utc, yearly_rule, zone

_NAMES = (resources.files("tzdata") / "zones").read_text(encoding="utf-8").split()
_YEARS = (2030, 2035)  # later than the first year of every rule known


def _written(component: Component, name: str) -> str:
    """Return the value of a property as its line has it."""
    lines: list[str] = component.to_ical().decode().splitlines()
    return next(line.partition(":")[2] for line in lines if line.startswith(f"{name}:"))


def _onsets(component: Timezone, year: int) -> list[tuple[datetime, timedelta]]:
    """Return the UTC times of *year*, by dateutil, at which an offset begins."""
    found = []
    for part in component.subcomponents:
        before, after = (part.get(name).td for name in ("TZOFFSETFROM", "TZOFFSETTO"))
        starts = [part.get("DTSTART").dt]
        if "RRULE" in part:
            rule = rrulestr(_written(part, "RRULE"), dtstart=starts[0])
            end = datetime(year, 12, 31)  # noqa: DTZ001  local time
            starts = rule.between(starts[0], end, inc=True)
        found += [(start - before, after) for start in starts]
    return sorted(found)


def _one_of_each_rule() -> list[str]:
    footers = {str(yearly_rule(name)): name for name in _NAMES if vtimezone(name)}
    return sorted(footers.values())


@pytest.mark.parametrize("name", _one_of_each_rule())
def test_a_vtimezone_agrees_with_the_database(name: str) -> None:
    """The offsets are right all year, to the minute around each change of the clocks."""
    component = Timezone.from_ical(vtimezone(name) or b"")
    assert isinstance(component, Timezone)
    for year in _YEARS:
        onsets = _onsets(component, year)
        changes = [onset for onset, _ in onsets if onset.year == year]
        probes = [datetime(year, month, 15) for month in range(1, 13)]  # noqa: DTZ001  UTC
        minute = timedelta(minutes=1)
        probes += [moment for change in changes for moment in (change - minute, change)]
        for probe in probes:
            said = [offset for onset, offset in onsets if onset <= probe][-1]
            assert said == probe.replace(tzinfo=UTC).astimezone(zone(name)).utcoffset()


def test_dublin_keeps_its_summer_in_daylight() -> None:
    """Dublin's own "daylight time" is its winter; clients expect the later clock there."""
    data = vtimezone("Europe/Dublin") or b""
    daylight = data.split(b"BEGIN:DAYLIGHT")[1].split(b"END:DAYLIGHT")[0]
    assert b"TZOFFSETTO:+0100" in daylight
    assert b"TZNAME:IST" in daylight


def test_a_zone_without_summer_time_is_one_standard() -> None:
    """Tokyo has one STANDARD, without a rule."""
    data = vtimezone("Asia/Tokyo") or b""
    assert data.count(b"BEGIN:STANDARD") == 1
    assert b"DAYLIGHT" not in data
    assert b"RRULE" not in data


@pytest.mark.parametrize("name", ["Africa/Cairo", "Asia/Gaza", "America/Santiago", "America/Nuuk"])
def test_a_rule_that_clients_misread_is_not_written(name: str) -> None:
    """Onsets that fall on another day than the counted one have no compact form."""
    assert vtimezone(name) is None
    assert not fits_vtimezone(name, datetime(2030, 1, 1))  # noqa: DTZ001  local time


def test_a_rule_holds_from_its_first_year() -> None:
    """New York's rule is of 2007: earlier events cannot name its VTIMEZONE."""
    assert rule_since("America/New_York") == 2007
    assert not fits_vtimezone("America/New_York", datetime(2006, 7, 1))  # noqa: DTZ001  local time
    assert fits_vtimezone("America/New_York", datetime(2008, 1, 1))  # noqa: DTZ001  local time


def test_utc_needs_no_vtimezone() -> None:
    """Times in UTC are written with a Z."""
    assert not fits_vtimezone("UTC", datetime(2026, 1, 1))  # noqa: DTZ001  local time
    assert not fits_vtimezone("Etc/UTC", datetime(2026, 1, 1))  # noqa: DTZ001  local time


@pytest.mark.parametrize("name", ["", "..", "../zones", "Europe", "Europe/", "/etc/passwd", "é"])
def test_a_name_that_is_no_zone(name: str) -> None:
    """Anything but a name of the database is refused, a path out of it too."""
    assert not is_zone(name)
    with pytest.raises(UnknownZoneError, match="is not a time zone"):
        zone(name)


def test_footers_of_another_form_have_no_rule() -> None:
    """Days counted through the year, and no footer at all, are not followed."""
    assert parse_footer("") is None
    assert parse_footer("IRST-3:30IRDT,J79/24,J263/24") is None


def test_the_hour_that_clocks_show_twice_is_the_first() -> None:
    """RFC 5545, section 3.3.5: the earlier of the two."""
    twice = to_utc(datetime(2026, 10, 25, 2, 30), "Europe/Paris")  # noqa: DTZ001  local time
    assert twice.isoformat() == "2026-10-25T00:30:00+00:00"

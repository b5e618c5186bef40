from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from written import vcalendar, vevent

import agenda
from agenda import Days, Hours
from agenda.errors import UnreadableError
from agenda.events.states import Status
from feeds.calendars.reading import MOST_EVENTS, read_calendar
from feeds.calendars.sniffing import is_calendar

if TYPE_CHECKING:
    from collections.abc import Callable

    from feeds.calendars.reading import Calendar

TODAY = date(2031, 1, 10)
DAY = "DTSTART;VALUE=DATE:20310305"
EVENING = "DTSTART;TZID=Europe/Paris:20310305T200000"


def read(*parts: str, language: str | None = "fr") -> Calendar:
    """Return what a calendar of such parts holds."""
    raw = agenda.Raw(vcalendar(*parts), "town.ics")
    return read_calendar(raw, timezone="Europe/Paris", today=TODAY, language=language)


def whens(*parts: str) -> list[agenda.Days | agenda.Hours | None]:
    """Return when the events of a calendar take place."""
    return [one.event.when for one in read(*parts).events]


def hours(day: int, start: int, end: int | None = None, month: int = 3) -> Hours:
    """Return hours of one day."""
    begin = datetime(2031, month, day, start)  # noqa: DTZ001  local, as all hours are
    return Hours(begin, None if end is None else begin.replace(hour=end))


def test_an_event_is_taken_as_it_is() -> None:
    """Name, days, place, link, language; its UID is the key, its line the evidence."""
    (one,) = read(vevent("UID:7@town", "SUMMARY:Foire\\, marché", DAY, "DTEND;VALUE=DATE:20310308",
                         "LOCATION:Place du\\n  marché", "URL:https://t.example/foire",
                         "DESCRIPTION:long")).events  # fmt: skip
    event = one.event
    assert one.key == "7@town"
    assert (event.name, event.place) == ("Foire, marché", "Place du marché")
    assert event.when == Days(date(2031, 3, 5), date(2031, 3, 7))
    assert (event.url, event.language, event.confidence) == ("https://t.example/foire", "fr", 1.0)
    (quote,) = event.evidence
    assert quote[:2] == (3, "Foire, marché · 2031-03-05 – 2031-03-07 · Place du marché")


@pytest.mark.parametrize(
    ("lines", "when"),
    [
        ((DAY,), Days(date(2031, 3, 5), date(2031, 3, 5))),
        ((DAY, "DTEND;VALUE=DATE:20310305"), Days(date(2031, 3, 5), date(2031, 3, 5))),
        ((DAY, "DURATION:P2D"), Days(date(2031, 3, 5), date(2031, 3, 6))),
        (("DTSTART:20310305",), Days(date(2031, 3, 5), date(2031, 3, 5))),
        ((EVENING,), hours(5, 20)),
        ((EVENING, "DTEND;TZID=Europe/Paris:20310305T220000"), hours(5, 20, 22)),
        ((EVENING, "DTEND:20310305T210000Z"), hours(5, 20, 22)),
        ((EVENING, "DURATION:PT2H"), hours(5, 20, 22)),
        ((EVENING, "DTEND;TZID=Europe/Paris:20310305T200000"), hours(5, 20)),
        ((EVENING, "DTEND;VALUE=DATE:20310306"), hours(5, 20)),
        (("DTSTART:20310305T200000",), hours(5, 20)),
        (("DTSTART:20310305T190000Z", "DTEND:20310305T210000Z"), hours(5, 20, 22)),
        (('DTSTART;TZID="Romance Standard Time":20310305T200000',), hours(5, 20)),
    ],
)
def test_days_and_hours(lines: tuple[str, ...], when: agenda.Days | agenda.Hours) -> None:
    """The end of days is the day behind them; hours in UTC, or in no zone, are those of here."""
    (one,) = read(vevent("UID:1", "SUMMARY:Bal", *lines)).events
    assert (one.event.when, one.event.timezone) == (when, "Europe/Paris")


def test_hours_stay_in_their_zone() -> None:
    """A zone is known by its name, or by that beside it; of a stranger people are told."""
    zone = "BEGIN:VTIMEZONE\r\nTZID:Ours\r\nX-LIC-LOCATION:America/Montreal\r\nEND:VTIMEZONE\r\n"
    found = read(
        zone,
        vevent("UID:1", "SUMMARY:A", "DTSTART;TZID=/x.org/1/Europe/Lisbon:20310305T200000"),
        vevent("UID:2", "SUMMARY:B", "DTSTART;TZID=Ours:20310305T200000"),
        vevent("UID:3", "SUMMARY:C", "DTSTART;TZID=Theirs:20310305T200000"),
    )
    zones = [one.event.timezone for one in found.events]
    assert zones == ["Europe/Lisbon", "America/Montreal", "Europe/Paris"]
    assert found.notices == ("the zone 'Theirs' is not known; its hours are read as Europe/Paris",)


@pytest.mark.parametrize(
    ("rrule", "kept"),
    [
        ("FREQ=WEEKLY;UNTIL=20310401T180000Z", "FREQ=WEEKLY;UNTIL=20310401T180000Z"),
        ("FREQ=WEEKLY;COUNT=4", "FREQ=WEEKLY;COUNT=4"),
        ("FREQ=MONTHLY;BYDAY=1SA", "FREQ=MONTHLY;BYDAY=1SA"),
        ("FREQ=WEEKLY;COUNT=1", ""),
    ],
)
def test_a_plain_rule_is_kept(rrule: str, kept: str) -> None:
    """It says all that there is to say; one that never ends is for the settings of feeds."""
    (one,) = read(vevent("UID:1", "SUMMARY:Yoga", EVENING, f"RRULE:{rrule}")).events
    assert (one.key, one.event.rrule, one.event.when) == ("1", kept, hours(5, 20))


WEEKLY = ("UID:1", "SUMMARY:Yoga", EVENING, "RRULE:FREQ=WEEKLY;COUNT=4")


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("EXDATE;TZID=Europe/Paris:20310312T200000,20310319T200000", [5, 26]),
        ("EXDATE:20310312T190000Z", [5, 19, 26]),
        ("EXDATE;VALUE=DATE:20310312", [5, 19, 26]),
        ("RDATE;TZID=Europe/Paris:20310306T200000", [5, 6, 12, 19, 26]),
        ("RDATE;VALUE=PERIOD:20310306T190000Z/PT1H", [5, 6, 12, 19, 26]),
    ],
)
def test_exceptions_make_single_events(line: str, days: list[int]) -> None:
    """Each with a key of its own, that stays when others are left out."""
    found = read(vevent(*WEEKLY, line)).events
    assert [one.event.when for one in found if one.event.when != hours(6, 20, 21)] == [
        hours(day, 20) for day in days if (day, "PERIOD" in line) != (6, True)
    ]
    assert [one.key for one in found] == [f"1 2031-03-{day:02}T20:00:00" for day in days]
    assert {one.event.rrule for one in found} == {""}


def test_one_time_that_moved() -> None:
    """It takes its own key along, from the time for which it was planned; others stay."""
    moved = vevent("UID:1", "SUMMARY:Yoga dehors", "RECURRENCE-ID:20310312T190000Z",
                   "DTSTART;TZID=Europe/Paris:20310313T180000")  # fmt: skip
    off = vevent("UID:1", "SUMMARY:Yoga", "RECURRENCE-ID:20310319T190000Z", "STATUS:CANCELLED",
                 "DTSTART;TZID=Europe/Paris:20310319T200000")  # fmt: skip
    found = {one.key: one.event for one in read(moved, vevent(*WEEKLY), off).events}
    assert len(found) == 4
    assert found["1 2031-03-12T20:00:00"].when == hours(13, 18)
    assert found["1 2031-03-12T20:00:00"].name == "Yoga dehors"
    assert found["1 2031-03-19T20:00:00"].status is Status.CANCELLED
    assert found["1 2031-03-26T20:00:00"].status is Status.CONFIRMED


def test_so_many_single_events_and_no_more() -> None:
    """Those to come, and those that were last; people are told."""
    daily = ("UID:1", "SUMMARY:Marché", "DTSTART;VALUE=DATE:20300101", "RRULE:FREQ=DAILY")
    found = read(vevent(*daily, "EXDATE;VALUE=DATE:20310111"))
    days = [one.event.when.first for one in found.events if isinstance(one.event.when, Days)]
    assert (len(days), days[0], days[-1]) == (60, TODAY, TODAY + timedelta(days=60))
    (notice,) = found.notices
    assert "repeats without end with exceptions; 60 are taken" in notice
    past = read(vevent(*daily[:-1], "RRULE:FREQ=DAILY;COUNT=100", "EXDATE;VALUE=DATE:20300101"))
    assert len(past.events) == 60
    assert past.events[-1].event.when == Days(date(2030, 4, 10), date(2030, 4, 10))


def test_several_times_a_day_are_several_events() -> None:
    """A feed can hold no such rule."""
    rule = "RRULE:FREQ=DAILY;BYHOUR=10,20;COUNT=4"
    found = whens(vevent("UID:1", "SUMMARY:Visite", EVENING, rule))
    assert found == [hours(5, 20), hours(6, 10), hours(6, 20), hours(7, 10)]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("SUMMARY:Bal", "DTSTART:20311305"), "line 3: Bal: left out, it has no start"),
        (("SUMMARY:Bal",), "line 3: Bal: left out, it has no start"),
        (("SUMMARY:Bal", "DTSTART:00010101"), "line 3: Bal: left out, no day of our time"),
        ((DAY,), "line 3: left out, it has no name"),
        (("SUMMARY: <b></b>", DAY), "line 3: left out, it has no name"),
    ],
)
def test_a_broken_event_breaks_no_other(lines: tuple[str, ...], told: str) -> None:
    """It is left out, and told with its line."""
    found = read(vevent("UID:1", *lines), vevent("UID:2", "SUMMARY:Loto", DAY))
    assert [one.event.name for one in found.events] == ["Loto"]
    (notice,) = found.notices
    assert notice.startswith(told)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("DTEND;TZID=Europe/Paris:20310305T190000", "it ends before it begins; only its start"),
        ("RRULE:FREQ=HOURLY", "its rule cannot be read: FREQ=HOURLY; only its first time"),
        ("RRULE:FREQ=SOMETIMES", "its rule cannot be read; only its first time"),
        ("RRULE:FREQ=WEEKLY;BYDAY=2TU", "its rule cannot be read: BYDAY=2TU: a number stands"),
        ("EXDATE:yesterday", "its EXDATE cannot be read"),
    ],
)
def test_what_can_be_read_of_an_event_is(line: str, told: str) -> None:
    """The rest is told."""
    found = read(vevent("UID:1", "SUMMARY:Bal", EVENING, line))
    assert [one.event.when for one in found.events] == [hours(5, 20)]
    (notice,) = found.notices
    assert told in notice


def test_states_and_secrets() -> None:
    """Cancelled events stay; what is private is nobody's business here."""
    found = read(
        vevent("UID:1", "SUMMARY:Bal", DAY, "STATUS:CANCELLED"),
        vevent("UID:2", "SUMMARY:Dentiste", DAY, "CLASS:PRIVATE"),
    )
    assert [(one.event.name, one.event.status) for one in found.events] == [
        ("Bal", Status.CANCELLED)
    ]
    assert found.notices == ("left out: 1 that the calendar calls private",)
    (called_off,) = read("METHOD:CANCEL", vevent("UID:1", "SUMMARY:Bal", DAY)).events
    assert called_off.event.status is Status.CANCELLED


def test_a_key_tells_events_apart() -> None:
    """An older state of an event is none; one UID for many events is no key of any."""
    newer = vevent("UID:1", "SUMMARY:Bal", "DTSTART:20310306", "SEQUENCE:2")
    older = vevent("UID:1", "SUMMARY:Bal", DAY, "SEQUENCE:1")
    assert whens(newer, older) == [Days(date(2031, 3, 6), date(2031, 3, 6))]
    same = [vevent("UID:x", f"SUMMARY:Loto {number}", DAY) for number in (1, 2)]
    assert [one.key for one in read(*same).events] == ["", ""]
    long = read(vevent(f"UID:{'u' * 5000}", "SUMMARY:Bal", DAY)).events[0].key
    assert len(long) == 64


def test_an_address_is_no_place() -> None:
    """Meetings that take place in the net write it there."""
    (one,) = read(vevent("UID:1", "SUMMARY:Réunion", DAY, "LOCATION:https://meet.example/x")).events
    assert (one.event.place, one.event.url) == ("", "https://meet.example/x")


def test_a_calendar_that_breaks_off_is_none() -> None:
    """What stood behind would seem to have been taken back."""
    whole = vcalendar(vevent("UID:1", "SUMMARY:Bal", DAY))
    with pytest.raises(UnreadableError, match="line 3: breaks off: the VEVENT"):
        read_calendar(agenda.Raw(whole[:-40], "x"), timezone="Europe/Paris", today=TODAY)
    with pytest.raises(UnreadableError, match="line 1: breaks off: the VCALENDAR"):
        read_calendar(agenda.Raw(whole[:-16], "x"), timezone="Europe/Paris", today=TODAY)


MESSES: dict[str, Callable[[bytes], bytes]] = {
    "line feeds": lambda data: data.replace(b"\r\n", b"\n"),
    "a mark": lambda data: b"\xef\xbb\xbf" + data,
    "small letters": lambda data: data.replace(b"BEGIN:VEVENT", b"begin:vevent"),
    "folded": lambda data: data.replace(b"SUMMARY:F", b"SUMM\r\n ARY:F\r\n\t"),
    "latin": lambda data: data.decode().encode("cp1252"),
    "an alarm": lambda data: data.replace(
        b"END:VEVENT", b"BEGIN:VALARM\r\nTRIGGER:x\r\nDTSTART:1\r\nEND:VALARM\r\nEND:VEVENT"
    ),
    "blank lines": lambda data: data.replace(b"UID", b"\r\n\r\nUID"),
}


@pytest.mark.parametrize("mess", MESSES)
def test_programs_write_as_they_like(mess: str) -> None:
    """The events are the same."""
    data = vcalendar(vevent("UID:1", "SUMMARY:Fête", DAY))
    raw = agenda.Raw(MESSES[mess](data), "x")
    assert is_calendar(raw.data)
    found = read_calendar(raw, timezone="Europe/Paris", today=TODAY)
    assert [(one.key, one.event.name) for one in found.events] == [("1", "Fête")]
    assert found.notices == ()


def test_a_large_calendar_is_taken_in_part() -> None:
    """What is to come goes before what is over."""
    many = [
        vevent(f"UID:{day}", "SUMMARY:Loto", f"DTSTART:{date(2025, 1, 1) + timedelta(day):%Y%m%d}")
        for day in range(MOST_EVENTS + 100)
    ]
    found = read(*many)
    assert len(found.events) == MOST_EVENTS
    assert found.events[-1].key == str(MOST_EVENTS + 99)
    assert found.notices == (f"only {MOST_EVENTS} of its {MOST_EVENTS + 100} events are taken",)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2,4;BYMONTHDAY=-31,31",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=9",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=366",
        "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1",
    ],
)
def test_a_rule_that_never_fits_ends(rule: str) -> None:
    """Its start alone is left."""
    exception = "EXDATE;VALUE=DATE:20310401"
    assert len(whens(vevent("UID:1", "SUMMARY:Bal", DAY, f"RRULE:{rule}", exception))) == 1


def test_a_line_may_be_folded_inside_a_character() -> None:
    """Programs that count octets cut letters in two (RFC 5545, section 3.1)."""
    data = vcalendar(vevent("UID:1", "SUMMARY:Fête 🎉", DAY))
    for sign, at in (("ê", 1), ("🎉", 1), ("🎉", 3)):
        octets = sign.encode()
        data = data.replace(octets, octets[:at] + b"\r\n " + octets[at:])
    raw = agenda.Raw(data, "town.ics")
    (one,) = read_calendar(raw, timezone="Europe/Paris", today=TODAY).events
    assert one.event.name == "Fête 🎉"


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_calendar_may_be_in_utf16(codec: str) -> None:
    """With and without a mark, it is a calendar, and no text about one."""
    data = vcalendar(vevent("UID:1", "SUMMARY:Fête", DAY)).decode().encode(codec)
    assert is_calendar(data)
    found = read_calendar(agenda.Raw(data, "x.ics"), timezone="Europe/Paris", today=TODAY)
    assert [one.event.name for one in found.events] == ["Fête"]


def test_names_turn_no_text_around() -> None:
    """Marks of direction and what nobody sees are no part of a name or a place."""
    (one,) = read(
        vevent("UID:1", "SUMMARY:Bal\u202e\u200b du 5", "LOCATION:\u2066Salle", DAY)
    ).events
    assert (one.event.name, one.event.place) == ("Bal du 5", "Salle")


def test_a_length_beyond_all_days_is_none() -> None:
    """It is told in plain words, and the start is taken."""
    found = read(vevent("UID:1", "SUMMARY:Bal", DAY, "DURATION:P9999999D"))
    assert [one.event.when for one in found.events] == [Days(date(2031, 3, 5), date(2031, 3, 5))]
    assert found.notices == (
        "line 3: Bal: it lasts for more than a hundred years; only its start is taken",
    )

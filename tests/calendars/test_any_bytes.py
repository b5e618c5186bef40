from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from written import vcalendar

import agenda
from agenda.errors import UnreadableError
from feeds.calendars.reading import read_calendar
from feeds.formats.ics import LeftOut, render_events
from feeds.stored import from_extraction

TODAY = date(2031, 1, 10)
NAMES = ("UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "LOCATION", "URL", "STATUS", "CLASS",
         "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "SEQUENCE", "BEGIN", "END", "X")  # fmt: skip
PARAMETERS = ("", ";VALUE=DATE", ";TZID=Europe/Paris", ";TZID=x", ";VALUE=PERIOD", ";", ';A="')
VALUES = (
    "20310305", "20310305T200000", "20310305T190000Z", "00010101", "99991231T235959Z", "20310230",
    "P1D", "-PT9H", "P99999999W", "PT1S", "20310305T190000Z/PT1H",
    "20310305T190000Z/20310305T180000Z", "FREQ=DAILY", "FREQ=WEEKLY;COUNT=3",
    "FREQ=DAILY;UNTIL=20310401", "FREQ=YEARLY;BYYEARDAY=366;UNTIL=99991231T000000Z",
    "FREQ=DAILY;INTERVAL=999999999", "COUNT=1", "VEVENT", "VALARM", "VCALENDAR", "Bal", "", "1",
    "a,b;c\\", "CANCELLED", "PRIVATE", "http://[",
)  # fmt: skip
LINES = st.builds(
    "{}{}:{}".format, st.sampled_from(NAMES), st.sampled_from(PARAMETERS), st.sampled_from(VALUES)
)
USUAL = ("UID:1", "SUMMARY:Bal", "DTSTART;TZID=Europe/Paris:20310305T200000")


def taken(data: bytes) -> None:
    """Read bytes as a calendar, and put what is in it into one of ours."""
    raw = agenda.Raw(data, "x.ics")
    try:
        found = read_calendar(raw, timezone="Europe/Paris", today=TODAY)
    except UnreadableError:
        return
    events = [(one.event, TODAY) for one in found.events]
    left = render_events(from_extraction(events)).left_out
    assert all(isinstance(one, LeftOut) for one in left)


@given(st.lists(LINES, max_size=6), st.booleans())
def test_any_lines_give_events_or_one_message(lines: list[str], usual: bool) -> None:  # noqa: FBT001  drawn
    """A property may have any value, stand twice, or be of another component."""
    own = "\r\n".join(("BEGIN:VEVENT", *(USUAL if usual else ()), *lines, "END:VEVENT"))
    taken(vcalendar(own, own.replace("SUMMARY:Bal", "SUMMARY:Loto")))


@given(st.binary(max_size=300))
def test_any_bytes_give_events_or_one_message(data: bytes) -> None:
    """Whatever a server sends."""
    taken(data)
    taken(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + data + b"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")

"""Single facts of the feed rules that the golden feeds do not show."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from agenda.dates.when import Days, Hours
from agenda.events.event import Event, Evidence
from feeds.formats.ics import LeftOut, RenderedEvent, RenderSettings, render_event
from feeds.formats.recurrence import repetition
from feeds.plaintext import category, clip, one_line, utf16_length, web_address
from feeds.stored import StoredEvent

_STAMP = datetime(2026, 5, 4, tzinfo=UTC)
_DAY = date(2026, 6, 20)
_EVENT = Event("Bal", Days(_DAY, _DAY), "Europe/Paris", "fr")
_STORED = StoredEvent("bal@exemple.fr", _EVENT, _DAY, _STAMP, _STAMP, _STAMP)


def _text(event: Event, settings: RenderSettings | None = None) -> str:
    rendered = render_event(replace(_STORED, event=event), settings)
    assert isinstance(rendered, RenderedEvent)
    return rendered.data.decode().replace("\r\n ", "")


def _reason(event: Event, settings: RenderSettings | None = None) -> str:
    left = render_event(replace(_STORED, event=event), settings)
    assert isinstance(left, LeftOut)
    return left.reason


def _hours(start: str, end: str | None = None) -> Hours:
    return Hours(datetime.fromisoformat(start), datetime.fromisoformat(end) if end else None)


@pytest.mark.parametrize("end", ["2026-06-21T23:59", "2026-06-22T00:00", "2026-06-21T23:59:59"])
def test_hours_from_midnight_to_midnight_are_days(end: str) -> None:
    """Never T000000, never 23:59: they would show as a stub on one more day."""
    text = _text(_EVENT._replace(when=_hours("2026-06-20T00:00", end)))
    assert "DTSTART;VALUE=DATE:20260620\r\nDTEND;VALUE=DATE:20260622\r\n" in text


def test_an_end_equal_to_its_start_is_no_end() -> None:
    """The usual length is assumed."""
    text = _text(_EVENT._replace(when=_hours("2026-06-20T18:00", "2026-06-20T18:00")))
    assert "DTEND:20260620T170000Z" in text


def test_a_start_that_clocks_skip_keeps_its_length() -> None:
    """02:30 to 03:15 in the night of summer time still ends after it starts."""
    text = _text(_EVENT._replace(when=_hours("2026-03-29T02:30", "2026-03-29T03:15")))
    assert "DTSTART:20260329T013000Z\r\nDTEND:20260329T021500Z" in text


def test_a_title_without_words_is_left_out() -> None:
    """Nothing but control characters and blanks is no name."""
    assert _reason(_EVENT._replace(name="\x00 <br> \n")) == "it has no name"


def test_days_beyond_the_calendar_are_left_out() -> None:
    """The last day of year 9999 has no day after it."""
    beyond = Days(date.max, date.max)
    assert _reason(_EVENT._replace(when=beyond)) == "its days lie outside the calendar"


@pytest.mark.parametrize(
    ("rrule", "reason"),
    [
        ("FREQ=MINUTELY;UNTIL=20261231", "a repetition that cannot be written"),
        ("FREQ=DAILY;UNTIL=20259999", "a repetition that ends on no day"),
        ("FREQ=DAILY;UNTIL=20200101", "a repetition that is over before it begins"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3", "a repetition that never takes place"),
        ("FREQ=DAILY", "a repetition without a printed end"),
    ],
)
def test_rules_that_are_left_out(rrule: str, reason: str) -> None:
    """A rule without an end or without a day has no place in a feed."""
    assert _reason(_EVENT._replace(rrule=rrule)).startswith(reason)


def test_until_in_utc_is_read_in_the_zone() -> None:
    """UNTIL=…Z is an instant, whatever the zone of the event."""
    rule = repetition(
        "FREQ=DAILY;UNTIL=20260630T220000Z",
        datetime(2026, 6, 20, 18),  # noqa: DTZ001  local time
        "Europe/Paris",
        published=_DAY,
        open_rules=False,
    )
    assert rule.until.isoformat() == "2026-07-01T00:00:00"


@pytest.mark.parametrize(
    ("rrule", "written"),
    [
        ("FREQ=DAILY;UNTIL=20261122", "RRULE:FREQ=DAILY;UNTIL=20261122T215959Z"),
        ("FREQ=WEEKLY;BYDAY=FR,SA;UNTIL=20261128", "UNTIL=20261128T215959Z;BYDAY=TH,FR"),
    ],
)
def test_days_are_counted_in_utc_where_a_zone_has_no_rule(rrule: str, written: str) -> None:
    """Friday 01:00 in Cairo is Thursday in UTC."""
    event = _EVENT._replace(
        timezone="Africa/Cairo", when=_hours("2026-11-20T01:00", "2026-11-20T02:00")
    )
    text = _text(event._replace(rrule=rrule))
    assert "DTSTART:20261119T230000Z" in text
    assert written in text
    monthly = event._replace(rrule="FREQ=MONTHLY;BYDAY=3FR;UNTIL=20270131")
    assert _reason(monthly) == "a repetition that cannot be written in UTC"


def test_the_quote_is_what_says_when() -> None:
    """Lines that only repeat the name or the place are not quoted, unless there is no other."""
    lines = (Evidence(1, "BAL"), Evidence(2, "Le 20 juin"), Evidence(3, "Salle des fêtes"))
    event = _EVENT._replace(place="Salle des fêtes", evidence=lines)
    assert "DESCRIPTION:Relevé : « Le 20 juin » (numéro du 20/06/2026)" in _text(event)
    assert "« BAL »" in _text(event._replace(evidence=lines[:1]))


def test_our_page_stands_before_the_link_of_the_source() -> None:
    """URL is our page; the printed link moves to the description."""
    event = _EVENT._replace(url="https://exemple.org/bal")
    stored = replace(_STORED, event=event, page="https://agenda.exemple.fr/events/bal")
    rendered = render_event(stored)
    assert isinstance(rendered, RenderedEvent)
    assert b"URL:https://agenda.exemple.fr/events/bal\r\n" in rendered.data
    assert b"DESCRIPTION:https://exemple.org/bal\r\n" in rendered.data


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Nuit <b>de</b> la lecture", "Nuit de la lecture"),
        ("R&amp;D &eacute;t&eacute;", "R&D été"),
        ("&amp;amp;amp;amp;amp;amp;eacute;", "amp;eacute;"),
        ("a\ud800b", "a\ufffdb"),
        ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"),
        ("un\r\ndeux\u2028trois\ttab", "un deux trois tab"),
    ],
)
def test_texts_become_plain(text: str, plain: str) -> None:
    """Markup, entities, controls and line breaks go; everything else stays as printed."""
    assert one_line(text).startswith(plain)


def test_texts_are_cut_in_utf16_units() -> None:
    """An emoji counts twice, and is never cut in half."""
    cut = clip("🎭" * 200, 255)
    assert utf16_length(cut) == 255
    assert cut == "🎭" * 127 + "…"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (None, None),
        ("", None),
        ("www.exemple.fr", None),
        ("mailto:a@exemple.fr", None),
        ("javascript:alert(1)", None),
        ("http://[::1", None),
        ("https://anna:secret@exemple.fr/@fête", "https://exemple.fr/@f%C3%AAte"),
        ("https://anna@exemple.fr:8443/", "https://exemple.fr:8443/"),
        ("https://fête.exemple.fr/été", "https://xn--fte-fma.exemple.fr/%C3%A9t%C3%A9"),
        ("https://exemple.fr/a b?c=d|e#f g", "https://exemple.fr/a%20b?c=d%7Ce#f%20g"),
        ("https://exemple.fr/100%25/50%", "https://exemple.fr/100%25/50%25"),
        ("https://" + "é" * 80 + ".fr/", None),
        ("https://é:b@été.example/@x", "https://xn--t-9fab.example/@x"),
    ],
)
def test_addresses_become_uris(text: str | None, address: str | None) -> None:
    """Addresses are http and https in ASCII, or nothing."""
    assert web_address(text) == address


def test_categories_hold_no_comma() -> None:
    """Four clients split a category at its comma, escaped or not."""
    assert category(" Plein air, gratuit; famille ") == "Plein air / gratuit / famille"
    assert category(",") == ""

"""Laws: any event at all gives a feed that lints clean and says what the event said."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import icalendar
from any_events import EVENTS, PUBLISHED, SETTINGS, TEXTS, stored_events
from hypothesis import given, settings
from hypothesis import strategies as st

from agenda.dates.when import Days
from agenda.events.states import Status
from feeds.formats.ics import (
    CalendarHead,
    LeftOut,
    RenderSettings,
    render_calendar,
    render_event,
    render_events,
)
from feeds.lint import lint
from feeds.plaintext import one_line, utf16_length
from feeds.stored import StoredEvent, content_uid, from_extraction

if TYPE_CHECKING:
    from agenda.events.event import Event


@given(st.lists(stored_events(), max_size=4), SETTINGS, TEXTS)
@settings(deadline=None, max_examples=150)
def test_any_events_give_a_clean_feed(
    events: list[StoredEvent], options: RenderSettings, name: str
) -> None:
    """No text, day, zone or rule brings a finding into a feed, and none needs quarantine."""
    rendering = render_events(events, options)
    data = render_calendar(rendering.events, CalendarHead(name))
    assert lint(data, published=True) == []
    assert all(left.findings == () for left in rendering.left_out)
    assert len(rendering.events) + len(rendering.left_out) == len(events)
    assert data == icalendar.Calendar.from_ical(data).to_ical()


@given(stored_events(), SETTINGS)
@settings(deadline=None, max_examples=150)
def test_an_event_survives_being_written_and_read(
    stored: StoredEvent, options: RenderSettings
) -> None:
    """Title, place and days come back as they went in."""
    rendered = render_event(stored, options)
    if isinstance(rendered, LeftOut):
        return
    event = icalendar.Event.from_ical(rendered.data)
    assert isinstance(event, icalendar.Event)
    title = str(event["SUMMARY"])
    assert utf16_length(title) <= 255
    if stored.event.status is Status.CONFIRMED:
        assert title == one_line(stored.event.name, 255)
    assert str(event.get("LOCATION", "")) == one_line(stored.event.place, 255)
    when = stored.event.when
    if stored.event.rrule or stored.event.bound:
        return
    if isinstance(when, Days):
        assert (event.start, event.end) == (when.first, when.last + timedelta(days=1))
    elif when is not None and isinstance(event.start, datetime):
        zone = ZoneInfo(stored.event.timezone)
        assert event.start == when.start.replace(tzinfo=zone)
        assert event.end > event.start


@given(st.lists(st.tuples(EVENTS, PUBLISHED), max_size=6))
@settings(deadline=None, max_examples=60)
def test_without_a_store_each_event_stands_once(sightings: list[tuple[Event, date]]) -> None:
    """Reading all issues twice gives the same events as once."""
    once = from_extraction(sightings)
    assert once == from_extraction([*sightings, *sightings])
    assert len({stored.uid for stored in once}) == len(once)
    assert {content_uid(event) for event, _ in sightings} == {stored.uid for stored in once}

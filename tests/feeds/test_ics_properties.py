"""Laws: any event at all gives a feed that lints clean and says what the event said."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
from hypothesis import given, settings
from hypothesis import strategies as st

from agenda.dates.when import Bound, Days, Hours, Precision
from agenda.events.event import Event, Evidence
from agenda.events.states import Status
from feeds.formats.ics import (
    CalendarHead,
    Cancelled,
    LeftOut,
    RenderSettings,
    render_calendar,
    render_event,
    render_events,
)
from feeds.lint import lint
from feeds.plaintext import one_line, utf16_length
from feeds.stored import StoredEvent, content_uid, from_extraction

_FIRST, _LAST = date(1995, 1, 1), date(2060, 12, 31)
_DATES = st.dates(_FIRST, _LAST)
_MOMENTS = st.datetimes(datetime(1995, 1, 1), datetime(2060, 12, 31))  # noqa: DTZ001  wall clock
_ZONES = st.sampled_from(
    (
        *("Europe/Paris", "Europe/Dublin", "Atlantic/Azores", "Pacific/Auckland"),
        *("America/New_York", "America/Santiago", "Africa/Cairo", "Asia/Kathmandu"),
        *("UTC", "Nowhere/At_all"),
    )
)
_TEXTS = st.text(max_size=120) | st.text(
    alphabet="<b/>&amp;é’œ🎭,;\\\n\x00\u2028 x#1", max_size=200
)
_RULES = st.sampled_from(
    (
        "",
        "FREQ=WEEKLY;BYDAY=TU;UNTIL=20301231",
        "FREQ=MONTHLY;BYDAY=1SA,-1SU;UNTIL=20401231T220000Z",
        "FREQ=WEEKLY;COUNT=8",
        "FREQ=DAILY;INTERVAL=3;UNTIL=20351231T120000",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;UNTIL=20501231",
        "FREQ=WEEKLY;BYDAY=WE",
        "FREQ=HOURLY",
        "gibberish",
    )
)


def _hours(start: datetime, minutes: int | None) -> Hours:
    start = start.replace(second=0, microsecond=0)
    return Hours(start, None if minutes is None else start + timedelta(minutes=minutes))


_WHENS = (
    st.none()
    | st.builds(
        lambda first, n: Days(first, first + timedelta(days=n)), _DATES, st.integers(-2, 400)
    )
    | st.builds(_hours, _MOMENTS, st.none() | st.integers(-60, 5000))
)
EVENTS = st.builds(
    Event,
    name=_TEXTS,
    when=_WHENS,
    timezone=_ZONES,
    language=st.sampled_from(("fr", "en-GB", "de", "eu", "pl", "")),
    place=_TEXTS,
    url=st.none() | _TEXTS | _TEXTS.map("https://exemple.fr/{}".format),
    status=st.sampled_from(Status),
    precision=st.sampled_from(Precision),
    bound=st.sampled_from(Bound),
    rrule=_RULES,
    evidence=st.lists(st.builds(Evidence, st.integers(1, 99), _TEXTS), max_size=3).map(tuple),
)
_SETTINGS = st.builds(
    RenderSettings,
    cancelled=st.sampled_from(Cancelled),
    open_rules=st.booleans(),
    imprecise=st.booleans(),
)
_PUBLISHED = _DATES


@st.composite
def stored_events(draw: st.DrawFn) -> StoredEvent:
    """Return any event, with any texts around it."""
    event, published = draw(EVENTS), draw(_PUBLISHED)
    stamp = datetime(published.year, published.month, published.day, tzinfo=UTC)
    return StoredEvent(
        f"{content_uid(event)}@exemple.fr",
        event,
        published,
        stamp,
        stamp,
        stamp,
        categories=tuple(draw(st.lists(_TEXTS, max_size=3))),
        page=draw(st.none() | _TEXTS),
        notes=tuple(draw(st.lists(_TEXTS, max_size=2))),
    )


@given(st.lists(stored_events(), max_size=4), _SETTINGS, _TEXTS)
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


@given(stored_events(), _SETTINGS)
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


@given(st.lists(st.tuples(EVENTS, _PUBLISHED), max_size=6))
@settings(deadline=None, max_examples=60)
def test_without_a_store_each_event_stands_once(sightings: list[tuple[Event, date]]) -> None:
    """Reading all issues twice gives the same events as once."""
    once = from_extraction(sightings)
    assert once == from_extraction([*sightings, *sightings])
    assert len({stored.uid for stored in once}) == len(once)
    assert {content_uid(event) for event, _ in sightings} == {stored.uid for stored in once}

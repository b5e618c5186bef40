"""Any event at all, with any texts around it: what laws of feeds are tried on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from agenda.dates.when import Bound, Days, Hours, Precision
from agenda.events.event import Event, Evidence
from agenda.events.states import Status
from feeds.formats.ics import Cancelled, RenderSettings
from feeds.stored import StoredEvent, content_uid

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
TEXTS = st.text(max_size=120) | st.text(alphabet="<b/>&amp;é’œ🎭,;\\\n\x00\u2028 x#1", max_size=200)
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
    name=TEXTS,
    when=_WHENS,
    timezone=_ZONES,
    language=st.sampled_from(("fr", "en-GB", "de", "eu", "pl", "")),
    place=TEXTS,
    url=st.none() | TEXTS | TEXTS.map("https://exemple.fr/{}".format),
    status=st.sampled_from(Status),
    precision=st.sampled_from(Precision),
    bound=st.sampled_from(Bound),
    rrule=_RULES,
    evidence=st.lists(st.builds(Evidence, st.integers(1, 99), TEXTS), max_size=3).map(tuple),
)
SETTINGS = st.builds(
    RenderSettings,
    cancelled=st.sampled_from(Cancelled),
    open_rules=st.booleans(),
    imprecise=st.booleans(),
)
PUBLISHED = _DATES


@st.composite
def stored_events(draw: st.DrawFn) -> StoredEvent:
    """Return any event, with any texts around it."""
    event, published = draw(EVENTS), draw(PUBLISHED)
    stamp = datetime(published.year, published.month, published.day, tzinfo=UTC)
    return StoredEvent(
        f"{content_uid(event)}@exemple.fr",
        event,
        published,
        stamp,
        stamp,
        stamp,
        categories=tuple(draw(st.lists(TEXTS, max_size=3))),
        page=draw(st.none() | TEXTS),
        notes=tuple(draw(st.lists(TEXTS, max_size=2))),
    )

"""Events, sightings, issues to keep."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from moments import NOW

from agenda.dates.when import Bound, Days, Hours, Precision
from agenda.events.event import Event, Evidence
from agenda.events.states import Status
from feeds.formats.ics import RenderSettings
from feeds.formats.vevent import render_vevent
from feeds.sighting import Sighting
from feeds.store import events, issues
from feeds.store.events import EventRecord
from feeds.store.issues import IssueRecord, issue_id
from feeds.stored import StoredEvent

if TYPE_CHECKING:
    from sqlalchemy import Connection

DAY = date(2031, 5, 6)


def event(name: str = "Fête de l’Été", day: date = DAY, **fields: Any) -> Event:  # noqa: ANN401  fields of Event
    """Return an event of whole days."""
    told: dict[str, Any] = {
        "when": Days(day, day),
        "timezone": "Europe/Paris",
        "language": "fr",
        "evidence": (Evidence(3, name),),
    }
    return Event(name, **(told | fields))


def record(uid: str, shown: Event | None = None, **fields: Any) -> EventRecord:  # noqa: ANN401  fields of EventRecord
    """Return an event as it is stored, rendered."""
    categories = fields.pop("categories", ())
    stored = StoredEvent(
        uid, shown or event(), DAY, NOW, NOW, NOW, first_seen=DAY, categories=categories
    )
    rendered = None if stored.event.when is None else render_vevent(stored, RenderSettings())
    made = EventRecord(stored, "gazette", rendered=rendered, render_key="1")
    return replace(made, **fields)


def issue(
    conn: Connection,
    data: bytes = b"Agenda",
    *,
    source: str = "gazette",
    document: str = "/agenda",
    as_of: datetime = NOW,
) -> IssueRecord:
    """Keep an issue and return its record."""
    digest = issues.keep(conn, data)
    made = IssueRecord(
        issue_id(source, document, digest),
        source,
        document,
        digest,
        published=DAY,
        origin="metadata",
        first_seen=NOW,
        as_of=as_of,
        language="fr",
        timezone="Europe/Paris",
        content_type="text/plain",
    )
    issues.insert(conn, made)
    return made


def sighting(seen_in: IssueRecord, seen: Event | None = None, ordinal: int = 0) -> Sighting:
    """Return an event as an issue tells it."""
    told = seen_in.source, seen_in.document, seen_in.id, ordinal, DAY, seen_in.as_of
    return Sighting(*told, seen or event())


def keep_event(conn: Connection, uid: str, shown: Event | None = None, **fields: Any) -> None:  # noqa: ANN401  fields of EventRecord
    """Keep an event."""
    events.insert(conn, record(uid, shown, **fields))


# What databases and JSON find hard: NUL, lone surrogates, marks, other planes.
TEXTS = st.text(st.characters() | st.sampled_from("\0\x01\ud800\udfff\ufeff\u2028'\"\\🎭"))
TEXTS = TEXTS.filter(
    lambda text: (
        not any("\ud800" <= a < "\udc00" <= b <= "\udfff" for a, b in itertools.pairwise(text))
    )
)
_DAYS = st.tuples(st.dates(), st.dates()).map(lambda pair: Days(*sorted(pair)))
_HOURS = st.builds(Hours, st.datetimes(), st.none() | st.datetimes())
EVENTS = st.builds(
    Event,
    name=TEXTS,
    when=st.none() | _DAYS | _HOURS,
    timezone=TEXTS,
    language=TEXTS,
    place=TEXTS,
    url=st.none() | TEXTS,
    status=st.sampled_from(Status),
    precision=st.sampled_from(Precision),
    bound=st.sampled_from(Bound),
    rrule=TEXTS,
    year_stated=st.booleans(),
    confidence=st.floats(0.001, 1),
    rule=TEXTS,
    reasons=st.lists(TEXTS, max_size=3).map(tuple),
    source=TEXTS,
    evidence=st.lists(
        st.builds(
            Evidence,
            st.integers(0, 10**6),
            TEXTS,
            st.none() | st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)),
        ),
        max_size=3,
    ).map(tuple),
)


def at(hour: int, day: date = DAY) -> Hours:
    """Return an hour of a day."""
    return Hours(datetime.combine(day, time(hour)))

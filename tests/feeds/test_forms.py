"""Feeds in forms other than calendars: what each says of an event."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from typing import Any

import pytest
from any_events import TEXTS, stored_events
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from agenda.dates.when import Bound, Days, Hours, When
from agenda.events.event import Event, Evidence
from agenda.events.states import Status
from feeds.formats import spreadsheet
from feeds.formats.atom import render_atom
from feeds.formats.entries import Channel, event_entries
from feeds.formats.jsonfeed import render_json_feed
from feeds.formats.jsonld import event_object, event_script, render_json_ld
from feeds.formats.opml import Outline, render_opml
from feeds.formats.settings import RenderSettings
from feeds.formats.xml_text import allowed
from feeds.plaintext import one_line, printable
from feeds.stored import StoredEvent

STAMP = datetime(2031, 1, 10, 6, tzinfo=UTC)
SUMMER = datetime(2031, 7, 1, 20)  # noqa: DTZ001  clock times of events are local
WINTER = datetime(2031, 1, 1, 20)  # noqa: DTZ001  likewise
FAIR = StoredEvent(
    "x7k2@agenda.example",
    Event(
        "Foire aux plantes",
        Days(date(2031, 3, 1), date(2031, 3, 3)),
        "Europe/Paris",
        "fr",
        place="Quai des Goémons",
        url="https://plantes.example/été",
        evidence=(Evidence(1, "Foire aux plantes"), Evidence(2, "Du 1er au 3 mars")),
    ),
    date(2031, 1, 10),
    STAMP,
    STAMP,
    STAMP.replace(hour=7),
    categories=("Jardins", "Plein air"),
    page="https://agenda.example/events/x7k2",
    notes=("Initialement le 28/02/2031.",),
)
CHANNEL = Channel(
    "tag:agenda.example,2031-01-10:feeds/all",
    "Tout l’agenda",
    "Rendez-vous",
    "Agenda des vallées",
    "fr",
    "https://agenda.example/feeds/all.atom",
    "https://agenda.example/feeds/all",
    STAMP,
)
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def with_event(**fields: Any) -> StoredEvent:  # noqa: ANN401  fields of Event
    """Return the fair otherwise."""
    return replace(FAIR, event=FAIR.event._replace(**fields))


def atom(*events: StoredEvent) -> etree._Element:
    """Return events as Atom, read."""
    return etree.fromstring(render_atom(CHANNEL, event_entries(events, RenderSettings())))


def texts(root: etree._Element, path: str) -> list[str]:
    """Return what a path finds, as text."""
    return [str(one) for one in root.xpath(path, namespaces=ATOM)]


def test_an_entry_of_atom() -> None:
    """It is the event: known by its identity, dated by its last change."""
    root = atom(FAIR)
    assert texts(root, "/a:feed/a:id/text()") == [CHANNEL.id]
    assert texts(root, "/a:feed/a:updated/text()") == ["2031-01-10T06:00:00Z"]
    assert texts(root, "/a:feed/a:link/@href") == [CHANNEL.address, CHANNEL.page]
    assert texts(root, "//a:entry/a:id/text()") == ["tag:agenda.example,2031-01-10:x7k2"]
    assert texts(root, "//a:entry/a:updated/text()") == ["2031-01-10T07:00:00Z"]
    assert texts(root, "//a:entry/a:link/@href") == [
        FAIR.page,
        "https://plantes.example/%C3%A9t%C3%A9",
    ]
    assert texts(root, "//a:entry/a:category/@term") == ["Jardins", "Plein air"]
    [content] = texts(root, "//a:entry/a:content/text()")
    assert content.startswith("<p>01/03/2031 – 03/03/2031</p><p>Quai des Goémons</p><p>Relevé : «")
    assert "<p>Initialement le 28/02/2031.</p>" in content
    assert content.endswith(">https://plantes.example/%C3%A9t%C3%A9</a></p>")


def test_an_item_of_json_feed() -> None:
    """It says the same, and to programs when and where."""
    feed = json.loads(render_json_feed(CHANNEL, event_entries([FAIR], RenderSettings())))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert (feed["feed_url"], feed["home_page_url"]) == (CHANNEL.address, CHANNEL.page)
    [item] = feed["items"]
    assert (item["id"], item["url"]) == ("tag:agenda.example,2031-01-10:x7k2", FAIR.page)
    assert item["tags"] == ["Jardins", "Plein air"]
    assert item["_event"] == {
        "uid": FAIR.uid,
        "start": "2031-03-01",
        "end": "2031-03-03",
        "timezone": "Europe/Paris",
        "rrule": None,
        "place": "Quai des Goémons",
        "status": "confirmed",
    }


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        (FAIR.event.when, "2031-03-01", "2031-03-03"),
        (Hours(SUMMER), "2031-07-01T20:00+02:00", None),
        (
            Hours(WINTER, WINTER.replace(hour=22)),
            "2031-01-01T20:00+01:00",
            "2031-01-01T22:00+01:00",
        ),
    ],
)
def test_times_of_json_ld(when: When, start: str, end: str | None) -> None:
    """The last day is included; hours carry the offset of their zone on that day."""
    told = event_object(with_event(when=when))
    assert (told["startDate"], told.get("endDate")) == (start, end)


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (Status.CONFIRMED, "EventScheduled"),
        (Status.CANCELLED, "EventCancelled"),
        (Status.POSTPONED, "EventPostponed"),
    ],
)
def test_states_of_json_ld(status: Status, word: str) -> None:
    """The state has a word of its own, so the name is as printed."""
    told = event_object(with_event(status=status))
    assert told["eventStatus"] == f"https://schema.org/{word}"
    assert told["name"] == "Foire aux plantes"


def test_an_open_span_in_json_ld() -> None:
    """What only ends begins on the day on which it was first seen, as in calendars."""
    stored = replace(with_event(bound=Bound.UNTIL), first_seen=date(2031, 2, 1))
    assert event_object(stored)["startDate"] == "2031-02-01"


def test_a_repetition_in_json_ld() -> None:
    """As far as schema.org has words for it."""
    told = event_object(with_event(rrule="FREQ=WEEKLY;BYDAY=TU,FR;UNTIL=20310630T215959Z"))
    assert told["eventSchedule"] == {
        "@type": "Schedule",
        "repeatFrequency": "P1W",
        "byDay": ["TU", "FR"],
        "startDate": "2031-03-01",
        "endDate": "2031-06-30",
        "scheduleTimezone": "Europe/Paris",
    }


def test_rows_of_a_spreadsheet() -> None:
    """A row an event, a head above them; what a spreadsheet would run is text."""
    told = with_event(name='=HYPERLINK("https://x.example")', place=" +33 1 23")
    [head, row] = list(csv.reader(io.StringIO(spreadsheet.of_feed([told]).decode(), newline="")))
    cells = dict(zip(head, row, strict=True))
    assert cells["name"] == '\'=HYPERLINK("https://x.example")'
    assert cells["place"] == "' +33 1 23"
    assert (cells["start"], cells["end"], cells["all_day"]) == ("2031-03-01", "2031-03-03", "true")
    assert (cells["uid"], cells["page"], cells["themes"]) == (
        "x7k2@agenda.example",
        FAIR.page,
        "Jardins / Plein air",
    )


def test_a_list_of_feeds() -> None:
    """OPML names the form that readers of news understand, and the page for people."""
    outline = Outline("Tout & rien", CHANNEL.address, CHANNEL.page, "fr")
    root = etree.fromstring(render_opml("Agenda", [outline], updated=STAMP))
    assert (root.tag, root.get("version")) == ("opml", "2.0")
    assert texts(root, "head/dateModified/text()") == ["Fri, 10 Jan 2031 06:00:00 GMT"]
    [one] = root.xpath("body/outline")
    assert (one.get("type"), one.get("text")) == ("rss", "Tout & rien")
    assert (one.get("xmlUrl"), one.get("htmlUrl")) == (CHANNEL.address, CHANNEL.page)


class _Script(HTMLParser):
    """What stands in the script elements of a page, and how many elements there are."""

    def __init__(self) -> None:
        super().__init__()
        self.told, self.elements = "", 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  HTMLParser's
        self.elements += 1

    def handle_data(self, data: str) -> None:
        self.told += data


def rows(data: bytes) -> list[dict[str, str]]:
    """Return the rows of a table, without the mark before what would be run."""
    found = csv.DictReader(io.StringIO(data.decode(), newline=""))
    return [{key: value.removeprefix("'") for key, value in row.items()} for row in found]


@given(st.lists(stored_events(), max_size=3), TEXTS)
@settings(deadline=None, max_examples=100)
def test_any_text_survives(events: list[StoredEvent], name: str) -> None:
    """Every form can be read, and gives back the texts, whatever they hold."""
    channel = replace(CHANNEL, name=name)
    entries = list(event_entries(events, RenderSettings()))
    data = render_atom(channel, entries)
    assert data == render_atom(channel, list(event_entries(events, RenderSettings())))
    root = etree.fromstring(data)
    [told] = root.iterfind("a:title", ATOM)
    assert (told.text or "") == allowed(name)
    titles = [one.text or "" for one in root.iterfind(".//a:entry/a:title", ATOM)]
    assert titles == [allowed(one.title) for one in entries]
    for entry, content in zip(entries, root.iterfind(".//a:content", ATOM), strict=True):
        shown = html.fragments_fromstring(content.text) if content.text else []
        assert [one.text_content() for one in shown] == [allowed(line) for line in entry.lines]
    items = json.loads(render_json_feed(channel, entries))["items"]
    assert [one["title"] for one in items] == [allowed(one.title) for one in entries]


@given(stored_events())
@settings(deadline=None, max_examples=150)
def test_any_event_survives(stored: StoredEvent) -> None:
    """In a table, in the graph for machines, and inside a page."""
    [row] = rows(spreadsheet.of_feed([stored]))
    assert row["name"] == printable(stored.event.name).removeprefix("'")
    [told] = json.loads(render_json_ld([stored]))["@graph"]
    assert told.get("name", "") == one_line(stored.event.name)
    page = _Script()
    page.feed(f"<script>{event_script(stored)}</script>")
    page.close()
    assert page.elements == 1
    assert json.loads(page.told) == {"@context": "https://schema.org", **told}

"""Golden feeds: events.json in, feed.ics out, the same bytes every time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import icalendar
import pytest
from golden_feeds import GOLDEN, GoldenFeed, read_golden

from agenda.dates.when import Days
from agenda.events.event import Event, Evidence
from feeds.formats.ics import (
    CalendarHead,
    LeftOut,
    RenderedEvent,
    render_calendar,
    render_event,
    render_events,
    render_single,
)
from feeds.formats.wording import WORDINGS
from feeds.lint import lint
from feeds.lint.values import unescape
from feeds.stored import StoredEvent


@pytest.fixture(params=sorted(path.name for path in GOLDEN.iterdir() if path.is_dir()))
def golden(request: pytest.FixtureRequest) -> GoldenFeed:
    """Give each golden feed in turn."""
    return read_golden(GOLDEN / request.param)


def test_the_feed_is_the_golden_one(golden: GoldenFeed) -> None:
    """Rendering gives the committed bytes, and leaves out what it said it would."""
    rendering = render_events(golden.events, golden.settings)
    assert golden.feed.read_bytes() == render_calendar(rendering.events, golden.head)
    said = (golden.folder / "left_out.txt").read_text(encoding="utf-8").splitlines()
    assert said == [f"{left.uid}\t{left.reason}" for left in rendering.left_out]


def test_the_order_of_events_does_not_matter(golden: GoldenFeed) -> None:
    """A feed is ordered by first day, then UID, however its events came."""
    rendering = render_events(tuple(reversed(golden.events)), golden.settings)
    assert golden.feed.read_bytes() == render_calendar(rendering.events, golden.head)


def test_lint_finds_nothing_in_our_feeds(golden: GoldenFeed) -> None:
    """A feed that we publish breaks no rule, and none of our preferences."""
    assert lint(golden.feed.read_bytes(), published=True) == []


@pytest.mark.parametrize("canonical", [True, False])
def test_joined_bytes_are_what_icalendar_writes(golden: GoldenFeed, *, canonical: bool) -> None:
    """Header, stored bytes and footer are the same as the whole calendar rendered at once."""
    data = golden.feed.read_bytes()
    assert data == icalendar.Calendar.from_ical(data).to_ical(sorted=canonical)


def test_icalendar_reads_the_days_back(golden: GoldenFeed) -> None:
    """Each event comes back with its first day; the end of whole days is exclusive."""
    calendar = icalendar.Calendar.from_ical(golden.feed.read_bytes())
    events = [event for event in calendar.walk() if isinstance(event, icalendar.Event)]
    seen = {str(event["UID"]): event for event in events}
    for one in golden.events:
        if one.uid not in seen or one.event.rrule or one.event.bound:
            continue
        if isinstance(one.event.when, Days):
            assert seen[one.uid].start == one.event.when.first
            assert (seen[one.uid].end - one.event.when.last).days == 1
        assert seen[one.uid]["SEQUENCE"] == one.sequence
        assert one.dtstamp == seen[one.uid].DTSTAMP


# The feed of section 2.4 of the requirements, its lines in any order.
_EXAMPLE = """\
UID:01h8z3k6q2v9@agenda.example.fr
DTSTAMP:20190110T060000Z
CREATED:20190102T060000Z
LAST-MODIFIED:20190110T060000Z
SEQUENCE:1
DTSTART;VALUE=DATE:20190122
DTEND;VALUE=DATE:20190125
SUMMARY:Assises européennes de la transition énergétique
DESCRIPTION:Relevé : « Du 22 au 24 janvier 2019 » (numéro du 10/01/2019)
URL:https://agenda.example.fr/events/01h8z3k6q2v9
CATEGORIES:Énergie
STATUS:CONFIRMED
TRANSP:TRANSPARENT
X-MICROSOFT-CDO-BUSYSTATUS:FREE
BEGIN:VEVENT
END:VEVENT
"""


@pytest.fixture
def example() -> StoredEvent:
    """Give the event of the requirements' own example."""
    name = "Assises européennes de la transition énergétique"
    return StoredEvent(
        "01h8z3k6q2v9@agenda.example.fr",
        Event(
            name,
            Days(date(2019, 1, 22), date(2019, 1, 24)),
            "Europe/Paris",
            "fr",
            evidence=(Evidence(3, name), Evidence(4, "Du 22 au 24 janvier 2019")),
        ),
        date(2019, 1, 10),
        dtstamp=datetime(2019, 1, 10, 6, tzinfo=UTC),
        created=datetime(2019, 1, 2, 6, tzinfo=UTC),
        last_modified=datetime(2019, 1, 10, 6, tzinfo=UTC),
        sequence=1,
        categories=("Énergie",),
        page="https://agenda.example.fr/events/01h8z3k6q2v9",
    )


def test_the_example_of_the_requirements(example: StoredEvent) -> None:
    """The event of the requirements gives exactly the properties printed there."""
    rendered = render_event(example)
    assert isinstance(rendered, RenderedEvent)
    unfolded = rendered.data.decode().replace("\r\n ", "")
    assert sorted(_EXAMPLE.splitlines()) == sorted(unfolded.splitlines())


def test_a_single_event_has_neither_name_nor_interval(example: StoredEvent) -> None:
    """A download with a name would open as a new calendar in Outlook."""
    rendered = render_event(example)
    assert isinstance(rendered, RenderedEvent)
    data = render_single(rendered)
    assert b"X-WR-CALNAME" not in data
    assert b"TTL" not in data
    assert lint(data, published=True) == []
    assert data == icalendar.Calendar.from_ical(data).to_ical()


def test_a_bad_event_is_quarantined_and_the_feed_goes_on(example: StoredEvent) -> None:
    """An event whose bytes break a rule is left out with its findings; the others stay."""
    bad = replace(example, uid="Ü b@exemple", sequence=-1)
    rendering = render_events([bad, example])
    assert [event.uid for event in rendering.events] == [example.uid]
    (left,) = rendering.left_out
    assert {finding.rule for finding in left.findings} == {"uid-form", "bad-value"}


def test_of_two_events_with_one_uid_the_first_stays(example: StoredEvent) -> None:
    """A UID stands once in a feed: clients would keep one of two without a word."""
    rendering = render_events([example, example])
    assert len(rendering.events) == 1
    assert rendering.left_out == (
        LeftOut(example.uid, example.event.name, "another event has the same UID"),
    )


def _described(data: bytes) -> str:
    return unescape(str(icalendar.Calendar.from_ical(data)["X-WR-CALDESC"]))


@pytest.mark.parametrize("language", ["fr", "en", "es", "it", "de", "nl", "pt", "ca", "eu"])
def test_a_feed_says_what_it_holds(language: str) -> None:
    """A head without a description of its own has one in the feed's language (R10)."""
    about = WORDINGS[language].about
    data = render_calendar([], CalendarHead("Agenda", language=language))
    assert _described(data) == about
    assert not lint(data, published=True)
    own = render_calendar([], CalendarHead("Agenda", description="Le mois", language=language))
    assert _described(own) == "Le mois"


def test_head_texts_are_escaped_and_on_one_line() -> None:
    """The name and the description of a feed may hold anything."""
    data = render_calendar([], CalendarHead("A, b; c\\d\ne", description="x, y;\r\nz"))
    assert lint(data, published=True) == []
    assert str(icalendar.Calendar.from_ical(data)["NAME"]).startswith("A")

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from agenda.dates.when import Days, Hours, Precision
from agenda.events.event import Setting
from agenda.events.moments import read_when, zone_of
from agenda.events.statements import to_events
from agenda.events.states import Status
from agenda.extraction import extract_issue
from agenda.issue import Issue, Statement

from .building import PUBLISHED, issue

SETTING = Setting(PUBLISHED, "Europe/Paris", "fr", "page.html", "https://town.example/agenda")


def hours(start: str, end: str | None = None) -> Hours:
    """Return local clock times."""
    return Hours(datetime.fromisoformat(start), datetime.fromisoformat(end) if end else None)


def whole(first: str, last: str | None = None) -> Days:
    """Return whole days."""
    return Days(date.fromisoformat(first), date.fromisoformat(last or first))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2025-05-03", None, whole("2025-05-03")),
        ("2025-05-03", "2025-05-05", whole("2025-05-03", "2025-05-05")),
        ("2025-05-03", "2025-05-01", whole("2025-05-03")),
        ("2025-05-03", "2025-05-05T18:00", whole("2025-05-03", "2025-05-05")),
        ("2025-05-03T20:30", None, hours("2025-05-03T20:30")),
        ("2025-05-03T20:30", "2025-05-03T22:00", hours("2025-05-03T20:30", "2025-05-03T22:00")),
        # The hour of an end that is told without one is not made up: whole days, as in print.
        ("2025-05-03T20:30", "2025-05-04", whole("2025-05-03", "2025-05-04")),
        ("2025-05-03T20:30+02:00", "2025-05-05", whole("2025-05-03", "2025-05-05")),
        ("2025-05-03T20:30", "2025-05-02", hours("2025-05-03T20:30")),
        ("2025-05-03T20:30", "2025-05-03", hours("2025-05-03T20:30")),
        ("2025-05-03T20:30", "2025-05-03T10:00", hours("2025-05-03T20:30")),
        ("2025-5-3T9:00", None, hours("2025-05-03T09:00")),
        ("2025-05-03 20:30", None, hours("2025-05-03T20:30")),
        ("2025-05-03T20:30:59", None, hours("2025-05-03T20:30")),
        # Midnights that mean whole days.
        ("2025-05-03T00:00", None, whole("2025-05-03")),
        ("2025-05-03T00:00", "2025-05-03T00:00", whole("2025-05-03")),
        ("2025-05-03T00:00", "2025-05-04T00:00", whole("2025-05-03")),
        ("2025-05-03T00:00", "2025-05-06T00:00", whole("2025-05-03", "2025-05-05")),
        ("2025-05-03T00:00", "2025-05-05T23:59", whole("2025-05-03", "2025-05-05")),
        ("2025-05-03T00:00:00", "2025-05-03T23:59:59", whole("2025-05-03")),
        ("2025-05-03T00:00", "2025-05-03T04:00", hours("2025-05-03T00:00", "2025-05-03T04:00")),
        # Offsets are turned into local time.
        ("2025-05-03T20:30+02:00", None, hours("2025-05-03T20:30")),
        ("2025-05-03T18:30Z", None, hours("2025-05-03T20:30")),
        ("2025-01-03T19:30Z", None, hours("2025-01-03T20:30")),
        ("2025-05-03T23:30Z", None, hours("2025-05-04T01:30")),
        # No dates.
        ("soon", None, None),
        ("", None, None),
        ("2025-02-30", None, None),
        ("2025-05-03", "later", whole("2025-05-03")),
    ],
)
def test_stated_times(start: str, end: str | None, expected: Days | Hours | None) -> None:
    """ISO 8601 values become days or local hours, ends included."""
    assert read_when(start, end, "Europe/Paris") == expected


@pytest.mark.parametrize(
    ("start", "language", "zone"),
    [
        ("2025-05-03T20:30+02:00", "fr", "Europe/Paris"),
        ("2025-05-03T20:30Z", "fr", "Europe/Paris"),
        ("2025-05-03T20:30", "fr", "Europe/Paris"),
        ("2025-05-03", "fr", "Europe/Paris"),
        ("soon", "fr", "Europe/Paris"),
        ("2025-05-03T20:30-04:00", "fr", "America/Toronto"),
        ("2025-05-03T20:30+04:00", "fr", "Indian/Reunion"),
        ("2025-05-03T20:30+01:00", "en", "Europe/London"),
        ("2025-05-03T20:30-07:00", "en", "America/Los_Angeles"),
        ("2025-05-03T20:30+01:00", "pt", "Europe/Lisbon"),
        ("2025-05-03T20:30+09:00", "fr", "Europe/Paris"),
        ("2025-05-03T20:30+01:00", "nl", "Europe/Paris"),
    ],
)
def test_zones(start: str, language: str, zone: str) -> None:
    """A time with a foreign offset is local to a zone where the language is at home."""
    setting = Setting(PUBLISHED, "Europe/Paris", language, "page.html")
    assert zone_of(start, setting) == zone


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("EventScheduled", Status.CONFIRMED),
        ("EventCancelled", Status.CANCELLED),
        ("EventPostponed", Status.POSTPONED),
        ("EventRescheduled", Status.POSTPONED),
        ("EventMovedOnline", Status.CONFIRMED),
        ("", Status.CONFIRMED),
    ],
)
def test_statuses(word: str, status: Status) -> None:
    """The words of schema.org say what becomes of an event."""
    (event,) = to_events(Statement("Loto", "2025-05-03", status=word), SETTING)
    assert event.status is status


def test_what_is_stated_is_kept() -> None:
    """Name, place, address and quotation are those of the statement; it is sure."""
    statement = Statement(
        "Loto", "2025-05-03", place="Foyer", url="https://a.example/1", quote="{}", number=7
    )
    (event,) = to_events(statement, SETTING)
    assert (event.name, event.place, event.url) == ("Loto", "Foyer", "https://a.example/1")
    assert [(one.line, one.text) for one in event.evidence] == [(7, "{}")]
    assert (event.confidence, event.rule) == (1.0, "stated: json-ld")


def test_without_an_address_that_of_the_issue_holds() -> None:
    """The issue's own address is the best there is."""
    (event,) = to_events(Statement("Loto", "2025-05-03"), SETTING)
    assert (event.url, event.place) == (SETTING.url, "")


@pytest.mark.parametrize("statement", [Statement("Loto", "soon"), Statement("", "2025-05-03")])
def test_statements_that_are_none(statement: Statement) -> None:
    """Without a name or a day nothing is stated."""
    assert to_events(statement, SETTING) == []


def test_a_month_is_a_statement() -> None:
    """A month without a day is the whole of it, and says so."""
    (event,) = to_events(Statement("Loto", "2025-05"), SETTING)
    assert (event.when, event.precision) == (whole("2025-05-01", "2025-05-31"), Precision.MONTH)


def test_a_statement_that_cannot_be_read_is_told() -> None:
    """With its line, its name and what was expected; the others give no remark."""
    stated = (Statement("Loto", "soon", number=3), Statement("Bal", "2025-05-03"))
    found = extract_issue(Issue("page.html", (), statements=stated), published=PUBLISHED)
    (notice,) = found.notices
    assert notice.startswith("line 3: Loto is stated for machines (json-ld) with the start 'soon'")
    assert [event.name for event in found.events] == ["Bal"]


@pytest.mark.parametrize("end", ["9999-12-31T23:59:59Z", "9999-12-31T23:59:00-12:00"])
def test_an_end_at_the_end_of_time_is_none(end: str) -> None:
    """A page that writes "no end" as the last day of the calendar keeps its start."""
    start = datetime.combine(date(2025, 5, 3), time(22))
    assert read_when("2025-05-03T20:00Z", end, "Europe/Paris") == Hours(start)
    assert read_when("0001-01-01T00:00:00+14:00", None, "Europe/Paris") is None


def test_a_link_keeps_no_password() -> None:
    """Somebody pasted an address with their own user and password: nobody else may read them."""
    stated = Statement(
        "Fair",
        "2025-05-03",
        number=1,
        origin="JSON-LD",
        url="https://anna:secret@town.example/@fair",
    )
    found = to_events(stated, SETTING)
    assert [one.url for one in found] == ["https://town.example/@fair"]


@pytest.mark.parametrize(
    ("stated", "printed", "place"),
    [
        (None, ("Bal folk", "3 mai à 21h", "Salle des fêtes"), "Salle des fêtes"),
        ("Halle", ("Bal folk", "3 mai à 21h", "Salle des fêtes"), "Halle"),
        (None, ("Loto", "3 mai à 21h", "Salle des fêtes"), ""),
        (None, ("Bal folk", "3 mai à 21h"), ""),
    ],
)
def test_the_place_that_only_the_text_gives(
    stated: str | None, printed: tuple[str, ...], place: str
) -> None:
    """What is stated wins; a place that it does not state is that of the same event in print."""
    statement = Statement("Bal folk", "2025-05-03T21:00", place=stated)
    page = issue("Agenda", *printed)._replace(statements=(statement,))
    found = extract_issue(page, published=PUBLISHED, language="fr")
    assert [event.place for event in found.events] == [place]

"""What settings, themes and corrections do to events that are there already."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from agenda.dates.when import Days, Hours
from agenda.events.event import Event
from feeds.formats.settings import Cancelled
from feeds.identity.changes import differences, iso
from feeds.refresh.overlaying import overlay, value_of, when_of, with_value
from feeds.store.corrections import Correction

if TYPE_CHECKING:
    from service import TestService

ISSUE = "Agenda\n\nBal des pompiers : annulé\n13 juillet 2019\n\nLoto\n2 mars 2019\n"


def with_service(service: TestService, **values: object) -> None:
    """Change a table of the configuration."""
    told = service.config.service.model_copy(update=values)
    service.config = service.config.model_copy(update={"service": told})


def test_another_way_of_cancelling_is_another_state_of_the_event(service: TestService) -> None:
    """Its bytes change, so its stamps rise; those of the others keep still."""
    service.write("a.txt", ISSUE)
    service.refresh()
    loto, ball = service.events()
    service.later(days=1)
    with_service(service, cancelled=Cancelled.STATUS)
    service.refresh()
    assert service.events()[0] == loto
    changed = service.events()[1].data
    assert b"STATUS:CANCELLED" in changed
    assert b"SEQUENCE:1\r" in changed
    assert ball.data != changed


def test_dropped_events_come_back_under_their_identity(service: TestService) -> None:
    """When the policy is changed, and changed back."""
    service.write("a.txt", ISSUE)
    service.refresh()
    uids = [event.uid for event in service.events()]
    with_service(service, cancelled=Cancelled.DROP)
    service.refresh()
    assert [event.uid for event in service.events()] == uids[:1]
    with_service(service, cancelled=Cancelled.PREFIX)
    service.refresh()
    assert [event.uid for event in service.events()] == uids


def test_a_clock_that_jumps_back_does_no_harm(service: TestService) -> None:
    """LAST-MODIFIED rises with every change."""
    service.write("a.txt", ISSUE)
    service.refresh()
    before = service.events()[0].data
    service.later(days=-1)
    service.write("a.txt", ISSUE.replace("2 mars", "3 mars"))
    service.refresh()
    assert b"LAST-MODIFIED:20190110T060000Z" in before
    assert b"LAST-MODIFIED:20190110T060001Z" in service.events()[0].data


def test_another_spelling_is_stamped_and_no_news(service: TestService) -> None:
    """Programs have to fetch it; neither report nor feed of changes tell of a new hall."""
    listed = "Agenda\n\nLoto\n2 mars 2019\nSalle des fetes\n"
    service.write("a.txt", listed)
    service.refresh()
    service.later(days=1)
    service.write("a.txt", listed.replace("Salle des fetes", "Salle des Fêtes"))
    report = service.refresh()
    assert (report.changes, report.names) == ([], {})
    assert "changed" not in report.counts()
    (loto,) = service.events()
    assert "LOCATION:Salle des Fêtes" in loto.data.decode()
    assert b"SEQUENCE:1\r" in loto.data
    assert b"LAST-MODIFIED:20190111T060000Z" in loto.data
    told = [(one.kind, one.before, one.after) for one in service.changes()]
    assert told[1:] == [("respelled", "Salle des fetes", "Salle des Fêtes")]


def test_the_spelling_of_other_documents_changes_nothing(service: TestService) -> None:
    """Each issue has its own typist: what was printed first stays, and no byte changes."""
    listed = "Agenda\n\nLoto des écoles\n2 mars 2019\nSalle des Fêtes\n"
    service.write("a.txt", listed)
    service.refresh()
    before = service.feeds()
    for name, place in (("b.txt", "SALLE DES FÊTES"), ("c.txt", "salle des fetes")):
        service.later(days=1)
        service.write(name, listed.replace("Salle des Fêtes", place))
        assert service.refresh().changes == []
    assert service.feeds() == before


def event(text: str = "2019-03-02") -> Event:
    """Return an event on days or hours in ISO 8601."""
    return Event("Loto", when_of(text), "Europe/Paris", "fr")


WHENS = [
    "2019-03-02",
    "2019-03-02/2019-03-04",
    "2019-03-02T20:00",
    "2019-03-02T20:00/2019-03-02T22:30",
]


@pytest.mark.parametrize("text", WHENS)
def test_days_and_hours_are_written_as_they_are_read(text: str) -> None:
    """In ISO 8601, both ends included."""
    assert iso(when_of(text)) == text


@pytest.mark.parametrize("text", ["2019-03-04/2019-03-02", "2 mars", "", "2019-02-30"])
def test_what_is_no_day_is_refused(text: str) -> None:
    """With ValueError."""
    with pytest.raises(ValueError):  # noqa: PT011  Python's own messages
        when_of(text)


CORRECTIONS = [
    ("name", "Grand loto"), ("place", "Salle des fêtes"), ("url", "https://v.example/loto"),
    ("status", "cancelled"), ("when", "2019-03-03T20:00"),
]  # fmt: skip


@pytest.mark.parametrize(("field", "value"), CORRECTIONS)
def test_each_field_can_be_corrected(field: str, value: str) -> None:
    """And is told as it was corrected."""
    assert value_of(with_value(event(), field, value), field) == value


def test_what_cannot_be_corrected_is_refused() -> None:
    """A field that is none, and a name without a word."""
    for field, value in (("uid", "x"), ("name", ""), ("status", "perhaps")):
        with pytest.raises(ValueError):  # noqa: PT011  as above
            with_value(event(), field, value)


def correction(field: str, value: str, was: str, service_now: object) -> Correction:
    """Return a correction in force."""
    return Correction("u", field, value, was, "editor", service_now)  # type: ignore[arg-type]


def test_a_source_that_changes_its_mind_is_a_dispute(service: TestService) -> None:
    """What it said then, and what the person says, is none."""
    laid = correction("when", "2019-03-03", "2019-03-02", service.now)
    corrected, disputes = overlay(event(), [laid])
    assert (iso(corrected.when), disputes) == ("2019-03-03", [])
    assert overlay(event("2019-03-03"), [laid])[1] == []
    [dispute] = overlay(event("2019-03-09"), [laid])[1]
    assert dispute == ("when", "2019-03-03", "2019-03-09")


def test_only_what_a_subscriber_sees_is_a_difference() -> None:
    """Days, hours, name, place, link and state."""
    one = event()
    hours = when_of("2019-03-02T20:00")
    assert isinstance(hours, Hours)
    assert differences(one, one) == []
    assert iso(None) == ""
    whole = Days(hours.start.date(), hours.start.date() + timedelta(days=1))
    assert iso(whole, until_only=True) == "../2019-03-03"


def test_a_source_that_was_given_another_name_goes_on(service: TestService) -> None:
    """What it prints under the new name moves what it announced under the old one."""
    fair = "Agenda\n\nFoire aux plantes rares\n{} novembre 2019\n"
    service.write("a.txt", fair.format(9))
    service.refresh()
    (old,) = service.events()
    service.set_sources({"name": "ville"})
    for day in (9, 16):
        service.later(days=1)
        service.write("../ville/a.txt", fair.format(day))
        service.refresh()
    (now,) = service.events()
    assert (now.uid, now.first.day) == (old.uid, 16)


def test_who_asks_why_an_event_is_cancelled_is_told(service: TestService) -> None:
    """That it is the same event is half of the answer."""
    service.write("a.txt", "Agenda\n\nBal des pompiers\n9 mars 2019\n")
    service.refresh()
    service.write("b.txt", "Agenda\n\nANNULÉ – Bal des pompiers\n9 mars 2019\n")
    (change,) = service.refresh().changes
    assert (change.kind, change.reason) == (
        *("cancelled", "the same name and days; it is told as cancelled"),
    )


def test_a_source_under_another_name_changes_nothing(service: TestService) -> None:
    """No event is touched, whatever its older issues print; what has no year stays in its own."""
    issues = {
        "2019-01-05-a.txt": "Agenda\n\nFoire aux plantes rares\n9 novembre 2019\n",
        "2019-01-08-b.txt": "Agenda\n\nFoire aux plantes rares\nReportée au 16 novembre 2019\n",
        "undated.txt": "Agenda\n\nBal des pompiers\n3 mars à 21h\n",
    }
    for name, text in issues.items():
        service.write(name, text)
    service.refresh()
    before, journal = service.events(), service.changes()
    service.set_sources({"name": "ville"}, {"name": "village"})
    service.later(days=400)
    for name, text in issues.items():
        service.write(f"../ville/{name}", text)
    service.write("../village/other.txt", "Agenda\n\nLoto\n9 mars 2020\n")
    service.refresh(1)
    report = service.refresh()
    assert (report.checked, report.unchanged, report.changes) == (3, 3, [])
    assert [one for one in service.events() if one.uid in {old.uid for old in before}] == before
    assert service.changes()[: len(journal)] == journal
    assert [one.kind for one in service.changes()[len(journal) :]] == ["added"]
    feeds = service.feeds()
    assert b"Foire aux plantes rares" in feeds["source-ville"]
    assert "Foire" not in feeds["source-village"].decode()
    service.write("../ville/2019-01-08-b.txt", issues["2019-01-08-b.txt"].replace("16", "17"))
    service.later(days=1)
    assert [one.kind for one in service.refresh().changes] == ["moved"]


def test_what_comes_every_week_is_known_under_another_name(service: TestService) -> None:
    """In the next newsletter as well, when its next time is another day."""
    told = "Agenda\n\n{}\nTous les mardis jusqu’au 25 juin 2019 à 14h\n"
    service.write("2019-01-15.txt", told.format("Atelier tricot"))
    service.refresh()
    (before,) = service.events()
    service.later(days=40)
    service.write("2019-02-18.txt", told.format("Atelier tricot et crochet"))
    service.refresh()
    (now,) = service.events()
    assert now.uid == before.uid
    assert b"SUMMARY:Atelier tricot et crochet" in now.data

"""Corrections by people: they survive every reading, and no source wins over one in silence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from feeds.refresh.correcting import CorrectionError, Hand, Wish, account, correct, hide
from feeds.store import corrections, events

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service import TestService

    from feeds.refresh.correcting import Done

FAIR = "Agenda\n\nFoire aux plantes rares\nDu 1er au 3 mars 2019\n\n"
CONCERT = "Concert de la chorale\n9 mars 2019\n\n"


def hand(service: TestService, reason: str = "") -> Hand:
    """Return the hand of an editor."""
    return Hand("Camille", service.now, reason)


def corrected(service: TestService, uid: str, values: Mapping[str, str], reason: str = "") -> Done:
    """Correct an event."""
    return correct(service.store, service.config, uid, Wish(values), hand(service, reason))


def taken_back(service: TestService, uid: str, *fields: str) -> Done:
    """Take corrections back."""
    return correct(service.store, service.config, uid, Wish({}, fields), hand(service))


def disputes(service: TestService, uid: str) -> list[tuple[str, str, str]]:
    """Return where sources tell otherwise than people corrected: field, corrected, told."""
    with service.store.reading() as conn:
        found = account(conn, service.config, uid, service.now)
    assert found is not None
    return [(one.field, one.corrected, one.told) for one in found.disputes]


@pytest.fixture
def concert(service: TestService) -> str:
    """Return the UID of a concert on 9 March, which the magazine announces."""
    service.write("a.txt", FAIR + CONCERT)
    service.refresh()
    service.later(hours=1)
    return service.events()[1].uid


def test_who_only_looks_needs_no_round(service: TestService, concert: str) -> None:
    """After the address of the service was changed too, before anything is rendered by it."""
    moved = service.config.service.model_copy(update={"base_url": "https://agenda.example/"})
    service.config = service.config.model_copy(update={"service": moved})
    assert disputes(service, concert) == []


def feed(service: TestService) -> str:
    """Return the feed of all events, unfolded."""
    return service.feeds()["all"].decode().replace("\r\n ", "")


def test_a_correction_is_published_at_once(service: TestService, concert: str) -> None:
    """Feeds, journal and SEQUENCE tell of it in one transaction; the quoted line stays."""
    done = corrected(service, concert, {"when": "2019-03-10T20:30", "place": "Salle  des fêtes"})
    assert set(done.feeds) >= {"all", "2019"}
    assert [(one.kind, one.field, one.after) for one in done.changes] == [
        ("moved", "when", "2019-03-10T20:30"),
        ("changed", "place", "Salle des fêtes"),
    ]
    assert {one.by for one in service.changes()[2:]} == {"Camille"}
    shown = feed(service)
    assert "DTSTART:20190310T193000Z" in shown
    assert "LOCATION:Salle des fêtes" in shown
    assert "Initialement" not in shown
    with service.store.reading() as conn:
        record = events.get(conn, concert)
    assert record is not None
    assert record.stored.sequence == 1
    assert [line.text for line in record.stored.event.evidence][-1] == "9 mars 2019"


def test_the_reason_stands_in_the_journal(service: TestService, concert: str) -> None:
    """In the words of the person."""
    corrected(service, concert, {"name": "Grand concert"}, "a call of the choir")
    change = service.changes()[-1]
    assert (change.kind, change.reason) == (
        "renamed",
        "corrected by hand: a call of the choir",
    )


def test_a_correction_survives_readings(service: TestService, concert: str) -> None:
    """The same issue again, the next one, and another that announces the same: no new event."""
    corrected(service, concert, {"when": "2019-03-10", "name": "Concert de printemps"})
    before, journal = service.feeds(), len(service.changes())
    service.later(days=1)
    service.write("a.txt", FAIR + CONCERT + "\n")
    service.write("b.txt", CONCERT + "Fête du port\nLe 2 juin 2019\n")
    service.refresh()
    assert [event.uid for event in service.events()].count(concert) == 1
    assert len(service.events()) == 3
    assert service.sighted(concert) == 2
    assert [change.kind for change in service.changes()[journal:]] == ["added"]
    (kept,) = re.findall(r"BEGIN:VEVENT(?:(?!END:VEVENT).)*Concert.*?END", feed(service), re.DOTALL)
    assert kept.replace("\r\n", "\n") in before["all"].decode().replace("\r\n ", "").replace(
        "\r\n", "\n"
    )
    assert disputes(service, concert) == []


def test_a_source_never_wins_in_silence(service: TestService, concert: str) -> None:
    """One that moves a corrected event is in the journal, once, and changes no calendar."""
    corrected(service, concert, {"when": "2019-03-10"})
    before = service.feeds()
    for day, note in (("16", "un"), ("16", "deux"), ("17", "trois")):
        service.later(days=1)
        text = CONCERT.replace("9 mars", f"{day} mars")
        service.write("a.txt", f"{FAIR}{text}\nPage {note}.\n")
        service.refresh()
        assert service.feeds() == before
    conflicts = [one for one in service.changes() if one.kind == "conflict"]
    assert [(one.uid, one.field, one.before, one.after, one.by) for one in conflicts] == [
        (concert, "when", "2019-03-10", "2019-03-16", "reading"),
        (concert, "when", "2019-03-10", "2019-03-17", "reading"),
    ]
    assert disputes(service, concert) == [("when", "2019-03-10", "2019-03-17")]


def test_another_spelling_is_no_conflict(service: TestService, concert: str) -> None:
    """A source that prints in other letters what it printed before has not changed its mind."""
    corrected(service, concert, {"name": "Les chœurs de mars"})
    service.later(hours=1)
    service.write("a.txt", FAIR + CONCERT.replace("Concert de la chorale", "CONCERT DE LA CHORALE"))
    service.refresh()
    assert disputes(service, concert) == []
    assert "conflict" not in [one.kind for one in service.changes()]


def test_conflicts_of_two_fields_are_told_once_each(service: TestService, concert: str) -> None:
    """However often the source repeats what it says."""
    corrected(service, concert, {"when": "2019-03-10", "status": "postponed"})
    for note in ("un", "deux", "trois"):
        service.later(days=1)
        text = CONCERT.replace("9 mars", "16 mars").replace("chorale", "chorale : annulé")
        service.write("a.txt", FAIR + text + f"\nPage {note}.\n")
        service.refresh()
    told = [one.field for one in service.changes() if one.kind == "conflict"]
    assert sorted(told) == ["status", "when"]


def test_a_source_that_comes_round_is_no_conflict(service: TestService, concert: str) -> None:
    """It prints by now what the person said."""
    corrected(service, concert, {"when": "2019-03-10"})
    before = service.feeds()
    service.later(days=1)
    service.write("a.txt", FAIR + CONCERT.replace("9 mars", "10 mars"))
    service.refresh()
    assert service.feeds() == before
    assert disputes(service, concert) == []


def test_correcting_anew_settles_a_conflict(service: TestService, concert: str) -> None:
    """Whoever has seen what the source says decides again; one correction a field is in force."""
    corrected(service, concert, {"when": "2019-03-10"})
    service.later(days=1)
    service.write("a.txt", FAIR + CONCERT.replace("9 mars", "16 mars"))
    service.refresh()
    corrected(service, concert, {"when": "2019-03-17"})
    assert disputes(service, concert) == []
    with service.store.reading() as conn:
        told = corrections.of_event(conn, concert)
    assert [(one.value, one.was, one.undone_at is None) for one in told] == [
        ("2019-03-10", "2019-03-09", False),
        ("2019-03-17", "2019-03-16", True),
    ]


def test_a_correction_taken_back_lets_the_source_speak(service: TestService, concert: str) -> None:
    """As it stands by now, with the days first announced."""
    corrected(service, concert, {"when": "2019-03-10", "place": "Salle des fêtes"})
    service.later(days=1)
    service.write("a.txt", FAIR + CONCERT.replace("9 mars", "16 mars"))
    service.refresh()
    taken_back(service, concert, "when")
    shown = feed(service)
    assert "DTSTART;VALUE=DATE:20190316" in shown
    assert "Initialement le 09/03/2019" in shown
    assert "LOCATION:Salle des fêtes" in shown
    change = service.changes()[-1]
    assert (change.kind, change.by, change.reason) == (
        "moved",
        "Camille",
        "the correction was taken back",
    )


def test_what_is_not_corrected_cannot_be_taken_back(service: TestService, concert: str) -> None:
    """It is said what is, and nothing is kept."""
    with pytest.raises(CorrectionError, match="nothing of it is"):
        taken_back(service, concert, "when")
    corrected(service, concert, {"place": "Salle des fêtes"})
    with pytest.raises(CorrectionError, match=r"when of .* is not corrected; only place of it is"):
        taken_back(service, concert, "place", "when")
    assert "LOCATION:Salle des fêtes" in feed(service)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("when", "10 mars", r"a day \(2031-03-05\)"),
        ("when", "2019-02-30", r"a day \(2031-03-05\)"),
        ("when", "2019-03-10/2019-03-09", "an end that comes after"),
        ("when", "2019-03-10T20:00/20:00", "an end that comes after"),
        ("when", "2019-03-10T20:00+02:00", "local hours"),
        ("when", "0203-03-10", "a year from 1900 to 2199"),
        ("name", "  ", "a name"),
        ("url", "www.town.example", "an address such as"),
        ("status", "off", "one of confirmed, cancelled, postponed"),
        ("colour", "red", "one of the fields name, when"),
    ],
)
def test_values_are_judged(
    service: TestService, concert: str, field: str, value: str, expected: str
) -> None:
    """Field, value, and what was expected; nothing is kept of the others."""
    before = service.changes()
    with pytest.raises(CorrectionError, match=f"{field} is .*, expected .*{expected}"):
        corrected(service, concert, {"place": "Salle des fêtes", field: value})
    assert service.changes() == before
    assert "LOCATION" not in feed(service)


def test_what_nobody_sees_is_no_part_of_a_correction(service: TestService, concert: str) -> None:
    """Controls and marks of direction are left out, as they are of what is read."""
    corrected(service, concert, {"name": "Grand \x1bbal\u202e  du\u200b 5", "place": "Salle\x00"})
    assert "SUMMARY:Grand bal du 5\r\n" in feed(service)
    assert "LOCATION:Salle\r\n" in feed(service)


def test_fields_can_be_emptied(service: TestService, concert: str) -> None:
    """No place, no link."""
    corrected(service, concert, {"place": "Salle", "url": "https://town.example/x"})
    assert "https://town.example/x" in feed(service)
    corrected(service, concert, {"place": "", "url": ""})
    assert "LOCATION" not in feed(service)
    assert "https://town.example/x" not in feed(service)


def test_a_hidden_event_stays_hidden(service: TestService, concert: str) -> None:
    """In no feed, whatever is read, until it is shown again; each is in the journal once."""
    before = feed(service)
    done = hide(service.store, service.config, concert, hand(service, "it was a hoax"))
    assert "all" in done.feeds
    assert hide(service.store, service.config, concert, hand(service)).changes == ()
    service.later(days=1)
    service.write("b.txt", CONCERT)
    service.refresh()
    assert "Concert" not in feed(service)
    hide(service.store, service.config, concert, hand(service), hidden=False)
    assert feed(service) == before
    told = [(one.kind, one.reason) for one in service.changes()[2:]]
    assert told == [
        ("hidden", "hidden by hand: it was a hoax"),
        ("shown", "shown again by hand"),
    ]


def test_an_event_that_is_another_is_named(service: TestService, concert: str) -> None:
    """No decision about one that is not there, or was merged."""
    with pytest.raises(CorrectionError, match="there is no event x@y"):
        corrected(service, "x@y", {"name": "Bal"})
    other = service.events()[0].uid
    with service.store.writing() as conn:
        record = events.get(conn, other)
        assert record is not None
        events.update(conn, type(record)(record.stored, record.source, merged_into=concert))
    with pytest.raises(CorrectionError, match=f"turned out to be {re.escape(concert)}"):
        corrected(service, other, {"name": "Bal"})
    with service.store.reading() as conn:
        assert account(conn, service.config, other, service.now) is None

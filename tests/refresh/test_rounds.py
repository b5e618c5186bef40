"""Rounds over a folder of issues: what comes in, what changes, and that nothing else does."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from service import FIRST

from feeds.refresh.correcting import Hand, Wish, correct
from feeds.store import events

if TYPE_CHECKING:
    from service import TestService

FAIR = "Agenda\n\nFoire aux plantes rares\nDu 1er au 3 mars 2019\n\n"
CONCERT = "Concert de la chorale\n9 mars 2019\n\n"
BALL = "Bal des pompiers\n13 juillet 2019\n"


def names(service: TestService) -> list[str]:
    """Return the names in the feed of all events, in its order."""
    return re.findall(r"SUMMARY:(.*)\r", service.feeds()["all"].decode())


def kinds(service: TestService) -> list[str]:
    """Return what the journal says, in a word each."""
    return [change.kind for change in service.changes()]


def test_a_folder_becomes_feeds(service: TestService) -> None:
    """Events of all issues, in one feed and in one a year."""
    service.write("a.txt", FAIR + CONCERT)
    service.write("b.txt", FAIR + BALL)
    report = service.refresh()
    assert report.went_well
    assert names(service) == [
        "Foire aux plantes rares", "Concert de la chorale", "Bal des pompiers",
    ]  # fmt: skip
    assert sorted(service.feeds()) == [
        "2019", "all", "changes", "language-fr", "source-magazine", "theme-culture",
    ]  # fmt: skip
    assert [service.sighted(event.uid) for event in service.events()] == [2, 1, 1]
    assert report.counts()["added"] == 3


def test_reading_again_changes_not_one_byte(service: TestService) -> None:
    """Later, with files that were touched or written anew with the same text."""
    service.write("a.txt", FAIR + CONCERT)
    service.refresh()
    before, journal = service.feeds(), service.changes()
    service.later(days=3)
    service.write("a.txt", FAIR + CONCERT)
    report = service.refresh()
    assert (report.checked, report.unchanged) == (1, 1)
    assert (service.feeds(), service.changes()) == (before, journal)


def test_a_day_that_changes_moves_the_event(service: TestService) -> None:
    """The same UID, SEQUENCE one higher, and the days first announced in its description."""
    service.write("a.txt", FAIR + CONCERT)
    service.refresh()
    uids = [event.uid for event in service.events()]
    service.later(days=7)
    service.write("a.txt", FAIR + CONCERT.replace("9 mars", "10 mars"))
    service.refresh()
    assert [event.uid for event in service.events()] == uids
    moved = service.events()[1].data.decode()
    assert "DTSTART;VALUE=DATE:20190310" in moved
    assert "SEQUENCE:1\r" in moved
    assert "Initialement le 09/03/2019" in moved.replace("\r\n ", "")
    assert kinds(service) == ["added", "added", "moved"]
    assert "SEQUENCE:0\r" in service.events()[0].data.decode()


def test_leaving_the_agenda_cancels_nothing(service: TestService) -> None:
    """A window that slides on, and a file that is taken out of the folder."""
    service.write("a.txt", FAIR + CONCERT)
    service.write("b.txt", FAIR)
    service.refresh()
    before = service.feeds()
    service.write("a.txt", FAIR)
    (service.folder / "b.txt").unlink()
    service.refresh()
    assert service.feeds() == before


def test_words_cancel_and_restore(service: TestService) -> None:
    """ANNULÉ stands in the title while the words stand in the issue."""
    service.write("a.txt", FAIR + CONCERT)
    service.refresh()
    service.later(days=1)
    service.write("a.txt", FAIR + CONCERT.replace("chorale", "chorale : annulé"))
    service.refresh()
    assert names(service)[1] == "ANNULÉ – Concert de la chorale"
    service.later(days=1)
    service.write("a.txt", FAIR + CONCERT)
    service.refresh()
    assert names(service)[1] == "Concert de la chorale"
    assert kinds(service)[2:] == ["cancelled", "restored"]
    assert "SEQUENCE:2\r" in service.events()[1].data.decode()


def test_words_postpone_until_a_day_is_told(service: TestService) -> None:
    """REPORTÉ stands in the title meanwhile; then it has moved, and takes place."""
    service.write("a.txt", FAIR + CONCERT)
    service.refresh()
    service.later(days=1)
    service.write("a.txt", FAIR + CONCERT.replace("chorale", "chorale : reporté"))
    service.refresh()
    assert names(service)[1] == "REPORTÉ – Concert de la chorale"
    service.later(days=1)
    service.write("a.txt", FAIR + CONCERT.replace("9 mars", "16 mars"))
    service.refresh()
    assert names(service)[1] == "Concert de la chorale"
    assert kinds(service)[2:] == ["postponed", "moved", "restored"]


def test_the_edition_of_the_next_year_is_another_event_and_linked(service: TestService) -> None:
    """Of one name, in one source, a year apart."""
    service.write("2019-01-10.txt", "Agenda\n\nAP Connect\n29 et 30 janvier 2019\n")
    service.refresh()
    service.later(days=340)
    service.write("2019-12-16.txt", "Agenda\n\nAP Connect\n28 et 29 janvier 2020\n")
    report = service.refresh()
    assert [one.reason for one in report.changes] == ["the edition of 2019-01-29 has the same name"]
    first, second = (event.uid for event in service.events())
    with service.store.reading() as conn:
        found = events.get_many(conn, [first, second])
    assert [found[uid].edition_of for uid in (first, second)] == [None, first]


def test_a_block_that_is_gone_is_held(service: TestService) -> None:
    """Nothing is published, the events stay, and a person is asked."""
    service.write("a.txt", FAIR + CONCERT)
    service.refresh()
    before = service.feeds()
    service.write("a.txt", "Bienvenue sur notre nouveau site.\n")
    report = service.refresh()
    assert report.outcome == "held"
    assert "announces none" in report.held[0].message
    assert service.feeds() == before
    service.later(hours=6)
    assert service.refresh().outcome == "held"


def test_a_dry_run_keeps_nothing(service: TestService) -> None:
    """It reports what would be."""
    service.write("a.txt", FAIR + CONCERT)
    report = service.refresh(dry_run=True)
    assert report.counts()["added"] == 2
    assert (service.feeds(), service.changes()) == ({}, [])


def test_a_file_that_cannot_be_read_stops_no_other(service: TestService) -> None:
    """It is named with its reason."""
    service.write("a.txt", FAIR)
    (service.folder / "b.pdf").write_bytes(b"%PDF-1.4 broken")
    report = service.refresh()
    assert [trouble.document for trouble in report.failed] == ["b.pdf"]
    assert names(service) == ["Foire aux plantes rares"]


def test_a_file_without_a_reader_is_told(service: TestService) -> None:
    """In each round, as a note: it is no failure."""
    service.write("plan.doc", "x")
    for _ in range(2):
        report = service.refresh()
        (note,) = report.notices
        assert note.told.startswith("plan.doc: passed over; what is read ends in .txt")
        assert report.went_well


def test_a_folder_that_is_missing_is_an_error(service: TestService) -> None:
    """The source fails, and is tried again later."""
    service.folder.rmdir()
    report = service.refresh()
    assert report.outcome == "failed"
    assert "no such folder" in report.error


def test_a_file_that_is_corrected_years_later_is_the_issue_that_it_was(
    service: TestService,
) -> None:
    """Days without a year are those after the day on which the file was first seen."""
    service.write("a.txt", "Agenda\n\nBal des pompiers\n13 juillet\n")
    service.refresh()
    service.later(days=800)
    service.write("a.txt", "Agenda\n\nBal des pompiers\n14 juillet\n")
    service.refresh()
    assert [str(event.first) for event in service.events()] == ["2019-07-14"]


def test_what_comes_every_week_is_one_event_for_years(service: TestService) -> None:
    """Its next day is another one at each reading."""
    text = "Agenda\n\nYoga, tous les mardis de 18h à 19h, salle Ravel\n\nLoto\n{day} mars {year}\n"
    for weeks in (0, 1, 60, 200):
        service.now = FIRST + timedelta(weeks=weeks)
        service.write(f"{weeks}.txt", text.format(day=1 + weeks % 28, year=2019 + weeks // 50))
        service.refresh()
    added = [change for change in service.changes() if change.kind == "added"]
    assert len(added) == 1 + 4


def test_what_goes_on_until_a_day_is_one_under_a_like_name(service: TestService) -> None:
    """Each issue assumes another first day; the last one is printed."""
    for month, name in enumerate(("Monet et Manet", "Monet, Manet"), 1):
        text = f"Agenda\n\nExposition {name}\nJusqu'au 31 mars 2019\n"
        service.write(f"2019-0{month}-05.txt", text)
        service.refresh()
    [event] = service.events()
    assert event.first.isoformat() == "2019-01-05"


def test_a_mended_name_is_that_of_the_corrected_event(service: TestService) -> None:
    """In another issue, which goes on with the day that was corrected."""
    service.write("2019-01-05.txt", "Agenda\n\nConcert de la choral\n9 mars 2019\n")
    service.refresh()
    [event] = service.events()
    hand = Hand("Camille", service.now)
    correct(service.store, service.config, event.uid, Wish({"when": "2019-03-10"}), hand)
    service.write("2019-02-05.txt", "Agenda\n\nConcert de la chorale\n9 mars 2019\n")
    service.refresh()
    assert [one.uid for one in service.events()] == [event.uid]


def test_a_source_under_another_name_goes_on(service: TestService) -> None:
    """Its documents tell of the events that they told of before, in the feed of the new name."""
    service.write("a.txt", "Agenda\n\nLoto\n9 mars 2019\n")
    service.refresh()
    [event] = service.events()
    (source,) = service.config.sources
    renamed = source.model_copy(update={"name": "gazette"})
    service.config = service.config.model_copy(update={"sources": (renamed,)})
    service.refresh()
    assert service.events() == [event]
    assert b"Loto" in service.feeds()["source-gazette"]


def test_two_towns_have_a_loto_each(service: TestService) -> None:
    """Though their files have one name and one text."""
    service.set_sources({"name": "magazine"}, {"name": "town"})
    for number, name in enumerate(("a.txt", "../town/a.txt")):
        service.write(name, "Agenda\n\nLoto\n9 mars 2019\n")
        service.refresh(number)
    assert len(service.events()) == 2

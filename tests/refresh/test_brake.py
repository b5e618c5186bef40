"""When a reading waits for a person, and what the person decides."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from service import serving

from feeds.config import Brake
from feeds.refresh.brake import Readings, reason_to_hold
from feeds.refresh.deciding import accept, reject
from feeds.store import sources

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from service import TestService

TODAY = date(2019, 1, 10)
DAYS = ("1er", "2", "3", "4", "5", "6", "7", "8")
NAMES = ("Bal", "Loto", "Cirque", "Marché", "Vernissage", "Brocante", "Théâtre", "Carnaval")


def agenda(count: int, *, month: str = "mars", first: int = 0) -> str:
    """Return an agenda of so many events."""
    told = zip(NAMES[first : first + count], DAYS[first : first + count], strict=True)
    lines = [f"{name} de la commune\n{day} {month} 2019\n" for name, day in told]
    return "Agenda\n\n" + "\n".join(lines)


@pytest.fixture
def complete(tmp_path: Path, url: str) -> Iterator[TestService]:
    """Return a service whose source lists everything, and cancels after two readings."""
    with serving(tmp_path / "issues", url, complete=True, misses=2) as made:
        yield made


def statuses(service: TestService) -> list[str]:
    """Return the words that the journal has for what became of events, births left out."""
    return [change.kind for change in service.changes() if change.kind != "added"]


def test_a_person_accepts_what_is_held(service: TestService) -> None:
    """The reading is taken as it is; nothing is held any more, and nothing was cancelled."""
    service.write("a.txt", agenda(3))
    service.refresh()
    before = service.feeds()
    service.write("a.txt", "Bienvenue sur notre nouveau site.\n")
    assert service.refresh().outcome == "held"
    report = accept(
        service.store, service.config, service.config.sources[0], now=service.now, by="editor"
    )
    assert report.checked == 1
    assert service.refresh().outcome == "ok"
    assert service.feeds() == before


def test_a_person_rejects_what_is_held(service: TestService) -> None:
    """It is not looked at again until it changes."""
    service.write("a.txt", agenda(3))
    service.refresh()
    service.write("a.txt", "Bienvenue sur notre nouveau site.\n")
    service.refresh()
    assert reject(service.store, service.config, service.config.sources[0]) == ["a.txt"]
    assert service.refresh().outcome == "ok"
    service.write("a.txt", agenda(4))
    assert service.refresh().counts()["added"] == 1


def test_a_source_says_that_it_is_to_be_checked(service: TestService) -> None:
    """Its state names the document and the reason, until somebody has looked."""
    service.write("a.txt", agenda(3))
    service.refresh()
    service.write("a.txt", "Bienvenue.\n")
    service.refresh()
    with service.store.reading() as conn:
        state = sources.state(conn, "magazine")
    assert state.status == "to check"
    assert state.message.startswith("a.txt: it announced 3 events still to come")


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "Europe/Paris"])
def test_what_is_over_is_over_where_the_source_is(tmp_path: Path, url: str, zone: str) -> None:
    """At noon UTC the next day has begun in Auckland; the brake and the misses go by that day."""
    with serving(tmp_path / "issues", url, timezone=zone, complete=True, misses=1) as service:
        service.later(hours=6)
        lines = [f"{name} de la commune\n10 janvier 2019\n" for name in NAMES[:3]]
        service.write("a.txt", "Agenda\n\n" + "\n".join(lines))
        service.write("b.txt", agenda(1, first=7))
        service.refresh()
        service.write("a.txt", "Agenda\n\n" + "\n".join(lines[:2]))
        service.refresh()
        is_over = zone == "Pacific/Auckland"
        assert statuses(service) == ([] if is_over else ["cancelled"])
        service.write("a.txt", "Bienvenue.\n")
        assert service.refresh().outcome == ("ok" if is_over else "held")


def test_too_much_that_moves_at_once_is_held(service: TestService) -> None:
    """Six of six events a month later: a reader that has lost its way looks like that."""
    service.write("a.txt", agenda(6))
    service.refresh()
    service.write("a.txt", agenda(6, month="avril"))
    assert "6 events of 6 moved" in service.refresh().held[0].message


def test_a_few_events_may_all_move(service: TestService) -> None:
    """Four are too few to be suspicious."""
    service.write("a.txt", agenda(4))
    service.refresh()
    service.write("a.txt", agenda(4, month="avril"))
    assert service.refresh().counts()["moved"] == 4


def test_a_source_that_lists_everything_loses_most_of_it(complete: TestService) -> None:
    """More than a fifth, and more than five."""
    complete.write("a.txt", agenda(8))
    complete.refresh()
    complete.write("a.txt", agenda(2))
    assert "6 events of 8" in complete.refresh().held[0].message


def test_what_is_not_listed_where_everything_is_listed_is_cancelled(
    complete: TestService,
) -> None:
    """After two readings without it, unchanged ones count; and restored once it is listed."""
    complete.write("a.txt", agenda(4))
    complete.refresh()
    complete.write("a.txt", agenda(3))
    complete.refresh()
    assert statuses(complete) == []
    complete.later(hours=6)
    complete.refresh()
    assert statuses(complete) == ["cancelled"]
    complete.later(hours=6)
    complete.refresh()
    assert statuses(complete) == ["cancelled"]
    complete.write("a.txt", agenda(4))
    complete.refresh()
    assert statuses(complete) == ["cancelled", "restored"]


def test_what_another_document_lists_is_not_missed(complete: TestService) -> None:
    """An event that goes from one page of the source to another."""
    complete.write("a.txt", agenda(4))
    complete.write("b.txt", agenda(1))
    complete.refresh()
    complete.write("a.txt", agenda(3))
    complete.write("b.txt", agenda(1, first=3))
    for _ in range(3):
        complete.refresh()
    assert statuses(complete) == []


def test_a_failed_reading_counts_no_miss(complete: TestService) -> None:
    """What could not be looked at says nothing."""
    complete.write("a.txt", agenda(4))
    complete.write("b.txt", agenda(1))
    complete.refresh()
    complete.write("a.txt", agenda(3))
    (complete.folder / "b.txt").write_bytes(b"\x00\x01\x02" * 1000)
    for _ in range(4):
        assert complete.refresh().failed
    assert statuses(complete) == []


def entry(name: str, text: str) -> str:
    """Return an entry of a feed, whose text is that of an agenda."""
    lines = "".join(f"&lt;p&gt;{line}&lt;/p&gt;" for line in text.splitlines())
    return (
        f"<item><guid>{name}</guid><title>{name}</title><description>{lines}</description></item>"
    )


def feed(service: TestService, *entries: str) -> None:
    """Let the source be a feed."""
    service.write("feed.xml", f"<rss><channel>{''.join(entries)}</channel></rss>")


EMPTY = "Bienvenue sur notre nouveau site."


def test_a_rejected_entry_is_asked_about_once(service: TestService) -> None:
    """Its feed goes on, and what stands in it unchanged was decided on."""
    feed(service, entry("a", agenda(3)), entry("b", agenda(2, first=4)))
    service.refresh()
    feed(service, entry("a", EMPTY), entry("b", agenda(2, first=4)))
    assert [one.document for one in service.refresh().held] == ["feed.xml#a"]
    assert reject(service.store, service.config, service.config.sources[0]) == ["feed.xml"]
    assert service.refresh().went_well
    service.later(days=1)
    feed(service, entry("a", EMPTY), entry("b", agenda(3, first=4)))
    report = service.refresh()
    assert (report.went_well, report.counts()["added"]) == (True, 1)
    assert len(service.events()) == 6


def test_a_rejected_page_is_asked_about_once(service: TestService) -> None:
    """Whatever else stands on it: it is what it announces that was decided on."""
    service.write("a.txt", agenda(8))
    service.refresh()
    moved = agenda(8, month="avril")
    service.write("a.txt", moved)
    assert service.refresh().held
    reject(service.store, service.config, service.config.sources[0])
    service.write("a.txt", f"{moved}\n\nImprimé sur du papier recyclé.\n")
    assert service.refresh().went_well
    assert {event.first.month for event in service.events()} == {3}


def test_a_rejection_holds_until_something_else_is_taken(service: TestService) -> None:
    """A year later an empty page is another thing."""
    for text, held in ((agenda(3), False), (EMPTY, True), (agenda(4), False), (EMPTY, True)):
        service.write("a.txt", text)
        assert bool(service.refresh().held) is held
        reject(service.store, service.config, service.config.sources[0])


def test_the_brake_can_be_switched_off(service: TestService) -> None:
    """For those who know what they do."""
    service.config = service.config.model_copy(update={"brake": Brake(enabled=False)})
    service.write("a.txt", agenda(3))
    service.refresh()
    service.write("a.txt", "Bienvenue.\n")
    assert service.refresh().outcome == "ok"


def test_nothing_is_held_where_nothing_was(service: TestService) -> None:
    """A document that never announced anything, and one whose events are over."""
    assert reason_to_hold(Readings((), ()), Brake(), today=TODAY) == ""
    service.write("a.txt", agenda(3))
    service.refresh()
    service.later(days=90)
    service.write("a.txt", "Bienvenue.\n")
    assert service.refresh().outcome == "ok"


def test_misses_are_those_in_a_row(complete: TestService) -> None:
    """An event that is listed again begins anew."""
    for count in (4, 3, 4, 3):
        complete.write("a.txt", agenda(count))
        complete.refresh()
    assert statuses(complete) == []


def test_what_is_accepted_is_what_was_held(service: TestService) -> None:
    """However late: days without a year stay in the year in which they were first read."""
    service.write("a.txt", agenda(6).replace(" 2019", ""))
    service.refresh()
    service.later(days=30)
    service.write("a.txt", agenda(6, month="avril").replace(" 2019", ""))
    assert service.refresh().held
    service.later(days=90)
    accept(service.store, service.config, service.config.sources[0], now=service.now, by="editor")
    assert [event.first for event in service.events()] == [
        date(2019, 4, day) for day in range(1, 7)
    ]

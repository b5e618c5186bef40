"""Two sources that print different days for one event: somebody is told, and nothing wins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from feeds.refresh import correcting
from feeds.refresh.correcting import Hand, Wish, account, correct
from feeds.refresh.rebuilding import rebuild

if TYPE_CHECKING:
    from service import TestService

    from feeds.refresh.report import Report

FAIR = "Agenda\n\nFoire aux plantes rares\nDu {days} mars 2019\nHalle aux grains\n"


@pytest.fixture
def both(service: TestService) -> TestService:
    """Return a service whose second source, the town, prints a fair as the first one does."""
    service.set_sources({"name": "magazine"}, {"name": "ville"})
    service.write("a.txt", FAIR.format(days="1er au 3"))
    town(service, "1er au 3")
    for source in (0, 1):
        service.refresh(source)
    assert [len(service.events()), *kinds(service)] == [1, "added"]
    return service


def town(service: TestService, days: str) -> None:
    """Have the town print other days."""
    service.write("../ville/a.txt", FAIR.format(days=days))


def kinds(service: TestService) -> list[str]:
    """Return what the journal holds."""
    return [one.kind for one in service.changes()]


def later(service: TestService, days: str) -> Report:
    """Return what comes of a reading in which the town prints other days."""
    service.later(days=1)
    town(service, days)
    return service.refresh(1)


def disagreed(service: TestService) -> list[str]:
    """Return the events that wait for somebody."""
    with service.store.reading() as conn:
        return [uid for uid, _ in correcting.disagreed(conn, service.config, service.now)]


def test_what_two_sources_print_differently_is_told_once(both: TestService) -> None:
    """In the report and in the journal; the calendars keep their bytes."""
    before = both.feeds()
    (change,) = later(both, "2 au 4").changes
    assert (change.kind, change.field, change.before, change.after, change.reason) == (
        *("conflict", "when", "2019-03-01/2019-03-03", "2019-03-02/2019-03-04"),
        "other days are printed by ville",
    )
    assert both.feeds() == before
    assert disagreed(both) == [change.uid]
    with both.store.reading() as conn:
        told = account(conn, both.config, change.uid, both.now)
    assert told
    assert [one.source for one in told.elsewhere] == ["ville"]
    both.write("b.txt", FAIR.format(days="1er au 3"))
    assert both.refresh().changes == []
    assert rebuild(both.store, both.config, now=both.now).changes == []
    assert kinds(both) == ["added", "conflict"]


def test_an_event_that_is_known_by_another_name_says_why(service: TestService) -> None:
    """Once in report and journal: who reads of two salons in two sources sees why they are one."""
    service.set_sources({"name": "magazine"}, {"name": "ville"})
    told = "Agenda\n\n{name}\nDu 19 au 21 novembre 2019\n"
    service.write("a.txt", told.format(name="Salon des maires"))
    service.refresh()
    before = service.feeds()["source-magazine"]
    longer = "Salon des Maires et des Collectivités Locales (SMCL)"
    service.write("../ville/a.txt", told.format(name=longer))
    (change,) = service.refresh(1).changes
    assert (change.kind, change.field, change.before, change.after, change.reason) == (
        *("recognised", "name", "Salon des maires", longer),
        "the same days, and one name is the other, told shorter",
    )
    assert service.feeds()["source-magazine"] == before
    service.write("../ville/b.txt", told.format(name=longer))
    assert service.refresh(1).changes == []
    assert rebuild(service.store, service.config, now=service.now).changes == []
    assert kinds(service) == ["added", "recognised"]


def test_the_source_that_is_heard_may_be_the_one_that_changed(both: TestService) -> None:
    """The event moves, and the other one prints its old days still."""
    both.later(days=1)
    both.write("a.txt", FAIR.format(days="2 au 4"))
    assert [one.kind for one in both.refresh().changes] == ["moved", "conflict"]


def test_sources_that_agree_again_trouble_nobody(both: TestService) -> None:
    """And what they print differently next is told again."""
    later(both, "2 au 4")
    assert later(both, "1er au 3").changes == []
    assert kinds(both) == ["added", "conflict"]
    assert [one.kind for one in later(both, "3 au 5").changes] == ["conflict"]


def test_days_that_a_person_set_are_settled(both: TestService) -> None:
    """Whichever of the two they are."""
    (change,) = later(both, "2 au 4").changes
    hand = Hand("Camille", both.now)
    correct(both.store, both.config, change.uid, Wish({"when": change.before}), hand)
    assert disagreed(both) == []
    both.write("../ville/b.txt", FAIR.format(days="2 au 4"))
    assert both.refresh(1).changes == []


def test_days_that_are_over_trouble_nobody(both: TestService) -> None:
    """An archive that is read at last may say what it wants."""
    both.later(days=100)
    assert later(both, "2 au 4").changes == []


def test_as_long_as_one_of_the_days_is_to_come_somebody_is_asked(both: TestService) -> None:
    """What is over by the calendars may be yet to come."""
    later(both, "2 au 4")
    both.now = both.now.replace(month=3, day=4)
    assert len(disagreed(both)) == 1
    both.later(days=1)
    assert disagreed(both) == []


def test_a_source_that_is_read_no_more_contradicts_nobody(both: TestService) -> None:
    """Nobody can mend it."""
    later(both, "2 au 4")
    assert len(disagreed(both)) == 1
    both.set_sources({"name": "magazine"})
    both.write("b.txt", FAIR.format(days="1er au 3"))
    both.refresh()
    assert disagreed(both) == []

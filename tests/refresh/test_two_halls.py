"""A name at two places on one day, told without a place as well: the order of time decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from feeds.refresh.correcting import Hand, Wish, correct
from feeds.refresh.rebuilding import rebuild
from feeds.store import sightings

if TYPE_CHECKING:
    from service import TestService

SOMEWHERE = (
    "Publié le 1er janvier 2019\n\nAgenda\n\nConcert de la chorale : annulé\n30 janvier 2019\n"
)
SQUARE = (
    "Publié le 5 janvier 2019\n\nAgenda\n\nConcert de la chorale\n30 janvier 2019\nPlace du port\n"
)
HALL = (
    "Publié le 9 janvier 2019\n\nAgenda\n\nConcert de la chorale\n30 janvier 2019\nHalle aux vins\n"
)


@pytest.fixture
def late(service: TestService) -> TestService:
    """Return a service that read the latest of three issues first, and the middle one last."""
    for name, text in (("c.txt", HALL), ("a.txt", SOMEWHERE)):
        service.write(name, text)
        service.refresh()
        service.later(hours=1)
    service.write("b.txt", SQUARE)
    return service


def told(service: TestService) -> dict[str, tuple[list[str], bool]]:
    """Return by the place of each event which documents tell of it, and whether it is cancelled."""
    found = {}
    with service.store.reading() as conn:
        for event in service.events():
            seen = sightings.of_events(conn, [event.uid])[event.uid]
            text = event.data.decode()
            place = "Halle" if "LOCATION:Halle" in text else "Place"
            found[place] = sorted(one.document for one in seen), "ANNULÉ" in text
    return found


def test_what_was_told_before_is_told_of_the_event_that_was_there_then(late: TestService) -> None:
    """The issue that tells no place is older than the one of the hall: it speaks of the square."""
    (uid,) = (event.uid for event in late.events())
    report = late.refresh()
    assert told(late) == {"Halle": (["c.txt"], False), "Place": (["a.txt", "b.txt"], True)}
    assert uid in {event.uid for event in late.events()}
    assert {(one.kind, one.uid == uid) for one in report.changes} == {
        ("added", False),
        ("cancelled", False),
        ("restored", True),
    }
    assert "in the order of time" in report.changes[-1].reason


def test_nothing_moves_after_that(late: TestService) -> None:
    """Neither in the next round nor in a rebuild, and the feeds keep their bytes."""
    late.refresh()
    before, kept = late.feeds(), told(late)
    late.later(days=1)
    assert late.refresh().changes == []
    assert rebuild(late.store, late.config, now=late.now).changes == []
    assert (late.feeds(), told(late)) == (before, kept)


def test_what_a_person_decided_about_stays_as_it_is(late: TestService) -> None:
    """It is known again by words that nobody printed."""
    (uid,) = (event.uid for event in late.events())
    hand = Hand("Camille", late.now)
    correct(late.store, late.config, uid, Wish({"place": "Halle aux grains"}), hand)
    late.refresh()
    assert told(late) == {"Halle": (["a.txt", "c.txt"], True), "Place": (["b.txt"], False)}

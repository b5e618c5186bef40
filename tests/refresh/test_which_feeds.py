"""Which feeds there are, and which events are in them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from feeds.refresh.correcting import Hand, hide

if TYPE_CHECKING:
    from service import TestService

FAIR = "Agenda\n\nFoire aux plantes rares\n1er mars 2019\n"
MAGAZINE, TOWN = {"name": "magazine"}, {"name": "town"}


def count(service: TestService, slug: str) -> int:
    """Return how many events a feed holds; raises KeyError where there is no such feed."""
    return service.feeds()[slug].count(b"BEGIN:VEVENT")


def test_a_source_has_all_events_that_it_tells_of(service: TestService) -> None:
    """Those that another source told of first as well, which may be removed one day."""
    service.set_sources(MAGAZINE, TOWN)
    service.write("a.txt", FAIR)
    service.refresh()
    service.write("../town/a.txt", FAIR)
    service.refresh(1)
    assert [count(service, slug) for slug in ("all", "source-magazine", "source-town")] == [1, 1, 1]
    service.set_sources(TOWN)
    service.refresh()
    assert b"a pris fin" in service.feeds()["source-magazine"]
    assert [count(service, slug) for slug in ("all", "source-town")] == [1, 1]


def test_a_year_long_gone_is_whole(service: TestService) -> None:
    """The twelve months of other feeds do not cut it."""
    service.now = datetime(2025, 1, 30, 6, tzinfo=UTC)
    service.write("2019-01-10.txt", "Agenda\n\nBal\n2 février 2019\n\nLoto\n31 décembre 2019\n")
    service.refresh()
    assert (count(service, "2019"), count(service, "all")) == (2, 0)


def test_a_year_keeps_its_feed(service: TestService) -> None:
    """When its last event moves out of it: who has subscribed sees that."""
    service.write("a.txt", "Agenda\n\nBal\n28 décembre 2019\n\nLoto\n2 mars 2020\n")
    service.refresh()
    assert (count(service, "2019"), count(service, "2020")) == (1, 1)
    service.later(days=1)
    service.write("a.txt", "Agenda\n\nBal\n4 janvier 2020\n\nLoto\n2 mars 2020\n")
    service.refresh()
    assert (count(service, "2019"), count(service, "2020")) == (0, 2)
    before = service.feeds()
    service.later(days=40)
    service.refresh()
    assert service.feeds()["2019"] == before["2019"]


def test_what_no_list_shows_makes_no_feed_of_its_theme(service: TestService) -> None:
    """A repetition without an end; a feed that is there stays when its last event is hidden."""
    service.set_sources(MAGAZINE | {"themes": ("Jardins",)})
    service.write("a.txt", "Agenda\n\nTous les mardis à 10h : café des jardiniers\n")
    service.refresh()
    assert "theme-jardins" not in service.feeds()
    service.write("b.txt", FAIR)
    service.refresh()
    assert count(service, "theme-jardins") == 1
    (fair,) = service.events()
    hand = Hand("Ana", service.now, "")
    hide(service.store, service.config, fair.uid, hand, hidden=True)
    assert count(service, "theme-jardins") == 0


def agenda_of(*places: str) -> str:
    """Return an agenda of an event in each place."""
    told = "\n\n".join(
        f"Foire aux plantes numéro {number}\n{number} mars 2019\nLieu : {place}"
        for number, place in enumerate(places, 2)
    )
    return f"Agenda\n\n{told}\n"


def test_what_folds_to_one_address_is_one_feed(service: TestService) -> None:
    """Of a script that an address cannot hold, figures are left."""
    service.set_sources(MAGAZINE | {"themes": ("Музыка 1", "Театр 1")})
    service.write("a.txt", agenda_of(*["Зал 1"] * 5, *["Дом 1"] * 5))
    service.refresh()
    assert count(service, "place-1") == 10
    assert count(service, "theme-1") == 10


def test_a_place_that_is_configured_has_its_feed(service: TestService) -> None:
    """With one event too, or none yet."""
    service.set_sources(MAGAZINE | {"place": "Vallon"}, TOWN | {"place": "Le Mont"})
    service.write("a.txt", FAIR)
    service.refresh()
    assert (count(service, "place-vallon"), count(service, "place-le-mont")) == (1, 0)


def test_a_place_keeps_its_feed(service: TestService) -> None:
    """When its events fall under five: somebody has subscribed."""
    service.write("a.txt", agenda_of(*["Vallon"] * 5, *["Le Mont"] * 4))
    service.refresh()
    assert "place-le-mont" not in service.feeds()
    hand = Hand("Camille", service.now)
    hide(service.store, service.config, service.events()[0].uid, hand)
    assert count(service, "place-vallon") == 4


def test_what_lies_ahead_is_counted_from_today(service: TestService) -> None:
    """To the end of that month, so that time changes a feed once a month."""
    service.set_feeds({"slug": "soon", "future": "14 days"})
    service.write("a.txt", "Agenda\n\nBal\n13 février 2019\n\nLoto\n2 mars 2019\n")
    service.now = datetime(2019, 1, 30, 6, tzinfo=UTC)
    service.refresh()
    assert count(service, "soon") == 1
    before = service.feeds()["soon"]
    service.now = datetime(2019, 1, 18, 6, tzinfo=UTC)
    service.refresh()
    assert service.feeds()["soon"] == before


def test_an_alias_stands_above_a_feed_that_is_there_by_itself(service: TestService) -> None:
    """One address answers with one feed."""
    service.set_feeds({"slug": "ours", "aliases": ["2019"]})
    service.write("a.txt", FAIR)
    service.refresh()
    assert "2019" not in service.feeds()


def test_a_language_is_asked_for_without_its_country(service: TestService) -> None:
    """Events are in French, wherever they are printed."""
    service.set_feeds({"slug": "en-francais", "language": "fr-FR"})
    service.write("a.txt", FAIR)
    service.refresh()
    assert count(service, "en-francais") == 1

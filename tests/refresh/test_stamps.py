"""Themes of sources, and that no bytes change under the same stamps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds.formats.settings import Cancelled
from feeds.refresh.correcting import Hand, Wish, correct

if TYPE_CHECKING:
    from service import TestService

FAIR = "Agenda\n\nFoire aux plantes rares\n1er mars 2019\n"
MAGAZINE, TOWN = {"name": "magazine"}, {"name": "town", "themes": ("Jardins",)}


def the_event(service: TestService) -> str:
    """Return the only event as lines, unfolded."""
    [event] = service.events()
    return event.data.decode().replace("\r\n ", "")


def test_a_second_source_brings_its_themes(service: TestService) -> None:
    """The event gains them, in the feeds of the themes too, and its stamps rise."""
    service.set_sources(MAGAZINE, TOWN)
    service.write("a.txt", FAIR)
    service.refresh()
    service.later(days=1)
    service.write("../town/a.txt", FAIR)
    service.refresh(1)
    shown = the_event(service)
    assert "CATEGORIES:Jardins" in shown
    assert "SEQUENCE:1\r" in shown
    assert "LAST-MODIFIED:20190111T060000Z" in shown
    assert "Foire" in service.feeds()["theme-jardins"].decode()


def test_themes_that_are_configured_later_reach_what_was_read(service: TestService) -> None:
    """At the next round, with stamps that rise once."""
    service.write("a.txt", FAIR)
    service.refresh()
    service.later(days=1)
    service.set_sources(MAGAZINE | {"themes": ("Jardins",)})
    for _ in range(2):
        service.refresh()
        assert "CATEGORIES:Jardins" in the_event(service)
        assert "SEQUENCE:1\r" in the_event(service)


def test_themes_of_a_source_that_was_removed_stay(service: TestService) -> None:
    """Its events are those that they were."""
    service.set_sources(MAGAZINE | {"themes": ("Jardins",)}, TOWN | {"themes": ()})
    service.write("a.txt", FAIR)
    service.refresh()
    before = the_event(service)
    service.set_sources(TOWN)
    service.later(days=1)
    service.refresh()
    assert the_event(service) == before


def test_what_is_decided_under_other_settings_is_stamped(service: TestService) -> None:
    """A correction that says nothing new renders an event by the settings of now."""
    service.write("a.txt", FAIR.replace("rares", "rares : annulé"))
    service.refresh()
    told = service.config.service.model_copy(update={"cancelled": Cancelled.STATUS})
    service.config = service.config.model_copy(update={"service": told})
    service.later(days=1)
    uid = service.events()[0].uid
    same = Wish({"name": "Foire aux plantes rares"})
    correct(service.store, service.config, uid, same, Hand("Camille", service.now))
    assert "STATUS:CANCELLED" in the_event(service)
    assert "SEQUENCE:1\r" in the_event(service)

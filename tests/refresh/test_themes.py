"""Themes that the words of an event tell."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from feeds.config import Theme
from feeds.themes import theme_rules
from feeds.themes.theme import Kind
from feeds.themes.words import LANGUAGES

if TYPE_CHECKING:
    from service import TestService

TABLE = tomllib.loads((Path(__file__).parent / "themes.toml").read_text(encoding="utf-8"))
NAMES = [(tag, name, themes) for tag, rows in TABLE.items() for name, themes in rows.items()]


@pytest.mark.parametrize(("language", "name", "themes"), NAMES)
def test_names_tell_themes(language: str, name: str, themes: str) -> None:
    """Of events in nine languages; what sounds like a theme and is none has none."""
    rules = theme_rules((), "en")
    called = {LANGUAGES["en"][kind].name for kind in map(Kind, themes.split())}
    assert set(rules.themes_of(name, "", language)) == called


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_language_has_all_themes(language: str) -> None:
    """Each with a name and words, all folded as names are compared."""
    words = LANGUAGES[language]
    assert list(words) == list(Kind)
    assert len({one.name for one in words.values()}) == len(Kind)
    for one in words.values():
        for word in f"{one.words};{one.places}".split(";"):
            assert word.strip("* ").isascii()
            assert word.strip("* ") == word.strip("* ").lower()


def test_the_place_is_asked_where_the_name_tells_nothing() -> None:
    """A talk on energy in a library is of energy."""
    rules = theme_rules((), "fr")
    assert rules.themes_of("Rencontre", "Médiathèque des Halles", "fr") == ("Culture",)
    assert rules.themes_of("La rénovation énergétique", "Médiathèque", "fr") == ("Énergie",)
    assert rules.themes_of("Rencontre", "Place du Sport", "fr") == ()


def test_themes_of_the_configuration() -> None:
    """They are found in every language; one of the same name replaces the one that is there."""
    own = (Theme("Jardins", ("plante*", "troc vert")), Theme("culture", ("bal",)))
    rules = theme_rules((*own, Theme("Sport", ())), "fr-CA")
    assert rules.themes_of("Foire aux plantes", "", "fr") == ("Jardins",)
    assert rules.themes_of("Troc vert", "", "de") == ("Jardins",)
    assert rules.themes_of("Bal et concert", "", "fr") == ("culture",)
    assert rules.themes_of("Tournoi de rugby", "", "fr") == ()


def test_a_language_without_words() -> None:
    """Events in it are taken as those of the service."""
    rules = theme_rules((), "fr")
    assert rules.themes_of("Concert", "", "pl") == ("Culture",)
    assert theme_rules((), "pl").themes_of("Concert", "", "") == ("Culture",)


CONCERT = "Agenda\n\nConcert de jazz\n1er mars 2019\n"


def categories(service: TestService) -> list[str]:
    """Return the themes of the only event as its calendar has them."""
    [event] = service.events()
    lines = event.data.decode().replace("\r\n ", "").split("\r\n")
    return [line for line in lines if line.startswith(("CATEGORIES", "SEQUENCE"))]


def test_a_source_stands_above_words(service: TestService) -> None:
    """Its own themes hold, none of them as well; a change of rules reaches what was read."""
    service.write("a.txt", CONCERT)
    service.refresh()
    assert categories(service) == ["SEQUENCE:0", "CATEGORIES:Culture"]
    feed = service.feeds()["theme-culture"]
    assert b"X-WR-CALNAME:Agenda des villes \xe2\x80\x93 Culture\r" in feed
    assert b"Concert" in feed
    magazine = {"name": "magazine"}
    for number, (themes, shown) in enumerate(
        (((), []), (("Musique",), ["CATEGORIES:Musique"])), start=1
    ):
        service.set_sources(magazine | {"themes": themes})
        service.refresh()
        assert categories(service) == [f"SEQUENCE:{number}", *shown]
    service.set_sources(magazine)
    rules = (Theme("Jazz", ("jazz",)),)
    service.config = service.config.model_copy(update={"themes": rules})
    service.refresh()
    assert categories(service) == ["SEQUENCE:3", "CATEGORIES:Culture,Jazz"]


def test_one_theme_in_two_spellings(service: TestService) -> None:
    """Is one."""
    service.set_sources({"name": "magazine"}, {"name": "town", "themes": ("culture",)})
    for folder in (".", "../town"):
        service.write(f"{folder}/a.txt", CONCERT.replace("jazz", "jazz du quai des Goémons"))
    service.refresh()
    service.refresh(1)
    assert categories(service)[-1] == "CATEGORIES:Culture"
    assert "theme-culture" in service.feeds()

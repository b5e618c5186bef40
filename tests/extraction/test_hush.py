from __future__ import annotations

import pytest

from agenda.issue import Line
from agenda.lines.hush import hushed_lines
from agenda.vocabulary.lexicon import load

from .building import events, head, item


@pytest.mark.parametrize(
    ("language", "title", "reason"),
    [
        ("fr", "À lire aussi", "links to other pages"),
        ("fr", "Événements passés", "archive"),
        ("fr", "Archives", "archive"),
        ("en", "Past events", "archive"),
        ("en", "Related articles", "links to other pages"),
        ("de", "Archiv", "archive"),
        ("es", "Eventos pasados", "archive"),
        ("it", "Archivio", "archive"),
        ("nl", "Archief", "archive"),
        ("pt", "Notícias relacionadas", "links to other pages"),
    ],
)
def test_sections_that_do_not_announce(language: str, title: str, reason: str) -> None:
    """Below the heading of an archive or of links nothing is announced."""
    lines = [head(title), Line("8 March")]
    assert hushed_lines(lines, load((language,))) == {1: reason}


@pytest.mark.parametrize("title", ["Agenda", "Visite des archives départementales", "Loto du club"])
def test_sections_that_speak(title: str) -> None:
    """Other headings hush nothing, one that has such a word among others neither."""
    assert hushed_lines([head(title), Line("8 mars")], load(("fr",))) == {}


def test_links_that_invite() -> None:
    """Cards with hours below such a title are an agenda; old articles have a year."""
    cards = [
        item("15 juin", 1),
        item("Atelier, 14h30", 1),
        item("4 juillet", 2),
        item("Bal, 21h", 2),
    ]
    assert hushed_lines([head("À voir aussi"), *cards], load(("fr",))) == {}
    old = [*cards, item("Vu le 3 mai 2019", 3)]
    assert len(hushed_lines([head("À voir aussi"), *old], load(("fr",)))) == len(old)


def test_a_section_ends_with_a_heading_of_its_level() -> None:
    """Deeper headings belong to the section; one of its level or above ends it."""
    lines = [head("Archives", 2), head("Mai", 3), Line("Loto"), head("Agenda", 2), Line("Bal")]
    assert hushed_lines(lines, load(("fr",))) == {1: "archive", 2: "archive"}


def test_the_title_of_an_agenda_ends_it_too() -> None:
    """A line that is the title of an agenda speaks again, even as plain text."""
    lines = [head("À lire aussi"), Line("Un article"), Line("Agenda"), Line("Loto")]
    assert list(hushed_lines(lines, load(("fr",)))) == [1]


def test_nothing_of_an_archive_is_an_event() -> None:
    """The same lines are events before the heading and none behind it."""
    lines = ["Loto du club", "Samedi 8 mars"]
    assert events(head("Agenda"), *lines) == ["2025-03-08 Loto du club"]
    assert events(head("Archives"), *lines) == []


def test_links_below_a_line_of_text() -> None:
    """A title of links that is no heading hushes the short lines below it, up to an agenda."""
    links = ["Sur le même sujet", "Le col rouvrira le 20 mars", "Agenda", "Loto, samedi 8 mars"]
    assert events(*links) == ["2025-03-08 Loto"]


def test_more_events_with_their_years() -> None:
    """Cards of events give a year as well as hours; below other titles a year is a stamp's."""
    cards = [
        item("Chorprobe für alle", 1, 1),
        item("08.03.2025, 18.00 Uhr", 1, 1),
        item("Trödelmarkt am Fluss", 1, 2),
        item("09.03.2025, 10.00 Uhr", 1, 2),
    ]
    lexicon = load(("de",))
    assert hushed_lines([head("Weitere Veranstaltungen"), *cards], lexicon) == {}
    assert len(hushed_lines([head("Weitere Artikel"), *cards], lexicon)) == len(cards)


@pytest.mark.parametrize(
    "title",
    [
        "Commentaires",
        "Vos commentaires",
        "2 commentaires",
        "Laisser un commentaire",
        "Comments (3)",
        "Leave a comment",
        "Leave a Reply",
        "Kommentare",
        "3 Kommentare",
        "Schreibe einen Kommentar",
        "Comentarios",
        "Deja un comentario",
        "Commenti",
        "Lascia un commento",
        "Reacties",
        "Laat een reactie achter",
        "Comentários",
        "Deixe um comentário",
        "Comentaris",
        "Deixa un comentari",
        "Iruzkinak",
        "Utzi iruzkina",
    ],
)
def test_what_readers_wrote(title: str) -> None:
    """Below a heading of comments days are those on which readers wrote."""
    thread: list[Line | str] = [
        head(title),
        head("Le 12 janvier 2031 à 10:00, par Jean", 5),
        "Belle idée",
    ]
    page: list[Line | str] = [head("Foire aux livres", 1), "Le 5 mars 2031", *thread]
    found = [event for event in events(*page) if "Jean" in event or "10:00" in event]
    assert found == []
    assert events(*page[:2]) == ["2031-03-05 Foire aux livres"]


def test_titles_that_only_sound_like_comments() -> None:
    """A guided tour has its word from commenting."""
    lines = [head("Visites commentées"), Line("Le 5 mars 2031")]
    assert hushed_lines(lines, load(("fr",))) == {}

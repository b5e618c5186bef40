from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .building import bold, events, item, table

if TYPE_CHECKING:
    from collections.abc import Callable

# Published on Monday 3 March 2025: the kind, the day and the name of each announcement.
LISTS = {
    "fr": (
        ("Concert", "8 mars", "Les Voix du Nord"),
        ("Atelier", "15 mars", "Peindre la rivière"),
        ("Conférence", "22 mars", "Les lavoirs oubliés"),
    ),
    "en": (
        ("Concert", "8 March", "Voices of the North"),
        ("Workshop", "15 March", "Painting the river"),
        ("Talk", "22 March", "Forgotten mills"),
    ),
    "de": (
        ("Konzert", "8. März", "Stimmen des Nordens"),
        ("Workshop", "15. März", "Den Fluss malen"),
        ("Vortrag", "22. März", "Vergessene Mühlen"),
    ),
    "it": (
        ("Concerto", "8 marzo", "Le voci del nord"),
        ("Laboratorio", "15 marzo", "Dipingere il fiume"),
        ("Conferenza", "22 marzo", "I mulini dimenticati"),
    ),
    "nl": (
        ("Concert", "8 maart", "Stemmen van het noorden"),
        ("Workshop", "15 maart", "De rivier schilderen"),
        ("Lezing", "22 maart", "Vergeten molens"),
    ),
}
ORDERS: dict[str, Callable[[str, str, str], list[str]]] = {
    "above the day": lambda kind, day, name: [kind, day, name],
    "below the day": lambda kind, day, name: [day, kind, name],
    "below the name": lambda kind, day, name: [day, name, kind],
    "above the name": lambda kind, day, name: [kind, name, day],
    "above one line": lambda kind, day, name: [kind, f"{day} – {name}"],
    "in one line": lambda kind, day, name: [f"{day} – {kind} – {name}"],
    "behind the name": lambda kind, day, name: [f"{day} – {name} – {kind}"],
}


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("language", LISTS)
def test_a_kind_in_each_entry_names_none(language: str, order: str) -> None:
    """A field that only says of which kind each event is leaves the name to the other one."""
    lines = [
        item(line, 1, number)
        for number, entry in enumerate(LISTS[language], start=10)
        for line in ORDERS[order](*entry)
    ]
    names = [event.split(maxsplit=1)[1] for event in events(*lines, language=language)]
    assert names == [name for _, _, name in LISTS[language]]


def test_a_column_of_kinds() -> None:
    """A column of kinds without a head leaves the name to the column beside it."""
    rows = [f"{day} | {kind} | {name}" for kind, day, name in LISTS["fr"]]
    names = [event.split(maxsplit=1)[1] for event in events(*table(*rows))]
    assert names == [name for _, _, name in LISTS["fr"]]


def test_a_kind_alone_is_a_name() -> None:
    """Where nothing beside it could name the event, the kind does."""
    lines = ["8 mars", "Loto", "", "15 mars", "Concert", "", "22 mars", "Kermesse"]
    assert events(*filter(None, lines)) == [
        "2025-03-08 Loto",
        "2025-03-15 Concert",
        "2025-03-22 Kermesse",
    ]


def test_towns_above_their_days() -> None:
    """The town at the top of an item is the place of what stands in bold below its day."""
    entries = [
        ("Olmet", "8 mars", "La chambre noire"),
        ("Vernac", "15 mars", "Un été sans fin"),
        ("Salle des fêtes", "22 mars", "Journée des lavoirs"),
    ]
    lines = [
        (bold(line, line) if line == name else item(line))._replace(group=(1, number))
        for number, (town, day, name) in enumerate(entries, start=10)
        for line in (town, day, name)
    ]
    assert events(*lines) == [
        "2025-03-08 La chambre noire @ Olmet",
        "2025-03-15 Un été sans fin @ Vernac",
        "2025-03-22 Journée des lavoirs @ Salle des fêtes",
    ]


@pytest.mark.parametrize(
    ("language", "day", "name", "company"),
    [
        ("fr", "8 mars", "Les lavoirs oubliés", "par Jeanne Perrot"),
        ("it", "8 marzo", "I mulini dimenticati", "a cura di Anna Bassi"),
        ("es", "8 de marzo", "Los molinos olvidados", "a cargo de Ana Roig"),
        ("de", "8. März", "Vergessene Mühlen", "mit Ida Faber"),
        ("nl", "8 maart", "Vergeten molens", "door Piet Hendrix"),
    ],
)
def test_who_gives_it_stands_on_a_line_of_its_own(
    language: str, day: str, name: str, company: str
) -> None:
    """A line that only says by whom or with whom is no rest of the name above it."""
    assert events(day, name, company, language=language) == [f"2025-03-08 {name}"]


def test_a_name_goes_on_below() -> None:
    """A small word that leads to no person is in the middle of a name."""
    assert events("8 mars", "Fête des lavoirs", "et des moulins") == [
        "2025-03-08 Fête des lavoirs et des moulins"
    ]


def test_a_cell_is_cut_to_its_name_as_a_line_is() -> None:
    """What stands behind a comma for whom or by whom is not of the name, in a table either."""
    rows = ["8 mars | Ski au clair de lune, avec Jeanne Perrot | Stade",
            "15 mars | Tour des lavoirs, par Luc Vasseur | Mairie"]  # fmt: skip
    assert events(*table(*rows, heads="Date | Quoi | Lieu")) == [
        "2025-03-08 Ski au clair de lune @ Stade",
        "2025-03-15 Tour des lavoirs @ Mairie",
    ]


def test_a_question_gives_nobody() -> None:
    """What is asked behind a comma says neither by whom nor for whom it is."""
    assert events("8 mars : Bilan carbone, par où commencer ?") == [
        "2025-03-08 Bilan carbone, par où commencer ?"
    ]

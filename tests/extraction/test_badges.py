from __future__ import annotations

import pytest

from agenda.issue import Kind, Line
from agenda.lines.badges import join_badges

from .building import events, head, item, table


def joined(*lines: Line | str, language: str = "fr") -> list[str]:
    """Return the texts of lines after the parts of dates and names are joined."""
    made = [one if isinstance(one, Line) else Line(one) for one in lines]
    return [line.text for _, line, _ in join_badges(made, range(len(made)), (language,))]


@pytest.mark.parametrize(
    ("language", "lines", "expected"),
    [
        ("fr", ["22", "JAN.", "Loto"], ["22 JAN.", "Loto"]),
        ("fr", ["sam.", "01", "mars", "Loto"], ["sam. 01 mars", "Loto"]),
        (
            "fr",
            ["lun.", "30", "nov.", "-", "2", "déc.", "Salon"],
            ["lun. 30 nov. - 2 déc.", "Salon"],
        ),
        ("fr", ["01", "mars", "2025", "Loto"], ["01 mars 2025", "Loto"]),
        ("en", ["MAR", "12", "Spring fair"], ["MAR 12", "Spring fair"]),
        ("es", ["17", "MAYO", "Feria"], ["17 MAYO", "Feria"]),
        ("de", ["Sa", "8.", "März", "Flohmarkt"], ["Sa 8. März", "Flohmarkt"]),
        ("it", ["14", "giu", "Sagra"], ["14 giu", "Sagra"]),
        ("nl", ["14", "juni", "Markt"], ["14 juni", "Markt"]),
        ("pt", ["20", "set", "Feira"], ["20 set", "Feira"]),
        ("ca", ["14", "juny", "Fira"], ["14 juny", "Fira"]),
        ("fr", ["Sam 14 et", "Dim 15", "Loto"], ["Sam 14 et Dim 15", "Loto"]),
        ("de", ["Sa 14. und", "So 15.", "Markt"], ["Sa 14. und So 15.", "Markt"]),
    ],
)
def test_badges(language: str, lines: list[str], expected: list[str]) -> None:
    """Short lines that are one date together become one line."""
    assert joined(*lines, language=language) == expected


@pytest.mark.parametrize(
    "lines",
    [
        ["8 mars", "15 mars"],  # two dates
        ["22", "Loto du club"],
        ["mars", "avril"],  # no digit
        ["Lire", "plus"],
        ["8 mars", "2025 places"],
        ["14 juin", "20h"],
    ],
)
def test_what_is_no_badge(lines: list[str]) -> None:
    """Whole dates, and lines that make no date, stay apart."""
    assert joined(*lines) == lines


def test_badges_stay_in_their_boxes() -> None:
    """What stands in two cards or two cells is no one date."""
    assert joined(item("22", 1), item("mars", 2)) == ["22", "mars"]
    assert joined(*table("22 | mars | Loto")) == ["22", "mars", "Loto"]
    assert joined(item("22", 1, 2), item("mars", 1, 3)) == ["22 mars"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Fête de la", "musique"], ["Fête de la musique"]),
        (["Salon des maires", "et des élus"], ["Salon des maires et des élus"]),
        (["Fête de la", "musique et du", "cirque"], ["Fête de la musique et du cirque"]),
        (["GRAND LOTO", "DU FOYER"], ["GRAND LOTO DU FOYER"]),
        (["Fête du port", "Salle des fêtes"], ["Fête du port", "Salle des fêtes"]),
        (["Salon 2025 de", "la ruralité"], ["Salon 2025 de", "la ruralité"]),
        (["Organisé par :", "le club"], ["Organisé par :", "le club"]),
    ],
)
def test_names_over_several_lines(lines: list[str], expected: list[str]) -> None:
    """A line that ends in the middle of a name goes on in the next one."""
    assert joined(*lines) == expected


def test_long_lines_and_other_boxes_do_not_run_on() -> None:
    """Paragraphs are whole, and a name does not leave its item."""
    long = "mot " * 25 + "de la"
    assert joined(long, "musique") == [long, "musique"]
    assert joined(item("Fête de la", 1), item("musique", 2)) == ["Fête de la", "musique"]
    assert joined(Line("Fête de la", Kind.HEADING, 2), "musique") == ["Fête de la", "musique"]


def test_silent_lines_are_left_out_and_places_are_kept() -> None:
    """What does not speak is passed over; each line knows where it stood and of how many."""
    lines = [Line("Menu", silent="navigation"), Line("22"), Line("mars"), Line("Loto")]
    found = join_badges(lines, (1, 2, 3), ("fr",))
    assert [(index, line.text, count) for index, line, count in found] == [
        (1, "22 mars", 2),
        (3, "Loto", 1),
    ]
    assert join_badges(lines, (3,), ("fr",)) == [(3, lines[3], 1)]


@pytest.mark.parametrize(
    ("language", "day", "other", "text", "again"),
    [
        ("nl", "18 maart", "20 maart",
         "Op dinsdag 18 maart 2025 vieren we om 19:00 uur feest met de ouders in de kerk.",
         "Op donderdag 20 maart 2025 is iedereen in de school welkom van 16:00 uur - 20:00 uur."),
        ("fr", "18 mars", "20 mars",
         "Le mardi 18 mars 2025 nous nous retrouvons à 19 h avec les parents dans la cour.",
         "Le jeudi 20 mars 2025 toutes les classes vous attendent à l'école de 16 h à 20 h."),
        ("it", "18 marzo", "20 marzo",
         "Martedì 18 marzo 2025 ci troviamo alle 19 con i bambini e con tutti i genitori.",
         "Giovedì 20 marzo 2025 le classi aspettano tutti i genitori dalle 16 alle 20."),
    ],
)  # fmt: skip
def test_the_sentence_of_a_card_gives_its_hours(
    language: str, day: str, other: str, text: str, again: str
) -> None:
    """Below the badge and the name of a card a sentence tells the day again, with its hour."""
    cards = [
        line
        for number, (badge, title, told) in enumerate(
            [(day, "Vitrum", text), (other, "Lux Nova", again)]
        )
        for line in (
            item(badge, 1, number),
            head(title)._replace(group=(1, number)),
            item(told, 1, number),
        )
    ]
    found = [one.split(" @ ")[0] for one in events("Agenda", *cards, language=language)]
    assert found == ["2025-03-18 19:00 Vitrum", "2025-03-20 16:00-20:00 Lux Nova"]

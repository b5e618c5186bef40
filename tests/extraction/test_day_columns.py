from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from agenda.issue import Line

from .building import cell, events, head, table

if TYPE_CHECKING:
    from collections.abc import Callable

# March 2025: its 1st is a Saturday, its 10th a Monday.
WEEKDAYS = {
    "fr": "Lun|Mar|Mer|Jeu|Ven|Sam|Dim",
    "en": "Mon|Tue|Wed|Thu|Fri|Sat|Sun",
    "de": "Mo|Di|Mi|Do|Fr|Sa|So",
    "es": "Lunes|Martes|Miércoles|Jueves|Viernes|Sábado|Domingo",
    "pt": "Segunda|Terça|Quarta|Quinta|Sexta|Sábado|Domingo",
}


@pytest.mark.parametrize(
    ("language", "heads", "hours"),
    [
        ("fr", "Lundi 10 mars|Mardi 11 mars", ("14 h", "16 h 30")),
        ("en", "Monday 10 March|Tuesday 11 March", ("2pm", "4.30pm")),
        ("es", "Lunes 10 de marzo|Martes 11 de marzo", ("14:00 h", "16:30 h")),
        ("it", "Lunedì 10 marzo|Martedì 11 marzo", ("ore 14", "ore 16.30")),
        ("de", "Montag, 10. März|Dienstag, 11. März", ("14 Uhr", "16.30 Uhr")),
        ("nl", "Maandag 10 maart|Dinsdag 11 maart", ("14.00 uur", "16.30 uur")),
        ("pt", "Segunda-feira, 10 de março|Terça-feira, 11 de março", ("14h00", "16h30")),
        ("ca", "Dilluns 10 de març|Dimarts 11 de març", ("14 h", "16.30 h")),
        ("eu", "Martxoak 10|Martxoak 11", ("14:00", "16:30")),
    ],
)
def test_days_as_heads(language: str, heads: str, hours: tuple[str, str]) -> None:
    """What stands below the day of a column takes place on it, row by row or hour by hour."""
    first, second = hours
    expected = ["2025-03-10 14:00 Loto", "2025-03-11 16:30 Karaoke"]
    below = table(heads, "Loto|Karaoke", f"{first}|{second}")
    assert events(*below, language=language) == expected
    beside = table(f"|{heads}", f"{first}|Loto|", f"{second}||Karaoke")
    assert events(*beside, language=language) == expected


def test_several_lines_in_a_cell() -> None:
    """A cell of several lines is one announcement, with its hours and its place."""
    lines = [
        cell("Lundi 10 mars", 1, 0), cell("Mardi 11 mars", 1, 1),
        cell("10 h", 2, 0), cell("Atelier mémoire", 2, 0), cell("Salle Brassens", 2, 0),
        cell("Gym douce", 2, 1), cell("9 h 30, gymnase", 2, 1),
        cell("15 h", 3, 0), cell("Thé dansant", 3, 0), cell("Salle des fêtes", 3, 0),
    ]  # fmt: skip
    assert events(*lines) == [
        "2025-03-10 10:00 Atelier mémoire @ Salle Brassens",
        "2025-03-10 15:00 Thé dansant @ Salle des fêtes",
        "2025-03-11 09:30 Gym douce @ gymnase",
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("Poterie (matin)|Cirque|Cuisine", "||Piscine"),
         ["2025-03-10 Poterie", "2025-03-11 Cirque", "2025-03-12 Cuisine", "2025-03-12 Piscine"]),
        (("|Foire aux vins|",), ["2025-03-11 Foire aux vins"]),
        (("Les Tambours|Groupe Zest|Fanfare",),
         ["2025-03-10 Les Tambours", "2025-03-11 Groupe Zest", "2025-03-12 Fanfare"]),
        (("|Cirque|Cuisine", "|Natation|Cinéma"),
         ["2025-03-11 Cirque", "2025-03-11 Natation", "2025-03-12 Cuisine", "2025-03-12 Cinéma"]),
    ],
)  # fmt: skip
def test_the_day_above_governs(rows: tuple[str, ...], expected: list[str]) -> None:
    """No cell is of the day beside its own, whatever stands above the table."""
    found = events(head("Agenda"), *table("Lundi 10 mars|Mardi 11 mars|Mercredi 12 mars", *rows))
    assert [one.split(" (")[0] for one in found] == expected


def test_a_day_above_several_columns() -> None:
    """A day may stand above the hours and the names of its column."""
    rows = [
        cell("Samedi 8 mars", 1, 0), cell("Dimanche 9 mars", 1, 2),
        cell("14h", 2, 0), cell("Atelier poterie", 2, 1), cell("10h", 2, 2), cell("Messe", 2, 3),
        cell("20h", 3, 0), cell("Grand bal", 3, 1), cell("15h", 3, 2), cell("Concert", 3, 3),
    ]  # fmt: skip
    assert events(*rows) == [
        "2025-03-08 14:00 Atelier poterie", "2025-03-08 20:00 Grand bal",
        "2025-03-09 10:00 Messe", "2025-03-09 15:00 Concert",
    ]  # fmt: skip


def test_days_below_names() -> None:
    """A table that opens with names has its days below them."""
    found = events(*table("Bal|Foire", "8 mars|9 mars", "Loto|Concert", "15 mars|16 mars"))
    assert found == [
        "2025-03-08 Bal", "2025-03-09 Foire", "2025-03-15 Loto", "2025-03-16 Concert",
    ]  # fmt: skip


def test_hours_in_cells() -> None:
    """Where cells give hours alone, the side of the row says of what: a cinema, parishes."""
    rows = table(
        "Film|Mer 12/03|Jeu 13/03|Ven 14/03",
        "Les oiseaux de passage|20h30||18h",
        "Le grand large||20h30|",
    )
    assert events(*rows) == [
        "2025-03-12 20:30 Les oiseaux de passage",
        "2025-03-13 20:30 Le grand large",
        "2025-03-14 18:00 Les oiseaux de passage",
    ]


def test_weekdays_below_a_week() -> None:
    """Weekdays head columns too; the line above the table says of which week."""
    rows = table("|Lundi|Mardi|Jeudi", "10h-12h|Café des parents||Tricot", "14h-17h||Jeux|Sortie")
    assert events(head("Programme de la semaine", 1), Line("Du 10 au 14 mars 2025"), *rows) == [
        "2025-03-10 10:00-12:00 Café des parents",
        "2025-03-11 14:00-17:00 Jeux",
        "2025-03-13 10:00-12:00 Tricot",
        "2025-03-13 14:00-17:00 Sortie",
    ]


def test_opening_hours_in_columns() -> None:
    """Opening hours, weekday by weekday, name nothing: "Matin" is part of each of them."""
    rows = table("|Mardi|Jeudi|Samedi", "Matin|10h-12h|9h-12h|9h-12h", "Après-midi|14h-17h|fermé|")
    assert not events(head("Horaires d'ouverture"), *rows)


@pytest.mark.parametrize("language", WEEKDAYS)
def test_grid_of_a_month(language: str) -> None:
    """The cells of a month's grid open with their number; the weekday says of which month."""
    grid = table(WEEKDAYS[language])
    for number in range(1, 32):
        row, column = divmod(number + 4, 7)
        grid.append(cell(str(number), row + 20, column))
        if number == 12:
            grid += [cell("Karaoke", row + 20, column), cell("20:30", row + 20, column)]
        if number == 29:
            grid.append(cell("Loto", row + 20, column))
    expected = ["2025-03-12 20:30 Karaoke", "2025-03-29 Loto"]
    assert events(*grid, language=language) == expected


def test_days_of_other_months_in_a_grid() -> None:
    """What stands on a day before the first, or behind the last, is of the month beside it."""
    grid = table(WEEKDAYS["fr"])
    for place, number in enumerate([24, 25, 26, 27, 28, *range(1, 32), 1, 2, 3, 4, 5, 6]):
        row, column = divmod(place, 7)
        grid.append(cell(str(number), row + 20, column))
        told = {0: "Bal de février", 19: "Karaoké", 37: "Loto d'avril"}.get(place)
        grid += [cell(told, row + 20, column)] if told else []
    assert events(*grid) == ["2025-03-15 Karaoké"]


def test_wide_tables_take_time_in_proportion(assert_linear: Callable[..., None]) -> None:
    """A row of many days costs each of its cells once."""

    def prepare(columns: int) -> Callable[[], object]:
        days = "|".join(f"{1 + at % 28} mars" for at in range(columns))
        rows = table(days, "|".join(["Loto"] * columns), "|".join(["20 h"] * columns))
        return lambda: events(*rows)

    assert_linear(prepare, 40)


def test_numbers_glued_in_a_grid() -> None:
    """A number may be glued to what follows it; the number before tells which one it is."""
    grid = table(WEEKDAYS["fr"])
    for number in range(1, 32):
        row, column = divmod(number + 4, 7)
        text = {12: "121 événement", 20: "20 Loto"}.get(number, str(number))
        grid.append(cell(text, row + 20, column))
        grid += [cell("Karaoké", row + 20, column)] if number == 12 else []
    assert events(*grid) == ["2025-03-12 Karaoké", "2025-03-20 Loto"]


def test_days_below_days() -> None:
    """Days that stand below days are cells of a list, not what a column holds."""
    rows = table("Samedi 8 mars|Dimanche 9 mars", "Samedi 15 mars|Dimanche 16 mars")
    found = events(head("Portes ouvertes du musée"), *rows, Line("Entrée libre"))
    assert [one[:10] for one in found] == ["2025-03-08", "2025-03-09", "2025-03-15", "2025-03-16"]


@pytest.mark.parametrize(
    ("language", "heads", "rows"),
    [
        ("fr", "|Chorale|Bureau", ("Mars|11|14", "Avril|8|-")),
        ("de", "|Chorale|Bureau", ("März|11.|14.", "April|8.|")),
    ],
)
def test_heads_that_name(language: str, heads: str, rows: tuple[str, ...]) -> None:
    """Heads name what their columns give the days of, month by month."""
    assert sorted(events(*table(heads, *rows), language=language)) == [
        "2025-03-11 Chorale", "2025-03-14 Bureau", "2025-04-08 Chorale",
    ]  # fmt: skip


def test_heads_of_full_dates() -> None:
    """Above full dates heads name events where most of them are words of events."""
    rows = "11 March|14 March", "8 April|"
    assert sorted(events(*table("Choir concert|Council meeting", *rows), language="en")) == [
        "2025-03-11 Choir concert", "2025-03-14 Council meeting", "2025-04-08 Choir concert",
    ]  # fmt: skip
    assert not events(*table("Arrivée|Départ", "11 mars|14 mars", "8 avril|11 avril"))


@pytest.mark.parametrize("months", ["Mars|Avril", "Mars|Avril|Mai"])
def test_months_as_heads(months: str) -> None:
    """Months head columns of days: each row says of what."""
    rows = table(f"|{months}", "Chorale|11|8", "Bureau|14|15")
    assert events(*rows) == [
        "2025-03-11 Chorale", "2025-04-08 Chorale", "2025-03-14 Bureau", "2025-04-15 Bureau",
    ]  # fmt: skip


def test_lists_below_months() -> None:
    """Months head lists of what takes place in each: every cell has its own day and name."""
    rows = table("Mars|Avril", "8 Bal des pompiers|5 Foire aux plants", "9 Loto|12 Concert")
    assert sorted(events(*rows)) == [
        "2025-03-08 Bal des pompiers", "2025-03-09 Loto",
        "2025-04-05 Foire aux plants", "2025-04-12 Concert",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "cells",
    [
        ("Sam 8 : Bal|Sam 5 : Zoo", "Dim. 9 Loto|Sam. 12 Concert"),
        ("8 mars : Bal|5 avril : Zoo", "9 mars : Loto|12 avril : Concert"),
    ],
)
def test_cells_below_months_that_open_with_their_days(cells: tuple[str, ...]) -> None:
    """However short the name behind a day is, no cell names what another one dates."""
    assert sorted(events(*table("Mars|Avril", *cells))) == [
        "2025-03-08 Bal", "2025-03-09 Loto", "2025-04-05 Zoo", "2025-04-12 Concert",
    ]  # fmt: skip


def test_a_film_and_how_long_it_lasts_beside_its_hours() -> None:
    """A cell of hours is of the first line at the side of its row, whatever else stands there."""
    lines = [
        cell("Mer. 12", 1, 1), cell("Ven. 14", 1, 2),
        cell("Les Braises", 2, 0), cell("1h42", 2, 0),
        cell("20h30", 2, 1), cell("18h00 VOST", 2, 2),
        cell("Zazou (dès 5 ans)", 3, 0), cell("15h00", 3, 1),
    ]  # fmt: skip
    found = events(head("Du mercredi 12 au mardi 18 mars"), *lines)
    assert found == [
        "2025-03-12 20:30 Les Braises",
        "2025-03-12 15:00 Zazou",
        "2025-03-14 18:00 Les Braises",
    ]

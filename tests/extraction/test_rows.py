from __future__ import annotations

import pytest

from agenda.issue import Kind, Line
from agenda.listings.rows import read_tables
from agenda.listings.tables import read_rows
from agenda.vocabulary.lexicon import load

from .building import cell, clues, events, head, table

LOTO, BAL = "2025-03-08 20:00 Loto du club", "2025-03-15 21:00 Bal des pompiers"
BOTH = [f"{LOTO} @ Salle des fêtes", f"{BAL} @ Place du marché"]


@pytest.mark.parametrize(
    ("language", "heads", "rows", "expected"),
    [
        ("fr", "Date|Heure|Manifestation|Lieu",
         ["samedi 8 mars|20h|Loto du club|Salle des fêtes",
          "samedi 15 mars|21h|Bal des pompiers|Place du marché"], BOTH),
        ("en", "Date|Time|Event|Venue",
         ["Saturday 8 March|7.30pm|Quiz night|Village Hall", "Friday 14 March|8pm|Film night|Barn"],
         ["2025-03-08 19:30 Quiz night @ Village Hall", "2025-03-14 20:00 Film night @ Barn"]),
        ("de", "Datum|Uhrzeit|Veranstaltung|Ort",
         ["08.03.2025|20:00|Tanzabend|Rathaus", "15.03.2025|19:30|Frühlingskonzert|Kirche"],
         ["2025-03-08 20:00 Tanzabend @ Rathaus", "2025-03-15 19:30 Frühlingskonzert @ Kirche"]),
        ("es", "Fecha|Hora|Actividad|Lugar",
         ["8 de marzo|20:00|Baile|Plaza Mayor", "15 de marzo|19:30|Concierto|Iglesia"],
         ["2025-03-08 20:00 Baile @ Plaza Mayor", "2025-03-15 19:30 Concierto @ Iglesia"]),
        ("it", "Data|Ora|Evento|Luogo",
         ["8 marzo|20:00|Ballo|Piazza Grande", "15 marzo|19:30|Concerto|Chiesa"],
         ["2025-03-08 20:00 Ballo @ Piazza Grande", "2025-03-15 19:30 Concerto @ Chiesa"]),
        ("nl", "Wanneer|Tijd|Wat|Waar",
         ["8 maart|20:00|Dansavond|Dorpshuis", "15 maart|19:30|Lenteconcert|Kerk"],
         ["2025-03-08 20:00 Dansavond @ Dorpshuis", "2025-03-15 19:30 Lenteconcert @ Kerk"]),
        ("pt", "Data|Hora|Evento|Local",
         ["8 de março|20:00|Baile|Salão", "15 de março|19:30|Concerto|Igreja"],
         ["2025-03-08 20:00 Baile @ Salão", "2025-03-15 19:30 Concerto @ Igreja"]),
        ("ca", "Data|Hora|Activitat|Lloc",
         ["8 de març|20:00|Ball|Plaça Major", "15 de març|19:30|Concert|Església"],
         ["2025-03-08 20:00 Ball @ Plaça Major", "2025-03-15 19:30 Concert @ Església"]),
        ("eu", "Eguna|Ordua|Ekitaldia|Lekua",
         ["martxoak 8|20:00|Dantzaldia|Plaza", "martxoak 15|19:30|Kontzertua|Eliza"],
         ["2025-03-08 20:00 Dantzaldia @ Plaza", "2025-03-15 19:30 Kontzertua @ Eliza"]),
    ],
)  # fmt: skip
def test_heads(language: str, heads: str, rows: list[str], expected: list[str]) -> None:
    """The heads of the columns name their roles, in each language."""
    assert events(*table(*rows, heads=heads), language=language) == expected


@pytest.mark.parametrize(
    "rows",
    [
        ["samedi 8 mars|20h|Loto du club|Salle des fêtes",
         "samedi 15 mars|21h|Bal des pompiers|Place du marché"],
        ["Loto du club|Salle des fêtes|samedi 8 mars|20h",
         "Bal des pompiers|Place du marché|samedi 15 mars|21h"],
        ["Salle des fêtes|Loto du club|samedi 8 mars|20h",
         "Place du marché|Bal des pompiers|samedi 15 mars|21h"],
        ["samedi 8 mars 20h|Loto du club|Salle des fêtes",
         "samedi 15 mars 21h|Bal des pompiers|Place du marché"],
    ],
)  # fmt: skip
def test_tables_without_heads(rows: list[str]) -> None:
    """Without heads the cells themselves tell, in whatever order."""
    assert events(*table(*rows)) == BOTH


def test_a_date_over_several_rows() -> None:
    """A row without a day has that of the row above, as a rowspan means it."""
    rows = ["samedi 8 mars|14h|Loto du club", " |20h|Bal des pompiers", "dimanche 9 mars|9h|Messe"]
    assert events(*table(*rows, heads="Date|Heure|Manifestation")) == [
        "2025-03-08 14:00 Loto du club",
        "2025-03-08 20:00 Bal des pompiers",
        "2025-03-09 09:00 Messe",
    ]


def test_fixtures() -> None:
    """Two sides make the name of a match; its hour may stand in any column."""
    rows = ["8 mars|Orvault|Saint-Clair|Stade Haut|15h", "15 mars|Bellevue|Orvault|Stade Bas|"]
    assert events(*table(*rows, heads="Date|Domicile|Extérieur|Lieu|Remarque")) == [
        "2025-03-08 15:00 Orvault - Saint-Clair @ Stade Haut",
        "2025-03-15 Bellevue - Orvault @ Stade Bas",
    ]


def test_deadline_columns() -> None:
    """The date of a column of deadlines dates nothing."""
    rows = ["8 mars|Loto du club|1er mars", "15 mars|Bal des pompiers|10 mars"]
    assert events(*table(*rows, heads="Date|Manifestation|Date limite d'inscription")) == [
        "2025-03-08 Loto du club",
        "2025-03-15 Bal des pompiers",
    ]


def test_rows_of_months() -> None:
    """A row that names a month dates the bare days below it."""
    rows = [
        Line("Mai 2025", Kind.CELL, group=(1, 5), column=0),
        *table("3|Loto du club|Salle des fêtes", "10|Bal des pompiers|Place du marché"),
        Line("Juin 2025", Kind.CELL, group=(1, 50), column=0),
        cell("7", 51, 0), cell("Kermesse", 51, 1), cell("École", 51, 2),
    ]  # fmt: skip
    assert events(*rows) == [
        "2025-05-03 Loto du club @ Salle des fêtes",
        "2025-05-10 Bal des pompiers @ Place du marché",
        "2025-06-07 Kermesse @ École",
    ]


def test_status_in_cells() -> None:
    """A word of status in the name's cell is no part of the name."""
    rows = ["8 mars|Loto du club (annulé)|Salle des fêtes", "15 mars|Bal|Place du marché"]
    assert events(*table(*rows, heads="Date|Manifestation|Lieu")) == [
        "2025-03-08 Loto du club @ Salle des fêtes",
        "2025-03-15 Bal @ Place du marché",
    ]


def test_side_by_side() -> None:
    """Two tables in one, each with its days, are read one after the other."""
    rows = ["8 mars|Loto|salle Prévert|5 avril|Bal|gymnase",
            "15 mars|Tarot|gymnase|12 avril|Concert|salle Prévert"]  # fmt: skip
    assert events(*table(*rows)) == [
        "2025-03-08 Loto @ salle Prévert",
        "2025-03-15 Tarot @ gymnase",
        "2025-04-05 Bal @ gymnase",
        "2025-04-12 Concert @ salle Prévert",
    ]
    twice = "Datum|Was|Datum|Was"
    german = ["8. März|Tanzabend|5. April|Flohmarkt", "15. März|Konzert|12. April|Lesung"]
    assert events(*table(*german, heads=twice), language="de") == [
        "2025-03-08 Tanzabend", "2025-03-15 Konzert", "2025-04-05 Flohmarkt", "2025-04-12 Lesung",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "heads", "rows"),
    [
        ("fr", "Début|Titre|Fin|Lieu",
         ["8 mars|Stage de danse|9 mars|Gymnase", "15 mars|Stage de tir|17 mars|Stade"]),
        ("fr", "Du|Au|Manifestation|Lieu",
         ["8 mars|9 mars|Stage de danse|(Gymnase)", "15 mars|17 mars|Stage de tir|(Stade)"]),
    ],
)  # fmt: skip
def test_first_and_last_day(language: str, heads: str, rows: list[str]) -> None:
    """Columns of a first and a last day are ranges, and no two tables."""
    assert events(*table(*rows, heads=heads), language=language) == [
        "2025-03-08/2025-03-09 Stage de danse @ Gymnase",
        "2025-03-15/2025-03-17 Stage de tir @ Stade",
    ]


def test_unknown_heads() -> None:
    """Columns with heads that mean nothing do worse than others, and name no day."""
    rows = ["8 mars|Loto du club|Tous", "15 mars|Bal des pompiers|Tous"]
    assert events(*table(*rows, heads="Date|Manifestation|Zzz")) == [
        "2025-03-08 Loto du club",
        "2025-03-15 Bal des pompiers",
    ]


def test_rows_without_names_and_days() -> None:
    """A row whose name is empty, and rows before the first day, give nothing."""
    rows = [" |Loto du club", "8 mars| ", "15 mars|Bal des pompiers"]
    assert events(*table(*rows, heads="Date|Manifestation")) == ["2025-03-15 Bal des pompiers"]


def test_layouts_are_no_tables() -> None:
    """One row, cells of several lines and columns without days are read line by line."""
    one = clues(*table("8 mars|Loto du club"))
    crowded = clues(cell("8 mars", 1, 0), cell("Loto", 1, 0), cell("9 mars", 2, 0))
    dayless = clues(*table("Loto|Salle", "Bal|Place"))
    assert read_rows(one) is None
    assert read_rows(crowded) is None
    assert read_rows(dayless) is not None
    assert read_tables(dayless, load(("fr",))) == []
    assert read_tables(one, load(("fr",))) == []


def test_a_layout_of_cards_in_cells() -> None:
    """A table that lays out cards is read as its cards."""
    assert events(
        cell("Samedi 8 mars", 1, 0), cell("Loto du club", 1, 0),
        cell("Samedi 15 mars", 1, 1), cell("Bal des pompiers", 1, 1),
    ) == ["2025-03-08 Loto du club", "2025-03-15 Bal des pompiers"]  # fmt: skip


def test_text_around_a_table() -> None:
    """What stands before and behind a table is read on its own."""
    assert events(
        head("Agenda"), "Vœux du maire", "Vendredi 7 mars",
        *table("samedi 8 mars|Loto du club", "samedi 15 mars|Bal des pompiers"),
        head("Et encore"), "Kermesse", "Samedi 22 mars",
    ) == [
        "2025-03-07 Vœux du maire", "2025-03-08 Loto du club", "2025-03-15 Bal des pompiers",
        "2025-03-22 Kermesse",
    ]  # fmt: skip


def test_saints_in_rows_below_a_day() -> None:
    """In a row that is read as a line a church is no day, as in its cell."""
    rows = table("Samedi 8 mars|", "18:30|Messe anticipée - Saint-Jean", "20:00|Veillée")
    found = [one.split(" @ ")[0] for one in events(*rows)]
    assert found == ["2025-03-08 18:30 Messe anticipée", "2025-03-08 20:00 Veillée"]


def test_timetables_below_a_day() -> None:
    """Rows that start with hours belong to the day above their table."""
    assert events(head("Samedi 8 mars"), *table("14h|Loto du club", "20h|Bal des pompiers")) == [
        "2025-03-08 14:00 Loto du club",
        "2025-03-08 20:00 Bal des pompiers",
    ]


def test_rows_that_open_with_a_day_and_a_name_are_lines() -> None:
    """Without heads, cells cut at signs are read as the lines that they were."""
    rows = table(
        "Samedi 8 mars : Loto du club|Salle des fêtes|20h",
        "Samedi 15 mars : Bal des pompiers|Place du marché|21h",
    )
    assert events(*rows) == BOTH


def test_bare_days_of_rows_have_the_month_above() -> None:
    """A row read as a line keeps what was found in its cells."""
    rows = table(
        "8 - Loto du club|Salle des fêtes|20h", "15 - Bal des pompiers|Place du marché|21h"
    )
    assert events(head("Mars 2025"), *rows) == BOTH


def test_hours_below_the_day_of_a_row() -> None:
    """Hours on a second line of the cell of the day leave the other columns as they are."""
    heads = ["Datum", "Anlass", "Ort", "Organisator"]
    rows = [
        (["16. Okt. 2025", "20.00 Uhr"], "Lesung mit Lukas Bärtschi", "Bibliothek", "Kommission"),
        (["24. Okt. 2025", "09.00 - 16.00 Uhr"], "Herbstmarkt", "Dorfplatz", "Gewerbeverein"),
        (["30. Nov. 2025", "19.30 Uhr"], "Gemeindeversammlung", "Kirche", "Gemeinderat"),
    ]
    cells = [
        cell(text, number, column, heads[column])
        for number, (days, *others) in enumerate(rows, start=10)
        for column, texts in enumerate([days, *([one] for one in others)])
        for text in texts
    ]
    assert events(*cells, language="de") == [
        "2025-10-16 20:00 Lesung mit Lukas Bärtschi @ Bibliothek",
        "2025-10-24 09:00-16:00 Herbstmarkt @ Dorfplatz",
        "2025-11-30 19:30 Gemeindeversammlung @ Kirche",
    ]

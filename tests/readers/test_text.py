"""Plain text to lines."""

from __future__ import annotations

import base64
import binascii
import random
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.issue import Kind, Line, Raw
from agenda.readers.text import is_capitals, lines_of, read
from agenda.readers.text_columns import split_rows

if TYPE_CHECKING:
    from collections.abc import Callable


def shown(text: str) -> list[str]:
    """Return each line as "kind level | text", with its row and column when it is a cell."""
    return [_show(line) for line in lines_of(text)]


def _show(line: Line) -> str:
    place = f" {line.group[-1]}.{line.column}" if line.kind is Kind.CELL else ""
    level = f" {line.level}" if line.level else ""
    head = f" ({line.head})" if line.head else ""
    return f"{line.kind}{level}{place}{head} | {line.text}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Am 13. Septem-\nber im Saal", "Am 13. September im Saal"),
        ("Das Mosel-\nund Weinfest", "Das Mosel- und Weinfest"),
        ("prenez rendez-\nvous ici", "prenez rendez-vous ici"),
        ("un vide-grenier, le vide-\ngrenier", "un vide-grenier, le vide-grenier"),
        ("à Semur-en-\nAuxois", "à Semur-en-Auxois"),
    ],
)
def test_a_word_broken_at_the_end_of_a_line(text: str, told: str) -> None:
    """It is one word again; its hyphen stays where it is written with one elsewhere."""
    assert [line.text for line in lines_of(text)] == [told]


def test_a_narrow_column_in_a_wide_text() -> None:
    """A paragraph that was cut at a width of its own is one line."""
    narrow = (
        "La commune organise un repas pour les aînés, et chacun",
        "peut venir avec un plat qui sera mis en commun sur une",
        "grande table, dressée sous la halle par les employés et",
        "les bénévoles du comité.",
    )
    wide = "Les élus se tiennent à la disposition de tous les habitants, " * 2
    assert lines_of("\n".join((*narrow, "", wide.strip())))[0].text == " ".join(narrow)


def test_paragraphs_are_groups() -> None:
    """Blank lines part groups, whatever blanks they hold."""
    lines = lines_of("Foire\n3 mai\n \u00a0\nMarché\n5 mai\n")
    assert [line.text for line in lines] == ["Foire", "3 mai", "Marché", "5 mai"]
    assert [line.number for line in lines] == [1, 2, 4, 5]
    assert lines[0].group == lines[1].group != lines[2].group == lines[3].group


def test_headings_are_marked_as_such() -> None:
    """Number signs, underlines and capitals make a heading; a plain short line stays text."""
    text = "# Agenda ##\n\nSorties\n-------\n\nMAIRIE DE PAU 2025\nFoire\n\nMarché\n======\n3 mai"
    assert shown(text) == [
        "heading 1 | Agenda",
        "heading 2 | Sorties",
        "heading 2 | MAIRIE DE PAU 2025",
        "text | Foire",
        "heading 1 | Marché",
        "text | 3 mai",
    ]


def test_capitals_alone_are_no_headings() -> None:
    """Where most of a text is set in capitals, capitals say nothing."""
    assert all(line.startswith("text") for line in shown("FOIRE\nLE 3 MAI\nMARCHÉ\nLE 5 MAI\nici"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Foire", "item 1 | Foire"),
        ("* Foire", "item 1 | Foire"),
        ("• Foire", "item 1 | Foire"),
        ("•Foire", "item 1 | Foire"),
        ("> Foire", "item 1 | Foire"),
        ("– Foire", "item 1 | Foire"),
        ("-Foire", "item 1 | Foire"),
        ("-20 % sur tout", "text | -20 % sur tout"),
        ("-5 °C", "text | -5 °C"),
        ("1. Mai", "text | 1. Mai"),
        ("- 3 mai : foire", "item 1 | 3 mai : foire"),
    ],
)
def test_bullets(text: str, expected: str) -> None:
    """A bullet goes and makes an item; a sign before a figure stays."""
    assert shown(text) == [expected]


def test_items_know_their_depth_and_their_lines() -> None:
    """Indented bullets are deeper; an indented line belongs to the item above, others do not."""
    lines = lines_of("- Mai\n  - Foire\n    salle 2\n- Juin\nEntrée libre")
    assert [(line.level, line.text) for line in lines] == [
        (1, "Mai"),
        (2, "Foire"),
        (0, "salle 2"),
        (1, "Juin"),
        (0, "Entrée libre"),
    ]
    assert lines[2].group == lines[1].group
    assert lines[4].group == lines[0].group[:1]


def test_tabs_part_columns() -> None:
    """Tabs make cells, and a row of words above rows with figures names the columns."""
    assert shown("Date\tQuoi\n3 mai\tFoire\n5 mai\tMarché") == [
        "cell 2.0 | Date",
        "cell 2.1 | Quoi",
        "cell 3.0 (Date) | 3 mai",
        "cell 3.1 (Quoi) | Foire",
        "cell 4.0 (Date) | 5 mai",
        "cell 4.1 (Quoi) | Marché",
    ]


def test_an_empty_cell_keeps_its_column() -> None:
    """Two tabs in a row pass over a column."""
    assert shown("3 mai\t\tFoire\n5 mai\tPau\tMarché")[:2] == [
        "cell 2.0 | 3 mai",
        "cell 2.2 | Foire",
    ]


def test_bars_part_columns() -> None:
    """Rows between bars are a table; its rule is not shown."""
    assert shown("| Date | Quoi |\n|------|------|\n| 3 mai | Foire |") == [
        "cell 2.0 | Date",
        "cell 2.1 | Quoi",
        "cell 3.0 (Date) | 3 mai",
        "cell 3.1 (Quoi) | Foire",
    ]
    assert shown("Accueil | Contact") == ["text | Accueil | Contact"]


def test_a_dash_inside_a_first_cell_is_no_bullet() -> None:
    """Only a sign at the head of a row is a bullet."""
    assert [line.text for line in lines_of("Sexta-feira 3 | Baile\n- Sábado 4 | Feira")] == [
        "Sexta-feira 3",
        "Baile",
        "Sábado 4",
        "Feira",
    ]


def test_uneven_bars_part_no_columns() -> None:
    """Where lines have more and fewer bars, these are signs between what each line tells."""
    uneven = "3 mai | Foire | Halle\n4 mai | Bal | Foyer\n5 mai | Loto"
    assert [line.column for line in lines_of(uneven)] == [-1, -1, -1]
    framed = "| 3 mai | Foire | Halle |\n| 4 mai | Bal | Foyer |\n| 5 mai | Loto |"
    assert {line.column for line in lines_of(framed)} > {0, 1, 2}


def test_blanks_part_columns_over_two_rows() -> None:
    """Aligned blanks make cells, and what stands below the last one continues it."""
    text = (
        "16 mai     Atelier\n17 mai     Exposition ; photo\n              et visite\nEntrée  libre"
    )
    assert shown(text) == [
        "cell 2.0 | 16 mai",
        "cell 2.1 | Atelier",
        "cell 3.0 | 17 mai",
        "cell 3.1 | Exposition ; photo et visite",
        "text | Entrée libre",
    ]
    assert shown("une ligne   seule") == ["text | une ligne seule"]


def test_narrow_gaps_part_columns_beside_wide_ones() -> None:
    """Two blanks that no row of the paragraph crosses part columns; an empty cell keeps its own."""
    text = (
        "Date      Où                    Quoi\n"
        "12 mai    Pau                   Foire aux livres\n"
        "14 mai    Place du Marché neuf  Bal\n"
        "16 mai                          Marché\n"
    )
    assert shown(text)[3:] == [
        "cell 3.0 (Date) | 12 mai",
        "cell 3.1 (Où) | Pau",
        "cell 3.2 (Quoi) | Foire aux livres",
        "cell 4.0 (Date) | 14 mai",
        "cell 4.1 (Où) | Place du Marché neuf",
        "cell 4.2 (Quoi) | Bal",
        "cell 5.0 (Date) | 16 mai",
        "cell 5.2 (Quoi) | Marché",
    ]


def test_an_open_end_goes_on_in_the_next_line() -> None:
    """Behind a comma hours go on with the line, behind a small word anything but a day does."""
    text = (
        "Dimanche 25 : Loto des pompiers,\n14h, salle des\nMoulins\n"
        "Lundi 26 : Bal,\nSamedi 31 : Repas des\nVendredi 6 : Théâtre\n"
    )
    assert shown(text) == [
        "text | Dimanche 25 : Loto des pompiers, 14h, salle des Moulins",
        "text | Lundi 26 : Bal,",
        "text | Samedi 31 : Repas des",
        "text | Vendredi 6 : Théâtre",
    ]
    items = "8 mars : Théâtre, reporté sine die\n15 mars : Bal\n"
    assert shown(items) == ["text | 8 mars : Théâtre, reporté sine die", "text | 15 mars : Bal"]
    hours = "Corso di cucito: si comincia lunedì 5 maggio alle\n20,45 in oratorio\n"
    assert shown(hours) == [
        "text | Corso di cucito: si comincia lunedì 5 maggio alle 20,45 in oratorio"
    ]


def test_leading_dots_part_columns() -> None:
    """A row of dots leads from one column to the next."""
    assert shown("Foire ........ 3 mai\nMarché ....... 5 mai")[:2] == [
        "cell 2.0 | Foire",
        "cell 2.1 | 3 mai",
    ]


WRAPPED = """\
La foire de printemps ouvrira ses portes le samedi 3 mai à dix heures à
la salle des fêtes, avec trente exposants venus de toute la région et un
marché aux fleurs.
Le maire y sera.
"""


def test_cut_prose_is_joined() -> None:
    """Lines cut at a width are one line; a sentence that ends early is not joined."""
    lines = lines_of(WRAPPED)
    assert len(lines) == 2
    assert lines[0].text.endswith("marché aux fleurs.")
    assert lines[1].number == 4


def test_short_lines_are_never_joined() -> None:
    """Lines far from any width stay apart, lower case or not."""
    assert len(lines_of("Foire\nsalle des fêtes\nentrée libre")) == 3


def test_links_in_text() -> None:
    """The first address of a line is its link, without the full stop behind it."""
    (line, other) = lines_of("Foire : https://example.org/foire.\n\nVoir www.example.org, merci")
    assert line.href == "https://example.org/foire"
    assert other.href == "https://www.example.org"


def test_rules_are_not_lines() -> None:
    """A line that only draws a rule is not read."""
    assert shown("Foire\n\n-----\n\n* * *\n\n______\nMarché") == ["text | Foire", "text | Marché"]


def test_invisible_characters_vanish() -> None:
    """Soft hyphens and zero-width characters go, every space is a plain one."""
    assert shown("Du\u00a022\u2009–\u202f24 jan\u00advier\u200b\x07") == [
        "text | Du 22 – 24 janvier"
    ]


MESSES = {
    "as typed": lambda text: text.encode(),
    "windows": lambda text: text.replace("\n", "\r\n").encode("cp1252"),
    "old mac": lambda text: text.replace("\n", "\r").encode(),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0").encode(),
    "utf-16": lambda text: text.encode("utf-16"),
}


@pytest.mark.parametrize("mess", MESSES)
@pytest.mark.parametrize(
    "text", [WRAPPED, "AGENDA\n\n- Fête, 3 mai\n- Marché, 5 mai", "a   b\nc   d"]
)
def test_same_answer(mess: str, text: str) -> None:
    """Line ends, charset and no-break spaces change nothing."""
    (issue,) = read(Raw(MESSES[mess](text), "x.txt"))
    assert issue.lines == lines_of(text)


def test_the_title_is_a_short_first_line() -> None:
    """The first line names the issue unless it is long."""
    assert read(Raw(b"Agenda\n\nFoire", "x"))[0].title == "Agenda"
    assert read(Raw(b"mot " * 50, "x"))[0].title == ""


@given(st.text(alphabet=st.sampled_from(list("ab 3\t\n|-=.>*#A\u00a0\u200b")), max_size=200))
def test_any_text_gives_clean_lines(text: str) -> None:
    """Every line has a text without blank ends or double spaces, and numbers never fall."""
    lines = lines_of(text)
    assert all(line.text and line.text == " ".join(line.text.split()) for line in lines)
    assert [line.number for line in lines] == sorted(line.number for line in lines)


@given(st.binary(max_size=300))
def test_any_bytes_give_an_issue(data: bytes) -> None:
    """No bytes make the reader fail."""
    assert len(read(Raw(data, "x"))) == 1


@pytest.mark.parametrize(
    "piece",
    [
        "a  b\n",
        "a;1;b\n",
        '"a;',
        " ",
        "#",
        "-",
        "\t",
        "| a ",
        "www.",
        "a. . . . ",
        "> ",
        "a   b",
        "A\n",
        "....",
    ],
)
def test_time_grows_linearly(piece: str, assert_linear: Callable[..., None]) -> None:
    """Ten times the text takes about ten times the time."""
    assert_linear(lambda size: partial(lines_of, piece * size), 4000, 10)


@pytest.mark.parametrize("gap", ["  ", "   "])
def test_gaps_of_a_long_line_take_linear_time(gap: str, assert_linear: Callable[..., None]) -> None:
    """A line of gaps costs its length, however many there are."""
    assert_linear(lambda size: partial(split_rows, [f"a{gap}b" * size] * 2), 20_000, 10)


TABLES = {
    "semicolons below heads": (
        "Date;Heure;Quoi\n8 mars;20h;Bal\n",
        [("8 mars", "Date"), ("20h", "Heure"), ("Bal", "Quoi")],
    ),
    "semicolons without heads": (
        "8 mars;20h;Bal\n9 mars;;Loto\n10 mars;8h;Foire\n",
        [("8 mars", ""), ("20h", ""), ("Bal", "")],
    ),
    "commas below heads": (
        'Date,What,Where\n2031-03-08,"Quiz, supper",Hall\n',
        [("2031-03-08", "Date"), ("Quiz, supper", "What"), ("Hall", "Where")],
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_tables_with_separators(name: str) -> None:
    """Each cell is a line of its own with the head of its column."""
    text, cells = TABLES[name]
    lines = lines_of(text)
    first = next(line.group for line in lines if line.text == cells[0][0])
    assert [(line.text, line.head) for line in lines if line.group == first] == cells


@pytest.mark.parametrize(
    "text",
    [
        "Samedi 8 mars, 20h, bal\nDimanche 9 mars, 14h, loto\n",
        "Bal, repas, loto\nSamedi 8 mars, 20h, foyer\n",
        "Bal ; repas ; loto\nLe 8 mars ; à 20h\n",
        "Du pain ; du vin ; du fromage\nDes noix ; des poires ; du miel\n",
    ],
)
def test_signs_in_sentences_part_no_cells(text: str) -> None:
    """Lines with other numbers of signs, or blanks behind their commas, stay lines."""
    assert all(line.column < 0 for line in lines_of(text))


def test_capitals() -> None:
    """Figures other than a year are no heading; neither are two letters."""
    assert is_capitals("AGENDA 2025-2026")
    assert not is_capitals("N° 12")
    assert not is_capitals("À")


@pytest.mark.parametrize("gap", ["     ", "\t", " \t "])
def test_wide_gaps_behind_bullets(gap: str) -> None:
    """A sign and the blanks behind it make an item, however wide they are."""
    text = f"-{gap}Mardi 11 mars : loto\n\n-{gap}Jeudi 13 mars : bal\n"
    found = [(line.kind, line.text) for line in lines_of(text)]
    assert found == [(Kind.ITEM, "Mardi 11 mars : loto"), (Kind.ITEM, "Jeudi 13 mars : bal")]


def test_encoded_data_does_not_speak() -> None:
    """What a mail program would have unpacked is no text, in one line or in many."""
    data = base64.b64encode(random.Random(3).randbytes(60_000)).decode()  # noqa: S311  no secret
    lines = [data[at : at + 76] for at in range(0, len(data) // 76 * 76, 76)]
    for text in (data, "\n".join(lines), "Bal, le 3 mai\n\n" + "\n".join(lines)):
        speaking = [line.text for line in lines_of(text) if not line.silent]
        assert speaking == ["Bal, le 3 mai"] * text.startswith("Bal")
    (link,) = lines_of("https://town.example/" + "Agenda/2031/" * 9)
    assert not link.silent


def test_what_is_uuencoded_does_not_speak() -> None:
    """Its full lines are told from headings by their signs; what stands above them is a text."""
    data = ("Samedi 3 mai 2031 : bal des pompiers à 20h\n" * 20).encode()
    lines = [binascii.b2a_uu(data[at : at + 45]).decode() for at in range(0, len(data), 45)]
    heading = "MARCHE DE NOEL DE LA COMMUNE, SAINT-MARTIN, LE 12 DECEMBRE"
    found = lines_of(f"{heading}\n\nbegin 644 agenda.txt\n{''.join(lines)}`\nend\n")
    speaking = [line.text for line in found if not line.silent]
    assert speaking[:2] == [heading, "begin 644 agenda.txt"]
    assert len(speaking) <= len(("heading", "begin", "last", "`", "end"))


def test_two_columns_of_a_page_stand_one_below_the_other() -> None:
    """What stands side by side in a paragraph is two announcements."""
    text = (
        "Mardi 8 avril – Lyon              22 mai – Strasbourg\n"
        "Journée du sol                    Rencontres du vélo\n"
        "\n"
        "15 avril – Nantes                 28 mai – Paris\n"
        "Congrès des villes                Colloque de l'eau\n"
    )
    assert [(line.number, line.text) for line in lines_of(text)] == [
        (1, "Mardi 8 avril – Lyon"),
        (2, "Journée du sol"),
        (1, "22 mai – Strasbourg"),
        (2, "Rencontres du vélo"),
        (4, "15 avril – Nantes"),
        (5, "Congrès des villes"),
        (4, "28 mai – Paris"),
        (5, "Colloque de l'eau"),
    ]


def test_a_table_of_days_and_names_is_no_page_of_columns() -> None:
    """Rows that each hold a day and what takes place then stay rows."""
    text = (
        "Mardi 8 avril             Journée du sol\n"
        "Jeudi 22 mai              Rencontres\n"
        "\n"
        "Mardi 15 avril            Congrès\n"
        "Mercredi 28 mai           Colloque\n"
    )
    assert [line.column for line in lines_of(text)] == [0, 1] * 4

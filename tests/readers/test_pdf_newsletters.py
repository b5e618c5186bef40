"""PDF: layouts of newsletters, where announcements, articles and boxes stand side by side."""

from __future__ import annotations

import pytest
from printed_sheets import PROSE, read, say, sheet, written

pytestmark = pytest.mark.usefixtures("_in_this_process")

CARDS = (
    ("Fête de la Saint-Médard", "Du samedi 7 au dimanche 8 juin", "Place de l'Église"),
    ("Concert de l'harmonie", "Vendredi 14 mars à 20 h 30", "Salle polyvalente des Tilleuls"),
    ("Exposition de peinture", "Du 1er avril au 15 mai", "Galerie municipale"),
    ("Bourse aux vélos", "Samedi 22 mars", "Halle du marché"),
    ("Bal folk", "Samedi 5 avril, 21h", "Salle des fêtes"),
    ("Atelier poterie", "Samedi 29 mars", "MJC"),
)


@pytest.mark.parametrize("shift", [0.0, 2.0, 2.6])
def test_announcements_in_columns_set_apart_by_half_a_line(shift: float) -> None:
    """Columns need not begin at one height: lines between lines are no centred cells."""
    document = sheet()
    say(document, 20, 20, "Agenda", 18)
    for at, (name, day, place) in enumerate(CARDS):
        x, y = 20 + 90 * (at // 3), 35 + 20 * (at % 3) + shift * (at // 3)
        say(document, x, y, name, style="B")
        say(document, x, y + 5.2, day)
        say(document, x, y + 10.2, place)
    lines = [line for card in CARDS for line in card]
    assert written(read(document).lines) == ["#Agenda", *lines]


def test_text_below_a_box_goes_across_the_page() -> None:
    """The frame of a box stands in the strip right of shorter lines, where it parts nothing."""
    document = sheet()
    say(document, 20, 20, "Le Petit Journal", 20)
    document.rect(134, 26, 53, 60)
    say(document, 138, 32, "Agenda", 14)
    for at, (name, day, place) in enumerate(CARDS[:3]):
        for row, text in enumerate((name, day, place)):
            say(document, 138, 40 + 16 * at + 4.5 * row, text, 9, style="" if row else "B")
    document.set_font("Helvetica", size=10)
    document.set_xy(20, 30)
    document.multi_cell(108, 4.7, PROSE * 5, align="L")
    for width in (166, 169):
        document.set_xy(20, 92 if width < 168 else 125)
        document.multi_cell(width, 4.7, PROSE * 4, align="J")
    lines = written(read(document).lines)
    assert [text.lstrip("#") for text in lines[2:-2]] == [
        "Agenda",
        *(text for card in CARDS[:3] for text in card),
    ]
    assert lines[1] == (PROSE * 5).strip()
    assert lines[-2:] == [(PROSE * 4).strip()] * 2


def test_a_grid_below_columns_begins_with_its_heading() -> None:
    """Neither the heading at the left nor the first line of the grid ends the column above."""
    document = sheet()
    for at in range(2):
        document.set_font("Helvetica", size=10)
        document.set_xy(20 + 88 * at, 20)
        document.multi_cell(80, 4.7, f"Colonne {at + 1} commence. {PROSE * 2}", align="L")
    say(document, 20, 72, "Agenda", 15)
    for at, (name, day, place) in enumerate(CARDS):
        x, y = 20 + 60 * (at % 3), 80 + 20 * (at // 3)
        for row, text in enumerate((day, name, place)):
            say(document, x, y + 4.7 * row, text, 9, style="" if row else "B")
    lines = written(read(document).lines)
    assert lines[2] == "#Agenda"
    assert [text for text in lines if text in {name for name, _, _ in CARDS}] == [
        CARDS[at][0] for at in (0, 3, 1, 4, 2, 5)
    ]
    first = lines.index(CARDS[0][0])
    assert lines[first - 1 : first + 2] == [CARDS[0][1], CARDS[0][0], CARDS[0][2]]


def test_the_first_line_of_a_column_is_no_heading_of_all() -> None:
    """A title moves the text of the first column down: the second one begins higher."""
    document = sheet()
    say(document, 20, 12, "Le Petit Journal", 20)
    say(document, 20, 31, "Travaux", 15)
    for at, y in enumerate((34, 24)):
        document.set_font("Helvetica", size=10)
        document.set_xy(20 + 88 * at, y)
        document.multi_cell(80, 4.7, f"Colonne {at + 1} commence. {PROSE * 2}", align="L")
    assert written(read(document).lines) == [
        "#Le Petit Journal",
        "##Travaux",
        *(f"Colonne {at} commence. {(PROSE * 2).strip()}" for at in (1, 2)),
    ]


def test_a_cell_may_begin_above_those_beside_it() -> None:
    """Where cells are centred, the first line of the table is that of its tallest cell."""
    document = sheet()
    say(document, 20, 20, "Agenda", 18)
    rows = [
        (("Du samedi 7 au dimanche 8", "juin"), "Fête de la Saint-Médard", "Place"),
        (("Vendredi 14 mars",), "Concert de l'harmonie municipale", "Salle polyvalente"),
        (("Samedi 22 mars",), "Bourse aux vélos", "Halle du marché"),
        (("Samedi 5 avril à 21h",), "Bal folk", "Salle des fêtes"),
    ]
    y = 32.0
    for day, name, place in rows:
        for row, text in enumerate(day):
            say(document, 20, y + 4.5 * row, text)
        middle = y + 2.25 * (len(day) - 1)
        say(document, 75, middle, name)
        say(document, 140, middle, place)
        y += 4.5 * len(day) + 4
    assert written(read(document).lines) == [
        "#Agenda",
        *(f"{' '.join(day)} | {name} | {place}" for day, name, place in rows),
    ]


def test_fields_set_a_little_apart_are_no_text() -> None:
    """In a narrow column each field is a full line; lines of one text stand closer."""
    document = sheet()
    fields = ["Vendredi 14 mars 2031 à 20 h 30", "Salle polyvalente de nos Tilleuls"]
    texts = ["OEuvres de Fauré et de Bizet sous la", "direction de Paul Marin. Entrée libre."]
    for at in range(3):
        y = 20 + 30 * at
        say(document, 20, y, f"Concert {at}", 12, style="B")
        for row, text in enumerate(fields):
            say(document, 20, y + 5 + 4.8 * row, text)
        for row, text in enumerate(texts):
            say(document, 20, y + 14.6 + 4.2 * row, text)
    assert written(read(document).lines)[1:4] == [*fields, " ".join(texts)]


def test_fields_that_begin_anew_are_no_text() -> None:
    """Three full lines without one that goes on in small letters are three fields."""
    document = sheet()
    for row, text in enumerate(["Marche gourmande", "Dimanche 13 avril 2031", "Place du Foirail"]):
        say(document, 20, 20 + 5 * row, text)
    assert written(read(document).lines) == [
        "Marche gourmande",
        "Dimanche 13 avril 2031",
        "Place du Foirail",
    ]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("Mercredi 19 mars, 18h-", "20h"), "Mercredi 19 mars, 18h-20h"),
        (("Salle polyvalente des", "Tilleuls"), "Salle polyvalente des Tilleuls"),
        (("Exposition « Fragments d'affiches", "»"), "Exposition « Fragments d'affiches »"),
    ],
)
def test_lines_that_end_in_the_middle(lines: tuple[str, str], text: str) -> None:
    """A range, a small word at the end and a sign at the beginning ask for the other line."""
    document = sheet()
    for row, line in enumerate(lines):
        say(document, 20, 20 + 4.5 * row, line)
    assert written(read(document).lines) == [text]


def test_items_that_begin_with_their_days_are_apart() -> None:
    """The longest line of a list leaves no room, and goes on nowhere: each begins with a figure."""
    items = ["8 mars : Thé dansant", "15 mars : Marché aux plants", "22 mars : Carnaval"]
    document = sheet()
    for row, text in enumerate(items):
        say(document, 20, 20 + 4.5 * row, text)
    assert written(read(document).lines) == items


def test_a_gutter_as_wide_as_the_blanks_beside_it() -> None:
    """Blanks of a justified line are alike, and one of two columns may be stretched so."""
    document = sheet()
    texts = ("La place du marché", "retrouve ses bancs", "et les riverains", "se réjouissent")
    beside = ("et marché aux fleurs", "sous la halle", "avec des jardiniers", "de la région")
    for row in range(8):
        say(document, 76 - document.get_string_width(texts[row % 4]), 20 + 5 * row, texts[row % 4])
        x = 80.0
        for word in beside[row % 4].split():
            say(document, x, 20 + 5 * row, word)
            x += document.get_string_width(word) + 4
    assert "fleurs" not in written(read(document).lines)[0]


def test_words_of_one_line_make_no_columns() -> None:
    """A line that is stretched far has wide blanks, but no other line shows a gutter there."""
    document = sheet()
    texts = ["La commission se réunit au moins", None, "fois par trimestre et davantage si"]
    for row, text in enumerate(texts):
        if text:
            say(document, 20, 20 + 4.5 * row, text)
            continue
        for word, x in zip(("deux", "ou", "trois", "bonnes"), (0, 17, 32, 44), strict=True):
            say(document, 20 + x, 20 + 4.5 * row, word)
    assert written(read(document).lines) == [
        "La commission se réunit au moins deux ou trois bonnes fois par trimestre et davantage si"
    ]

"""PDF: words with places become lines in the order that people read them."""

from __future__ import annotations

from datetime import date

import pytest
from printed_sheets import PROSE, TABLE, columns, read, say, sheet, written

from agenda.errors import UnreadableError
from agenda.issue import Kind
from agenda.readers.pdf_runs import runs_of
from agenda.readers.pdf_sheets import Word

pytestmark = pytest.mark.usefixtures("_in_this_process")


def test_lines_are_read_from_top_to_bottom_with_headings_by_size() -> None:
    """What is set larger than most of the text heads it."""
    document = sheet()
    say(document, 20, 60, "Concert de jazz à la salle des fêtes, entrée libre")
    say(document, 20, 50, "Samedi 3 mai", style="B")
    say(document, 20, 40, "Agenda", size=18)
    issue = read(document)
    assert written(issue.lines) == [
        "#Agenda",
        "Samedi 3 mai",
        "Concert de jazz à la salle des fêtes, entrée libre",
    ]
    assert [(mark.start, mark.end, mark.tag) for mark in issue.lines[1].marks] == [(0, 12, "b")]
    assert {line.number for line in issue.lines} == {1}
    assert issue.unit == "page"


def test_what_the_document_says_of_itself() -> None:
    """Title, language and day of creation come from the metadata."""
    document = sheet()
    document.set_title("Microsoft Word - Agenda de mai")
    document.set_lang("fr-FR")
    say(document, 20, 40, "Samedi 3 mai")
    issue = read(document)
    assert (issue.title, issue.language, issue.published) == (
        "Agenda de mai",
        "fr-FR",
        date(2025, 4, 28),
    )


@pytest.mark.parametrize("count", [1, 2, 3])
def test_columns_are_read_one_after_the_other(count: int) -> None:
    """A heading across columns comes first, then each column whole, its lines joined."""
    document = sheet()
    columns(document, count)
    issue = read(document)
    body = [f"Colonne {at + 1} commence. {(PROSE * 3).strip()}" for at in range(count)]
    assert written(issue.lines)[1:] == body


def test_a_sidebar_is_not_mixed_with_the_text_beside_it() -> None:
    """The lines of a box beside an article stay together, in their order."""
    document = sheet()
    say(document, 20, 20, "Le marché ouvre ses portes après deux longues années de travaux", 16)
    document.set_font("Helvetica", size=10)
    document.set_xy(20, 30)
    document.multi_cell(110, 4.5, PROSE * 6, align="J")
    say(document, 140, 34, "AGENDA", 13, style="B")
    for at, (day, name) in enumerate([("Samedi 3 mai", "Fanfare"), ("Dimanche 4 mai", "Brocante")]):
        say(document, 140, 43 + 18 * at, day, style="B")
        say(document, 140, 47.5 + 18 * at, name)
        say(document, 140, 52 + 18 * at, "Place du marché, 14h")
    lines = written(read(document).lines)
    assert lines[-7:] == [
        "##AGENDA",
        "Samedi 3 mai",
        "Fanfare",
        "Place du marché, 14h",
        "Dimanche 4 mai",
        "Brocante",
        "Place du marché, 14h",
    ]
    assert lines[1] == (PROSE * 6).strip()


@pytest.mark.parametrize("side", [20, 85])
def test_a_list_as_long_as_the_text_beside_it_is_no_table(side: int) -> None:
    """Where one column runs on like a paragraph, lines at the same heights make no rows."""
    document = sheet()
    text = "La collecte du verre a lieu chaque mercredi. Pensez donc à réserver la salle des fêtes "
    items = [f"{day} mars" if name is None else name
             for day in (8, 16, 22, 29) for name in (None, f"Soirée {day}")]  # fmt: skip
    document.set_xy(105 - side, 20)
    document.multi_cell(58, 4.5, (text * 3).strip(), align="L", new_x="LEFT")
    rows = round((document.get_y() - 20) / 4.5)
    for row, item in enumerate(items[: rows + 1]):
        say(document, side, 23.2 + 4.5 * row, item)
    lines = written(read(document).lines)
    assert max(lines, key=len) == (text * 3).strip()
    assert [line for line in lines if line in items] == items[: rows + 1]


def test_announcements_set_in_a_grid_are_read_column_by_column() -> None:
    """Three columns of short announcements are no table, though their lines stand level."""
    document = sheet()
    say(document, 80, 20, "Agenda de mai", 18)
    for at in range(9):
        x, y = 20 + 62 * (at // 3), 35 + 18 * (at % 3)
        say(document, x, y, f"{at + 3} mai", style="B")
        say(document, x, y + 4.5, f"Concert {'ABCDEFGHI'[at]}")
        say(document, x, y + 9, "Salle des fêtes")
    names = [text for text in written(read(document).lines) if "Concert" in text]
    assert names == [f"Concert {letter}" for letter in "ABCDEFGHI"]
    assert written(read(document).lines)[:4] == [
        "#Agenda de mai",
        "3 mai",
        "Concert A",
        "Salle des fêtes",
    ]


@pytest.mark.parametrize("borders", ["ALL", "NONE", "HORIZONTAL_LINES", "SINGLE_TOP_LINE"])
@pytest.mark.parametrize("align", ["M", "T"])
def test_the_cells_of_a_row_stay_together(borders: str, align: str) -> None:
    """Rows are told with rules and without, and cells of two lines are one text."""
    document = sheet()
    document.set_y(30)
    with document.table(
        borders_layout=borders, col_widths=(30, 60, 40), line_height=5, width=170, v_align=align
    ) as table:
        for row in TABLE:
            table.row(row)
    issue = read(document)
    assert written(issue.lines) == [" | ".join(row) for row in TABLE]
    assert [line.head for line in issue.lines[:6]] == ["", "", "", *TABLE[0]]
    assert [line.column for line in issue.lines[:3]] == [0, 1, 2]
    assert len({line.group for line in issue.lines}) == len(TABLE)


def test_a_date_broken_in_its_cell_is_one() -> None:
    """A line that ends in the middle of a date goes on below, whatever stands beside it."""
    document = sheet()
    rows = [
        ("Samedi 3", "Loto des écoles"), ("", "20h, salle des fêtes."),
        ("Du lundi 12 au", "Semaine des arts"), ("dimanche 18", "Exposition, salle du conseil."),
        ("Vendredi 23", "Assemblée de la pétanque"), ("", "18h30, boulodrome."),
        ("Samedi 24 et", "Marché de Noël"), ("dimanche 25", "Place de l'église."),
    ]  # fmt: skip
    for at, (day, text) in enumerate(rows):
        say(document, 20, 40 + 5 * at + 3 * (at // 2), day, style="B")
        say(document, 60, 40 + 5 * at + 3 * (at // 2), text, style="" if at % 2 else "B")
    assert written(read(document).lines) == [
        "Samedi 3 | Loto des écoles / 20h, salle des fêtes.",
        "Du lundi 12 au dimanche 18 | Semaine des arts / Exposition, salle du conseil.",
        "Vendredi 23 | Assemblée de la pétanque / 18h30, boulodrome.",
        "Samedi 24 et dimanche 25 | Marché de Noël / Place de l'église.",
    ]


def test_small_letters_go_on_below_a_wide_blank() -> None:
    """Text set with wide leading is one where a full line breaks in the middle of a sentence."""
    document = sheet()
    say(document, 20, 40, "La sortie du 10 septembre a réuni les marcheurs. Document du 28")
    say(document, 20, 47, "août 2017.")
    say(document, 20, 54, "Contact : Josiane")
    assert written(read(document).lines) == [
        "La sortie du 10 septembre a réuni les marcheurs. Document du 28 août 2017.",
        "Contact : Josiane",
    ]


def test_dates_set_large_beside_announcements_are_cells_of_their_rows() -> None:
    """A badge of two lines and the three lines beside it are one row."""
    document = sheet()
    rows = [("22", "JAN.", "Voeux du maire"), ("3", "FÉV.", "Chandeleur"), ("14", "FÉV.", "Bal")]
    for at, (day, month, name) in enumerate(rows):
        y = 30 + 20 * at
        say(document, 15, y, day, 20)
        say(document, 15, y + 5, month, 8)
        say(document, 40, y - 3, name, 11, style="B")
        say(document, 40, y + 2, "Salle des fêtes, entrée libre, ouvert à tous")
    assert written(read(document).lines) == [
        f"{day} / {month} | {name} / Salle des fêtes, entrée libre, ouvert à tous"
        for day, month, name in rows
    ]


def test_months_side_by_side_are_read_month_by_month() -> None:
    """A year planner: each month keeps its heading and its rows."""
    document = sheet()
    say(document, 75, 20, "Saison 2025", 18)
    for at, month in enumerate(["JANVIER", "FÉVRIER"]):
        x = 15 + 95 * at
        say(document, x, 35, month, 12, style="B")
        for day, name in enumerate(["Loto de l'école", "Bal", "Repas des aînés", "Voeux"], start=4):
            say(document, x, 22 + 5 * day, f"{day:02d}", 9)
            say(document, x + 12, 22 + 5 * day, name, 9)
    names = ["04 | Loto de l'école", "05 | Bal", "06 | Repas des aînés", "07 | Voeux"]
    assert written(read(document).lines) == [
        "#Saison 2025", "##JANVIER", *names, "##FÉVRIER", *names,
    ]  # fmt: skip


def test_a_table_keeps_its_heads_below_a_line_across_and_on_the_next_page() -> None:
    """A month between rows, or the end of a page, parts a table but not its columns."""
    document = sheet()
    rows = {
        40: ("Date", "Quoi", "Lieu"),
        46: ("3/05", "Fanfare", "Halle"),
        52: ("4/05", "Loto", "École"),
    }
    for y, row in rows.items():
        for x, cell in zip((20, 60, 130), row, strict=True):
            say(document, x, y, cell)
    say(
        document,
        20,
        62,
        "Le mois de juin, avec la fête de la musique et tous les feux de la Saint-Jean",
    )
    document.add_page()
    for y, row in {
        40: ("7/06", "Bal", "Place"),
        46: ("8/06", "Kermesse", "Pré"),
        52: ("9/06", "Jeux", "Lac"),
    }.items():
        for x, cell in zip((20, 60, 130), row, strict=True):
            say(document, x, y, cell)
    cells = [line for line in read(document).lines if line.number == 2]
    assert [line.head for line in cells] == ["Date", "Quoi", "Lieu"] * 3


def test_words_broken_at_line_ends_are_put_together() -> None:
    """A hyphen stays where the document writes it inside a line too."""
    document = sheet()
    texts = (
        "Le samedi 3 mai aura lieu la tradition-",
        "nelle fête du village, avec un rendez-",
        "vous dès 10 heures devant l'église, et",
        "un concert. Le rendez-vous est fixé.",
    )
    for at, text in enumerate(texts):
        say(document, 20, 30 + 4.5 * at, text)
    text = (
        "Le samedi 3 mai aura lieu la traditionnelle fête du village, avec un rendez-vous "
        "dès 10 heures devant l'église, et un concert. Le rendez-vous est fixé."
    )
    assert written(read(document).lines) == [text]


def test_short_lines_are_not_joined() -> None:
    """Lines that end early end on purpose, and items lose their bullet."""
    document = sheet()
    texts = ["Samedi 3 mai", "Concert de jazz à la salle des fêtes", "14h", "- Buvette", "- Jeux"]
    for at, text in enumerate(texts):
        say(document, 20, 30 + 4.5 * at, text)
    lines = read(document).lines
    assert [line.text for line in lines] == [*texts[:3], "Buvette", "Jeux"]
    assert [line.kind for line in lines[3:]] == [Kind.ITEM, Kind.ITEM]


def test_spaced_letters_and_raised_letters_are_words() -> None:
    """Letters set apart are one word, and so is "1" with a raised "er"."""
    document = sheet()
    document.set_char_spacing(5)
    say(document, 20, 20, "AGENDA DE MAI", 14)
    document.set_char_spacing(0)
    say(document, 20, 40, "1")
    say(document, 22.1, 38.8, "er", 6)
    say(document, 24.6, 40, "mai : fête du muguet")
    assert written(read(document).lines) == ["#AGENDA DE MAI", "1er mai : fête du muguet"]


def test_running_lines_do_not_speak() -> None:
    """The name of the magazine and page numbers are silent; days that head pages are not."""
    document = sheet()
    for page in range(4):
        if page:
            document.add_page()
        say(document, 20, 10, "Le Petit Journal - mai 2025", 8)
        say(document, 20, 20, f"{page + 3} mai")
        say(document, 20, 100, f"Concert du groupe {'ABCD'[page]}")
        say(document, 100, 290, f"{page + 7}", 8)
    lines = read(document).lines
    assert [line.text for line in lines if not line.silent][:2] == ["3 mai", "Concert du groupe A"]
    silent = [line for line in lines if line.silent]
    assert {line.silent for line in silent} == {"footer"}
    assert [line.text for line in silent] == [
        text for page in range(4) for text in ("Le Petit Journal - mai 2025", f"{page + 7}")
    ]


def test_text_that_is_turned_follows_the_upright_one() -> None:
    """A note along the edge of the page does not cut lines in two."""
    document = sheet("L")
    with document.rotation(90, 10, 150):
        say(document, 10, 150, "Imprimé par la mairie")
    say(document, 20, 30, "Samedi 3 mai")
    say(document, 20, 36, "Concert de jazz")
    assert written(read(document).lines) == [
        "Samedi 3 mai", "Concert de jazz", "Imprimé par la mairie",
    ]  # fmt: skip


def test_links_are_kept() -> None:
    """The area of a link gives its address to the line that stands in it."""
    document = sheet()
    say(document, 20, 30, "Samedi 3 mai")
    document.set_xy(20, 40)
    document.cell(40, 5, "Réserver", link="https://ville.example/reserver")
    assert [line.href for line in read(document).lines] == [None, "https://ville.example/reserver"]


def test_pages_that_hold_only_images_are_named() -> None:
    """A scan without text cannot be read; one among other pages is named."""
    from PIL import Image  # noqa: PLC0415  fpdf2 brings it; only this test draws a picture

    document = sheet()
    document.image(Image.new("RGB", (20, 20), "red"), 20, 20, 100, 100)
    with pytest.raises(
        UnreadableError, match="page 1 holds only images; no text could be read; have"
    ):
        read(document)
    document = sheet()
    say(document, 20, 200, "Samedi 3 mai")
    document.add_page()
    document.add_page()
    document.image(Image.new("RGB", (20, 20), "red"), 20, 20, 100, 100)
    (notice,) = read(document).notices
    assert notice.startswith("page 3 holds only images; no text could be read; have it recognised")


def test_words_beside_the_page_are_not_read() -> None:
    """What no reader of the page sees is not there."""
    document = sheet()
    say(document, 300, 500, "Samedi 3 mai")
    with pytest.raises(UnreadableError, match="no page holds text, only what is drawn, or nothing"):
        read(document)


def test_letters_drawn_one_by_one_are_words() -> None:
    """Some programs draw each letter on its own, at even distances or not."""
    letters = [Word(letter, 20 + 9 * at, 26 + 9 * at, 30, 10) for at, letter in enumerate("AGENDA")]
    apart = [Word(letter, 90 + 9 * at, 96 + 9 * at, 30, 10) for at, letter in enumerate("MAI!")]
    runs = runs_of([*letters, *apart])
    assert [run.text for run in runs] == ["AGENDA", "MAI!"]

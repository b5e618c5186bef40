"""PDF: words with places become lines in the order that people read them."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

import pytest
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as st

from agenda.errors import UnreadableError
from agenda.issue import Issue, Kind, Line, Raw
from agenda.readers import pdf, pdf_document
from agenda.readers.pdf_runs import runs_of
from agenda.readers.pdf_sheets import Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@pytest.fixture(autouse=True)
def _in_this_process(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare most tests the start of a process."""
    if "apart" not in request.keywords:
        monkeypatch.setattr(pdf, "_read_apart", pdf_document.read_document)


PROSE = (
    "La place du marché retrouve ses bancs après des mois de travaux, et les riverains s'en "
    "réjouissent tandis que les commerçants attendent encore la nouvelle fontaine. "
)
TABLE = (
    ("Date", "Manifestation", "Lieu"),
    (
        "3 mai",
        "Concert de la fanfare avec le chœur des enfants de l'école".replace("œ", "oe"),
        "Salle",
    ),
    ("du 10 au 12 mai", "Exposition", "Médiathèque Jean Moulin, premier étage à gauche"),
    ("18 mai", "Randonnée", "Stade"),
    ("21 juin", "Fête de la musique", "Place"),
)


def sheet(orientation: str = "P") -> FPDF:
    """Return a document with one page, ten points Helvetica."""
    document = FPDF(orientation=orientation)
    document.set_auto_page_break(auto=False)
    document.creation_date = datetime(2025, 4, 28, 9, tzinfo=UTC)
    document.add_page()
    document.set_font("Helvetica", size=10)
    return document


def say(  # noqa: PLR0913  a line of print has a place, a size and a style
    document: FPDF, x: float, y: float, text: str, size: float = 10, *, style: str = ""
) -> None:
    """Write one line with its left end at a place in millimetres from the top left."""
    document.set_font("Helvetica", style, size)
    document.text(x, y, text)


def read(document: FPDF) -> Issue:
    """Return the one issue of a document."""
    (issue,) = pdf.read(Raw(bytes(document.output()), "mag.pdf"))
    return issue


def written(lines: Iterable[Line]) -> list[str]:
    """Return lines as text: headings with "#", the cells of a row with "|" between them."""
    shown = []
    for (is_cell, _), group in groupby(
        lines, key=lambda line: (line.kind is Kind.CELL, line.group)
    ):
        members = list(group)
        if is_cell:
            cells = groupby(members, key=lambda line: line.column)
            shown.append(" | ".join(" / ".join(line.text for line in cell) for _, cell in cells))
        else:
            shown += [
                "#" * line.level * (line.kind is Kind.HEADING) + line.text for line in members
            ]
    return shown


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


def columns(document: FPDF, count: int) -> None:
    """Set prose in justified columns below a heading across all of them."""
    say(document, 20, 20, "La ville change de visage, et ses places changent d'usage", 16)
    width = 170 / count
    document.set_font("Helvetica", size=10)
    for at in range(count):
        document.set_xy(20 + at * width, 30)
        document.multi_cell(width - 8, 4.5, f"Colonne {at + 1} commence. {PROSE * 3}", align="J")


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
    """A scan without text is an issue without lines, with a notice that says why."""
    from PIL import Image  # noqa: PLC0415  fpdf2 brings it; only this test draws a picture

    document = sheet()
    document.image(Image.new("RGB", (20, 20), "red"), 20, 20, 100, 100)
    issue = read(document)
    assert issue.lines == ()
    assert issue.notices == ("page 1 holds only images; no text could be read",)
    document = sheet()
    say(document, 20, 200, "Samedi 3 mai")
    document.add_page()
    document.add_page()
    document.image(Image.new("RGB", (20, 20), "red"), 20, 20, 100, 100)
    assert read(document).notices == ("page 3 holds only images; no text could be read",)


def test_words_beside_the_page_are_not_read() -> None:
    """What no reader of the page sees is not there."""
    document = sheet()
    say(document, 300, 500, "Samedi 3 mai")
    assert read(document).lines == ()


def test_letters_drawn_one_by_one_are_words() -> None:
    """Some programs draw each letter on its own, at even distances or not."""
    letters = [Word(letter, 20 + 9 * at, 26 + 9 * at, 30, 10) for at, letter in enumerate("AGENDA")]
    apart = [Word(letter, 90 + 9 * at, 96 + 9 * at, 30, 10) for at, letter in enumerate("MAI!")]
    runs = runs_of([*letters, *apart])
    assert [run.text for run in runs] == ["AGENDA", "MAI!"]


def test_protected_documents_are_refused_in_plain_words() -> None:
    """The message names the file, the reason and the way out."""
    document = sheet()
    document.set_encryption("owner", "user")
    say(document, 20, 30, "Samedi 3 mai")
    with pytest.raises(UnreadableError, match=r"^mag.pdf: the PDF is protected by a password"):
        read(document)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4 and no more", b"Samedi 3 mai", b"\0" * 5000])
def test_damaged_documents_are_refused_in_plain_words(data: bytes) -> None:
    """What is no PDF is said to be damaged."""
    with pytest.raises(UnreadableError, match="damaged"):
        pdf.read(Raw(data, "mag.pdf"))


def test_only_so_many_pages_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages beyond the bound are named, not lost in silence."""
    monkeypatch.setattr(pdf_document, "MAX_PAGES", 2)
    document = sheet()
    for page in range(5):
        say(document, 20, 100, f"Page {page}")
        document.add_page()
    issue = read(document)
    assert [line.text for line in issue.lines] == ["Page 0", "Page 1"]
    assert issue.notices == ("only the first 2 of 6 pages are read",)
    monkeypatch.setattr(pdf_document, "MAX_WORDS", 1)
    assert "only the pages before page 2 are read" in read(document).notices[0]


def sample() -> bytes:
    """Return a small valid document with a table and some text."""
    document = sheet()
    document.set_compression(False)
    columns(document, 2)
    document.add_page()
    with document.table() as table:
        for row in TABLE:
            table.row(row)
    return bytes(document.output())


SAMPLE = sample()


def read_or_refuse(data: bytes) -> None:
    """Read any bytes; only the one kind of error may come out."""
    try:
        issues = pdf.read(Raw(data, "x.pdf"))
    except UnreadableError:
        return
    assert all(line.text.strip() == line.text != "" for line in issues[0].lines)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """No bytes crash the reader."""
    read_or_refuse(b"%PDF-1.7\n" + data)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(SAMPLE)), st.integers(0, len(SAMPLE)), st.binary(max_size=30))
def test_damage_is_read_or_refused(start: int, length: int, patch: bytes) -> None:
    """A document with a part cut out or written over gives what is left, or one message."""
    read_or_refuse(SAMPLE[:start] + patch + SAMPLE[start + length % 300 :])


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.floats(0, 200),
            st.floats(0, 290),
            st.sampled_from(["3 mai", "Bal", PROSE[:60], "7"]),
            st.floats(4, 40),
        ),
        max_size=40,
    )
)  # fmt: skip
def test_words_may_stand_anywhere(places: list[tuple[float, float, str, float]]) -> None:
    """However words are strewn over a page, no letter comes out twice."""
    document = sheet()
    for x, y, text, size in places:
        say(document, x, y, text, size)
    found = Counter("".join(line.text for line in read(document).lines))
    del found[" "]
    assert found <= Counter("".join(text for _, _, text, _ in places))


def test_time_grows_with_the_number_of_pages(assert_linear: Callable[..., None]) -> None:
    """Eight times the pages take about eight times the time."""

    def prepare(pages: int) -> Callable[[], object]:
        document = sheet()
        for _ in range(pages):
            columns(document, 2)
            document.add_page()
        return partial(pdf.read, Raw(bytes(document.output()), "x.pdf"))

    assert_linear(prepare, 2)


@pytest.mark.apart
def test_a_process_of_its_own_reads_the_same() -> None:
    """What another process takes out of a document is what this one does."""
    data = sample()
    assert pdf._read_apart(data) == pdf_document.read_document(data)  # noqa: SLF001  the seam
    assert pdf.read(Raw(data, "x.pdf"))[0].lines


@pytest.mark.apart
def test_a_damaged_document_is_refused_from_there() -> None:
    """A refusal crosses over with its reason."""
    with pytest.raises(UnreadableError, match="damaged"):
        pdf.read(Raw(b"%PDF-1.7 and no more", "x.pdf"))


@pytest.mark.apart
def test_what_takes_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document that brings its reader down, or keeps it busy, leaves this process alone."""
    for ending in ("import os; os.abort()", "import sys; sys.exit(3)"):
        monkeypatch.setattr(pdf, "_APART", ending)
        with pytest.raises(UnreadableError, match=r"x\.pdf: the PDF takes more than a minute"):
            pdf.read(Raw(sample(), "x.pdf"))


@pytest.mark.apart
def test_forms_within_forms_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nine forms, each drawn ten times by the one before, are a thousand million in all."""
    bound = "from agenda.readers import pdf_document as d; d.MAX_SECONDS = 2; d.main()"
    monkeypatch.setattr(pdf, "_APART", bound)
    with pytest.raises(UnreadableError, match="takes more than a minute"):
        pdf.read(Raw(nested_forms(levels=9, fan=10), "x.pdf"))


def nested_forms(*, levels: int, fan: int) -> bytes:
    """Return a page that draws a form that draws another *fan* times, *levels* deep."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>",
        b"<</Length 5>>stream\n/X Do\nendstream",
    ]
    for level in range(levels):
        drawn = b"/X Do " * (fan if level < levels - 1 else 0)
        entry = b"<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Length %d" % len(drawn)
        names = b"/Resources<</XObject<</X %d 0 R>>>>>>" % (6 + level)
        objects.append(entry + names + b"stream\n" + drawn + b"\nendstream")
    body = b"".join(b"%d 0 obj%b endobj\n" % (at, made) for at, made in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"

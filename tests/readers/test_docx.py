"""Word documents: headings, lists and tables survive; archives are opened with bounds."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING

import docx as python_docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.shared import Mm
from hypothesis import given, settings
from hypothesis import strategies as st

from agenda.errors import UnreadableError
from agenda.issue import Issue, Kind, Raw
from agenda.readers import docx, docx_package

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document

pytestmark = pytest.mark.usefixtures("_in_this_process")

TYPES = "[Content_Types].xml"
MAIN = "word/document.xml"


def document(paragraphs: int = 0) -> bytes:
    """Return an agenda as Word would save it."""
    made = python_docx.Document()
    made.core_properties.title = "Agenda de mai"
    made.core_properties.created = datetime(2025, 4, 28, tzinfo=UTC)
    made.core_properties.language = "fr-FR"
    made.add_heading("Agenda", 0)
    made.add_heading("Concerts", 1)
    made.add_paragraph("Samedi 3 mai : fanfare", style="List Bullet")
    made.add_paragraph("Dimanche 4 mai").add_run(" au stade").bold = True
    table = made.add_table(2, 2)
    for at, text in enumerate(["Date", "Quoi", "5 mai", "Loto"]):
        table.cell(at // 2, at % 2).text = text
    for at in range(paragraphs):
        made.add_paragraph(f"Concert numéro {at}")
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


DOCUMENT = document()


def read(data: bytes) -> Issue:
    """Return the one issue of a document."""
    (issue,) = docx.read(Raw(data, "mag.docx"))
    return issue


def repacked(**changes: bytes | None) -> bytes:
    """Return the document with parts replaced, added or (None) left out; "__" stands for "/"."""
    renamed = {name.replace("__", "/"): data for name, data in changes.items()}
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(DOCUMENT)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            data = renamed.pop(name, old.read(name))
            if data is not None:
                new.writestr(name, data)
        for name, data in renamed.items():
            new.writestr(name, data or b"", zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def test_structure_survives() -> None:
    """Title and headings, items and cells come out as such."""
    lines = read(DOCUMENT).lines
    assert [(line.kind, line.level, line.text) for line in lines[:4]] == [
        (Kind.HEADING, 1, "Agenda"),
        (Kind.HEADING, 1, "Concerts"),
        (Kind.ITEM, 1, "Samedi 3 mai : fanfare"),
        (Kind.TEXT, 0, "Dimanche 4 mai au stade"),
    ]
    assert [mark.tag for mark in lines[3].marks] == ["b"]
    assert [(line.kind, line.column, line.text) for line in lines[4:]] == [
        (Kind.CELL, 0, "Date"),
        (Kind.CELL, 1, "Quoi"),
        (Kind.CELL, 0, "5 mai"),
        (Kind.CELL, 1, "Loto"),
    ]


def test_what_the_document_says_of_itself() -> None:
    """Title, language and day of creation come from the core properties."""
    issue = read(DOCUMENT)
    assert (issue.title, issue.language, issue.published, issue.source) == (
        "Agenda de mai",
        "fr-FR",
        date(2025, 4, 28),
        "mag.docx",
    )


TEMPLATE_MADE = "2013-12-23T23:15:00Z"
CORE = (
    '<cp:coreProperties xmlns:cp="urn:x" xmlns:dcterms="http://purl.org/dc/terms/">{}'
    "</cp:coreProperties>"
)
BOTH = (
    f"<dcterms:created>{TEMPLATE_MADE}</dcterms:created>"
    "<dcterms:modified>2031-04-30T10:00:00Z</dcterms:modified>"
)


@pytest.mark.parametrize(
    ("inside", "day"),
    [
        ("<dcterms:modified>2025-04-30T10:00:00Z</dcterms:modified>", date(2025, 4, 30)),
        ("<dcterms:created>2025-02-30</dcterms:created>", None),
        ("<dcterms:created/>", None),
        (f"<dcterms:created>{TEMPLATE_MADE}</dcterms:created>", None),
        (BOTH, date(2031, 4, 30)),
        ("<dcterms", None),
    ],
)
def test_the_day_of_a_document(inside: str, day: date | None) -> None:
    """The last change counts where no creation is stated; without either there is no day.

    When a program's template was made tells nothing of what is made from it.
    """
    issue = read(
        repacked(docProps__core__xml=None, **{"docProps/core.xml": CORE.format(inside).encode()})
    )
    assert issue.published == day
    # What the styles of the sample set for all text, where they are its own.
    assert issue.language == ("" if TEMPLATE_MADE in inside else "en-US")


def test_a_document_without_properties() -> None:
    """Nothing stated is nothing known."""
    issue = read(repacked(**{"docProps/core.xml": None, "word/styles.xml": None}))
    assert (issue.published, issue.language) == (None, "")


def test_macros_and_pictures_are_not_looked_at() -> None:
    """Parts without words are left where they are, however large."""
    data = repacked(
        **{"word/vbaProject.bin": b"\0" * 70_000_000, "word/media/image1.png": b"\0" * 100}
    )
    assert read(data).lines == read(DOCUMENT).lines


def with_header(text: str, first: str = "") -> bytes:
    """Return a document with a header, and another one on its first page when that is given."""
    made = python_docx.Document()
    section = made.sections[0]
    section.header.paragraphs[0].text = text
    if first:
        section.different_first_page_header_footer = True
        section.first_page_header.paragraphs[0].text = first
        section.first_page_header.add_table(1, 1, Mm(90)).cell(0, 0).text = "N° 12"
    made.add_paragraph("Samedi 3 mai : fanfare")
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def texts(data: bytes) -> list[str]:
    """Return the lines of a document."""
    return [line.text for line in read(data).lines]


def test_lines_are_numbered_by_their_paragraphs() -> None:
    """Headings, items and cells are paragraphs; empty ones, and notes twice, are not counted."""
    made = python_docx.Document()
    made.add_table(1, 2).cell(0, 1).text = "Mairie"
    for text in ("Agenda", "", "Samedi 3 mai\n14 h", "Loto"):
        made.add_paragraph(text, style="List Bullet" if text == "Loto" else None)
    made.add_heading("Bals", 1)
    stream = io.BytesIO()
    made.save(stream)
    issue = read(stream.getvalue())
    assert issue.unit == "paragraph"
    assert [(line.number, line.text) for line in issue.lines] == [
        (1, "Mairie"),
        (2, "Agenda"),
        (3, "Samedi 3 mai"),
        (3, "14 h"),
        (4, "Loto"),
        (5, "Bals"),
    ]


def test_the_header_of_the_first_page_stands_above() -> None:
    """The title of a newsletter often stands in it; that of the other pages is not read."""
    assert texts(with_header("Le Bulletin")) == ["Le Bulletin", "Samedi 3 mai : fanfare"]
    assert texts(with_header("page 2", first="La Gazette, mars 2031")) == [
        "La Gazette, mars 2031",
        "N° 12",
        "Samedi 3 mai : fanfare",
    ]
    assert read(with_header("page 2", first="La Gazette, mars 2031")).title == (
        "La Gazette, mars 2031"
    )
    assert texts(with_header(" – 1 – ")) == ["Samedi 3 mai : fanfare"]


@pytest.mark.parametrize(
    ("header", "day"),
    [
        ("La Gazette – mars 2031", date(2031, 3, 1)),
        ("Lundi 3 mars 2031", date(2031, 3, 3)),
        ("Gemeindebrief Oktober/November 2031", date(2031, 10, 1)),
        ("La Gazette – mars", None),
        ("La Gazette n° 12", None),
    ],
)
def test_the_date_of_issue_in_the_header(header: str, day: date | None) -> None:
    """It counts before the day of the file, which is often made from the last issue."""
    assert read(with_header(header)).published == day


def test_links_of_a_header_do_no_harm() -> None:
    """Its relations are its own: its words stay."""
    data = with_header("Le Bulletin")
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        files = {name: made.read(name) for name in made.namelist()}
    (name,) = [name for name in files if name.startswith("word/header")]
    start = files[name].index(b"<w:r>")
    files[name] = (
        files[name][:start]
        + b'<w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships" r:id="rId99">'
        + files[name][start:].replace(b"</w:r>", b"</w:r></w:hyperlink>", 1)
    )
    assert texts(archive(**files)) == ["Le Bulletin", "Samedi 3 mai : fanfare"]


def saved(made: Document) -> bytes:
    """Return the bytes of a document."""
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def test_tabs_part_cells() -> None:
    """Agendas are typed with tabs, one or several to a stop; months between them part tables."""
    made = python_docx.Document()
    for text in ("Mars", "Dim. 16\tLoto\tMJC", "Sam. 22\t\tBourse\tHalle", "Avril"):
        made.add_paragraph(text)
    made.add_paragraph().add_run("Sam. 5\tBal\tFoyer").bold = True
    made.add_paragraph("\tDim. 13\tMarche\tPlace")
    made.add_paragraph("Lieu :\tPau")
    made.add_paragraph("Entrée :\tlibre")
    lines = read(saved(made)).lines
    shown = [(line.column, line.text) for line in lines]
    rows = [["Dim. 16", "Loto", "MJC"], ["Sam. 22", "Bourse", "Halle"], ["Sam. 5", "Bal", "Foyer"]]
    assert shown == [
        (-1, "Mars"),
        *[cell for row in rows[:2] for cell in enumerate(row)],
        (-1, "Avril"),
        *enumerate(rows[2]),
        *enumerate(["Dim. 13", "Marche", "Place"]),
        (-1, "Lieu : Pau"),
        (-1, "Entrée : libre"),
    ]
    assert [line.number for line in lines[:8]] == [1, 2, 2, 2, 3, 3, 3, 4]


TEXT = "<w:txbxContent><w:p><w:r><w:t>Samedi 3 mai : bal</w:t></w:r></w:p></w:txbxContent>"
BOX = (
    "<w:drawing><a:graphic xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'>"
    f"<a:graphicData>{TEXT}</a:graphicData></a:graphic></w:drawing>"
)
OLDER = f"<w:pict>{TEXT}</w:pict>"
CHOICE = f"<mc:Choice>{BOX}</mc:Choice>"


@pytest.mark.parametrize(
    "drawn",
    [
        BOX,
        f"<mc:AlternateContent>{CHOICE}</mc:AlternateContent>",
        f"<mc:AlternateContent>{CHOICE}<mc:Fallback>{OLDER}</mc:Fallback></mc:AlternateContent>",
    ],
    ids=["drawn", "drawn in a choice", "drawn, with an older form"],
)
def test_text_in_boxes_speaks_once(drawn: str) -> None:
    """The converter knows the older form of a box alone; programs need not write it."""
    made = python_docx.Document()
    namespaces = (
        "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
        "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
    )
    made.add_paragraph("Agenda")._p.append(parse_xml(f"<w:r {namespaces}>{drawn}</w:r>"))  # noqa: SLF001  no other way
    assert texts(saved(made)) == ["Agenda", "Samedi 3 mai : bal"]


def test_hidden_text_does_not_speak() -> None:
    """Neither a hidden run nor a style that hides; one that is switched off again does."""
    made = python_docx.Document()
    style = made.styles.add_style("Note", WD_STYLE_TYPE.PARAGRAPH)
    style.font.hidden = True
    paragraph = made.add_paragraph("Samedi 3 mai")
    paragraph.add_run(" (à vérifier)").font.hidden = True
    paragraph.add_run(" : fanfare").font.hidden = False
    made.add_paragraph("Dimanche 4 mai : loto", style="Note")
    made.add_paragraph("", style="Note").add_run("Lundi 5 mai : foire").font.hidden = False
    stream = io.BytesIO()
    made.save(stream)
    assert texts(stream.getvalue()) == ["Samedi 3 mai : fanfare", "Lundi 5 mai : foire"]


def archive(**files: bytes) -> bytes:
    """Return a ZIP archive of files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return stream.getvalue()


LAUGHS = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha">]><w>&a;</w>'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Word document .*expected .docx"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "protected by a password",
        ),
        (
            archive(mimetype=b"application/vnd.oasis.opendocument.text"),
            "opendocument.text, expected .docx",
        ),
        (archive(**{TYPES: b"", "xl/workbook.xml": b""}), "an Excel workbook, expected .docx"),
        (archive(**{TYPES: b"", "ppt/slides.xml": b""}), "PowerPoint slides, expected .docx"),
        (archive(a=b""), "without a document in it"),
        (b"{\\rtf1}", r"a rich text file \(.rtf\), expected .docx"),
        (b"%PDF-1.4", "found a PDF, expected .docx"),
        (b"  <html>", "a page of markup, expected .docx"),
        (b"", "damaged"),
        (DOCUMENT[: len(DOCUMENT) // 2], "damaged"),
        (repacked(**{MAIN: b"<w:document"}), "damaged"),
        (repacked(**{MAIN: None}), "damaged"),
        (repacked(**{MAIN: LAUGHS}), "declares a document type"),
        (repacked(**{MAIN: LAUGHS.decode().encode("utf-16")}), "declares a document type"),
        (repacked(**{"word/bomb.xml": b" " * 20_000_000}), "unpacks to more than 16,000,000 bytes"),
        (repacked(**{f"word/{at}.xml": b" " * 15_000_000 for at in range(5)}), "more than 64 MB"),
        (repacked(**{MAIN: b"<w:p/>" * 600_000}), "more than 500,000 tags"),
        (
            repacked(**{f"word/{at}.xml": b"" for at in range(6_000)}),
            "unpacks to more than 64 MB or 5,000 files",
        ),
    ],
)
def test_what_is_refused(data: bytes, reason: str) -> None:
    """One line says what was found, and what to do or what was expected."""
    with pytest.raises(UnreadableError, match=f"^mag.docx: .*{reason}"):
        read(data)


def test_a_protected_archive_is_refused() -> None:
    """Files of an archive may be encrypted one by one."""
    data = bytearray(repacked())
    entries = data.find(b"PK\x01\x02")
    while entries >= 0:
        data[entries + 8] |= 1
        entries = data.find(b"PK\x01\x02", entries + 4)
    with pytest.raises(UnreadableError, match="protected by a password"):
        read(bytes(data))


def test_sizes_that_are_declared_too_small_do_not_help() -> None:
    """A part that unpacks to more than it declares is damaged, not believed."""
    data = repacked(**{"word/bomb.xml": b" " * 20_000_000})
    lying = data.replace((20_000_000).to_bytes(4, "little"), (200).to_bytes(4, "little"))
    assert lying != data
    with pytest.raises(UnreadableError):
        read(lying)


def test_deep_nesting_is_refused_in_plain_words() -> None:
    """Elements in elements exhaust the converter, not the program."""
    xml = (
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b"<w:body>"
        + b"<w:p><w:ins>" * 20_000
        + b"</w:ins></w:p>" * 20_000
        + b"</w:body></w:document>"
    )
    with pytest.raises(UnreadableError, match=r"nested too deep|damaged"):
        read(repacked(**{MAIN: xml}))


def read_or_refuse(data: bytes) -> None:
    """Read any bytes; only the one kind of error may come out."""
    try:
        issue = read(data)
    except UnreadableError:
        return
    assert all(line.text for line in issue.lines)


# Reading the styles of the sample takes longer than all the rest.
BARE = repacked(
    **{"word/styles.xml": None, "word/numbering.xml": None, "word/theme/theme1.xml": None}
)


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """No bytes crash the reader, as a file or as the text of a document."""
    read_or_refuse(data)
    read_or_refuse(b"PK\x03\x04" + data)
    read_or_refuse(archive(**{TYPES: b"", "_rels/.rels": data, MAIN: data}))


@settings(max_examples=50, deadline=None)
@given(st.integers(0, len(BARE)), st.integers(0, 60), st.binary(max_size=20))
def test_damage_is_read_or_refused(start: int, length: int, patch: bytes) -> None:
    """A document with a part cut out or written over gives what is left, or one message."""
    read_or_refuse(BARE[:start] + patch + BARE[start + length :])


def test_time_grows_with_the_size(assert_linear: Callable[..., None]) -> None:
    """Eight times the paragraphs take about eight times the time."""
    assert_linear(lambda paragraphs: partial(read, document(paragraphs)), 100)


def test_the_bounds_are_what_the_messages_say() -> None:
    """Sixty-four megabytes in all, sixteen in one part."""
    assert (docx_package.MAX_BYTES, docx_package.MAX_PART) == (64_000_000, 16_000_000)

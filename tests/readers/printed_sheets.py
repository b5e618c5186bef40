"""Documents that tests print and read: sheets with text at places, and their lines as text."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import groupby
from typing import TYPE_CHECKING

from fpdf import FPDF

from agenda.issue import Issue, Kind, Line, Raw
from agenda.readers import pdf

if TYPE_CHECKING:
    from collections.abc import Iterable


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


def columns(document: FPDF, count: int) -> None:
    """Set prose in justified columns below a heading across all of them."""
    say(document, 20, 20, "La ville change de visage, et ses places changent d'usage", 16)
    width = 170 / count
    document.set_font("Helvetica", size=10)
    for at in range(count):
        document.set_xy(20 + at * width, 30)
        document.multi_cell(width - 8, 4.5, f"Colonne {at + 1} commence. {PROSE * 3}", align="J")


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

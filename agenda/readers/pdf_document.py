"""What pdfium takes out of a PDF, in a process of its own.

pdfium is a large program in C++ that reads the bytes of strangers: a document may keep it busy
for ever, take all memory, or bring it down.  The process that reads an issue goes on.
"""

from __future__ import annotations

import ctypes
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium

from agenda.patterns import pattern
from agenda.readers.pdf_words import MAX_CHARS, read_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from agenda.readers.pdf_sheets import Sheet

MAX_PAGES = 500
MAX_WORDS = 500_000
_LONGEST_TAG = 200

STAMP = pattern(r"(?:D:)?(\d{4})(\d\d)(\d\d)")
# "Microsoft Word - agenda.doc" is what a printer driver was told, not a title.
_DRIVER = pattern(r"^Microsoft \w+ - ")


@dataclass(frozen=True, slots=True)
class Document:
    """What is taken out of pdfium: sheets by page number from 1, metadata, remarks.

    ``refused`` says why a document without sheets cannot be read.
    """

    sheets: tuple[tuple[int, Sheet], ...] = ()
    title: str = ""
    published: date | None = None
    language: str = ""
    notices: tuple[str, ...] = ()
    refused: str = ""


def read_document(data: bytes) -> Document:
    """Return what a PDF holds; protected, damaged and empty ones are refused with the reason."""
    try:
        opened = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return Document(refused=_refusal(error))
    with closing(opened) as document:
        sheets, notices = _read_sheets(document)
        if not sheets:
            reason = notices[0] if notices else "the PDF has no pages"
            return Document(refused=f"{reason}; ask for a new copy of the file")
        return Document(
            sheets=tuple(sheets),
            title=_DRIVER.sub("", " ".join(document.get_metadata_value("Title").split())),
            published=_published(document),
            language=_language(document),
            notices=(*notices, *_remarks(sheets, len(document))),
        )


def _refusal(error: pypdfium2.PdfiumError) -> str:
    if error.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
        return "the PDF is protected by a password; save it without one"
    return "the PDF is damaged and cannot be opened; ask for a new copy of the file"


def _read_sheets(document: pypdfium2.PdfDocument) -> tuple[list[tuple[int, Sheet]], list[str]]:
    """Return the pages that can be read, each with its number, and what was left out."""
    sheets: list[tuple[int, Sheet]] = []
    damaged: list[int] = []
    notices: list[str] = []
    words = 0
    for number in range(1, min(len(document), MAX_PAGES) + 1):
        if words > MAX_WORDS:
            cut = f"more than {MAX_WORDS:,} words; only the pages before page {number} are read"
            notices.append(cut)
            break
        try:
            with closing(document[number - 1]) as page:
                sheet = read_page(document, page)
        except pypdfium2.PdfiumError:
            damaged.append(number)
            continue
        words += sum(len(frame.words) for frame in sheet.frames)
        sheets.append((number, sheet))
    if damaged:
        notices.append(f"{_named(damaged)} damaged and could not be read")
    return sheets, notices


def _remarks(sheets: Sequence[tuple[int, Sheet]], pages: int) -> Iterator[str]:
    if pages > MAX_PAGES:
        yield f"only the first {MAX_PAGES} of {pages} pages are read"
    if cut := [number for number, sheet in sheets if sheet.cut]:
        yield f"{_named(cut)} cut: more than {MAX_CHARS:,} characters"
    scans = [number for number, sheet in sheets if sheet.has_images and not sheet.frames]
    if scans:
        verb = "holds" if len(scans) == 1 else "hold"
        yield f"{_named(scans, verb)} only images; no text could be read; {_REMEDY}"
    elif sheets and not any(sheet.frames for _, sheet in sheets):
        yield f"no page holds text, only what is drawn, or nothing; {_REMEDY}"


_REMEDY = "have it recognised (OCR) first, or paste the text"


def _named(numbers: Sequence[int], verb: str = "") -> str:
    """Return pages as people say them.

    >>> _named([3]), _named([3, 4, 5, 9])
    ('page 3 is', 'pages 3-5, 9 are')
    """
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][-1] + 1:
            ranges[-1][1:] = [number]
        else:
            ranges.append([number])
    listed = ", ".join("-".join(map(str, ends)) for ends in ranges)
    word, usual = ("page", "is") if len(numbers) == 1 else ("pages", "are")
    return f"{word} {listed} {verb or usual}"


def _published(document: pypdfium2.PdfDocument) -> date | None:
    days = (_day(document.get_metadata_value(key)) for key in ("CreationDate", "ModDate"))
    return next((day for day in days if day), None)


def _day(stamp: str) -> date | None:
    """Return the day of a PDF date (ISO 32000-1, 7.9.4) as written, None if it is none.

    >>> _day("D:20221215233000-08'00'")
    datetime.date(2022, 12, 15)
    """
    found = STAMP.match(stamp.strip())
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _language(document: pypdfium2.PdfDocument) -> str:
    """Return the language that the catalog declares (ISO 32000-1, 14.9.2), "" without one."""
    length = pdfium.FPDFCatalog_GetLanguage(document, None, 0)
    if not 2 < length <= _LONGEST_TAG:  # noqa: PLR2004  two bytes are the empty string
        return ""
    buffer = (ctypes.c_ushort * (length // 2))()
    pdfium.FPDFCatalog_GetLanguage(document, buffer, length)
    return bytes(buffer).decode("utf-16-le", "replace").strip("\0 ")

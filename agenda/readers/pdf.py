"""PDF -> an issue: the text of its pages in the order people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.errors import UnreadableError
from agenda.issue import Issue
from agenda.readers.apart import read_apart
from agenda.readers.pdf_layout import blocks_of
from agenda.readers.pdf_lines import PageBlocks, lines_of_pages
from agenda.readers.pdf_margins import without_running_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.issue import Raw
    from agenda.readers.pdf_document import Document
    from agenda.readers.pdf_sheets import Sheet

_APART = "from agenda.readers import apart, pdf_document; apart.answer(pdf_document.read_document)"
_TOO_MUCH = (
    "the PDF takes more than a minute or two gigabytes to read, or brings its reader down; "
    "print it anew to a PDF, or ask for another copy of the file"
)


def read(raw: Raw) -> tuple[Issue, ...]:
    """Return the one issue that a PDF is; ``number`` of its lines is the page.

    ``published`` is the day of CreationDate in its own zone, else of ModDate.  Pages that
    cannot be read, hold only images or lie beyond ``MAX_PAGES`` are named in ``notices``.
    Raises UnreadableError for protected and damaged documents, for those without a page that
    can be read as text, and for those that take more than :mod:`agenda.readers.apart` allows.
    """
    document = _read_apart(raw.data)
    if document is None or document.refused:
        raise UnreadableError(document.refused if document else _TOO_MUCH, source=raw.source)
    lines = lines_of_pages(_pages(document.sheets))
    if document.notices and not lines:
        raise UnreadableError("; ".join(document.notices), source=raw.source)
    return (
        Issue(
            source=raw.source,
            lines=lines,
            url=raw.url,
            title=document.title,
            published=document.published,
            language=document.language,
            notices=document.notices,
            unit="page",
        ),
    )


def _read_apart(data: bytes) -> Document | None:
    """Return what a process of its own takes out of a PDF, None when it was ended."""
    document: Document | None = read_apart(_APART, data)
    return document


def _pages(sheets: Sequence[tuple[int, Sheet]]) -> list[PageBlocks]:
    """Return the blocks of each page; text in other directions follows the upright one."""
    upright = [(number, sheet.frames[0]) for number, sheet in sheets if sheet.frames]
    bodies = {
        number: body
        for (number, _), body in zip(upright, without_running_lines(upright), strict=True)
    }
    return [
        PageBlocks(
            number,
            tuple(
                block
                for frame in (bodies[number].frame, *sheet.frames[1:])
                for block in blocks_of(frame)
            ),
            bodies[number].running,
        )
        for number, sheet in sheets
        if sheet.frames
    ]

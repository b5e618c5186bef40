"""Word documents (.docx) -> an issue: converted to HTML, then read as HTML."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from agenda.dates import find_phrases
from agenda.dates.digits import has_digit
from agenda.dates.stated import stated_day
from agenda.dates.words import LANGUAGES
from agenda.errors import UnreadableError
from agenda.issue import Issue, Raw
from agenda.patterns import pattern
from agenda.readers import html
from agenda.readers.apart import read_apart
from agenda.readers.binaries import OLE_MAGIC
from agenda.readers.docx_seen import parse_part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from agenda.readers.docx_markup import Markup

APART = "from agenda.readers import apart, docx_markup; apart.answer(docx_markup.convert)"
_TOO_MUCH = (
    "the document takes more than a minute or two gigabytes to read; "
    "open it in a word processor and save it again, or save it as PDF"
)
NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
}
# When the template was made that python-docx writes documents from: where it is left in the
# metadata, the day and the language are the template's, not the document's.
TEMPLATE_MADE = "2013-12-23T23:15:00Z"
ISO_DAY = pattern(r"\s*(\d{4})-(\d\d)-(\d\d)")
# Bytes of other formats that are called .docx, or sent as one.
OTHERS = (
    (b"{\\rtf", "a rich text file (.rtf)"),
    (b"%PDF", "a PDF"),
    (b"<", "a page of markup"),
)
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read(raw: Raw) -> tuple[Issue, ...]:
    """Return the one issue that a Word document is; headings, lists and tables survive.

    ``number`` of its lines counts the paragraphs that are not empty, those in tables too.

    ``published`` is the day or month, with its year, in the header of the first page, for a
    newsletter is often made from the last one; else the day the document was created, or last
    changed, but not that of a template that a program took.  Macros and pictures are not looked at.

    Raises UnreadableError for .doc, .odt, protected and damaged files and for those that take
    more than :mod:`agenda.readers.apart` allows.
    """
    _refuse_others(raw)
    found = _convert_apart(raw.data)
    if found is None or found.refused:
        raise UnreadableError(found.refused if found else _TOO_MUCH, source=raw.source)
    page = Raw(found.markup, raw.source, raw.url, "text/html; charset=utf-8")
    core = parse_part(found.core)
    return tuple(
        issue._replace(
            title=_say(core, "dc:title") or issue.title or found.header,
            published=_issued(found.header) or _published(core),
            language=_language(core, found.styles) or issue.language,
            unit="paragraph",
        )
        for issue in html.read(page)
    )


def _refuse_others(raw: Raw) -> None:
    if raw.data.startswith(OLE_MAGIC):
        if ENCRYPTED in raw.data:
            reason = "the document is protected by a password; save it without one"
        else:
            reason = "found an old Word document (.doc), expected .docx; save it as .docx"
        raise UnreadableError(reason, source=raw.source)
    for magic, name in OTHERS:
        if raw.data.lstrip()[: len(magic)] == magic:
            raise UnreadableError(f"found {name}, expected .docx", source=raw.source)


def _convert_apart(data: bytes) -> Markup | None:
    """Return what a process of its own makes of a document, None when it was ended."""
    found: Markup | None = read_apart(APART, data)
    return found


def _say(root: etree._Element | None, path: str) -> str:
    found = None if root is None else root.find(f".//{path}", NAMESPACES)
    return "" if found is None else " ".join((found.text or "").split())


def _issued(header: str) -> date | None:
    if not has_digit(header):
        return None
    days = map(stated_day, find_phrases(header, LANGUAGES))
    return next(filter(None, days), None)


def _published(core: etree._Element | None) -> date | None:
    stamps = (_say(core, f"dcterms:{name}") for name in ("created", "modified"))
    days = (_day(stamp) for stamp in stamps if stamp != TEMPLATE_MADE)
    return next((day for day in days if day), None)


def _day(stamp: str) -> date | None:
    found = ISO_DAY.match(stamp)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _language(core: etree._Element | None, style_part: bytes) -> str:
    """Return the language of the document, else the one its styles set for all text."""
    if stated := _say(core, "dc:language"):
        return stated
    if _say(core, "dcterms:created") == TEMPLATE_MADE:
        return ""
    styles = parse_part(style_part)
    found = None if styles is None else styles.find("w:docDefaults//w:lang", NAMESPACES)
    attributes: Mapping[str, str] = {} if found is None else found.attrib
    return attributes.get(f"{{{NAMESPACES['w']}}}val", "")

"""Word documents (.docx) -> an issue: converted to HTML, then read as HTML."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import mammoth
from lxml import etree

from agenda.errors import UnreadableError
from agenda.issue import Issue, Raw
from agenda.patterns import pattern
from agenda.readers import html
from agenda.readers.docx_package import Package, PackageError, unpack

if TYPE_CHECKING:
    from collections.abc import Mapping

# Word's own names for styles are English in every language of its menus.
STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
"""
CORE = "docProps/core.xml"
NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
}
ISO_DAY = pattern(r"\s*(\d{4})-(\d\d)-(\d\d)")
# Bytes of other formats that are called .docx, or sent as one.
OTHERS = (
    (b"{\\rtf", "a rich text file (.rtf)"),
    (b"%PDF", "a PDF"),
    (b"<", "a page of markup"),
)
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read(raw: Raw) -> tuple[Issue, ...]:
    """Return the one issue that a Word document is; headings, lists and tables survive.

    ``published`` is the day the document was created, else last changed; macros and
    pictures are not looked at.  Raises UnreadableError for .doc, .odt, protected and
    damaged files and for archives that unpack to too much.
    """
    _refuse_others(raw)
    try:
        package = unpack(raw.data)
        markup = _convert(package)
    except PackageError as error:
        raise UnreadableError(str(error), source=raw.source) from error
    page = Raw(markup.encode(), raw.source, raw.url, "text/html; charset=utf-8")
    core = _parse(package.find(CORE))
    return tuple(
        replace(
            issue,
            title=_say(core, "dc:title") or issue.title,
            published=_published(core),
            language=_language(core, package) or issue.language,
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


def _convert(package: Package) -> str:
    """Return the document as HTML without pictures; they hold no words, and many bytes."""
    try:
        result = mammoth.convert_to_html(
            package.as_zip(),
            style_map=STYLES,
            convert_image=mammoth.images.img_element(lambda _: {}),
        )
    except RecursionError as error:
        raise PackageError("its parts are nested too deep to be read") from error
    except Exception as error:
        # The converter takes a well-formed document for granted and raises whatever comes.
        reason = f"the document is damaged ({error}); open it in a word processor and save it again"
        raise PackageError(reason) from error
    return str(result.value)


def _parse(data: bytes) -> etree._Element | None:
    """Return the root of a part, None when it is missing or not XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser) if data else None
    except etree.XMLSyntaxError:
        return None


def _say(root: etree._Element | None, path: str) -> str:
    found = None if root is None else root.find(f".//{path}", NAMESPACES)
    return "" if found is None else " ".join((found.text or "").split())


def _published(core: etree._Element | None) -> date | None:
    days = (_day(_say(core, f"dcterms:{name}")) for name in ("created", "modified"))
    return next((day for day in days if day), None)


def _day(stamp: str) -> date | None:
    found = ISO_DAY.match(stamp)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _language(core: etree._Element | None, package: Package) -> str:
    """Return the language of the document, else the one its styles set for all text."""
    if stated := _say(core, "dc:language"):
        return stated
    styles = _parse(package.find("word/styles.xml"))
    found = None if styles is None else styles.find("w:docDefaults//w:lang", NAMESPACES)
    attributes: Mapping[str, str] = {} if found is None else found.attrib
    return attributes.get(f"{{{NAMESPACES['w']}}}val", "")

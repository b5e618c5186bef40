"""A Word document as its first page shows it: with that page's header, without hidden text."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING

from lxml import etree

from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.readers.docx_package import Package

_DOCUMENT, _RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"
_STYLES = "word/styles.xml"
_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W, _R = f"{{{_WORDS}}}", "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_NAMESPACES = {"w": _WORDS}
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OFF = frozenset({"0", "false", "off"})  # ECMA-376, part 1, 17.17.4


class Seen(NamedTuple):
    """A document to be converted, and the first paragraph of the header on its first page."""

    package: Package
    header: str = ""


def as_seen(package: Package) -> Seen:
    """Return a document with the header of its first page above its text, hidden runs left out.

    What stands in drawn boxes stands in the text.

    One that cannot be read is left to the converter, which says why.
    """
    document = parse_part(package.find(_DOCUMENT))
    body = None if document is None else document.find("w:body", _NAMESPACES)
    if document is None or body is None:
        return Seen(package)
    blocks = list(_header(package, document))
    body[:0] = blocks
    hidden = _hidden_styles(package)
    for run in [run for run in document.iter(f"{_W}r") if _is_hidden(run, hidden)]:
        for text in run.findall("w:t", _NAMESPACES):
            run.remove(text)
    _show_boxes(document)
    seen = etree.tostring(document, encoding="utf-8", xml_declaration=True)
    parts = ((name, seen if name == _DOCUMENT else data) for name, data in package.parts)
    said = (" ".join("".join(block.itertext(f"{_W}t")).split()) for block in blocks)
    return Seen(replace(package, parts=tuple(parts)), next(filter(None, said), ""))


def _show_boxes(document: etree._Element) -> None:
    """Put the text of drawn boxes into the runs they hang on, where no older form of them does.

    The converter reads that older form alone (ECMA-376, part 3, 10.2: Fallback).
    """
    for drawing in list(document.iter(f"{_W}drawing")):
        choice = drawing.getparent()
        both = choice.getparent() if choice is not None and choice.tag == f"{_MC}Choice" else None
        if both is not None and both.find(f"{_MC}Fallback") is not None:
            continue
        for box in list(drawing.iter(f"{_W}txbxContent")):
            (drawing if both is None else both).addprevious(box)


def parse_part(data: bytes) -> etree._Element | None:
    """Return the root of a part, None when it is missing or not XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser) if data else None
    except etree.XMLSyntaxError:
        return None


def _header(package: Package, document: etree._Element) -> Iterator[etree._Element]:
    """Yield the blocks of the first page's header, none when it holds no letter."""
    section = next(document.iter(f"{_W}sectPr"), None)
    if section is None:
        return
    kind = "first" if _is_on(section.find("w:titlePg", _NAMESPACES)) else "default"
    references = section.findall("w:headerReference", _NAMESPACES)
    ids = [it.get(f"{_R}id", "") for it in references if it.get(f"{_W}type", "default") == kind]
    header = parse_part(package.find(_target(package, ids[0]))) if ids else None
    if header is None or not any(map(str.isalpha, "".join(header.itertext(f"{_W}t")))):
        return
    for element in header.iter(etree.Element):
        for name in [name for name in element.attrib if name.startswith(_R)]:
            del element.attrib[name]  # relations of the header, not of the document
    yield from list(header.iterchildren(f"{_W}p", f"{_W}tbl", f"{_W}sdt"))


def _target(package: Package, relation: str) -> str:
    """Return the name of the part that a relation of the document leads to, "" for none."""
    relations = parse_part(package.find(_RELATIONS))
    for element in () if relations is None else relations.iter(etree.Element):
        if element.get("Id") == relation:
            return posixpath.normpath(posixpath.join("/word", element.get("Target", "")))[1:]
    return ""


def _hidden_styles(package: Package) -> frozenset[str]:
    """Return the styles, by their ids, whose text is hidden."""
    styles = parse_part(package.find(_STYLES))
    found = () if styles is None else styles.iterfind("w:style", _NAMESPACES)
    return frozenset(
        style.get(f"{_W}styleId", "")
        for style in found
        if _is_on(style.find("w:rPr/w:vanish", _NAMESPACES))
    )


def _is_hidden(run: etree._Element, styles: frozenset[str]) -> bool:
    own = run.find("w:rPr/w:vanish", _NAMESPACES)
    if own is not None or not styles:
        return _is_on(own)
    paragraph = next(run.iterancestors(f"{_W}p"), None)
    named = [run.find("w:rPr/w:rStyle", _NAMESPACES)]
    if paragraph is not None:
        named.append(paragraph.find("w:pPr/w:pStyle", _NAMESPACES))
    return any(style is not None and style.get(f"{_W}val") in styles for style in named)


def _is_on(switch: etree._Element | None) -> bool:
    return switch is not None and switch.get(f"{_W}val", "1") not in _OFF

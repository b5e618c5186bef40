"""What is drawn on a page beside its words: edges of lines and boxes, and links."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from agenda.readers.pdf_sheets import Post, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pypdfium2 import PdfDocument, PdfPage

_MAX_OBJECTS = 5_000
_MAX_LINKS = 1_000
# In points.
_THICKEST_LINE = 4.0
_SHORTEST_EDGE = 8.0
_TOUCHING = 2.0
_BAND, _MAX_BANDS = 20.0, 100
_LONGEST_LINK = 4_096


@dataclass(frozen=True, slots=True)
class Drawings:
    """The edges of one page with ``y`` downwards from its origin, and whether it has images."""

    rules: tuple[Rule, ...]
    posts: tuple[Post, ...]
    has_images: bool


@dataclass(frozen=True, slots=True)
class Link:
    """The area of a link, in the coordinates of the page, and where it leads."""

    left: float
    bottom: float
    right: float
    top: float
    href: str


def drawings_of(page: PdfPage) -> Drawings:
    """Return the edges drawn straight on a page, those that touch in a row as one."""
    kinds: set[int] = set()
    rules: list[Rule] = []
    posts: list[Post] = []
    edges = [ctypes.c_float() for _ in range(4)]
    for at in range(min(pdfium.FPDFPage_CountObjects(page), _MAX_OBJECTS)):
        drawn = pdfium.FPDFPage_GetObject(page, at)
        kind = pdfium.FPDFPageObj_GetType(drawn)
        kinds.add(kind)
        if kind == pdfium.FPDF_PAGEOBJ_PATH and pdfium.FPDFPageObj_GetBounds(drawn, *edges):
            left, bottom, right, top = (edge.value for edge in edges)
            if all(map(math.isfinite, (left, right, top, bottom))):
                rules += _rules(left, right, -top, -bottom)
                posts += _posts(left, right, -top, -bottom)
    images = {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM}
    return Drawings(tuple(_joined(rules)), tuple(posts), bool(kinds & images))


def _rules(left: float, right: float, top: float, bottom: float) -> Iterator[Rule]:
    if right - left >= _SHORTEST_EDGE:
        heights = [(top + bottom) / 2] if bottom - top <= _THICKEST_LINE else [top, bottom]
        yield from (Rule(left, right, height) for height in heights)


def _posts(left: float, right: float, top: float, bottom: float) -> Iterator[Post]:
    if bottom - top >= _SHORTEST_EDGE:
        places = [(left + right) / 2] if right - left <= _THICKEST_LINE else [left, right]
        yield from (Post(place, top, bottom) for place in places)


def _joined(rules: Iterable[Rule]) -> Iterator[Rule]:
    """Yield rules with those that go on where another ends: borders are drawn cell by cell."""
    whole: Rule | None = None
    for rule in sorted(rules, key=lambda rule: (_height(rule), rule.left)):
        if whole and _height(rule) == _height(whole) and rule.left <= whole.right + _TOUCHING:
            whole = Rule(whole.left, max(whole.right, rule.right), whole.y)
            continue
        if whole:
            yield whole
        whole = rule
    if whole:
        yield whole


def _height(rule: Rule) -> int:
    return round(rule.y / _TOUCHING)


def _links(document: PdfDocument, page: PdfPage) -> Iterator[Link]:
    position, link, box = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    for _ in range(_MAX_LINKS):
        if not pdfium.FPDFLink_Enumerate(page, position, link):
            return
        action = pdfium.FPDFLink_GetAction(link)
        href = _uri(document, action) if action else ""
        if href and pdfium.FPDFLink_GetAnnotRect(link, box):
            yield Link(box.left, box.bottom, box.right, box.top, href)


def _uri(document: PdfDocument, action: object) -> str:
    """Return the web address of a link, "" for a place in the document or anything else."""
    length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if not 0 < length <= _LONGEST_LINK:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, length)
    href = buffer.value.decode("utf-8", "replace").strip()
    return href if href.lower().startswith(("http://", "https://")) else ""


def links_by_band(document: PdfDocument, page: PdfPage) -> dict[int, list[Link]]:
    """Return the links to the web by the bands of the page that they cross: words are many."""
    bands: dict[int, list[Link]] = {}
    for link in _links(document, page):
        if not (math.isfinite(link.bottom) and math.isfinite(link.top)):
            continue
        for band in range(int(link.bottom // _BAND), int(link.top // _BAND) + 1)[:_MAX_BANDS]:
            bands.setdefault(band, []).append(link)
    return bands


def link_at(links: dict[int, list[Link]], x: float, y: float) -> str | None:
    """Return where a point of the page leads, None when it stands in no link."""
    for link in links.get(int(y // _BAND), ()):
        if link.left <= x <= link.right and link.bottom <= y <= link.top:
            return link.href
    return None

"""One page of a PDF as words with their places, sizes and styles.

Only words are measured, two boxes each: measuring every character through ctypes costs
four times as much.  Callers hold the lock of :mod:`agenda.readers.pdf`.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

MAX_CHARS = 200_000
MAX_OBJECTS = 5_000
MAX_LINKS = 1_000
# Line-end hyphens as pdfium reports them, and the soft hyphen.
HYPHENS = "\x02\ufffe\u00ad"
LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
    | dict.fromkeys(HYPHENS, "\u00ad")
)
BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
SEMIBOLD_WEIGHT = 600
LONGEST_RULE = 4.0  # points across a drawn line, in its thin direction
SHORTEST_RULE = 20.0
BAND, MAX_BANDS = 20.0, 100


@dataclass(frozen=True, slots=True)
class Word:
    """Characters without a blank; ``x`` grows to the right and ``base`` downwards, in points.

    ``base`` is the line the letters stand on, counted from the top of the page as it is
    read; ``tags`` are the marks ``b`` and ``i`` that the font stands for.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    tags: str = ""
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal edge drawn on the page, from ``left`` to ``right``."""

    left: float
    right: float
    y: float


@dataclass(frozen=True, slots=True)
class Frame:
    """Words that run in one direction, upright; ``height`` is that of the page so seen."""

    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its frames, the upright one first, and whether it holds images.

    ``cut`` says that the page has more characters than are read.
    """

    frames: tuple[Frame, ...]
    has_images: bool
    cut: bool = False


@dataclass(frozen=True, slots=True)
class _Style:
    """What the characters of one text object share; ``angle`` in whole degrees."""

    size: float
    tags: str
    angle: int


def read_page(document: PdfDocument, page: PdfPage) -> Sheet:
    """Return the words of a page; raises PdfiumError when the page is damaged."""
    textpage = page.get_textpage()
    try:
        found = list(_words(textpage))
        count = textpage.count_chars()
    finally:
        textpage.close()
    links = _by_height(_links(document, page))
    rules, has_images = _drawings(page)
    by_angle: dict[int, list[Word]] = {}
    for angle, word in found:
        # Links lie on the page, so that only words that were not turned can be compared.
        by_angle.setdefault(angle, []).append(word if angle else _linked(word, links))
    upright = page.get_rotation()
    order = sorted(by_angle, key=lambda angle: (angle != upright, -len(by_angle[angle])))
    frames = (_frame(by_angle[angle], rules, page, angle) for angle in order)
    return Sheet(tuple(frames), has_images, count > MAX_CHARS)


def _words(textpage: PdfTextPage) -> Iterator[tuple[int, Word]]:
    """Yield each word in page coordinates with the direction it runs in, in drawing order."""
    measure = _Measure(textpage)
    letters: list[str] = []
    first = last = 0
    blank = False
    for at in range(min(textpage.count_chars(), MAX_CHARS)):
        letter = chr(pdfium.FPDFText_GetUnicode(textpage, at))
        if letter.isspace() or letter == "\0":
            # A blank that pdfium made up tells less than the distance does.
            blank = blank or not pdfium.FPDFText_IsGenerated(textpage, at)
            continue
        if letters and (
            blank or (at != last + 1 or measure.starts_object(at)) and measure.is_apart(last, at)
        ):
            yield measure.word("".join(letters), first, last)
            letters.clear()
        if not letters:
            first = at
        letters.append(letter)
        last, blank = at, False
    if letters:
        yield measure.word("".join(letters), first, last)


class _Measure:
    """Asks pdfium for the geometry of characters, with buffers that are used again."""

    def __init__(self, textpage: PdfTextPage) -> None:
        self.textpage = textpage
        self.box = pdfium.FS_RECTF()
        self.matrix = pdfium.FS_MATRIX()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.name = ctypes.create_string_buffer(256)
        self.flags = ctypes.c_int()
        self.styles: dict[int, _Style] = {}

    def object_of(self, at: int) -> int:
        handle = pdfium.FPDFText_GetTextObject(self.textpage, at)
        return ctypes.cast(handle, ctypes.c_void_p).value or 0

    def starts_object(self, at: int) -> bool:
        return self.object_of(at) != self.object_of(at - 1)

    def style(self, at: int) -> _Style:
        key = self.object_of(at)
        if key not in self.styles:
            self.styles[key] = self._style(at)
        return self.styles[key]

    def _style(self, at: int) -> _Style:
        page = self.textpage
        pdfium.FPDFText_GetMatrix(page, at, self.matrix)
        scale = math.hypot(self.matrix.c, self.matrix.d) or 1.0
        size = pdfium.FPDFText_GetFontSize(page, at) * scale
        length = pdfium.FPDFText_GetFontInfo(page, at, self.name, len(self.name), self.flags)
        name = self.name.raw[: max(0, min(length, len(self.name)) - 1)].decode("utf-8", "replace")
        bold = BOLD.search(name) or pdfium.FPDFText_GetFontWeight(page, at) >= SEMIBOLD_WEIGHT
        angle = round(math.degrees(pdfium.FPDFText_GetCharAngle(page, at))) % 360
        straight = min((0, 90, 180, 270, 360), key=lambda right: abs(right - angle))
        angle = straight % 360 if abs(straight - angle) <= 2 else angle
        return _Style(abs(size), "b" * bool(bold) + "i" * bool(ITALIC.search(name)), angle)

    def origin(self, at: int, angle: int) -> tuple[float, float]:
        pdfium.FPDFText_GetCharOrigin(self.textpage, at, self.x, self.y)
        return _turned(self.x.value, self.y.value, angle)

    def right(self, at: int, angle: int) -> float:
        """Return where a character ends, in the direction that its text runs in."""
        pdfium.FPDFText_GetLooseCharBox(self.textpage, at, self.box)
        box = self.box
        corners = ((x, y) for x in (box.left, box.right) for y in (box.bottom, box.top))
        return max(_turned(x, y, angle)[0] for x, y in corners)

    def is_apart(self, last: int, at: int) -> bool:
        """Tell whether two neighbours stand too far apart for one word ("1" and a raised "er" do not)."""
        before, here = self.style(last), self.style(at)
        if before.angle != here.angle:
            return True
        x, base = self.origin(at, here.angle)
        size = max(before.size, here.size)
        gap = x - self.right(last, here.angle)
        drop = abs(base - self.origin(last, here.angle)[1])
        return not (-0.5 * size < gap < 0.15 * size and drop < 0.5 * size)

    def word(self, text: str, first: int, last: int) -> tuple[int, Word]:
        style = self.style(first)
        left, base = self.origin(first, style.angle)
        right = max(self.right(last, style.angle), left)
        text = text.translate(LIGATURES)
        return style.angle, Word(text, left, right, base, style.size, style.tags)


def _turned(x: float, y: float, angle: int) -> tuple[float, float]:
    """Return a point as seen when text of that angle is upright, y downwards."""
    if not angle:
        return x, -y
    turn = math.radians(angle)
    return x * math.cos(turn) + y * math.sin(turn), x * math.sin(turn) - y * math.cos(turn)


def _frame(words: Iterable[Word], rules: Iterable[Rule], page: PdfPage, angle: int) -> Frame:
    left, bottom, right, top = page.get_cropbox()
    corners = [_turned(x, y, angle) for x in (left, right) for y in (bottom, top)]
    first_x, last_x = min(x for x, _ in corners), max(x for x, _ in corners)
    first_y, last_y = min(y for _, y in corners), max(y for _, y in corners)
    shown = (
        replace(
            word, left=word.left - first_x, right=word.right - first_x, base=word.base - first_y
        )
        for word in words
        if first_x <= (word.left + word.right) / 2 <= last_x and first_y <= word.base <= last_y
    )
    edges = (Rule(rule.left - first_x, rule.right - first_x, rule.y - first_y) for rule in rules)
    return Frame(tuple(shown), tuple(edges) if not angle else (), last_y - first_y)


def _drawings(page: PdfPage) -> tuple[tuple[Rule, ...], bool]:
    """Return the horizontal edges drawn straight on the page, and whether there are images."""
    kinds: Counter[int] = Counter()
    rules: list[Rule] = []
    edges = [ctypes.c_float() for _ in range(4)]
    for at in range(min(pdfium.FPDFPage_CountObjects(page), MAX_OBJECTS)):
        drawn = pdfium.FPDFPage_GetObject(page, at)
        kind = pdfium.FPDFPageObj_GetType(drawn)
        kinds[kind] += 1
        if kind == pdfium.FPDF_PAGEOBJ_PATH and pdfium.FPDFPageObj_GetBounds(drawn, *edges):
            rules += _edges(*(edge.value for edge in edges))
    return tuple(rules), bool(kinds[pdfium.FPDF_PAGEOBJ_IMAGE] or kinds[pdfium.FPDF_PAGEOBJ_FORM])


def _edges(left: float, bottom: float, right: float, top: float) -> Iterator[Rule]:
    if right - left < SHORTEST_RULE:
        return
    if top - bottom <= LONGEST_RULE:
        yield Rule(left, right, -(top + bottom) / 2)
    else:
        yield Rule(left, right, -top)
        yield Rule(left, right, -bottom)


@dataclass(frozen=True, slots=True)
class _Link:
    """The area of a link, in page coordinates, and where it leads."""

    left: float
    bottom: float
    right: float
    top: float
    href: str


def _links(document: PdfDocument, page: PdfPage) -> Iterator[_Link]:
    position, link, box = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    for _ in range(MAX_LINKS):
        if not pdfium.FPDFLink_Enumerate(page, position, link):
            return
        action = pdfium.FPDFLink_GetAction(link)
        href = _uri(document, action) if action else ""
        if href and pdfium.FPDFLink_GetAnnotRect(link, box):
            yield _Link(box.left, box.bottom, box.right, box.top, href)


def _uri(document: PdfDocument, action: object) -> str:
    """Return the web address of a link, "" for a place in the document or anything else."""
    length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if not 0 < length <= 4_096:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, length)
    href = buffer.value.decode("utf-8", "replace").strip()
    return href if href.lower().startswith(("http://", "https://")) else ""


def _by_height(links: Iterable[_Link]) -> dict[int, list[_Link]]:
    """Return the links by the bands of the page that they cross: words are many."""
    bands: dict[int, list[_Link]] = {}
    for link in links:
        for band in range(int(link.bottom // BAND), int(link.top // BAND) + 1)[:MAX_BANDS]:
            bands.setdefault(band, []).append(link)
    return bands


def _linked(word: Word, links: dict[int, list[_Link]]) -> Word:
    """Return the word with the link that its middle stands in."""
    x, y = (word.left + word.right) / 2, word.size / 4 - word.base
    for link in links.get(int(y // BAND), ()):
        if link.left <= x <= link.right and link.bottom <= y <= link.top:
            return replace(word, href=link.href)
    return word

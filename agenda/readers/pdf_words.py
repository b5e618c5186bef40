"""One page of a PDF as words with their places, sizes and styles.

Only words are measured, two boxes each: measuring every character through ctypes costs
four times as much.
"""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from agenda.patterns import pattern
from agenda.readers.pdf_drawings import drawings_of, link_at, links_by_band
from agenda.readers.pdf_sheets import Frame, Post, Rule, Sheet, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

    from agenda.readers.pdf_drawings import Drawings, Link

MAX_CHARS = 200_000
# Line-end hyphens as pdfium reports them, and the soft hyphen.
_HYPHENS = "\x02\ufffe\u00ad\u2010"
_UNWRITTEN = str.maketrans(
    {chr(code): "" for code in range(0x20)}
    | {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
    | dict.fromkeys(_HYPHENS, "\u00ad")
)
_BOLD = pattern(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = pattern(r"italic|oblique", re.IGNORECASE)
_SEMIBOLD_WEIGHT = 600
_SMALLEST, _LARGEST = 0.5, 2_000.0  # points of letters that can be read
_LEAST_TILT = 2  # degrees


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
    links = links_by_band(document, page)
    drawings = drawings_of(page)
    by_angle: dict[int, list[Word]] = {}
    for angle, word in found:
        if not word.text or not _has_place(word):
            continue
        # Links lie on the page, so that only words that were not turned can be compared.
        by_angle.setdefault(angle, []).append(word if angle else _linked(word, links))
    upright = page.get_rotation()
    order = sorted(by_angle, key=lambda angle: (angle != upright, -len(by_angle[angle])))
    frames = (_frame(by_angle[angle], drawings, page, angle) for angle in order)
    return Sheet(
        tuple(frame for frame in frames if frame.words), drawings.has_images, count > MAX_CHARS
    )


def _has_place(word: Word) -> bool:
    """Tell whether a word can be laid out; damaged fonts and matrices give any number."""
    return all(map(math.isfinite, (word.left, word.right, word.base))) and (
        _SMALLEST <= word.size <= _LARGEST
    )


def _words(textpage: PdfTextPage) -> Iterator[tuple[int, Word]]:
    """Yield each word in page coordinates with the direction it runs in, in drawing order."""
    measure = _Measure(textpage)
    letters: list[tuple[int, str]] = []
    raw = textpage.raw
    for at in range(min(textpage.count_chars(), MAX_CHARS)):
        letter = chr(pdfium.FPDFText_GetUnicode(raw, at))
        if not letter.isspace() and letter != "\0":
            letters.append((at, letter))
        # A blank that pdfium made up tells less than the distance does.
        elif letters and not pdfium.FPDFText_IsGenerated(raw, at):
            yield from measure.words(letters)
            letters = []
    if letters:
        yield from measure.words(letters)


def _clean(text: str) -> str:
    r"""Return the letters of a word: no control characters, no halves of a pair.

    >>> _clean("munici\u2010") == _clean("munici\xad")
    True
    """
    text = text.translate(_UNWRITTEN)
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


_GET_OBJECT = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)


class _Measure:
    """Asks pdfium for the geometry of characters, with buffers that are used again."""

    def __init__(self, textpage: PdfTextPage) -> None:
        self.textpage = textpage.raw
        self.box = pdfium.FS_RECTF()
        self.matrix = pdfium.FS_MATRIX()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.name = ctypes.create_string_buffer(256)
        self.flags = ctypes.c_int()
        self.styles: dict[int, _Style] = {}
        # The same function, with a plain number as its result: objects are only compared.
        address = ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
        self.text_object = _GET_OBJECT(address)
        self.pointer = ctypes.cast(textpage.raw, ctypes.c_void_p)

    def object_of(self, at: int) -> int:
        return self.text_object(self.pointer, at) or 0

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
        bold = _BOLD.search(name) or pdfium.FPDFText_GetFontWeight(page, at) >= _SEMIBOLD_WEIGHT
        angle = -round(math.degrees(pdfium.FPDFText_GetCharAngle(page, at))) % 360
        straight = min((0, 90, 180, 270, 360), key=lambda right: abs(right - angle))
        angle = straight % 360 if abs(straight - angle) <= _LEAST_TILT else angle
        return _Style(abs(size), "b" * bool(bold) + "i" * bool(_ITALIC.search(name)), angle)

    def origin(self, at: int, angle: int) -> tuple[float, float]:
        pdfium.FPDFText_GetCharOrigin(self.textpage, at, self.x, self.y)
        return _turned(self.x.value, self.y.value, angle)

    def right(self, at: int, angle: int) -> float:
        """Return where a character ends, in the direction that its text runs in."""
        pdfium.FPDFText_GetLooseCharBox(self.textpage, at, self.box)
        box = self.box
        if not angle:
            return float(box.right)
        corners = ((x, y) for x in (box.left, box.right) for y in (box.bottom, box.top))
        return max(_turned(x, y, angle)[0] for x, y in corners)

    def words(self, letters: Sequence[tuple[int, str]]) -> Iterator[tuple[int, Word]]:
        """Yield the words of characters that no blank of the document parts.

        Characters of one text object follow each other closely; only between two objects,
        and where pdfium saw a blank, distances are measured.
        """
        first = 0
        for at in self.seams(letters):
            if self.is_apart(letters[at - 1][0], letters[at][0]):
                yield self.word(letters[first:at])
                first = at
        yield self.word(letters[first:])

    def seams(self, letters: Sequence[tuple[int, str]]) -> Iterator[int]:
        """Yield where an object begins, or a blank was left out before a character."""
        start = 0
        for end in range(1, len(letters) + 1):
            if end < len(letters) and letters[end][0] == letters[end - 1][0] + 1:
                continue
            # A stretch nearly always lies in one object: asking for each letter is dear.
            if self.object_of(letters[start][0]) != self.object_of(letters[end - 1][0]):
                objects = [self.object_of(at) for at, _ in letters[start:end]]
                yield from (
                    start + at for at in range(1, end - start) if objects[at] != objects[at - 1]
                )
            if end < len(letters):
                yield end
            start = end

    def is_apart(self, last: int, at: int) -> bool:
        """Tell whether neighbours stand too far apart for one word ("1", raised "er" do not)."""
        before, here = self.style(last), self.style(at)
        if before.angle != here.angle:
            return True
        x, base = self.origin(at, here.angle)
        size = max(before.size, here.size)
        gap = x - self.right(last, here.angle)
        drop = abs(base - self.origin(last, here.angle)[1])
        return not (-0.5 * size < gap < 0.15 * size and drop < 0.5 * size)

    def word(self, letters: Sequence[tuple[int, str]]) -> tuple[int, Word]:
        first, last = letters[0][0], letters[-1][0]
        style = self.style(first)
        left, base = self.origin(first, style.angle)
        right = max(self.right(last, style.angle), left)
        text = _clean("".join(letter for _, letter in letters))
        return style.angle, Word(text, left, right, base, style.size, style.tags)


def _turned(x: float, y: float, angle: int) -> tuple[float, float]:
    """Return a point as seen when text of that angle is upright, y downwards."""
    if not angle:
        return x, -y
    turn = math.radians(angle)
    return x * math.cos(turn) + y * math.sin(turn), x * math.sin(turn) - y * math.cos(turn)


def _frame(words: Iterable[Word], drawings: Drawings, page: PdfPage, angle: int) -> Frame:
    """Return words seen upright, counted from the corner of the page; edges are not turned."""
    left, bottom, right, top = page.get_bbox()
    corners = [_turned(x, y, angle) for x in (left, right) for y in (bottom, top)]
    first_x, last_x = min(x for x, _ in corners), max(x for x, _ in corners)
    first_y, last_y = min(y for _, y in corners), max(y for _, y in corners)
    shown = tuple(
        Word(w.text, w.left - first_x, w.right - first_x, w.base - first_y, w.size, w.tags, w.href)
        for w in words
        if first_x <= (w.left + w.right) / 2 <= last_x and first_y <= w.base <= last_y
    )
    rules = (Rule(r.left - first_x, r.right - first_x, r.y - first_y) for r in drawings.rules)
    posts = (Post(p.x - first_x, p.top - first_y, p.bottom - first_y) for p in drawings.posts)
    shown_rules, shown_posts = ((), ()) if angle else (tuple(rules), tuple(posts))
    return Frame(shown, shown_rules, shown_posts, last_y - first_y)


def _linked(word: Word, links: dict[int, list[Link]]) -> Word:
    """Return the word with the link that its middle stands in."""
    href = link_at(links, (word.left + word.right) / 2, word.size / 4 - word.base)
    return replace(word, href=href) if href else word

"""The line that is being put together while a page is walked, and those that are done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.issue import Kind
from agenda.readers.cleaning import clean
from agenda.readers.html_drafts import BULLETS, without_bullet
from agenda.readers.html_frames import Block
from agenda.readers.html_inline import place
from agenda.readers.html_leaves import link_and_time

if TYPE_CHECKING:
    from agenda.issue import Mark
    from agenda.readers.html_drafts import Draft
    from agenda.readers.html_frames import OpenMark
    from agenda.readers.html_inline import PieceMark


class Writing:
    """The drafts of a page, and the pieces and marks of the line at hand.

    ``_kind``, ``_level`` and ``_silent`` are those of the block that is open.
    """

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._pieces: list[str] = []
        self._marks: list[PieceMark] = []
        self._open_marks: list[OpenMark] = []
        self._kind, self._level, self._silent = Kind.TEXT, 0, ""
        self._block = Block()
        self._block.children = []
        self._preformatted = 0  # how many such blocks are open

    def _take(self, text: str) -> None:
        """Take a text of the page; of blanks alone no line begins."""
        if self._preformatted:
            self._cut(text)
        elif self._pieces or not text.isspace():
            self._pieces.append(text)

    def _cut(self, text: str) -> None:
        """Take preformatted text, whose lines are lines."""
        for index, line in enumerate(text.split("\n")):
            if index and self._pieces:
                self._flush()
            if line and not line.isspace():
                self._pieces.append(line)

    def _flush(self) -> None:
        """End the line that the pieces make."""
        pieces, open_marks = self._pieces, self._open_marks
        for mark in open_marks:
            self._marks.append((mark.start, len(pieces), mark.tag, mark.value))
            mark.start = 0
        first = pieces[0]
        href = time = None
        marks: tuple[Mark, ...] = ()
        if self._marks or len(pieces) > 1:
            text, marks = place(pieces, self._marks)
            href, time = link_and_time(self._marks)
            self._marks.clear()
        else:
            text = clean(first)
        pieces.clear()
        if text:
            self._add((text, self._kind, self._level, href, time, marks, first, self._silent))

    def _add(self, draft: Draft) -> None:
        """Keep a line, without the bullet typed before it."""
        self.drafts.append(without_bullet(draft) if draft[0][0] in BULLETS else draft)

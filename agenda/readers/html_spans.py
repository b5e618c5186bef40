"""The inline elements of a page: links and marks, what is raised or hidden, links set as cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.patterns import pattern
from agenda.readers.html_cards import is_one_of_several
from agenda.readers.html_frames import PLAIN, OpenMark
from agenda.readers.html_icons import DRAWN, icon_in
from agenda.readers.html_inline import raise_last
from agenda.readers.html_roles import (
    BLOCK,
    ITEM,
    LINK,
    MARK,
    MARKS,
    PART,
    RAISED,
    TIME,
)
from agenda.readers.html_writing import Writing

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from agenda.readers.html_frames import Inline
    from agenda.readers.html_silence import Judge

_MOST_OPEN_MARKS = 16
# What holds cards; in a heading or a paragraph a link is a part of its line.
_HOLDERS = frozenset({BLOCK, ITEM, PART})


class Spans(Writing):
    """A line and its inline elements, those that are open and those that have ended."""

    def __init__(self, judge: Judge) -> None:
        super().__init__()
        self._judge = judge
        self._alternative = ""  # the words in the place of a picture
        self._card = 0

    def _open_inline(self, role: int, tag: int, node: LexborNode) -> Inline:
        if tag == LINK and not self._card and self._block.role in _HOLDERS:
            self._open_card(node)
        if self._draws(node):
            return role, tag, "", len(self._pieces), len(self.drafts), None, True
        start, lines = len(self._pieces), len(self.drafts)
        if role == RAISED:
            return role, tag, "", start, lines, None, False
        name = MARKS.get(tag)
        if name is not None:
            return role, tag, "", start, lines, self._open_mark(start, name, None), False
        attributes = node.attributes
        hidden = bool(attributes) and not self._silent and self._judge.hides(attributes)
        mark = self._marked(tag, start, attributes)
        if tag not in _MARKED and not hidden:
            return PLAIN
        return role, tag, attributes.get("class") or "", start, lines, mark, hidden

    def _draws(self, node: LexborNode) -> bool:
        """Take an element whose word is drawn as an icon; return False for any other."""
        child = node.first_child
        text = child.text_content or "" if child is not None and child.next is None else ""
        icon = icon_in(node.attributes, text) if text in DRAWN else None
        self._pieces += [icon] if icon else []
        return icon is not None

    def _marked(self, tag: int, start: int, attributes: dict[str, str | None]) -> OpenMark | None:
        """Open the mark of a link or a time, with its address or its value."""
        if tag == TIME:
            return self._open_mark(start, "time", attributes.get("datetime"))
        if tag != LINK:
            return None
        self._alternative = ""
        return self._open_mark(start, "a", attributes["href"]) if "href" in attributes else None

    def _open_mark(self, start: int, tag: str, value: str | None) -> OpenMark | None:
        if len(self._open_marks) >= _MOST_OPEN_MARKS:
            return None
        mark = OpenMark(start, tag, value)
        self._open_marks.append(mark)
        return mark

    def _close_inline(self, opened: Inline) -> None:
        role, tag, classes, start, lines, mark, hidden = opened
        pieces = self._pieces
        holds_lines = len(self.drafts) > lines
        if holds_lines and role == MARK and pieces:
            self._flush()
        if tag == LINK and not holds_lines and len(pieces) == start and self._alternative:
            pieces.append(self._alternative)
        if (
            tag == TIME
            and mark is not None
            and not (holds_lines or "".join(pieces[start:]).strip())
        ):
            pieces[start:] = _told(mark.value)
        if mark is not None:
            self._open_marks.pop()
            if len(pieces) > mark.start and not hidden:
                self._marks.append((mark.start, len(pieces), mark.tag, mark.value))
        if holds_lines:
            child = (tag, classes, role, lines, len(self.drafts), True)
            self._block.children.append(child)
        elif hidden:
            del pieces[start:]
        elif role == RAISED and len(pieces) > start:
            raise_last(pieces, start)

    def _open_card(self, node: LexborNode) -> None:
        """Open a link that is set as a card beside another one: its parts are lines."""
        if is_one_of_several(node):
            if self._pieces:
                self._flush()
            self._card = node.mem_id

    def _end_part(self, node: LexborNode) -> None:
        """End the line of a part of a card, or the card itself."""
        above = node.parent
        ends = node.mem_id == self._card
        if self._pieces and (ends or (above is not None and above.mem_id == self._card)):
            self._flush()
        if ends:
            self._card = 0


def _told(value: str | None) -> tuple[str, ...]:
    """Return what stands for a time that prints nothing: its day and hour, () without a day.

    Of an hour in UTC, and of midnight, only the day is told; an odd second is that of a stamp.
    """
    found = _MOMENT.fullmatch(value) if value else None
    if found is None:
        return ()
    hour = found[2] if found[2] != "00:00" and found[3] != "Z" else None
    return (f"{found[1]}{found[0][found.end(1) : found.end(2)]}" if hour else found[1],)


_MOMENT = pattern(
    r"(\d{4}-\d\d-\d\d)(?:[T ]([0-2]\d:[0-5][05])(?::00(?:\.0+)?)?(Z|[+-]\d\d:?\d\d)?)?"
)
_MARKED = frozenset({LINK, TIME})

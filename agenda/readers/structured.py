"""Events that a page states for machines: JSON-LD, microdata and h-event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from agenda.issue import Statement
    from agenda.readers.html_links import Links


JSON_LD = 'script[type*="ld+json" i]'
MICRODATA = '[itemscope][itemtype*="schema.org/"]'
MICROFORMATS = ".h-event, .vevent"


# All that is inside is searched for each event: nested ones would cost the square.
MOST_AROUND = 3


class Places:
    """The lines of a page on which signs stand, asked for in the order of the page.

    What was passed is not looked at again, nor is a sign that does not come any more.
    """

    def __init__(self, markup: bytes) -> None:
        self._markup = markup
        self._at, self._line = 0, 1
        self._ahead: dict[bytes, int] = {}

    def line_of_next(self, *signs: bytes) -> int:
        r"""Return the line, from 1, of the next of some signs; that of the last one without any.

        >>> places = Places(b"<p>\n<b itemtype=a>\n\n<b itemtype=b>")
        >>> [places.line_of_next(b"itemtype", b"vevent") for _ in range(3)]
        [2, 4, 4]
        """
        found = min((at for sign in signs if (at := self._next(sign)) >= 0), default=-1)
        if found >= 0:
            self._line += self._markup.count(b"\n", self._at, found)
            self._at = found + 1
        return self._line

    def _next(self, sign: bytes) -> int:
        at = self._ahead.get(sign, 0)
        if 0 <= at < self._at or sign not in self._ahead:
            at = self._ahead[sign] = self._markup.find(sign, self._at)
        return at


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page states: its events, the day it gives for its own publication, remarks."""

    statements: tuple[Statement, ...] = ()
    published: date | None = None
    notices: tuple[str, ...] = ()


def read_stated(page: LexborHTMLParser, markup: bytes, links: Links) -> Stated:
    """Return what a page states for machines; links are read against *links*.

    *markup* is what *page* was parsed from, in UTF-8: it tells the places.
    """
    # A selector costs a twentieth of the parsing: less than seeking signs in the bytes.
    statements: list[Statement] = []
    stated = Stated()
    if page.css_first(JSON_LD) is not None:
        from agenda.readers.structured_json import read_json  # noqa: PLC0415  start-up: few pages

        stated = read_json(page, markup, links)
        statements.extend(stated.statements)
    if page.css_first(MICRODATA) is not None:
        from agenda.readers.structured_microdata import (  # noqa: PLC0415  start-up: few pages
            read_microdata,
        )

        statements.extend(read_microdata(page, markup, links))
    if page.css_first(MICROFORMATS) is not None:
        from agenda.readers.structured_microformats import (  # noqa: PLC0415  start-up: few pages
            read_microformats,
        )

        statements.extend(read_microformats(page, markup, links))
    return Stated(tuple(statements), stated.published, stated.notices)


def events_around(node: LexborNode, known: dict[int, int]) -> int:
    """Return in how many events an event stands; *known* has what was found so far.

    Nodes come in reading order, and each is climbed over once.
    """
    path: list[int] = []
    above = node.parent
    while above is not None and above.mem_id not in known:
        path.append(above.mem_id)
        above = above.parent
    count = known[above.mem_id] if above is not None else 0
    known.update(dict.fromkeys(path, count))
    known[node.mem_id] = count + 1
    return count

"""One dated edition of a publication, as lines that a reader of it would see."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from datetime import date


class Kind(StrEnum):
    """What a line is in the structure of its document."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"
    TERM = "term"
    DEFINITION = "definition"


class Mark(NamedTuple):
    """Characters ``[start, end)`` of a line that its document sets apart.

    ``tag`` says how: ``b`` (bold, strong), ``i`` (italic, cite, em), ``s`` (struck
    out), ``a`` (link) or ``time``.
    """

    start: int
    end: int
    tag: str


class Line(NamedTuple):
    """One visible line: a block of an HTML page, a line of text, a cell of a table.

    ``text`` has single spaces and no blank ends; it is never empty.
    ``level`` is 1 to 6 for a heading, the depth of nesting from 1 for a list item, else 0.
    ``group`` is the path of repeated things (cards, items, rows, paragraphs of a text)
    that the line stands in, outermost first, each a number unique in the issue:
    lines of one announcement share a prefix.  A table row is the last number of its cells.
    ``column`` counts from 0 in a row, -1 outside a table; ``head`` is the text of the
    column's head (with the row's head when the table has both), "" without one.
    ``href`` is the address of the first link of the line, absolute; None where that is unknown.
    ``datetime`` is the machine-readable value of the first ``<time>`` of the line.
    ``silent`` says why the line does not speak ("navigation", "hidden", "footer",
    "comments", "archive", "advertisement", "encoded data"); "" when it does.
    ``number`` is the line in the original, counted from 1, or what the issue's ``unit`` says.
    """

    text: str
    kind: Kind = Kind.TEXT
    level: int = 0
    group: tuple[int, ...] = ()
    column: int = -1
    head: str = ""
    href: str | None = None
    datetime: str | None = None
    marks: tuple[Mark, ...] = ()
    silent: str = ""
    number: int = 0

    @property
    def table(self) -> tuple[int, ...] | None:
        """The table that the line stands in, None outside one."""
        return self.group[:-1] if self.column >= 0 else None


class Statement(NamedTuple):
    """An event that the document states for machines (JSON-LD, microdata, h-event, RSS module).

    ``start`` and ``end`` are as written: ISO 8601 dates or datetimes, ``end`` None when not
    stated.  ``origin`` is ``json-ld``, ``microdata``, ``h-event`` or ``rss``; ``status`` the
    last word of schema.org's eventStatus ("EventCancelled"), "" when not stated; ``quote`` the
    text of the statement, for evidence; ``number`` the line in the original, from 1.
    ``schedule`` holds what schema.org's Schedule says of the times at which the event comes
    again: names and values of its properties as written, a list as several.
    """

    name: str
    start: str
    end: str | None = None
    place: str | None = None
    url: str | None = None
    status: str = ""
    origin: str = "json-ld"
    quote: str = ""
    number: int = 0
    schedule: tuple[tuple[str, str], ...] = ()


class Issue(NamedTuple):
    """One document: what it says about itself, and its lines in reading order.

    ``source`` is the file or address as the user gave it; ``key`` tells the issues of one
    source apart (the id of a feed's entry, the name of an attachment; "" otherwise).
    ``published`` is the day that the *metadata* of the document gives, None without any;
    ``language`` the tag that the document declares, "" without any.
    ``notices`` are readers' remarks for people: parts left out, and why.
    ``unit`` is what the ``number`` of its lines counts, where people can find them again:
    ``line``, ``page`` or ``paragraph``.  ``whole`` is False where its source breaks off and holds
    perhaps more issues than could be read.
    """

    source: str
    lines: tuple[Line, ...]
    key: str = ""
    url: str | None = None
    title: str = ""
    published: date | None = None
    language: str = ""
    statements: tuple[Statement, ...] = ()
    notices: tuple[str, ...] = ()
    unit: str = "line"
    whole: bool = True


class Raw(NamedTuple):
    """Bytes to be read, and what is known of them from outside.

    ``source`` is the file name or address as the user gave it; ``url`` the address that
    relative links are read against; ``content_type`` the header of an HTTP answer, with its
    charset, when there was one.
    """

    data: bytes
    source: str
    url: str | None = None
    content_type: str | None = None

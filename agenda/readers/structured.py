"""Events that a page states for machines: JSON-LD, microdata and h-event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from selectolax.lexbor import LexborHTMLParser

    from agenda.issue import Statement
    from agenda.readers.html_links import Links


JSON_LD = 'script[type*="ld+json" i]'
MICRODATA = '[itemscope][itemtype*="schema.org/"]'
MICROFORMATS = ".h-event, .vevent"


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

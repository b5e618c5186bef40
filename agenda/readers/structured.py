"""Events that a page states for machines."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from selectolax.lexbor import LexborHTMLParser

    from agenda.issue import Statement
    from agenda.readers.html_links import Links


def read_statements(
    page: LexborHTMLParser, markup: str, links: Links
) -> tuple[tuple[Statement, ...], tuple[str, ...], date | None]:
    """Return the events stated, notices on what could not be read, and the day of publication."""
    del page, markup, links
    return (), (), None

"""Microformats: h-event and its elder vevent, with the value-class pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.issue import Statement
from agenda.patterns import pattern
from agenda.readers.cleaning import clean
from agenda.readers.structured import MICROFORMATS, MOST_AROUND, Places, events_around
from agenda.readers.structured_places import join_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from agenda.readers.html_links import Links

_QUOTE_LENGTH = 300
_ISO = pattern(r"\d{4}-?\d\d-?\d\d|\d\d:\d\d")
_ADDRESS = ".p-street-address, .street-address", ".p-locality, .locality"


def read_microformats(page: LexborHTMLParser, markup: bytes, links: Links) -> Iterator[Statement]:
    """Yield the events that classes of the page state; one without a day in digits states none."""
    places = Places(markup)
    around: dict[int, int] = {}
    for node in page.css(MICROFORMATS):
        if events_around(node, around) > MOST_AROUND:
            continue
        number = places.line_of_next(b"h-event", b"vevent")
        name = _words(node, ".p-name, .summary")
        start = _moment(node, ".dt-start, .dtstart")
        if name and start:
            link = node.css_first(".u-url[href], a.url[href]")
            yield Statement(
                name=name,
                start=start,
                end=_moment(node, ".dt-end, .dtend") or None,
                place=_place(node) or None,
                url=links.absolute(link.attributes.get("href")) if link is not None else None,
                origin="h-event",
                quote=clean(node.text(separator=" "))[:_QUOTE_LENGTH],
                number=number,
            )


def _words(node: LexborNode, selector: str) -> str:
    found = node.css_first(selector)
    return clean(found.text(separator=" ")) if found is not None else ""


def _place(node: LexborNode) -> str:
    found = node.css_first(".p-location, .location")
    if found is None:
        return ""
    parts = [_words(found, ".p-name, .fn, .org"), *(_words(found, it) for it in _ADDRESS)]
    return join_place(*parts) or clean(found.text(separator=" "))


def _moment(node: LexborNode, selector: str) -> str:
    """Return the ISO date or datetime of a property; its parts may stand in ``value`` classes."""
    found = node.css_first(selector)
    if found is None:
        return ""
    parts = [_stamp(part) for part in found.css(".value, .value-title")] or [_stamp(found)]
    return "T".join(part for part in parts if _ISO.match(part))


def _stamp(node: LexborNode) -> str:
    attributes = node.attributes
    stated = attributes.get("datetime") or attributes.get("title") or attributes.get("value")
    return clean(stated or node.text())

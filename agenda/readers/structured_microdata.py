"""Microdata: elements whose itemtype is a schema.org event (HTML, section 5)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda.issue import Statement
from agenda.patterns import pattern
from agenda.readers.cleaning import clean
from agenda.readers.structured import MICRODATA, MOST_AROUND, Places, events_around
from agenda.readers.structured_places import join_place, plain
from agenda.readers.structured_schedules import with_schedules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from agenda.readers.html_links import Links

_EVENT = pattern(r"schema\.org/\w*(?:Event|Festival|Hackathon|CourseInstance)\b")
_MOST_NODES = 5000
_QUOTE_LENGTH = 300
# Where the value of a property stands in an attribute (HTML, section 5.2.4).
_VALUE_ATTRIBUTES = ("content", "datetime", "href", "src", "value")

# The properties of one item: for each name its values, an inner item as its properties.
_Item = dict[str, list["str | _Item"]]


def read_microdata(page: LexborHTMLParser, markup: bytes, links: Links) -> Iterator[Statement]:
    """Yield the events that items of the page state, in reading order."""
    places = Places(markup)
    around: dict[int, int] = {}
    for node in page.css(MICRODATA):
        if not _EVENT.search(node.attributes.get("itemtype") or ""):
            continue
        number = places.line_of_next(b"itemtype")
        if events_around(node, around) <= MOST_AROUND:
            yield from _statements(_read_item(node), node, links, number)


def _statements(item: _Item, node: LexborNode, links: Links, number: int) -> list[Statement]:
    name = plain(_text(item, "name"))
    if not name:
        return []
    url = _text(item, "url")
    statement = Statement(
        name=name,
        start=_text(item, "startDate").strip(),
        end=_text(item, "endDate").strip() or None,
        place=_place(item) or None,
        url=links.absolute(url) if url else None,
        status=re.split(r"[/#:]", _text(item, "eventStatus"))[-1],
        origin="microdata",
        quote=clean(node.text(separator=" "))[:_QUOTE_LENGTH],
        number=number,
    )
    return with_schedules(statement, item)


def _text(item: _Item, name: str) -> str:
    return next((value for value in item.get(name, ()) if isinstance(value, str)), "")


def _place(item: _Item) -> str:
    for location in item.get("location", ()):
        if isinstance(location, str):
            return plain(location)
        parts = [_text(location, "name"), _text(location, "address")]
        for address in (location, *location.get("address", ())):
            if isinstance(address, dict):
                parts += [_text(address, "streetAddress"), _text(address, "addressLocality")]
        if place := join_place(*parts):
            return place
    return ""


def _read_item(root: LexborNode) -> _Item:
    """Return the properties of an item and of the items inside it; events inside are apart."""
    top: _Item = {}
    waiting: list[tuple[LexborNode, _Item]] = [(child, top) for child in root.iter()]
    waiting.reverse()
    for _ in range(_MOST_NODES):
        if not waiting:
            break
        node, owner = waiting.pop()
        attributes = node.attributes
        inner = owner
        if "itemscope" in attributes:
            inner = {}
            if _EVENT.search(attributes.get("itemtype") or ""):
                continue
        for name in (attributes.get("itemprop") or "").split():
            value = inner if inner is not owner else _value(node, attributes)
            owner.setdefault(name, []).append(value)
        waiting.extend((child, inner) for child in reversed(list(node.iter())))
    return top


def _value(node: LexborNode, attributes: dict[str, str | None]) -> str:
    for name in _VALUE_ATTRIBUTES:
        if stated := attributes.get(name):
            return stated
    return clean(node.text(separator=" "))

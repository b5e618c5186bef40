"""Microformats: h-event and its elder vevent, with the value-class pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.issue import Statement
from agenda.patterns import pattern
from agenda.readers.cleaning import clean
from agenda.readers.structured import MICROFORMATS
from agenda.readers.structured_places import join_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from agenda.readers.html_links import Links

_QUOTE_LENGTH = 300
# All that is inside is searched for each event: nested ones would cost the square.
_MOST_AROUND = 3
_ISO = pattern(r"\d{4}-?\d\d-?\d\d|\d\d:\d\d")
_ADDRESS = ".p-street-address, .street-address", ".p-locality, .locality"


def read_microformats(page: LexborHTMLParser, markup: bytes, links: Links) -> Iterator[Statement]:
    """Yield the events that classes of the page state; one without a day in digits states none."""
    at = 0
    around: dict[int, int] = {}
    for node in page.css(MICROFORMATS):
        if _events_around(node, around) > _MOST_AROUND:
            continue
        at = max(
            at,
            min(
                filter(None, (markup.find(it, at) + 1 for it in (b"h-event", b"vevent"))),
                default=at,
            ),
        )
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
                number=markup.count(b"\n", 0, at) + 1,
            )


def _events_around(node: LexborNode, known: dict[int, int]) -> int:
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

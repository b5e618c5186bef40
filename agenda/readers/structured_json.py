"""JSON-LD: schema.org events, and the day on which an article was published."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from agenda.issue import Statement
from agenda.patterns import pattern
from agenda.readers.cleaning import clean
from agenda.readers.html_metadata import read_day
from agenda.readers.structured import JSON_LD, Places, Stated
from agenda.readers.structured_places import join_place, plain
from agenda.readers.structured_schedules import with_schedules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from selectolax.lexbor import LexborHTMLParser

    from agenda.readers.html_links import Links

# schema.org names the kinds of event by these endings: MusicEvent, Festival, CourseInstance ...
_EVENT_ENDINGS = ("Event", "Festival", "EventSeries", "Hackathon", "CourseInstance", "Course")
_ARTICLES = ("Article", "BlogPosting", "Report")
_PAGES = ("WebPage", "CollectionPage", "ItemPage")
_TRAILING_COMMA = pattern(r",(\s*[\]}])")
_WRAPPING = pattern(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_PARTS = frozenset({"subEvent", "subEvents"})
_MOST_NODES = 20_000
_QUOTE_LENGTH = 300

_Node = dict[str, object]


def read_json(page: LexborHTMLParser, markup: bytes, links: Links) -> Stated:
    """Return the events of all JSON-LD scripts, and the day that an article in them gives.

    A script that is not JSON gives a notice, the others are still read.
    """
    nodes: list[tuple[_Node, int]] = []
    notices: list[str] = []
    places = Places(markup)
    for script in page.css(JSON_LD):
        number = places.line_of_next(b"ld+json")
        try:
            nodes += ((node, number) for node in _nodes(_load(script.text())))
        except (ValueError, RecursionError):
            notices.append(f"line {number}: JSON-LD that cannot be read; expected JSON")
    named = _named(node for node, _ in nodes)
    statements = dict.fromkeys(
        statement for node, number in nodes for statement in _statements(node, named, links, number)
    )
    published = next(filter(None, (_published(node) for node, _ in nodes)), None)
    return Stated(tuple(statements), published, tuple(notices))


def _named(nodes: Iterable[_Node]) -> dict[str, _Node]:
    """Return the objects that others refer to by their ``@id``: those that say more than it."""
    found: dict[str, _Node] = {}
    for node in nodes:
        name = node.get("@id")
        if isinstance(name, str) and len(node) > 1:
            found.setdefault(name, node)
    return found


def _load(text: str) -> object:
    """Return JSON as pages write it: in comment marks, line ends in strings, commas left over."""
    text = _WRAPPING.sub("", _WRAPPING.sub("", text)).strip().rstrip(";")
    try:
        return json.loads(text, strict=False)
    except ValueError:
        return json.loads(_TRAILING_COMMA.sub(r"\1", text), strict=False)


def _nodes(content: object) -> Iterator[_Node]:
    """Yield every object in *content*, outer before inner, whatever it hangs on.

    So ``@graph``, arrays, ``itemListElement`` and ``subEvent`` are all read.
    """
    waiting: list[object] = [content]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
            waiting.extend(
                _part(value, inner) if key in _PARTS else inner
                for key, inner in reversed(value.items())
                if isinstance(inner, dict | list) and key not in {"superEvent", "location"}
            )
        elif isinstance(value, list):
            waiting.extend(reversed(value))


def _part(whole: _Node, parts: object) -> object:
    """Return what takes place inside an event, in the place of that where it tells no other."""
    listed = parts if isinstance(parts, list) else [parts]
    given = {"location": whole["location"]} if "location" in whole else {}
    return [given | part if isinstance(part, dict) else part for part in listed]


def types_of(node: _Node) -> list[str]:
    """Return the type names of a node without their vocabulary."""
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return [re.split(r"[/#:]", name)[-1] for name in names if isinstance(name, str)]


def _statements(
    node: _Node, named: Mapping[str, _Node], links: Links, number: int
) -> list[Statement]:
    if not any(name.endswith(_EVENT_ENDINGS) for name in types_of(node)):
        return []
    name, start = plain(_first(node.get("name"))), _first(node.get("startDate"))
    if not name:
        return []
    end = _first(node.get("endDate"))
    url = _first(node.get("url")) or _first(node.get("@id"))
    status = _first(node.get("eventStatus"))
    place = _place(node.get("location"), named)
    start = start.strip() if isinstance(start, str) else ""
    end = end.strip() or None if isinstance(end, str) else None
    statement = Statement(
        name=name,
        start=start,
        end=end,
        place=place or None,
        url=links.absolute(url) if isinstance(url, str) else None,
        status=re.split(r"[/#:]", status)[-1] if isinstance(status, str) else "",
        origin="json-ld",
        quote=clean(", ".join(part for part in (name, start, end, place) if part))[:_QUOTE_LENGTH],
        number=number,
    )
    return with_schedules(statement, node)


def _first(value: object) -> object:
    """Return the value of a property that may be a list or an ``@value``."""
    for _ in range(4):
        if isinstance(value, list) and value:
            value = value[0]
        elif isinstance(value, dict) and "@value" in value:
            value = value["@value"]
    return value


def _place(location: object, named: Mapping[str, _Node]) -> str:
    """Return "name, street, locality" of the first location that says where it is.

    It may refer to a place that is told elsewhere in the document.
    """
    for one in location if isinstance(location, list) else [location]:
        name = one.get("@id") if isinstance(one, dict) and len(one) == 1 else None
        place = named.get(name, one) if isinstance(name, str) else one
        if isinstance(place, str):
            found = plain(place)
        elif isinstance(place, dict) and "VirtualLocation" not in types_of(place):
            found = join_place(_first(place.get("name")), *_address(_first(place.get("address"))))
        else:
            continue
        if found:
            return found
    return ""


def _address(address: object) -> tuple[object, ...]:
    if isinstance(address, dict):
        return tuple(_first(address.get(key)) for key in ("streetAddress", "addressLocality"))
    return (address,)


def _published(node: _Node) -> date | None:
    """Return the day of an article; of a page that is kept up, the day of its last change."""
    names = types_of(node)
    if any(name.endswith(_ARTICLES) for name in names):
        keys = ("datePublished", "dateModified")
    elif any(name in _PAGES for name in names):
        keys = ("dateModified", "datePublished")
    else:
        return None
    for key in keys:
        stamp = _first(node.get(key))
        if isinstance(stamp, str) and (day := read_day(stamp)) is not None:
            return day
    return None

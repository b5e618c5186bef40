"""Feeds as Atom (RFC 4287), for readers of news and the blocks of web sites."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from lxml import etree

from feeds.formats.xml_text import add, paragraphs, to_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from lxml.etree import _Element

    from feeds.formats.entries import Channel, Entry

_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def render_atom(channel: Channel, entries: Iterable[Entry]) -> bytes:
    """Return a feed document; the same channel and entries give the same bytes."""
    root = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})
    root.set(_LANGUAGE, channel.language)
    add(root, "id", channel.id)
    add(root, "title", channel.name)
    add(root, "subtitle", channel.description)
    add(root, "updated", moment(channel.updated))
    add(add(root, "author"), "name", channel.author)  # of all entries: section 4.1.1
    add(root, "link", rel="self", type="application/atom+xml", href=channel.address)
    add(root, "link", rel="alternate", type="text/html", href=channel.page)
    for entry in entries:
        _add_entry(root, entry)
    return to_bytes(root)


def moment(at: datetime) -> str:
    """Return a moment as RFC 3339 writes it, in UTC."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _add_entry(root: _Element, entry: Entry) -> None:
    child = add(root, "entry")
    if entry.language:
        child.set(_LANGUAGE, entry.language)
    add(child, "id", entry.id)
    add(child, "title", entry.title)
    add(child, "updated", moment(entry.updated))
    add(child, "published", moment(entry.published))
    add(child, "link", rel="alternate", type="text/html", href=entry.page)
    if entry.printed:
        add(child, "link", rel="related", href=entry.printed)
    for category in entry.categories:
        add(child, "category", term=category)
    add(child, "content", paragraphs(entry.lines), type="html")

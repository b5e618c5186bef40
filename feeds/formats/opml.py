"""All feeds as one list (OPML 2.0), which readers of news take in at once."""

from __future__ import annotations

from datetime import UTC
from email.utils import format_datetime
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from feeds.formats.xml_text import add, to_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime


class Outline(NamedTuple):
    """One feed: its name, the address that readers ask, and its page for people."""

    name: str
    address: str
    page: str
    language: str


def render_opml(name: str, outlines: Iterable[Outline], *, updated: datetime) -> bytes:
    """Return the list, in the order given; *updated* is aware, the last change of any feed."""
    root = etree.Element("opml", version="2.0")
    head = add(root, "head")
    add(head, "title", name)
    add(head, "dateModified", format_datetime(updated.astimezone(UTC), usegmt=True))
    body = add(root, "body")
    for one in outlines:
        add(
            body, "outline", type="rss", text=one.name, title=one.name, xmlUrl=one.address,
            htmlUrl=one.page, language=one.language,
        )  # fmt: skip
    return to_bytes(root)

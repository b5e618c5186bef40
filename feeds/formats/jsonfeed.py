"""Feeds as JSON Feed 1.1 (jsonfeed.org), which scripts read without an XML parser."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from feeds.formats.atom import moment
from feeds.formats.xml_text import allowed, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from feeds.formats.entries import Channel, Entry

_VERSION = "https://jsonfeed.org/version/1.1"


def render_json_feed(channel: Channel, entries: Iterable[Entry]) -> bytes:
    """Return a feed; what programs want to know of an event stands in ``_event`` of its item.

    Names that begin with an underscore are those of extensions.
    """
    feed = {
        "version": _VERSION,
        "title": allowed(channel.name),
        "home_page_url": channel.page,
        "feed_url": channel.address,
        "description": channel.description,
        "language": channel.language,
        "authors": [{"name": allowed(channel.author)}],
        "items": [_item(entry) for entry in entries],
    }
    return f"{json.dumps(feed, ensure_ascii=False)}\n".encode()


def _item(entry: Entry) -> dict[str, object]:
    told = {
        "id": entry.id,
        "url": entry.page,
        "external_url": entry.printed,
        "title": allowed(entry.title),
        "content_html": paragraphs(entry.lines),
        "date_published": moment(entry.published),
        "date_modified": moment(entry.updated),
        "tags": list(entry.categories),
        "language": entry.language,
        "_event": entry.facts,
    }
    return {name: value for name, value in told.items() if value}

"""What names the pages of a site: its feed, its sitemap, the head of its home page."""

from __future__ import annotations

import re
import zlib
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from agenda.patterns import pattern
from agenda.readers import feed_xml
from agenda.readers.feed_events import iso
from agenda.readers.html_links import Links
from agenda.readers.rss import links

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from agenda.issue import Raw

MOST_NAMED = 50_000
"""How many addresses one map may name, as sitemaps.org has it; what follows is not read."""
_HEAD = 4096  # bytes
_GZIP = b"\x1f\x8b"
_ROOT = pattern(rb"<(?:\w{1,30}:)?(rss|feed|RDF|urlset|sitemapindex)[\s>]", re.IGNORECASE)
_PAGE = pattern(rb"<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE)
_FEED_TYPES = ("application/rss+xml", "application/atom+xml")
_DAY = timedelta(days=1)


class MapKind(StrEnum):
    """What a map is: a feed is an issue as well, an index names other maps."""

    FEED = "feed"
    SITEMAP = "sitemap"
    INDEX = "index"


class Named(NamedTuple):
    """An address that a map names; ``changed`` is when that changed at the latest, None untold."""

    url: str
    changed: datetime | None = None


class Map(NamedTuple):
    """A map, and the addresses it names in its order; ``whole`` says that there are no others."""

    kind: MapKind
    named: tuple[Named, ...]
    whole: bool = True


def read_map(raw: Raw, *, max_bytes: int) -> Map | None:
    """Return what a document names, None when it is no map.

    A gzip file is unpacked, at most *max_bytes* of it.
    """
    data = _unpacked(raw.data, max_bytes)
    head = data[:_HEAD]
    root = None if _PAGE.search(head) else _ROOT.search(head)
    if root is None:
        return _plain(data)
    if root[1].lower() in {b"rss", b"feed", b"rdf"}:
        told = links(raw._replace(data=data))
        return _map(
            MapKind.FEED, (Named(url, moment(at)) for url, at in told.links), whole=told.whole
        )
    kind = MapKind.INDEX if root[1].lower() == b"sitemapindex" else MapKind.SITEMAP
    tree = feed_xml.parse(data, raw.content_type)
    return _map(kind, _places(tree), whole=tree is not None and not tree.broken_at)


def _map(kind: MapKind, named: Iterable[Named], *, whole: bool) -> Map:
    some = tuple(islice(named, MOST_NAMED + 1))
    return Map(kind, some[:MOST_NAMED], whole and len(some) <= MOST_NAMED)


def _unpacked(data: bytes, most: int) -> bytes:
    """Return what a gzip file holds, as far as it can be read; other bytes as they are."""
    if not data.startswith(_GZIP):
        return data
    try:
        return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(data, most)
    except zlib.error:
        return b""


def _plain(data: bytes) -> Map | None:
    """Return a sitemap that is a text, an address a line; None for any other bytes."""
    if not data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith((b"http://", b"https://")):
        return None
    lines = data.decode("utf-8-sig", "replace").split()
    if not all(line.startswith(("http://", "https://")) for line in lines):
        return None
    return _map(MapKind.SITEMAP, map(Named, lines), whole=True)


def _places(tree: feed_xml.Tree | None) -> Iterator[Named]:
    """Yield the ``<loc>`` of each entry of a sitemap, with its ``<lastmod>``."""
    if tree is None:
        return
    entries = list(tree.root.iterchildren(etree.Element))
    # Where a map breaks off, half an address would be another one.
    for entry in entries[:-1] if tree.broken_at else entries:
        told = {
            child.tag.rpartition("}")[2].lower(): (child.text or "").strip()
            for child in entry.iterchildren(etree.Element)
        }
        if told.get("loc"):
            yield Named(told["loc"], moment(told.get("lastmod", "")))


def moment(stamp: str) -> datetime | None:
    """Return the last moment that a stamp may mean, in UTC; None for one that is none.

    >>> moment("2031-03-05").isoformat(), moment("2031-03-05T20:00:00+01:00").isoformat()
    ('2031-03-06T00:00:00+00:00', '2031-03-05T19:00:00+00:00')
    """
    told = iso(stamp) if stamp.strip() else None
    if told is None:
        return None
    try:
        read = datetime.fromisoformat(told)
        read = read if "T" in told else read + _DAY
        return read.astimezone(UTC) if read.tzinfo else read.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def feed_links(raw: Raw) -> list[str]:
    """Return the addresses of feeds that a page names in its head, in its order."""
    page = LexborHTMLParser(raw.data)
    base = page.css_first("base[href]")
    absolute = Links(raw.url, base.attributes.get("href") if base else None).absolute
    found = (
        absolute(link.attributes.get("href"))
        for link in page.css("link[rel~=alternate]")
        if (link.attributes.get("type") or "").strip().lower() in _FEED_TYPES
    )
    return list(dict.fromkeys(url for url in found if url))

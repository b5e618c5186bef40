"""What the head of a page says: title, language, day of publication, base, hidden classes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from agenda.patterns import pattern
from agenda.readers.cleaning import clean
from agenda.readers.html_silence import unseen_selectors

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborHTMLParser, LexborNode

# Names of the meta element that give the day of publication, the surest first;
# those of the last change come after all of them.
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "publication_date",
    "publish_date",
    "publishdate",
    "pubdate",
    "citation_publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "sailthru.date",
    "parsely-pub-date",
    "date",
    "article:modified_time",
    "og:updated_time",
    "dc.date.modified",
    "dcterms.modified",
    "last-modified",
    "revised",
)
_ISO_DAY = pattern(r"\s*((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)")
_DAY_FIRST = pattern(r"\s*(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)(?!\d)")
_RFC_DAY = pattern(r"\s*(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+((?:19|20)\d\d)")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_TAG = pattern(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*(?![A-Za-z])")  # not "German"
_LONGEST_SHEET = 200_000


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a page; ``unseen`` are the selectors that its own style sheet hides.

    ``addresses`` are those that it gives as its own, the surest first.
    """

    title: str = ""
    language: str = ""
    published: date | None = None
    base: str | None = None
    addresses: tuple[str, ...] = ()
    unseen: frozenset[str] = field(default_factory=frozenset)


def read_head(page: LexborHTMLParser, markup: bytes) -> Head:
    """Return what the page says of itself outside its lines."""
    title, base, sheets = "", None, []
    canonical: str | None = None
    meta: dict[str, str] = {}
    for node in page.head.iter() if page.head is not None else ():
        match node.tag:
            case "title":
                title = title or clean(node.text())
            case "meta":
                _add_meta(meta, node.attributes)
            case "base":
                base = base or node.attributes.get("href")
            case "link" if canonical is None:
                canonical = _canonical(node.attributes)
            case "style":
                sheets.append(node.text()[:_LONGEST_SHEET])
    return Head(
        title=title or clean(meta.get("og:title", "")),
        language=_language(page.root, meta),
        published=_published(page, markup, meta),
        base=base,
        addresses=tuple(filter(None, (canonical, meta.get("og:url")))),
        unseen=unseen_selectors("\n".join(sheets)),
    )


def _canonical(attributes: Mapping[str, str | None]) -> str | None:
    named = "canonical" in (attributes.get("rel") or "").lower().split()
    return attributes.get("href") if named else None


def _add_meta(meta: dict[str, str], attributes: Mapping[str, str | None]) -> None:
    content = attributes.get("content")
    if not content:
        return
    for attribute in ("property", "name", "itemprop", "http-equiv"):
        name = attributes.get(attribute)
        if name:
            meta.setdefault(name.lower(), content)


def _language(root: LexborNode | None, meta: Mapping[str, str]) -> str:
    attributes = root.attributes if root is not None else {}
    for tag in (
        attributes.get("lang"),
        attributes.get("xml:lang"),
        meta.get("content-language"),
        meta.get("og:locale"),
        meta.get("dc.language"),
        meta.get("language"),
    ):
        found = _TAG.match(tag.strip()) if tag else None
        if found:
            return found[0].replace("_", "-")
    return ""


def _published(page: LexborHTMLParser, markup: bytes, meta: Mapping[str, str]) -> date | None:
    for name in _PUBLISHED:
        day = read_day(meta.get(name))
        if day is not None:
            return day
    return _published_in_body(page) if any(sign in markup for sign in _SIGNS) else None


_SIGNS = (b"pubdate", b"datePublished", b"published")
# What repeats on a page is of its parts: the date of one of ten teasers is not the page's own.
_OWN = (
    'time[pubdate], [itemprop="datePublished"], time.published, abbr.published, '
    ".entry-date.published"
)


def _published_in_body(page: LexborHTMLParser) -> date | None:
    """Return the day that the one stamp in the body gives; None when there are several."""
    days = set()
    for node in page.css(_OWN):
        attributes = node.attributes
        stated = attributes.get("datetime") or attributes.get("content") or attributes.get("title")
        days.add(read_day(stated))
    return days.pop() if len(days) == 1 else None


def read_day(text: str | None) -> date | None:
    """Return the day that a stamp names, in its own zone; None when it names none.

    >>> read_day("2017-04-20T09:00:00+02:00"), read_day("Thu, 20 Apr 2017 09:00"), read_day("?")
    (datetime.date(2017, 4, 20), datetime.date(2017, 4, 20), None)
    """
    if not text:
        return None
    if found := _ISO_DAY.match(text):
        return _day(found[1], found[2], found[3])
    if found := _DAY_FIRST.match(text):
        return _day(found[3], found[2], found[1])
    if (found := _RFC_DAY.match(text)) and found[2].lower() in _MONTHS:
        return _day(found[3], str(_MONTHS.index(found[2].lower()) + 1), found[1])
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None

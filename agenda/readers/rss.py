"""RSS 0.9 to 2.0 and Atom -> one issue per entry.

feedparser is not used: it cleans the markup of an entry, and with it goes the structure
that agendas are read from; and it takes twenty times as long as the parser used here, more
than reading the HTML of all entries.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape, unescape
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from lxml import etree

from agenda.dates.stated import first_stated
from agenda.dates.words import LANGUAGES
from agenda.errors import UnreadableError
from agenda.issue import Issue, Kind, Line, Raw
from agenda.patterns import pattern
from agenda.readers import feed_xml, html, text
from agenda.readers.feed_events import PREFIXES, Words, statements
from agenda.readers.keys import with_unique_keys
from agenda.readers.mime import read_day
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from agenda.issue import Statement

MAX_ENTRIES = 5_000
_ROOTS = frozenset({"rss", "rdf", "feed", "channel"})
# Namespaces as people write their prefixes; the core of RSS and Atom has none here.
_PREFIXES = {
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://www.w3.org/2005/atom": "",
    "http://purl.org/atom/ns#": "",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/event/": "ev",
    "urn:ietf:params:xml:ns:xcal": "xcal",
    "http://schemas.google.com/g/2005": "gd",
    "http://webnus.net/rss/mec/": "mec",
    "http://search.yahoo.com/mrss/": "media",
    "http://www.w3.org/1999/xhtml": "xhtml",
}
# The fullest text first; what follows is often an extract of it.
_CONTENTS = (
    "content:encoded",
    "content",
    "xhtml:body",
    "description",
    "summary",
    "media:description",
)
# What an entry calls the day it came out, before what it calls its last change.
_STAMPS = (
    "published",
    "issued",
    "pubdate",
    "dc:date",
    "dcterms:issued",
    "dcterms:created",
    "updated",
    "modified",
)
_CHANGES = ("updated", "modified", "dcterms:modified")
_MARKUP = pattern(r"</?[A-Za-z][^<>]{0,2000}>|&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]\w{1,31});")
_TAG = pattern(r"</?[A-Za-z][^<>]{0,2000}>")
ISO_DAY = pattern(r"\s*(\d{4})-(\d\d)-(\d\d)(?!\d)")
_XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class Entry:
    """One item or entry: its element and its direct children by qualified name, in order."""

    element: etree._Element
    children: tuple[tuple[str, etree._Element], ...]

    def find(self, name: str) -> etree._Element | None:
        """Return the first child of that name, None without one."""
        return next((child for found, child in self.children if found == name), None)

    def say(self, name: str) -> str:
        """Return the text of the first child of that name, "" without one."""
        child = self.find(name)
        return "" if child is None else " ".join("".join(child.itertext()).split())


class Feed(NamedTuple):
    """What holds for all entries of a feed: ``url`` is its own address, ``site`` that of its site.

    Links are read against ``site``, for the feed itself may be served by somebody else.
    """

    source: str
    language: str
    url: str | None
    site: str | None


def read(raw: Raw) -> tuple[Issue, ...]:
    """Return an issue for each entry, in the order of the feed; () for a feed without any.

    ``key`` is the entry's guid or id, else its link; ``published`` the entry's own day in
    the zone it is written in, be it in words, never the feed's.  The lines are the title as
    a heading and the fullest text that the entry carries.  An HTML page is read as one, with
    a notice.  Raises UnreadableError for anything else that is not a feed.
    """
    tree = feed_xml.parse(raw.data, raw.content_type)
    name = "" if tree is None else qualified(tree.root).rpartition(":")[2]
    if tree is None or name not in _ROOTS | {"html"}:
        found = f"<{name}>" if name else "no XML"
        raise UnreadableError(f"found {found}, expected an RSS or Atom feed", source=raw.source)
    if name == "html":
        notice = "a feed was expected; this is an HTML page and was read as one"
        return tuple(i._replace(notices=(*i.notices, notice)) for i in html.read(raw))
    entries = [entry for entry in tree.root.iter(etree.Element) if _is_entry(entry)]
    feed = _feed(_entry(tree.root.find("{*}channel"), tree.root), raw)
    issues = [_issue(_entry(entry), feed) for entry in entries[:MAX_ENTRIES]]
    return with_unique_keys(_with_notice(issues, tree, len(entries), raw))


class Link(NamedTuple):
    """The page of an entry, and the stamp of its last change as written, "" without one."""

    url: str
    changed: str


class Linked(NamedTuple):
    """The pages that a feed leads to, in its order; ``whole`` says that there are no others."""

    links: list[Link]
    whole: bool


def links(raw: Raw) -> Linked:
    """Return the pages that the entries of a feed lead to; none for no feed."""
    tree = feed_xml.parse(raw.data, raw.content_type)
    if tree is None:
        return Linked([], whole=False)
    feed = _feed(_entry(tree.root.find("{*}channel"), tree.root), raw)
    entries = [_entry(one) for one in tree.root.iter(etree.Element) if _is_entry(one)]
    found = ((_link(entry, feed), entry) for entry in entries[:MAX_ENTRIES])
    told = [Link(url, _changed(entry)) for url, entry in found if url]
    return Linked(told, _is_whole(tree, len(entries)))


def _is_whole(tree: feed_xml.Tree, entries: int) -> bool:
    return not tree.broken_at and entries <= MAX_ENTRIES


def _changed(entry: Entry) -> str:
    stamps = (entry.say(name) for name in (*_CHANGES, *_STAMPS))
    return next((stamp for stamp in stamps if stamp), "")


_MOST_NAMES = 5


def _with_notice(issues: list[Issue], tree: feed_xml.Tree, found: int, raw: Raw) -> list[Issue]:
    """Return the issues, the last one with what was lost after it."""
    notices = []
    if tree.broken_at:
        notices.append(f"the feed breaks off at line {tree.broken_at} ({tree.problem})")
    if tree.entities:
        names = ", ".join(f"&{name};" for name in tree.entities[:_MOST_NAMES])
        notices.append(f"entities are not expanded; what {names} stands for is left out")
        issues = [issue for issue in issues if issue.lines or issue.statements]
    if found > MAX_ENTRIES:
        notices.append(f"only the first {MAX_ENTRIES} of {found} entries are read")
    if notices and not issues:
        raise UnreadableError(notices[0], source=raw.source)
    if notices:
        told = (*issues[-1].notices, *notices)
        issues[-1] = issues[-1]._replace(notices=told, whole=_is_whole(tree, found))
    return issues


def qualified(element: etree._Element) -> str:
    """Return an element's name in lower case with the usual prefix of its namespace.

    A prefix that the feed never declares, or declares as something unheard of, counts as written.
    """
    name = element.tag.rpartition("}")
    namespace = name[0].removeprefix("{").lower()
    prefix = _PREFIXES.get(namespace, element.prefix or "") if namespace else ""
    return f"{prefix}:{name[2]}".lower() if prefix else name[2].lower()


def _is_entry(element: etree._Element) -> bool:
    return qualified(element) in {"item", "entry"}


def _entry(element: etree._Element | None, fallback: etree._Element | None = None) -> Entry:
    found = fallback if element is None else element
    children = () if found is None else found.iterchildren(etree.Element)
    return Entry(found, tuple((qualified(child), child) for child in children))


def _feed(channel: Entry, raw: Raw) -> Feed:
    links = (e for name, e in channel.children if name == "link" and e.get("rel") == "self")
    selves = (_absolute(None, element.get("href", "")) for element in links)
    url = raw.url or next((address for address in selves if address), None)
    feed = Feed(raw.source, channel.say("language") or channel.say("dc:language"), url, url)
    return feed._replace(site=_link(channel, feed) or url)


def _issue(entry: Entry, feed: Feed) -> Issue:
    url = _link(entry, feed)
    title = _title(entry.find("title"))
    content = _content(entry, feed._replace(site=url or feed.site))
    number = int(entry.element.sourceline or 0)
    lines = content.lines if content else ()
    if title:
        lines = (Line(title, Kind.HEADING, level=1, href=url, number=number), *lines)
    return Issue(
        source=feed.source,
        lines=lines,
        key=entry.say("guid") or entry.say("id") or url or entry.element.get(f"{RDF}about", ""),
        url=url,
        title=title,
        published=_published(entry),
        language=_language(entry) or feed.language or (content.language if content else ""),
        statements=(
            *_stated(entry, Words(title, url, number)),
            *(content.statements if content else ()),
        ),
        notices=content.notices if content else (),
    )


RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


def _stated(entry: Entry, words: Words) -> tuple[Statement, ...]:
    found = ((qualified(element), element) for element in entry.element.iter(etree.Element))
    events = [(name, e) for name, e in found if name.startswith(PREFIXES)]
    return statements(events, words) if events else ()


def _published(entry: Entry) -> date | None:
    stamps = [entry.say(name) for name in _STAMPS]
    in_words = (first_stated(stamp, LANGUAGES) for stamp in stamps)
    return next(filter(None, chain(map(_day, stamps), in_words)), None)


def _day(stamp: str) -> date | None:
    """Return the day of a W3C or RFC 5322 date in its own zone, None if it names no day."""
    if found := ISO_DAY.match(stamp):
        try:
            return date(*map(int, found.groups()))
        except ValueError:
            return None
    return read_day(stamp)


def _language(entry: Entry) -> str:
    declared = (
        entry.say("dc:language"),
        *(e.get(_XML_LANG, "") for e in (entry.element, *entry.element.iterancestors())),
    )
    return next((language for language in declared if language), "")


def _base(element: etree._Element, feed: Feed) -> str | None:
    """Return what links in an element are read against: what xml:base builds, else the site."""
    base = ""
    for around in (*reversed([*element.iterancestors()]), element):
        base = _absolute(base or feed.url or feed.site, around.get(_XML_BASE, "")) or base
    return base or feed.site


def _link(entry: Entry, feed: Feed) -> str | None:
    base = _base(entry.element, feed)
    return next((url for link in _links(entry) if (url := _absolute(base, link))), None)


def _links(entry: Entry) -> Iterator[str]:
    """Yield what may be the address of an entry, the surest first."""
    links = [child for name, child in entry.children if name in {"link", "atom:link"}]
    yield from (e.get("href", "") for e in links if e.get("rel", "alternate") == "alternate")
    yield from ((e.text or "").strip() for e in links)
    guid = entry.find("guid")
    if guid is not None and guid.get("isPermaLink", "true").lower() != "false":
        yield entry.say("guid")
    yield entry.element.get(f"{RDF}about", "")


def _absolute(base: str | None, link: str) -> str | None:
    """Return a link as an absolute web address, None when it is not one."""
    try:
        url = urljoin(base or "", link.strip()) if link.strip() else ""
        parts = urlsplit(url)
    except ValueError:  # brackets of an IPv6 address left open
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None


def _title(element: etree._Element | None) -> str:
    """Return a title without markup; RSS does not say whether it has any, Atom does."""
    if element is None:
        return ""
    words = "".join(element.itertext())
    if element.get("type", "html") != "text" and _MARKUP.search(words):
        words = unescape(_TAG.sub(" ", words))
    return " ".join(words.split())


def _content(entry: Entry, feed: Feed) -> Issue | None:
    """Return the fullest text of an entry as an issue, None when it has no words."""
    for name in _CONTENTS:
        elements = (child for found, child in entry.children if found == name)
        for element in elements:
            for issue in _read_text(element, Raw(b"", feed.source, _base(element, feed))):
                if issue.lines:
                    return _numbered(issue, int(element.sourceline or 1))
    return None


def _read_text(element: etree._Element, raw: Raw) -> Iterable[Issue]:
    """Read one element's text as HTML when it is markup, as text when it is words."""
    stated = element.get("type", "")
    if len(element):  # markup written straight into the feed: XHTML, or forgotten escapes
        return html.read(raw._replace(data=_markup(element), content_type=HTML))
    words = "".join(element.itertext())
    if not words.strip() or (stated.startswith(("image/", "audio/", "video/"))):
        return ()
    data = words.encode("utf-8", "replace")
    if stated in {"text", "text/plain"} or not _MARKUP.search(words):
        return text.read(raw._replace(data=data, content_type="text/plain; charset=utf-8"))
    return html.read(raw._replace(data=data, content_type=HTML))


HTML = "text/html; charset=utf-8"


def _markup(element: etree._Element) -> bytes:
    for child in element.iter(etree.Element):
        child.tag = child.tag.rpartition("}")[2]
    inner = (etree.tostring(child, method="html", encoding="unicode") for child in element)
    return (escape(element.text or "") + "".join(inner)).encode()


def _numbered(issue: Issue, first: int) -> Issue:
    """Return the issue with lines counted in the feed, not in the element's text."""
    lines = (line._replace(number=first + max(line.number, 1) - 1) for line in issue.lines)
    return issue._replace(lines=tuple(lines))

from __future__ import annotations

import gzip
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hostile import HERE, QUICK, Site, gives, here, send, serving

from agenda.errors import UnreadableError
from agenda.issue import Raw
from feeds.sources import site
from feeds.sources.maps import MapKind, Named, feed_links, read_map
from feeds.sources.visiting import Visitor
from feeds.store.documents import Document, document_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from http.server import BaseHTTPRequestHandler

    from hostile import Answer

    from feeds.sources.delivery import Delivery

NOON = datetime(2031, 3, 5, 12, tzinfo=UTC)
ATOM = (
    b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="https://t.example/a"/></entry>'
    b"</feed>"
)


def sitemap(*pages: str, root: str = "", dates: str = "") -> bytes:
    """Return a sitemap that names pages, with the day of their last change when one is given."""
    stamp = f"<lastmod>{dates}</lastmod>" if dates else ""
    entries = "".join(f"<url><loc>{root}{page}</loc>{stamp}</url>" for page in pages)
    namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<?xml version="1.0"?><urlset xmlns="{namespace}">{entries}</urlset>'.encode()


def index(*maps: str, root: str, dates: str = "") -> bytes:
    """Return an index of sitemaps."""
    told = sitemap(*maps, root=root, dates=dates).replace(b"urlset", b"sitemapindex")
    return told.replace(b"url>", b"sitemap>")


def feed(*pages: str, root: str = "", date: str = "") -> bytes:
    """Return an RSS feed whose entries lead to pages."""
    stamp = f"<pubDate>{date}</pubDate>" if date else ""
    items = "".join(f"<item><title>T</title><link>{root}{p}</link>{stamp}</item>" for p in pages)
    return f'<rss version="2.0"><channel>{items}</channel></rss>'.encode()


def read(
    url: str, known: Iterable[Document] = (), *, pages: int = 20, visitor: Visitor | None = None
) -> list[Delivery]:
    """Return what one round over a site delivers."""
    told = site.Site(url, pages, 1_000_000, HERE)
    by_key = {one.key: one for one in known}
    return list(site.deliveries(told, by_key, visitor or Visitor(QUICK)))


def remembered(found: Iterable[Delivery], at: datetime = NOON) -> list[Document]:
    """Return documents as a round keeps them."""
    return [
        Document("s", document_key(one.document), one.etag, one.last_modified, last_checked=at)
        for one in found
        if not one.error
    ]


def paths(found: Iterable[Delivery]) -> list[str]:
    """Return the paths of the documents that came with bytes."""
    return ["/" + one.document.split("/", 3)[-1] for one in found if one.raw]


def pages(**named: bytes | Answer) -> Site:
    """Return a site; the names of its pages are without slash, and "_" for "."."""
    return Site(
        {
            f"/{name.replace('_', '.')}": [here(one) if isinstance(one, bytes) else one]
            for name, one in named.items()
        }
    )


@pytest.mark.parametrize("day", ["2031-03-06", "2031-03-05", "2031-03-05T13:00:00Z"])
def test_what_changed_since_is_asked_again(day: str) -> None:
    """A day without an hour may be the hour after the last visit."""
    told = pages(
        map_xml=sitemap("/a", root="{root}", dates="2031-01-01"), a=gives(b"<p>A", ETag='"1"')
    )
    with serving(told) as root:
        first = read(f"{root}/map.xml")
        told.pages["/map.xml"] = [gives(sitemap("/a", root=root, dates=day))]
        second = read(f"{root}/map.xml", remembered(first))
    assert [paths(first), paths(second)] == [["/a"], ["/a"]]
    assert told.asked.count("/a") == 2


@pytest.mark.parametrize("day", ["2031-03-04", "2031-03-05T11:00:00Z", "2031-03-05T12:30+01:00"])
def test_what_did_not_change_is_not_asked(day: str) -> None:
    """Its map says so."""
    told = pages(map_xml=sitemap("/a", "/b", root="{root}", dates=day), a=b"<p>A", b=b"<p>B")
    with serving(told) as root:
        first = read(f"{root}/map.xml")
        second = read(f"{root}/map.xml", remembered(first))
    assert paths(first) == ["/a", "/b"]
    assert paths(second) == []
    assert told.asked.count("/a") == 1


def _tagged(asked: BaseHTTPRequestHandler) -> None:
    if asked.headers["If-None-Match"] == '"1"':
        asked.send_response(304)
        asked.end_headers()
    else:
        send(asked, b"<p>A", ETag='"1"')


def test_a_page_without_a_date_is_asked_with_conditions() -> None:
    """The map itself as a whole, for it does not tell what changes."""
    told = pages(map_xml=sitemap("/a", root="{root}"), a=_tagged)
    with serving(told) as root:
        first = read(f"{root}/map.xml")
        second = read(f"{root}/map.xml", remembered(first))
    assert paths(first) == ["/a"]
    assert paths(second) == []
    assert [one.etag for one in second] == ['"1"', None]


def test_a_map_that_tells_all_is_asked_with_conditions() -> None:
    """All its pages are dated, and none is left."""
    asked_with: list[str | None] = []

    def answer(asked: BaseHTTPRequestHandler) -> None:
        asked_with.append(asked.headers["If-None-Match"])
        root = f"http://{asked.headers['Host']}"
        body = sitemap("/a", root=root, dates="2031-01-01")
        send(asked, b"" if asked_with[-1] else body, status="304" if asked_with[-1] else "200",
             ETag='"m"')  # fmt: skip

    with serving(pages(map_xml=answer, a=b"<p>A")) as root:
        first = read(f"{root}/map.xml")
        (second,) = read(f"{root}/map.xml", remembered(first))
    assert asked_with == [None, '"m"']
    assert (second.raw, second.etag, second.error) == (None, '"m"', "")


def test_a_round_asks_for_so_many_pages() -> None:
    """The rest follows, and nothing is asked twice meanwhile; how much is left is told."""
    names = [f"p{number}" for number in range(5)]
    body = sitemap(*(f"/{name}" for name in names), root="{root}", dates="2031-01-01")
    told = pages(map_xml=here(body, ETag='"m"'), **dict.fromkeys(names, b"<p>x"))
    known: dict[str, Document] = {}
    rounds = []
    with serving(told) as root:
        for _ in range(3):
            found = read(f"{root}/map.xml", known.values(), pages=2)
            known |= {one.key: one for one in remembered(found)}
            rounds.append((len(paths(found)), found[-1].notice, found[-1].etag))
    assert rounds == [
        (2, "left for the next round: 3 pages; a round asks for 2 pages at most", None),
        (2, "left for the next round: 1 page; a round asks for 2 pages at most", None),
        (1, "", '"m"'),
    ]


def test_the_latest_pages_come_first() -> None:
    """What is new before what changed long ago, pages without a date behind them."""
    body = b"".join(
        sitemap(page, root="{root}", dates=day).partition(b"<url>")[2].partition(b"</urlset>")[0]
        .join([b"<url>", b""])
        for page, day in (("/none", ""), ("/old", "2030-01-01"), ("/new", "2031-03-01"))
    )  # fmt: skip
    told = pages(map_xml=b"<urlset>" + body + b"</urlset>", none=b"<p>", old=b"<p>", new=b"<p>")
    with serving(told) as root:
        assert paths(read(f"{root}/map.xml")) == ["/new", "/old", "/none"]


def test_a_feed_is_an_issue_and_names_pages() -> None:
    """Its entries are read by themselves; their pages may say more."""
    told = pages(feed=feed("/a", root="{root}", date="Mon, 03 Mar 2031 10:00:00 GMT"), a=b"<p>A")
    with serving(told) as root:
        first = read(f"{root}/feed")
        second = read(f"{root}/feed", remembered(first))
    assert paths(first) == ["/a", "/feed"]
    assert paths(second) == ["/feed"]


def test_a_home_page_names_its_feed() -> None:
    """The first that it names on its own host; the page is an issue as well."""
    home = (
        b'<html><head><link rel="alternate" type="application/rss+xml" href="http://else.example/f">'
        b'<link rel="alternate home" type="application/atom+xml" href="/feed"></head><p>Home'
    )
    told = pages(feed=feed("/a", "/", root="{root}"), a=b"<p>A")
    told.pages["/"] = [gives(home)]
    with serving(told) as root:
        assert paths(read(f"{root}/")) == ["/", "/a", "/feed"]
    assert told.asked.count("/") == 1


@pytest.mark.parametrize("place", ["/sitemap.xml", "/maps/agenda.xml"])
def test_a_site_has_a_sitemap(place: str) -> None:
    """At its usual place, or where robots.txt says."""
    robots = b"Sitemap: {root}/maps/agenda.xml\nSitemap: http://else.example/x\n"
    told = pages(robots_txt=robots, a=b"<p>A")
    told.pages |= {"/": [gives(b"<html><p>Home")], place: [here(sitemap("/a", root="{root}"))]}
    if place == "/sitemap.xml":
        del told.pages["/robots.txt"]
    with serving(told) as root:
        assert paths(read(f"{root}/")) == ["/", "/a"]


def test_a_site_that_names_no_pages_says_so() -> None:
    """Its home page was read all the same; what to do is told."""
    with serving(Site({"/": [gives(b"<html><p>Home")]})) as root:
        told = site.deliveries(site.Site(root, 5, 1000, HERE), {}, Visitor(QUICK))
        assert next(told).raw
        with pytest.raises(UnreadableError, match="no feed, and it has no sitemap"):
            next(told)


def test_an_index_leads_to_maps_in_gzip() -> None:
    """Each once, although it names itself."""
    told = pages(
        index_xml=index("/one.xml.gz", "/index.xml", "/two.xml", root="{root}"),
        a=b"<p>A",
        b=b"<p>B",
    )
    with serving(told) as root:
        told.pages["/one.xml.gz"] = [gives(gzip.compress(sitemap("/a", root=root)))]
        told.pages["/two.xml"] = [gives(sitemap("/b", root=root))]
        assert paths(read(f"{root}/index.xml")) == ["/a", "/b"]
    assert told.asked.count("/index.xml") == 1


def test_a_map_that_did_not_change_is_passed_over() -> None:
    """Its index says so, and it had nothing left."""
    told = pages(index_xml=index("/one.xml", root="{root}", dates="2031-01-01"), a=b"<p>A")
    with serving(told) as root:
        body = sitemap("/a", root=root, dates="2031-01-01")
        told.pages["/one.xml"] = [gives(body, ETag='"1"')]
        known = remembered(read(f"{root}/index.xml"))
        told.asked.clear()
        read(f"{root}/index.xml", known)
    assert told.asked == ["/index.xml"]


def _elsewhere(asked: BaseHTTPRequestHandler) -> str:
    return f"http://localhost:{asked.headers['Host'].rpartition(':')[2]}/c"


def test_other_sites_are_left_alone() -> None:
    """Those that the map names, and those that a page leads to."""
    told = pages(
        a=b"<p>A",
        b=lambda asked: send(asked, b"", status="302", Location=_elsewhere(asked)),
        c=b"<p>C",
    )
    with serving(told) as root:
        body = sitemap("/a", "/b", root=root).replace(
            b"</urlset>", b"<url><loc>http://localhost:1/x</loc></url><url><loc>file:///etc</loc>"
            b"</url></urlset>")  # fmt: skip
        told.pages["/map.xml"] = [gives(body)]
        visitor = Visitor(QUICK)
        named = site.Site(f"{root}/map.xml", 5, 1000, ("127.0.0.0/8", "::1"))
        found = list(site.deliveries(named, {}, visitor))
        assert paths(found) == ["/a"]
        assert "another site" in found[1].notice
        allowed = site.Site(f"{root}/map.xml", 5, 1000, ("127.0.0.0/8", "localhost"))
        assert paths(site.deliveries(allowed, {}, visitor)) == ["/a", "/b"]


def test_one_page_that_fails_stops_no_other() -> None:
    """One that is gone is told once, one that fails is tried again in the next round."""
    told = pages(
        map_xml=sitemap("/gone", "/broken", "/a", root="{root}", dates="2031-01-01"),
        broken=gives(status="500"),
        a=b"<p>A",
    )
    with serving(told) as root:
        first = read(f"{root}/map.xml")
        told.asked.clear()
        read(f"{root}/map.xml", remembered(first))
    assert "404" in first[0].notice
    assert "500" in first[1].error
    assert paths(first) == ["/a"]
    assert "next round: 1 page;" in first[3].notice
    assert told.asked == ["/map.xml", "/broken"]


def test_a_site_that_wants_to_be_left_alone_is() -> None:
    """The rest is for the next round."""
    told = pages(
        map_xml=sitemap("/a", "/b", "/c", root="{root}"),
        a=b"<p>A",
        b=gives(status="429", Retry_After="900"),
        c=b"<p>C",
    )
    with serving(told) as root:
        found = read(f"{root}/map.xml")
    assert [one.retry_after for one in found] == [None, 900, None]
    assert found[2].notice == ("left for the next round: 2 pages; the site asked to be left alone")
    assert "/c" not in told.asked


def test_a_site_that_only_fails_is_not_asked_for_ever() -> None:
    """Five pages in a row."""
    names = [f"/{number}" for number in range(20)]
    told = pages(map_xml=sitemap(*names, root="{root}"))
    told.pages |= {name: [gives(status="503")] for name in names}
    with serving(told) as root:
        found = read(f"{root}/map.xml")
    assert len(told.asked) == 6
    assert "left for the next round: 20 pages; 5 pages in a row" in found[-1].notice


def test_a_site_that_is_down_fails() -> None:
    """With its reason, and when to come back."""
    with serving(gives(status="503", Retry_After="600")) as root:
        (found,) = read(root)
    assert "503" in found.error
    assert found.retry_after == 600


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\xef\xbb\xbf" + sitemap("https://t.example/a"), MapKind.SITEMAP),
        (gzip.compress(sitemap("https://t.example/a")), MapKind.SITEMAP),
        (sitemap("https://t.example/a", "https://t.example/b")[:-20], MapKind.SITEMAP),
        (b"https://t.example/a\n", MapKind.SITEMAP),
        (index("https://t.example/a", root=""), MapKind.INDEX),
        (feed("https://t.example/a"), MapKind.FEED),
        (ATOM, MapKind.FEED),
    ],
)  # fmt: skip
def test_maps_have_many_forms(data: bytes, kind: MapKind) -> None:
    """Whole or broken off."""
    found = read_map(Raw(data, "x"), max_bytes=100_000)
    assert found is not None
    assert (found.kind, found.named) == (kind, (Named("https://t.example/a"),))


@pytest.mark.parametrize(
    "data", [b"", b"<html><rss>", b"Agenda\nhttps://t.example/a", b"\x1f\x8b broken", b"%PDF-1.4"]
)
def test_other_bytes_are_no_map(data: bytes) -> None:
    """A page, a text, a broken gzip."""
    assert read_map(Raw(data, "x"), max_bytes=1000) is None


def test_a_map_is_unpacked_within_limits() -> None:
    """A small gzip may hold a very large file."""
    bomb = gzip.compress(b"https://t.example/" + b"a" * 10_000_000)
    found = read_map(Raw(bomb, "x"), max_bytes=1000)
    assert found is not None
    assert len(found.named[0].url) == 1000


def test_feeds_are_named_in_the_head_of_a_page() -> None:
    """Against its base; by their type."""
    page = (
        b'<base href="https://t.example/x/"><link rel=alternate type="Application/RSS+xml" href=f>'
    )
    other = b'<link rel=alternate hreflang=en href="/en"><link rel=stylesheet href="/s">'
    assert feed_links(Raw(page + other, "x", "https://t.example/")) == ["https://t.example/x/f"]

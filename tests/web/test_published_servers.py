"""Web servers that are told what ``agenda publish`` writes for them."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest
from published import IS_MISSING, Served, handed_out
from sites import Site, site

from feeds.publish import publish

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BASES = ("/", "/outils/agenda/")
INTRANET = "https://intranet.town.example"


@pytest.fixture(
    scope="module",
    params=[(name, base) for name in ("nginx", "apache2") for base in BASES],
    ids=str,
)
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Served, Site, Path]]:
    """Return a web server over a site, the service it was published from, and its folder."""
    name, base = request.param
    if IS_MISSING[name]:
        pytest.skip(f"{name} is not installed")
    folder = tmp_path_factory.mktemp("town hall")
    root = folder / "the site"
    with site(folder / "service") as made:
        made.configure(base_url=f"https://town.example{base}")
        made.may_be_framed_by(INTRANET)
        made.service.later(hours=1)
        made.service.refresh()
        publish(made.service.store, made.service.config, root, now=made.service.now)
        work = tmp_path_factory.mktemp("server")
        with handed_out(name, work, root, base) as served:
            yield served, made, root


def test_pages_stand_at_their_addresses(server: tuple[Served, Site, Path]) -> None:
    """Without a redirect: a slash more makes no other page."""
    served, made, root = server
    event = made.event("Concert").removeprefix("/")
    for path in ("", "feeds", "feeds/all", event, "en/feeds/all", "archive/2019", "feeds/all/"):
        told = served.get(path)
        page = root / path / "index.html"
        assert (told.status, told.data) == (200, page.read_bytes()), path
        assert told.headers["content-type"].lower() == "text/html; charset=utf-8"
        assert told.headers["content-security-policy"].endswith("frame-ancestors 'none'")
        assert told.headers["x-content-type-options"] == "nosniff"


def test_feeds_are_what_they_are(server: tuple[Served, Site, Path]) -> None:
    """With their types, for every site, out of search results; packed for who asks so."""
    served, made, root = server
    event = made.event("Concert").removeprefix("/")
    types = {
        "feeds/all.ics": "text/calendar", "feeds/all.atom": "application/atom+xml",
        "feeds/all.json": "application/feed+json", "feeds/all.jsonld": "application/ld+json",
        "feeds/all.csv": "text/csv", "feeds/changes.txt": "text/plain",
        "feeds.opml": "text/x-opml", f"{event}.ics": "text/calendar",
    }  # fmt: skip
    for path, kind in types.items():
        told = served.get(path)
        assert (told.status, told.data) == (200, (root / path).read_bytes()), path
        assert told.headers["content-type"].lower() == f"{kind}; charset=utf-8"
        assert told.headers["access-control-allow-origin"] == "*"
        assert told.headers["x-robots-tag"] == "noindex"
        again = served.get(path, **{"If-None-Match": told.headers["etag"]})
        assert (again.status, again.data) == (304, b"")
    packed = served.get("feeds/all.ics", **{"Accept-Encoding": "gzip"})
    assert packed.headers["content-encoding"] in {"gzip", "x-gzip"}
    assert packed.headers["content-type"].lower() == "text/calendar; charset=utf-8"
    assert "accept-encoding" in packed.headers["vary"].lower()
    assert gzip.decompress(packed.data) == (root / "feeds" / "all.ics").read_bytes()


def test_frames_are_for_those_who_are_named(server: tuple[Served, Site, Path]) -> None:
    """In both languages; one policy, not two."""
    served, _made, _root = server
    for path in ("embed/all", "en/embed/all"):
        told = served.get(path)
        assert told.status == 200
        policy = told.headers["content-security-policy"]
        assert policy.endswith(f"frame-ancestors 'self' {INTRANET}")
        assert policy.count("frame-ancestors") == 1
    for path in ("fragment/all", "en/fragment/all", "oembed/all.json"):
        told = served.get(path)
        assert (told.status, told.headers["access-control-allow-origin"]) == (200, "*")
    assert served.get("oembed/all.json").headers["content-type"].startswith("application/json")


def test_the_language_of_the_root_is_there_by_its_name(server: tuple[Served, Site, Path]) -> None:
    """Led on as by the service itself, to the address that is configured; no other place is."""
    served, made, _root = server
    root = made.service.config.service.root
    for path in ("", "/", "/feeds", "/feeds/all", "/archive/2019/"):
        told = served.get(f"fr{path}?n=3" if path else "fr")
        assert told.status == 308, path
        where = told.headers["location"].removeprefix("https://town.example")
        query = "?n=3" if path else ""
        assert where == f"{served.base}{path.removeprefix('/')}{query}"
        assert root.startswith("https://town.example")
    for path in ("fr//evil.example", "fr/feeds/all.ics", "france", "fr/%0d%0aX:y", "fr/../../x"):
        assert "location" not in served.get(path).headers, path


def test_what_is_not_there_is_said_by_a_page(server: tuple[Served, Site, Path]) -> None:
    """And nothing is told of how the site was written."""
    served, _made, root = server
    told = served.get("nowhere")
    assert (told.status, told.data) == (404, (root / "404.html").read_bytes())
    for path in (".published.json", ".htaccess", "nginx.conf", "feeds/nothing.ics"):
        assert served.get(path).status in {403, 404}


def test_files_of_pages_may_be_kept_for_ever(server: tuple[Served, Site, Path]) -> None:
    """Their addresses tell their bytes."""
    told = server[0].get("static/style.css?v=1")
    assert told.status == 200
    assert "immutable" in told.headers["cache-control"]
    assert told.headers["content-type"].startswith("text/css")

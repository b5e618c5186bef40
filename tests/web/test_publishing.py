"""A site as files: what stands where, what is written again, what is taken away."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser
from sites import MAGAZINE, Site, site

from feeds.publish import folder as folders
from feeds.publish import publish
from feeds.publish.pages import answer_of
from feeds.replacing import replaced
from feeds.store import events

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from flask import Flask

    from feeds.publish import Published

BASE = "https://town.example/outils/agenda/"
FEEDS = (
    {"slug": "town", "aliases": ["city"]},
    {"slug": "council", "aliases": ["board"], "private": True},
)


class Town:
    """A service and the folder that it is published into."""

    def __init__(self, made: Site, root: Path) -> None:
        self.site, self.service, self.root = made, made.service, root

    def publish(self) -> Published:
        """Publish as things are now."""
        return publish(self.service.store, self.service.config, self.root, now=self.service.now)

    def files(self) -> dict[str, int]:
        """Return the files there are, with when each was written."""
        found = (path for path in self.root.rglob("*") if path.is_file())
        return {str(path.relative_to(self.root)): path.stat().st_mtime_ns for path in found}

    def issue(self, text: str, name: str = "2019-01-10.txt") -> None:
        """Read an issue an hour later."""
        self.service.later(hours=1)
        self.service.write(name, text)
        self.service.refresh()


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """Return a town below a path, with a public and a private feed, that was never published."""
    with site(tmp_path / "service") as made:
        made.configure(base_url=BASE)
        made.service.set_feeds(*FEEDS)
        made.service.later(hours=1)
        made.service.refresh()
        yield Town(made, tmp_path / "site")


def test_everything_has_its_place(town: Town) -> None:
    """Feeds in every form and packed beside it, pages in both languages, what others show."""
    town.publish()
    files = town.files()
    event = town.site.event("Concert").removeprefix("/")
    for form in ("ics", "atom", "json", "jsonld", "csv"):
        for name in ("all", "town", "city"):
            data = (town.root / "feeds" / f"{name}.{form}").read_bytes()
            assert gzip.decompress((town.root / "feeds" / f"{name}.{form}.gz").read_bytes()) == data
    assert {"feeds.opml", "feeds/changes.txt", f"{event}.ics", "robots.txt"} <= set(files)
    for prefix in ("", "en/"):
        pages = ("", f"{event}/", "feeds/", "feeds/all/", "feeds/city/", "feeds/all/snippets/",
                 "embed/all/", "fragment/all/", "sources/magazine/", "status/", "changes/",
                 "archive/", "archive/2019/", "accessibility/", "privacy/")  # fmt: skip
        assert {f"{prefix}{page}index.html" for page in pages} <= set(files)
        told = json.loads((town.root / f"{prefix}oembed" / "city.json").read_text())
        assert f'src="{BASE}{prefix}embed/city"' in told["html"].replace("embed/town", "embed/city")
    assert {"nginx.conf", ".htaccess", "_headers", "404.html", "static/style.css"} <= set(files)


def test_files_are_what_the_service_answers(town: Town) -> None:
    """To the byte, for feeds and what others show."""
    town.publish()
    client = town.site.app.test_client()
    event = town.site.event("Concert").removeprefix("/")
    paths = ("feeds/all.ics", "feeds/all.atom", "feeds/all.csv", f"{event}.ics", "feeds.opml",
             "robots.txt")  # fmt: skip
    for path in paths:
        assert (town.root / path).read_bytes() == client.get(f"/{path}").data, path
    for path in ("fragment/all", "en/fragment/town"):
        assert (town.root / path / "index.html").read_bytes() == client.get(f"/{path}").data


def test_no_link_leads_nowhere(town: Town) -> None:
    """Below whatever path the site stands; nothing is asked of a file."""
    town.publish()
    files = set(town.files())
    pages = [name for name in files if name.endswith(".html")]
    assert len(pages) > 40
    for name in pages:
        tree = LexborHTMLParser((town.root / name).read_text())
        links = [one.attributes["href"] for one in tree.css("[href]")]
        for link in [*links, *(one.attributes["src"] for one in tree.css("[src]"))]:
            assert link
            url = urlsplit(link)
            if url.netloc not in {"", "town.example"} or url.scheme in {"mailto", "webcal"}:
                continue
            if not url.path:
                continue
            assert not url.query or url.path.startswith("/outils/agenda/static/"), (name, link)
            assert url.path.startswith("/outils/agenda/"), (name, link)
            path = unquote(url.path.removeprefix("/outils/agenda/"))
            assert {path, f"{path}/index.html".lstrip("/").replace("//", "/")} & files, (name, link)


def test_private_feeds_are_nowhere(town: Town) -> None:
    """Neither as files, nor in a word of any."""
    town.publish()
    for name in town.files():
        assert "council" not in name
        assert "board" not in name
        assert b"council" not in (town.root / name).read_bytes(), name


def test_nothing_is_written_twice(town: Town) -> None:
    """What did not change keeps its file."""
    first = town.publish()
    files = town.files()
    assert (first.unchanged, first.deleted) == (0, 0)
    again = town.publish()
    assert (again.written, again.deleted) == (0, 0)
    assert town.files() == files


def test_one_change_touches_what_shows_it(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other events are left alone: their pages are not even made."""
    town.issue("Agenda\n\nSalon du livre\n12 avril 2019\n", "2019-01-11.txt")
    town.publish()
    before = town.files()
    town.issue("Agenda\n\nSalon du livre\n13 avril 2019\n", "2019-01-11.txt")
    made: list[str] = []
    monkeypatch.setattr("feeds.publish.pages.answer_of", _noting(made))
    town.publish()
    after = town.files()
    salon, concert = (town.site.event(name).removeprefix("/") for name in ("Salon", "Concert"))
    changed = {name for name in before if before[name] != after[name]}
    assert {f"{salon}/index.html", f"en/{salon}/index.html", f"{salon}.ics"} <= changed
    assert {"index.html", "feeds/all.ics", "feeds/all.ics.gz", "archive/2019/index.html"} <= changed
    assert not {f"{concert}/index.html", f"{concert}.ics", "privacy/index.html"} & changed
    assert f"/{salon}" in made
    assert f"/{concert}" not in made


def _noting(made: list[str]) -> Callable[[Flask, str, int], bytes]:
    def answer(app: Flask, path: str, status: int) -> bytes:
        made.append(path)
        return answer_of(app, path, status)

    return answer


def test_another_configuration_is_another_site(town: Town) -> None:
    """Its pages are made anew."""
    town.publish()
    town.site.configure(name="Le nouvel agenda")
    town.service.later(hours=1)
    town.service.refresh()
    town.publish()
    assert "Le nouvel agenda" in (town.root / "privacy" / "index.html").read_text()
    event = town.site.event("Concert").removeprefix("/")
    assert "Le nouvel agenda" in (town.root / event / "index.html").read_text()


def test_what_is_gone_is_deleted_and_nothing_else(town: Town) -> None:
    """Files of others stay; a folder that is empty goes as well."""
    town.service.set_feeds({"slug": "short"}, *FEEDS)
    town.issue(MAGAZINE)
    town.publish()
    (town.root / "own.html").write_text("mine", encoding="utf-8")
    (town.root / "feeds" / "own.ics").write_text("mine", encoding="utf-8")
    assert (town.root / "feeds" / "short" / "snippets").is_dir()
    town.service.set_feeds(*FEEDS)
    town.service.later(days=400)
    town.service.refresh()
    town.service.later(days=400)
    town.service.refresh()
    assert town.publish().deleted > 10
    assert not (town.root / "feeds" / "short").exists()
    assert (town.root / "own.html").read_text() == "mine"
    assert (town.root / "feeds" / "own.ics").read_text() == "mine"


def test_feeds_come_first_and_deletions_last(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is here meanwhile finds no page without its feed, and no packed feed that is older."""
    order: list[str] = []

    def noting(path: Path, data: bytes, *, safely: bool) -> bool:
        order.append(str(path.relative_to(town.root)))
        return replaced(path, data, safely=safely)

    monkeypatch.setattr(folders, "replaced", noting)
    town.publish()
    last_feed = max(at for at, name in enumerate(order) if name.endswith((".atom", ".ics.gz")))
    first_page = min(at for at, name in enumerate(order) if name.endswith(".html"))
    assert last_feed < first_page
    assert order.index("feeds/all.ics.gz") < order.index("feeds/all.ics")


def test_a_run_that_was_cut_short_leaves_nothing_behind(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next one knows what it may have written."""
    with monkeypatch.context() as patched:
        patched.setattr("feeds.publish.pages.answer_of", _broken)
        with pytest.raises(RuntimeError):
            town.publish()
    assert (town.root / "feeds" / "town.ics").exists()
    town.service.set_feeds()
    town.service.later(days=800)
    town.service.refresh()
    town.publish()
    assert not (town.root / "feeds" / "city.ics").exists()
    assert not list(town.root.rglob("*.new"))


def _broken(*_: object) -> bytes:
    raise RuntimeError("cut short")


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"index.html": 3}', '{"../../x": ["", 1, 2]}'])
def test_a_damaged_ledger_does_no_harm(town: Town, damage: str) -> None:
    """All is looked at again; nothing outside of the folder is touched."""
    outside = town.root.parent.parent / "x"
    outside.write_text("mine", encoding="utf-8")
    town.publish()
    (town.root / ".published.json").write_text(damage, encoding="utf-8")
    assert town.publish().written == 0
    assert outside.read_text() == "mine"


def test_a_file_that_somebody_changed_is_mended(town: Town) -> None:
    """Its time and size tell."""
    town.publish()
    page = town.root / "privacy" / "index.html"
    whole = page.read_bytes()
    page.write_bytes(b"")
    event = town.root / town.site.event("Concert").removeprefix("/") / "index.html"
    event.unlink()
    assert town.publish().written == 2
    assert page.read_bytes() == whole
    assert event.exists()


def test_a_hidden_event_has_no_file(town: Town) -> None:
    """As the service answers that it is gone."""
    town.publish()
    event = town.site.event("Concert").removeprefix("/")
    assert (town.root / f"{event}.ics").exists()
    with town.service.store.writing() as conn:
        domain = town.service.config.service.uid_domain
        record = events.get(conn, f"{event.removeprefix('events/')}@{domain}")
        assert record is not None
        events.update(conn, replace(record, hidden=True))
    town.publish()
    assert not (town.root / f"{event}.ics").exists()
    assert not (town.root / event).exists()


def test_the_frame_of_a_feed_that_has_ended_says_so(town: Town) -> None:
    """As its calendar does, on the pages of those who still show it; its own page is gone."""
    town.site.service.set_feeds()
    town.issue(MAGAZINE, "2019-01-11.txt")
    town.publish()
    assert "ended-town@" in (town.root / "feeds" / "town.ics").read_text()
    for prefix in ("", "en/"):
        page = LexborHTMLParser((town.root / prefix / "embed/town/index.html").read_text())
        (heading,), (link,) = page.css("h1"), page.css("a")
        assert heading.text() in {"Cette page n’est plus là", "This is no longer here"}
        assert link.attributes["href"] == f"{BASE}{prefix}"
    assert not (town.root / "feeds" / "town").exists()
    assert not (town.root / "embed" / "council").exists()


def test_hosts_are_told_what_the_service_says(town: Town) -> None:
    """Who may show a frame, in each of their languages."""
    town.site.may_be_framed_by("https://intranet.town.example")
    town.publish()
    for name in ("nginx.conf", ".htaccess", "_headers"):
        told = (town.root / name).read_text()
        assert "frame-ancestors 'self' https://intranet.town.example" in told
        assert "frame-ancestors 'none'" in told
        assert "/outils/agenda/" in told
        assert "text/calendar" in told
    headers = (town.root / "_headers").read_text()
    assert "/outils/agenda/feeds/*.ics\n  Content-Type: text/calendar; charset=utf-8" in headers
    assert "\n/outils/agenda/*" not in headers


def test_a_host_of_static_sites_reads_every_rule(town: Town) -> None:
    """Some read a hundred rules and join those that fit: no header of an address is set twice."""
    town.publish()
    rules: dict[str, set[str]] = {}
    for line in (town.root / "_headers").read_text().splitlines():
        if line.startswith("/"):
            assert line not in rules
            told = rules[line] = set()
        elif not line.startswith("#"):
            told.add(line.partition(":")[0].strip())
    assert len(rules) < 50
    addresses = [f"/outils/agenda/{file}" for file in town.files()]
    for address in addresses:
        fitting = [told for rule, told in rules.items() if fnmatchcase(address, rule)]
        assert sum(map(len, fitting)) == len(set().union(*fitting)), address
    feeds = [one for one in addresses if re.search(r"/feeds/[^/]+\.(ics|csv|atom)$", one)]
    assert feeds
    for address in [*feeds, "/outils/agenda/feeds/all/", "/outils/agenda/en/feeds/"]:
        fitting = [told for rule, told in rules.items() if fnmatchcase(address, rule)]
        assert any("Content-Security-Policy" in told for told in fitting), address

"""Documents that leave a source: their events go where it lists everything, and stay elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hostile import HERE, QUICK, Site, gives, here, serving
from service import serving as in_service

from feeds.config import Kind, Source
from feeds.refresh.deciding import accept, reject
from feeds.sources.visiting import Visitor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from http.server import BaseHTTPRequestHandler
    from pathlib import Path

    from service import TestService

FAIR = "Agenda\n\nFoire aux plantes rares\nDu 1er au 3 mars 2019\n"
CONCERT = "Agenda\n\nConcert de la chorale\n9 mars 2019\n"
CALLED_OFF = "ANNULÉ – Concert de la chorale"


@pytest.fixture
def complete(tmp_path: Path, url: str) -> Iterator[TestService]:
    """Return a service whose source lists everything, and cancels after two readings."""
    with in_service(tmp_path / "issues", url, complete=True, misses=2) as made:
        made.visitor = Visitor(QUICK)
        yield made


def names(service: TestService) -> list[str]:
    """Return the names in the feed of all events, in its order."""
    return re.findall(r"SUMMARY:(.*)\r", service.feeds()["all"].decode())


def rounds(service: TestService, count: int) -> None:
    """Read the source so many times."""
    for _ in range(count):
        service.later(hours=6)
        assert service.refresh().went_well


def two_files(service: TestService) -> None:
    """Let the source be two files, read."""
    service.write("a.txt", FAIR)
    service.write("b.txt", CONCERT)
    rounds(service, 1)


def test_a_file_that_leaves_a_complete_folder(complete: TestService) -> None:
    """Its events are cancelled after so many rounds without it, once."""
    two_files(complete)
    (complete.folder / "b.txt").unlink()
    rounds(complete, 1)
    assert names(complete) == ["Foire aux plantes rares", "Concert de la chorale"]
    rounds(complete, 1)
    assert names(complete) == ["Foire aux plantes rares", CALLED_OFF]
    rounds(complete, 3)
    assert [change.kind for change in complete.changes()] == ["added", "added", "cancelled"]


def test_a_file_that_comes_back(complete: TestService) -> None:
    """As it was: its events are there again, and their misses begin anew."""
    two_files(complete)
    kept = complete.folder / "b.txt"
    away = complete.folder / "b.away"
    for _ in range(2):
        kept.rename(away)
        rounds(complete, 1)
        away.rename(kept)
        rounds(complete, 1)
    assert [change.kind for change in complete.changes()] == ["added", "added"]
    kept.rename(away)
    rounds(complete, 2)
    away.rename(kept)
    rounds(complete, 1)
    assert names(complete) == ["Foire aux plantes rares", "Concert de la chorale"]


def test_a_file_that_leaves_another_folder(service: TestService) -> None:
    """Takes nothing with it, however often the folder is read."""
    two_files(service)
    before = service.feeds()
    (service.folder / "b.txt").unlink()
    rounds(service, 4)
    assert service.feeds() == before


def test_a_file_with_another_name(complete: TestService) -> None:
    """Lists its events under that: none was missed."""
    two_files(complete)
    (complete.folder / "b.txt").rename(complete.folder / "c.txt")
    rounds(complete, 3)
    assert [change.kind for change in complete.changes()] == ["added", "added"]


def test_a_round_with_a_failure_tells_nothing_of_what_is_missing(complete: TestService) -> None:
    """A file that cannot be read may be the one that lists it now."""
    two_files(complete)
    (complete.folder / "b.txt").unlink()
    (complete.folder / "c.pdf").write_bytes(b"%PDF-1.4 broken")
    for _ in range(4):
        assert complete.refresh().failed
    assert [change.kind for change in complete.changes()] == ["added", "added"]


def many(service: TestService) -> None:
    """Let the source be eight files with an event each, read, and of which one stays."""
    for day in range(1, 9):
        service.write(f"{day}.txt", f"Agenda\n\nBal numéro {day}\n{day + 10} mars 2019\n")
    rounds(service, 1)
    for day in range(2, 9):
        (service.folder / f"{day}.txt").unlink()


def test_a_folder_that_loses_most_of_it_is_held(complete: TestService) -> None:
    """A disk that is not there looks like that: nothing is cancelled before a person has looked."""
    many(complete)
    for _ in range(4):
        report = complete.refresh()
        assert report.outcome == "held"
        assert [one.document for one in report.held] == ["2.txt"]
        assert "2.txt and 6 others are gone, and so are 7 events of 8" in report.held[0].message
    assert {change.kind for change in complete.changes()} == {"added"}
    for day in range(2, 9):
        complete.write(f"{day}.txt", f"Agenda\n\nBal numéro {day}\n{day + 10} mars 2019\n")
    rounds(complete, 3)
    assert {change.kind for change in complete.changes()} == {"added"}


def test_a_loss_that_is_accepted(complete: TestService) -> None:
    """The documents are gone from then on, and their events after so many rounds."""
    many(complete)
    assert complete.refresh().held
    accept(
        complete.store, complete.config, complete.config.sources[0], now=complete.now, by="editor"
    )
    rounds(complete, 2)
    assert [one.startswith("ANNULÉ") for one in names(complete)] == [False, *[True] * 7]


def test_a_loss_that_is_rejected(complete: TestService) -> None:
    """Their events stay as they are, and nobody is asked again."""
    many(complete)
    assert complete.refresh().held
    assert len(reject(complete.store, complete.config, complete.config.sources[0])) == 7
    rounds(complete, 4)
    assert {change.kind for change in complete.changes()} == {"added"}


def reads(service: TestService, **source: object) -> None:
    """Let the only source be of another kind."""
    (before,) = service.config.sources
    told = {"name": before.name, "allow": HERE, "complete": before.complete, "misses": 2} | source
    sources = (Source.model_validate(told),)
    service.config = service.config.model_copy(update={"sources": sources})


def entry(name: str, text: str) -> str:
    """Return an entry of a feed."""
    body = f"&lt;h2&gt;Agenda&lt;/h2&gt;{text}"
    return f"<item><guid>{name}</guid><title>Lettre</title><description>{body}</description></item>"


PLANTS = entry("1", "&lt;h3&gt;Foire aux plantes rares&lt;/h3&gt;&lt;p&gt;1er mars 2019&lt;/p&gt;")
CHOIR = entry("2", "&lt;h3&gt;Concert de la chorale&lt;/h3&gt;&lt;p&gt;9 mars 2019&lt;/p&gt;")


def feed(*entries: str, end: str = "</channel></rss>") -> str:
    """Return a feed."""
    return f"<rss><channel>{''.join(entries)}{end}"


def test_an_entry_that_leaves_a_complete_feed(complete: TestService) -> None:
    """It is a document of its own; back in its feed, it is one again."""
    complete.write("feed.xml", feed(PLANTS, CHOIR))
    rounds(complete, 1)
    complete.write("feed.xml", feed(PLANTS))
    rounds(complete, 2)
    assert names(complete) == ["Foire aux plantes rares", CALLED_OFF]
    complete.write("feed.xml", feed(CHOIR, PLANTS))
    rounds(complete, 1)
    assert names(complete) == ["Foire aux plantes rares", "Concert de la chorale"]


def test_a_feed_that_leaves_and_comes_back(complete: TestService) -> None:
    """All its entries do, as they were."""
    complete.write("feed.xml", feed(PLANTS, CHOIR))
    rounds(complete, 1)
    before = complete.feeds()
    (complete.folder / "feed.xml").rename(complete.folder / "away")
    rounds(complete, 1)
    (complete.folder / "away").rename(complete.folder / "feed.xml")
    rounds(complete, 3)
    assert complete.feeds() == before


def test_a_feed_that_breaks_off_lists_less_than_there_is(complete: TestService) -> None:
    """Nothing behind the break has left it."""
    complete.write("feed.xml", feed(PLANTS, CHOIR))
    rounds(complete, 1)
    complete.write("feed.xml", feed(PLANTS, end="<item><gu"))
    rounds(complete, 3)
    assert [change.kind for change in complete.changes()] == ["added", "added"]


def page(name: str, days: str) -> bytes:
    """Return a page."""
    return f"<html><h2>Agenda</h2><h3>{name}</h3><p>{days} 2019</p>".encode()


def sitemap(*pages: str, end: str = "</urlset>") -> bytes:
    """Return a map of pages that say when they changed."""
    day = "<lastmod>2019-01-01</lastmod>"
    return ("<urlset>" + "".join(f"<url><loc>{{root}}{one}</loc>{day}</url>" for one in pages)
            + end).encode()  # fmt: skip


def town(**pages: object) -> Site:
    """Return a site of two pages and others."""
    told = {"/a": [gives(page("Foire", "2 mars"))], "/b": [gives(page("Concert", "9 mars"))]}
    return Site(told | {f"/{name}": answers for name, answers in pages.items()})  # type: ignore[arg-type]


def test_a_page_that_leaves_the_map_of_a_complete_site(complete: TestService) -> None:
    """After two rounds; a map that breaks off, or has not changed, tells nothing of it."""
    site = town()
    with serving(site) as root:
        reads(complete, kind=Kind.SITE, url=f"{root}/map.xml")
        for body in (sitemap("/a", "/b"), *[sitemap("/a", end="<url><lo")] * 3, sitemap("/a")):
            site.pages["/map.xml"] = [here(body)]
            rounds(complete, 1)
            assert names(complete) == ["Foire", "Concert"]
        rounds(complete, 1)
        assert names(complete) == ["Foire", "ANNULÉ – Concert"]
        site.pages["/map.xml"] = [here(sitemap("/a", "/b"))]
        rounds(complete, 1)
        assert names(complete) == ["Foire", "Concert"]


def test_a_map_that_stands_still_goes_on_missing_a_page(complete: TestService) -> None:
    """What it did not name it still does not name."""
    site = town()

    def answer(asked: BaseHTTPRequestHandler) -> None:
        if asked.headers["If-None-Match"]:
            gives(status="304")(asked)
        else:
            here(sitemap("/a"), ETag='"m"')(asked)

    with serving(site) as root:
        reads(complete, kind=Kind.SITE, url=f"{root}/map.xml")
        site.pages["/map.xml"] = [here(sitemap("/a", "/b"))]
        rounds(complete, 1)
        site.pages["/map.xml"] = [answer]
        rounds(complete, 2)
        assert names(complete) == ["Foire", "ANNULÉ – Concert"]


def test_a_page_that_is_not_found(complete: TestService) -> None:
    """Its map names it still: two rounds without it are enough, and one with it."""
    site = town()
    site.pages["/map.xml"] = [here(sitemap("/a", "/b").replace(b"2019-01-01", b""))]
    with serving(site) as root:
        reads(complete, kind=Kind.SITE, url=f"{root}/map.xml")
        rounds(complete, 1)
        site.pages["/b"] = [gives(status="410")]
        rounds(complete, 2)
        assert names(complete) == ["Foire", "ANNULÉ – Concert"]
        site.pages["/b"] = [gives(page("Concert", "9 mars"))]
        rounds(complete, 1)
        assert names(complete) == ["Foire", "Concert"]


def test_a_page_at_another_address(complete: TestService) -> None:
    """The one before is none of the source any more."""
    with serving(town()) as root:
        reads(complete, kind=Kind.PAGE, url=f"{root}/a")
        rounds(complete, 1)
        reads(complete, kind=Kind.PAGE, url=f"{root}/b")
        rounds(complete, 2)
    assert names(complete) == ["ANNULÉ – Foire", "Concert"]


def test_a_mail_that_is_deleted_was_read(complete: TestService) -> None:
    """A letter says what it said, wherever it lies."""
    head = "From: a@town.example\nMessage-ID: <{}@a>\nDate: Thu, 10 Jan 2019 10:00:00 +0100"
    plain = "Content-Type: text/plain; charset=utf-8"
    box = complete.folder / "Letters" / "new"
    box.mkdir(parents=True)
    for name, text in (("1", FAIR), ("2", CONCERT)):
        (box / name).write_text(f"{head.format(name)}\n{plain}\n\n{text}\n", encoding="utf-8")
    reads(complete, kind=Kind.MAILBOX, path=box.parent)
    rounds(complete, 1)
    (box / "2").unlink()
    rounds(complete, 3)
    assert names(complete) == ["Foire aux plantes rares", "Concert de la chorale"]

"""Rounds over sources of every kind, on both databases."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from hostile import HERE, QUICK, Site, gives, serving
from imap_server import CA, PASSWORD, USER, Folder, mail_server
from written import vcalendar, vevent

from feeds.config import Kind, Source
from feeds.refresh.deciding import accept
from feeds.sources.visiting import Visitor
from feeds.store import sources
from feeds.store.copying import export

if TYPE_CHECKING:
    from service import TestService

FAIR = b"<html><h2>Agenda</h2><h3>Foire aux plantes rares</h3><p>Du 1er au 3 mars 2019</p>"
CONCERT = b"<html><h2>Agenda</h2><h3>Concert de la chorale</h3><p>9 mars 2019</p>"


@pytest.fixture
def served(service: TestService) -> TestService:
    """Return a service that asks quickly."""
    service.visitor = Visitor(QUICK)
    return service


def reads(service: TestService, **source: object) -> None:
    """Let the only source be of another kind."""
    (before,) = service.config.sources
    told = {"name": before.name, "allow": HERE} | source
    sources = (Source.model_validate(told),)
    service.config = service.config.model_copy(update={"sources": sources})


def names(service: TestService) -> list[str]:
    """Return the names in the feed of all events, in its order."""
    return re.findall(r"SUMMARY:(.*)\r", service.feeds()["all"].decode())


def test_the_state_of_a_source_names_an_address_once(served: TestService) -> None:
    """The error names it already."""
    with serving(Site({})) as root:
        reads(served, kind=Kind.PAGE, url=f"{root}/")
        assert served.refresh().outcome == "failed"
    with served.store.reading() as conn:
        message = sources.state(conn, "magazine").message
    assert message.startswith(f"{root}/: ")
    assert message.count(f"{root}/") == 1


def test_a_site_becomes_a_feed(served: TestService) -> None:
    """Page by page; what a round leaves comes in the next, and nothing is asked without need."""
    site = Site({"/a": [gives(FAIR)], "/b": [gives(CONCERT)]})
    with serving(site) as root:
        entry = "<item><title>Lettre</title><link>{}</link><pubDate>{}</pubDate></item>"
        dates = ("Mon, 07 Jan 2019 10:00:00 GMT", "Tue, 08 Jan 2019 10:00:00 GMT")
        items = "".join(
            entry.format(f"{root}{page}", stamp)
            for page, stamp in zip(("/a", "/b"), dates, strict=True)
        )
        site.pages["/feed"] = [gives(f"<rss><channel>{items}</channel></rss>".encode())]
        reads(served, kind=Kind.SITE, url=f"{root}/feed", max_pages=1)
        first = served.refresh()
        assert names(served) == ["Concert de la chorale"]
        assert [one.message for one in first.notices] == [
            "left for the next round: 1 page; a round asks for 1 pages at most"
        ]
        served.later(hours=6)
        second = served.refresh()
        assert (second.went_well, second.notices) == (True, [])
        assert names(served) == ["Foire aux plantes rares", "Concert de la chorale"]
        before = served.feeds()
        served.later(hours=6)
        site.asked.clear()
        third = served.refresh()
    assert (third.checked, third.unchanged) == (1, 1)
    assert site.asked == ["/feed"]
    assert served.feeds() == before


def test_a_page_that_is_no_issue_is_told_once(served: TestService) -> None:
    """A sitemap may name pictures."""
    day = "<lastmod>2019-01-01</lastmod>"
    site = Site({"/p.png": [gives(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")], "/a": [gives(FAIR)]})
    with serving(site) as root:
        urls = "".join(f"<url><loc>{root}{one}</loc>{day}</url>" for one in ("/p.png", "/a"))
        site.pages["/map.xml"] = [gives(f"<urlset>{urls}</urlset>".encode())]
        reads(served, kind=Kind.SITE, url=f"{root}/map.xml")
        first = served.refresh()
        second = served.refresh()
    assert first.outcome == "ok"
    assert [one.document for one in first.notices] == [f"{root}/p.png"]
    assert names(served) == ["Foire aux plantes rares"]
    assert (second.notices, second.checked) == ([], 1)


def test_a_held_page_is_not_forgotten(served: TestService) -> None:
    """Its map does not name it as changed any more, and it waits all the same."""
    site = Site({"/a": [gives(FAIR), gives(b"<html><p>Bienvenue")]})
    with serving(site) as root:
        body = f"<urlset><url><loc>{root}/a</loc><lastmod>{{}}</lastmod></url></urlset>"
        site.pages["/map.xml"] = [gives(body.format(day).encode()) for day in
                                  ("2019-01-01", "2019-01-12", "2019-01-12")]  # fmt: skip
        reads(served, kind=Kind.SITE, url=f"{root}/map.xml")
        served.refresh()
        served.later(days=3)
        assert served.refresh().outcome == "held"
        served.later(days=1)
        third = served.refresh()
    assert third.outcome == "held"
    why = "it announced 1 event still to come, and now announces none"
    assert third.held[0].message.startswith(f"{why}; still waits for somebody to look: agenda")
    assert names(served) == ["Foire aux plantes rares"]


def _months(month: str) -> bytes:
    """Return a page of six events in a month, without a year."""
    names = ("Bal", "Loto", "Cirque", "Carnaval", "Vernissage", "Brocante")
    told = (f"<h3>{name} de Vallon</h3><p>{day} {month}</p>" for day, name in enumerate(names, 2))
    return f"<html><h2>Agenda</h2>{''.join(told)}".encode()


def test_a_held_page_is_of_the_day_on_which_it_was_held(served: TestService) -> None:
    """However often it is looked at until somebody accepts it: "2 avril" stays in its year."""
    site = Site({"/a": [gives(_months("mars")), gives(_months("avril"))]})
    with serving(site) as root:
        reads(served, kind=Kind.PAGE, url=f"{root}/a")
        assert served.refresh().went_well
        for _ in range(4):
            served.later(days=30)
            assert served.refresh().outcome == "held"
    (source,) = served.config.sources
    accept(served.store, served.config, source, now=served.now, by="editor")
    assert [str(event.first) for event in served.events()] == [
        f"2019-04-0{day}" for day in range(2, 8)
    ]


def _calendar(service: TestService, *events: str) -> None:
    (service.folder / "town.ics").write_bytes(vcalendar(*events))


def _bal(*lines: str, name: str = "Bal", uid: str = "7@town", day: str = "20190713") -> str:
    return vevent(f"UID:{uid}", f"SUMMARY:{name}", f"DTSTART;VALUE=DATE:{day}", *lines)


def journal(service: TestService) -> list[str]:
    """Return what the journal says, in a word each."""
    return [change.kind for change in service.changes()]


def test_a_calendar_is_merged(served: TestService) -> None:
    """Its UID is recognised whatever the name and the day; the event keeps its own identity."""
    reads(served, kind=Kind.ICS, path=served.folder / "town.ics")
    _calendar(served, _bal(), _bal(name="Loto", uid="8@town"))
    assert served.refresh().went_well
    before = {event.uid for event in served.events()}
    served.later(days=1)
    _calendar(served, _bal(name="Grande fête", day="20190921"), _bal(name="Loto", uid="8@town"))
    report = served.refresh()
    assert report.went_well
    assert {event.uid for event in served.events()} == before
    assert names(served) == ["Loto", "Grande fête"]
    assert journal(served) == ["added", "added", "moved", "renamed"]
    served.later(days=1)
    again = served.refresh()
    assert (again.checked, again.unchanged) == (1, 1)


def test_an_event_that_comes_back_is_recognised(served: TestService) -> None:
    """Although its calendar did not hold it for a while."""
    reads(served, kind=Kind.ICS, path=served.folder / "town.ics")
    _calendar(served, _bal(), _bal(name="Loto", uid="8@town"))
    served.refresh()
    served.later(days=1)
    _calendar(served, _bal(name="Loto", uid="8@town"))
    served.refresh()
    served.later(days=1)
    _calendar(served, _bal(name="Nuit du port", day="20200913"), _bal(name="Loto", uid="8@town"))
    served.refresh()
    assert len(served.events()) == 2
    assert names(served) == ["Loto", "Nuit du port"]


def test_what_a_complete_calendar_drops_is_cancelled(served: TestService) -> None:
    """After so many readings, unchanged ones as well; words cancel at once."""
    reads(served, kind=Kind.ICS, path=served.folder / "town.ics", complete=True, misses=2)
    loto = _bal("STATUS:CANCELLED", name="Loto", uid="8@town")
    _calendar(served, _bal(), loto, _bal(name="Thé", uid="9@town"))
    served.refresh()
    assert sorted(names(served)) == ["ANNULÉ – Loto", "Bal", "Thé"]
    _calendar(served, loto, _bal(name="Thé", uid="9@town"))
    served.later(days=1)
    served.refresh()
    served.later(days=1)
    served.refresh()
    assert sorted(names(served)) == ["ANNULÉ – Bal", "ANNULÉ – Loto", "Thé"]


def test_a_calendar_at_an_address(served: TestService) -> None:
    """Asked with conditions; a page that stands in its place takes nothing away."""
    site = Site({"/a.ics": [gives(vcalendar(_bal()), ETag='"1"'), gives(status="304"),
                            gives(b"<html>Oups")]})  # fmt: skip
    with serving(site) as root:
        reads(served, kind=Kind.ICS, url=f"{root}/a.ics")
        assert served.refresh().went_well
        assert served.refresh().unchanged == 1
        broken = served.refresh()
    assert broken.outcome == "failed"
    assert "no calendar" in broken.failed[0].message
    assert names(served) == ["Bal"]


def test_one_event_in_a_calendar_and_on_a_page(served: TestService) -> None:
    """The name and the day tell that it is one, as between any sources."""
    served.write("a.txt", "Agenda\n\nGrand bal des pompiers\n13 juillet 2019\n")
    served.refresh()
    reads(served, kind=Kind.ICS, path=served.folder / "town.ics")
    _calendar(served, _bal(name="Grand bal des pompiers"))
    served.refresh()
    (event,) = served.events()
    assert served.sighted(event.uid) == 2


def _mail(name: str, text: str, day: str = "Thu, 10 Jan 2019") -> bytes:
    head = f"From: a@town.example\nSubject: Lettre\nMessage-ID: <{name}>\n"
    plain = "Content-Type: text/plain; charset=utf-8"
    return f"{head}Date: {day} 10:00:00 +0100\n{plain}\n\n{text}\n".encode()


LETTER = "Agenda\n\nFoire aux plantes rares\nDu 1er au 3 mars\n"


def test_a_mailbox_becomes_a_feed(served: TestService) -> None:
    """Each mail is an issue of its day; one that says nothing is no failure."""
    box = served.folder / "Letters" / "new"
    box.mkdir(parents=True)
    (box / "1.a").write_bytes(_mail("1@a", LETTER))
    (box / "2.a").write_bytes(b"From: a@b.example\nMessage-ID: <2@a>\nDate: x\n\n")
    reads(served, kind=Kind.MAILBOX, path=box.parent)
    first = served.refresh()
    assert first.outcome == "ok"
    assert names(served) == ["Foire aux plantes rares"]
    before = served.feeds()
    (box / "3.a").write_bytes(_mail("3@a", LETTER, "Fri, 11 Jan 2019"))
    (box / "4.a").write_bytes(_mail("1@a", "Agenda\n\nAutre chose\n5 avril 2019\n"))
    served.later(days=1)
    second = served.refresh()
    (event,) = served.events()
    assert (second.outcome, served.sighted(event.uid)) == ("ok", 2)
    assert served.feeds() == before
    served.later(days=1)
    third = served.refresh()
    assert (third.checked, third.unchanged) == (1, 1)


def test_a_mailbox_on_a_server(served: TestService) -> None:
    """Its password stands in no message, and nowhere in the store."""
    folder = Folder({1: _mail("1@a", LETTER)})
    served.visitor = Visitor(replace(QUICK, ca_bundle=CA))
    with mail_server(folder) as where:
        url = f"imaps://{quote(USER, safe='')}:{quote(PASSWORD)}@{where}/Letters"
        reads(served, kind=Kind.MAILBOX, url=url)
        assert served.refresh().went_well
        assert names(served) == ["Foire aux plantes rares"]
        folder.name = "Moved"
        broken = served.refresh()
    assert broken.outcome == "failed"
    assert "check its name" in broken.failed[0].message
    lines = io.StringIO()
    export(served.store, lines)
    assert "Foire" in lines.getvalue()
    assert not any(secret in lines.getvalue() for secret in (PASSWORD, quote(PASSWORD), USER))


def test_a_mail_that_cannot_be_read_is_told_once(served: TestService) -> None:
    """It never changes."""
    box = served.folder / "Letters" / "new"
    box.mkdir(parents=True)
    (box / "1.a").write_bytes(b"\0\1\2\3\4\5\6\7" * 100)
    reads(served, kind=Kind.MAILBOX, path=box.parent)
    first, second = served.refresh(), served.refresh()
    assert (first.outcome, len(first.notices), second.notices) == ("ok", 1, [])

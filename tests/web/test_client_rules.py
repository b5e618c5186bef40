"""What calendar programs punish and no other test is about, asked of a service over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING

import icalendar
import pytest
from selectolax.lexbor import LexborHTMLParser
from sites import Site, site

from feeds.formats.settings import Cancelled
from feeds.lint import lint

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ISSUE = """La Gazette des villes
Numéro du 10 janvier 2019

Agenda

Bal des pompiers – ANNULÉ
12 janvier 2019

Foire aux plantes – REPORTÉE à une date ultérieure
19 janvier 2019

Loto <b>géant</b> du comité
26 janvier 2019
"""
BALL, FAIR = "ANNULÉ – Bal des pompiers", "REPORTÉ – Foire aux plantes"
LOTO = "Loto géant du comité"
ASKING = (
    "Google-Calendar-Importer", "Microsoft.Exchange/15.20 (Calendar Sharing)", "curl/8.5", "",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) dataaccessd/1.0",
)  # fmt: skip


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Site]:
    """Return a site with an event that is cancelled, one that is postponed, and another."""
    with site(tmp_path, issue=ISSUE) as made:
        yield made


def calendar(here: Site, path: str = "/feeds/all.ics") -> bytes:
    """Return a calendar as it is served."""
    answer = here.client.get(path)
    assert answer.status_code == 200
    return bytes(answer.data)


def states(data: bytes) -> dict[str, str]:
    """Return the status of each event by its title."""
    found = icalendar.Calendar.from_ical(data).walk("VEVENT")
    return {str(one["SUMMARY"]): str(one["STATUS"]) for one in found}


def test_an_iphone_is_told_how_the_link_is_opened(here: Site) -> None:
    """R17: there an .ics is an offer to subscribe, and Chrome opens none: the link is copied."""
    for path in ("/feeds/all", "/en/feeds/all"):
        tree = LexborHTMLParser(here.get(path))
        (apple,) = (one for one in tree.css(".clients > li") if "iPhone" in one.text())
        assert "Chrome" in apple.text()
        assert [str(one.attributes["href"])[:9] for one in apple.css("a")] == ["webcal://"]


def test_no_description_is_told_twice(here: Site) -> None:
    """R24: no X-ALT-DESC, and no markup of a source in what there is."""
    event = here.event("Loto")
    for path in ("/feeds/all.ics", "/feeds/2019.ics", "/feeds/source-magazine.ics", f"{event}.ics"):
        data = calendar(here, path)
        assert b"X-ALT-DESC" not in data
        assert b"ALTREP" not in data
        titles = [one for one in states(data) if "Loto" in one]
        assert titles == [LOTO]
        assert b"<b>" not in data


@pytest.mark.parametrize(
    ("policy", "wanted"),
    [
        (Cancelled.PREFIX, {BALL: "CONFIRMED", FAIR: "CONFIRMED"}),
        (Cancelled.STATUS, {BALL: "CANCELLED", FAIR: "TENTATIVE"}),
        (Cancelled.DROP, {FAIR: "CONFIRMED"}),
    ],
)
def test_the_service_has_one_way_of_cancelling(
    here: Site, policy: Cancelled, wanted: dict[str, str]
) -> None:
    """R27: in the title, in the status as well, or not at all; likewise for what is postponed."""
    here.configure(cancelled=policy)
    here.service.later(hours=1)
    here.service.refresh()
    for slug in ("all", "2019", "source-magazine", "language-fr"):
        data = calendar(here, f"/feeds/{slug}.ics")
        assert states(data) == wanted | {LOTO: "CONFIRMED"}
        assert [one for one in lint(data) if one.rule == "cancelled"] == []


def test_a_cancelled_event_stays_as_long_as_others(here: Site) -> None:
    """R27: it leaves with the window of the feed, not before."""
    here.service.later(days=330)
    here.service.refresh()
    assert BALL in states(calendar(here))
    here.service.later(days=80)
    here.service.refresh()
    assert states(calendar(here)) == {}


def test_feeds_are_for_every_program(here: Site) -> None:
    """R32: nobody is asked to prove what they are, however often and by whatever name they ask."""
    client = here.client
    for number in range(400):
        told = {"User-Agent": ASKING[number % len(ASKING)], "Accept": "*/*"}
        method = ("GET", "HEAD")[number % 2]
        path = ("/feeds/all.ics", "/feeds/all.atom", "/feeds/all.json")[number % 3]
        answer = client.open(path, method=method, headers=told)
        assert answer.status_code == 200
        assert "Set-Cookie" not in answer.headers
        assert "html" not in answer.headers["Content-Type"]


@pytest.mark.parametrize(
    "path",
    [
        *(
            "/",
            "/en/",
            "/?view=month",
            "/?view=screen",
            "/?q=bal",
            "/feeds",
            "/feeds/all",
            "/changes",
        ),
        *("/feeds/2019/snippets", "/embed/2019", "/sources/magazine", "/archive", "/archive/2019"),
        *("/status", "/accessibility", "/privacy", "an event"),
    ],
)
def test_programs_find_a_calendar_on_every_page(here: Site, path: str) -> None:
    """R39: by its whole address, with a name; that of the feed that a page is about as well."""
    page = here.client.get(here.event("Loto") if path == "an event" else path).text
    found = LexborHTMLParser(page).css('head link[rel=alternate][type="text/calendar"]')
    assert found
    for one in found:
        assert str(one.attributes["href"]).startswith("http://127.0.0.1:8000/feeds/")
        assert one.attributes["title"]
    if "2019" in path and "archive" not in path and "snippets" not in path:
        assert "http://127.0.0.1:8000/feeds/2019.ics" in [one.attributes["href"] for one in found]


def test_who_downloads_an_event_knows_what_comes(here: Site) -> None:
    """Its kind and its size stand in the link, as they do for feeds."""
    tree = LexborHTMLParser(here.get(here.event("Loto")))
    (link,) = tree.css("a[download]")
    assert " ".join(link.text().split()) == "Télécharger ce rendez-vous (ICS, 598 octets)"

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser
from service import serving
from sites import MAGAZINE, NOW, Site, site

from feeds.config import Fetch
from feeds.store import events

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ASSISES = "Assises européennes"


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Site]:
    """Return a site of one issue."""
    with site(tmp_path) as made:
        yield made


def _texts(page: str, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in LexborHTMLParser(page).css(selector)]


def _links(page: str) -> dict[str, str]:
    return {one.text(): one.attributes["href"] or "" for one in LexborHTMLParser(page).css("a")}


def test_an_event_tells_when_and_where(here: Site) -> None:
    """With a map, and what is not printed is told as well."""
    page = here.get(here.event("Concert"))
    assert _texts(page, "h1") == ["Concert de la Sainte-Agathe"]
    assert _texts(page, "dd time") == ["mardi 5 février 2019 à 20 h 30"]
    assert "heure de fin n’est pas imprimée" in page
    map_ = _links(page)["Voir sur une carte (OpenStreetMap)"]
    assert parse_qs(urlsplit(map_).query) == {"query": ["Salle des fêtes, Port-Lannic"]}


def test_another_map_is_called_by_no_name(tmp_path: Path) -> None:
    """Only that of OpenStreetMap is known by its address."""
    with site(tmp_path) as made:
        config = made.service.config
        links = config.links.model_copy(update={"map": "https://maps.town.example/?at={place}"})
        made.service.config = config.model_copy(update={"links": links})
        address = _links(made.get(made.event("Concert")))["Voir sur une carte"]
    assert address.startswith("https://maps.town.example/?at=Salle")


def test_an_event_is_told_to_machines(here: Site) -> None:
    """As an Event of schema.org, in a block of data that no policy has to allow."""
    (block,) = LexborHTMLParser(here.get(here.event(ASSISES))).css("script[type]")
    told = json.loads(block.text())
    assert block.attributes["type"] == "application/ld+json"
    assert (told["@type"], told["startDate"], told["endDate"]) == (
        "Event", "2019-01-22", "2019-01-24",
    )  # fmt: skip
    assert told["name"].startswith(ASSISES)


def test_every_announcement_is_quoted(here: Site) -> None:
    """With the day of its issue, the source, and the page where there is one."""
    page = here.get(here.event(ASSISES))
    quote = page.partition("<blockquote>")[2].partition("</blockquote>")[0]
    assert "<mark>Du 22 au 24 janvier 2019</mark>" in quote
    assert "magazine, numéro du 10 janvier 2019" in _texts(page, ".sightings .meta")


def test_one_event_goes_into_calendars_of_the_web(here: Site) -> None:
    """Days end on the day behind the last; hours are in UTC."""
    links = _links(here.get(here.event(ASSISES)))
    google = parse_qs(urlsplit(links["Google"]).query)
    assert google["dates"] == ["20190122/20190125"]
    outlook = parse_qs(urlsplit(links["Outlook.com"]).query)
    assert (outlook["startdt"], outlook["enddt"]) == (["2019-01-22"], ["2019-01-25"])
    assert outlook["allday"] == ["true"]
    timed = _links(here.get(here.event("Concert")))
    google = parse_qs(urlsplit(timed["Google"]).query)
    assert google["dates"] == ["20190205T193000Z/20190205T203000Z"]
    (file,) = (link for told, link in timed.items() if told.startswith("Télécharger"))
    assert file.endswith(".ics")


def test_what_became_of_an_event_is_told(here: Site) -> None:
    """Before and after, in words; neither who did it nor why."""
    here.service.later(days=2)
    moved = MAGAZINE.replace("Du 22 au 24 janvier", "Du 29 au 31 janvier")
    here.service.write("2019-01-10.txt", moved)
    here.service.refresh()
    page = here.get(here.event(ASSISES))
    first, last = LexborHTMLParser(page).css(".history li")
    told = [" ".join(one.text().split()) for one in first.css("p")]
    assert told == [
        "Nouvelle date", "du 22 au 24 janvier 2019 → du 29 au 31 janvier 2019",
        "12 janvier 2019 à 7 h",
    ]  # fmt: skip
    assert "Ajouté à l’agenda" in last.text()
    assert "D’abord annoncé pour : du 22 au 24 janvier 2019" in " ".join(page.split())


def test_a_state_is_told_first(here: Site) -> None:
    """Whoever looks for a cancelled event sees it before all else."""
    here.service.later(days=2)
    issue = MAGAZINE.replace("AP Connect", "AP Connect (annulé)")
    here.service.write("2019-01-10.txt", issue)
    here.service.refresh()
    page = here.get(here.event("AP Connect"))
    assert _texts(page, ".warning") == ["Annulé – ce rendez-vous n’a pas lieu."]
    assert "Annulé" in _texts(here.get("/"), ".badge")


def test_an_event_that_turned_out_to_be_another_is_that_one(here: Site) -> None:
    """Its address goes on, and names the other as the canonical one."""
    old, kept = here.event("AP Connect"), here.event(ASSISES)
    domain = here.service.config.service.uid_domain
    with here.service.store.writing() as conn:
        gone = events.get(conn, f"{old.rpartition('/')[2]}@{domain}")
        assert gone is not None
        merged = f"{kept.rpartition('/')[2]}@{domain}"
        events.update(conn, replace(gone, merged_into=merged))
    page = here.get(old)
    assert f'<link rel="canonical" href="http://127.0.0.1:8000{kept}">' in page
    assert _texts(page, "h1")[0].startswith(ASSISES)


def test_an_event_that_was_taken_back_is_gone(here: Site) -> None:
    """410 for what was shown, 404 for what never was."""
    path = here.event(ASSISES)
    uid = f"{path.rpartition('/')[2]}@{here.service.config.service.uid_domain}"
    with here.service.store.writing() as conn:
        record = events.get(conn, uid)
        assert record is not None
        events.update(conn, replace(record, hidden=True))
    assert here.client.get(path).status_code == 410
    with here.service.store.writing() as conn:
        events.update(conn, replace(record, hidden=True, rendered=None))
    assert here.client.get(path).status_code == 404
    assert here.client.get("/events/nobody").status_code == 404
    assert here.client.get("/events/%00'\"").status_code == 404


def test_errors_are_reported_to_whom_is_told(here: Site) -> None:
    """By the template, else by the contact; nobody is made up."""
    path = here.event(ASSISES)
    assert "Signaler une erreur" not in here.get(path)
    fetch = Fetch(contact="agenda@town.example")
    here.service.config = here.service.config.model_copy(update={"fetch": fetch})
    mail = _links(here.get(path))["Signaler une erreur"]
    assert mail.startswith("mailto:agenda@town.example?subject=Assises")
    assert parse_qs(urlsplit(mail).query)["body"] == [f"http://127.0.0.1:8000{path}"]
    links = here.service.config.links.model_copy(
        update={"report": "https://town.example/?p={page}"}
    )
    here.service.config = here.service.config.model_copy(update={"links": links})
    assert _links(here.get(path))["Signaler une erreur"].startswith("https://town.example/?p=http")


HOSTILE = """<html lang="fr"><meta name="date" content="2019-01-10"><h2>Agenda</h2><ul>
<li><a href="javascript:alert(1)">Bal &lt;script&gt;alert(1)&lt;/script&gt; "x" onload='y'</a>
 22 janvier 2019, à la salle &lt;img src=x onerror=alert(1)&gt;</li></ul>"""


def test_nothing_of_an_issue_becomes_markup(tmp_path: Path) -> None:
    """Names, places, quotes and links of strangers are shown as what they are."""
    with serving(tmp_path / "issues", f"sqlite:///{tmp_path}/a.db") as service:
        service.now = NOW
        service.write("2019-01-10.html", HOSTILE)
        service.refresh()
        here = Site(service)
        (event,) = service.events()
        pages = ["/", "/en/", "/?view=month", f"/events/{event.uid.partition('@')[0]}"]
        for page in map(here.get, pages):
            tree = LexborHTMLParser(page)
            assert "alert(1)" in page
            assert tree.css("script:not([src]):not([type]), img, [onload], [onerror]") == []
            assert all(json.loads(one.text()) for one in tree.css("script[type]"))
            assert "javascript:" not in page.casefold()

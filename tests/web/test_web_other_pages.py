from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser
from sites import MAGAZINE, Site, site

from feeds.config import Source
from feeds.store import events, sources
from feeds.store.sources import SourceState, SourceStatus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return a site that is only read."""
    with site(tmp_path_factory.mktemp("site")) as made:
        yield made


def _texts(page: str, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in LexborHTMLParser(page).css(selector)]


def test_years_are_kept(here: Site) -> None:
    """Each with all of its events, by month."""
    assert "2019 – 4 rendez-vous" in _texts(here.get("/archive"), ".sources li")
    page = here.get("/archive/2019")
    assert _texts(page, "h2") == ["janvier 2019", "février 2019", "mars 2019"]
    assert len(_texts(page, ".event")) == 4
    for nothing in ("/archive/2018", "/archive/0", "/archive/99999999999", "/archive/x"):
        assert here.client.get(nothing).status_code == 404


def test_what_changed_is_told_by_day(tmp_path: Path) -> None:
    """In words, counted first; the weeks before are a link away."""
    with site(tmp_path) as made:
        made.service.later(days=5)
        moved = MAGAZINE.replace("Du 22 au 24 janvier", "Du 29 au 31 janvier")
        made.service.write("2019-01-10.txt", moved)
        made.service.refresh()
        page = made.get("/changes")
        assert _texts(page, "h2") == ["mardi 15 janvier 2019", "jeudi 10 janvier 2019"]
        assert _texts(page, ".lead") == ["Nouvelle date × 1, Ajouté à l’agenda × 4"]
        assert _texts(page, "del") == ["du 22 au 24 janvier 2019"]
        week = made.get("/changes?week=2019-W02")
        assert _texts(week, "h1") == ["Semaine du 7 janvier 2019"]
        assert _texts(week, "h2") == ["jeudi 10 janvier 2019"]
        assert "Rien n’a changé" in made.get("/changes?week=2018-W40")


def test_a_cancelled_event_is_called_so_once(tmp_path: Path) -> None:
    """Beside what was told of it before, its state stands all the same."""
    with site(tmp_path) as made:
        made.service.later(days=5)
        off = MAGAZINE.replace("Marché aux fleurs", "Marché aux fleurs – annulé")
        made.service.write("2019-01-10.txt", off)
        made.service.refresh()
        told = [" ".join(one.split()) for one in _texts(made.get("/changes"), ".history p")]
    assert [one for one in told if "Marché" in one] == [
        "Annulé – Marché aux fleurs",
        "Ajouté à l’agenda – Annulé Marché aux fleurs",
    ]


@pytest.mark.parametrize("week", ["x", "2019-W99", "9999-W52", "0001-W01", "%00"])
def test_a_week_that_is_none_is_this_one(here: Site, week: str) -> None:
    """As if none had been asked for."""
    page = here.get(f"/changes?week={week}")
    assert _texts(page, "h1") == ["Ce qui a changé cette semaine"]


def test_hidden_events_have_no_changes_to_show(tmp_path: Path) -> None:
    """What was taken back is told nowhere."""
    with site(tmp_path) as made:
        uid = made.event("AP Connect").rpartition("/")[2]
        assert uid in made.get("/changes")
        with made.service.store.writing() as conn:
            record = events.get(conn, f"{uid}@{made.service.config.service.uid_domain}")
            assert record is not None
            events.update(conn, replace(record, hidden=True))
        assert uid not in made.get("/changes")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (SourceStatus.NEW, "Pas encore lue"),
        (SourceStatus.OK, "Lue sans problème"),
        (SourceStatus.FAILING, "n’a pas pu être lue"),
        (SourceStatus.TO_CHECK, "attend d’être vérifiée par une personne"),
        (SourceStatus.PAUSED, "en pause"),
    ],
)
def test_states_are_told_in_plain_words(tmp_path: Path, status: SourceStatus, words: str) -> None:
    """Messages for administrators are not for everybody: they may name paths."""
    with site(tmp_path) as made:
        with made.service.store.writing() as conn:
            sources.save(conn, SourceState("magazine", status, message="/srv/secret"))
        for path in ("/status", "/sources/magazine"):
            page = made.get(path)
            assert words in page
            assert "secret" not in page


def test_a_source_tells_what_it_announces(here: Site) -> None:
    """And the days of its issues; a folder is nobody's to open."""
    page = here.get("/sources/magazine")
    assert "Un dossier de numéros" in page
    assert len(_texts(page, ".event")) == 4
    assert "10 janvier 2019" in _texts(page, "main ul li")
    assert str(here.service.folder) not in page
    assert here.client.get("/sources/nobody").status_code == 404


def test_a_source_that_is_read_no_more_keeps_its_page(tmp_path: Path) -> None:
    """For its events stay."""
    with site(tmp_path) as made:
        made.service.config = made.service.config.model_copy(update={"sources": ()})
        assert "N’est plus lue" in made.get("/sources/magazine")
        assert "Aucune source" in made.get("/status")


def test_the_service_tells_of_itself(here: Site) -> None:
    """What it does for everybody, and what becomes of what readers leave."""
    assert "WCAG 2.1" in here.get("/accessibility")
    assert "cookie" in here.get("/privacy")


def test_every_link_of_a_page_leads_somewhere(here: Site) -> None:
    """All pages and feeds are found from the first one, in both languages, and none is missing."""
    seen: set[str] = set()
    left, client = ["/"], here.client
    while left:
        path = left.pop()
        seen.add(path)
        with client.get(path) as answer:
            assert answer.status_code == 200, path
            found = (
                _own_links(answer.get_data(as_text=True))
                if answer.mimetype == "text/html"
                else set()
            )
        left += found - seen - set(left)
    for start in ("", "/en"):
        assert {f"{start}/archive/2019", f"{start}/feeds/2019", f"{start}/status"} <= seen
    assert {"/feeds/all.ics", "/feeds/all.csv", "/feeds/changes.txt", "/feeds.opml"} <= seen


def _own_links(page: str) -> set[str]:
    """Return the paths of this service that a page leads to, those of its head as well."""
    links = [one.attributes["href"] or "" for one in LexborHTMLParser(page).css("[href]")]
    paths = [link.removeprefix("http://127.0.0.1:8000").partition("#")[0] for link in links]
    return {path for path in paths if path.startswith("/")}


@pytest.mark.parametrize(
    ("base_url", "shown"),
    [("https://agenda.town.example/", False), ("https://agenda.intranet/", True)],
)
def test_addresses_of_the_inside_stay_inside(tmp_path: Path, base_url: str, *, shown: bool) -> None:
    """A public service tells nobody how the network is made in which its sources lie."""
    with site(tmp_path) as made:
        inside = Source.model_validate(
            {"name": "wiki", "kind": "page", "url": "http://10.1.2.3/agenda", "allow": ["10.1.2.3"]}
        )
        outside = inside.model_copy(update={"name": "web", "url": "https://web.example/agenda"})
        made.service.config = made.service.config.model_copy(update={"sources": (inside, outside)})
        made.configure(base_url=base_url)
        assert ("10.1.2.3" in made.get("/sources/wiki")) is shown
        assert ("10.1.2.3" in made.get("/api/v1/sources/wiki")) is shown
        assert "https://web.example/agenda" in made.get("/sources/web")

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser
from sites import Site, site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return a site that is only read."""
    with site(tmp_path_factory.mktemp("site")) as made:
        yield made


def _names(page: str) -> list[str]:
    return [node.text() for node in LexborHTMLParser(page).css(".event h3 a")]


def _texts(page: str, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in LexborHTMLParser(page).css(selector)]


def test_what_is_to_come_stands_by_month(here: Site) -> None:
    """In the words of readers, the first of a month as they write it."""
    page = here.get("/")
    assert _texts(page, "h2") == ["janvier 2019", "février 2019", "mars 2019"]
    assert _texts(page, ".when") == [
        "du 22 au 24 janvier", "du 29 au 30 janvier", "mardi 5 février à 20 h 30",
        "vendredi 1er mars",
    ]  # fmt: skip


@pytest.mark.parametrize("path", ["/", "/?view=month&month=2019-02", "/sources/magazine"])
def test_lists_state_their_events_to_machines(here: Site, path: str) -> None:
    """As schema.org calls them, each with its page, which says the rest."""
    (block,) = LexborHTMLParser(here.get(path)).css('script[type="application/ld+json"]')
    graph = {one["name"]: one for one in json.loads(block.text())["@graph"]}
    concert = graph["Concert de la Sainte-Agathe"]
    assert (concert["@type"], concert["startDate"]) == ("Event", "2019-02-05T20:30+01:00")
    assert concert["url"].endswith(here.event("Concert"))
    assert "description" not in concert


def test_no_list_states_nothing(here: Site) -> None:
    """Where no event is shown there is nothing to say."""
    assert "ld+json" not in here.get("/?q=nowhere")


def test_the_other_language_has_its_own_addresses(here: Site) -> None:
    """And links that stay in it, each page with the way to the other."""
    page = here.get("/en/?q=concert")
    assert _texts(page, ".when") == ["Tuesday 5 February at 8:30pm"]
    assert 'lang="en"' in page
    assert 'href="/en/events/' in page
    assert '<link rel="alternate" hreflang="fr" href="/?q=concert">' in page


def test_events_of_another_language_are_marked(here: Site) -> None:
    """Whoever has a page read to them hears names in their own language."""
    (link, *_) = LexborHTMLParser(here.get("/en/")).css(".event h3 a")
    assert link.attributes["lang"] == "fr"


def test_every_page_tells_of_the_feeds(here: Site) -> None:
    """Programs find them by whole addresses."""
    heads = LexborHTMLParser(here.get("/")).css('link[type="text/calendar"]')
    assert "http://127.0.0.1:8000/feeds/all.ics" in {one.attributes["href"] for one in heads}
    assert all(one.attributes["title"] for one in heads)


def test_pages_do_not_tell_of_every_year(here: Site) -> None:
    """Nor of every place: there may be hundreds, and the page of feeds lists them."""
    assert "/feeds/2019.ics" not in here.get("/")
    assert 'href="/feeds/2019"' in here.get("/feeds")


def test_a_month_is_a_page(here: Site) -> None:
    """With ways to the months before and behind it in which there is something."""
    page = here.get("/?month=2019-02")
    assert _names(page) == ["Concert de la Sainte-Agathe"]
    assert _texts(page, ".pager a") == ["← janvier 2019", "mars 2019 →"]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("q=conc", ["Concert de la Sainte-Agathe"]),
        ("q=sainte+AGATHE", ["Concert de la Sainte-Agathe"]),
        ("q=lannic", ["Concert de la Sainte-Agathe"]),
        ("place=salle des fêtes, port-lannic", ["Concert de la Sainte-Agathe"]),
        ("status=cancelled", []),
        ("source=nobody", []),
        ("language=fr&q=marche", ["Marché aux fleurs"]),
        ("year=2018", []),
    ],
)
def test_events_are_searched_and_chosen(here: Site, question: str, names: list[str]) -> None:
    """By the beginnings of words, without regard to accents; by every property they have."""
    assert _names(here.get(f"/?{question}")) == names


def test_themes_are_called_as_people_call_them(tmp_path: Path) -> None:
    """The store knows them folded; a filter shows them as they are written."""
    with site(tmp_path) as made:
        source = made.service.config.sources[0].model_copy(update={"themes": ("Été", "Énergie")})
        made.service.config = made.service.config.model_copy(update={"sources": (source,)})
        made.service.later(days=1)
        made.service.refresh()
        page = made.get("/?theme=ete")
    assert len(_names(page)) == 4
    assert _texts(page, "#f-theme option") == ["Tout", "Énergie (4)", "Été (4)"]


def test_the_commonest_places_are_offered(tmp_path: Path) -> None:
    """A hundred at most, for they are on every page."""
    lists = [f"Bal {n}\n{n % 27 + 1} mars 2019\nSalle Numéro{n}\n" for n in range(110)]
    twice = "Loto du port\n2 avril 2019\nSalle Zoé\n\nVide-grenier\n3 avril 2019\nSalle Zoé\n"
    with site(tmp_path, issue="\n".join(["Agenda\n", *lists, twice])) as made:
        offered = _texts(made.get("/"), "#f-place option")
    assert len(offered) == 101
    assert offered[-1] == "Salle Zoé (2)"


def test_an_empty_result_says_what_to_do(here: Site) -> None:
    """In words, with a way out."""
    page = here.get("/?q=nothing+at+all")
    assert "Aucun rendez-vous ne correspond" in page
    assert '<a href="/">Voir tout l’agenda</a>' in page


def test_filters_in_force_are_taken_back_one_by_one(here: Site) -> None:
    """Each by a plain link."""
    links = LexborHTMLParser(here.get("/?q=concert&year=2019")).css(".chips a")
    assert [one.attributes["href"] for one in links] == ["/?year=2019", "/?q=concert", "/"]


@pytest.mark.parametrize(
    "question",
    ["month=2019-99", "month=9999-12", "month=0001-01&view=month", "year=%00", "year=٢٠١٩",
     "view=cube", "status=odd", "q=%00%ff%22*%27", "theme=" + "x" * 2000, "place=%ed%a0%80",
     "q=<script>alert(1)</script>", "language=%22%3E"],
)  # fmt: skip
def test_odd_questions_are_answered(here: Site, question: str) -> None:
    """What no page offers is not asked for, and nothing of it becomes markup."""
    for view in ("", "&view=month", "&view=screen"):
        assert "<script>" not in here.get(f"/?{question}{view}")


def test_a_month_is_a_table(here: Site) -> None:
    """With heads for weekdays, from Monday on, and each event on each of its days."""
    tree = LexborHTMLParser(here.get("/?view=month&month=2019-01"))
    assert [one.attributes["title"] for one in tree.css("th abbr")][:2] == ["lundi", "mardi"]
    assert all(one.attributes["scope"] == "col" for one in tree.css("th"))
    days = {
        cell.css("time")[0].text(): [one.text() for one in cell.css("li a")]
        for cell in tree.css("td.full")
    }
    assert days["22"] == days["24"] == ["Assises européennes de la transition énergétique"]
    assert list(days) == ["22", "23", "24", "29", "30"]


def test_the_table_opens_where_there_is_something(tmp_path: Path) -> None:
    """A reader who asks for the month sees no empty one where another is full."""
    with site(tmp_path) as made:
        made.service.later(days=500)
        (address,) = (
            one.attributes["href"]
            for one in LexborHTMLParser(made.get("/")).css(".views a")
            if one.text() == "Mois"
        )
        assert "Mars 2019" in _texts(made.get(f"{address}"), "h1")
        for asked, month in (("q=fleurs&year=2019", "Mars 2019"), ("year=2018", "Janvier 2018")):
            assert month in _texts(made.get(f"/?{asked}&view=month"), "h1")


def test_repetitions_stand_on_their_days(tmp_path: Path) -> None:
    """Of an event that is repeated the table shows the days that it falls on."""
    issue = "Agenda\n\nMarché bio\nTous les mardis du 8 janvier au 26 février 2019, de 9 h à 12 h\n"
    with site(tmp_path, issue=issue) as made:
        tree = LexborHTMLParser(made.get("/?view=month&month=2019-02"))
        assert [one.text() for one in tree.css("td.full time")] == ["5", "12", "19", "26"]
        (when,) = _texts(made.get("/"), ".when")
        assert when == "tous les mardis de 9 h à 12 h, du 8 janvier au 26 février 2019"


def test_what_goes_on_comes_first(tmp_path: Path) -> None:
    """What began before today has a heading of its own."""
    with site(tmp_path) as made:
        made.service.later(days=13)
        page = made.get("/")
    assert _texts(page, "h2")[0] == "En ce moment"
    assert _texts(page, ".when")[0] == "du 22 au 24 janvier 2019"
    assert _texts(page, ".leaf")[0] == "jusqu’au24janv."


def test_the_last_ones_stand_where_none_is_to_come(tmp_path: Path) -> None:
    """The newest month first, and it is said."""
    with site(tmp_path) as made:
        made.service.later(days=500)
        page = made.get("/")
    assert "Voici les plus récents" in page
    assert _texts(page, "h2")[0] == "mars 2019"


def test_an_agenda_without_events_says_so(tmp_path: Path) -> None:
    """The very first page is not blank."""
    with site(tmp_path, issue="") as made:
        for path in ("/", "/?view=month", "/?view=screen"):
            assert "rendez-vous" in made.get(path)


def test_a_screen_shows_what_comes_and_looks_again(here: Site) -> None:
    """In large type, without anything to touch."""
    page = here.get("/?view=screen")
    assert re.search(r'<meta http-equiv="refresh" content="\d+">', page)
    assert "<nav" not in page
    assert "<form" not in page
    assert len(LexborHTMLParser(page).css(".event")) == 4


def test_a_service_in_a_third_language_has_its_pages_in_english(tmp_path: Path) -> None:
    """At its root; French below its name."""
    with site(tmp_path) as made:
        made.configure(language="de")
        assert 'lang="en"' in made.get("/")
        assert 'lang="fr"' in made.get("/fr/")


@pytest.mark.parametrize("path", ["/en", "/en/", "/feeds", "/en/feeds", "/en/archive/2019"])
def test_no_page_redirects(here: Site, path: str) -> None:
    """Each is answered in place, and knows its other language."""
    page = here.get(path)
    (other,) = LexborHTMLParser(page).css("link[hreflang]")
    assert here.client.get(other.attributes["href"] or "").status_code == 200
    assert here.client.get("/en//feeds").status_code == 404


def test_links_stand_below_the_configured_address(tmp_path: Path) -> None:
    """Whatever the request says of the host."""
    with site(tmp_path) as made:
        made.configure(base_url="https://town.example/outils/agenda/")
        names = {"Host": "localhost:81", "X-Forwarded-Host": "evil.example"}
        page = made.client.get("/en/", headers=names).text
    links = [one.attributes["href"] or "" for one in LexborHTMLParser(page).css("[href]")]
    paths = [one for one in links if not one.startswith("#")]
    starts = ("/outils/agenda/", "https://town.example/outils/agenda/")
    assert [one for one in paths if not one.startswith(starts)] == []
    assert "evil.example" not in page
    assert "localhost" not in page

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser
from sites import Site, site

from feeds.store import feed_tokens, tables
from feeds.store.feed_tokens import digest_of
from feeds.web.reach import is_reached_from_outside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

INSIDE = "n’est accessible que depuis le réseau interne"


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return a site that is only read."""
    with site(tmp_path_factory.mktemp("site")) as made:
        yield made


def _links(page: str) -> dict[str, str]:
    return {
        " ".join(one.text().split()): one.attributes["href"] or ""
        for one in LexborHTMLParser(page).css("a")
    }


def test_the_link_comes_first(here: Site) -> None:
    """As text that can be selected; the button appears with script only."""
    tree = LexborHTMLParser(here.get("/feeds/all"))
    (field,) = tree.css("main input")
    assert field.attributes["value"] == "http://127.0.0.1:8000/feeds/all.ics"
    assert "readonly" in field.attributes
    (button,) = tree.css("main button")
    assert "hidden" in button.attributes
    assert "defer" in tree.css("script")[0].attributes


def test_each_program_has_its_steps_and_an_honest_word(here: Site) -> None:
    """On how often it looks again."""
    tree = LexborHTMLParser(here.get("/en/feeds/all"))
    clients = tree.css(".clients > li")
    assert [one.css("h3")[0].text() for one in clients] == [
        "Google Calendar", "Outlook.com", "Microsoft 365", "Outlook for Windows (classic)",
        "Apple: iPhone, iPad, Mac", "Thunderbird", "Android",
    ]  # fmt: skip
    assert all(one.css("ol li") and one.css("p.meta") for one in clients)


def test_one_can_be_led_to_the_steps_of_a_program(here: Site) -> None:
    """By the same words in each language."""
    pages = [LexborHTMLParser(here.get(f"{prefix}/feeds/all")) for prefix in ("", "/en")]
    names, others = ([one.id for one in page.css(".clients > li")] for page in pages)
    assert names == others == [
        "google", "outlook", "microsoft-365", "outlook-classic", "apple", "thunderbird", "android",
    ]  # fmt: skip


def test_deep_links_hand_the_feed_over(here: Site) -> None:
    """By https to those that fetch it themselves, by webcal to programs on a machine."""
    links = _links(here.get("/en/feeds/all"))
    outlook = parse_qs(urlsplit(links["Open Outlook.com with this calendar"]).query)
    assert outlook["url"] == ["http://127.0.0.1:8000/feeds/all.ics"]
    assert links["Open in Apple Calendar"] == "webcal://127.0.0.1:8000/feeds/all.ics"


def test_a_link_that_is_not_wanted_is_not_shown(tmp_path: Path) -> None:
    """Vendors change theirs; the steps without it stay."""
    with site(tmp_path) as made:
        config = made.service.config
        links = config.links.model_copy(update={"outlook": "", "webcal": ""})
        made.service.config = config.model_copy(update={"links": links})
        page = made.get("/feeds/all")
    assert "outlook.live.com" not in page
    assert "webcal:" not in page


def test_a_file_says_what_it_is_and_how_large(here: Site) -> None:
    """In the text of its link."""
    links = _links(here.get("/feeds/all"))
    (told,) = [text for text in links if text.startswith("Télécharger une copie")]
    assert told.endswith("(ICS, 2 Ko)")


def test_a_code_leads_to_the_page_on_a_phone(tmp_path: Path) -> None:
    """Where each phone finds its own steps; it is a drawing, and the address stands beside it."""
    with site(tmp_path) as made:
        made.configure(base_url="https://agenda.town.example/")
        tree = LexborHTMLParser(made.get("/en/feeds/all"))
    (code,) = tree.css("aside svg")
    address = "https://agenda.town.example/en/feeds/all"
    assert code.css("title")[0].text() == f"Code that leads to {address}"
    assert address in tree.css("aside p")[0].text()
    assert len(tree.css(".paper svg")) == 1


def test_this_machine_alone_has_no_code(here: Site) -> None:
    """A phone that scans it would ask itself; people are told what to do."""
    page = here.get("/feeds/all")
    assert "<svg" not in page
    assert "Cette adresse ne mène qu’à cet ordinateur." in page
    assert INSIDE not in page


def test_how_fresh_a_feed_is_can_be_seen(here: Site) -> None:
    """When its sources were read, and when it changed."""
    tree = LexborHTMLParser(here.get("/feeds/all"))
    assert [one.text() for one in tree.css("dd time")] == ["10\xa0janvier 2019 à 7\xa0h"] * 2


def _leave_out(made: Site, number: int) -> None:
    with made.service.store.writing() as conn:
        conn.execute(tables.RENDERED_FEEDS.update().values(trimmed=number))


def test_what_a_crowded_feed_leaves_out_is_led_to(tmp_path: Path) -> None:
    """All feeds to those of years, those to their months, which stand beside them."""
    with site(tmp_path) as made:
        _leave_out(made, 5)  # as if the year had been too long for a feed
        made.service.later(days=1)
        made.service.write("2019-01-11.txt", "Agenda\n\nBal des pompiers\n13 juillet 2019\n")
        made.service.refresh()
        _leave_out(made, 5)
        assert "Les flux par année les contiennent tous." in made.get("/feeds/all")
        assert "Les flux par mois les contiennent tous." in made.get("/feeds/2019")
        page = made.get("/feeds")
    (years,) = (
        one for one in LexborHTMLParser(page).css("main section") if "Par année" in one.text()
    )
    assert [one.text() for one in years.css("a")][:3] == ["2019", "Janvier 2019", "Février 2019"]


@pytest.mark.parametrize(
    ("address", "reached"),
    [
        ("http://127.0.0.1:8000/", False),
        ("http://[::1]/", False),
        ("https://192.168.1.4/agenda/", False),
        ("https://agenda/", False),
        ("https://agenda.intranet/", False),
        ("https://agenda.town.local./", False),
        ("https://agenda.town.example/", True),
        ("https://1.1.1.1/", True),
    ],
)
def test_addresses_inside_a_network_are_known(address: str, *, reached: bool) -> None:
    """Those that Google and Outlook cannot reach."""
    assert is_reached_from_outside(address) is reached


def test_whom_google_cannot_reach_is_told(tmp_path: Path) -> None:
    """And nobody else is warned."""
    with site(tmp_path) as made:
        made.configure(base_url="https://agenda.intranet/")
        assert INSIDE in made.get("/feeds/all")
        made.configure(base_url="https://agenda.town.example/")
        assert INSIDE not in made.get("/feeds/all")


def test_feeds_are_listed_by_kind(here: Site) -> None:
    """Private ones never."""
    page = here.get("/feeds")
    links = _links(page)
    assert {"/feeds/all", "/feeds/2019", "/feeds/source-magazine"} <= set(links.values())
    assert {"Modifications", "En français"} <= set(links)


def test_a_feed_that_has_ended_is_gone(tmp_path: Path) -> None:
    """Its page says so; its calendar goes on to for a while, in words of its own."""
    with site(tmp_path) as made:
        made.service.set_feeds({"slug": "concerts", "text": "concert"})
        made.service.later(days=1)
        made.service.refresh()
        assert "1 rendez-vous" in made.get("/feeds/concerts")
        made.service.set_feeds()
        made.service.later(days=1)
        made.service.refresh()
        assert made.client.get("/feeds/concerts").status_code == 410


def test_a_private_feed_has_no_public_page(tmp_path: Path) -> None:
    """Nor does any page tell of it; an older address of a public one goes on."""
    with site(tmp_path) as made:
        made.service.set_feeds(
            {"slug": "council", "private": True}, {"slug": "town", "aliases": ["city"]}
        )
        made.service.later(days=1)
        made.service.refresh()
        assert made.client.get("/feeds/council").status_code == 404
        assert made.client.get("/feeds/nothing").status_code == 404
        assert "council" not in made.get("/feeds")
        assert "feeds/town.ics" in made.get("/feeds/city")


def test_a_private_feed_has_a_page_for_who_has_its_address(tmp_path: Path) -> None:
    """With its own address in every form, kept by nobody, found by no search."""
    with site(tmp_path) as made:
        made.service.set_feeds({"slug": "council", "private": True, "aliases": ["board"]})
        made.service.later(days=1)
        made.service.refresh()
        made.service.give_token("council", "right")
        told = made.client.get("/feeds/private/right/council")
        assert told.status_code == 200
        assert told.headers["Cache-Control"] == "private, no-cache"
        assert told.headers["X-Robots-Tag"] == "noindex"
        assert told.headers["Referrer-Policy"] == "no-referrer"
        assert "http://127.0.0.1:8000/feeds/private/right/council.ics" in told.text
        assert "/feeds/council" not in told.text
        assert "oembed" not in told.text
        assert '<meta name="robots" content="noindex">' in told.text
        english = made.get("/en/feeds/private/right/board")
        assert "This feed is private" in english
        for path in ("wrong/council", "right/all", "right/nothing", "/council"):
            assert made.client.get(f"/feeds/private/{path}").status_code == 404
        with made.service.store.writing() as conn:
            feed_tokens.revoke(conn, digest_of("right"), now=made.service.now)
        assert made.client.get("/feeds/private/right/council").status_code == 404


def test_empty_feeds_are_listed_if_somebody_named_them(tmp_path: Path) -> None:
    """Others are there for those who subscribed to them once."""
    with site(tmp_path) as made:
        made.service.set_feeds({"slug": "chess", "name": "Échecs", "text": "nowhere"})
        made.service.set_sources({"name": "magazine"}, {"name": "silent"})
        made.service.later(days=1)
        made.service.refresh()
        page = made.get("/feeds")
        assert "Échecs" in page
        assert "Aucun rendez-vous pour le moment." in page
        assert "/feeds/source-silent" not in _links(page).values()
        assert made.client.get("/feeds/source-silent.ics").status_code == 200


def test_feeds_are_called_in_words(tmp_path: Path) -> None:
    """A language by its name, a source by the one that readers know."""
    with site(tmp_path) as made:
        made.service.set_sources({"name": "magazine", "title": "La Gazette du lac"})
        made.service.later(days=1)
        made.service.refresh()
        page = made.get("/feeds")
        assert "Agenda des villes – en français" in page
        assert "Agenda des villes – La Gazette du lac" in page
        assert "La Gazette du lac" in made.get("/sources/magazine")
        assert "La Gazette du lac" in made.get("/status")
        assert "La Gazette du lac<span" in made.get("/?source=magazine")

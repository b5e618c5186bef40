"""What other sites show: a frame, a piece of HTML, the answer to oEmbed, code to paste."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser
from sites import Site, site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from werkzeug.test import TestResponse

ROOT = "http://127.0.0.1:8000/"
CONCERT = "Concert de la Sainte-Agathe"


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return a site that is only read."""
    with site(tmp_path_factory.mktemp("site")) as made:
        yield made


def names(page: str) -> list[str]:
    """Return the events that a page shows."""
    return [one.text() for one in LexborHTMLParser(page).css(".agenda-event > .agenda-name")]


def test_only_named_sites_may_show_it(tmp_path: Path) -> None:
    """In the one page that is made for it; every other page is shown by nobody."""
    with site(tmp_path) as made:
        assert _policy(made, "/embed/all") == "frame-ancestors 'self'"
        made.may_be_framed_by("https://intranet.town.example", "https://*.other.example")
        told = "frame-ancestors 'self' https://intranet.town.example https://*.other.example"
        for path, policy in (("/embed/all", told), ("/en/embed/all", told)):
            assert _policy(made, path) == policy
        for path in ("/", "/feeds/all", "/fragment/all", "/nothing", "/feeds/all/snippets"):
            assert _policy(made, path) == "frame-ancestors 'none'"


def _policy(made: Site, path: str) -> str:
    with made.client.get(path) as answer:
        assert "X-Frame-Options" not in answer.headers
        assert "Set-Cookie" not in answer.headers
        return answer.headers["Content-Security-Policy"].rpartition("; ")[2]


@pytest.mark.parametrize(
    ("query", "number"),
    [
        *(("n=2", 2), ("n=0", 4), ("n=-1", 4), ("n=9999999", 4), ("n=two", 4), ("n=²", 4)),
        *(("height=350", 2), ("height=1", 1), ("height=x", 4), ("n=3&height=1", 3)),
        *(("from=2019-02-01", 2), ("from=tomorrow", 4), ("from=0000-00-00", 4)),
        *(("from=2019-12-01&n=1", 1), ("theme=nothing", 0), ("style=none", 4), ("style=%ff", 4)),
    ],
)
def test_parameters_never_break_it(here: Site, query: str, number: int) -> None:
    """What cannot be understood is as if it were not there."""
    for path in ("/embed/all", "/en/embed/all", "/fragment/all"):
        page = here.get(f"{path}?{query}")
        assert len(names(page)) == number
        assert number or "agenda-note" in page


def test_a_frame_is_never_blank(tmp_path: Path) -> None:
    """The most recent events when none is to come; words when there is none at all."""
    with site(tmp_path) as made:
        made.service.later(days=500)
        page = made.get("/embed/all?n=2")
        assert names(page) == [CONCERT, "Marché aux fleurs"]
        assert "les plus récents" in page
        assert names(made.get("/embed/2019?n=1")) == ["Marché aux fleurs"]
    with site(tmp_path / "empty", issue="") as made:
        assert "L’agenda ne contient encore aucun rendez-vous" in made.get("/embed/all")
        assert "There is no event in the agenda yet." in made.get("/en/fragment/all")


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_frame_of_a_feed_that_is_not_there_says_so(tmp_path: Path, prefix: str) -> None:
    """One that is mistyped or has ended, on the sites that showed it: it leads to the agenda."""
    with site(tmp_path) as made:
        made.may_be_framed_by("https://intranet.town.example")
        made.service.set_feeds({"slug": "town"})
        made.service.later(days=1)
        made.service.refresh()
        made.service.set_feeds()
        made.service.later(days=1)
        made.service.refresh()
        for path, status in (("/embed/nothing", 404), ("/embed/town/", 410)):
            answer = made.client.get(f"{prefix}{path}")
            assert answer.status_code == status
            assert _policy(made, f"{prefix}{path}").endswith(" https://intranet.town.example")
            page = LexborHTMLParser(answer.text)
            assert [one.text() for one in page.css("main h1")] != []
            assert page.css_first("nav") is None
            links = [one.attributes for one in page.css("a")]
            assert {one["href"] for one in links} == {ROOT + ("en/" if prefix else "")}
            assert {one["target"] for one in links} == {"_blank"}


def test_a_theme_narrows_a_feed(tmp_path: Path) -> None:
    """One of another theme than the feed holds nothing."""
    with site(tmp_path) as made:
        (theme, *_) = made.service.events()[0].data.partition(b"CATEGORIES:")[2].split(b"\r\n")
        name = theme.decode().replace("\\,", ",")
        assert 0 < len(names(made.get(f"/embed/all?{urlencode({'theme': name})}"))) < 4
        made.service.set_feeds({"slug": "concerts", "theme": ["Culture"]})
        made.service.later(days=1)
        made.service.refresh()
        assert names(made.get("/embed/concerts?theme=culture")) == [CONCERT]
        assert names(made.get("/embed/concerts?theme=sport")) == []


def test_the_minimal_style_is_a_word(here: Site) -> None:
    """The heading stays for those who hear the page."""
    page = here.get("/embed/all?style=minimal")
    assert 'class="embed minimal"' in page
    assert "<h1>" in page


def test_titles_of_frames_differ(here: Site) -> None:
    """And are those of the pages in them, in their language."""
    titles = {
        path: LexborHTMLParser(here.get(path)).css("title")[0].text()
        for path in ("/embed/all", "/embed/2019", "/en/embed/all", "/feeds/all", "/")
    }
    assert titles["/embed/all"] == "Rendez-vous à venir\xa0: Agenda des villes"
    assert len(set(titles.values())) == len(titles)


def test_a_fragment_is_a_list_and_nothing_around_it(here: Site) -> None:
    """Every site may take it over."""
    answer = here.client.get("/fragment/all?n=1")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.mimetype == "text/html"
    text = answer.get_data(as_text=True).strip()
    assert text.startswith('<div class="agenda" lang="fr">')
    assert text.endswith("</div>")
    assert "target=" not in text


@pytest.mark.parametrize("kind", ["embed", "fragment"])
def test_private_feeds_are_shown_nowhere(tmp_path: Path, kind: str) -> None:
    """An older address of a public one is; one that has ended says so."""
    with site(tmp_path) as made:
        made.service.set_feeds(
            {"slug": "council", "private": True}, {"slug": "town", "aliases": ["city"]}
        )
        made.service.later(days=1)
        made.service.refresh()
        assert made.client.get(f"/{kind}/council").status_code == 404
        assert names(made.get(f"/{kind}/city")) != []
        made.service.set_feeds()
        made.service.later(days=1)
        made.service.refresh()
        assert made.client.get(f"/{kind}/town").status_code == 410
        assert made.client.get("/feeds/town/snippets").status_code == 410


def _asked(made: Site, url: str, **more: object) -> TestResponse:
    return made.client.get(f"/oembed?{urlencode({'url': url, **more})}")


def _frame(answer: TestResponse) -> dict[str, str | None]:
    assert answer.status_code == 200
    (frame,) = LexborHTMLParser(json.loads(answer.data)["html"]).css("iframe")
    return frame.attributes


@pytest.mark.parametrize(
    ("url", "embedded"),
    [
        (ROOT, "embed/all"),
        (f"{ROOT}feeds/2019", "embed/2019"),
        (f"{ROOT}en/feeds/all", "en/embed/all"),
        (f"{ROOT}embed/all/?n=3&style=minimal&x=1", "embed/all?n=3&style=minimal"),
        ("https://127.0.0.1:8000/feeds/all", "embed/all"),
    ],
)
def test_a_pasted_address_becomes_a_frame(here: Site, url: str, embedded: str) -> None:
    """Of its feed, in its language, as it looks there; its title is that of the page in it."""
    answer = _asked(here, url)
    frame = _frame(answer)
    assert frame["src"] == f"{ROOT}{embedded}"
    page = LexborHTMLParser(here.get(f"/{embedded}"))
    assert frame["title"] == page.css("title")[0].text() == answer.json["title"]  # type: ignore[index]
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert (answer.json or {})["type"] == "rich"


def test_a_frame_fits_into_its_room(here: Site) -> None:
    """Where there is little height it shows fewer events."""
    told = _asked(here, ROOT, maxwidth=300, maxheight=350).json or {}
    assert (told["width"], told["height"]) == (300, 334)
    assert "embed/all?n=2" in told["html"]
    assert (_asked(here, ROOT, maxwidth="wide").json or {})["width"] == 640


@pytest.mark.parametrize(
    "url",
    [
        *("", "x", "https://elsewhere.example/feeds/all", "http://[::", f"{ROOT}status"),
        *(f"{ROOT}feeds/nothing", f"{ROOT}feeds/all.ics", f"{ROOT}../feeds/all"),
    ],
)
def test_other_addresses_are_not_known(here: Site, url: str) -> None:
    """In plain words: a program asks."""
    answer = _asked(here, url)
    assert (answer.status_code, answer.mimetype) == (404, "text/plain")


def test_another_format_is_not_there(here: Site) -> None:
    """The standard has a status for that."""
    assert _asked(here, ROOT, format="xml").status_code == 501


@pytest.mark.parametrize(
    "path", ["/feeds/all", "/en/feeds/all", "/feeds/all/snippets", "/embed/2019"]
)
def test_pages_tell_how_they_are_shown(here: Site, path: str) -> None:
    """By a link that leads to the answer for them."""
    (link,) = LexborHTMLParser(here.get(path)).css('link[type="application/json+oembed"]')
    address = urlsplit(link.attributes["href"] or "")
    (url,) = parse_qs(address.query)["url"]
    answer = here.client.get(f"{address.path}?{address.query}")
    assert _frame(answer)["src"] == url.replace("feeds/", "embed/")


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_code_is_ready_to_be_pasted(tmp_path: Path, prefix: str) -> None:
    """The frame, the piece, the feeds; whoever may show it is named."""
    with site(tmp_path) as made:
        made.configure(base_url="https://town.example/agenda/")
        made.may_be_framed_by("https://intranet.town.example")
        tree = LexborHTMLParser(made.get(f"{prefix}/feeds/all/snippets?n=3"))
        codes = {one.attributes["id"]: one.text() for one in tree.css("textarea")}
        (frame,) = LexborHTMLParser(codes["frame"]).css("iframe")
        own = f"https://town.example/agenda{prefix}"
        assert frame.attributes["src"] == f"{own}/embed/all?n=3"
        assert (
            frame.attributes["title"]
            == LexborHTMLParser(made.get(f"{prefix}/embed/all")).css("title")[0].text()
        )
        assert codes["fragment"] == f"{own}/fragment/all?n=3"
        assert f"proxy_pass {own}/fragment/all?n=3;" in codes["nginx"]
        assert codes["atom"] == "https://town.example/agenda/feeds/all.atom"
        assert codes["ics"] == "https://town.example/agenda/feeds/all.ics"
        assert "https://intranet.town.example" in tree.css(".note")[0].text()
        programs = [one.attributes["id"] for one in tree.css(".clients > li")]
    assert programs == ["sharepoint", "wordpress", "drupal", "typo3", "spip", "html"]

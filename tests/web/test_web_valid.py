"""Every page is HTML as the standard has it, in both languages, for readers and at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desks import Desk, desk
from sites import MAGAZINE
from validity import faults

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES = (
    *("", "?view=month", "?view=screen", "?q=bal&theme=x&status=cancelled", "?month=2019-02"),
    *("feeds", "feeds/all", "feeds/all/snippets", "embed/all", "fragment/all", "an event"),
    *("sources/magazine", "archive", "archive/2019", "changes", "status", "accessibility"),
    *("privacy", "nowhere"),
)
DESK = ("", "drop", "events", "events?q=x", "an event", "sources/magazine", "a draft", "an issue")
EVIL = '<script>alert("1")</script></p><li id="content">Gala & \'bal\''
BROKEN = {
    "<p><div></div></p>": "<div> inside <p>",
    "<ul><p></p></ul>": "<p> right inside <ul>",
    "<p><b></p></b>": "</p> where ['b'] is open",
    "<div>": "never closed: ['div']",
    '<p id="a"></p><p id="a"></p>': "two elements have the id a",
    '<label for="b"></label>': "no element has the id b",
    "<h1></h1><h3></h3>": "h3 below h1",
    "<h2></h2>": "0 headings of the page",
    '<p class="a" class="b"></p>': "<p> has class twice",
    '<a href="/"><button></button></a>': "<button> inside something that is pressed",
    '<img src="a.png">': "<img> without alt",
}


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Return somebody at the desk of a site whose events have names that break pages."""
    with desk(tmp_path_factory.mktemp("site"), MAGAZINE + f"\n{EVIL}\n2 mars 2019\n") as made:
        yield made


def address(clerk: Desk, page: str) -> str:
    """Return the path of a page below that of its language."""
    if page == "an event":
        return clerk.site.event("Gala").removeprefix("/")
    if page == "a draft":
        sent = clerk.send("drop", text=f"Agenda\n\n{EVIL}\n8 juin 2019\n" + "a\nb\n" * 9)
        return sent.headers["Location"].removeprefix("/desk/")
    if page == "an issue":
        source = clerk.get("sources/magazine")
        return f"issues/{source.partition('/desk/issues/')[2].partition(chr(34))[0]}"
    return page


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("page", PAGES)
def test_pages_are_valid(clerk: Desk, page: str, language: str) -> None:
    """Elements end in order and stand where they may; what is referred to is there, once."""
    answer = clerk.client.get(f"/{language}{address(clerk, page)}")
    assert answer.status_code == (404 if page == "nowhere" else 200)
    assert faults(answer.text) == []


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("page", DESK)
def test_pages_of_the_desk_are_valid(clerk: Desk, page: str, language: str) -> None:
    """Likewise."""
    answer = clerk.client.get(f"/{language}desk/{address(clerk, page)}")
    assert answer.status_code == 200
    assert faults(answer.text) == []


@pytest.mark.parametrize("page", BROKEN)
def test_faults_are_seen(page: str) -> None:
    """Of each kind."""
    assert faults(page)[0].partition(": ")[2] == BROKEN[page]

"""Addresses as people type them: a slash too many, the language of the root, none at all."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from asking import BALL, FAIR, Asking
from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from service import TestService

PAGES = ("feeds", "feeds/all", "feeds/all/snippets", "changes", "archive", "status", "embed/all")


@pytest.fixture(scope="module")
def asking(still_service: TestService) -> Iterator[Asking]:
    """Return a service with two events, to be asked."""
    still_service.write("a.txt", FAIR + BALL)
    still_service.refresh()
    with Asking(still_service) as made:
        yield made


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["", "en/"])
def test_a_slash_at_the_end_is_answered_in_place(asking: Asking, language: str, page: str) -> None:
    """The same page, without a redirect."""
    plain, slashed = asking(f"/{language}{page}"), asking(f"/{language}{page}/")
    assert (plain.status_code, slashed.status_code) == (200, 200)
    assert plain.data == slashed.data


@pytest.mark.parametrize("path", ["/en", "/en/", "/", ""])
def test_the_start_is_there_with_or_without_a_slash(asking: Asking, path: str) -> None:
    """In both languages."""
    assert asking(path).status_code == 200


@pytest.mark.parametrize(
    ("path", "where"),
    [
        ("/fr", "/"),
        ("/fr/", "/"),
        ("/fr/feeds", "/feeds"),
        ("/fr/feeds/all", "/feeds/all"),
        ("/fr/?q=bal&view=month", "/?q=bal&view=month"),
        ("/fr/%C3%A9t%C3%A9", "/%C3%A9t%C3%A9"),
    ],
)
def test_the_language_of_the_root_leads_to_the_root(asking: Asking, path: str, where: str) -> None:
    """A plain redirect to a path."""
    told = asking(path)
    assert (told.status_code, told.headers["Location"]) == (308, where)


@pytest.mark.parametrize("path", ["/fr//evil", "/fr///evil/", "/fr//evil.example"])
def test_no_other_host_is_led_to(asking: Asking, path: str) -> None:
    """Two slashes begin the name of a host."""
    assert asking(path).status_code == 404


@pytest.mark.parametrize("path", ["/fr/feeds/all.ics", "/feeds/all.ics/", "/fr/robots.txt"])
def test_feeds_stand_in_one_place(asking: Asking, path: str) -> None:
    """No redirect, nor a slash: an address once given stays the only one."""
    assert asking(path).status_code == 404


@pytest.mark.parametrize("root", ["http://127.0.0.1:8000", "http://127.0.0.1:8000/"])
def test_the_root_is_described_without_its_slash(asking: Asking, root: str) -> None:
    """As people copy it from the line of addresses."""
    told = asking(f"/oembed?url={root}")
    assert told.status_code == 200
    assert "/embed/all" in told.text


@pytest.mark.parametrize(
    "path",
    ["/en//evil.example/x", "/en///evil.example/x", "/en/%5Cevil.example/x", "/en/%2F%5Cevil/x"],
)
def test_the_other_language_of_a_page_is_of_this_site(asking: Asking, path: str) -> None:
    """Of one that is not there as well: two slashes are another host to browsers."""
    page = asking(path).text
    (other,) = LexborHTMLParser(page).css("footer a[hreflang]")
    there = urlsplit(str(other.attributes["href"]).replace("\\", "/"))
    assert (there.scheme, there.netloc) == ("", "")


@pytest.mark.parametrize(
    "path",
    [
        "/feeds/a%00b",
        "/feeds/a%00b.ics",
        "/feeds/private/x/a%00b.ics",
        "/feeds/private/%00/all.csv",
        "/feeds/%00/snippets",
        "/embed/%00",
        "/fragment/%00",
        "/events/a%00b.ics",
        "/en/feeds/%00",
        "/api/v1/events/%00",
        "/%00",
        "/oembed?url=http://127.0.0.1:8000/feeds/a%2500b",
        "/oembed?url=http://127.0.0.1:8000/feeds/a%00b",
    ],
)
def test_nothing_stands_at_an_address_with_a_nul(asking: Asking, path: str) -> None:
    """It is said, whatever the store takes."""
    assert asking(path).status_code == 404

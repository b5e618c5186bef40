from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sites import Site, site

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return a site that is only read."""
    with site(tmp_path_factory.mktemp("site")) as made:
        yield made


@pytest.mark.parametrize("path", ["/", "/en/", "/nowhere", "/static/style.css"])
def test_every_answer_is_guarded(here: Site, path: str) -> None:
    """Nothing from elsewhere is loaded, no other site shows a page, nobody gets a cookie."""
    with here.client.get(path) as answer:
        headers = answer.headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "Set-Cookie" not in headers


def test_a_page_that_has_not_changed_is_not_sent_again(here: Site) -> None:
    """Its ETag is that of its bytes."""
    first = here.client.get("/")
    again = here.client.get("/", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["Cache-Control"].startswith("public")


def test_files_may_be_kept_for_ever(here: Site) -> None:
    """Their addresses tell their bytes."""
    page = here.get("/")
    address = page.partition('rel="stylesheet" href="')[2].partition('"')[0]
    for path, kept in ((address, True), ("/static/style.css", False)):
        with here.client.get(path) as answer:
            assert ("immutable" in answer.headers["Cache-Control"]) is kept


def test_pages_hold_no_style_and_no_script_of_their_own(here: Site) -> None:
    """The policy would not let them have any."""
    page = here.get("/")
    assert "<style" not in page
    assert " style=" not in page
    assert " on" not in {part[:3] for part in page.split("<")}

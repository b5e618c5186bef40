from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from sites import Site, site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from werkzeug.test import TestResponse


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return a site that is only read."""
    with site(tmp_path_factory.mktemp("site")) as made:
        yield made


def _answer(here: Site, path: str, method: str = "GET") -> TestResponse:
    return here.client.open(path, method=method)


@pytest.mark.parametrize(("path", "words"), [("/nowhere", "n’existe pas"), ("/en/x", "no such")])
def test_a_page_that_is_not_there_is_told_in_its_language(
    here: Site, path: str, words: str
) -> None:
    """With a way back to the agenda."""
    answer = _answer(here, path)
    assert (answer.status_code, answer.mimetype) == (404, "text/html")
    assert words in answer.text
    assert "</html>" in answer.text


@pytest.mark.parametrize("path", ["/feeds/nothing.ics", "/fragment/nothing", "/nothing.txt"])
def test_programs_are_told_in_a_line(here: Site, path: str) -> None:
    """No calendar program reads a page."""
    answer = _answer(here, path)
    assert (answer.status_code, answer.mimetype) == (404, "text/plain")
    assert answer.text.count("\n") == 1


def test_the_interface_tells_a_problem(here: Site) -> None:
    """In the form of RFC 9457."""
    answer = _answer(here, "/api/v1/nothing")
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
    told = json.loads(answer.text)
    assert (told["status"], told["title"]) == (404, "Not Found")
    assert "openapi.json" in told["detail"]
    told = json.loads(_answer(here, "/api/v1/events", "DELETE").text)
    assert told["detail"] == "this address takes GET, HEAD, OPTIONS"


def test_what_cannot_be_done_says_what_can(here: Site) -> None:
    """405 tells the methods that there are (RFC 9110, section 15.5.6)."""
    answer = _answer(here, "/", "DELETE")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


def test_a_defect_tells_nothing_of_the_inside(here: Site) -> None:
    """Neither to people nor to programs."""
    app = here.service.application()
    app.testing = False
    app.config["PROPAGATE_EXCEPTIONS"] = False

    def broken() -> str:
        raise ValueError("secret")

    app.logger.disabled = True
    paths = ("/broken", "/api/broken", "/broken.ics")
    for path in paths:
        app.add_url_rule(path, path.replace(".", "-"), broken)
    for path in paths:
        answer = app.test_client().get(path)
        assert answer.status_code == 500
        assert "secret" not in answer.text
        assert answer.headers["Cache-Control"] == "no-store"


def test_a_store_that_is_gone_is_a_fault_that_passes(tmp_path: Path) -> None:
    """503 with a time to come back, and a page that asks the store for nothing."""
    with site(tmp_path) as made:
        made.service.store.close()
        path = made.service.store.path
        assert path is not None
        for file in path.parent.glob("agenda.db*"):
            file.unlink()
        path.mkdir()
        answer = made.client.get("/")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "30")
    assert "ne peut pas être lu" in answer.text

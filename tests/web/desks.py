"""A desk to sit at: a site, a token, a browser without script that is signed in."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from selectolax.lexbor import LexborHTMLParser
from sites import MAGAZINE, NOW, Site, site

from feeds.store import access_tokens
from feeds.store.access_tokens import AccessToken
from feeds.store.feed_tokens import digest_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

WORD, LABEL = "agenda_of-a-test", "Camille"
HERE = "http://127.0.0.1:8000"


@dataclass
class Desk:
    """Somebody at the desk of a site: ``client`` is their browser."""

    site: Site
    client: FlaskClient

    def get(self, path: str = "") -> str:
        """Return a page of the desk that is there."""
        answer = self.client.get(f"/desk/{path}")
        assert answer.status_code == 200, (path, answer.status_code)
        return answer.text

    def key(self) -> str:
        """Return what a form of the desk carries."""
        field = LexborHTMLParser(self.get()).css("input[name=key]")[0]
        return str(field.attributes["value"])

    def send(self, path: str, **fields: Any) -> TestResponse:  # noqa: ANN401  of any form
        """Return the answer to a form as the desk itself sends it."""
        return self.client.post(f"/desk/{path}", data={"key": self.key()} | fields)


def texts(page: str, selector: str) -> list[str]:
    """Return what stands in the elements of a page."""
    return [" ".join(node.text().split()) for node in LexborHTMLParser(page).css(selector)]


def give_token(made: Site, word: str = WORD, label: str = LABEL) -> None:
    """Let somebody in who has a word."""
    with made.service.store.writing() as conn:
        access_tokens.add(conn, AccessToken(digest_of(word), label, NOW))


def sign_in(client: FlaskClient, word: str = WORD, **headers: str) -> TestResponse:
    """Return the answer to who shows a word at the door."""
    return client.post("/desk/sign-in", data={"token": word}, headers=headers)


@contextmanager
def desk(folder: Path, issue: str = MAGAZINE) -> Iterator[Desk]:
    """Yield somebody at the desk of a site that has read one issue."""
    with site(folder, issue=issue) as made:
        give_token(made)
        client = made.client
        assert sign_in(client).status_code == 303
        yield Desk(made, client)

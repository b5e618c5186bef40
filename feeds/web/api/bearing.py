"""Who asks: a program that was given a token (RFC 6750)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import request
from werkzeug.exceptions import Unauthorized

from feeds.store import access_tokens
from feeds.web.service import current_service

if TYPE_CHECKING:
    from wsgiref.types import WSGIEnvironment

_REALM = 'Bearer realm="agenda"'


class NoTokenError(Unauthorized):
    """A request without a token that is in force; ``challenge`` says what is needed."""

    def __init__(self, told: str, challenge: str) -> None:
        super().__init__(told)
        self.challenge = challenge

    def get_headers(
        self, environ: WSGIEnvironment | None = None, scope: dict[str, Any] | None = None
    ) -> list[tuple[str, str]]:
        """Return the headers of the answer: the realm in quotes, as RFC 9110, 11.5 asks for it."""
        return [*super().get_headers(environ, scope), ("WWW-Authenticate", self.challenge)]


def writer() -> str:
    """Return the label of the token of the request at hand; raises NoTokenError without one."""
    told = request.authorization
    if told is None or told.type != "bearer" or not told.token:
        raise NoTokenError("a token is needed: Authorization: Bearer …", _REALM)
    with current_service().store.reading() as conn:
        found = access_tokens.holder(conn, told.token)
    if found is None:
        raise NoTokenError("this token opens nothing", f'{_REALM}, error="invalid_token"')
    return found.label

"""Answers that are no feed: refusals and small words, in the shape that the caller reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from werkzeug.exceptions import ServiceUnavailable

from feeds.web.answers import Answer
from feeds.web.problems import PROBLEM, Problem

if TYPE_CHECKING:
    from werkzeug.exceptions import HTTPException

    from feeds.web.answers import Headers

PASSED_ON = "agenda.refused"
"""Under which name a request tells the application of a refusal."""
METHODS = "GET, HEAD, OPTIONS"
"""What may be done with a feed."""
API = "/api/"
"""What the paths of the interface for programs begin with."""
_ANY_SITE = ("Access-Control-Allow-Origin", "*")


class BusyError(ServiceUnavailable):
    """So much is being sent at once that others could not be answered."""


def said(status: str, text: str, *headers: tuple[str, str]) -> Answer:
    """Return an answer in plain words; nobody may keep it."""
    return _answer(status, f"{text}\n".encode(), "text/plain; charset=utf-8", headers)


def refused(environ: dict[str, Any], status: str, text: str, *headers: tuple[str, str]) -> Answer:
    """Return a refusal: plain words, or for programs a problem (RFC 9457)."""
    if not environ.get("PATH_INFO", "").startswith(API):
        return said(status, text, *headers)
    code, _, title = status.partition(" ")
    problem = Problem(title=title, status=int(code), detail=text)
    # Pages of any site may ask, so they may learn why they are refused.
    return _answer(status, problem.to_json().encode(), PROBLEM, (*headers, _ANY_SITE))


def told_by_page(environ: dict[str, Any], refusal: HTTPException) -> bool:
    """Have the application refuse what a person asks for, with a page; False for programs."""
    if environ["PATH_INFO"].startswith(API):
        return False
    environ[PASSED_ON] = refusal
    return True


def _answer(status: str, data: bytes, kind: str, headers: tuple[tuple[str, str], ...]) -> Answer:
    about: Headers = [
        ("Content-Type", kind),
        ("Content-Length", str(len(data))),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
        *headers,
    ]
    return Answer(status, about, [data])


NOT_ALLOWED = said("405 Method Not Allowed", "a feed can only be read", ("Allow", METHODS))
PREFLIGHT = Answer(
    "204 No Content",
    [
        ("Allow", METHODS),
        ("Access-Control-Allow-Origin", "*"),
        ("Access-Control-Allow-Methods", METHODS),
        # Those that a browser does not send without asking; it is told so for a day.
        ("Access-Control-Allow-Headers", "If-None-Match, If-Modified-Since"),
        ("Access-Control-Max-Age", "86400"),
    ],
    [],
)
"""What a browser is told that asks whether a page of another site may read feeds."""
ALIVE = said("200 OK", "alive")
READY = said("200 OK", "ready")
UNREADY = said("503 Service Unavailable", "the store cannot be read, or no feed was ever rendered")
# Feeds are for every program; they keep themselves out of search results by X-Robots-Tag.
ROBOTS = said("200 OK", "User-agent: *\nDisallow:")
AWAY = said(
    "503 Service Unavailable",
    "the feeds cannot be read just now, try again in a minute",
    ("Retry-After", "60"),
)

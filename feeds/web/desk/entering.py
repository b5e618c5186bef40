"""Who sits at the desk: a browser that has shown a token, for some hours.

Its cookie holds a word of which the store keeps the digest; the word also makes the key that each
form carries.  So all workers know it, no configuration has a secret, and a copy of the store lets
nobody in.
"""

from __future__ import annotations

import hmac
import secrets
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from flask import abort, g, request
from flask_babel import gettext

from agenda.patterns import pattern
from feeds.store import access_tokens, desk_sessions
from feeds.store.desk_sessions import DeskSession
from feeds.store.feed_tokens import digest_of
from feeds.web.desk.answering import moved, page
from feeds.web.languages import LANGUAGES, addresses
from feeds.web.service import current_service

if TYPE_CHECKING:
    from flask import Response
    from werkzeug.wrappers import Response as AnyResponse

    from feeds.store.access_tokens import AccessToken

COOKIE = "agenda_desk"
"""The name of the one cookie that there is."""
DOOR, DOOR_PATH = "sign_in", "sign-in"
"""The name of the page that everybody may see, and where it stands."""
_LIFE = timedelta(hours=12)
_BYTES = 32  # of a word, 256 bits: nobody guesses it
_MOST_AT_THE_DOOR = 8_192  # bytes of a form that anybody may send
_PLACE = pattern(r"[a-z0-9-]+(?:/[a-z0-9-]+)*")  # of the desk, as people may be led to it


class Clerk(NamedTuple):
    """Who is signed in: ``name`` is the label of the token, ``key`` what a form has to carry."""

    name: str
    key: str


def clerk() -> Clerk:
    """Return who is signed in; every page of the desk but the door has somebody."""
    found: Clerk = g.clerk
    return found


def guard() -> AnyResponse | None:
    """Let in who is signed in, and what they send from a form of the desk; else say how to."""
    writes = request.method not in {"GET", "HEAD", "OPTIONS"}
    if writes and not _comes_from_here():
        abort(403)
    if str(request.endpoint).endswith(f".{DOOR}"):
        request.max_content_length = _MOST_AT_THE_DOOR
        return None
    word = request.cookies.get(COOKIE, "")
    holder = _holder(word)
    if holder is None:
        return abort(403) if writes else _to_the_door()
    g.clerk = Clerk(holder.label, _key(word))
    if writes:
        request.max_form_memory_size = request.max_content_length  # whole issues are pasted
        if not _same(request.form.get("key", ""), g.clerk.key):
            abort(403)
    return None


def sign_in() -> AnyResponse:
    """Show the door, or let in who shows a token."""
    if request.method != "POST":
        return page("door", place=_place(request.args.get("to")))
    place, shown = _place(request.form.get("to")), request.form.get("token", "").strip()
    service = current_service()
    with service.store.reading() as conn:
        token = access_tokens.holder(conn, shown)
    if token is None:
        error = gettext(
            "This token opens nothing. See that it is copied whole, or ask for another."
        )
        return page("door", 403, place=place, error=error)
    word, now = secrets.token_urlsafe(_BYTES), service.clock()
    with service.store.writing() as conn:
        desk_sessions.end(conn, request.cookies.get(COOKIE, ""))  # nobody would sign out of it
        desk_sessions.begin(conn, DeskSession(digest_of(word), token.digest, now + _LIFE), now=now)
    answer = moved(place)
    _set_cookie(answer, word, int(_LIFE.total_seconds()))
    return answer


def sign_out() -> AnyResponse:
    """End the session of a browser, and no other."""
    with current_service().store.writing() as conn:
        desk_sessions.end(conn, request.cookies.get(COOKIE, ""))
    answer = moved(DOOR_PATH)
    _set_cookie(answer, "", 0)
    return answer


def _set_cookie(answer: Response, word: str, seconds: int) -> None:
    """Give a browser its word for the desk alone, which stands at two paths."""
    secure = urlsplit(current_service().links.root).scheme == "https"
    for language in LANGUAGES:
        path = urlsplit(addresses(language).here.desk()).path.rstrip("/")
        answer.set_cookie(
            COOKIE, word, seconds, path=path, secure=secure, httponly=True, samesite="Strict"
        )


def _holder(word: str) -> AccessToken | None:
    if not word:
        return None
    service = current_service()
    with service.store.reading() as conn:
        return desk_sessions.holder(conn, word, now=service.clock())


def _key(word: str) -> str:
    return hmac.digest(word.encode(errors="replace"), b"a form of the desk", "sha256").hex()


def _same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode(errors="replace"), wanted.encode())


def _comes_from_here() -> bool:
    """Return whether a form is of this service, as far as the browser says where it is from.

    Proxies may leave the port out of Host, so the configured address counts as well.
    """
    told = request.headers.get("Origin")
    if told is None:
        return True
    root = urlsplit(current_service().links.root)
    asked = (f"http://{request.host}", f"https://{request.host}")
    return told in (f"{root.scheme}://{root.netloc}", *asked)


def _to_the_door() -> AnyResponse:
    place = _place(request.path.partition("/desk/")[2])
    return moved(DOOR_PATH, **({"to": place} if place else {}))


def _place(told: str | None) -> str:
    """Return a place of the desk to go to, "" for the first page and for whatever is none."""
    return told if told and _PLACE.fullmatch(told) else ""

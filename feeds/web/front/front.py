"""What every request meets first: a feed from memory, or some gates on its way to Flask."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

from werkzeug.exceptions import (
    NotFound,
    RequestEntityTooLarge,
    RequestHeaderFieldsTooLarge,
    RequestURITooLarge,
    ServiceUnavailable,
    TooManyRequests,
)
from werkzeug.middleware.proxy_fix import ProxyFix

from feeds.store import StoreError
from feeds.store.errors import StoreUnreachableError
from feeds.web.front import refusals
from feeds.web.front.bodies import Bodies
from feeds.web.front.hosts import hosts_of
from feeds.web.front.rates import Buckets, client_of, is_costly, is_door
from feeds.web.front.refusals import PASSED_ON, BusyError, refused, told_by_page
from feeds.web.front.shelf import Shelf
from feeds.web.front.terms import terms_of
from feeds.web.front.turns import Turns
from feeds.web.front.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import AbstractContextManager
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from flask import Flask
    from werkzeug.exceptions import HTTPException

    from feeds.config import Config
    from feeds.store import Store
    from feeds.web.answers import Answer, Prepared
    from feeds.web.front.rates import Client

_EXTENSION = "agenda.front"
_READ = ("GET", "HEAD")
_BUSY = "503 Service Unavailable", "too much is being sent at once"
_SILENT = "503 Service Unavailable", "the store does not answer just now, try again in a minute"
_BUSY_SECONDS, _SILENT_SECONDS = 5, 30
_LONGEST_URL = 4096  # characters; a search by every filter takes some hundreds
_LONGEST_HEAD = 24 * 1024  # characters of its fields; what granian takes is somewhat more


class Front:
    """A WSGI application before another one; *buckets* bound what a client asks of that one."""

    def __init__(
        self, inner: WSGIApplication, config: Config, store: Store, buckets: Buckets | None = None
    ) -> None:
        self._inner, self._store = inner, store
        self._terms, self._hosts = terms_of(config), hosts_of(config)
        self.shelf = Shelf(self._terms)
        self.watch = Watch(store, self.shelf)
        self._buckets = buckets or Buckets()
        self.bodies = Bodies()
        self.turns = Turns(self.bodies)
        weakref.finalize(self, self.watch.stop)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request; most ask for a feed that is in memory, by a name that is known."""
        kept = self.shelf.answers.get(environ["PATH_INFO"])
        method = environ["REQUEST_METHOD"]
        if kept is None or method not in _READ or environ.get("HTTP_HOST") not in self._hosts.known:
            return self._pass(environ, start_response)
        kept.asked = True
        answer = kept.feed.answer(environ)
        # A copy: some servers write into the headers that they are given.
        start_response(answer.status, answer.headers[:])
        return answer.body if method == "GET" else []

    def _pass(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer what is not in memory, or let the application do so."""
        self._enter(environ)
        answer = self._probed(environ) or self._stopped(environ) or self._answered(environ)
        if answer is None:
            return self._let_in(environ, start_response)
        return _send(answer, environ, start_response)

    def _enter(self, environ: WSGIEnvironment) -> None:
        """Take the path of the service from that of the request, if no proxy has done so.

        What is left is never empty: Flask would redirect to the host that the request names.
        """
        prefix, path = self._terms.prefix, environ["PATH_INFO"]
        if prefix and (path + "/").startswith(prefix + "/"):
            path = path[len(prefix) :]
        environ["PATH_INFO"], environ["SCRIPT_NAME"] = path or "/", prefix

    def _probed(self, environ: WSGIEnvironment) -> Answer | None:
        """Tell whoever watches over this process how it is, by whatever name they ask."""
        if environ["PATH_INFO"] == "/healthz":
            return refusals.ALIVE
        if environ["PATH_INFO"] == "/readyz":
            self.watch.begin()
            ready = self.watch.is_fresh and self.shelf.has_feeds
            return refusals.READY if ready else refusals.UNREADY
        return None

    def _stopped(self, environ: WSGIEnvironment) -> Answer | None:
        """Refuse an address that none can be, and a name that is none of ours (RFC 9110, 7.4)."""
        answer = _unfit(environ)
        if answer or PASSED_ON in environ:
            return answer
        host = environ.get("HTTP_HOST")
        if host is None and environ.get("SERVER_PROTOCOL") == "HTTP/1.1":
            return refused(environ, "400 Bad Request", "the request names no host")
        if host is not None and not self._hosts.allow(host):
            told = "this service does not go by that name; its names are told by [service] hosts"
            return refused(environ, "421 Misdirected Request", told)
        return None

    def _answered(self, environ: WSGIEnvironment) -> Answer | None:
        """Return the answer of this layer, None for what the application answers."""
        path = environ["PATH_INFO"]
        if path == "/robots.txt":
            return refusals.ROBOTS
        if not self._terms.slug_at(path):
            return None
        self.watch.begin()
        slug = self.shelf.slug_at(path)
        if slug is not None:
            return self._answer(environ, slug)
        # Of an unknown feed the application tells, unless nobody knows which feeds there are.
        return None if self.watch.is_fresh else refusals.AWAY

    def _answer(self, environ: WSGIEnvironment, slug: str) -> Answer | None:
        """Return the answer to whatever is asked of a feed, None when it is gone."""
        if environ["REQUEST_METHOD"] == "OPTIONS":
            return refusals.PREFLIGHT
        if environ["REQUEST_METHOD"] not in _READ:
            return refusals.NOT_ALLOWED
        try:
            feed = self._feed(environ["PATH_INFO"], slug)
        except StoreError:
            return refusals.AWAY
        return None if feed is None else feed.answer(environ)

    def _feed(self, path: str, slug: str) -> Prepared | None:
        kept = self.shelf.answers.get(path)
        if kept is not None:
            return kept.feed
        with self.turns.room() as has_room:
            if not has_room:
                raise StoreUnreachableError(self._store.where, "it does not answer")
            with self._store.reading() as conn:
                return self.shelf.fetch(conn, slug)

    def _let_in(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Let the application answer, unless it would be too much for it."""
        answer = self._limited(environ)
        if answer is not None:
            return _send(answer, environ, start_response)
        if PASSED_ON in environ:
            return self._inner(environ, start_response)
        if not _has_body(environ):
            return self._ask(environ, start_response)
        # Elsewhere the application reads nothing before it knows who sends it.
        with self._room(environ) as has_room:
            if has_room or told_by_page(environ, BusyError(retry_after=_BUSY_SECONDS)):
                return self._inner(environ, start_response)
        again = ("Retry-After", str(_BUSY_SECONDS))
        return _send(refused(environ, *_BUSY, again), environ, start_response)

    def _ask(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Let the application answer what brings no body, unless the store keeps all waiting."""
        with self.turns.room() as has_room:
            if has_room or told_by_page(environ, ServiceUnavailable(retry_after=_SILENT_SECONDS)):
                return self._inner(environ, start_response)
        again = ("Retry-After", str(_SILENT_SECONDS))
        return _send(refused(environ, *_SILENT, again), environ, start_response)

    def _room(self, environ: WSGIEnvironment) -> AbstractContextManager[bool]:
        if is_door(environ):
            return self.bodies.room_at_the_door(self._client(environ))
        return self.bodies.room()

    def _client(self, environ: WSGIEnvironment) -> Client:
        return client_of(environ, trusted=self._terms.proxies > 0)

    def _limited(self, environ: WSGIEnvironment) -> Answer | None:
        """Refuse what is too much: a body that is too long, too many requests of one client."""
        length = environ.get("CONTENT_LENGTH") or "0"
        if not length.isdecimal() or int(length) > self._terms.body:
            if told_by_page(environ, RequestEntityTooLarge()):
                return None
            told = f"more than {self._terms.body} bytes"
            return refused(environ, "413 Content Too Large", told)
        if PASSED_ON in environ or not is_costly(environ):
            return None
        wait = self._buckets.wait(*self._client(environ))
        if not wait:
            return None
        seconds = int(wait) + 1
        if told_by_page(environ, TooManyRequests(retry_after=seconds)):
            return None
        again = ("Retry-After", str(seconds))
        return refused(environ, "429 Too Many Requests", "too many requests at once", again)


def _unfit(environ: WSGIEnvironment) -> Answer | None:
    """Refuse an address that is too long, or holds a NUL: PostgreSQL takes none in a question.

    Fields that are too long as well (RFC 6585, section 5), most often cookies of other programs.
    """
    if len(environ["PATH_INFO"]) + len(environ.get("QUERY_STRING", "")) > _LONGEST_URL:
        status, told = "414 URI Too Long", f"more than {_LONGEST_URL} characters"
        error: HTTPException = RequestURITooLarge()
    elif "\0" in environ["PATH_INFO"]:
        status, told, error = "404 Not Found", "no address holds a NUL", NotFound()
    elif _fields(environ) > _LONGEST_HEAD:
        status = "431 Request Header Fields Too Large"
        told = f"the fields of the request have more than {_LONGEST_HEAD} characters; send fewer"
        error = RequestHeaderFieldsTooLarge()
    else:
        return None
    return None if told_by_page(environ, error) else refused(environ, status, told)


def _fields(environ: WSGIEnvironment) -> int:
    return sum(len(value) for name, value in environ.items() if name.startswith("HTTP_"))


def _has_body(environ: WSGIEnvironment) -> bool:
    told = environ.get("CONTENT_LENGTH") or environ.get("HTTP_TRANSFER_ENCODING") or "0"
    return bool(told != "0")


def _send(
    answer: Answer, environ: WSGIEnvironment, start_response: StartResponse
) -> Iterable[bytes]:
    start_response(answer.status, answer.headers[:])
    return [] if environ["REQUEST_METHOD"] == "HEAD" else answer.body


def put_in_front(app: Flask, config: Config, store: Store) -> None:
    """Have an application asked through a :class:`Front`, behind the proxies that are trusted."""
    app.config["MAX_CONTENT_LENGTH"] = config.fetch.max_bytes
    front = Front(app.wsgi_app, config, store)
    app.extensions[_EXTENSION] = front
    hops = config.service.proxies
    outer = ProxyFix(front, x_for=hops, x_proto=hops, x_host=hops) if hops else front
    app.wsgi_app = outer  # type: ignore[method-assign]


def front_of(app: Flask) -> Front:
    """Return what stands in front of an application."""
    front: Front = app.extensions[_EXTENSION]
    return front

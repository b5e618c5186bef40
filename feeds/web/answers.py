"""Bytes as the web hands them out: whole, packed, or as the word that they are still the same."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from feeds.web import moments
from feeds.web.conditions import ANY, named_tags, takes_gzip

if TYPE_CHECKING:
    from datetime import datetime

    from feeds.store.rendered import RenderedFeed

Headers = list[tuple[str, str]]

# Readers see a change after five minutes at most, whatever stands between; caches may show what
# they have for longer while they ask for it, and for days while this service cannot be reached.
_CACHED = "public, max-age=300, stale-while-revalidate=3600, stale-if-error=604800"
_PRIVATE = "private, max-age=300"
_CALENDAR = "text/calendar; charset=utf-8"
_GZIP_LEVEL = 6  # what is packed on request is packed once


@dataclass(frozen=True, slots=True)
class Body:
    """What is handed out: bytes, and the same as one member of gzip.

    ``changed`` is aware; ``packed`` is None where it is never sent packed.
    """

    data: bytes
    packed: bytes | None
    etag: str
    changed: datetime
    content_type: str


def body_of(data: bytes, changed: datetime, content_type: str, *, packed: bool) -> Body:
    """Return bytes to hand out, with a strong tag made of them."""
    etag = hashlib.sha256(data).hexdigest()[:32]
    small = gzip.compress(data, _GZIP_LEVEL, mtime=0) if packed else None
    return Body(data, small, etag, changed, content_type)


def calendar_of(feed: RenderedFeed, *, packed: bool) -> Body:
    """Return the calendar of a feed as it lies in the store."""
    return Body(feed.data, feed.gzip if packed else None, feed.etag, feed.changed, _CALENDAR)


class Answer(NamedTuple):
    """A status, headers, and the body as WSGI wants it; nobody may change them."""

    status: str
    headers: Headers
    body: list[bytes]


class Form(NamedTuple):
    """One form, plain or packed: whole, and as the word that it is still the same."""

    etag: str
    whole: Answer
    unchanged: Answer


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is ready to be sent; ``packed`` is None where it is never sent packed."""

    changed: datetime
    last_modified: str
    plain: Form
    packed: Form | None

    def answer(self, environ: dict[str, Any]) -> Answer:
        """Return the answer to a GET: the whole, or 304 where the client has it.

        If-None-Match is looked at before If-Modified-Since, either tag will do, and
        the one that the client named is what it is told (RFC 9110, sections 13.2.2 and 15.4.5).
        """
        form, other = self.plain, self.packed
        if other is not None and takes_gzip(environ.get("HTTP_ACCEPT_ENCODING", "")):
            form, other = other, form
        told = environ.get("HTTP_IF_NONE_MATCH")
        if told is None:
            since = environ.get("HTTP_IF_MODIFIED_SINCE")
            return form.unchanged if since and self._has(since) else form.whole
        if told == form.etag:
            return form.unchanged
        named = named_tags(told)
        if form.etag in named or ANY in named:
            return form.unchanged
        return other.unchanged if other is not None and other.etag in named else form.whole

    def _has(self, since: str) -> bool:
        """Return whether who was here at a moment has seen the last change (13.1.3)."""
        if since == self.last_modified:
            return True
        moment = moments.read(since, near=self.changed.year)
        return moment is not None and moment >= self.changed.replace(microsecond=0)


def prepare(body: Body, disposition: str, *, public: bool = True) -> Prepared:
    """Return bytes with all answers to who asks for them.

    *disposition* says as what they may be saved (RFC 6266); what is *public* may be kept by caches
    that stand between, and read by scripts of any site.
    """
    modified = moments.written(body.changed)
    told = [
        ("Last-Modified", modified),
        ("Cache-Control", _CACHED if public else _PRIVATE),
        ("Vary", "Accept-Encoding"),
        *([("Access-Control-Allow-Origin", "*")] if public else []),
    ]
    about = [
        ("Content-Type", body.content_type),
        ("Content-Disposition", disposition),
        ("X-Robots-Tag", "noindex"),
        ("X-Content-Type-Options", "nosniff"),
    ]
    plain = _form(body.data, body.etag, about, told)
    if body.packed is None:
        return Prepared(body.changed, modified, plain, None)
    coded = [*about, ("Content-Encoding", "gzip")]
    return Prepared(
        body.changed, modified, plain, _form(body.packed, f"{body.etag}-gzip", coded, told)
    )


def _form(data: bytes, etag: str, about: Headers, told: Headers) -> Form:
    tag = f'"{etag}"'
    told = [("ETag", tag), *told]
    whole = Answer("200 OK", [*about, ("Content-Length", str(len(data))), *told], [data])
    return Form(tag, whole, Answer("304 Not Modified", told, []))

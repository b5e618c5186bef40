"""A feed as the web hands it out: every answer to it made once, when the feed changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from feeds.web.front import moments
from feeds.web.front.conditions import ANY, named_tags, takes_gzip

if TYPE_CHECKING:
    from datetime import datetime

    from feeds.store.rendered import RenderedFeed

Headers = list[tuple[str, str]]

# Readers see a change after five minutes at most, whatever stands between; caches may show what
# they have for longer while they ask for it, and for days while this service cannot be reached.
_CACHED = "public, max-age=300, stale-while-revalidate=3600, stale-if-error=604800"
_TYPE = "text/calendar; charset=utf-8"


class Answer(NamedTuple):
    """A status, headers, and the body as WSGI wants it; nobody may change them."""

    status: str
    headers: Headers
    body: list[bytes]


class Form(NamedTuple):
    """One form of a feed, plain or packed: whole, and as the word that it is still the same."""

    etag: str
    whole: Answer
    unchanged: Answer


@dataclass(frozen=True, slots=True)
class Prepared:
    """A feed ready to be sent; ``packed`` is None where it is never sent packed."""

    changed: datetime
    last_modified: str
    plain: Form
    packed: Form | None

    def answer(self, environ: dict[str, Any]) -> Answer:
        """Return the answer to a GET: the whole feed, or 304 where the client has it.

        If-None-Match is looked at before If-Modified-Since, either tag of the feed will do, and
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


def prepare(feed: RenderedFeed, *, packed: bool) -> Prepared:
    """Return a feed with all answers to it; *packed* says whether it may be sent by gzip."""
    modified = moments.written(feed.changed)
    plain = _form(feed, feed.data, feed.etag, modified)
    gzip = _form(feed, feed.gzip, f"{feed.etag}-gzip", modified, "gzip") if packed else None
    return Prepared(feed.changed, modified, plain, gzip)


def _form(feed: RenderedFeed, data: bytes, etag: str, modified: str, coding: str = "") -> Form:
    tag = f'"{etag}"'
    told = [
        ("ETag", tag),
        ("Last-Modified", modified),
        ("Cache-Control", _CACHED),
        ("Vary", "Accept-Encoding"),
        # No secret is in a public feed, so that scripts of any site may read it.
        ("Access-Control-Allow-Origin", "*"),
    ]
    about = [
        ("Content-Type", _TYPE),
        ("Content-Length", str(len(data))),
        ("Content-Disposition", f'inline; filename="{feed.slug}.ics"'),
        ("X-Robots-Tag", "noindex"),
        ("X-Content-Type-Options", "nosniff"),
    ]
    if coding:
        about.append(("Content-Encoding", coding))
    whole = Answer("200 OK", [*about, *told], [data])
    return Form(tag, whole, Answer("304 Not Modified", told, []))

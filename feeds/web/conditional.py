"""Bytes as answers: whole, packed, or the word that they are still the same (RFC 9110, 13.1)."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Response, request

if TYPE_CHECKING:
    from datetime import datetime

_GZIP_LEVEL = 6  # forms are packed on request, once each


@dataclass(frozen=True, slots=True)
class Body:
    """What is handed out: bytes, and the same packed; the tag of the latter ends in ``-gzip``.

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


def answer(body: Body, cached: str) -> Response:
    """Return the answer to the request at hand; *cached* is its Cache-Control.

    If-None-Match is looked at before If-Modified-Since, and either tag will do.
    """
    gzipped = body.packed is not None and request.accept_encodings["gzip"] > 0
    tags = [f"{body.etag}-gzip", body.etag] if gzipped else [body.etag, f"{body.etag}-gzip"]
    held = next((tag for tag in tags if request.if_none_match.contains_weak(tag)), None)
    response = Response(status=304) if held or _is_seen(body) else _whole(body, packed=gzipped)
    response.set_etag(held or tags[0])
    response.last_modified = body.changed
    response.headers["Cache-Control"] = cached
    response.vary.add("Accept-Encoding")
    return response


def _is_seen(body: Body) -> bool:
    """Return whether who was here at a moment has seen the last change."""
    since = request.if_modified_since
    if "If-None-Match" in request.headers or since is None:
        return False
    return since >= body.changed.replace(microsecond=0)


def _whole(body: Body, *, packed: bool) -> Response:
    data = body.packed if packed and body.packed is not None else body.data
    response = Response(data, content_type=body.content_type)
    if packed:
        response.headers["Content-Encoding"] = "gzip"
    return response

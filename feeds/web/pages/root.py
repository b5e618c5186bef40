"""The language of the root, written into an address as the other one is: "/fr/feeds"."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from flask import abort, redirect, request

from feeds.web.languages import addresses, page_language

if TYPE_CHECKING:
    from werkzeug.wrappers import Response


def lead(rest: str = "") -> Response:
    """Lead on to the page without the language (308); what has an ending is no page (404).

    By its path: the host that the request names is not asked, and none is begun by two slashes.
    """
    if rest.startswith("/") or "." in rest.rpartition("/")[2]:
        abort(404)
    query = request.query_string.decode("ascii", "ignore")
    path = f"{addresses(page_language()).files.root}{quote(rest)}"
    return redirect(f"{path}?{query}" if query else path, code=308)

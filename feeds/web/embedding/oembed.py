"""What a site learns of an address that somebody pasted into it (oEmbed 1.0, oembed.com)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import parse_qsl, urlsplit

from flask import abort, jsonify, request
from flask_babel import force_locale
from markupsafe import Markup

from agenda.patterns import pattern
from feeds.definitions import ALL
from feeds.web.directory import public_feed
from feeds.web.embedding.frame import code_of, title_of
from feeds.web.embedding.look import Look, fitting, looked, number_in
from feeds.web.languages import addresses, languages_of, page_language
from feeds.web.service import current_service

if TYPE_CHECKING:
    from typing import Any

    from flask import Response

    from feeds.definitions import FeedDefinition

_WIDTH = 640
_CACHE_SECONDS = 3600
_FEED = pattern(r"(?:(?:feeds|embed)/([a-z0-9-]+)/?)?")
# WordPress takes every attribute away that it does not know, a style as well.
_NO_BORDER = Markup('frameborder="0"')


class _Named(NamedTuple):
    """What an address is of."""

    language: str
    slug: str
    look: Look


def answer() -> Response:
    """Answer for a page of a feed, the frame of one, or the agenda: a frame of ``type`` rich.

    404 for any other address, 501 for another format than JSON (section 2.3.3).
    """
    service, asked = current_service(), request.args
    if asked.get("format", "json") != "json":
        abort(501)
    named = _named(asked.get("url", ""))
    if named is None:
        abort(404)
    with service.store.reading() as conn:
        feed = public_feed(conn, named.slug)
    room = (number_in(asked.get(name, "")) for name in ("maxwidth", "maxheight"))
    response = jsonify(told(feed, named.language, named.look, *room))
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def described(slug: str) -> bytes:
    """Return the answer for the frame of a feed, in the language of the page that is asked for."""
    with current_service().store.reading() as conn:
        return bytes(jsonify(told(public_feed(conn, slug), page_language())).data)


def told(
    feed: FeedDefinition,
    language: str,
    look: Look | None = None,
    most_width: int | None = None,
    most_height: int | None = None,
) -> dict[str, Any]:
    """Return the parameters of the answer for a feed, its frame not larger than it may be.

    Where a frame has little height it shows fewer events.
    """
    look = look or Look()
    if most_height:
        look = Look(min(look.number, fitting(most_height)), look.theme, look.since, look.style)
    width = min(_WIDTH, most_width or _WIDTH)
    height = min(look.height, most_height or look.height)
    service = current_service()
    address = f"{addresses(language).told.embedded(feed.slug)}{look.tail()}"
    with force_locale(language):
        title = title_of(feed)
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": service.config.service.name,
        "provider_url": service.links.agenda(),
        "cache_age": _CACHE_SECONDS,
        "html": str(code_of(address, title, width, height, border=_NO_BORDER)),
        "width": width,
        "height": height,
    }


def _named(address: str) -> _Named | None:
    """Return what an address of this service is of; people paste it with http for https too."""
    service = current_service()
    try:
        asked, root = urlsplit(address), urlsplit(service.links.root)
    except ValueError:
        return None
    whole = asked.path if asked.path.startswith(root.path) else f"{asked.path}/"
    if asked.netloc.lower() != root.netloc.lower() or not whole.startswith(root.path):
        return None
    path = whole.removeprefix(root.path)
    languages = languages_of(service.config)
    language = languages.of_path(f"/{path}")
    found = _FEED.fullmatch(path.removeprefix(languages.prefix(language)))
    if found is None:
        return None
    return _Named(language, found[1] or ALL, looked(dict(parse_qsl(asked.query))))

"""The page of a feed that others show in a frame, and the piece of HTML that they take over.

Neither needs a script, a cookie or anything of a third site, so both work in a frame whose
sandbox allows nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import make_response, render_template, request
from flask_babel import gettext
from markupsafe import Markup

from feeds.web.directory import public_feed
from feeds.web.embedding.look import MINIMAL, looked
from feeds.web.embedding.shown import shown
from feeds.web.service import current_service

if TYPE_CHECKING:
    from flask import Response

    from feeds.config import Config
    from feeds.definitions import FeedDefinition

_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; "
    "frame-ancestors {}"
)
_CODE = Markup(
    '<iframe src="{}" title="{}" width="{}" height="{}" {} loading="lazy"></iframe>'
)  # fmt: skip


def show(slug: str) -> Response:
    """Answer with the page that may stand in frames of the sites that the configuration names."""
    response = make_response(_rendered("embed.html", slug))
    response.headers["Content-Security-Policy"] = policy_of(current_service().config)
    return response


def show_fragment(slug: str) -> Response:
    """Answer with the bare list, for servers and scripts of any other site."""
    response = make_response(_rendered("fragment.html", slug))
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def policy_of(config: Config) -> str:
    """Return what a frame may do, and who may show it: this site, and those that are named."""
    return _POLICY.format(" ".join(("'self'", *config.publish.frame_ancestors)))


def title_of(feed: FeedDefinition) -> str:
    """Return what a frame is called, and the page in it: the same (WCAG 2.1, technique H64)."""
    return str(gettext("Events to come: %(name)s", name=feed.name))


def code_of(address: str, title: str, width: int, height: int, *, border: Markup) -> Markup:
    """Return the HTML of a frame; *border* are the attributes that take its border away."""
    return _CODE.format(address, title, width, height, border)


def _rendered(template: str, slug: str) -> str:
    service, look = current_service(), looked(request.args)
    with service.store.reading() as conn:
        feed = public_feed(conn, slug)
        found = shown(conn, feed, look, service.today())
        return render_template(
            template,
            feed=feed,
            title=title_of(feed),
            shown=found,
            narrowed=bool(look.theme),
            is_minimal=look.style == MINIMAL,
        )

"""Code that is ready to be pasted, for the programs by which towns make their sites."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import render_template, request
from markupsafe import Markup

from feeds.web.directory import public_feed
from feeds.web.embedding.frame import code_of, title_of
from feeds.web.embedding.look import looked
from feeds.web.languages import addresses, page_language
from feeds.web.service import current_service

_WIDTH = 640
_NO_BORDER = Markup('style="border:0;max-width:100%"')


def show(slug: str) -> str:
    """Answer with the code that shows a feed on other sites; ``?n=`` and others are in it."""
    service, look = current_service(), looked(request.args)
    with service.store.reading() as conn:
        feed = public_feed(conn, slug)
    told, title = addresses(page_language()).told, title_of(feed)
    frame = f"{told.embedded(feed.slug)}{look.tail()}"
    return render_template(
        "snippets.html",
        feed=feed,
        frame=frame,
        code=code_of(frame, title, _WIDTH, look.height, border=_NO_BORDER),
        fragment=f"{told.fragment(feed.slug)}{look.tail()}",
        host=urlsplit(service.links.root).netloc,
        framing=service.config.publish.frame_ancestors,
    )

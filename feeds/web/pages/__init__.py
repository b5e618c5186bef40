"""Pages for people: a table of addresses, and a module for each kind of page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint

from feeds.web.embedding import frame, oembed, snippets
from feeds.web.languages import languages_of
from feeds.web.pages import about, agenda, archive, changes, event, feed, root, source

if TYPE_CHECKING:
    from flask import Flask

    from feeds.config import Config

# The word that a page is known by, its path below the root of a language, what answers it.
_PAGES = (
    ("agenda", "/", agenda.show),
    ("event", "/events/<name>", event.show),
    ("feeds", "/feeds", feed.show_all),
    ("feed", "/feeds/<slug>", feed.show),
    ("private_feed", "/feeds/private/<token>/<slug>", feed.show_private),
    ("snippets", "/feeds/<slug>/snippets", snippets.show),
    ("embed", "/embed/<slug>", frame.show),
    ("fragment", "/fragment/<slug>", frame.show_fragment),
    ("source", "/sources/<name>", source.show),
    ("status", "/status", source.show_all),
    ("changes", "/changes", changes.show),
    ("years", "/archive", archive.show_all),
    ("year", "/archive/<int:year>", archive.show),
    ("accessibility", "/accessibility", about.accessibility),
    ("privacy", "/privacy", about.privacy),
)


def install(app: Flask, config: Config) -> None:
    """Put the pages into *app*: at the root, and below the name of the other language.

    Addresses of pages are those of :class:`feeds.permalinks.Permalinks`.
    """
    blueprint = Blueprint("pages", __name__)
    for name, path, view in _PAGES:
        blueprint.add_url_rule(path, name, view, strict_slashes=False)
    app.add_url_rule("/oembed", "oembed", oembed.answer)
    other = languages_of(config).other
    app.register_blueprint(blueprint)
    app.register_blueprint(blueprint, name=f"pages_{other}", url_prefix=f"/{other}")
    own = languages_of(config).root
    for path in (f"/{own}", f"/{own}/<path:rest>"):
        app.add_url_rule(path, "root_language", root.lead, strict_slashes=False)

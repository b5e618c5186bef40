"""The web application: a factory that any WSGI server can run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Flask
from flask_babel import Babel

from feeds.clock import utc_now
from feeds.web import api, desk, errors, headers, metrics, pages, templating
from feeds.web.catalogues import Catalogues
from feeds.web.feeds import feeds
from feeds.web.front import put_in_front
from feeds.web.languages import page_language
from feeds.web.service import Service

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from feeds.config import Config
    from feeds.store import Store


def create_app(
    config: Config,
    store: Store,
    *,
    clock: Callable[[], datetime] = utc_now,
    as_files: bool = False,
) -> Flask:
    """Return the service of a configuration over an open store; *as_files*: to be written out."""
    app = Flask("feeds.web")
    Service(config, store, clock, as_files).serve_with(app)
    # A redirect to the path with single slashes would tell the host that the request names.
    app.url_map.merge_slashes = False
    _speak(app)
    templating.install(app)
    headers.install(app)
    errors.install(app)
    app.register_blueprint(feeds)
    pages.install(app, config)
    api.install(app)
    if not as_files:
        desk.install(app, config)
        app.add_url_rule("/metrics", "metrics", metrics.answer, strict_slashes=False)
    put_in_front(app, config, store)
    return app


def _speak(app: Flask) -> None:
    """Have messages told in the language of the page."""
    babel = Babel(app, locale_selector=page_language)
    babel.domain_instance = Catalogues()

"""The desk: where people who hold a token look after sources, issues and events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, request

from feeds.web.desk import draft, drop, entering, event, home, issue, search, source
from feeds.web.languages import languages_of
from feeds.web.service import current_service

if TYPE_CHECKING:
    from flask import Flask, Response

    from feeds.config import Config

# The word that a page is known by, its path below the desk, what answers it.  A page is shown by
# GET; what is done there is sent to the page itself.
_PAGES = (
    ("home", "/", home.show, ("GET",)),
    (entering.DOOR, f"/{entering.DOOR_PATH}", entering.sign_in, ("GET", "POST")),
    ("sign_out", "/sign-out", entering.sign_out, ("POST",)),
    ("events", "/events", search.show, ("GET",)),
    ("event", "/events/<name>", event.answer, ("GET", "POST")),
    ("source", "/sources/<name>", source.answer, ("GET", "POST")),
    ("drop", "/drop", drop.answer, ("GET", "POST")),
    ("draft", "/drafts/<name>", draft.answer, ("GET", "POST")),
    ("issue", "/issues/<name>", issue.answer, ("GET", "POST")),
)
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex",
    # Forms tell by Origin that they come from here; "no-referrer" would have browsers hide it.
    "Referrer-Policy": "same-origin",
}


def install(app: Flask, config: Config) -> None:
    """Put the desk into *app*, in both languages."""
    blueprint = Blueprint("desk", __name__, url_prefix="/desk")
    for name, path, view, methods in _PAGES:
        # Answered in place: Flask would redirect by the host that the request names.
        blueprint.add_url_rule(path, name, view, methods=methods, strict_slashes=False)
    blueprint.before_request(entering.guard)
    other = languages_of(config).other
    app.register_blueprint(blueprint)
    app.register_blueprint(blueprint, name=f"desk_{other}", url_prefix=f"/{other}/desk")
    app.after_request(_kept_to_itself)


def _kept_to_itself(response: Response) -> Response:
    """Let nobody keep or find what the desk shows, errors as well."""
    below = languages_of(current_service().config).below(request.path)
    if f"{below}/".startswith("desk/"):
        response.headers.update(_HEADERS)
    return response

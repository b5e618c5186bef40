"""What each answer says to browsers: what a page may load, who may show it, how long it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import request

if TYPE_CHECKING:
    from flask import Flask, Response

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""What a page may load and do, and that no other site may show it (CSP 3)."""
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    # Addresses of private feeds are secrets: no other site learns where a reader came from.
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_FRESH = "public, max-age=60, stale-while-revalidate=600"
_FILES = "public, max-age=31536000, immutable"  # their addresses tell their bytes


def install(app: Flask) -> None:
    """Have *app* say it with every answer; what a view says itself stands."""
    app.after_request(_guarded)
    app.after_request(_fresh)


def _guarded(response: Response) -> Response:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    return response


def _fresh(response: Response) -> Response:
    """Let pages be kept for a minute, and answer 304 where nothing has changed since."""
    if request.endpoint == "static":
        response.headers["Cache-Control"] = _FILES if request.args.get("v") else _FRESH
    elif response.status_code == 200 and response.mimetype == "text/html":  # noqa: PLR2004  OK
        response.headers.setdefault("Cache-Control", _FRESH)
        response.add_etag()
        response.make_conditional(request)
    return response

"""What went wrong, in the shape of who asked: a page, a line of text, or problem+json."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from flask import render_template, request
from flask_babel import gettext
from werkzeug.exceptions import HTTPException, MethodNotAllowed, ServiceUnavailable

from feeds.store import StoreError
from feeds.web.embedding.frame import policy_of
from feeds.web.front.refusals import PASSED_ON, BusyError
from feeds.web.languages import languages_of
from feeds.web.problems import PROBLEM, Problem, UnfitError
from feeds.web.service import current_service

if TYPE_CHECKING:
    from flask import Flask, Response

_SERVER = 500
_DETAILS = {
    404: "nothing goes by that name; openapi.json tells the addresses, each list what it holds",
    410: "this was published once, and has been taken back since",
}


def install(app: Flask) -> None:
    """Have *app* answer errors; a store that cannot be asked is one that passes (503)."""
    app.before_request(_refuse)
    app.register_error_handler(HTTPException, _answer)
    app.register_error_handler(StoreError, _unavailable)
    app.log_exception = partial(_log_defect, app)  # type: ignore[method-assign]


def _refuse() -> None:
    """Refuse what the layer in front has found to be too much."""
    told: HTTPException | None = request.environ.get(PASSED_ON)
    if told is not None:
        raise told


def _log_defect(app: Flask, raised: Any) -> None:  # noqa: ANN401  as logging takes it
    """Tell of a defect by the kind of address: that of a private feed holds a secret."""
    place = request.url_rule or "an address of no page"
    app.logger.error("a defect at %s [%s]", place, request.method, exc_info=raised)


def _unavailable(_error: StoreError) -> Response:
    return _answer(ServiceUnavailable(retry_after=30))


def _answer(error: HTTPException) -> Response:
    response: Response = error.get_response()  # type: ignore[assignment]  # Flask's own response
    if response.status_code < 400:  # noqa: PLR2004  a redirect is no error
        return response
    code = response.status_code
    if _asks_interface():
        response.data, response.mimetype = _problem(code, error), PROBLEM
    elif _asks_file():
        response.data, response.mimetype = f"{code} {_title(error, code)}\n", "text/plain"
    else:
        response.data, response.mimetype = _page(error, code), "text/html"
    if _asks_frame():  # or those who show it would see nothing at all
        config = current_service().config
        response.headers["Content-Security-Policy"] = policy_of(config)
    response.headers.setdefault("Cache-Control", "no-store" if code >= _SERVER else "no-cache")
    return response


def _below_root() -> str:
    """Return the path that was asked for without its language."""
    return languages_of(current_service().config).below(request.path)


def _asks_interface() -> bool:
    return _below_root().startswith("api/")


def _asks_frame() -> bool:
    return _below_root().startswith("embed/")


def _asks_file() -> bool:
    """Return whether a program asked: for a feed in some form, or another thing with an ending."""
    path = _below_root()
    return (
        path in ("oembed", "metrics")
        or path.startswith("fragment/")
        or "." in path.rpartition("/")[2]
    )


def _problem(code: int, error: HTTPException) -> str:
    """Return what programs are told; defects tell nothing of the inside."""
    if code >= _SERVER:
        return Problem(title=error.name, status=code).to_json()
    errors = error.errors if isinstance(error, UnfitError) else None
    return Problem(title=error.name, status=code, detail=_detail(error), errors=errors).to_json()


def _detail(error: HTTPException) -> str | None:
    """Return what a program can do about an error; werkzeug's own words speak to people."""
    if error.description != type(error).description:
        return error.description
    if isinstance(error, MethodNotAllowed):
        return f"this address takes {', '.join(sorted(error.valid_methods or ()))}"
    return _DETAILS.get(error.code or 0, error.description)


def _page(error: HTTPException, code: int) -> str:
    title = _title(error, code)
    template = "embed_error.html" if _asks_frame() else "error.html"
    return render_template(template, code=code, title=title, advice=_advice(code))


def _title(error: HTTPException, code: int) -> str:
    if isinstance(error, BusyError):
        return str(gettext("Too much is being sent at once"))
    titles = {
        403: gettext("You are not signed in here"),
        404: gettext("There is no such page"),
        405: gettext("That cannot be done here"),
        410: gettext("This is no longer here"),
        413: gettext("That is too large"),
        414: gettext("That address is too long"),
        429: gettext("Too many requests"),
        431: gettext("Your browser sends too much along"),
        501: gettext("There is no such form"),
        503: gettext("The agenda cannot be read at the moment"),
    }
    of_server = gettext("Something went wrong")
    of_caller = gettext("That request cannot be answered")
    return str(titles.get(code, of_server if code >= _SERVER else of_caller))


def _advice(code: int) -> str:
    advice = {
        403: gettext("Sign in at the desk again, then repeat what you wanted to do."),
        404: gettext("The address may have been mistyped, or cut off in a message."),
        410: gettext("It was published here once, and has been taken back since."),
        429: gettext("Please wait a minute, then try again."),
        431: gettext("Remove the cookies of this site from your browser, then try again."),
    }
    of_server = gettext("Please try again in a few minutes.")
    return str(advice.get(code, of_server if code >= _SERVER else ""))

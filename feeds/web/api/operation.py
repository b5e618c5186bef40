"""One thing that programs may ask of the interface, and the answer to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from flask import Response, request

from agenda.patterns import pattern
from feeds.web.api.asked import Asked

if TYPE_CHECKING:
    from collections.abc import Callable

    from feeds.web.api.told import Told

JSON = "application/json"
_CACHED = "public, no-cache"  # kept, and asked for again each time: who writes sees it at once
_NAME = pattern(r"<(\w+)>")


@dataclass(frozen=True, slots=True)
class Operation:
    """A view under its name; its parameters and its answer are those of the models.

    ``path`` stands below the root of the interface, with names in angle brackets for its parts.
    """

    name: str
    method: str
    path: str
    view: Callable[..., Told]
    answer: type[Told]
    query: type[Asked] = Asked

    @property
    def parts(self) -> list[str]:
        """Return the names of the parts of the path that can be anything."""
        return _NAME.findall(self.path)

    @property
    def summary(self) -> str:
        """Return what it does, in a line."""
        return (self.view.__doc__ or self.name).partition("\n")[0].removesuffix(".")

    def __call__(self, **names: Any) -> Response:  # noqa: ANN401  parts of the path
        """Answer the request at hand."""
        told = self.view(self.query.of(request.args), **names)
        return sent(told)


def sent(told: Told) -> Response:
    """Return an answer to a GET: whole, or the word that it is still the same."""
    response = whole(told)
    following = getattr(told, "next", None)
    if following:
        response.headers["Link"] = f'<{following}>; rel="next"'
    response.make_conditional(request)
    return response


def whole(told: Told) -> Response:
    """Return an answer with a strong tag made of its bytes."""
    return answer(told.model_dump_json())


def answer(data: str) -> Response:
    """Return JSON with a strong tag made of its bytes."""
    response = Response(data, content_type=JSON, headers={"Cache-Control": _CACHED})
    response.add_etag()
    return response

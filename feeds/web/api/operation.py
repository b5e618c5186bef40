"""One thing that programs may ask of the interface, and the answer to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from flask import Response, abort, request
from pydantic import ValidationError
from werkzeug.exceptions import PreconditionFailed

from agenda.patterns import pattern
from feeds.web.api.asked import Asked, unfit
from feeds.web.api.bearing import writer

if TYPE_CHECKING:
    from collections.abc import Callable

    from feeds.web.api.told import Told
    from feeds.web.api.wanted import Wanted

JSON, MERGE_PATCH = "application/json", "application/merge-patch+json"
MULTIPART = "multipart/form-data"
_MOST_JSON = 65_536  # bytes: what is wanted is a few words
_CACHED = "public, no-cache"  # kept, and asked for again each time: who writes sees it at once
_NAME = pattern(r"<(\w+)>")


Want = TypeVar("Want")


class Given(NamedTuple, Generic[Want]):
    """What a view that writes is given: the label of a token, and what is wanted."""

    by: str
    wanted: Want


@dataclass(frozen=True, slots=True)
class Operation:
    """A view under its name; its parameters, its body and its answer are those of the models.

    ``path`` stands below the root of the interface, with names in angle brackets for its parts.
    ``body`` is None where there is none, or where it is a file; ``types`` are those that it may
    have, () where there is none.
    """

    name: str
    method: str
    path: str
    view: Callable[..., Told]
    answer: type[Told]
    query: type[Asked] = Asked
    body: type[Wanted] | None = None
    types: tuple[str, ...] = ()
    status: int = 200

    @property
    def writes(self) -> bool:
        """Whether it needs a token."""
        return self.method != "GET"

    @property
    def needs_body(self) -> bool:
        """Whether nothing can be done without a body; else none is as good as an empty one."""
        return bool(self.types) and not (self.method == "POST" and self.body)

    @property
    def lacks_without_body(self) -> bool:
        """Whether a request without a body is refused: it has to tell what nothing else does."""
        fields = self.body.model_fields.values() if self.body else ()
        return self.needs_body or any(field.is_required() for field in fields)

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
        if not self.writes:
            return sent(self.view(self.query.of(request.args), **names))
        by = writer()
        asked = self.query.of(request.args)
        self._check_type()
        wanted = self._wanted(self.body) if self.body else asked
        response = whole(self.view(Given(by, wanted), **names))
        response.status_code = self.status
        response.headers["Cache-Control"] = "no-store"
        return response

    def _check_type(self) -> None:
        """Refuse a body of another type (RFC 9110, section 15.5.16)."""
        is_sent = self.needs_body or bool(request.content_length)
        if self.types and is_sent and request.mimetype not in self.types:
            abort(415, f"expected {' or '.join(self.types)}")

    def _wanted(self, body: type[Wanted]) -> Wanted:
        request.max_content_length = _MOST_JSON
        data = request.get_data()
        try:
            return body.model_validate_json(data if data or self.needs_body else b"{}")
        except ValidationError as error:
            if error.errors()[0]["type"] == "json_invalid":
                abort(400, error.errors()[0]["msg"])
            raise unfit(error, body) from None


def sent(told: Told) -> Response:
    """Return an answer to a GET: whole, or the word that it is still the same."""
    response = whole(told)
    following = getattr(told, "next", None)
    if following:
        response.headers["Link"] = f'<{following}>; rel="next"'
    return under_conditions(response)


def under_conditions(response: Response) -> Response:
    """Return an answer to a GET as the request wants it; refuses what If-Match does not name."""
    response.make_conditional(request)
    if response.status_code == PreconditionFailed.code:
        raise PreconditionFailed
    return response


def whole(told: Told) -> Response:
    """Return an answer with a strong tag made of its bytes."""
    return answer(told.model_dump_json())


def answer(data: str) -> Response:
    """Return JSON with a strong tag made of its bytes."""
    response = Response(data, content_type=JSON, headers={"Cache-Control": _CACHED})
    response.add_etag()
    return response

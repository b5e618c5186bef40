"""The interface in the words of OpenAPI 3.1, made of the models that parse and render."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from pydantic.json_schema import models_json_schema

from feeds.web.api.operation import JSON, MULTIPART
from feeds.web.problems import PROBLEM, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pydantic import BaseModel
    from pydantic.json_schema import JsonSchemaMode

    from feeds.web.api.operation import Operation

_OPENAPI = "3.1.0"
_VERSION = "1.0.0"
_REFERENCE = "#/components/schemas/{model}"
_ABOUT = (
    "Reads everything that the pages show. Lists come in parts: follow `next` until it is null. "
    "Whatever goes wrong is told as problem details (RFC 9457)."
)
# What may befall any request: too long, asked in another form, too many at once.
_ALWAYS = (400, 406, 414, 429, 431)
_OF_A_PART = 404, 410
_OF_VALUES = (422,)
_OF_WRITING = 401, 409, 412, 413, 415

_BEARER = "bearer"
_SCHEMES = {
    _BEARER: {"type": "http", "scheme": "bearer", "description": "Made by `agenda tokens add`."}
}
_IF_MATCH = {
    "name": "If-Match",
    "in": "header",
    "description": "The ETag of the event as it was read: 412 when it is another by now.",
    "schema": {"type": "string"},
}
_FILE = {"type": "string", "contentMediaType": "application/octet-stream"}
_FORM = {"type": "object", "properties": {"file": _FILE}, "required": ["file"]}

Schema = dict[str, Any]


def description(operations: Sequence[Operation], title: str, root: str) -> Schema:
    """Return the document; *root* is the address below which the paths of operations stand."""
    schemas = _Schemas(operations)
    paths: dict[str, Schema] = {}
    for one in operations:
        told = paths.setdefault(one.path.replace("<", "{").replace(">", "}"), {})
        told[one.method.lower()] = _operation(one, schemas)
    return {
        "openapi": _OPENAPI,
        "info": {"title": title, "version": _VERSION, "description": _ABOUT},
        "servers": [{"url": root}],
        "paths": paths,
        "components": {"schemas": schemas.shared, "securitySchemes": _SCHEMES},
    }


class _Schemas:
    """The models as schemas: ``shared`` are those that others refer to."""

    def __init__(self, operations: Sequence[Operation]) -> None:
        found, definitions = models_json_schema(
            [*dict.fromkeys(_models(operations))], ref_template=_REFERENCE
        )
        self._names = {model: told["$ref"].rpartition("/")[2] for (model, _), told in found.items()}
        queries = {self._names[one.query] for one in operations}
        known: dict[str, Schema] = definitions["$defs"]
        self.shared = {name: told for name, told in known.items() if name not in queries}
        self._queries = {name: told for name, told in known.items() if name in queries}

    def reference(self, model: type[BaseModel]) -> Schema:
        """Return what refers to a model."""
        return {"$ref": _REFERENCE.format(model=self._names[model])}

    def parameters(self, model: type[BaseModel]) -> Iterator[Schema]:
        """Yield the parameters of an address."""
        for name, told in self._queries[self._names[model]].get("properties", {}).items():
            about = told.get("description", "")
            yield {"name": name, "in": "query", "description": about, "schema": _stated(told)}


def _stated(told: Schema) -> Schema:
    """Return the schema of a parameter that is stated: none is null, for that is left out."""
    kept = {key: value for key, value in told.items() if key not in {"description", "title"}}
    if "anyOf" in kept and kept.pop("default") is None:
        (stated,) = (one for one in kept.pop("anyOf") if one != {"type": "null"})
        kept = stated | kept
    return kept


def _models(operations: Iterable[Operation]) -> Iterator[tuple[type[BaseModel], JsonSchemaMode]]:
    yield Problem, "serialization"
    for one in operations:
        yield one.query, "validation"
        yield one.answer, "serialization"
        if one.body:
            yield one.body, "validation"


def _operation(one: Operation, schemas: _Schemas) -> Schema:
    parts = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        for name in one.parts
    ]
    told: Schema = {
        "operationId": one.name,
        "summary": one.summary,
        "parameters": [*parts, *schemas.parameters(one.query)],
        "responses": _responses(one, schemas),
    }
    if one.method == "PATCH":
        told["parameters"].append(_IF_MATCH)
    if one.writes:
        told["security"] = [{_BEARER: []}]
    if one.types:
        told["requestBody"] = {
            "required": one.lacks_without_body,
            "content": _content(one, schemas),
        }
    return told


def _content(one: Operation, schemas: _Schemas) -> Schema:
    if one.body:
        return {kind: {"schema": schemas.reference(one.body)} for kind in one.types}
    return {kind: {"schema": _FORM if kind == MULTIPART else _FILE} for kind in one.types}


def _responses(one: Operation, schemas: _Schemas) -> Schema:
    problem = {PROBLEM: {"schema": schemas.reference(Problem)}}
    told: Schema = {
        str(one.status): {
            "description": (one.answer.__doc__ or "").partition("\n")[0],
            "content": {JSON: {"schema": schemas.reference(one.answer)}},
        },
    }
    if not one.writes:
        told["304"] = {"description": "It is still what If-None-Match names."}
    for status in sorted(_refusals(one)):
        told[str(status)] = {"description": HTTPStatus(status).phrase, "content": problem}
    return told | {"default": {"description": "Anything else", "content": problem}}


def _refusals(one: Operation) -> set[int]:
    """Return the statuses of the problems that are to be expected."""
    of_part, of_writing = _OF_A_PART if one.parts else (), _OF_WRITING if one.writes else ()
    return {*_ALWAYS, *_OF_VALUES, *of_part, *of_writing}

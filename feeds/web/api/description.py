"""The interface in the words of OpenAPI 3.1, made of the models that parse and render."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from pydantic.json_schema import models_json_schema

from feeds.web.api.operation import JSON
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
_ALWAYS = (400, 406, 414, 429)
_PATH_PART = 404, 410
_QUERY = (422,)

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
        "components": {"schemas": schemas.shared},
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


def _operation(one: Operation, schemas: _Schemas) -> Schema:
    parts = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        for name in one.parts
    ]
    return {
        "operationId": one.name,
        "summary": one.summary,
        "parameters": [*parts, *schemas.parameters(one.query)],
        "responses": _responses(one, schemas),
    }


def _responses(one: Operation, schemas: _Schemas) -> Schema:
    problem = {PROBLEM: {"schema": schemas.reference(Problem)}}
    told: Schema = {
        "200": {
            "description": (one.answer.__doc__ or "").partition("\n")[0],
            "content": {JSON: {"schema": schemas.reference(one.answer)}},
        },
        "304": {"description": "It is still what If-None-Match names."},
    }
    for status in sorted({*_ALWAYS, *(_PATH_PART if one.parts else ()), *_QUERY}):
        told[str(status)] = {"description": HTTPStatus(status).phrase, "content": problem}
    return told | {"default": {"description": "Anything else", "content": problem}}

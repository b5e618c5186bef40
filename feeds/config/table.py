"""A table of the configuration: frozen, no unknown keys, all that is wrong told at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, ValidationError
from pydantic import model_validator as validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from feeds.config.values import meant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core import ErrorDetails

UNEXPECTED, ABSENT, UNKNOWN = "unexpected", "absent", "unknown"


class Conflict(NamedTuple):
    """A key that does not go with others: where, and in words what is the matter.

    ``kind`` is UNEXPECTED, with what was expected in the place of ``found``; ABSENT, with what
    should stand there; or UNKNOWN, with the name that was meant.
    """

    place: tuple[str | int, ...]
    found: object
    expected: str
    kind: str = UNEXPECTED


class Table(BaseModel):
    """Base of the tables; :meth:`conflicts` is looked for even where single values are wrong."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_default=True, hide_input_in_errors=True
    )

    @classmethod
    def conflicts(cls, table: Mapping[str, object]) -> Iterator[Conflict]:  # noqa: ARG003  for those who have some
        """Yield what does not go together in a table that was not parsed yet."""
        yield from ()

    @validator(mode="wrap")
    @classmethod
    def _all_at_once(cls, table: Any, whole: ModelWrapValidatorHandler[Self]) -> Self:  # noqa: ANN401  whatever TOML holds
        found: list[Conflict] = []
        built: Self | None = None
        try:
            built = whole(table)
        except ValidationError as error:
            found += cls._told(error)
        if isinstance(table, Mapping):
            found += cls.conflicts(table)
        if built is None or found:
            raise ValidationError.from_exception_data(cls.__name__, list(map(_detail, found)))
        return built

    @classmethod
    def _told(cls, error: ValidationError) -> Iterator[Conflict]:
        for detail in error.errors(include_url=False):
            if detail["type"] != "default_factory_not_called":  # another key is to blame
                yield cls._conflict(detail)

    @classmethod
    def _conflict(cls, detail: ErrorDetails) -> Conflict:
        """Return one problem of pydantic in our words; those of inner tables have them already."""
        kind, place = detail["type"], detail["loc"]
        if kind in {UNEXPECTED, ABSENT, UNKNOWN}:
            return Conflict(place, detail["input"], detail["ctx"]["expected"], kind)
        if kind == "missing":
            expected = cls.model_fields[str(place[0])].description or ""
            return Conflict(place, None, expected, ABSENT)
        if kind == "extra_forbidden":
            return Conflict(place, None, cls._near(str(place[0])), UNKNOWN)
        if kind == "value_error":
            return Conflict(place, detail["input"], str(detail["ctx"]["error"]))
        named = cls.model_fields[str(place[0])].description if place else None
        return Conflict(place, detail["input"], named or "a table of keys")

    @classmethod
    def _near(cls, name: str) -> str:
        known = tuple(cls.model_fields)
        return meant(name, known) or f"; it has {', '.join(known)}"


def _detail(conflict: Conflict) -> InitErrorDetails:
    kind: Any = conflict.kind  # its type there is that of a literal, for translators
    told = PydanticCustomError(kind, "expected {expected}", {"expected": conflict.expected})
    return InitErrorDetails(type=told, loc=conflict.place, input=conflict.found)

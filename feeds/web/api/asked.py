"""What programs may ask for: the parameters of each address, parsed and described by one model."""

from __future__ import annotations

import re
from datetime import UTC, date
from datetime import datetime as moment
from typing import TYPE_CHECKING, Annotated, Literal, Self, get_origin

from pydantic import (
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
)

from agenda.events.states import Status
from agenda.patterns import pattern
from feeds.config import Kind
from feeds.definitions import LEAST_CONFIDENCE
from feeds.store.sources import SourceStatus
from feeds.web.problems import UnfitError, Wrong

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic_core import ErrorDetails
    from werkzeug.datastructures import MultiDict

_LONGEST = 200  # characters of a word that somebody asks for
_DAY = pattern(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = pattern(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)", re.ASCII)
_WHOLE = pattern(r"\d{1,9}", re.ASCII)


def _day(text: object) -> date:
    if not isinstance(text, str) or not _DAY.fullmatch(text):
        raise ValueError("expected one day such as 2031-03-05")
    return date.fromisoformat(text)


def _moment(text: object) -> moment:
    """Return a moment of RFC 3339, section 5.6, in UTC."""
    if not isinstance(text, str) or not _MOMENT.fullmatch(text.upper()):
        raise ValueError("expected one moment such as 2031-03-05T18:00:00Z")
    try:
        return moment.fromisoformat(text.upper()).astimezone(UTC)
    except OverflowError:
        raise ValueError("expected a moment of the years 1 to 9999") from None


def _whole(text: object) -> int:
    if not isinstance(text, str) or not _WHOLE.fullmatch(text):
        raise ValueError("expected one whole number in figures")
    return int(text)


def _flag(text: object) -> bool:
    if text not in ("true", "false"):
        raise ValueError("expected true or false, once")
    return text == "true"


# No sign that cannot be seen: PostgreSQL takes no NUL, and no name holds the others.
Words = Annotated[
    str, StringConstraints(min_length=1, max_length=_LONGEST, pattern=r"^[^\x00-\x1f\x7f]+$")
]
Day = Annotated[date, BeforeValidator(_day)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Moment = Annotated[AwareDatetime, BeforeValidator(_moment)]


Cursor = Annotated[
    str,
    Field(
        max_length=400,
        description="Where to go on, out of the address `next` of the answer before.",
        json_schema_extra={"format": "cursor"},
    ),
]


class Asked(BaseModel):
    """The parameters of an address that has none; base of the others."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def of(cls, arguments: MultiDict[str, str]) -> Self:
        """Return what is asked for; raises UnfitError that tells all that is wrong with it."""
        many = {
            field.alias or name
            for name, field in cls.model_fields.items()
            if get_origin(field.annotation) is tuple
        }
        told = {
            name: values if name in many or len(values) > 1 else values[0]
            for name, values in arguments.lists()
        }
        try:
            return cls.model_validate(told)
        except ValidationError as error:
            raise unfit(error, cls) from None


class Paged(Asked):
    """What every list may be asked for."""

    limit: Annotated[
        int,
        Field(ge=1, le=200, description="How many at most stand in one answer."),
        BeforeValidator(_whole),
    ] = 50
    cursor: Cursor | None = None


class EventsAsked(Paged):
    """Which events: those that fit every parameter; of one given more than once, one has to fit."""

    q: Words | None = Field(
        default=None, description="Words of its name or place, or how they begin."
    )
    source: tuple[Words, ...] = Field(default=(), description="A source that tells of it.")
    theme: tuple[Words, ...] = Field(default=(), description="A theme that it is of.")
    place: tuple[Words, ...] = Field(default=(), description="The place where it is.")
    language: tuple[Words, ...] = Field(default=(), description="The language it is told in.")
    status: tuple[Status, ...] = Field(default=(), description="How it stands.")
    since: Day | None = Field(default=None, alias="from", description="Not over before that day.")
    until: Day | None = Field(default=None, alias="to", description="Begun by that day.")
    min_confidence: float = Field(
        default=LEAST_CONFIDENCE,
        ge=0,
        le=1,
        allow_inf_nan=False,
        description="How sure the reading is at least.",
    )


class FeedsAsked(Paged):
    """Which feeds."""

    q: Words | None = Field(default=None, description="Words of its name or address.")


class SourcesAsked(Paged):
    """Which sources."""

    kind: tuple[Kind, ...] = Field(default=(), description="What it is.")
    status: tuple[SourceStatus, ...] = Field(default=(), description="How it fares.")


ChangeKind = Literal[
    "added",
    "moved",
    "renamed",
    "changed",
    "cancelled",
    "postponed",
    "restored",
    "shown",
    "hidden",
    "withdrawn",
    "merged",
]


class ChangesAsked(Paged):
    """Which changes."""

    event: Words | None = Field(default=None, description="Of the event of this identifier.")
    kind: tuple[ChangeKind, ...] = Field(default=(), description="What happened.")
    since: Moment | None = Field(default=None, description="At that moment or later.")


def unfit(error: ValidationError, model: type[BaseModel]) -> UnfitError:
    """Return all that pydantic found wrong with a *model*, in words that say where."""
    names = [field.alias or name for name, field in model.model_fields.items()]
    return UnfitError([_wrong(one, names) for one in error.errors(include_url=False)])


def _wrong(told: ErrorDetails, names: Sequence[str]) -> Wrong:
    place = ".".join(map(str, told["loc"])) or "body"
    if told["type"] == "extra_forbidden" and len(told["loc"]) == 1:
        wanted = f"one of {', '.join(names)}" if names else "none"
        return Wrong(place=place, reason=f"is not known here, expected {wanted}")
    return Wrong(place=place, reason=told["msg"].removeprefix("Value error, "))

"""What programs want to be done: the bodies of requests, parsed and described by one model."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Annotated, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from agenda.events.states import Status
from feeds.config.addresses import parse_web
from feeds.config.values import language
from feeds.refresh.overlaying import YEARS, when_of
from feeds.web.api.asked import Asked, Day, Flag, Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_LONGEST, _LONGEST_ADDRESS = 500, 2000  # characters
_BLANK = r"\x00-\x1f\x7f"
_Value = TypeVar("_Value")


def _expecting(parse: Callable[[_Value], _Value]) -> AfterValidator:
    """Return what refuses a value by the words in which *parse* says what it expects."""

    def checked(value: _Value) -> _Value:
        try:
            return parse(value)
        except ValueError as error:
            raise ValueError(f"expected {error}") from None

    return AfterValidator(checked)


def _when(text: str) -> str:
    when_of(text)
    return text


def _address(text: str) -> str:
    return parse_web(text) if text.strip() else ""


def _published(day: date) -> date:
    if day.year not in YEARS:
        raise ValueError(f"a year from {YEARS[0]} to {YEARS[-1]}")
    return day


def _name(text: str) -> str:
    """Return a name that shows; what is only format, or no sign at all, leaves nothing to read."""
    if not any(unicodedata.category(one)[0] in "LNPS" for one in text):
        raise ValueError("a name that can be seen")
    return text


# A letter at least, and no sign that cannot be seen.
Name = Annotated[
    str,
    StringConstraints(max_length=_LONGEST, pattern=rf"^[^{_BLANK}]*[^\s{_BLANK}][^{_BLANK}]*$"),
    _expecting(_name),
]
Line = Annotated[str, StringConstraints(max_length=_LONGEST, pattern=rf"^[^{_BLANK}]*$")]
When = Annotated[str, Field(json_schema_extra={"format": "days"}), _expecting(_when)]
Address = Annotated[
    str,
    StringConstraints(max_length=_LONGEST_ADDRESS, pattern=rf"^[^{_BLANK}]*$"),
    Field(json_schema_extra={"format": "address"}),
    _expecting(_address),
]
Published = Annotated[Day, _expecting(_published)]
Ident = Annotated[str, StringConstraints(max_length=_LONGEST, pattern=r"^[A-Za-z0-9._-]+$")]
Language = Annotated[Words, _expecting(language)]
Reason = Annotated[Line, Field(description="Why, in a few words, for the history.")]


class Wanted(BaseModel):
    """Base of the bodies."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Decision(Wanted):
    """What is said of a decision besides who takes it."""

    reason: Reason = ""


class Merger(Decision):
    """Which other event an event is."""

    into: Ident = Field(description="The identifier of the event that stays.")


class Split(Decision):
    """What is another event than the one that it was taken for."""

    by: Literal["name", "when", "place", "source"] = Field(description="What tells it apart.")
    value: Line = Field(
        description="Its name, days, place or source as announced: of days one, two with / between "
        "them (both included), or the local hour at which it begins."
    )


class Correction(Wanted):
    """How an event really is, whatever is read of it later (RFC 7396).

    A field that is left out stays as it is; null takes its correction back.
    """

    name: Name | None = None
    when: When | None = Field(
        default=None,
        description="A day, two with / between them (both included), or local hours.",
        examples=["2031-03-05", "2031-03-05/2031-03-07", "2031-03-05T18:00/20:30"],
    )
    place: Line | None = Field(default=None, description='"" for none.')
    url: Address | None = Field(default=None, description='"" for none.')
    status: Status | None = None
    reason: Reason = ""

    def values(self) -> dict[str, str]:
        """Return the values to lay over what was read, by field."""
        return {name: str(value) for name, value in self._stated().items() if value is not None}

    def undone(self) -> list[str]:
        """Return the fields whose corrections are taken back."""
        return [name for name, value in self._stated().items() if value is None]

    def _stated(self) -> dict[str, str | None]:
        return {name: getattr(self, name) for name in self.model_fields_set - {"reason"}}


class IssueAsked(Asked):
    """What is said of an issue besides its bytes."""

    name: Words | None = Field(
        default=None, description="The name of its file; a form tells it itself."
    )
    replace: Flag = Field(
        default=False, description="Take the place of another issue of that name."
    )
    published: Published | None = Field(
        default=None, description="The day of its publication, whatever it tells itself."
    )
    language: Language | None = Field(
        default=None, description="The tag of its language; without it, that of its source."
    )

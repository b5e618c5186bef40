"""What went wrong, as programs are told it: problem details (RFC 9457)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field
from werkzeug.exceptions import UnprocessableEntity

if TYPE_CHECKING:
    from collections.abc import Sequence

PROBLEM = "application/problem+json"
"""The type of an answer that tells a problem."""


class Wrong(BaseModel):
    """One value that does not fit."""

    model_config = ConfigDict(frozen=True)

    place: str = Field(description="The parameter or the field that holds it.")
    reason: str = Field(description="What was expected, in words.")


class Problem(BaseModel):
    """Why a request was not answered."""

    model_config = ConfigDict(frozen=True)

    type: str = Field(default="about:blank", description="The status says all there is to say.")
    title: str = Field(description="The status in words.")
    status: int = Field(ge=400, le=599, description="The status of the answer.")
    detail: str | None = Field(default=None, description="What to do about it.")
    errors: tuple[Wrong, ...] | None = Field(default=None, description="All values that are wrong.")

    def to_json(self) -> str:
        """Return the problem as it is sent; what there is nothing to say of is left out."""
        return self.model_dump_json(exclude_none=True)


class UnfitError(UnprocessableEntity):
    """Values that do not fit, all of them told at once."""

    def __init__(self, errors: Sequence[Wrong]) -> None:
        super().__init__("; ".join(f"{one.place}: {one.reason}" for one in errors))
        self.errors = tuple(errors)

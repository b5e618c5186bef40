"""What the bytes of an event depend on besides the event itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Cancelled(StrEnum):
    """What a feed does with a cancelled event: the word in its title, STATUS as well, or out."""

    PREFIX = "prefix"
    STATUS = "status"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class RenderSettings:
    """What the bytes of an event depend on besides the event: part of the render key.

    ``default_minutes`` is the length of an event whose end is not printed.  ``open_rules``
    lets repetitions without a printed end in, ``imprecise`` months and seasons.  ``language``
    is used for events in a language without phrases of its own.
    """

    cancelled: Cancelled = Cancelled.PREFIX
    default_minutes: int = 60
    open_rules: bool = False
    imprecise: bool = False
    language: str = "fr"

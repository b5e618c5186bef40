"""What a listing announces: the event, with the lines that say so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from agenda.dates.when import Bound, Precision

if TYPE_CHECKING:
    from agenda.dates.when import When


class Status(StrEnum):
    """Whether an event takes place, in the words of the announcement."""

    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quoted line: ``line`` is its number in the original, counted from 1."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Event:
    """One event as one issue announces it.

    ``when`` is None when the announcement gives no day that can be read.  Clock times are
    naive and local to ``timezone`` (an IANA name).  ``rrule`` is an RFC 5545 rule without the
    word RRULE: (section 3.3.10), "" for a single event.  ``bound`` says that one side was left
    open ("jusqu'au", "à partir du").  ``precision`` other than DAY means that ``when`` is the
    whole month or season.  ``confidence`` lies in (0, 1], ``reasons`` say what raised or
    lowered it, ``rule`` names the reading of the block and the date rule.
    """

    name: str
    when: When | None
    timezone: str
    language: str
    place: str = ""
    url: str | None = None
    status: Status = Status.CONFIRMED
    precision: Precision = Precision.DAY
    bound: Bound = Bound.NONE
    rrule: str = ""
    confidence: float = 1.0
    rule: str = ""
    reasons: tuple[str, ...] = ()
    source: str = ""
    evidence: tuple[Evidence, ...] = ()

"""What was decided about one sighting, and why."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from feeds.sighting import Sighting


class Kind(StrEnum):
    """How a sighting belongs to what is known."""

    NEW = "new"
    EDITION = "new edition"
    AGAIN = "seen again"
    RENAMED = "renamed"
    MOVED = "moved"
    CONFLICT = "conflict"


class Decision(NamedTuple):
    """One sighting and the stored event it is of.

    ``uid`` is None for an event that was not known.  ``previous`` is the identity of the edition
    before, for a new edition.  ``reason`` is in plain words, for the journal.
    """

    sighting: Sighting
    kind: Kind
    uid: str | None
    reason: str
    previous: str | None = None

"""What came of a round, for people and for the journal."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from feeds.identity.changes import RESPELLED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from feeds.store.changes import Change


class Trouble(NamedTuple):
    """A document that could not be read, or is held; ``message`` says why and what to do."""

    document: str
    message: str

    @property
    def told(self) -> str:
        """The document and what is wrong with it; errors name their document themselves."""
        names_it = self.message.startswith((f"{self.document}: ", f"{self.document}, "))
        return self.message if names_it else f"{self.document}: {self.message}"


@dataclass
class Report:
    """What one round for one source did; filled while it goes on.

    ``checked`` counts documents looked at, ``unchanged`` those that were as before.
    ``changes`` are those that the journal holds, ``names`` those of their events by uid.
    ``not_understood`` counts announcements and days that could not be made out; ``doubted`` are
    issues whose day of publication nothing told, or two things did, where a year leans on it.
    ``failed`` are documents that could not be read, ``held`` those that the brake stopped;
    ``error`` is set when nothing could be read.
    ``kept`` is False when it was only shown.
    """

    source: str
    checked: int = 0
    unchanged: int = 0
    seen: int = 0
    not_understood: int = 0
    changes: list[Change] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    failed: list[Trouble] = field(default_factory=list)
    held: list[Trouble] = field(default_factory=list)
    left_out: list[Trouble] = field(default_factory=list)
    notices: list[Trouble] = field(default_factory=list)
    doubted: list[Trouble] = field(default_factory=list)
    feeds: list[str] = field(default_factory=list)
    error: str = ""
    kept: bool = True

    def take_in(self, changes: Iterable[Change], names: dict[str, str]) -> None:
        """Take what became of events, and their names; how they are spelt is no news."""
        self.changes = [one for one in changes if one.kind != RESPELLED]
        told = {one.uid for one in self.changes}
        self.names = {uid: name for uid, name in names.items() if uid in told}

    @property
    def outcome(self) -> str:
        """How it went in a word: ``ok``, ``failed`` or ``held``."""
        if self.error or (self.failed and len(self.failed) == self.checked):
            return "failed"
        return "held" if self.held else "ok"

    @property
    def went_well(self) -> bool:
        """Whether nothing asks for a person."""
        return not (self.error or self.failed or self.held)

    def counts(self) -> dict[str, int]:
        """Return how many of what: changes by their kind, and documents."""
        kinds = Counter(change.kind for change in self.changes)
        told = {
            "checked": self.checked,
            "unchanged": self.unchanged,
            "seen": self.seen,
            "not_understood": self.not_understood,
            "doubted": len(self.doubted),
            "failed": len(self.failed),
            "held": len(self.held),
        }
        return dict(sorted((told | kinds).items()))

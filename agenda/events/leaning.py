"""Events whose year the day of publication decided: a wrong one gives them a wrong day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.events.statements import STATED
from agenda.patterns import pattern

if TYPE_CHECKING:
    from agenda.events.event import Event

# 2031, 5/3/31, "mars '31"
_YEAR = pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d[./-]\d\d?[./-]\d\d(?!\d)|['’]\d\d(?!\d)")


def leans(event: Event) -> bool:
    """Return whether another day of publication could have given another year to an event.

    What is stated to machines has its year; one that a weekday proved is proved near that day.
    """
    return not event.rule.startswith(STATED) and not _prints_year(event)


def _prints_year(event: Event) -> bool:
    """Return whether a year stands in the words of an event: one proved by a weekday does not."""
    return event.year_stated and any(_YEAR.search(line.text) for line in event.evidence)

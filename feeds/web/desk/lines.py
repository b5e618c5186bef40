"""The account of an issue as people read it: its lines, what each became, and why."""

from __future__ import annotations

from itertools import groupby, islice
from typing import TYPE_CHECKING, NamedTuple

from flask_babel import gettext

from agenda.blocks.roles import Role
from agenda.events.leaning import leans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from agenda.events.event import Event
    from agenda.explanation import Remark

MOST = 3_000
"""How many lines of an issue are shown."""
_QUIET = ("outside", "silent")
_FEW = 3  # quiet lines that stand there without being asked for


class Stretch(NamedTuple):
    """Lines that stand together; ``quiet`` ones, which announce nothing, are folded away."""

    remarks: list[Remark]
    quiet: bool


def stretches(remarks: Iterable[Remark]) -> Iterator[Stretch]:
    """Yield the lines of an issue in order, long runs of quiet ones apart."""
    shown = islice(remarks, MOST)
    for quiet, run in groupby(shown, lambda one: one.became in _QUIET):
        found = list(run)
        yield Stretch(found, quiet and len(found) > _FEW)


def leaning(events: Iterable[Event]) -> int:
    """Return how many events have their year from the day of publication."""
    return sum(map(leans, events))


def roles() -> dict[str, str]:
    """Return in words what a line can become."""
    return {
        "event": gettext("Event"),
        "mention": gettext("Only mentioned"),
        "silent": gettext("Does not speak"),
        Role.OUT: gettext("Beside"),
        Role.NAME: gettext("Name"),
        Role.DAY: gettext("Date"),
        Role.BOTH: gettext("Name and date"),
        Role.TIMED: gettext("Name behind its hours"),
        Role.NOTED_DAY: gettext("Date with a remark"),
        Role.TITLE: gettext("Heading as name"),
        Role.OVER: gettext("Name above its day"),
        Role.FEAST: gettext("Name and days of all below"),
        Role.HOURS: gettext("Hours"),
        Role.PLACE: gettext("Place"),
        Role.MORE: gettext("Detail"),
        Role.KIND: gettext("Kind of event"),
        Role.ONLY_KIND: gettext("Kind of event and nothing else"),
        Role.HEAD: gettext("Heading"),
        Role.DAY_HEAD: gettext("Heading with a date"),
    }

"""What a document states for machines, as events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.almanac import whole_month
from agenda.dates.when import Precision
from agenda.events.event import Event, Evidence
from agenda.events.links import told_link
from agenda.events.moments import read_when, zone_of
from agenda.events.states import Status
from agenda.patterns import pattern

if TYPE_CHECKING:
    from agenda.dates.when import Days, When
    from agenda.events.event import Setting
    from agenda.issue import Statement

STATED = "stated: "  # how the rules begin by which statements are read
_STATUS = {
    "EventCancelled": Status.CANCELLED,
    "EventPostponed": Status.POSTPONED,
    "EventRescheduled": Status.POSTPONED,
}


def to_events(statement: Statement, setting: Setting) -> list[Event]:
    """Return the events of a statement, one for most; [] when its start is no ISO 8601 value.

    What comes again is an event for each stretch of its rule; beside a schedule that is no rule
    the start and the end count.
    """
    first = _first(statement, setting)
    if first is None or not statement.schedule:
        return [first] if first else []
    timezone, times = _repeated(statement, first.timezone)
    return [
        first._replace(when=when, precision=Precision.DAY, timezone=timezone, rrule=rrule)
        for when, rrule in times
    ] or [first]


def _repeated(statement: Statement, timezone: str) -> tuple[str, list[tuple[When, str]]]:
    from agenda.events import schedules  # noqa: PLC0415  start-up: few pages

    zone = schedules.zone_of(statement.schedule) or timezone
    return zone, schedules.read_schedule(statement, zone)


def _first(statement: Statement, setting: Setting) -> Event | None:
    timezone = zone_of(statement.start, setting)
    when = read_when(statement.start, statement.end, timezone)
    month = _month(statement.start) if when is None else None
    if not statement.name or (when is None and month is None):
        return None
    return Event(
        name=statement.name,
        when=when or month,
        precision=Precision.MONTH if month else Precision.DAY,
        timezone=timezone,
        language=setting.language,
        place=statement.place or "",
        url=told_link(statement.url or setting.url),
        status=_STATUS.get(statement.status, Status.CONFIRMED),
        rule=f"{STATED}{statement.origin}",
        source=setting.source,
        evidence=(Evidence(statement.number, statement.quote),),
    )


def unread(statement: Statement, setting: Setting) -> str:
    """Return what to tell people of a statement that was not read whole, "" of any other."""
    what = f"line {statement.number}: {statement.name or 'an event without a name'}"
    first = _first(statement, setting)
    if first is None:
        return (
            f"{what} is stated for machines ({statement.origin}) with the start "
            f"{statement.start!r}; expected a date as 2031-03-05"
        )
    if not statement.schedule or _repeated(statement, first.timezone)[1]:
        return ""
    stated = ", ".join(f"{name} {value}" for name, value in statement.schedule)
    return f"{what} comes again in a way that is not read ({stated}); only its start and end are"


def _month(text: str) -> Days | None:
    """Return the days of a month that ISO 8601 names, None for anything else."""
    found = _MONTH.fullmatch(text.strip())
    return whole_month(int(found[1]), int(found[2])) if found else None


_MONTH = pattern(r"([1-9]\d{3})-(0[1-9]|1[0-2])")

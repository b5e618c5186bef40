"""Programmes that run past midnight: below "Friday 8", behind 20:00, the dance at 00:30."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from agenda.dates.when import Hours

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agenda.events.event import Event
    from agenda.listings.found import Announced

_EVENING, _MORNING = 17, 6  # o'clock: from the one to the other a programme runs through the night


def through_nights(
    announced: Sequence[Announced], made: Sequence[list[Event]]
) -> list[list[Event]]:
    """Return the events of listings, those of the small hours on the day after their heading's.

    Whoever prints a programme under its days ends each with the night that follows: of what one
    line dates, an hour before six behind one of the evening is of the next morning.
    """
    settled: list[list[Event]] = []
    heading = -1
    evening: date | None = None
    for one, events in zip(announced, made, strict=True):
        above = one.listing.days[0][0].index if one.listing.days else -1
        if above != heading:
            heading, evening = above, None
        when = events[0].when if len(events) == 1 else None
        if not isinstance(when, Hours) or events[0].rrule:
            settled.append(events)
            continue
        if when.start.hour >= _EVENING:
            evening = when.start.date()
        night = when.start.hour < _MORNING and when.start.date() == evening
        settled.append([_day_later(events[0], when)] if night else events)
        if _MORNING <= when.start.hour < _EVENING:
            evening = None
    return settled


def _day_later(event: Event, when: Hours) -> Event:
    day = timedelta(1)
    return replace(event, when=Hours(when.start + day, when.end + day if when.end else None))

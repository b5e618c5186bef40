"""Programmes that run past midnight: below "Friday 8", behind 20:00, the dance at 00:30."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from agenda.dates.when import Hours

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.when import When
    from agenda.events.event import Event
    from agenda.listings.found import Announced

_EVENING, _MORNING = 17, 4  # o'clock: from the one to the other a programme runs through the night


def through_nights(
    announced: Sequence[Announced], made: Sequence[list[Event]]
) -> list[list[Event]]:
    """Return the events of listings, those of the small hours on the day after their heading's.

    Whoever prints a programme under its days ends each with the night that follows: of what one
    line dates, hours before four that end it, behind one of the evening, are of the next morning.
    """
    settled = list(made)
    places = range(len(made))
    for _, run in groupby(places, key=lambda place: _dating(announced[place])):
        programme = list(run)
        hours = [_hour(made[place]) for place in programme]
        evenings = [at for at, hour in enumerate(hours) if hour is not None and hour >= _EVENING]
        if not evenings:
            continue
        day = made[programme[evenings[-1]]][0].when
        night = [(place, hours[at]) for at, place in enumerate(programme) if at > evenings[-1]]
        if all(hour is not None and hour < _MORNING for _, hour in night):
            for place, _ in night:
                settled[place] = [_next_day(event, day) for event in made[place]]
    return settled


def _dating(one: Announced) -> int:
    """Return the line that dates a listing, -1 for none."""
    return one.listing.days[0][0].index if one.listing.days else -1


def _hour(events: Sequence[Event]) -> int | None:
    """Return at which hour the only event of a listing begins, None for any other listing."""
    when = events[0].when if len(events) == 1 and not events[0].rrule else None
    return when.start.hour if isinstance(when, Hours) else None


def _next_day(event: Event, evening: When | None) -> Event:
    """Return an event of the same day as *evening* a day later; the calendar's last has none."""
    when = event.when
    if not (isinstance(when, Hours) and isinstance(evening, Hours)):
        return event
    last = (when.end or when.start).date()
    if when.start.date() != evening.start.date() or last == date.max:
        return event
    day = timedelta(1)
    return event._replace(when=Hours(when.start + day, when.end + day if when.end else None))

"""Announcements that a later one corrects: of a day that is called off, of an event that moves."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from agenda.dates.when import Days, Hours
from agenda.events.states import Status
from agenda.events.wording import names_in
from agenda.vocabulary.function_words import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.when import Found, When
    from agenda.events.event import Event

_REACH = 4  # lines between an announcement and the one that moves it


def without_called_off(found: Sequence[tuple[Found, Status]]) -> list[tuple[Found, Status]]:
    """Return the days of a listing, those of a list that another line calls off only once.

    "Wednesdays 4, 11 and 18 February, 10 am", and below it "Cancelled on 18 February."
    """
    off = {one.when for one, status in found if status is Status.CANCELLED}
    listed = [_day(one.when) for one, status in found if status is Status.CONFIRMED]
    told = {when for when in off if isinstance(when, Days) and when.first == when.last}
    told = {when for when in told if when.first in listed}
    days = {when.first for when in told}
    return [
        (one, Status.CANCELLED if _day(one.when) in days and not one.rrule else status)
        for one, status in found
        if one.when not in told or status is not Status.CANCELLED
    ]


def _day(when: When) -> object:
    """Return the only day of a stretch, None for several days."""
    if isinstance(when, Hours):
        return when.start.date()
    return when.first if when.first == when.last else None


def with_moves(made: Sequence[Sequence[Event]]) -> list[list[Event]]:
    """Return the events of each listing, those that the next one moves to another day only there.

    "Loto", "Samedi 28 mars à 20 h", and below them "Le loto est reporté au 10 mai."
    """
    corrected = [list(events) for events in made]
    for place in range(1, len(corrected)):
        before, after = corrected[place - 1], corrected[place]
        if len(before) == len(after) == 1 and _moves(before[0], after[0]):
            corrected[place - 1], corrected[place] = [], [_moved(before[0], after[0])]
    return corrected


def _moves(old: Event, new: Event) -> bool:
    """Return whether an event is the one announced before it, on its new day."""
    if old.status is not Status.CONFIRMED or new.status is not Status.POSTPONED or old.rrule:
        return False
    if not (old.evidence and new.evidence and old.when and new.when):
        return False
    if _is_entry(old) and _is_entry(new):
        return False
    near = 0 <= new.evidence[0].line - old.evidence[-1].line <= _REACH
    return near and _words(old.name) == _words(new.name)


def _is_entry(event: Event) -> bool:
    """Return whether a line opens with the day of an event and tells it whole, as in a list."""
    first = event.evidence[0]
    spanned = first.span is not None and not any(map(str.isalnum, first.text[: first.span[0]]))
    return spanned and len(event.evidence) == 1


def _words(name: str) -> list[str]:
    return [word for word in names_in(name) if word not in ARTICLES]


def _moved(old: Event, new: Event) -> Event:
    """Return an event on its new day, at the hour it had where no other one is told."""
    when = new.when
    if isinstance(old.when, Hours) and isinstance(when, Days) and when.first == when.last:
        when = Hours(datetime.combine(when.first, old.when.start.time()))
    return new._replace(
        name=old.name,
        when=when,
        place=new.place or old.place,
        url=new.url or old.url,
        evidence=(*old.evidence, *new.evidence),
    )

"""Years that items beside a yearless one print, where the day of publication is a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.when import Bound, days_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from agenda.events.event import Event
    from agenda.listings.found import Announced


def with_years_beside(
    ordered: Sequence[Announced], made: Sequence[Sequence[Event]]
) -> list[Announced]:
    """Return the listings, yearless ones with the day of the nearest item that prints its year.

    "Carnaval, samedi 22 février 2031", "Loto, dimanche 23 février": whatever day it is today,
    the second is of that year too.  Of two as near, the one above is taken.
    """
    dated = {
        place: days_of(events[0].when).first
        for place, (one, events) in enumerate(zip(ordered, made, strict=True))
        if events and events[0].when and _prints_year(one) and not one.prose
    }
    if not dated:
        return list(ordered)
    return [
        one
        if one.prose or one.within is not None or _prints_year(one) or _leans_on_today(one)
        else one._replace(around=_nearest(dated, place))
        for place, one in enumerate(ordered)
    ]


def _nearest(dated: Mapping[int, date], place: int) -> date:
    return dated[min(dated, key=lambda other: (abs(other - place), other))]


def _prints_year(one: Announced) -> bool:
    """Return whether a listing prints the year of one of its days."""
    return any(
        part is not None and part.year is not None
        for _, phrase in one.listing.days
        for member in phrase.members
        for part in member[:2]
    )


def _leans_on_today(one: Announced) -> bool:
    """Return whether a listing begins with the day of publication: "until June", "on Mondays"."""
    return any(phrase.rrule or phrase.bound is Bound.UNTIL for _, phrase in one.listing.days)

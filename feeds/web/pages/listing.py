"""Events below the headings of a list."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from feeds.web.telling import days_shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from feeds.store.events import EventRecord


class Group(NamedTuple):
    """The events of a month, by its first day; of None, those that are under way."""

    month: date | None
    records: Sequence[EventRecord]


def by_month(records: Iterable[EventRecord], since: date | None = None) -> list[Group]:
    """Return events by the month in which they begin.

    What began before *since* comes in the month of that day, for there a reader looks for it.
    """

    def month(record: EventRecord) -> date:
        first = days_shown(record).first
        return (first if since is None else max(first, since)).replace(day=1)

    return [Group(one, tuple(found)) for one, found in groupby(sorted(records, key=month), month)]


def coming(records: Sequence[EventRecord], today: date) -> list[Group]:
    """Return what is under way on *today*, then what comes by month."""
    under_way = [one for one in records if days_shown(one).first < today]
    rest = [one for one in records if days_shown(one).first >= today]
    head = [Group(None, under_way)] if under_way else []
    return [*head, *by_month(rest)]

"""What changed: the last seven days, or the days of a week."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from flask import render_template, request

from feeds.definitions import CHANGES
from feeds.forms import tells_changes
from feeds.store import changes, events
from feeds.web import history
from feeds.web.directory import SHOWN
from feeds.web.languages import page_language
from feeds.web.service import current_service

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection

    from feeds.store.changes import Change
    from feeds.store.events import EventRecord

_MOST = 300
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_YEARS = range(1900, 2200)


class _Item(NamedTuple):
    told: history.Told
    record: EventRecord


class _Span(NamedTuple):
    """From ``since`` on, before ``until``; ``monday`` is None for the days up to now."""

    since: datetime
    until: datetime
    monday: date | None


def show() -> str:
    """Answer with the journal, by day."""
    service, span = current_service(), _span(request.args.get("week", ""))
    with service.store.reading() as conn:
        journal = changes.between(conn, span.since, span.until, limit=_MOST)
        items = _items(conn, journal)
        oldest = changes.oldest(conn)
    return render_template(
        "changes.html",
        days=_by_day(items),
        counts=Counter(item.told.words for item in items),
        monday=span.monday,
        feed=CHANGES if tells_changes(service.config, CHANGES) else "",
        is_full=len(journal) == _MOST,
        earlier=_week_of(span.since - _DAY) if oldest and oldest < span.since else "",
        later=_week_of(span.until) if span.monday and span.until < service.clock() else "",
    )


def _span(week: str) -> _Span:
    service = current_service()
    monday = _monday(week)
    if monday is None:
        now = service.clock()
        return _Span(now - _WEEK, now + timedelta(seconds=1), None)
    zone = ZoneInfo(service.config.service.timezone)
    since, until = (datetime.combine(day, time(), zone) for day in (monday, monday + _WEEK))
    return _Span(since.astimezone(UTC), until.astimezone(UTC), monday)


def _monday(week: str) -> date | None:
    """Return the Monday of a week such as "2019-W02", None for what is none."""
    with suppress(ValueError):
        monday = datetime.strptime(f"{week}-1", "%G-W%V-%u").date()  # noqa: DTZ007  a day
        return monday if monday.year in _YEARS else None
    return None


def _week_of(at: datetime) -> str:
    return f"{current_service().local(at):%G-W%V}"


def _items(conn: Connection, journal: Iterable[Change]) -> list[_Item]:
    """Return the changes that readers can see, of events that they can see."""
    told = history.in_words(journal, page_language())
    records = _visible(events.get_many(conn, {one.uid for one in told}))
    return [_Item(one, records[one.uid]) for one in told if one.uid in records]


def _visible(records: Mapping[str, EventRecord]) -> dict[str, EventRecord]:
    least = SHOWN.min_confidence or 0
    return {
        uid: one
        for uid, one in records.items()
        if one.rendered is not None
        and one.merged_into is None
        and not one.hidden
        and one.stored.event.confidence >= least
    }


def _by_day(items: Iterable[_Item]) -> list[tuple[date, list[_Item]]]:
    local = current_service().local
    return [
        (day, list(found)) for day, found in groupby(items, lambda one: local(one.told.at).date())
    ]

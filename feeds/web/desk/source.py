"""A source at the desk: what is held of it and would come of it, and what a person decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flask import abort, request

from feeds.formats.told_days import days_told
from feeds.identity import Kind
from feeds.identity.changes import written_days
from feeds.refresh import deciding, pausing
from feeds.refresh.deciding import OtherHeldError
from feeds.store import events, issues, runs
from feeds.web.desk.answering import moved, page
from feeds.web.desk.entering import clerk
from feeds.web.finding import configured_source, origins
from feeds.web.languages import page_language
from feeds.web.service import current_service

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from flask import Response
    from sqlalchemy import Connection

    from feeds.config import Source
    from feeds.identity import Decision
    from feeds.refresh.deciding import Weighed
    from feeds.store.events import EventRecord

_RUNS, _ISSUES = 10, 20
_SHOWN = 200  # lines of what would change; a person needs no more to see that it is too much


class Line(NamedTuple):
    """What would become of one event; ``before`` and ``after`` are "" where nothing differs."""

    kind: str
    name: str
    before: str = ""
    after: str = ""


class Prospect(NamedTuple):
    """A document that is held, and what taking it would do; ``again`` counts what stays."""

    weighed: Weighed
    lines: list[Line]
    again: int


def answer(name: str) -> Response:
    """Answer with a source, or do with it what the form says."""
    if request.method == "POST":
        return _do(configured_source(name))
    return _page(name)


def _page(name: str, status: int = 200, **told: object) -> Response:
    with current_service().store.reading() as conn:
        seen = next((one for one in origins(conn) if one.name == name), None)
        if seen is None:
            abort(404)
        return page(
            "source",
            status,
            seen=seen,
            held=list(_prospects(conn, seen.told)) if seen.told else [],
            mark=deciding.mark_of(conn, seen.told) if seen.told else "",
            runs=runs.of_source(conn, name, limit=_RUNS),
            issues=issues.of_source(conn, name, limit=_ISSUES),
            **told,
        )


def _do(source: Source) -> Response:
    wanted = _DEEDS.get(request.form.get("do", ""))
    if wanted is None:
        abort(422)
    try:
        done = wanted(source)
    except OtherHeldError:
        return _page(source.name, 409, changed=True)
    return moved(f"sources/{source.name}", done=done or "nothing")


def _accept(source: Source) -> str:
    service, now = current_service(), current_service().clock()
    report = deciding.accept(
        service.store, service.config, source, now=now, by=clerk().name, seen=_seen()
    )
    return "accepted" if report.checked else ""


def _reject(source: Source) -> str:
    service = current_service()
    left = deciding.reject(service.store, service.config, source, seen=_seen())
    return "rejected" if left else ""


def _seen() -> str:
    return request.form.get("seen", "")


def _hasten(source: Source) -> str:
    service = current_service()
    return "asked" if pausing.hasten(service.store, source.name, now=service.clock()) else ""


def _pause(source: Source) -> str:
    paused = pausing.pause(current_service().store, source.name, by=clerk().name)
    return "paused" if paused else ""


def _resume(source: Source) -> str:
    return "resumed" if pausing.resume(current_service().store, source.name) else ""


_DEEDS: Mapping[str, Callable[[Source], str]] = {
    "accept": _accept,
    "reject": _reject,
    "hasten": _hasten,
    "pause": _pause,
    "resume": _resume,
}


def _prospects(conn: Connection, source: Source) -> Iterator[Prospect]:
    service = current_service()
    for weighed in deciding.weigh(conn, service.config, source, now=service.clock()):
        uids = {one.uid for one in weighed.decisions if one.uid} | {*weighed.lost}
        records = events.get_many(conn, uids)
        lines = [_line(one, records) for one in weighed.decisions if one.kind is not Kind.AGAIN]
        lines += [Line("lost", *_told(records[uid])) for uid in weighed.lost]
        again = sum(one.kind is Kind.AGAIN for one in weighed.decisions)
        yield Prospect(weighed, lines[:_SHOWN], again)


def _line(decision: Decision, records: Mapping[str, EventRecord]) -> Line:
    event = decision.sighting.event
    record = records.get(decision.uid or "")
    told = days_told(written_days(event), page_language())
    if record is None:
        return Line("new", event.name, "", told)
    before = record.stored.event
    if decision.kind is Kind.RENAMED:
        return Line("renamed", before.name, before.name, event.name)
    return Line(str(decision.kind), before.name, _told(record)[1], told)


def _told(record: EventRecord) -> tuple[str, str]:
    event = record.stored.event
    return event.name, days_told(written_days(event), page_language())

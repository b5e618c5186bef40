"""An issue that was read: every line, what it became, and whether its day is the right one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import abort, request

from agenda.publication import ASSUMED
from feeds.config import Kind
from feeds.refresh import receiving
from feeds.refresh.previewing import explain
from feeds.refresh.reading import GIVEN
from feeds.sources import folder
from feeds.store import events, issues, sightings
from feeds.store.covers import Cover
from feeds.web.desk import drop
from feeds.web.desk.answering import moved, page
from feeds.web.desk.lines import MOST, leaning, roles, stretches
from feeds.web.finding import origins
from feeds.web.service import current_service

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flask import Response
    from sqlalchemy import Connection

    from agenda.events.event import Event
    from feeds.store.events import EventRecord
    from feeds.store.issues import IssueRecord


def answer(name: str) -> Response:
    """Answer with an issue, take it up to be read otherwise, or note that its day is right."""
    service = current_service()
    with service.store.reading() as conn:
        record = issues.get(conn, name) if name.isprintable() else None
        if record is None:
            abort(404)
        again = _can_be_sent(conn, record)
        if request.method == "POST":
            return _decided(conn, record) if again else abort(409)
        extraction = explain(conn, service.config, record)
        return page(
            "issue",
            record=record,
            extraction=extraction,
            stored=_stored(conn, record, extraction.events) if extraction else {},
            again=again,
            roles=roles(),
            stretches=stretches,
            leaning=leaning,
            most=MOST,
        )


def _stored(
    conn: Connection, record: IssueRecord, read: Sequence[Event]
) -> dict[Event, EventRecord]:
    """Return the events that an issue was kept for, by the event as it is read.

    What is read otherwise by now, under another name at its place in the issue, is none of them.
    """
    told = {one.ordinal: (uid, one.event.name) for uid, one in sightings.of_issue(conn, record.id)}
    known = events.get_many(conn, {uid for uid, _name in told.values()})
    dated = [one for one in read if one.when is not None]
    return {
        dated[place]: known[uid]
        for place, (uid, name) in told.items()
        if uid in known and place < len(dated) and dated[place].name == name
    }


def _decided(conn: Connection, record: IssueRecord) -> Response:
    if request.form.get("do") != "vouch":
        return _take_up(conn, record)
    if record.origin != ASSUMED:
        return moved(f"issues/{record.id}", done="nothing")
    receiving.vouch(current_service().store, record)
    return moved(f"issues/{record.id}", done="vouched")


def _can_be_sent(conn: Connection, record: IssueRecord) -> bool:
    """Return whether an issue is a file of a source that takes issues."""
    told = {one.name: one.told for one in origins(conn)}.get(record.source)
    is_folder = told is not None and told.kind is Kind.FOLDER
    return is_folder and not record.forgotten and folder.keeps(record.document)


def _take_up(conn: Connection, record: IssueRecord) -> Response:
    data = issues.data_of(conn, record.digest)
    cover = Cover(
        record.published if record.origin == GIVEN else None,
        record.language, record.url, record.content_type or None,
    )  # fmt: skip
    return drop.keep(record.document, data, record.source, cover)

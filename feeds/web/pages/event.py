"""One event: when and where, what became of it, and every line that it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flask import abort, render_template
from markupsafe import Markup

from agenda.dates.when import Bound, Hours
from feeds.formats.jsonld import event_script
from feeds.plaintext import web_address
from feeds.store import changes, events, issues, meta, sightings
from feeds.web import history, leading
from feeds.web.languages import addresses, page_language
from feeds.web.service import current_service

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from sqlalchemy import Connection

    from feeds.sighting import Sighting
    from feeds.store.events import EventRecord

_MOST = 200  # sightings on a page
_FEW = 5  # that stand there without being asked for
_LONGEST_CHAIN = 20  # of events that turned out to be another


class _Seen(NamedTuple):
    """A sighting as a page shows it: ``address`` is where the issue lies, "" where nowhere."""

    lines: Sequence[str]
    source: str
    published: date
    address: str


def show(name: str) -> str:
    """Answer with an event; of one that turned out to be another, with that one."""
    with current_service().store.reading() as conn:
        record = _found(conn, name)
        seen = sightings.of_events(conn, [record.stored.uid])[record.stored.uid]
        return _page(
            record, list(_seen(conn, seen[::-1][:_MOST])), len(seen), _history(conn, record)
        )


def _page(
    record: EventRecord, seen: Sequence[_Seen], total: int, told: Sequence[history.Told]
) -> str:
    config, stored = current_service().config, record.stored
    page = addresses(page_language()).told.event(stored.uid)
    return render_template(
        "event.html",
        record=record,
        link=web_address(stored.event.url),
        initially=history.days_told(record.initial, page_language()) if record.initial else "",
        no_end=isinstance(stored.event.when, Hours) and stored.event.when.end is None,
        open_end=stored.event.bound is Bound.FROM,
        calendars=leading.to_calendars(stored, config, page),
        map=leading.map_of(stored, config),
        report=leading.report_of(stored, config, page),
        seen=seen,
        few=_FEW,
        total=total,
        history=told,
        data=Markup(event_script(stored)),  # noqa: S704  it ends no element: see in_script
    )


def _found(conn: Connection, name: str) -> EventRecord:
    """Return the event of an address; 410 for one that was taken back, 404 for none."""
    domain = meta.get(conn, "uid_domain") or current_service().config.service.uid_domain
    record = events.get(conn, f"{name}@{domain}")
    for _ in range(_LONGEST_CHAIN):
        if record is None or record.merged_into is None:
            break
        record = events.get(conn, record.merged_into)
    if record is None or record.merged_into is not None:
        abort(404)
    if record.hidden:
        # What no feed could ever show had no page that anybody knew of.
        abort(404 if record.rendered is None else 410)
    return record


def _seen(conn: Connection, found: Iterable[Sighting]) -> Iterator[_Seen]:
    """Yield sightings as a page shows them."""
    for one in found:
        issue = issues.get(conn, one.issue)
        address = web_address(issue.url if issue else None) or web_address(one.document)
        lines = [quote.text for quote in one.event.evidence]
        yield _Seen(lines, one.source, one.published, address or "")


def _history(conn: Connection, record: EventRecord) -> list[history.Told]:
    """Return what became of an event, the newest first."""
    journal = changes.of_event(conn, record.stored.uid)
    return history.in_words(journal, page_language())[::-1]

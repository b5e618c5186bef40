"""One event: when and where, what became of it, and every line that it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import render_template
from markupsafe import Markup

from agenda.dates.when import Bound, Hours
from feeds.formats.ics import render_single
from feeds.formats.jsonld import event_script
from feeds.formats.told_days import days_told
from feeds.plaintext import web_address
from feeds.store import changes, sightings
from feeds.web import history, leading
from feeds.web.finding import event_at, seen_lines
from feeds.web.languages import addresses, page_language
from feeds.web.service import current_service

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from feeds.store.events import EventRecord
    from feeds.web.finding import SeenLines

_MOST = 200  # sightings on a page
_FEW = 5  # that stand there without being asked for


def show(name: str) -> str:
    """Answer with an event; of one that turned out to be another, with that one."""
    with current_service().store.reading() as conn:
        record = event_at(conn, name)
        seen = sightings.telling(conn, record.stored.uid)
        return _page(
            record, list(seen_lines(conn, seen[::-1][:_MOST])), len(seen), _history(conn, record)
        )


def _page(
    record: EventRecord, seen: Sequence[SeenLines], total: int, told: Sequence[history.Told]
) -> str:
    config, stored = current_service().config, record.stored
    page = addresses(page_language()).told.event(stored.uid)
    return render_template(
        "event.html",
        record=record,
        link=web_address(stored.event.url),
        initially=days_told(record.initial, page_language()) if record.initial else "",
        no_end=isinstance(stored.event.when, Hours) and stored.event.when.end is None,
        open_end=stored.event.bound is Bound.FROM,
        octets=len(render_single(record.rendered)) if record.rendered else 0,
        calendars=leading.to_calendars(stored, config, page),
        map=leading.map_of(stored, config),
        report=leading.report_of(stored, config, page),
        seen=seen,
        few=_FEW,
        total=total,
        history=told,
        data=Markup(event_script(stored)),  # noqa: S704  it ends no element: see in_script
    )


def _history(conn: Connection, record: EventRecord) -> list[history.Told]:
    """Return what became of an event, the newest first."""
    journal = changes.of_event(conn, record.stored.uid)
    return history.in_words(journal, page_language())[::-1]

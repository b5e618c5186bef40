"""What a person decides about a document that the brake holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from agenda.issue import Raw
from feeds.refresh.ledger import Ledger
from feeds.refresh.looking import how_read, read, settles
from feeds.refresh.reconciling import Edition, Taking, take
from feeds.refresh.report import Report
from feeds.refresh.terms import brake_of, terms_of
from feeds.rendering import render_feeds
from feeds.store import documents, issues, meta, sources
from feeds.store.documents import Document
from feeds.store.sources import SourceStatus

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy import Connection

    from feeds.config import Config, Source
    from feeds.store import Store


def accept(store: Store, config: Config, source: Source, *, now: datetime, by: str) -> Report:
    """Take the documents of a source that are held as they are; return what came of it."""
    report = Report(source.name)
    with store.writing() as conn:
        domain = meta.uid_domain(conn, config.service.uid_domain)
        ledger = Ledger(conn, terms_of(config, domain), now, by=by)
        for document in _held(conn, source):
            _take(ledger, config, source, document, report)
        report.changes = ledger.changes
        zone = ZoneInfo(config.service.timezone)
        report.feeds = list(render_feeds(conn, config, now=now, zone=zone).changed)
        _release(conn, source)
    return report


def reject(store: Store, source: Source) -> list[str]:
    """Leave the documents of a source that are held unread for good; return their names.

    They are looked at again once their bytes change.
    """
    with store.writing() as conn:
        held = _held(conn, source)
        for document in held:
            kept = replace(document, rejected=document.pending, pending=None, held_since=None)
            documents.save(conn, kept)
        _release(conn, source)
    return [document.key for document in held]


def _held(conn: Connection, source: Source) -> list[Document]:
    return [one for one in documents.of_source(conn, source.name) if one.pending]


def _take(
    ledger: Ledger, config: Config, source: Source, document: Document, report: Report
) -> None:
    digest = document.pending or ""
    before = issues.get(ledger.conn, document.issue) if document.issue else None
    kind = before.content_type if before else ""
    # A mail on a server has a name, no address.
    address = document.key if "://" in document.key else None
    raw = Raw(issues.data_of(ledger.conn, digest), document.key, address, kind or None)
    how = how_read(config, source)
    seen = documents.first_seen(document, digest, ledger.now)
    day = _day_of(ledger, source, document, seen.astimezone(ZoneInfo(how.timezone)).date())
    taking = Taking(brake_of(config), source.complete, accepted=True)
    for announced in read(raw, document.key, how, day):
        edition = Edition(source.name, announced, digest, how, seen, content_type=kind, url=address)
        name = announced.document
        kept = documents.get(ledger.conn, source.name, name) or Document(source.name, name)
        documents.save(ledger.conn, take(ledger, edition, kept, taking).document)
        report.seen += len(announced.events)
    report.checked += 1
    # Read anew: the issue that was just taken stands in the row.
    kept = documents.get(ledger.conn, source.name, document.key) or document
    documents.save(ledger.conn, replace(kept, digest=digest, pending=None, held_since=None))


def _day_of(ledger: Ledger, source: Source, document: Document, seen: date) -> date:
    """Return the day against which a document was read when it was held, on the day *seen*.

    What was looked at is what is accepted, however late: "2 mars" stays in its year.
    """
    assumed = issues.assumed_days(ledger.conn, source.name) if settles(source) else {}
    return assumed.get(document.key, seen)


def _release(conn: Connection, source: Source) -> None:
    state = sources.state(conn, source.name)
    if state.status is SourceStatus.TO_CHECK:
        sources.save(conn, replace(state, status=SourceStatus.OK, message="", failures=0))

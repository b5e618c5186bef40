"""What a person decides about a document that the brake holds."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from agenda.issue import Raw
from feeds.errors import FeedError
from feeds.identity import match
from feeds.refresh.brake import is_ahead
from feeds.refresh.ledger import Ledger
from feeds.refresh.looking import as_sent, how_read, read, settles
from feeds.refresh.reconciling import Edition, Taking, as_sightings, said, says_the_same, take
from feeds.refresh.report import Report
from feeds.refresh.terms import terms_of
from feeds.rendering import render_feeds
from feeds.store import covers, documents, issues, meta, sightings, sources
from feeds.store.documents import ABSENT, Document
from feeds.store.sources import SourceStatus

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy import Connection

    from feeds.config import Config, Source
    from feeds.identity import Decision
    from feeds.refresh.reading import Announced, HowRead
    from feeds.store import Store


class OtherHeldError(FeedError):
    """What is held of a source is not any more what was looked at; nothing was decided."""


def mark_of(conn: Connection, source: Source) -> str:
    """Return what tells which documents of a source are held, and what they say; "" for none."""
    held = [(one.key, one.pending) for one in _held(conn, source)]
    return hashlib.sha256(repr(held).encode(errors="replace")).hexdigest()[:16] if held else ""


def accept(  # noqa: PLR0913  the last three by name
    store: Store, config: Config, source: Source, *, now: datetime, by: str, seen: str | None = None
) -> Report:
    """Take the documents of a source that are held as they are; return what came of it.

    *seen* is the mark of what was looked at, None for whatever is held.  Raises OtherHeldError.
    """
    report = Report(source.name)
    with store.writing() as conn:
        _expect(conn, source, seen)
        domain = meta.uid_domain(conn, config.service.uid_domain)
        ledger = Ledger(conn, terms_of(config, domain), now, by=by)
        for document in _held(conn, source):
            _take(ledger, config, source, document, report)
        report.take_in(ledger.changes, ledger.names())
        report.feeds = list(render_feeds(conn, config, now=now).changed)
        _release(conn, source)
    return report


class Weighed(NamedTuple):
    """What taking a document that is held would do.

    ``lost`` are the uids of events, not over yet, that it announces no more.
    """

    document: str
    since: datetime | None
    decisions: tuple[Decision, ...]
    lost: tuple[str, ...]


def weigh(conn: Connection, config: Config, source: Source, *, now: datetime) -> list[Weighed]:
    """Return what :func:`accept` would do with each document of a source, and do none of it."""
    ledger = Ledger(conn, terms_of(config, ""), now, by="")
    return [_weighed(ledger, config, source, document) for document in _held(conn, source)]


def _weighed(ledger: Ledger, config: Config, source: Source, document: Document) -> Weighed:
    conn, today = ledger.conn, config.day_of(ledger.now, source)
    before = dict(sightings.of_document(conn, source.name, document.key))
    made: list[Decision] = []
    is_there = document.pending != ABSENT
    for announced in _read(conn, config, source, document).announced if is_there else ():
        before |= sightings.of_document(conn, source.name, announced.document)
        reading = as_sightings(source.name, announced, ledger.now)
        made += match(reading, ledger.known(reading, before))
    told = {one.uid for one in made}
    lost = (uid for uid, one in before.items() if uid not in told and is_ahead(one, today))
    return Weighed(document.key, document.held_since, tuple(made), tuple(lost))


def reject(store: Store, config: Config, source: Source, *, seen: str | None = None) -> list[str]:
    """Leave the documents of a source that are held as they were; return their names.

    They are looked at again once they announce something else; of a feed, that entry which does.
    *seen* is the mark of what was looked at, None for whatever is held.  Raises OtherHeldError.
    """
    with store.writing() as conn:
        _expect(conn, source, seen)
        held = _held(conn, source)
        for document in held:
            _refuse(conn, config, source, document)
        _release(conn, source)
    return [document.key for document in held]


def _refuse(conn: Connection, config: Config, source: Source, document: Document) -> None:
    if document.pending == ABSENT:
        documents.save(conn, replace(document, rejected=ABSENT, pending=None))
        return
    for announced in _read(conn, config, source, document).announced:
        before = sightings.of_document(conn, source.name, announced.document)
        if not says_the_same(before, announced):
            kept = _kept(conn, source, announced.document)
            documents.save(conn, replace(kept, rejected=said(announced)))
    _decided(conn, document)


def _expect(conn: Connection, source: Source, seen: str | None) -> None:
    """Raise OtherHeldError where something else is held than was *seen*."""
    now = mark_of(conn, source)
    if now and seen not in (None, now):
        raise OtherHeldError(f"something else is held of {source.name} than was looked at")


def _held(conn: Connection, source: Source) -> list[Document]:
    return [one for one in documents.of_source(conn, source.name) if one.pending]


class _Read(NamedTuple):
    """A document that is held, read as it was when that was decided."""

    raw: Raw
    how: HowRead
    seen: datetime
    announced: tuple[Announced, ...]


def _read(conn: Connection, config: Config, source: Source, document: Document) -> _Read:
    before = issues.get(conn, document.issue) if document.issue else None
    kind = before.content_type if before else ""
    # A mail on a server has a name, no address.
    address = document.key if "://" in document.key else None
    data = issues.data_of(conn, document.pending or "")
    cover = covers.of_source(conn, source.name).get(document.key)
    raw, how = as_sent(
        Raw(data, document.key, address, kind or None), how_read(config, source), cover
    )
    seen = _seen(document)
    day = _day_of(conn, source, document, config.day_of(seen, source))
    return _Read(raw, how, seen, read(raw, document.key, how, day))


def _seen(document: Document) -> datetime:
    """Return when what is held was seen first."""
    if document.held_since is None:
        raise ValueError(f"{document.key} is held, and nobody noted since when")
    return document.held_since


def _take(
    ledger: Ledger, config: Config, source: Source, document: Document, report: Report
) -> None:
    conn, digest = ledger.conn, document.pending or ""
    report.checked += 1
    if digest == ABSENT:
        documents.save(conn, replace(document, gone=True, pending=None))
        return
    taking = Taking(config.brake, config.day_of(ledger.now, source), source.complete, accepted=True)
    raw, how, seen, told = _read(conn, config, source, document)
    for announced in told:
        edition = Edition(
            source.name, announced, digest, how, seen,
            content_type=raw.content_type or "", url=raw.url,
        )  # fmt: skip
        kept = _kept(conn, source, announced.document)
        documents.save(conn, take(ledger, edition, kept, taking).document)
        report.seen += len(announced.events)
    _decided(conn, document)


def _kept(conn: Connection, source: Source, key: str) -> Document:
    return documents.get(conn, source.name, key) or Document(source.name, key)


def _decided(conn: Connection, document: Document) -> None:
    """Note that the bytes that were held need not be looked at again."""
    # Read anew: what was just decided stands in the row.
    kept = documents.get(conn, document.source, document.key) or document
    decided = replace(
        kept, digest=document.pending, pending=None, held_since=None, held_because=None
    )
    documents.save(conn, decided)


def _day_of(conn: Connection, source: Source, document: Document, seen: date) -> date:
    """Return the day against which a document was read when it was held, on the day *seen*.

    What was looked at is what is decided on, however late: "2 mars" stays in its year.
    """
    assumed = issues.assumed_days(conn, source.name) if settles(source) else {}
    return assumed.get(document.key, seen)


def _release(conn: Connection, source: Source) -> None:
    state = sources.state(conn, source.name)
    if state.status is SourceStatus.TO_CHECK:
        sources.save(conn, replace(state, status=SourceStatus.OK, message="", failures=0))

"""One round for one source: what it has now, taken into the store in one transaction."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from feeds.identity import key_of
from feeds.refresh.adopting import adopt
from feeds.refresh.backoff import next_try
from feeds.refresh.foreseeing import foresee
from feeds.refresh.leaving import leave, missing
from feeds.refresh.ledger import Ledger
from feeds.refresh.looking import Before, look, settles
from feeds.refresh.reconciling import Edition, Taking, take
from feeds.refresh.report import Report, Trouble
from feeds.refresh.rerendering import rerender
from feeds.refresh.terms import terms_of
from feeds.rendering import render_feeds
from feeds.store import covers, documents, issues, meta, runs, sightings, sources
from feeds.store.documents import ABSENT, Document
from feeds.store.runs import Run
from feeds.store.sources import SourceStatus
from feeds.store.unlisted import relisted, unlisted

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import date, datetime
    from random import Random

    from sqlalchemy import Connection

    from feeds.config import Config, Source
    from feeds.identity import Times
    from feeds.refresh.looking import Found, Look
    from feeds.refresh.rerendering import Rendered
    from feeds.sighting import Sighting
    from feeds.sources.delivery import Delivery
    from feeds.sources.visiting import Visitor
    from feeds.store import Store
    from feeds.stored import StoredEvent

PATIENCE = 60.0
"""Seconds: what was read or sent is worth the wait for others who keep their rounds."""
READER = "reading"
"""By whom a change is that an issue told."""


class Setting(NamedTuple):
    """What every round depends on; ``random`` spreads what would come together.

    ``step`` is told after each document how many were looked at, and how many there were before.
    """

    store: Store
    config: Config
    visitor: Visitor
    random: Random
    step: Callable[[int, int], None] = lambda *_: None


class _UndoneError(Exception):
    """Ends the transaction of a round that only shows what it would do."""


def refresh(
    setting: Setting,
    source: Source,
    *,
    now: datetime,
    dry_run: bool = False,
    guard: Callable[[Connection], None] | None = None,
) -> Report:
    """Read a source once, keep what it announces, and return what came of it.

    *now* is aware, in UTC.  With *dry_run* the report is the same and nothing is kept.  *guard* is
    called when all is read, in the transaction that keeps it, and forbids that by any exception.
    What is wrong with the source stands in the report; raises StoreError, and what *guard* raises.
    """
    store, config = setting.store, setting.config
    with store.reading() as conn:
        known = {one.key: one for one in documents.of_source(conn, source.name)}
        told = covers.of_source(conn, source.name)
    before = Before(known, _FirstSeen(setting, source, known, now), told)
    seen = look(config, source, before, setting.visitor, setting.step)
    report = Report(source.name, seen.checked, failed=seen.failed, notices=seen.notices)
    report.error, report.not_understood = seen.error, seen.not_understood
    report.doubted = seen.doubted
    foreseen = foresee(store, config, source.name, seen, now)
    with suppress(_UndoneError), store.writing(patience=PATIENCE) as conn:
        if guard is not None:
            guard(conn)
        seen = adopt(conn, config, source.name, seen)
        _Round(conn, setting, source, report, now).keep(seen, foreseen)
        if dry_run:
            report.kept = False
            raise _UndoneError
    return report


class _FirstSeen:
    """The days of publication of issues that tell none, looked up when the first one is read."""

    def __init__(
        self, setting: Setting, source: Source, known: Mapping[str, Document], now: datetime
    ) -> None:
        self._store, self._source, self._known, self._now = setting.store, source, known, now
        self._config = setting.config

    def __call__(self, key: str, digest: str) -> date:
        """Return the day on which a document was first seen, or first seen with these bytes."""
        seen = documents.first_seen(self._known.get(key), digest, self._now)
        return self._days.get(key) or self._config.day_of(seen, self._source)

    @cached_property
    def _days(self) -> dict[str, date]:
        # A file that is corrected is the issue that it was; a page that changed is a new one.
        if not settles(self._source):
            return {}
        with self._store.reading() as conn:
            return issues.assumed_days(conn, self._source.name)


class _Round:
    """The transaction of a round."""

    def __init__(
        self, conn: Connection, setting: Setting, source: Source, report: Report, now: datetime
    ) -> None:
        self.conn, self.setting, self.source = conn, setting, source
        self.report, self.now, self.config = report, now, setting.config
        self.today = self.config.day_of(now, source)
        self.senders = covers.senders(conn, source.name)
        self.documents: Mapping[str, Document] = {}
        self.touched: dict[str, Document] = {}
        domain = meta.uid_domain(conn, self.config.service.uid_domain)
        terms = terms_of(self.config, domain)
        rerender(conn, terms, now)
        self.ledger = Ledger(conn, terms, now, by=READER)

    def keep(self, seen: Look, foreseen: Mapping[StoredEvent, Rendered]) -> None:
        """Take what was seen, bring the feeds up to date, and note how the source fares."""
        self.ledger.foreseen = foreseen
        self.documents = seen.known
        found = [] if self._all_stand_still(seen) else self._ours(seen)
        changed = [one for one in found if self._is_changed(one)]
        self.report.unchanged = len(seen.found) - len(changed)
        held = self._take(changed)
        for one in found:
            self._note(one, held.get(one.key, ""))
        documents.save_many(self.conn, self.touched.values())
        self._remind(held)
        if self.source.complete:
            self._count(seen)
        self.report.take_in(self.ledger.changes, self.ledger.names())
        self.report.left_out = [
            Trouble(one.name, one.reason) for one in self.ledger.left_out if one.findings
        ]
        self.report.feeds = list(self._feeds())
        self._note_source(seen)

    def _document(self, key: str) -> Document:
        """Return a document as this round has left it so far."""
        kept = self.touched.get(key) or self.documents.get(key)
        return kept or Document(self.source.name, key)

    def _all_stand_still(self, seen: Look) -> bool:
        """Return whether this round writes of no document, whatever others have written since."""
        if self.source.complete:
            return False
        return all(self._stands_still(self._document(one.key), one.delivery) for one in seen.found)

    def _ours(self, seen: Look) -> list[Found]:
        """Return what was found of documents about which nobody has decided since.

        Of the others what this round saw may be older; the next one looks again.
        """
        marks = documents.marks(self.conn, self.source.name)
        before = {key: documents.mark_of(one) for key, one in seen.known.items()}
        if marks == before:
            return seen.found
        now = documents.of_source(self.conn, self.source.name)
        self.documents = {one.key: one for one in now}
        return [one for one in seen.found if marks.get(one.key) == before.get(one.key)]

    def _is_changed(self, found: Found) -> bool:
        """Return whether a document was read, and says something else than before, or is back."""
        before = self._document(found.key)
        return found.announced is not None and (before.is_away or before.digest != found.digest)

    def _take(self, changed: list[Found]) -> dict[str, str]:
        """Take the issues of documents in the order of publication; return those held, and why."""
        editions = [
            (found, self._edition(found, place))
            for found in changed
            for place in range(len(found.announced or ()))
        ]
        editions.sort(key=lambda pair: (pair[1].announced.published, pair[1].announced.document))
        for found in changed:
            if found.delivery.raw is not None:
                issues.keep(self.conn, found.delivery.raw.data)
        elsewhere = _Elsewhere(self.conn, self.source.name, [one for _, one in editions])
        taking = Taking(self.config.brake, self.today, self.source.complete, elsewhere=elsewhere)
        held: dict[str, str] = {}
        for found, edition in editions:
            name = edition.announced.document
            self.ledger.by = self._sender(found)
            taken = take(self.ledger, edition, self._document(name), taking)
            elsewhere.waiting.discard(name)
            self.touched[name] = taken.document
            self.report.seen += len(edition.announced.events)
            if taken.held:
                held.setdefault(found.key, taken.held)
                advice = f"look at it, then: agenda sources accept {self.source.name}, or reject"
                self.report.held.append(Trouble(name, f"{taken.held}; {advice}"))
        self.ledger.by = READER
        return held

    def _sender(self, found: Found) -> str:
        """Return by whom a document is told: by who sent just these bytes, else by nobody."""
        sender = self.senders.get(found.key)
        return sender.name if sender and sender.digest == found.digest else READER

    def _edition(self, found: Found, place: int) -> Edition:
        raw, announced = found.delivery.raw, found.announced
        if raw is None or announced is None:
            raise ValueError(f"{found.key} was not read")
        return Edition(
            self.source.name,
            announced[place],
            found.digest,
            found.how,
            documents.first_seen(self._document(found.key), found.digest, self.now),
            content_type=raw.content_type or "",
            url=raw.url,
        )

    def _note(self, found: Found, held: str) -> None:
        """Note how a document was found, and why it is *held*, "" for one that is not."""
        before, delivery = self._document(found.key), found.delivery
        if self._stands_still(before, delivery):
            return
        after = replace(
            before if delivery.gone else before.back(),
            etag=delivery.etag,
            last_modified=delivery.last_modified,
            last_checked=self.now,
        )
        if held:
            since = documents.first_seen(before, found.digest, self.now)
            after = replace(after, pending=found.digest, held_since=since, held_because=held)
        elif found.digest and delivery.raw is not None:
            after = replace(
                after, digest=found.digest, pending=None, held_since=None, held_because=None
            )
        self.touched[found.key] = after

    def _stands_still(self, before: Document, delivery: Delivery) -> bool:
        """Return whether nothing of a document changes but when it was looked at."""
        same = (before.etag, before.last_modified) == (delivery.etag, delivery.last_modified)
        kept = before.key in self.documents and before.key not in self.touched
        asks = before.pending or before.is_away
        return kept and same and delivery.raw is None and not asks

    def _remind(self, held: Collection[str]) -> None:
        """Tell of documents that were held before, those that were not asked for as well."""
        advice = f"agenda sources accept {self.source.name}, or reject"
        for one in {**self.documents, **self.touched}.values():
            if one.pending not in {None, ABSENT} and one.key not in held:
                told = f"still waits for somebody to look: {advice}"
                why = f"{one.held_because}; " if one.held_because else ""
                self.report.held.append(Trouble(one.key, f"{why}{told}"))

    def _count(self, seen: Look) -> None:
        """Count a miss for each event that a source which lists everything does not list.

        A round with a failure tells nothing of what is missing.
        """
        today, name = self.today, self.source.name
        whole = not (seen.error or seen.failed)
        if whole:
            self._let_go(seen)
        for uid in relisted(self.conn, name, since=today):
            self.ledger.relist(uid)
        if whole and not self.report.held:
            for uid in unlisted(self.conn, name, since=today):
                self.ledger.miss(uid)

    def _let_go(self, seen: Look) -> None:
        """Note which documents the source has no more; hold that when they are too many."""
        left = missing(seen, {**self.documents, **self.touched})
        held = leave(self.conn, self.source.name, left, self.config.brake, self.today)
        if held.reason:
            first, *others = held.documents
            said = f"{first.key} and {len(others)} others are" if others else f"{first.key} is"
            advice = f"look, then: agenda sources accept {self.source.name}, or reject"
            told = f"{said} gone, and so are {held.reason}; {advice}"
            self.report.held.append(Trouble(first.key, told))

    def _feeds(self) -> tuple[str, ...]:
        return render_feeds(self.conn, self.config, now=self.now).changed

    def _note_source(self, seen: Look) -> None:
        report, now = self.report, self.now
        before = sources.state(self.conn, self.source.name)
        failed = report.outcome == "failed"
        failures = before.failures + 1 if failed else 0
        due = None
        if failed:
            due = next_try(failures, now, self.setting.random, at_least=seen.retry_after)
        paused = before.status is SourceStatus.PAUSED  # by a person, who alone ends it
        troubles = [report.error] if report.error else []
        troubles += [one.told for one in (*report.held, *report.failed)]
        message = "; ".join(troubles[:_MOST_TOLD])
        sources.save(
            self.conn,
            replace(
                before,
                status=before.status if paused else _STATUS[report.outcome],
                last_try=now,
                last_success=before.last_success if failed else now,
                last_change=now if report.changes else before.last_change,
                failures=failures,
                next_due=due,
                message=before.message if paused else message,
            ),
        )
        run = Run(self.source.name, now, now, report.outcome, report.counts(), message)
        runs.insert(self.conn, run)


class _Elsewhere:
    """What the documents of a source announce in this round, changed or not.

    ``waiting`` are those that changed and are not taken yet: what they announced before says
    nothing.
    """

    def __init__(self, conn: Connection, source: str, editions: Sequence[Edition]) -> None:
        self._conn, self._source, self._editions = conn, source, editions
        self.waiting = {edition.announced.document for edition in editions}

    def __call__(self, uid: str, sighting: Sighting) -> bool:
        """Return whether an event is announced; asked when a reading is about to be held."""
        if key_of(sighting.event) in self._read:
            return True
        return bool(sightings.documents_of(self._conn, self._source, uid) - self.waiting)

    @cached_property
    def _read(self) -> frozenset[tuple[str, Times | None]]:
        events = (event for one in self._editions for event in one.announced.events)
        return frozenset(map(key_of, events))


_STATUS = {
    "ok": SourceStatus.OK,
    "failed": SourceStatus.FAILING,
    "held": SourceStatus.TO_CHECK,
}
_MOST_TOLD = 5  # troubles that the state of a source names

"""All kept issues read anew by the reader of today, and what that changes.

Nothing is asked of the network and no identity changes: an announcement that is read otherwise than
before stays with the event that it was of.
"""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from agenda.errors import AgendaError
from agenda.issue import Raw
from feeds.identity import Decision, Kind, match, name_of, times_of
from feeds.refresh.ledger import Ledger
from feeds.refresh.looking import how_kept, read
from feeds.refresh.reading import Announced, documents_of
from feeds.refresh.reconciling import sightings_of
from feeds.refresh.report import Report, Trouble
from feeds.refresh.terms import terms_of
from feeds.rendering import render_feeds
from feeds.store import documents, issues, meta, sightings

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence
    from datetime import date, datetime

    from sqlalchemy import Connection

    from agenda.events.event import Event
    from feeds.config import Config
    from feeds.refresh.reading import HowRead
    from feeds.sighting import Sighting
    from feeds.store import Store
    from feeds.store.issues import IssueRecord

REBUILD = "rebuild"
"""By whom a change is that a newer reader made."""


class _Anew(NamedTuple):
    """An issue that is read otherwise than it is kept."""

    record: IssueRecord
    announced: Announced


def rebuild(store: Store, config: Config, *, now: datetime) -> Report:
    """Read all kept issues anew; return what changed.

    *now* is aware, in UTC.  The reading comes first; what it changes is one transaction.
    """
    report = Report("all sources")
    with store.reading() as conn:
        changed = list(_read_otherwise(conn, config, report))
    with store.writing() as conn:
        domain = meta.uid_domain(conn, config.service.uid_domain)
        ledger = Ledger(conn, terms_of(config, domain), now, by=REBUILD)
        for one in changed:
            _replace(ledger, one)
        report.take_in(ledger.changes, ledger.names())
        report.feeds = list(render_feeds(conn, config, now=now).changed)
    return report


def _read_otherwise(conn: Connection, config: Config, report: Report) -> Iterator[_Anew]:
    """Yield the issues that the reader of today reads otherwise, the earliest first."""
    places = {source.name: source.place or "" for source in config.sources}
    reader = _Reader(conn)
    for record in issues.kept(conn):
        report.checked += 1
        how = how_kept(config, record, places.get(record.source, ""))
        try:
            announced = reader.announced(record, how)
        except AgendaError as error:
            report.failed.append(Trouble(record.document, str(error)))
            continue
        kept = [one.event for _, one in sightings.of_issue(conn, record.id)]
        if _say_the_same(kept, announced.events):
            report.unchanged += 1
        else:
            report.seen += len(announced.events)
            yield _Anew(record, announced)


def _say_the_same(one: Sequence[Event], other: Sequence[Event]) -> bool:
    return list(map(sightings.fingerprint, one)) == list(map(sightings.fingerprint, other))


class _Reader:
    """Reads kept issues; those that share their bytes, such as the entries of a feed, once."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn
        self._read: dict[tuple[str, str, HowRead, date], dict[str, Announced]] = {}

    def announced(self, record: IssueRecord, how: HowRead) -> Announced:
        """Return what an issue announces, nothing when its document no longer holds it."""
        *shorter, whole = documents_of(record.document)
        found = None
        for name in shorter:
            with suppress(AgendaError):  # cut short, the name of a file is that of another
                found = found or self._of(name, record, how)
        empty = Announced(record.document, record.published, record.origin, ())
        return found or self._of(whole, record, how) or empty

    def _of(self, name: str, record: IssueRecord, how: HowRead) -> Announced | None:
        key = name, record.digest, how, record.published
        if key not in self._read:
            self._read = {key: self._all(name, record, how)}
        return self._read[key].get(record.document)

    def _all(self, name: str, record: IssueRecord, how: HowRead) -> dict[str, Announced]:
        data = issues.data_of(self._conn, record.digest)
        raw = Raw(data, name, record.url, record.content_type or None)
        return {one.document: one for one in read(raw, name, how, record.published)}


def _replace(ledger: Ledger, anew: _Anew) -> None:
    """Put what is read now in the place of what was read, each with the event that it is of."""
    conn, record = ledger.conn, anew.record
    before = sightings.of_issue(conn, record.id)
    reading = sightings_of(record, anew.announced)
    kept = _paired(before, reading)
    rest = [one for one in reading if one not in kept]
    taken = set(kept.values())  # two announcements of one issue are never one event
    free = [one for one in ledger.known(rest, []) if one.uid not in taken] if rest else []
    decisions = match(rest, free)
    left = [uid for uid, one in before if one.left_early]
    sightings.remove(conn, record.id)
    ledger.forget(uid for uid, _ in before)
    reason = "the same line, read anew"
    again = [Decision(sighting, Kind.AGAIN, uid, reason) for sighting, uid in kept.items()]
    ledger.add([*again, *decisions])
    sightings.leave_early(conn, record.id, left)
    ledger.forget(left)
    for uid in dict.fromkeys(uid for uid, _ in before):
        ledger.tell_or_withdraw(uid, "read anew by a newer reader")
    document = documents.get(conn, record.source, record.document)
    current = document.issue if document else None
    sightings.set_current(conn, record.source, record.document, current)


def _paired(
    before: Sequence[tuple[str, Sighting]], reading: Sequence[Sighting]
) -> dict[Sighting, str]:
    """Return the events that announcements were of before they were read anew.

    The same announcement is one with the key that its source gives it, else the same words, else
    the same name and days, else the same quoted lines, else the same name, else the same days; each
    is paired once.
    """
    paired: dict[Sighting, str] = {}
    free = dict(before)
    for likeness in _LIKENESSES:
        waiting: dict[Hashable, list[str]] = defaultdict(list)
        for uid, sighting in reversed(free.items()):
            waiting[likeness(sighting)].append(uid)
        for sighting in reading:
            mark = None if sighting in paired else likeness(sighting)
            if mark and waiting.get(mark):
                paired[sighting] = waiting[mark].pop()
        taken = set(paired.values())
        free = {uid: sighting for uid, sighting in free.items() if uid not in taken}
    return paired


_LIKENESSES: tuple[Callable[[Sighting], Hashable], ...] = (
    lambda one: one.key,
    lambda one: sightings.fingerprint(one.event),
    lambda one: (name_of(one.event.name).key, times_of(one.event)),
    lambda one: tuple(line.text for line in one.event.evidence),
    lambda one: name_of(one.event.name).key,
    lambda one: times_of(one.event),
)

"""What one issue announces, taken into the store: matched, judged by the brake, kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from agenda.dates.when import days_of
from agenda.publication import ASSUMED
from feeds.identity import match
from feeds.refresh.brake import Readings, reason_to_hold
from feeds.sighting import Sighting
from feeds.store import issues, sightings
from feeds.store.issues import IssueRecord, issue_id

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from sqlalchemy import Connection

    from feeds.config import Brake
    from feeds.identity import Decision
    from feeds.refresh.ledger import Ledger
    from feeds.refresh.reading import Announced, HowRead
    from feeds.store.documents import Document


class Edition(NamedTuple):
    """An issue and where it was read.

    ``digest`` is that of the bytes of its document, which were first seen at the time ``seen``.
    """

    source: str
    announced: Announced
    digest: str
    how: HowRead
    seen: datetime
    content_type: str = ""
    url: str | None = None


class Taking(NamedTuple):
    """How issues are taken, on the day ``today`` where their source is.

    ``complete`` says that the source lists everything, ``accepted`` that a person has looked.
    ``elsewhere`` says whether another document of the source announces an event now, given its
    uid and its sighting: that has moved to another page, it is not lost.
    """

    brake: Brake
    today: date
    complete: bool = False
    accepted: bool = False
    elsewhere: Callable[[str, Sighting], bool] = lambda *_: False


class Taken(NamedTuple):
    """What came of an issue: its document as it stands now, and why the brake held it, or ""."""

    document: Document
    held: str = ""


def take(ledger: Ledger, edition: Edition, document: Document, taking: Taking) -> Taken:
    """Keep what an issue announces; held by the brake, nothing of it is kept.

    An issue that says what its *document* said before adds nothing, but for the day of its
    publication where that had to be assumed; nor does one that a person refused.  The document is
    the caller's to save.
    """
    conn, source, told = ledger.conn, edition.source, edition.announced
    document = document.back()
    before = sightings.of_document(conn, source, told.document)
    if document.issue and says_the_same(before, told) and not _dates(conn, document.issue, told):
        return Taken(document)
    if not taking.accepted and document.rejected == said(told):
        return Taken(document)
    record = _record(ledger, edition, document)
    reading = sightings_of(record, told)
    known = ledger.known(reading, [uid for uid, _ in before])
    decisions = match(reading, known)
    reason = "" if taking.accepted else _reason(before, decisions, taking)
    if reason:
        return Taken(document, reason)
    issues.insert(conn, record)
    sightings.set_current(conn, source, told.document, record.id)
    if document.issue:
        left = _left_early(before, decisions, record.as_of.date())
        sightings.leave_early(conn, document.issue, left)
        ledger.forget(left)
    ledger.put_in_order(ledger.add(decisions), known)
    return Taken(replace(document, issue=record.id, last_changed=ledger.now, rejected=None))


def _reason(
    before: Sequence[tuple[str, Sighting]],
    decisions: Sequence[Decision],
    taking: Taking,
) -> str:
    """Return why a reading is held, what other documents announce now left aside."""
    readings = Readings(before, decisions, taking.complete)
    if not reason_to_hold(readings, taking.brake, today=taking.today):
        return ""
    elsewhere = frozenset(uid for uid, one in before if taking.elsewhere(uid, one))
    return reason_to_hold(readings._replace(elsewhere=elsewhere), taking.brake, today=taking.today)


def _left_early(
    before: Sequence[tuple[str, Sighting]], decisions: Sequence[Decision], today: date
) -> list[str]:
    """Return the events that a document left out before their days, going on to later ones.

    What sooner events have pushed out is not among them.
    """
    told = {decision.uid for decision in decisions}
    begins = [
        days_of(one.sighting.event.when).first for one in decisions if one.sighting.event.when
    ]
    last = max(begins, default=today)
    return [
        uid
        for uid, one in before
        if uid not in told and one.event.when and today <= days_of(one.event.when).last < last
    ]


def said(told: Announced) -> str:
    """Return what an issue announces as a digest: that of its words, not of its bytes."""
    words = "\n".join(sightings.fingerprint(event) for event in told.events)
    return issues.digest_of(words.encode())


def says_the_same(before: Sequence[tuple[str, Sighting]], told: Announced) -> bool:
    """Return whether an issue announces, word for word, what its document announced before."""
    said = [sightings.fingerprint(sighting.event) for _, sighting in before]
    return said == [sightings.fingerprint(event) for event in told.events]


def _dates(conn: Connection, issue: str, told: Announced) -> bool:
    """Return whether a document tells by now when it was published, and had not told before."""
    kept = issues.get(conn, issue)
    return kept is not None and kept.origin == ASSUMED != told.origin


def _record(ledger: Ledger, edition: Edition, document: Document) -> IssueRecord:
    told = edition.announced
    # A page that says what it said a month ago is another issue than it was then.
    state = f"{edition.digest} {document.issue}" if document.issue else edition.digest
    return IssueRecord(
        issue_id(edition.source, told.document, state),
        edition.source,
        told.document,
        edition.digest,
        told.published,
        told.origin,
        edition.seen,
        _as_of(ledger, edition, document),
        edition.how.language,
        edition.how.timezone,
        edition.content_type,
        edition.url,
    )


def _as_of(ledger: Ledger, edition: Edition, document: Document) -> datetime:
    """Return since when a document says what it says now.

    That is the day of its publication, or the time at which it was first seen where it tells none.
    One that changed speaks from the time at which it was seen changed, whatever day it tells; a
    second later than before at least, if the clock has jumped back.
    """
    before = issues.get(ledger.conn, document.issue) if document.issue else None
    if before is not None:
        return max(before.as_of + timedelta(seconds=1), edition.seen)
    if edition.announced.origin == ASSUMED:
        return edition.seen
    return datetime.combine(edition.announced.published, time(), tzinfo=UTC)


def as_sightings(source: str, told: Announced, now: datetime) -> list[Sighting]:
    """Return what an issue announces that nobody has kept yet as sightings, to be matched."""
    keys = told.keys or ("",) * len(told.events)
    return [
        Sighting(source, told.document, "", place, told.published, now, one, keys[place])
        for place, one in enumerate(told.events)
    ]


def sightings_of(record: IssueRecord, told: Announced) -> list[Sighting]:
    """Return what an issue announces as sightings in that issue."""
    return [
        Sighting(
            record.source,
            record.document,
            record.id,
            place,
            record.published,
            record.as_of,
            one,
            told.keys[place] if told.keys else "",
        )
        for place, one in enumerate(told.events)
    ]

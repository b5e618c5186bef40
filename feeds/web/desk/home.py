"""What needs a person: each thing with where it is looked after."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from agenda.events.leaning import leans
from feeds.definitions import CHANGES
from feeds.forms import tells_changes
from feeds.refresh import correcting
from feeds.refresh.rebuilding import REBUILD
from feeds.refresh.rounds import READER
from feeds.sources.folder import keeps
from feeds.store import changes, corrections, documents, drafts, events, runs, sightings
from feeds.store.sources import SourceStatus
from feeds.web import history
from feeds.web.desk.answering import page
from feeds.web.desk.drop import folders
from feeds.web.desk.fields import difference, printed
from feeds.web.finding import origins
from feeds.web.languages import page_language
from feeds.web.service import current_service

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from flask import Response
    from sqlalchemy import Connection

    from feeds.store.changes import Change
    from feeds.store.events import EventRecord
    from feeds.store.runs import Run
    from feeds.web.desk.fields import Difference, Printed
    from feeds.web.finding import Origin

_CHANGES = 12
_CONTESTED = 50
_DOUBTED = 50
_ANNOUNCED = 2_000  # by issues that tell no day; those that are settled make room for the others
_RUNS = 20  # of a source that are looked through for the last one that read something


class Held(NamedTuple):
    """A source of which so many documents wait for a person."""

    origin: Origin
    number: int


class Unread(NamedTuple):
    """A source of which so many announcements or days could not be made out the last time."""

    origin: Origin
    number: int


class Doubted(NamedTuple):
    """An issue whose day of publication was assumed, and how many events to come lean on it."""

    issue: str
    document: str
    published: date
    number: int


class Contested(NamedTuple):
    """An event of which a source says otherwise than people corrected it."""

    record: EventRecord
    disputes: Sequence[Difference]


class Disagreed(NamedTuple):
    """An event of which sources print other days than the calendars show."""

    record: EventRecord
    printed: Sequence[Printed]


class Happened(NamedTuple):
    """A line of the journal in words, with its event."""

    told: history.Told
    change: Change
    record: EventRecord

    @property
    def by(self) -> str:
        """The person who made it, "" for what was read."""
        return "" if self.change.by in (READER, REBUILD) else self.change.by


def show() -> Response:
    """Answer with what waits for a person, and what was done lately."""
    service = current_service()
    with service.store.reading() as conn:
        known, waiting = origins(conn), documents.held(conn)
        return page(
            "home",
            known=known,
            left=drafts.left(conn, now=service.clock()),
            held=[Held(one, waiting[one.name]) for one in known if one.name in waiting],
            failing=[one for one in known if one.told and _fails(one)],
            resting=[one for one in known if one.told and _rests(one)],
            contested=list(_contested(conn)),
            disagreed=_disagreed(conn),
            unread=list(_unread(conn, known)),
            doubted=_doubted(conn)[:_DOUBTED],
            news=CHANGES if tells_changes(service.config, CHANGES) else "",
            happened=in_words(conn, changes.latest(conn, limit=_CHANGES)),
        )


def _fails(one: Origin) -> bool:
    return one.state.status is SourceStatus.FAILING


def _rests(one: Origin) -> bool:
    return one.state.status is SourceStatus.PAUSED


def _contested(conn: Connection) -> Iterator[Contested]:
    """Yield events of which people and sources differ: as the journal has it, if it is so still."""
    service = current_service()
    uids = corrections.contested(conn, limit=_CONTESTED)
    records = events.get_many(conn, uids)
    for uid in uids:
        told = correcting.account(conn, service.config, uid, service.clock())
        if told is not None and told.disputes:
            yield Contested(records[uid], [difference(*one) for one in told.disputes])


def _disagreed(conn: Connection) -> list[Disagreed]:
    service = current_service()
    told = dict(correcting.disagreed(conn, service.config, service.clock()))
    records = events.get_many(conn, told)
    return [Disagreed(records[uid], printed(one)) for uid, one in told.items()]


def _unread(conn: Connection, known: Sequence[Origin]) -> Iterator[Unread]:
    """Yield the sources whose last round that read something did not understand all of it."""
    rounds = runs.of_sources(conn, [one.name for one in known], limit=_RUNS)
    for one in known:
        last = next(filter(_read_something, rounds.get(one.name, ())), None)
        if last is not None and last.counts.get("not_understood"):
            yield Unread(one, last.counts["not_understood"])


def _doubted(conn: Connection) -> list[Doubted]:
    """Return the issues of folders that do not tell when they came out, where a year leans on it.

    A page that tells no day speaks for the day on which it is read; a file may be years old.
    """
    names = [one.name for one in folders()]
    since = current_service().today()
    told = sightings.by_assumed_days(conn, names, since=since, limit=_ANNOUNCED)
    count = Counter(
        (one.issue, one.document, one.published)
        for one in told
        if keeps(one.document) and leans(one.event)
    )
    return [Doubted(*which, number) for which, number in count.items()]


def _read_something(run: Run) -> bool:
    return run.counts.get("checked", 0) > run.counts.get("unchanged", 0)


def in_words(conn: Connection, journal: Iterable[Change]) -> list[Happened]:
    """Return changes in words, what is of no event left out."""
    language = page_language()
    kept = list(journal)
    records = events.get_many(conn, {one.uid for one in kept})
    return [
        Happened(history.of_desk(one, language), one, records[one.uid])
        for one in kept
        if one.uid in records
    ]

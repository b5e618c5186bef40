"""Every line of an issue and what it became: before the issue is sent, or as it was read."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from agenda.errors import AgendaError, UnreadableError
from agenda.issue import Raw
from feeds.calendars.sniffing import calendar_in
from feeds.identity import match
from feeds.refresh.ledger import Ledger
from feeds.refresh.looking import as_sent, how_kept, how_read
from feeds.refresh.reading import announced, document_of, documents_of, extractions
from feeds.refresh.reconciling import as_sightings
from feeds.refresh.terms import terms_of
from feeds.store import issues, sightings

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy import Connection

    from agenda.events.event import Event
    from agenda.extraction import Extraction
    from agenda.issue import Issue
    from feeds.config import Config, Source
    from feeds.identity import Decision
    from feeds.refresh.reading import HowRead
    from feeds.refresh.receiving import Sent
    from feeds.store.issues import IssueRecord


class Preview(NamedTuple):
    """One issue: its lines and events, and what would be decided about each of these."""

    extraction: Extraction
    decisions: tuple[Decision, ...]

    @property
    def by_event(self) -> dict[Event, Decision]:
        """What would be decided, by the event as it is read: its source may tell its place."""
        dated = [one for one in self.extraction.events if one.when is not None]
        return {dated[one.sighting.ordinal]: one for one in self.decisions}


def preview(
    conn: Connection, config: Config, source: Source, sent: Sent, now: datetime
) -> list[Preview]:
    """Return what would be read of a file that is sent to a source, and keep nothing of it.

    Raises UnreadableError for what is no issue.
    """
    raw, how = as_sent(Raw(sent.data, sent.name), how_read(config, source), sent.cover)
    if calendar_in(raw) is not None:
        reason = "is a calendar; add it as a source of kind ics"
        raise UnreadableError(reason, source=sent.name)
    assumed = issues.assumed_days(conn, source.name).get(sent.name)
    ledger, found = Ledger(conn, terms_of(config, ""), now, by=""), []
    for issue, extraction in _read(raw, how, assumed or config.day_of(now, source)):
        told = announced(issue, extraction, sent.name, how)
        before = sightings.of_document(conn, source.name, told.document)
        reading = as_sightings(source.name, told, now)
        decisions = match(reading, ledger.known(reading, [uid for uid, _ in before]))
        found.append(Preview(extraction, tuple(decisions)))
    return found


def explain(conn: Connection, config: Config, record: IssueRecord) -> Extraction | None:
    """Return how a kept issue is read; None for one that was forgotten, and for a calendar."""
    if record.forgotten:
        return None
    data = issues.data_of(conn, record.digest)
    if calendar_in(Raw(data, record.document)) is not None:
        return None
    how = how_kept(config, record, "")
    for name in documents_of(record.document):
        raw = Raw(data, name, record.url, record.content_type or None)
        with suppress(AgendaError):  # cut short, the name of a file is that of another
            for issue, extraction in _read(raw, how, record.published):
                if document_of(name, issue) == record.document:
                    return extraction
    return None


# Who looks at an issue looks at it again: its day is corrected, it is loaded anew, it is left and
# gone on with.  To read the largest takes a quarter of a minute, so one is kept, and no more: it
# may take many times the room of its text.
@lru_cache(maxsize=1)
def _read(raw: Raw, how: HowRead, first_seen: date) -> tuple[tuple[Issue, Extraction], ...]:
    return tuple(extractions(raw, how, first_seen))


def forget() -> None:
    """Keep nothing of what was looked at last."""
    _read.cache_clear()

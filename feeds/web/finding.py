"""What an address names: an event with the lines that it was read from, a source."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flask import abort

from feeds.config import Kind
from feeds.plaintext import web_address
from feeds.store import events, issues, meta, sources
from feeds.web.reach import leads_somewhere
from feeds.web.service import current_service

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from sqlalchemy import Connection

    from agenda.events.event import Evidence
    from feeds.config import Source
    from feeds.sighting import Sighting
    from feeds.store.events import EventRecord
    from feeds.store.issues import IssueRecord
    from feeds.store.sources import SourceState


class SeenLines(NamedTuple):
    """A sighting as readers see it.

    ``shown`` is the name of the source for readers, ``address`` where the issue lies, "" where
    nobody can go.
    """

    lines: Sequence[Evidence]
    source: str
    shown: str
    published: date
    address: str


def event_at(conn: Connection, name: str) -> EventRecord:
    """Return the event of an address; 410 for one that was taken back, 404 for none."""
    record = any_event_at(conn, name)
    if record.hidden:
        # What no feed could ever show had no page that anybody knew of.
        abort(404 if record.rendered is None else 410)
    return record


def any_event_at(conn: Connection, name: str) -> EventRecord:
    """Return the event of an address, one that was taken back as well; 404 for none."""
    if not name.isprintable():
        abort(404)
    return events.shown_as(conn, uid_at(conn, name)) or abort(404)


def uid_at(conn: Connection, name: str) -> str:
    """Return the UID of an address itself, whatever its event turned out to be."""
    domain = meta.uid_domain_of(conn) or current_service().config.service.uid_domain
    return f"{name}@{domain}"


def seen_lines(conn: Connection, found: Iterable[Sighting]) -> Iterator[SeenLines]:
    """Yield sightings as readers see them."""
    for one in found:
        issue = issues.get(conn, one.issue)
        shown, place = shown_source(one.source), place_of(issue, one.document)
        yield SeenLines(one.event.evidence, one.source, shown, one.published, place)


def shown_source(name: str) -> str:
    """Return the name of a source for readers; one that is no longer configured has its own."""
    shown = (one.shown for one in current_service().config.sources if one.name == name)
    return next(shown, name)


def place_of(issue: IssueRecord | None, document: str) -> str:
    """Return where readers of the service can see an issue, "" where nobody can go."""
    address = web_address(issue.url if issue else None) or web_address(document)
    return address if address and leads_somewhere(address) else ""


class Origin(NamedTuple):
    """A source: ``told`` is None for one that is no longer configured."""

    state: SourceState
    told: Source | None

    @property
    def shown(self) -> str:
        """Return its name for readers."""
        return self.told.shown if self.told else self.state.name

    @property
    def name(self) -> str:
        """What it is called."""
        return self.state.name

    @property
    def address(self) -> str:
        """Return where people see it, "" for a folder or a mailbox, which are nobody's to open."""
        if self.told is None or self.told.kind not in {Kind.PAGE, Kind.SITE, Kind.ICS}:
            return ""
        address = web_address(self.told.url)
        return address if address and leads_somewhere(address) else ""


def origins(conn: Connection) -> list[Origin]:
    """Return the sources that are configured, then those that the store remembers."""
    told = {source.name: source for source in current_service().config.sources}
    states = {state.name: state for state in sources.states(conn)}
    configured = [
        Origin(states.get(name) or sources.SourceState(name), told[name]) for name in told
    ]
    return configured + [Origin(states[name], None) for name in states if name not in told]


def configured_source(name: str) -> Source:
    """Return a source of the configuration; 404 for none."""
    found = (one for one in current_service().config.sources if one.name == name)
    return next(found, None) or abort(404)

"""Every sighting of every event: what the stored event was made from, and can be made from anew."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select, update

from agenda.dates.when import days_of
from agenda.publication import ASSUMED
from feeds.sighting import Sighting
from feeds.store.merges import MERGED, family, members
from feeds.store.names import add_names, event_key
from feeds.store.payload import from_json, to_json
from feeds.store.rendered import outdate
from feeds.store.rows import chunks
from feeds.store.tables import DOCUMENTS, ISSUES, SIGHTINGS
from feeds.store.tellers import add_tellers, drop_silent

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date

    from sqlalchemy import Connection, Select

    from agenda.events.event import Event

_COLUMNS = [
    SIGHTINGS.c[name]
    for name in (
        "uid",
        "source",
        "document",
        "issue",
        "ordinal",
        "published",
        "as_of",
        "key",
        "left_early",
        "payload",
    )
]
_IN_TIME = (SIGHTINGS.c.as_of, SIGHTINGS.c.issue, SIGHTINGS.c.ordinal, SIGHTINGS.c.id)


def fingerprint(event: Event) -> str:
    """Return what an announcement says as a digest of 32 characters.

    Neither on which line it stands nor how it was read is part of it: it is the same in the next
    issue, and after the reading of it was improved without another result.
    """
    told = (
        *(event.name, event.when, event.timezone, event.place, event.url, event.status.value),
        *(event.precision.value, event.bound.value, event.rrule, event.year_stated),
        *(line.text for line in event.evidence),
    )
    return hashlib.sha256(repr(told).encode()).hexdigest()[:32]


def insert_many(conn: Connection, sightings: Sequence[tuple[str, Sighting]]) -> None:
    """Keep sightings of the accepted issues of their documents, each with the uid of its event."""
    rows = [_row(uid, sighting) for uid, sighting in sightings]
    if rows:
        conn.execute(SIGHTINGS.insert(), rows)
        add_names(conn, ((row["name_key"], row["uid"]) for row in rows))
        add_tellers(conn, ((row["source"], row["uid"]) for row in rows))
        outdate(conn)  # a feed holds what its source ever told of


def of_events(conn: Connection, uids: Collection[str]) -> dict[str, list[Sighting]]:
    """Return the sightings of events by uid, the oldest first; [] for one without any."""
    found: dict[str, list[Sighting]] = {uid: [] for uid in uids}
    for chunk in chunks(found):
        query = select(*_COLUMNS).where(SIGHTINGS.c.uid.in_(chunk)).order_by(*_IN_TIME)
        for uid, sighting in _read(conn, query):
            found[uid].append(sighting)
    return found


def telling(conn: Connection, uid: str) -> list[Sighting]:
    """Return the sightings that tell how an event stands, the oldest first.

    They are its own and those of the events that were merged into it.
    """
    here = SIGHTINGS.c.uid.in_([uid, *members(conn, uid)])
    return [one for _, one in _read(conn, select(*_COLUMNS).where(here).order_by(*_IN_TIME))]


def sources_of(conn: Connection, uids: Collection[str]) -> dict[str, frozenset[str]]:
    """Return the sources that ever told of events, by uid; none for one without sightings.

    What was merged into an event told of that event.
    """
    found: dict[str, set[str]] = {uid: set() for uid in uids}
    columns = SIGHTINGS.c
    for chunk in chunks(found):
        own = select(columns.uid, columns.source).where(columns.uid.in_(chunk))
        others = select(MERGED.c.into, columns.source).join(MERGED, MERGED.c.uid == columns.uid)
        for uid, source in conn.execute(own.union(others.where(MERGED.c.into.in_(chunk)))):
            found[uid].add(source)
    return {uid: frozenset(sources) for uid, sources in found.items()}


def of_document(conn: Connection, source: str, document: str) -> list[tuple[str, Sighting]]:
    """Return the sightings of the accepted issue of a document in its order, with their uids."""
    here = _current(source, document)
    return list(_read(conn, select(*_COLUMNS).where(*here).order_by(*_IN_TIME)))


def documents_of(conn: Connection, source: str, uid: str) -> frozenset[str]:
    """Return the documents of a source, not gone, whose accepted issues announce an event.

    Whatever is shown as the same event is that event.
    """
    columns = SIGHTINGS.c
    gone = select(DOCUMENTS.c.key).where(DOCUMENTS.c.source == source, DOCUMENTS.c.gone)
    of_it = columns.uid.in_(family(conn, uid))
    here = of_it & (columns.source == source) & columns.current
    query = select(columns.document).where(here, columns.document.not_in(gone))
    return frozenset(conn.execute(query).scalars())


def uids_of_keys(conn: Connection, source: str, keys: Collection[str]) -> set[str]:
    """Return the uids of events that a source recognised by one of *keys*, "" left out."""
    columns, found = SIGHTINGS.c, set()
    for chunk in chunks(sorted(set(keys) - {""})):
        # Told once more, or the index of sightings with a key would not be used.
        here = (columns.source == source, columns.key.in_(chunk), columns.key != "")
        found |= set(conn.execute(select(columns.uid).where(*here)).scalars())
    return found


def of_issue(conn: Connection, issue: str) -> list[tuple[str, Sighting]]:
    """Return the sightings of one issue in its order, with their uids."""
    query = select(*_COLUMNS).where(SIGHTINGS.c.issue == issue)
    return list(_read(conn, query.order_by(*_IN_TIME)))


def by_assumed_days(
    conn: Connection, sources: Collection[str], *, since: date, limit: int
) -> list[Sighting]:
    """Return what is announced, and not over on *since*, by issues whose day had to be assumed.

    They are the accepted ones of some sources, the newest first, those forgotten left out.
    """
    telling = SIGHTINGS.join(ISSUES, ISSUES.c.id == SIGHTINGS.c.issue)
    here = (ISSUES.c.source.in_(sources), ISSUES.c.origin == ASSUMED, ~ISSUES.c.forgotten)
    ahead = (SIGHTINGS.c.current, SIGHTINGS.c.last >= since)
    query = select(*_COLUMNS).select_from(telling).where(*here, *ahead)
    newest_first = (ISSUES.c.as_of.desc(), SIGHTINGS.c.issue, SIGHTINGS.c.ordinal)
    return [one for _, one in _read(conn, query.order_by(*newest_first).limit(limit))]


def give(conn: Connection, given: Sequence[tuple[str, Sighting]]) -> None:
    """Let sightings that are kept be of other events: each of the one whose uid stands by it."""
    tellers: set[tuple[str, str]] = set()
    for uid, one in given:
        here = (SIGHTINGS.c.issue == one.issue, SIGHTINGS.c.ordinal == one.ordinal)
        former = conn.execute(select(SIGHTINGS.c.uid).where(*here)).scalars()
        tellers |= {(one.source, before) for before in former}
        conn.execute(update(SIGHTINGS).where(*here).values(uid=uid))
    add_names(conn, ((event_key(one.event.name), uid) for uid, one in given))
    add_tellers(conn, ((one.source, uid) for uid, one in given))
    drop_silent(conn, sorted(tellers))
    outdate(conn)


def remove(conn: Connection, issue: str) -> None:
    """Drop the sightings of an issue that is read anew."""
    here = SIGHTINGS.c.issue == issue
    told = select(SIGHTINGS.c.source, SIGHTINGS.c.uid).where(here).distinct()
    tellers = [(source, uid) for source, uid in conn.execute(told)]
    conn.execute(delete(SIGHTINGS).where(here))
    drop_silent(conn, tellers)
    outdate(conn)


def set_current(conn: Connection, source: str, document: str, issue: str | None) -> None:
    """Say which issue of a document is the accepted one, None for none of them."""
    of_it = SIGHTINGS.c.issue == issue
    here = (SIGHTINGS.c.source == source) & (SIGHTINGS.c.document == document)
    # Only what changes is written.
    conn.execute(update(SIGHTINGS).where(here, SIGHTINGS.c.current, ~of_it).values(current=False))
    conn.execute(update(SIGHTINGS).where(here, ~SIGHTINGS.c.current, of_it).values(current=True))


def leave_early(conn: Connection, issue: str, uids: Collection[str]) -> None:
    """Note that the state of a document after an issue left events out before their days."""
    here = (SIGHTINGS.c.issue == issue) & SIGHTINGS.c.uid.in_(uids)
    conn.execute(update(SIGHTINGS).where(here).values(left_early=True))


def _current(source: str, document: str) -> tuple[Any, ...]:
    columns = SIGHTINGS.c
    return columns.source == source, columns.document == document, columns.current


def _row(uid: str, sighting: Sighting) -> dict[str, Any]:
    event = sighting.event
    first, last = (None, None) if event.when is None else days_of(event.when)
    return {
        "uid": uid,
        "issue": sighting.issue,
        "source": sighting.source,
        "document": sighting.document,
        "ordinal": sighting.ordinal,
        "as_of": sighting.as_of,
        "published": sighting.published,
        "fingerprint": fingerprint(event),
        "name_key": event_key(event.name),
        "first": first,
        "last": last,
        "current": True,
        "key": sighting.key,
        "left_early": sighting.left_early,
        "payload": to_json(event),
    }


def _read(conn: Connection, query: Select[Any]) -> Iterator[tuple[str, Sighting]]:
    for row in conn.execute(query):
        uid, source, document, issue, ordinal, published, as_of, key, left_early, payload = row
        where = source, document, issue, ordinal, published, as_of
        yield uid, Sighting(*where, from_json(payload), key, left_early)

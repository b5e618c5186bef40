"""``agenda events show``: one event with all that made it what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from feeds import printing
from feeds.commands.choosing import event_named
from feeds.commands.events import SHORT, account
from feeds.commands.opening import reading
from feeds.commands.showing import facts, heading, iso, listed, moment, when
from feeds.console import Row, table, write
from feeds.identity.changes import iso as iso_days
from feeds.identity.changes import iso_of
from feeds.refresh import correcting
from feeds.store import changes, corrections, events, merges, sightings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection

    from feeds.config import Config
    from feeds.groups.calling import Call
    from feeds.refresh.correcting import Account
    from feeds.sighting import Sighting
    from feeds.store.changes import Change
    from feeds.store.corrections import Correction
    from feeds.store.events import EventRecord

_SIGHTING_HEADS = ("Published", "Source", "Document", "Issue", "Line", "Quoted", "Rule", "Sure")
_CORRECTION_HEADS = ("Corrected", "To", "Was read", "By", "At", "Taken back")
_CHANGE_HEADS = ("At", "By", "What", "Field", "Before", "After", "Why")


class _Life(NamedTuple):
    """An event with all that is stored of it; ``told`` is None for one that was merged.

    ``members`` are the uids of those that were merged into it.
    """

    record: EventRecord
    members: Sequence[str]
    seen: Sequence[Sighting]
    told: Account | None
    corrections: Sequence[Correction]
    history: Sequence[Change]


def print_one(call: Call, beginning: str, form: str) -> None:
    """Print one event; raises UnknownBeginningError."""
    with reading(call) as (config, conn):
        life = _life(conn, config, event_named(conn, beginning), call)
    if form == "json":
        write(printing.to_json_object(_account(life)))
    else:
        _print(life, config)


def _life(conn: Connection, config: Config, uid: str, call: Call) -> _Life:
    return _Life(
        events.get_many(conn, [uid])[uid],
        merges.members(conn, uid),
        sightings.telling(conn, uid),
        correcting.account(conn, config, uid, call.now),
        corrections.of_event(conn, uid),
        changes.of_event(conn, uid),
    )


def _print(life: _Life, config: Config) -> None:
    facts(life.record.stored.event.name, _facts(life, config))
    heading("Sightings")
    table(_SIGHTING_HEADS, [row for one in life.seen for row in _rows_of(one)])
    if life.corrections:
        heading("Corrections")
        table(_CORRECTION_HEADS, [_row_of_correction(one, config) for one in life.corrections])
    heading("History")
    table(_CHANGE_HEADS, [_row_of_change(one, config) for one in life.history])


def _facts(life: _Life, config: Config) -> Iterator[tuple[str, str]]:
    record, stored = life.record, life.record.stored
    event = stored.event
    yield "When", when(event)
    yield "Where", event.place
    yield "Status", str(event.status)
    yield "Link", event.url or ""
    yield "Repeated", event.rrule
    yield "Told with it", listed(life.members)
    yield from _standing(life)
    yield "Sure", f"{event.confidence:.0%}"
    yield "Rule", event.rule
    yield "Themes", listed(stored.categories)
    yield "UID", stored.uid
    yield "Source", record.source
    yield "First seen", str(stored.first_seen or "")
    yield "First announced for", record.initial or ""
    yield "Changed", f"{moment(stored.last_modified, config)} (SEQUENCE {stored.sequence})"
    yield "Edition before", record.edition_of or ""


def _standing(life: _Life) -> Iterator[tuple[str, str]]:
    """Yield what keeps an event out of feeds, and where those who tell of it disagree."""
    record = life.record
    if record.hidden:
        yield "Hidden", "yes: it is in no feed"
    if record.merged_into:
        yield "Turned out to be", record.merged_into
    elif record.rendered is None:
        yield "In feeds", "no: a calendar cannot show such days"
    for one in life.told.disputes if life.told else ():
        corrected = one.corrected or "nothing"
        told = (
            f"{one.field} was corrected to {corrected}, a source now says {one.told or 'nothing'}"
        )
        yield "Conflict", told
    for source, times in life.told.elsewhere if life.told else ():
        yield "Disputed", f"{source} prints {iso_of(times)}"


def _rows_of(sighting: Sighting) -> Iterator[Row]:
    """Yield a line of the table for each line that is quoted."""
    event = sighting.event
    head = (
        *(sighting.published.isoformat(), sighting.source, sighting.document),
        sighting.issue[:SHORT],
    )
    tail = (event.rule, f"{event.confidence:.0%}")
    for place, quote in enumerate(event.evidence or (None,)):
        quoted = (str(quote.line), quote.text) if quote else ("", "")
        yield Row((*head, *quoted, *tail) if place == 0 else ("",) * 4 + quoted + ("", ""))


def _row_of_correction(one: Correction, config: Config) -> Row:
    taken_back = moment(one.undone_at, config)
    cells = (
        *(one.field, one.value, one.was, one.by, moment(one.at, config)),
        taken_back,
    )
    return Row(cells, "dim" if taken_back else "")


def _row_of_change(one: Change, config: Config) -> Row:
    at = moment(one.at, config)
    cells = (at, one.by, one.kind, one.field, one.before, one.after, one.reason)
    return Row(cells, "yellow" if one.kind == "conflict" else "")


def _account(life: _Life) -> dict[str, Any]:
    return account(life.record) | {
        "members": list(life.members),
        "conflicts": [one._asdict() for one in life.told.disputes] if life.told else [],
        "disputed": [
            {"source": source, "when": iso_of(times)}
            for source, times in (life.told.elsewhere if life.told else ())
        ],
        "sightings": [_account_of_sighting(one) for one in life.seen],
        "corrections": [_account_of_correction(one) for one in life.corrections],
        "history": [_account_of_change(one) for one in life.history],
    }


def _account_of_sighting(one: Sighting) -> dict[str, Any]:
    event = one.event
    return {
        "source": one.source,
        "document": one.document,
        "issue": one.issue,
        "published": one.published.isoformat(),
        "as_of": iso(one.as_of),
        "name": event.name,
        "when": iso_days(event.when),
        "place": event.place or None,
        "url": event.url,
        "status": str(event.status),
        "rule": event.rule,
        "confidence": event.confidence,
        "evidence": [printing.evidence(quote) for quote in event.evidence],
    }


def _account_of_correction(one: Correction) -> dict[str, Any]:
    return {
        "field": one.field,
        "value": one.value,
        "was": one.was,
        "by": one.by,
        "at": iso(one.at),
        "undone_at": iso(one.undone_at),
    }


def _account_of_change(one: Change) -> dict[str, Any]:
    return {
        "at": iso(one.at),
        "by": one.by,
        "kind": one.kind,
        "field": one.field or None,
        "before": one.before or None,
        "after": one.after or None,
        "reason": one.reason,
    }

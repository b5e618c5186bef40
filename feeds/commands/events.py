"""``agenda events``: the events as they stand, and what a person decides about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from agenda.events.states import Status
from feeds import printing
from feeds.commands.choosing import check_name, event_named, known_sources
from feeds.commands.opening import opened, reading
from feeds.commands.showing import iso, listed, when
from feeds.console import Row, remark, say, shown, table, write
from feeds.refresh import correcting
from feeds.refresh.correcting import Hand, Wish
from feeds.store import browsing, corrections, events, selecting
from feeds.store.selecting import FeedQuery

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from feeds.groups.calling import Call
    from feeds.refresh.correcting import Done
    from feeds.refresh.splitting import ToldAs
    from feeds.store import Store
    from feeds.store.changes import Change
    from feeds.store.events import EventRecord

_HEADS = ("UID", "When", "Name", "Place", "Source", "Sure")
_STYLES = {Status.CANCELLED: "red", Status.POSTPONED: "yellow"}
SHORT = 8  # characters of a UID that a table prints: few stores hold two that begin alike


class Wanted(NamedTuple):
    """Which events: those that fit everything told; ``hidden`` those that are, else the others."""

    sources: Sequence[str] = ()
    since: date | None = None
    until: date | None = None
    text: str | None = None
    statuses: Sequence[str] = ()
    hidden: bool = False


class Why(NamedTuple):
    """Who decides, and why: "" where that is not said."""

    by: str
    reason: str


def print_all(call: Call, wanted: Wanted, form: str) -> None:
    """Print the events that fit; raises UnknownNameError for a source that is none."""
    with reading(call) as (config, conn):
        for name in wanted.sources:
            check_name("source", name, known_sources(conn, config))
        uids = selecting.uids(conn, _query(wanted))
        found = events.get_many(conn, uids)
    fitting = (one for one in found.values() if one.hidden or not wanted.hidden)
    records = browsing.in_order(fitting)
    if form == "json":
        write(printing.to_json([account(record) for record in records]))
    elif records:
        table(_HEADS, [_row(record) for record in records])
    else:
        remark("no events found")


def hide(call: Call, beginning: str, why: Why, *, hidden: bool) -> None:
    """Hide an event, or show it again; raises UnknownBeginningError."""
    with opened(call.file, call.environ, now=call.now) as (config, store):
        with store.reading() as conn:
            uid = event_named(conn, beginning)
        done = correcting.hide(store, config, uid, _hand(call, why), hidden=hidden)
        name = _name(store, uid)
    if not done.changes:
        say(f"{name}: {'was hidden already' if hidden else 'was not hidden'}")
        return
    say(f"{name}: {'is in no feed any more' if hidden else 'is in the feeds again'}")
    _tell_feeds(done)


def correct(call: Call, beginning: str, wish: Wish, why: Why) -> None:
    """Correct an event, take corrections back; raises UnknownBeginningError, CorrectionError."""
    with opened(call.file, call.environ, now=call.now) as (config, store):
        with store.reading() as conn:
            uid = event_named(conn, beginning)
        hand = _hand(call, why)
        done = correcting.correct(store, config, uid, wish, hand)
        name = _name(store, uid)
    say(f"{name}:")
    _tell_changes(done.changes)
    _tell_feeds(done)


def merge(call: Call, kept: str, other: str, why: Why) -> None:
    """Say that two events are one; raises UnknownBeginningError, CorrectionError."""
    with opened(call.file, call.environ, now=call.now) as (config, store):
        with store.reading() as conn:
            into, uid = (event_named(conn, beginning) for beginning in (kept, other))
            waiting = [one.field for one in corrections.in_force(conn, [uid]).get(uid, ())]
        done = correcting.merge(store, config, uid, into, _hand(call, why))
        names = _name(store, uid), _name(store, into)
    say(f"{names[0]}: is in no feed any more, what is read of it is told of the other one")
    if waiting:
        say(f"  what was corrected of it is not: {listed(waiting)}")
    say(f"{names[1]}:")
    _tell_changes([one for one in done.changes if one.uid == into and one.kind != "joined"])
    _tell_feeds(done)


def unmerge(call: Call, beginning: str, why: Why) -> None:
    """Say that an event is one of its own; raises UnknownBeginningError."""
    with opened(call.file, call.environ, now=call.now) as (config, store):
        with store.reading() as conn:
            uid = event_named(conn, beginning)
        done = correcting.unmerge(store, config, uid, _hand(call, why))
        parted = next((one for one in done.changes if one.kind == "parted"), None)
        names = _name(store, uid), _name(store, parted.uid) if parted else ""
    if parted is None:
        say(f"{names[0]}: was not merged")
        return
    say(f"{names[0]}: is an event of its own again")
    say(f"{names[1]}:")
    _tell_changes([one for one in done.changes if one.uid == parted.uid and one is not parted])
    _tell_feeds(done)


def split(call: Call, beginning: str, told: ToldAs, why: Why) -> None:
    """Say that an event is two; raises UnknownBeginningError, CorrectionError."""
    with opened(call.file, call.environ, now=call.now) as (config, store):
        with store.reading() as conn:
            uid = event_named(conn, beginning)
        done = correcting.split(store, config, uid, told, _hand(call, why))
        names = _name(store, done.new), _name(store, uid)
    say(f"{names[0]}: is an event of its own, {done.new.partition('@')[0]}")
    say(f"{names[1]}:")
    _tell_changes([one for one in done.changes if one.uid == uid and one.kind != "parted"])
    _tell_feeds(done)


def account(record: EventRecord) -> dict[str, Any]:
    """Return an event as programs read it: as ``agenda extract`` prints it, and its life."""
    stored = record.stored
    return printing.row(stored.event) | {
        "uid": stored.uid,
        "source": record.source,
        "hidden": record.hidden,
        "merged_into": record.merged_into,
        "edition_of": record.edition_of,
        "sequence": stored.sequence,
        "first_seen": stored.first_seen and stored.first_seen.isoformat(),
        "created": iso(stored.created),
        "changed": iso(stored.last_modified),
        "categories": list(stored.categories),
    }


def _query(wanted: Wanted) -> FeedQuery:
    return FeedQuery(
        source=tuple(wanted.sources),
        status=tuple(map(Status, wanted.statuses)),
        text=wanted.text,
        since=wanted.since,
        until=wanted.until,
        hidden=wanted.hidden,
    )


def _row(record: EventRecord) -> Row:
    event = record.stored.event
    name = event.name if event.status is Status.CONFIRMED else f"{event.name} [{event.status}]"
    cells = (
        *(record.stored.uid[:SHORT], when(event), name, event.place, record.source),
        f"{event.confidence:.0%}",
    )
    return Row(cells, "dim" if record.hidden else _STYLES.get(event.status, ""))


def _hand(call: Call, why: Why) -> Hand:
    return Hand(why.by, call.now, " ".join(why.reason.split()))


def _name(store: Store, uid: str) -> str:
    with store.reading() as conn:
        record = events.get(conn, uid)
    return shown(record.stored.event.name) if record else uid


def _told(change: Change) -> str:
    if change.kind == "conflict":
        return f"conflict: {change.field} is {change.before}, a source now says {change.after}"
    before, after = change.before or "nothing", change.after or "nothing"
    return shown(f"{change.kind}: {change.field} {before} → {after}")


def _tell_changes(changes: Sequence[Change]) -> None:
    for change in changes:
        say(f"  {_told(change)}")
    if not changes:
        say("  calendars show it as before")


def _tell_feeds(done: Done) -> None:
    if done.feeds:
        say(f"feeds that changed: {listed(done.feeds)}")

"""What a person decides about one event: corrected, taken back, hidden, shown again.

Each is one transaction: the event is told anew, the journal names who did it, and the feeds that
change are rendered.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from feeds.errors import FeedError
from feeds.refresh.ledger import Ledger
from feeds.refresh.lives import as_read
from feeds.refresh.overlaying import canonical, overlay, value_of
from feeds.refresh.terms import terms_of
from feeds.rendering import render_feeds
from feeds.store import changes as journal
from feeds.store import corrections, events, meta
from feeds.store.changes import Change
from feeds.store.corrections import Correction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from agenda.events.event import Event
    from feeds.config import Config
    from feeds.refresh.lives import Telling
    from feeds.refresh.overlaying import Dispute
    from feeds.store import Store
    from feeds.store.events import EventRecord

_BY_HAND = "corrected by hand"
_TAKEN_BACK = "the correction was taken back"


class Hand(NamedTuple):
    """Who decides and when (aware, in UTC); ``reason`` is in that person's words, "" for none."""

    by: str
    now: datetime
    reason: str = ""


class Wish(NamedTuple):
    """Values by field, and the fields whose corrections are taken back.

    ``guard`` is called in the transaction before anything is kept, and forbids it by any exception.
    """

    values: Mapping[str, str]
    undo: Sequence[str] = ()
    guard: Callable[[Connection], None] | None = None


class Done(NamedTuple):
    """What came of it: what the journal gained, and the feeds that changed."""

    changes: tuple[Change, ...]
    feeds: tuple[str, ...]


class Account(NamedTuple):
    """An event as its sources tell it, and where that is otherwise than people corrected it."""

    read: Event
    disputes: tuple[Dispute, ...]


class CorrectionError(FeedError, ValueError):
    """What cannot be decided about an event, and what can."""


def correct(store: Store, config: Config, uid: str, wish: Wish, hand: Hand) -> Done:
    """Lay values over what was read of an event, and take others back.

    A value holds until it is taken back.  Raises CorrectionError, and nothing is kept, for a value
    that is none of its field, and for a field that is not corrected.
    """
    with store.writing() as conn:
        if wish.guard is not None:
            wish.guard(conn)
        work = _Work(conn, config, hand)
        read = as_read(work.telling(uid))
        _take_back(conn, uid, dict.fromkeys(wish.undo), hand)
        for field, value in _checked(read, wish.values):
            told = Correction(uid, field, value, value_of(read, field), hand.by, hand.now)
            corrections.insert(conn, told)
        work.ledger.tell(uid, _because(_BY_HAND if wish.values else _TAKEN_BACK, hand))
        return work.done()


def _take_back(conn: Connection, uid: str, fields: Iterable[str], hand: Hand) -> None:
    held = {one.field: one for one in corrections.in_force(conn, [uid]).get(uid, ())}
    for field in fields:
        if field not in held:
            known = f"only {', '.join(held)} of it is" if held else "nothing of it is"
            raise CorrectionError(f"{field} of {uid} is not corrected; {known}")
        corrections.undo(conn, held[field].id, now=hand.now)


def hide(store: Store, config: Config, uid: str, hand: Hand, *, hidden: bool = True) -> Done:
    """Take an event out of every feed, whatever its sources say, or let it in again."""
    with store.writing() as conn:
        work = _Work(conn, config, hand)
        record = work.record(uid)
        if record.hidden == hidden:
            return Done((), ())
        events.update(conn, replace(record, hidden=hidden))
        kind, reason = ("hidden", "hidden by hand") if hidden else ("shown", "shown again by hand")
        made = Change(hand.now, uid, kind, reason=_because(reason, hand), by=hand.by)
        journal.append(conn, [made])
        return work.done(made)


def account(conn: Connection, config: Config, uid: str, now: datetime) -> Account | None:
    """Return what the sources of an event tell of it now, None for one that was merged."""
    ledger = Ledger(conn, terms_of(config, ""), now, by="")
    try:
        telling = ledger.telling(uid)
    except LookupError:
        return None
    read = as_read(telling)
    return Account(read, tuple(overlay(read, telling.corrections)[1]))


class _Work:
    """The transaction of one decision."""

    def __init__(self, conn: Connection, config: Config, hand: Hand) -> None:
        domain = meta.uid_domain(conn, config.service.uid_domain)
        self.conn, self.config, self.hand = conn, config, hand
        self.ledger = Ledger(conn, terms_of(config, domain), hand.now, by=hand.by)

    def record(self, uid: str) -> EventRecord:
        """Return an event that a feed can show; raises CorrectionError for any other."""
        record = events.get(self.conn, uid)
        if record is None:
            raise CorrectionError(f"there is no event {uid}")
        if record.merged_into is not None:
            into = record.merged_into
            raise CorrectionError(f"{uid} turned out to be {into}; decide about that one")
        return record

    def telling(self, uid: str) -> Telling:
        """Return what an event is told by; raises CorrectionError when it is not told any more."""
        self.record(uid)
        try:
            return self.ledger.telling(uid)
        except LookupError:
            raise CorrectionError(f"{uid} was withdrawn: no issue tells of it any more") from None

    def done(self, *more: Change) -> Done:
        """Bring the feeds up to date."""
        feeds = render_feeds(self.conn, self.config, now=self.hand.now).changed
        return Done((*self.ledger.changes, *more), feeds)


def _checked(read: Event, values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for field, value in values.items():
        try:
            yield field, canonical(read, field, value)
        except ValueError as error:
            raise CorrectionError(f"{field} is {value!r}, expected {error}") from None


def _because(reason: str, hand: Hand) -> str:
    return f"{reason}: {hand.reason}" if hand.reason else reason

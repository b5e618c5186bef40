"""What a person decides about events: corrected, hidden, one or two; and all of it undone.

Each is one transaction: the event is told anew, the journal names who did it, and the feeds that
change are rendered.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from agenda.dates.when import days_of
from feeds.errors import FeedError
from feeds.refresh import splitting
from feeds.refresh.ledger import Ledger
from feeds.refresh.lives import as_read
from feeds.refresh.overlaying import canonical, overlay, value_of
from feeds.refresh.terms import terms_of
from feeds.rendering import render_feeds
from feeds.store import changes as journal
from feeds.store import corrections, events, merges, meta, sightings
from feeds.store.changes import Change
from feeds.store.corrections import MERGED_INTO, Correction
from feeds.store.tellers import add_tellers, drop_silent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from agenda.events.event import Event
    from feeds.config import Config
    from feeds.identity import Disputed
    from feeds.refresh.lives import Telling
    from feeds.refresh.overlaying import Dispute
    from feeds.refresh.splitting import ToldAs
    from feeds.sighting import Sighting
    from feeds.store import Store
    from feeds.store.events import EventRecord
    from feeds.store.tellers import Teller

_BY_HAND = "corrected by hand"
_TAKEN_BACK = "the correction was taken back"
_DISAGREED = 50
_APART = timedelta(days=31)  # the days of one event that sources print lie no further apart
_ONE, _TWO = "said by hand to be one event", "said by hand to be two events"


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
    """What came of it: what the journal gained, and the feeds that changed.

    ``new`` is the uid of the event that was split off, "" where none was.
    """

    changes: tuple[Change, ...]
    feeds: tuple[str, ...]
    new: str = ""


class Account(NamedTuple):
    """An event as its sources tell it, and where that is otherwise than people corrected it.

    ``elsewhere`` are the other days that sources print.
    """

    read: Event
    disputes: tuple[Dispute, ...]
    elsewhere: tuple[Disputed, ...]


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


def merge(store: Store, config: Config, uid: str, into: str, hand: Hand) -> Done:
    """Say that an event is another one, *into*: no feed shows it, its sightings tell of that one.

    Its UID is never given to another event, and its addresses lead to *into*.  What people
    corrected of it waits for the day on which somebody says that they are two.  Raises
    CorrectionError for an event that nothing tells of, and for one that is another one already.
    """
    with store.writing() as conn:
        work = _Work(conn, config, hand)
        for one in (into, uid):
            work.telling(one)
        if uid == into:
            raise CorrectionError(f"{uid} is one event already; name two")
        tellers = _tellers(conn, work.record(uid))
        decision = Correction(uid, MERGED_INTO, into, "", hand.by, hand.now)
        merges.merge(conn, decision)
        add_tellers(conn, tellers)
        return _told_anew(conn, config, hand, _Pair(uid, into), merged=True)


def unmerge(store: Store, config: Config, uid: str, hand: Hand) -> Done:
    """Say that an event is one of its own after all; each has again what was read of it.

    What was merged into it before stays merged into it.
    """
    with store.writing() as conn:
        record = events.get(conn, uid)
        if record is None:
            raise CorrectionError(f"there is no event {uid}")
        into, tellers = record.merged_into, _tellers(conn, record)
        if into is None or not merges.unmerge(conn, uid, now=hand.now):
            return Done((), ())
        tellers += _tellers(conn, record)  # what is merged into it tells of it again
        add_tellers(conn, tellers)
        drop_silent(conn, [(source, into) for source, _ in tellers])
        return _told_anew(conn, config, hand, _Pair(uid, into), merged=False)


def split(store: Store, config: Config, uid: str, told: ToldAs, hand: Hand) -> Done:
    """Say that an event is two: what is *told* so, now and later, tells of another one, a new one.

    The event keeps its UID, and all else that tells of it.  To merge the two takes it back.
    Raises CorrectionError where nothing, or all, of the event is told so.
    """
    with store.writing() as conn:
        work = _Work(conn, config, hand)
        work.telling(uid)
        seen = sightings.of_events(conn, [uid])[uid]
        parting = [one for one in seen if told.is_of(one)]
        if not parting:
            raise CorrectionError(f"{uid} is not told as {told.value!r}, {_expected(seen)}")
        if len(parting) == len(seen):
            raise CorrectionError(f"{uid} is told as {told.value!r} alone, {_expected(seen)}")
        because = _because(_TWO, hand)
        new = work.ledger.split(uid, parting, because)
        field = corrections.SPLIT_BY[told.field]
        corrections.insert(conn, Correction(new, field, uid, told.value, hand.by, hand.now))
        made = Change(hand.now, uid, "parted", after=new, reason=because, by=hand.by)
        journal.append(conn, [made])
        return work.done(made)._replace(new=new)


def _expected(seen: Sequence[Sighting]) -> str:
    """Return as what an event may be told apart."""
    ways = ", ".join(repr(one.value) for one in splitting.told_as(seen))
    return f"expected one of {ways}" if ways else "and there is nothing to tell two by"


class _Pair(NamedTuple):
    """An event, and the one that it is shown as, or was."""

    uid: str
    into: str


def _tellers(conn: Connection, record: EventRecord) -> list[Teller]:
    """Return the sources that told of an event, its home among them."""
    uid = record.stored.uid
    return [(source, uid) for source in (record.source, *sightings.sources_of(conn, [uid])[uid])]


def _told_anew(conn: Connection, config: Config, hand: Hand, pair: _Pair, *, merged: bool) -> Done:
    """Tell two events anew that became one, or that are two again."""
    kinds, reason = (("merged", "joined"), _ONE) if merged else (("shown", "parted"), _TWO)
    because = _because(reason, hand)
    after = (pair.into, pair.uid) if merged else ("", pair.uid)
    made = [
        Change(hand.now, uid, kind, after=value, reason=because, by=hand.by)
        for uid, kind, value in zip(pair, kinds, after, strict=True)
    ]
    journal.append(conn, made)
    work = _Work(conn, config, hand)  # which knows of it
    for uid in pair:
        left = not merged and uid == pair.into  # what told of it tells of the other one
        work.ledger.tell_or_withdraw(uid, because, afresh=left)
    return work.done(*made)


def account(conn: Connection, config: Config, uid: str, now: datetime) -> Account | None:
    """Return what the sources of an event tell of it now, None for one that is shown as another.

    Nor is there any of an event that nothing tells of any more.
    """
    record = events.get(conn, uid)
    if record is None or record.merged_into is not None:
        return None
    ledger = Ledger(conn, terms_of(config, ""), now, by="")
    try:
        telling = ledger.telling(uid)
    except LookupError:
        return None
    read = as_read(telling)
    disputes = overlay(read, telling.corrections)[1]
    return Account(read, tuple(disputes), telling.standing.disputed)


def disagreed(conn: Connection, config: Config, now: datetime) -> Iterator[tuple[str, Account]]:
    """Yield the uids of events of which sources print different days, one of them yet to come.

    Those noted last come first, fifty at most are looked at; what a person settled is left out.
    """
    today = config.day_of(now)
    for uid in corrections.disagreed(conn, since=today - _APART, limit=_DISAGREED):
        told = account(conn, config, uid, now)
        if told is not None and _last_printed(told) >= today:
            yield uid, told


def _last_printed(told: Account) -> date:
    """Return the last day of those that contradict each other; without any, that of no event."""
    if not told.elsewhere or told.read.when is None:
        return date.min
    return max(days_of(told.read.when).last, *(one.times.last for one in told.elsewhere))


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

"""The events of the store as a round sees them: looked up, told anew, kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from feeds.identity import (
    Decision,
    Kind,
    Known,
    key_of,
    marks_of,
    name_of,
    reordered,
    standing,
)
from feeds.refresh.candidates import candidates
from feeds.refresh.lives import Telling, born, grown, says_other, why_seen
from feeds.refresh.rerendering import rendered, themed
from feeds.refresh.splitting import Splits, stood_as
from feeds.store import changes as journal
from feeds.store import corrections, events, merges, sightings
from feeds.store.changes import Change
from feeds.store.rendered import forget_settings, settings_of
from feeds.store.tellers import drop_silent
from feeds.stored import content_uid

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from feeds.formats.ics import LeftOut
    from feeds.formats.settings import RenderSettings
    from feeds.identity import Mark
    from feeds.permalinks import Permalinks
    from feeds.refresh.rerendering import Rendered
    from feeds.sighting import Sighting
    from feeds.store.events import EventRecord
    from feeds.stored import StoredEvent
    from feeds.themes import ThemeRules


class Terms(NamedTuple):
    """What the service was set to: how events are rendered and which source is trusted how far.

    ``render_key`` names the settings of rendering, themes and addresses as well; ``links`` tell the
    page of an event.  ``themes`` gives the themes of a source by its name, None where ``rules``
    tell those of each event by its words; ``complete`` says of sources that list everything after
    how many readings without it an event is cancelled.
    """

    uid_domain: str
    render: RenderSettings
    render_key: str
    trust: Mapping[str, float]
    themes: Mapping[str, tuple[str, ...] | None]
    complete: Mapping[str, int]
    links: Permalinks
    rules: ThemeRules


@dataclass
class _Entry:
    """An event in memory, with its own sightings; ``known`` is None where it has none left."""

    record: EventRecord
    seen: list[Sighting]
    known: Known | None


class Ledger:
    """The events that one transaction has to do with.

    Every change goes to the store with the issue that made it, so that a look-up there finds it;
    what was read of it is kept, so that one event on five hundred pages is loaded once.
    ``foreseen`` are events that may come, rendered already.
    """

    def __init__(self, conn: Connection, terms: Terms, now: datetime, *, by: str) -> None:
        self.conn, self.terms, self.now, self.by = conn, terms, now, by
        self.foreseen: Mapping[StoredEvent, Rendered] = {}
        self.changes: list[Change] = []
        self.left_out: list[LeftOut] = []
        self.touched: set[str] = set()
        self._entries: dict[str, _Entry] = {}
        self._met: Mapping[str, EventRecord] = {}
        self._births: list[EventRecord] = []
        self._noted: list[Change] = []

    def names(self) -> dict[str, str]:
        """Return the names of the events that changed, by uid."""
        return {uid: self._entry(uid).record.stored.event.name for uid in sorted(self.touched)}

    def known(self, reading: Sequence[Sighting], before: Iterable[str]) -> list[Known]:
        """Return the events that may be meant by the announcements of one issue.

        *before* are the uids of those that its document announced the last time.
        """
        if not any(one.event.when for one in reading):
            return []
        records = candidates(self.conn, reading)
        self._load(records)
        keys = {one.key for one in reading}
        keyed = sightings.uids_of_keys(self.conn, reading[0].source, keys)
        uids = {*records, *before, *keyed, *self._corrected}
        self._load(events.get_many(self.conn, uids - self._entries.keys()))
        known = (self._entries[uid].known for uid in sorted(uids) if uid in self._entries)
        return [one for one in known if one is not None]

    @cached_property
    def _rendering(self) -> Terms:
        """How events are rendered; not asked by who only looks, and may write nothing."""
        if settings_of(self.conn) != self.terms.render_key:
            forget_settings(self.conn)
        return self.terms

    @cached_property
    def _corrected(self) -> set[str]:
        """The events that lie on other days, or go by other names, than sources print."""
        return {*corrections.corrected(self.conn), *self._merged.values()}

    @cached_property
    def _merged(self) -> Mapping[str, str]:
        """The events that a person said are another one, each with that one."""
        return merges.merged(self.conn)

    @cached_property
    def _members(self) -> Mapping[str, Sequence[str]]:
        """The events that were merged into another one, by the uid of that one."""
        found: dict[str, list[str]] = {}
        for uid, into in sorted(self._merged.items()):
            found.setdefault(into, []).append(uid)
        return found

    @cached_property
    def _splits(self) -> Splits:
        """What a person said is told of an event of its own."""
        return Splits.of(corrections.splits(self.conn))

    def add(self, decisions: Sequence[Decision]) -> dict[Sighting, str]:
        """Keep the sightings of one issue, each with the event it is of; no two are of one.

        What is new is put into the store at the end, all of it at once.  Returns the uids.
        """
        minted = [None if one.uid else self._minted(one.sighting) for one in decisions]
        self._met = events.get_many(self.conn, dict.fromkeys(filter(None, minted)))
        seen, given = [], {}
        for decision, new in zip(decisions, minted, strict=True):
            uid = decision.uid or self._withdrawn(decision.sighting, new or "")
            if uid is None:
                uid = self._born(decision, new or "", [decision.sighting])
                seen.append((uid, decision.sighting))
            elif uid in self._entries:
                seen.append((uid, decision.sighting))
                self._entries[uid].seen.append(decision.sighting)
                self._see_again(self._entries[uid], decision)
            else:  # all that it was seen by is read from the store
                sightings.insert_many(self.conn, [(uid, decision.sighting)])
                self._see_again(self._entry(uid), decision)
            given[decision.sighting] = uid
        self._put_in()
        sightings.insert_many(self.conn, seen)
        return given

    def split(self, uid: str, told: Sequence[Sighting], reason: str) -> str:
        """Let some of the sightings of an event, not all, be of one of its own; return its uid."""
        first = _earliest(told)
        minted = self._minted(first)
        self._met = events.get_many(self.conn, [minted])
        new = self._born(Decision(first, Kind.NEW, None, reason), minted, told)
        self._put_in()
        sightings.give(self.conn, [(new, one) for one in told])
        self.forget([uid])
        self._rehouse(self._entry(uid))
        self.tell(uid, reason, afresh=True)
        return new

    def _rehouse(self, entry: _Entry) -> None:
        """Let an event be at home where it is told, where its home tells of it no more.

        What that one missed of it was another event.
        """
        former, uid = entry.record.source, entry.record.stored.uid
        if former in {one.source for one in self._told(entry)}:
            return
        home = _earliest(entry.seen).source
        entry.record = replace(entry.record, source=home, misses=0)
        events.update(self.conn, entry.record)
        drop_silent(self.conn, [(former, uid)])

    def put_in_order(self, given: Mapping[Sighting, str], known: Iterable[Known]) -> None:
        """Let announcements be of other events where they should be by the order of time.

        *given* are those of one issue, each with the uid of its event, *known* the events that it
        was held against.  What people decided about stays as it is.
        """
        families: dict[str, set[str]] = {}
        for one, uid in given.items():
            families.setdefault(name_of(one.event.name).key, set()).add(uid)
        for event in known:
            for name in filter(families.__contains__, event.names):
                families[name].add(event.uid)
        for one in {name_of(one.event.name).key: one for one in given}.values():
            uids = families[name_of(one.event.name).key]
            if len(uids) > 1 and not any(map(self._is_decided, uids)):
                found = (self._entry(uid).known for uid in sorted(uids))
                family = [event for event in found if event is not None]
                self._give(reordered(one, family, self.terms.trust))

    def _is_decided(self, uid: str) -> bool:
        """Return whether people said something of an event, by which it is known again."""
        said = uid in self._corrected or uid in self._merged or self._entry(uid).record.hidden
        return said or uid in self._splits.uids

    def _give(self, told: Mapping[str, Sequence[Sighting]]) -> None:
        """Let events be told by other sightings than they were."""
        sightings.give(self.conn, [(uid, one) for uid, seen in told.items() for one in seen])
        self.forget(told)
        for uid in told:
            self.tell(uid, "an older issue was read, and each is told in the order of time")

    def _see_again(self, entry: _Entry, decision: Decision) -> None:
        if entry.record.source not in self.terms.themes:  # its home is configured no more
            entry.record = replace(entry.record, source=decision.sighting.source)
            events.update(self.conn, entry.record)
        told = [self._gains(one, decision.sighting) for one in self._shown_as(entry)]
        called = entry.record.stored.event.name
        if any(told):
            self.tell(entry.record.stored.uid, why_seen(decision, entry.record))
        else:
            entry.known = self._known(entry.record, entry.seen)
        if decision.kind is Kind.RENAMED and entry.record.stored.event.name == called:
            self._note(entry.record.stored.uid, [self._recognised(entry, decision)])

    def _recognised(self, entry: _Entry, decision: Decision) -> Change:
        """Return what the journal says of a name that an event has besides its own, and why."""
        stored, other = entry.record.stored, decision.sighting.event.name
        return Change(
            self.now, stored.uid, "recognised", "name", stored.event.name, other, decision.reason,
            self.by,
        )  # fmt: skip

    def _gains(self, entry: _Entry, sighting: Sighting) -> bool:
        """Return whether a sighting tells anything of an event that was not known."""
        missed = self._forgives(entry)
        gained = self._themed(entry.record, self._told(entry)) != entry.record
        return missed or gained or says_other(entry.record, sighting)

    def _shown_as(self, entry: _Entry) -> list[_Entry]:
        """Return an event, and behind it the one that it was merged into, if it was."""
        into = self._merged.get(entry.record.stored.uid)
        return [entry] if into is None else [entry, self._entry(into)]

    def _told(self, entry: _Entry) -> list[Sighting]:
        """Return all that tells how an event stands."""
        return [*entry.seen, *others] if (others := self._others(entry)) else entry.seen

    def _others(self, entry: _Entry) -> list[Sighting]:
        """Return what was seen of the events that were merged into one."""
        members = self._members.get(entry.record.stored.uid, ())
        return [one for uid in members for one in self._entry(uid).seen]

    def _put_in(self) -> None:
        """Put new events into the store, and what the journal says of them and of others."""
        events.insert_many(self.conn, self._births)
        journal.append(self.conn, self._noted)
        self._births, self._noted = [], []

    def tell(self, uid: str, reason: str, *, afresh: bool = False) -> None:
        """Tell an event anew by all its sightings and corrections, and keep what changed.

        One that was merged into another tells that one anew as well.  *Afresh* where some of what
        told of it tells of another event now.
        """
        for entry in self._shown_as(self._entry(uid)):
            if self._told(entry):
                telling = self._telling(entry, reason)._replace(afresh=afresh)
                self._keep(entry, *grown(entry.record, telling))

    def forget(self, uids: Iterable[str]) -> None:
        """Look events up anew at their next use: their sightings have changed in the store."""
        for uid in uids:
            self._entries.pop(uid, None)

    def tell_or_withdraw(self, uid: str, reason: str, *, afresh: bool = False) -> None:
        """Tell an event anew, or take it out of all feeds when no sighting is left of it.

        Its identity stays, for the day on which it is read again.
        """
        self.tell(uid, reason, afresh=afresh)
        shown = self._shown_as(self._entry(uid))[-1]
        if not self._told(shown):
            self._withdraw(shown, reason)

    def _withdraw(self, entry: _Entry, reason: str) -> None:
        if entry.record.hidden:
            return
        uid, entry.record = entry.record.stored.uid, replace(entry.record, hidden=True)
        events.update(self.conn, entry.record)
        journal.append(self.conn, [Change(self.now, uid, "withdrawn", reason=reason, by=self.by)])

    def telling(self, uid: str, reason: str = "") -> Telling:
        """Return what an event is told by now; raises LookupError where nothing tells of it."""
        entry = self._entry(uid)
        if not self._told(entry):
            raise LookupError(uid)
        return self._telling(entry, reason)

    def miss(self, uid: str) -> None:
        """Count a reading of its source, which lists everything, that does not list an event."""
        entry = self._entry(uid)
        missed = replace(entry.record, misses=entry.record.misses + 1)
        reason = f"{missed.source} lists everything, and has not listed it {missed.misses} times"
        entry.record = missed
        events.update(self.conn, missed)
        self._keep(entry, *grown(missed, self._telling(entry, reason)))

    def relist(self, uid: str) -> None:
        """Note that an event that was missed is listed again, as it was."""
        entry = self._entry(uid)
        if self._forgives(entry):
            self.tell(uid, f"{entry.record.source} lists it again")

    def _forgives(self, entry: _Entry) -> bool:
        """Forget the misses of an event that is listed; return whether there were any."""
        if entry.record.misses == 0:
            return False
        entry.record = replace(entry.record, misses=0)
        events.update(self.conn, entry.record)
        return True

    def _entry(self, uid: str) -> _Entry:
        if uid not in self._entries:
            self._load(events.get_many(self.conn, [uid]))
        return self._entries[uid]

    def _born(self, decision: Decision, minted: str, told_by: Iterable[Sighting]) -> str:
        uid, seen = self._new_uid(minted), [*told_by]
        told = standing(seen, self.terms.trust)
        telling = Telling(told, self.now, decision.reason, self.by)
        record, made = born(uid, telling, decision)
        record = self._rendered(self._themed(record, seen), None)
        self._births.append(record)
        self._entries[uid] = _Entry(record, seen, self._known(record, seen))
        self._note(uid, made)
        return uid

    def _new_uid(self, minted: str) -> str:
        """Return an identity that was never given: stable where the same issue is read first.

        It is minted here and nowhere else, and never computed again.
        """
        uid, again = minted, 1
        base = uid.partition("@")[0]
        taken = uid in self._met or uid in self._entries
        while taken:
            again += 1
            uid = f"{base}{again}@{self.terms.uid_domain}"
            taken = uid in self._entries or events.get(self.conn, uid) is not None
        return uid

    def _minted(self, sighting: Sighting) -> str:
        """Return the identity of an event that is first told by a sighting."""
        return f"{content_uid(sighting.event)}@{self.terms.uid_domain}"

    def _withdrawn(self, sighting: Sighting, minted: str) -> str | None:
        """Return the event that nothing tells of now, and of which an announcement must be.

        It was minted from the same words, or told apart from another by a person and stands so.
        """
        away = [uid for uid in self._told_apart if not self._entry(uid).seen]
        told_so = (uid for uid in away if self._stands_so(uid, sighting))
        for uid in (*filter(self._met.__contains__, [minted]), *told_so):
            if not self._entry(uid).seen and self._never(uid).isdisjoint(marks_of(sighting)):
                for entry in self._shown_as(self._entry(uid)):
                    self._restore(entry)
                return uid
        return None

    @cached_property
    def _told_apart(self) -> Collection[str]:
        """The events that a person told apart, looked up all at once."""
        uids = self._splits.uids
        self._load(events.get_many(self.conn, uids - self._entries.keys()))
        return sorted(uids)

    def _stands_so(self, uid: str, sighting: Sighting) -> bool:
        return key_of(self._entry(uid).record.stored.event) == key_of(sighting.event)

    def _restore(self, entry: _Entry) -> None:
        """Let an event that was withdrawn into the feeds again, unless a person hid it."""
        uid = entry.record.stored.uid
        if entry.record.hidden and not self._hidden_by_hand(uid):
            entry.record = replace(entry.record, hidden=False)
            events.update(self.conn, entry.record)
            journal.append(self.conn, [Change(self.now, uid, "restored", by=self.by)])

    def _hidden_by_hand(self, uid: str) -> bool:
        """Return whether a person hid an event last, not the lack of issues that tell of it."""
        kinds = [one.kind for one in journal.of_event(self.conn, uid)]
        return [kind for kind in kinds if kind in {"hidden", "shown", "withdrawn"}][-1:] == [
            "hidden"
        ]

    def _telling(self, entry: _Entry, reason: str) -> Telling:
        record, uid = entry.record, entry.record.stored.uid
        limit = self.terms.complete.get(record.source)
        return Telling(
            standing(entry.seen, self.terms.trust, self._others(entry)),
            self.now,
            reason,
            self.by,
            corrections.in_force(self.conn, [uid]).get(uid, ()),
            unlisted=limit is not None and record.misses >= limit,
            language=self.terms.render.language,
        )

    def _keep(self, entry: _Entry, record: EventRecord, made: list[Change]) -> None:
        record = self._themed(record, self._told(entry))
        if record.stored != entry.record.stored or record.render_key != self.terms.render_key:
            record = self._rendered(record, entry.record)
        if record != entry.record:
            events.update(self.conn, record)
        if record != entry.record or made:  # a conflict changes no event
            self._note(record.stored.uid, made)
        entry.record, entry.known = record, self._known(record, entry.seen)

    def _note(self, uid: str, made: Sequence[Change]) -> None:
        fresh = [change for change in made if not self._is_noted(change)]
        if self._births:  # the journal is in order, and speaks of nothing that is not there yet
            self._noted += fresh
        else:
            journal.append(self.conn, fresh)
        if uid not in self._merged:  # what is shown as another event changes with that one
            self.changes += fresh
            self.touched.add(uid)

    def _is_noted(self, change: Change) -> bool:
        """Return whether the journal holds a conflict, or another name of an event, already.

        Of the conflicts about a field the last one counts, of other names each.
        """
        if change.kind not in {"conflict", "recognised"}:
            return False
        self._put_in()
        past = [
            one
            for one in journal.of_event(self.conn, change.uid)
            if (one.kind, one.field) == (change.kind, change.field)
        ]
        if change.kind == "recognised":
            return change.after in {one.after for one in past}
        return [(one.before, one.after) for one in past[-1:]] == [(change.before, change.after)]

    def _themed(self, record: EventRecord, seen: Sequence[Sighting]) -> EventRecord:
        return themed(record, {one.source for one in seen}, self.terms)

    def _rendered(self, record: EventRecord, before: EventRecord | None) -> EventRecord:
        record, left_out = rendered(record, before, self._rendering, self.now, self.foreseen)
        if left_out:
            self.left_out.append(left_out)
        return record

    def _load(self, records: Mapping[str, EventRecord]) -> None:
        new = {uid: one for uid, one in records.items() if uid not in self._entries}
        for uid, seen in sightings.of_events(self.conn, new.keys()).items():
            self._entries[uid] = _Entry(new[uid], seen, self._known(new[uid], seen))

    def _known(self, record: EventRecord, seen: Sequence[Sighting]) -> Known | None:
        if not seen:
            return None
        gone = frozenset(one.source for one in seen) - self.terms.themes.keys()
        uid = record.stored.uid
        return Known.of(uid, record.stored.event, seen, gone, self._never(uid))

    def _never(self, uid: str) -> frozenset[Mark]:
        """Return the marks of what is not told of an event, by what people said.

        While nothing tells of the event that it was split from, what that one stands as is none of
        it either: it comes back as itself.
        """
        split, never = self._splits.of_new.get(uid), self._splits.never.get(uid, frozenset())
        if split is not None and not (former := self._entry(split.value)).seen:
            never |= stood_as(split, former.record)
        return never


def _earliest(seen: Iterable[Sighting]) -> Sighting:
    return min(seen, key=lambda one: (one.as_of, one.issue, one.ordinal))

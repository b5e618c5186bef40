"""What becomes of a stored event when its sightings tell it anew: stamps, sequence, journal.

Every change that a subscriber can see raises SEQUENCE by one and LAST-MODIFIED, nothing else
does: ICSx5 compares the one, Google the other.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from agenda.dates.when import Bound, days_of
from agenda.events.states import Status
from feeds.formats.telling import quoted
from feeds.formats.wording import wording
from feeds.identity.changes import differences, iso, iso_of, written
from feeds.refresh.overlaying import overlay
from feeds.store.changes import Change
from feeds.store.events import EventRecord
from feeds.stored import StoredEvent

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from agenda.events.event import Event
    from feeds.identity import Decision, Standing
    from feeds.refresh.overlaying import Dispute
    from feeds.sighting import Sighting
    from feeds.store.corrections import Correction


_CALLED_OFF = {
    Status.CANCELLED: "it is told as cancelled",
    Status.POSTPONED: "it is told as postponed",
}


class Telling(NamedTuple):
    """What an event is told by now: its sightings, what people say, why it is looked at.

    ``unlisted`` says that a source which lists everything no longer lists it.  ``now`` is aware,
    in UTC; ``by`` is whom the journal names.  ``language`` is that of the service, for events in
    one without phrases of its own.  ``afresh`` says that some of what told of it tells of another
    event now.
    """

    standing: Standing
    now: datetime
    reason: str
    by: str
    corrections: Sequence[Correction] = ()
    unlisted: bool = False
    language: str = "en"
    afresh: bool = False


def born(uid: str, telling: Telling, decision: Decision) -> tuple[EventRecord, list[Change]]:
    """Return a new event, and what the journal says of it."""
    standing, now = telling.standing, telling.now
    stored = StoredEvent(
        uid=uid,
        event=standing.event,
        published=standing.told_by.published,
        dtstamp=now,
        created=now,
        last_modified=now,
        first_seen=standing.first_seen,
    )
    told = written(standing.event)
    change = Change(now, uid, "added", "", "", told, decision.reason, telling.by)
    record = EventRecord(stored, decision.sighting.source, edition_of=decision.previous)
    return record, [change]


def as_read(telling: Telling) -> Event:
    """Return an event as its sources tell it, before what people corrected is laid over it."""
    told = telling.standing.event
    return told._replace(status=Status.CANCELLED) if telling.unlisted else told


def grown(record: EventRecord, telling: Telling) -> tuple[EventRecord, list[Change]]:
    """Return an event as it stands now, and what the journal says of it.

    Days that have not changed keep the line that was quoted for them: later sightings change
    nothing.  Told *afresh*, it quotes nothing that tells of another event now.
    """
    stored, standing = record.stored, telling.standing
    event, disputes = overlay(as_read(telling), telling.corrections)
    found = differences(stored.event, event)
    anew = telling.afresh or any(one.field == "when" for one in found)
    if not anew:
        event = event._replace(when=stored.event.when, evidence=stored.event.evidence)
    kept = replace(
        stored,
        event=event,
        published=standing.told_by.published if anew else stored.published,
        first_seen=_first_seen(stored, telling),
        # Days that a person set are not those from which a source moved it.
        notes=stored.notes if _days_set(telling) else _notes(telling, event),
    )
    if looks_other(stored, kept) or (telling.afresh and _quote(stored) != _quote(kept)):
        kept = touched(kept, telling.now)
    initial = iso_of(standing.initially) if standing.initially else None
    changes = [
        Change(
            telling.now, stored.uid, one.kind, one.field, one.before, one.after,
            telling.reason, telling.by,
        )
        for one in found
    ]  # fmt: skip
    changes += [_disputed(stored.uid, one, telling) for one in disputes]
    changes += _contradicted(stored.uid, event, telling)
    return replace(record, stored=kept, initial=initial), changes


def why_seen(decision: Decision, record: EventRecord) -> str:
    """Return why an event is what a sighting is of, and whether that calls it off."""
    status = decision.sighting.event.status
    told = _CALLED_OFF.get(status) if status is not record.stored.event.status else None
    return f"{decision.reason}; {told}" if told else decision.reason


def says_other(record: EventRecord, sighting: Sighting) -> bool:
    """Return whether a sighting says other things than the event as it stands."""
    earlier = record.stored.first_seen is None or sighting.published < record.stored.first_seen
    return earlier or bool(differences(record.stored.event, sighting.event))


def _first_seen(stored: StoredEvent, telling: Telling) -> date:
    """Return the day of the earliest issue that tells of an event, one read before as well."""
    told = telling.standing.first_seen
    return told if telling.afresh or stored.first_seen is None else min(told, stored.first_seen)


def _quote(stored: StoredEvent) -> tuple[str, date]:
    """Return the line that calendars quote, and the day of the issue that has it."""
    return quoted(stored), stored.published


def looks_other(before: StoredEvent, after: StoredEvent) -> bool:
    """Return whether a subscriber sees two states of an event differ."""
    if differences(before.event, after.event):
        return True
    # "Jusqu'au 31 mars" begins on the day on which it was first seen.
    begun = after.event.bound is Bound.UNTIL and before.first_seen != after.first_seen
    return begun or before.notes != after.notes or before.categories != after.categories


def touched(stored: StoredEvent, now: datetime) -> StoredEvent:
    """Return an event whose change is stamped (RFC 5545, sections 3.8.7.2 to 3.8.7.4).

    LAST-MODIFIED rises by a second at least, so a clock that jumps back does no harm.
    """
    modified = max(now, stored.last_modified + timedelta(seconds=1))
    return replace(stored, dtstamp=modified, last_modified=modified, sequence=stored.sequence + 1)


def _days_set(telling: Telling) -> bool:
    return any(one.field == "when" for one in telling.corrections)


def _notes(telling: Telling, event: Event) -> tuple[str, ...]:
    """Return the line that tells of the days first announced."""
    initially = telling.standing.initially
    if initially is None:
        return ()
    words = wording(event.language, telling.language)
    return (words.first_announced(initially.first, initially.last, initially.start),)


def _contradicted(uid: str, event: Event, telling: Telling) -> list[Change]:
    """Return what the journal says of sources that print other days than the calendars show.

    Days that a person set are settled, and those that are over trouble nobody.
    """
    others, when = telling.standing.disputed, event.when
    if not others or when is None or _days_set(telling):
        return []
    if max(days_of(when).last, *(one.times.last for one in others)) < telling.now.date():
        return []
    told = ", ".join(dict.fromkeys(iso_of(one.times) for one in others))
    reason = f"other days are printed by {', '.join(one.source for one in others)}"
    return [Change(telling.now, uid, "conflict", "when", iso(when), told, reason, telling.by)]


def _disputed(uid: str, dispute: Dispute, telling: Telling) -> Change:
    reason = "a source now says something else than when this was corrected"
    return Change(
        telling.now, uid, "conflict", dispute.field, dispute.corrected, dispute.told, reason,
        telling.by,
    )  # fmt: skip

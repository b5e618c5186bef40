"""When a reading is not to be believed before a person has looked.

What is compared are two readings of the same document.  New events that take the place of old ones
are normal life; so is a block that empties because all it announced is over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from agenda.dates.when import days_of
from feeds.identity import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from feeds.config import Brake
    from feeds.identity import Decision
    from feeds.sighting import Sighting


class Readings(NamedTuple):
    """Two readings of one document: what it announced before, what was decided about it now.

    ``complete`` says that its source lists everything; ``elsewhere`` are the uids of events that
    another document of the source announces now: they have moved there, they are not lost.
    """

    before: Sequence[tuple[str, Sighting]]
    decisions: Sequence[Decision]
    complete: bool = False
    elsewhere: frozenset[str] = frozenset()


def reason_to_hold(readings: Readings, settings: Brake, *, today: date) -> str:
    """Return why a person must look first, in plain words; "" when nothing is wrong.

    *today* is the day of the round: what is over may leave.
    """
    if not settings.enabled:
        return ""
    ahead = [uid for uid, sighting in readings.before if is_ahead(sighting, today)]
    now = [one for one in readings.decisions if is_ahead(one.sighting, today)]
    if set(ahead) - readings.elsewhere and not now:
        return f"it announced {_events(len(ahead))} still to come, and now announces none"
    return _lost(readings, ahead, settings) or _shifted(readings.decisions, settings)


def reason_to_keep(lost: int, ahead: int, settings: Brake) -> str:
    """Return what speaks against letting documents go that left their source, "" for nothing.

    With them *lost* of its events, *ahead* in all, are listed no more: a disk that is missing looks
    like that.
    """
    if settings.enabled and _is_too_much(lost, ahead, settings):
        return f"{_events(lost)} of {ahead} still to come"
    return ""


def _is_too_much(lost: int, ahead: int, settings: Brake) -> bool:
    return lost > settings.lost_least and lost > settings.lost_share * ahead


def _lost(readings: Readings, ahead: Sequence[str], settings: Brake) -> str:
    if not readings.complete:
        return ""
    kept = {decision.uid for decision in readings.decisions} | readings.elsewhere
    lost = sum(uid not in kept for uid in ahead)
    if _is_too_much(lost, len(ahead), settings):
        return f"{_events(lost)} of {len(ahead)} still to come are no longer listed"
    return ""


def _shifted(decisions: Sequence[Decision], settings: Brake) -> str:
    known = [one for one in decisions if one.uid is not None]
    other = [one for one in known if one.kind in {Kind.MOVED, Kind.RENAMED}]
    if len(known) >= settings.moved_least and len(other) > settings.moved_share * len(known):
        return f"{_events(len(other))} of {len(known)} moved or changed their names at once"
    return ""


def is_ahead(sighting: Sighting, today: date) -> bool:
    """Return whether an announced event is not over by *today*."""
    when = sighting.event.when
    return when is not None and days_of(when).last >= today


def _events(count: int) -> str:
    return "1 event" if count == 1 else f"{count} events"

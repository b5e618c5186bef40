"""The journal in words for readers: what became of an event, never who did it or why."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask_babel import gettext

from agenda.dates.when import days_of
from feeds.formats.told_days import days_told
from feeds.identity.changes import read_iso

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from feeds.store.changes import Change


@dataclass(frozen=True, slots=True)
class Told:
    """A change in words; ``before`` and ``after`` are "" where there is nothing to compare."""

    at: datetime
    uid: str
    words: str
    before: str = ""
    after: str = ""


def in_words(changes: Iterable[Change], language: str) -> list[Told]:
    """Return what readers can see of a journal, in its order."""
    return [told for one in changes if (told := _told(one, language)) is not None]


def of_desk(change: Change, language: str) -> Told:
    """Return a change for who looks after events, what readers cannot see as well."""
    words = _words(change) or {
        "respelled": gettext("Another spelling"),
        "hidden": gettext("Hidden"),
        "withdrawn": gettext("No longer announced"),
        "conflict": gettext("A source says otherwise"),
        "recognised": gettext("Known by another name as well"),
        "merged": gettext("Turned out to be another"),
        "joined": gettext("Another turned out to be this one"),
        "parted": gettext("Another one was told apart from it"),
    }.get(change.kind, gettext("Changed"))
    return _with_values(change, str(words), language)


def _told(change: Change, language: str) -> Told | None:
    words = _words(change)
    return None if words is None else _with_values(change, words, language)


def _with_values(change: Change, words: str, language: str) -> Told:
    if change.field == "when":
        values = days_told(change.before, language), days_told(change.after, language)
    elif change.field in {"name", "place"}:
        values = change.before, change.after
    else:
        values = "", ""
    return Told(change.at, change.uid, words, *values)


def _words(change: Change) -> str | None:
    """Return what happened, None for what readers cannot see."""
    whole = {
        "added": gettext("Added to the agenda"),
        "moved": gettext("New time") if _keeps_its_day(change) else gettext("New date"),
        "renamed": gettext("New name"),
        "cancelled": gettext("Cancelled"),
        "postponed": gettext("Postponed"),
        "restored": gettext("Takes place after all"),
        "shown": gettext("Back in the agenda"),
    }
    parts = {
        "place": gettext("New place"),
        "url": gettext("New link"),
        "timezone": gettext("New time zone"),
    }
    kind = "shown" if change.kind == "restored" and not change.field else change.kind
    found = parts.get(change.field) if kind == "changed" else whole.get(kind)
    return None if found is None else str(found)


def _keeps_its_day(change: Change) -> bool:
    """Return whether another hour is all that a change of days brought."""
    (before, *extras), (after, *others) = change.before.split(" "), change.after.split(" ")
    with suppress(ValueError):
        return extras == others and days_of(read_iso(before)) == days_of(read_iso(after))
    return False

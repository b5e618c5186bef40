"""What ``agenda check`` looks at besides the configuration: store, sources, events, feeds."""

from __future__ import annotations

import os
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from feeds.commands.showing import listed, moment
from feeds.config import Kind, passwords
from feeds.console import count
from feeds.definitions import definitions
from feeds.identity.changes import iso, iso_of
from feeds.lint import Level as LintLevel
from feeds.lint import lint
from feeds.refresh import correcting
from feeds.sources import folder
from feeds.sources.imap import account
from feeds.store import (
    StoreError,
    corrections,
    documents,
    events,
    health,
    rendered,
    sources,
    totals,
)
from feeds.store.engine import connect
from feeds.store.sources import SourceStatus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from sqlalchemy import Connection

    from feeds.config import Config, Loaded, Source
    from feeds.store import Store
    from feeds.store.rendered import RenderedFeed

_MOST = 3  # findings of lint that are told of one feed


class Level(StrEnum):
    """How much a finding matters: errors alone make the exit status 1."""

    FINE = "fine"
    WARNING = "warning"
    ERROR = "error"


class Finding(NamedTuple):
    """What was seen of one part, in a sentence."""

    level: Level
    told: str


class Seen(NamedTuple):
    """What is looked at: ``store`` is None where it cannot be read, and ``opening`` says why."""

    loaded: Loaded
    now: datetime
    store: Store | None
    opening: Finding | None = None

    @property
    def config(self) -> Config:
        """The configuration in force."""
        return self.loaded.config


@contextmanager
def looking(loaded: Loaded, now: datetime) -> Iterator[Seen]:
    """Yield what there is to look at; a store is neither made nor brought to another form."""
    url = loaded.config.store.url
    if not health.is_there(url):
        told = f"{loaded.config.store.shown}: is not there yet; agenda refresh makes it"
        yield Seen(loaded, now, None, Finding(Level.WARNING, told))
        return
    try:
        store = connect(url)
    except StoreError as error:
        yield Seen(loaded, now, None, Finding(Level.ERROR, str(error)))
        return
    try:
        opening = _opening(store)
        yield Seen(loaded, now, None if opening else store, opening)
    finally:
        store.close()


def _opening(store: Store) -> Finding | None:
    """Return why a store cannot be read as it is, None when it can."""
    try:
        form = health.older_form(store)
    except StoreError as error:
        return Finding(Level.ERROR, str(error))
    if form is None:
        return None
    told = f"is of the older form {form}" if form else "holds nothing yet"
    return Finding(Level.WARNING, f"the store {store.where}: {told}; agenda refresh brings it up")


def check_store(seen: Seen) -> Iterator[Finding]:
    """Yield whether the store opens, is of this release, and is whole."""
    if seen.opening:
        yield seen.opening
    if seen.store is None:
        return
    try:
        faults = health.faults(seen.store)
        with seen.store.reading() as conn:
            held = totals.of(conn)
    except StoreError as error:
        yield Finding(Level.ERROR, str(error))
        return
    for fault in faults:
        advice = "bring back the last backup with agenda restore"
        yield Finding(Level.ERROR, f"the store {seen.store.where}: {fault}; {advice}")
    if not faults:
        told = f"{count(held.events, 'event')}, {count(held.issues, 'issue')}"
        yield Finding(Level.FINE, f"{seen.store.where}: {told}")


def check_sources(seen: Seen) -> Iterator[Finding]:
    """Yield how each source fares: whether it is there, was read, waits for a person."""
    for source in seen.config.sources:
        missing = _missing(source)
        if missing:
            yield Finding(Level.ERROR, f"{source.name}: {missing}")
        elif source.kind is Kind.FOLDER and source.path:
            first, why = folder.passed_over(source.path)
            if first:
                yield Finding(Level.FINE, f"{source.name}: {first}: {why}")
    if seen.store is None:
        return
    with seen.store.reading() as conn:
        for source in seen.config.sources:
            yield from _fares(conn, source, seen.config)
        told = {source.name for source in seen.config.sources}
        for state in sources.states(conn):
            if state.name not in told:
                gone = "is none of the configuration any more; its events stay"
                yield Finding(Level.WARNING, f"{state.name}: {gone}")


def _missing(source: Source) -> str:
    """Return what is wrong with the place of a source on this machine, "" for nothing."""
    path = source.path
    if path is None:
        return _no_password(source)
    if not path.exists():
        return f"{path} is not there; make it, or name another path"
    if source.kind is Kind.FOLDER and not path.is_dir():
        return f"{path} is no folder; name the folder that it lies in"
    needed = os.R_OK | os.X_OK if path.is_dir() else os.R_OK
    return "" if os.access(path, needed) else f"{path} may not be read by the user that runs this"


def _no_password(source: Source) -> str:
    """Return that a mailbox on a server cannot be opened for want of a password, or ""."""
    if source.kind is not Kind.MAILBOX or account(source.url or "").password:
        return ""
    return (
        "its address names no password; it may stand in the variable "
        f"{passwords.variable_of(source.name)}"
    )


def _fares(conn: Connection, source: Source, config: Config) -> Iterator[Finding]:
    state = sources.state(conn, source.name)
    held = [
        f"{one.key}: {one.held_because}" if one.held_because else one.key
        for one in documents.of_source(conn, source.name)
        if one.pending
    ]
    if held:
        advice = f"look at it, then: agenda sources accept {source.name}, or reject"
        told = f"{count(len(held), 'document')} held ({listed(held[:_MOST])}); {advice}"
        yield Finding(Level.ERROR, f"{source.name}: {told}")
    last = moment(state.last_success, config)
    if state.status is SourceStatus.PAUSED:
        yield Finding(Level.WARNING, f"{source.name}: {state.message or 'paused'}")
    elif state.failures:
        since = f"last read {last}" if last else "never read"
        times = count(state.failures, "failure")
        yield Finding(Level.ERROR, f"{source.name}: {times} in a row, {since}: {state.message}")
    elif not last:
        told = f"was never read; agenda refresh {source.name} reads it"
        yield Finding(Level.WARNING, f"{source.name}: {told}")
    elif not held:
        yield Finding(Level.FINE, f"{source.name}: last read {last}")


def check_events(seen: Seen) -> Iterator[Finding]:
    """Yield the events of which a source says otherwise than a person, or than another source."""
    if seen.store is None:
        return
    with seen.store.reading() as conn:
        for uid in corrections.corrected(conn):
            told = correcting.account(conn, seen.config, uid, seen.now)
            record = events.get(conn, uid)
            for one in told.disputes if told and record else ():
                name = record.stored.event.name if record else uid
                said = f"{one.field} was corrected to {one.corrected or 'nothing'}"
                now = f"a source now says {one.told or 'nothing'}"
                yield Finding(Level.WARNING, f"{name} ({uid}): {said}, {now}")
        yield from _disagreed(seen, conn)


def _disagreed(seen: Seen, conn: Connection) -> Iterator[Finding]:
    """Yield the events of which two sources print different days."""
    for uid, told in correcting.disagreed(conn, seen.config, seen.now):
        for source, times in told.elsewhere:
            shown = f"{told.read.name} ({uid}): in the calendars {iso(told.read.when)}"
            yield Finding(Level.WARNING, f"{shown}, {source} prints {iso_of(times)}")


def check_feeds(seen: Seen) -> Iterator[Finding]:
    """Yield what calendar programs would punish in the feeds as they are handed out."""
    if seen.store is None:
        return
    with seen.store.reading() as conn:
        today = seen.config.day_of(seen.now)
        wanted = [one.slug for one in definitions(conn, seen.config, today=today)]
        slugs = list(rendered.slugs(conn))
        clean = 0
        for slug in slugs:
            feed = rendered.get(conn, slug)
            found = list(_judged(feed)) if feed else []
            clean += not found
            yield from found
    if clean:
        yield Finding(Level.FINE, f"{count(clean, 'feed')} clean")
    if unmade := [slug for slug in wanted if slug not in slugs]:
        told = f"not rendered yet: {listed(unmade)}; agenda refresh does it"
        yield Finding(Level.WARNING, told)


def _judged(feed: RenderedFeed) -> Iterator[Finding]:
    found = lint(feed.data)
    errors = [one for one in found if one.level is LintLevel.ERROR]
    for one in errors[:_MOST]:
        yield Finding(Level.ERROR, f"{feed.slug}: line {one.line}: {one.message}; {one.fix}")
    more = len(errors[_MOST:])
    if more:
        told = f"{count(more, 'more error')}; agenda feeds show {feed.slug} prints them"
        yield Finding(Level.ERROR, f"{feed.slug}: {told}")
    if warnings := len(found) - len(errors):
        told = f"{count(warnings, 'warning')} of lint; agenda feeds show {feed.slug} prints them"
        yield Finding(Level.WARNING, f"{feed.slug}: {told}")
    if feed.trimmed:
        told = f"{count(feed.trimmed, 'event')} left out, for calendar programs take no more"
        if not feed.slug[:1].isdecimal():
            told += "; the feeds of years hold all"
        yield Finding(Level.WARNING, f"{feed.slug}: {told}")

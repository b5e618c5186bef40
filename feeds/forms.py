"""A feed in all its forms: the events of its calendar, written for other programs.

Each form shows what the calendar in the store shows, so the bytes of a form change when those of
the calendar do, and never else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from feeds.definitions import CHANGES, changed_since
from feeds.formats import spreadsheet
from feeds.formats.atom import render_atom
from feeds.formats.changes import Happening, change_entries, change_text
from feeds.formats.entries import Channel, event_entries, tag_of
from feeds.formats.ics import uids_in
from feeds.formats.jsonfeed import render_json_feed
from feeds.formats.jsonld import render_json_ld
from feeds.formats.opml import Outline, render_opml
from feeds.formats.wording import wording
from feeds.permalinks import Permalinks
from feeds.rendering import render_settings
from feeds.retiring import last_event
from feeds.store import changes as journal
from feeds.store import events, meta, rendered, retired

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from sqlalchemy import Connection

    from feeds.config import Config
    from feeds.formats.entries import Entry
    from feeds.store.rendered import RenderedFeed
    from feeds.stored import StoredEvent

_MOST_CHANGES = 500
_MOST_KNOWN = 4000  # events: those of some feeds, and some megabytes


class Form(NamedTuple):
    """A form of feeds: its type, and how it is written; ``of_changes``: for what changed alone."""

    content_type: str
    write: Callable[[Writing], bytes]
    of_changes: bool = False


class Known:
    """Events of one state of a store, each read and told once however many feeds and forms show it.

    Of too many those are forgotten that the feed at hand does not show.
    """

    def __init__(self, conn: Connection, config: Config, most: int = _MOST_KNOWN) -> None:
        self._conn, self._settings, self._most = conn, render_settings(config), most
        self._events: dict[str, StoredEvent] = {}
        self._entries: dict[str, tuple[Entry, ...]] = {}

    def events(self, uids: Iterable[str]) -> list[StoredEvent]:
        """Return events by their UIDs, in that order."""
        wanted = list(uids)
        missing = [uid for uid in wanted if uid not in self._events]
        if len(self._events) + len(missing) > self._most:
            self._events = {uid: self._events[uid] for uid in wanted if uid in self._events}
            self._entries = {uid: self._entries[uid] for uid in wanted if uid in self._entries}
        found = events.get_many(self._conn, missing)
        self._events |= {uid: record.stored for uid, record in found.items()}
        return [self._events[uid] for uid in wanted]

    def entries(self, shown: Iterable[StoredEvent]) -> Iterator[Entry]:
        """Yield the entries of events that were asked for last."""
        for stored in shown:
            if stored.uid not in self._entries:
                self._entries[stored.uid] = tuple(event_entries([stored], self._settings))
            yield from self._entries[stored.uid]


@dataclass(frozen=True, slots=True)
class Writing:
    """What there is to write.  ``happened`` is None for a feed that shows events, not changes."""

    config: Config
    channel: Channel
    known: Known
    events: list[StoredEvent]
    happened: list[Happening] | None

    def entries(self) -> Iterable[Entry]:
        """Return the entries of a reader of news."""
        if self.happened is None:
            return self.known.entries(self.events)
        return change_entries(self.happened, render_settings(self.config))


FORMS: Mapping[str, Form] = {
    "atom": Form(
        "application/atom+xml; charset=utf-8", lambda one: render_atom(one.channel, one.entries())
    ),
    "json": Form(
        "application/feed+json; charset=utf-8",
        lambda one: render_json_feed(one.channel, one.entries()),
    ),
    "jsonld": Form("application/ld+json; charset=utf-8", lambda one: render_json_ld(one.events)),
    "csv": Form(
        "text/csv; charset=utf-8; header=present", lambda one: spreadsheet.of_feed(one.events)
    ),
    "txt": Form(
        "text/plain; charset=utf-8",
        lambda one: change_text(one.happened or [], one.config.service.language).encode(),
        of_changes=True,
    ),
}
"""The forms besides the calendar itself, by the ending of their addresses."""


def has_form(config: Config, slug: str, form: str) -> bool:
    """Return whether there is such a form of a feed."""
    return form in FORMS and (not FORMS[form].of_changes or tells_changes(config, slug))


def tells_changes(config: Config, slug: str) -> bool:
    """Return whether a feed tells readers of news of changes, not of events."""
    return slug == CHANGES and all(feed.slug != CHANGES for feed in config.feeds)


class Wanted(NamedTuple):
    """What is wanted of a feed: a form of it, now.

    The time says since when changes are told, which differs once a month.  ``token`` is the word
    in the address of a private feed, "" for a public one.
    """

    form: str
    now: datetime
    token: str = ""


def write(
    conn: Connection,
    config: Config,
    feed: RenderedFeed,
    wanted: Wanted,
    known: Known | None = None,
) -> bytes:
    """Return a feed of the store in a form; the same store gives the same bytes.

    Who writes many of one state of the store hands over what is *known* of its events by then.
    """
    known = known or Known(conn, config)
    shown = _events(conn, config, feed, known)
    tells = tells_changes(config, feed.slug)
    happened = _happened(conn, config, shown, wanted.now) if tells else None
    channel = _channel(conn, config, feed, wanted)
    return FORMS[wanted.form].write(Writing(config, channel, known, shown, happened))


def write_list(conn: Connection, config: Config) -> tuple[bytes, datetime]:
    """Return the list of all public feeds (OPML), and when any of them changed last."""
    links = Permalinks(config.service.root)
    over = {one.slug for one in retired.feeds(conn)}
    marks = [one for one in rendered.marks(conn) if not one.private and one.slug not in over]
    updated = max((one.changed for one in marks), default=datetime(1970, 1, 1, tzinfo=UTC))
    outlines = (
        Outline(
            one.name, links.feed(one.slug, "atom"), links.subscribe(one.slug),
            config.service.language,
        )
        for one in marks
    )  # fmt: skip
    return render_opml(config.service.name, outlines, updated=updated), updated


def _events(
    conn: Connection, config: Config, feed: RenderedFeed, known: Known
) -> list[StoredEvent]:
    over = retired.get(conn, feed.slug)
    if over is not None:
        return [last_event(conn, config, over)]
    return known.events(uids_in(feed.data))


def _happened(
    conn: Connection, config: Config, shown: list[StoredEvent], now: datetime
) -> list[Happening]:
    today = config.day_of(now)
    known = {stored.uid: stored for stored in shown}
    found = journal.seen(conn, known, since=changed_since(today), limit=_MOST_CHANGES)
    return [
        Happening(one.id, one.at, known[one.uid], one.kind, one.field, one.before, one.after)
        for one in found
    ]


def _channel(conn: Connection, config: Config, feed: RenderedFeed, wanted: Wanted) -> Channel:
    service, links = config.service, Permalinks(config.service.root)
    slug, (form, _, token) = feed.slug, wanted
    address = links.private_feed(token, slug, form) if token else links.feed(slug, form)
    domain = meta.uid_domain_of(conn) or service.uid_domain
    since = datetime.fromisoformat(meta.get(conn, "created") or feed.changed.isoformat())
    return Channel(
        tag_of(domain, since, f"feeds/{slug}"),
        feed.name,
        wording(service.language, "en").about,
        service.name,
        service.language,
        address,
        links.root if token else links.subscribe(slug),
        feed.changed,
    )

"""Feeds kept in memory, ready to be sent, within bounds; the others are read when they are asked.

Requests look into one dictionary without a lock.  Whoever changes what is kept makes another and
puts it in its place, so that a request finds the old one or the new one.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from feeds.store import rendered
from feeds.web.answers import calendar_of, prepare

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy import Connection

    from feeds.store.rendered import Mark, RenderedFeed
    from feeds.web.answers import Prepared
    from feeds.web.front.terms import Terms

_OVERHEAD = 4096  # bytes of headers and objects around a feed, about


class Kept:
    """A feed on the shelf; ``asked`` is set by whoever asks for it."""

    __slots__ = ("asked", "feed", "mark")

    def __init__(self, feed: Prepared, mark: Mark, *, asked: bool) -> None:
        self.feed, self.mark, self.asked = feed, mark, asked


class Shelf:
    """The public feeds of a store: ``answers`` are those in memory, by their addresses."""

    def __init__(self, terms: Terms) -> None:
        self.answers: Mapping[str, Kept] = {}
        self._terms = terms
        self._marks: Mapping[str, Mark] = {}
        self._kept: dict[str, Kept] = {}
        self._lock = Lock()

    @property
    def has_feeds(self) -> bool:
        """Return whether the store held any feed at the last look."""
        return bool(self._marks)

    def slug_at(self, path: str) -> str | None:
        """Return the slug of the public feed at an address, None where there is none."""
        slug = self._terms.slug_at(path)
        return slug if slug in self._marks else None

    def look(self, conn: Connection) -> None:
        """Bring what is kept up to the store, and keep what there is room for besides."""
        marks = {one.slug: one for one in rendered.marks(conn) if self._is_public(one)}
        with self._lock:
            before = self._kept
            kept = {slug: one for slug, one in before.items() if one.mark == marks.get(slug)}
            # What somebody asked for comes before what nobody did.
            waiting = sorted(marks.keys() - kept, key=lambda slug: (slug not in before, slug))
            room = self._terms.memory - sum(map(_size, kept.values()))
            for slug in waiting:
                size = marks[slug].size + _OVERHEAD
                feed = rendered.get(conn, slug) if size <= room else None
                if feed is not None:
                    prepared = self._prepared(feed)
                    asked = slug in before and before[slug].asked
                    kept[slug] = Kept(prepared, marks[slug], asked=asked)
                    room -= size
            self._marks = marks
            self._put(kept)

    def fetch(self, conn: Connection, slug: str) -> Prepared | None:
        """Return a feed that is not kept, and keep it now; None when it is gone."""
        feed = rendered.get(conn, slug)
        if feed is None:
            return None
        prepared = self._prepared(feed)
        mark = self._marks.get(slug)
        # What the store has by now may be newer than what the next look compares with.
        if mark is not None and (mark.etag, mark.changed) == (feed.etag, feed.changed):
            self._admit(slug, Kept(prepared, mark, asked=True))
        return prepared

    def _is_public(self, mark: Mark) -> bool:
        """Return whether everybody may have a feed, by what it was and by what it is to be."""
        return not mark.private and mark.slug not in self._terms.private

    def clear(self) -> None:
        """Forget everything."""
        self._lock = Lock()
        self._marks = {}
        self._put({})

    def _prepared(self, feed: RenderedFeed) -> Prepared:
        body = calendar_of(feed, packed=self._terms.packed)
        return prepare(body, f'inline; filename="{feed.slug}.ics"')

    def _admit(self, slug: str, one: Kept) -> None:
        """Keep a feed, in the place of some that nobody has asked for lately if need be."""
        if not self._lock.acquire(blocking=False):
            return  # the next request may
        try:
            kept = dict(self._kept)
            room = self._terms.memory - sum(map(_size, kept.values()))
            for gone in self._idle():
                if room >= _size(one):
                    break
                room += _size(kept.pop(gone))
            if room >= _size(one) and self._marks.get(slug) == one.mark:
                self._put(kept | {slug: one})
        finally:
            self._lock.release()

    def _idle(self) -> Iterator[str]:
        """Yield feeds that were not asked for since they were passed over the last time."""
        for slug, one in self._kept.items():
            if not one.asked:
                yield slug
            one.asked = False

    def _put(self, kept: dict[str, Kept]) -> None:
        self._kept = kept
        self.answers = {path: one for slug, one in kept.items() for path in self._terms.paths(slug)}


def _size(one: Kept) -> int:
    return one.mark.size + _OVERHEAD

"""The pages of a site, as its views answer for them: each a file in a folder of its name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import quote

from feeds.publish.folder import key_of
from feeds.publish.piece import Piece
from feeds.store import sources
from feeds.web.app import create_app
from feeds.web.directory import directory
from feeds.web.embedding.oembed import described
from feeds.web.languages import languages_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from flask import Flask
    from sqlalchemy import Connection

    from feeds.publish.setting import Setting
    from feeds.store import Store
    from feeds.store.imprints import Imprint

_ALWAYS = ("", "feeds", "status", "changes", "archive", "accessibility", "privacy")
_OK, _NOT_FOUND, _GONE = 200, 404, 410


class Pages:
    """The pages of one state of a store, *still* as it is."""

    def __init__(
        self, still: Store, conn: Connection, setting: Setting, imprints: Sequence[Imprint]
    ) -> None:
        self._conn, self._setting, self._imprints = conn, setting, imprints
        self._app = create_app(setting.config, still, clock=lambda: setting.now, as_files=True)
        told = languages_of(setting.config)
        self._prefixes = [told.prefix(language) for language in (told.root, told.other)]

    def pieces(self) -> Iterator[Piece]:
        """Yield every page in both languages, those that lead to others last."""
        with self._app.test_request_context("/"):
            found = directory(self._conn)
        slugs = [slug for feed in found.feeds for slug in (feed.slug, *feed.aliases)]
        for prefix in self._prefixes:
            yield from self._events(prefix)
            for feed in found.feeds:
                for slug in (feed.slug, *feed.aliases):
                    yield from self._feed(prefix, feed.slug, slug)
            yield from self._ended(prefix, {feed.slug for feed in found.feeds})
            for year in found.years:
                yield self._page(f"{prefix}archive/{year.value}", self._year(int(year.value)))
            for name in self._sources():
                yield self._page(f"{prefix}sources/{name}")
            for name in _ALWAYS:
                yield self._page(f"{prefix}{name}".rstrip("/"))
        yield from self._descriptions(slugs)
        yield Piece("404.html", "", partial(answer_of, self._app, "/404", _NOT_FOUND))
        for prefix in self._prefixes:  # where the links of that page to the other language lead
            missing = partial(answer_of, self._app, f"/{prefix}404", _NOT_FOUND)
            yield Piece(f"{prefix}404/index.html", "", missing)

    def _events(self, prefix: str) -> Iterator[Piece]:
        for one in self._imprints:
            path = f"{prefix}events/{one.uid.partition('@')[0]}"
            yield self._page(path, key_of(self._setting.key, one.digest))

    def _feed(self, prefix: str, slug: str, name: str) -> Iterator[Piece]:
        """Yield the pages of a feed, by one of its names."""
        setting = self._setting
        mark = next((one for one in setting.marks if one.slug == slug), None)
        if mark is None:
            return
        known = key_of(setting.key, mark)
        looked = key_of(known, [state.last_success for state in sources.states(self._conn)])
        yield self._page(f"{prefix}feeds/{name}", looked)
        yield self._page(f"{prefix}feeds/{name}/snippets", known)
        # What has begun, or is over, stands there no more, and that is so from day to day.
        shown = key_of(known, setting.today)
        yield self._page(f"{prefix}embed/{name}", shown)
        yield self._page(f"{prefix}fragment/{name}", shown)

    def _ended(self, prefix: str, there: Collection[str]) -> Iterator[Piece]:
        """Yield frames that say that their feed has ended: those who showed it go on to."""
        for mark in self._setting.marks:
            if mark.slug not in there:
                path = f"{prefix}embed/{mark.slug}"
                make = partial(answer_of, self._app, f"/{path}", _GONE)
                yield Piece(f"{path}/index.html", "", make)

    def _year(self, year: int) -> str:
        touched = [one.digest for one in self._imprints if one.touches(year)]
        return key_of(self._setting.key, touched)

    def _sources(self) -> list[str]:
        return [source.name for source in self._setting.config.sources]

    def _descriptions(self, slugs: Sequence[str]) -> Iterator[Piece]:
        """Yield the answers to oEmbed, which the pages of feeds lead to."""
        for prefix in self._prefixes:
            for slug in slugs:
                make = partial(self._described, f"/{prefix}embed/{slug}", slug)
                yield Piece(f"{prefix}oembed/{slug}.json", "", make)

    def _described(self, path: str, slug: str) -> bytes:
        with self._app.test_request_context(path):
            return described(slug)

    def _page(self, path: str, key: str = "") -> Piece:
        place = f"{path}/index.html" if path else "index.html"
        return Piece(place, key, partial(answer_of, self._app, f"/{quote(path)}", _OK))


def answer_of(app: Flask, path: str, status: int) -> bytes:
    """Return what a view answers; the layer in front has no part in it."""
    with app.test_request_context(path):
        response = app.full_dispatch_request()
        if response.status_code != status:
            raise LookupError(f"{path}: {response.status_code}")
        return response.get_data()

"""A service for tests: a folder of issues, a store, a clock that stands still until it is moved."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from flask import Flask
from jinja2 import BytecodeCache
from stores import KINDS, new_urls

from feeds.config import Config, Feed, Kind, Service, Source
from feeds.config import Store as StoreTable
from feeds.refresh.rounds import Setting, refresh
from feeds.sources.settings import FetchSettings
from feeds.sources.visiting import Visitor
from feeds.store import feed_tokens, open_store, rendered, sightings
from feeds.store.changes import latest
from feeds.store.feed_tokens import FeedToken, digest_of
from feeds.store.selecting import FeedQuery, select
from feeds.web.app import create_app
from feeds.web.front import Front, front_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from jinja2.bccache import Bucket

    from feeds.formats.vevent import RenderedEvent
    from feeds.refresh.report import Report
    from feeds.store import Store
    from feeds.store.changes import Change

FIRST = datetime(2019, 1, 10, 6, 0, tzinfo=UTC)


@dataclass
class TestService:
    """Issues in ``folder``, read by :meth:`refresh` at the time ``now``.

    ``fronts`` stand before its applications, and are ended before the store is closed.
    """

    __test__ = False

    folder: Path
    store: Store
    config: Config
    now: datetime = FIRST
    visitor: Visitor = field(default_factory=lambda: Visitor(FetchSettings(per_host_seconds=0)))
    fronts: list[Front] = field(default_factory=list)

    def write(self, name: str, text: str) -> None:
        """Put an issue into the folder, or another text into one that is there."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def refresh(self, source: int = 0, *, dry_run: bool = False) -> Report:
        """Read a source, the first one unless its place is told."""
        setting = Setting(self.store, self.config, self.visitor, Random(0))  # noqa: S311  no secret
        report = refresh(setting, self.config.sources[source], now=self.now, dry_run=dry_run)
        for front in self.fronts:
            front.watch.look()  # now, and not half a second later
        return report

    def set_sources(self, *tables: Mapping[str, Any]) -> None:
        """Configure other sources: folders beside the first one, the first of its own folder."""
        self.config = self.config.model_copy(
            update={"sources": tuple(self._folder(**table) for table in tables)}
        )

    def set_feeds(self, *tables: Mapping[str, object]) -> None:
        """Configure feeds."""
        feeds = tuple(Feed.model_validate(table) for table in tables)
        self.config = self.config.model_copy(update={"feeds": feeds})

    def _folder(self, name: str, **told: object) -> Source:
        path = self.folder if name == "magazine" else self.folder.parent / name
        path.mkdir(exist_ok=True)
        return Source.model_validate({"name": name, "kind": Kind.FOLDER, "path": path} | told)

    def give_token(self, slug: str, token: str) -> None:
        """Let a word open a private feed."""
        with self.store.writing() as conn:
            feed_tokens.add(conn, FeedToken(digest_of(token), slug, "Camille", self.now))

    def later(self, **delta: float) -> None:
        """Let time pass."""
        self.now += timedelta(**delta)

    def events(self) -> list[RenderedEvent]:
        """Return all events that a feed can show."""
        with self.store.reading() as conn:
            return select(conn, FeedQuery())

    def changes(self) -> list[Change]:
        """Return the journal, the oldest first."""
        with self.store.reading() as conn:
            return latest(conn, limit=10_000)[::-1]

    def feeds(self) -> dict[str, bytes]:
        """Return the bytes of every feed by its slug."""
        with self.store.reading() as conn:
            found = {slug: rendered.get(conn, slug) for slug in rendered.slugs(conn)}
        return {slug: feed.data for slug, feed in found.items() if feed}

    def application(self) -> Flask:
        """Return the web application as the service is configured now."""
        app = create_app(self.config, self.store, clock=lambda: self.now)
        app.testing = True
        self.fronts.append(front_of(app))
        return app

    def sighted(self, uid: str) -> int:
        """Return how often an event was sighted."""
        with self.store.reading() as conn:
            return len(sightings.of_events(conn, [uid])[uid])


class _Compiled(BytecodeCache):
    """Templates as they were compiled for the first application that showed them."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a template that is kept; one whose text has changed is not taken."""
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template."""
        self._kept[bucket.key] = bucket.bytecode_to_string()


@pytest.fixture(scope="session", autouse=True)
def _compiled_once() -> Iterator[None]:
    """Spare each application the compiling of its templates: a process of tests makes thousands."""
    options = dict(Flask.jinja_options) | {"bytecode_cache": _Compiled()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Flask, "jinja_options", options)
        yield


def configured(folder: Path, url: str, **source: object) -> Config:
    """Return a configuration with one source, a folder unless *source* says otherwise."""
    told = {"name": "magazine", "kind": Kind.FOLDER, "path": folder} | source
    return Config(
        service=Service(name="Agenda des villes", uid_domain="agenda.example"),
        store=StoreTable(url=url),
        sources=(Source.model_validate(told),),
    )


@contextmanager
def serving(folder: Path, url: str, **source: object) -> Iterator[TestService]:
    """Yield a service over *folder*, its store closed afterwards."""
    folder.mkdir(parents=True, exist_ok=True)
    config = configured(folder, url, **source)
    store = open_store(config.store.url, now=FIRST)
    service = TestService(folder, store, config)
    try:
        yield service
    finally:
        for front in service.fronts:
            front.watch.end()
        store.close()


@pytest.fixture
def service(tmp_path: Path, url: str) -> Iterator[TestService]:
    """Return a service whose only source is an empty folder, on SQLite and on PostgreSQL."""
    with serving(tmp_path / "issues", url) as made:
        yield made


@pytest.fixture(scope="module", params=KINDS)
def still_service(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[TestService]:
    """Return a service like ``service``, one for all tests of a module: they only read it."""
    folder = tmp_path_factory.mktemp("still")
    with new_urls(request, folder) as make, serving(folder / "issues", make(request.param)) as made:
        yield made

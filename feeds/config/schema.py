"""The tables and keys of the configuration, with what each may hold and what it is by default."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field, PlainSerializer, ValidationInfo

from agenda.events.states import Status
from feeds.config import addresses, values
from feeds.config.cron import Cron
from feeds.config.durations import ALL, Stretch, written
from feeds.config.links import Links
from feeds.config.table import ABSENT, Conflict, Table
from feeds.config.values import Theme
from feeds.formats.settings import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date, datetime

DEFAULT_BASE = "http://127.0.0.1:8000/"
"""Where a service stands whose configuration names no address."""
_STORE = "sqlite:///agenda.sqlite"
_MB = 1000**2


class Kind(StrEnum):
    """What a source is."""

    FOLDER = "folder"
    PAGE = "page"
    SITE = "site"
    MAILBOX = "mailbox"
    ICS = "ics"


# By which keys a source of each kind says where it lies.
_WHERE = {
    Kind.FOLDER: ("path",),
    Kind.PAGE: ("url",),
    Kind.SITE: ("url",),
    Kind.MAILBOX: ("path", "url"),
    Kind.ICS: ("path", "url"),
}
_WHAT = {"path": "a path", "url": "an address"}
_ADDRESSES = {Kind.MAILBOX: addresses.parse_mailbox, Kind.ICS: addresses.parse_calendar}


def _parsed(parse: Callable[[object], object]) -> BeforeValidator:
    return BeforeValidator(parse)


def _address(parse: Callable[[str], str]) -> BeforeValidator:
    def check(value: object) -> str | None:
        return None if value is None else parse(value if isinstance(value, str) else "")

    return BeforeValidator(check)


def _optional(parse: Callable[[object], object]) -> BeforeValidator:
    return BeforeValidator(lambda value: None if value is None else parse(value))


def _folder(info: ValidationInfo) -> Path:
    """Return the folder against which paths are read: that of the file, the current one else."""
    return info.context if isinstance(info.context, Path) else Path()


def _path(value: object, info: ValidationInfo) -> Path | None:
    return None if value is None else values.path(value, _folder(info))


def _store(value: object, info: ValidationInfo) -> str:
    return addresses.parse_store(value if isinstance(value, str) else "", _folder(info))


def _source_url(value: object, info: ValidationInfo) -> str | None:
    if value is None:
        return None
    parse = _ADDRESSES.get(info.data.get("kind", Kind.PAGE), addresses.parse_web)
    return parse(value if isinstance(value, str) else "")


def _domain(value: object) -> str:
    expected = 'small letters, digits, dots and hyphens such as "agenda.town.example"'
    domain = values.text(value, expected)
    if not addresses.is_domain(domain):
        raise ValueError(expected)
    return domain


def _default_domain(service: dict[str, Any]) -> str:
    return addresses.host_of(service["base_url"] or DEFAULT_BASE)


Text = Annotated[str, _parsed(values.text)]
Flag = Annotated[bool, _parsed(values.flag)]
Share = Annotated[float, _parsed(values.number(0, 1))]
Slug = Annotated[str, _parsed(values.slug)]
Words = Annotated[tuple[str, ...], _parsed(values.each(str))]
Languages = Annotated[tuple[str, ...], _parsed(values.each(values.language))]
Seconds = Annotated[float, _parsed(values.number(0.1, 3600))]
Least = Annotated[int, _parsed(values.whole(1, 100_000))]
Size = Annotated[
    int, _parsed(values.size), PlainSerializer(values.written_size, str, when_used="json")
]
_TOLD = PlainSerializer(lambda value: value and written(value), str | None, when_used="json")
Every = Annotated[timedelta, _parsed(values.interval(timedelta(minutes=1))), _TOLD]
Interval = Annotated[
    timedelta, _parsed(values.interval()), PlainSerializer(written, str, when_used="json")
]
Reach = Annotated[
    Stretch | None,
    _parsed(values.stretch),
    PlainSerializer(lambda value: str(value or ALL), str, when_used="json"),
]


class Service(Table):
    """Who publishes: the names and addresses under which everything stands."""

    name: Text = Field(description="the name that readers see")
    base_url: Annotated[str | None, _address(addresses.parse_base)] = None
    hosts: Annotated[tuple[str, ...], _parsed(values.each(addresses.parse_host))] = ()
    proxies: Annotated[int, _parsed(values.whole(0, 10))] = 0
    language: Annotated[str, _parsed(values.language)] = "fr"
    timezone: Annotated[str, _parsed(values.zone)] = "Europe/Paris"
    uid_domain: Annotated[str, _parsed(_domain)] = Field(default_factory=_default_domain)
    cancelled: Annotated[Cancelled, _parsed(values.choice(Cancelled))] = Cancelled.PREFIX

    @property
    def root(self) -> str:
        """Return the address at which the service stands, ending in a slash."""
        return self.base_url or DEFAULT_BASE


class Store(Table):
    """Where events are kept; the password of ``url`` is shown nowhere."""

    url: Annotated[str, BeforeValidator(_store)] = Field(default=_STORE, repr=False)

    @property
    def shown(self) -> str:
        """Return the address without its password."""
        return addresses.without_secrets(self.url)


class Source(Table):
    """Where issues come from.

    What is None is not said here: see :meth:`Config.timezone_of` and :meth:`Config.every_of`; a
    language that is not said is found in each issue, themes are told by the words of each event.
    """

    name: Slug = Field(description="a word for the source")
    kind: Annotated[Kind, _parsed(values.choice(Kind))] = Field(
        description="folder, page, site, mailbox or ics"
    )
    title: Annotated[str | None, _optional(values.text)] = None
    path: Annotated[Path | None, BeforeValidator(_path)] = None
    url: Annotated[str | None, BeforeValidator(_source_url)] = Field(default=None, repr=False)
    language: Annotated[str | None, _optional(values.language)] = None
    timezone: Annotated[str | None, _optional(values.zone)] = None
    every: Annotated[timedelta | None, _optional(values.interval(timedelta(minutes=1))), _TOLD] = (
        None
    )
    cron: Annotated[
        Cron | None,
        _parsed(values.cron),
        PlainSerializer(lambda cron: cron and str(cron), str | None, when_used="json"),
    ] = None
    themes: Annotated[tuple[str, ...] | None, _optional(values.each(str))] = None
    place: Annotated[str | None, _optional(values.text)] = None
    complete: Flag = False
    misses: Annotated[int, _parsed(values.whole(1, 1000))] = 3
    trust: Share = 0.5
    allow: Annotated[tuple[str, ...], _parsed(values.each(addresses.parse_network))] = ()
    max_pages: Annotated[int, _parsed(values.whole(1, 10_000))] = 200

    @property
    def shown(self) -> str:
        """Return its name for readers."""
        return self.title or self.name

    @classmethod
    def conflicts(cls, table: Mapping[str, object]) -> Iterator[Conflict]:
        """Yield what does not go with the kind of source, and two answers to one question."""
        kind = table.get("kind")
        if kind in list(Kind):
            yield from _whereabouts(Kind(str(kind)), table)
            if kind != Kind.SITE and "max_pages" in table:
                yield Conflict(("max_pages",), table["max_pages"], 'it with kind = "site" alone')
        if table.get("every") is not None and table.get("cron") is not None:
            yield Conflict(("cron",), table["cron"], "either every or cron, not both")


def _whereabouts(kind: Kind, table: Mapping[str, object]) -> Iterator[Conflict]:
    """Yield what is wrong with how a source says where it lies."""
    wanted = _WHERE[kind]
    given = [key for key in ("path", "url") if table.get(key) is not None]
    for key in given:
        if key not in wanted:
            yield Conflict((key,), table[key], f'{wanted[0]} instead, for kind = "{kind}"')
    found = [key for key in given if key in wanted]
    if not found:
        what = " or ".join(wanted) if len(wanted) > 1 else _WHAT[wanted[0]]
        yield Conflict((wanted[0],), None, f'{what} for kind = "{kind}"', ABSENT)
    if len(found) > 1:
        yield Conflict(("url",), table["url"], "either path or url, not both")


class Query(Table):
    """Which events: those that fit every key that is told; of a list, one has to fit."""

    source: Words = ()
    theme: Words = ()
    place: Words = ()
    language: Languages = ()
    status: Annotated[tuple[Status, ...], _parsed(values.each(values.choice(Status)))] = ()
    min_confidence: Annotated[float | None, _optional(values.number(0, 1))] = None
    text: Annotated[str | None, _optional(values.text)] = None


class Feed(Query):
    """A query with an address; ``past`` and ``future`` are None where nothing is cut off."""

    slug: Slug = Field(description="the word that its address ends in")
    name: Text = Field(default_factory=lambda feed: feed["slug"])
    aliases: Annotated[tuple[str, ...], _parsed(values.each(values.slug))] = ()
    private: Flag = False
    past: Reach = Stretch(months=12)
    future: Reach = None


class Schedule(Table):
    """When sources are read that do not say it themselves."""

    every: Every = timedelta(hours=6)
    jitter: Interval = timedelta(minutes=10)
    misfire: Interval = timedelta(hours=1)


class Fetch(Table):
    """How the network is asked."""

    contact: Annotated[str | None, _address(addresses.parse_contact)] = None
    connect_seconds: Seconds = 10.0
    read_seconds: Seconds = 20.0
    total_seconds: Seconds = 60.0
    max_bytes: Size = 20 * _MB
    per_host_seconds: Annotated[float, _parsed(values.number(0, 3600))] = 1.0
    concurrency: Annotated[int, _parsed(values.whole(1, 64))] = 4
    retries: Annotated[int, _parsed(values.whole(0, 10))] = 2
    ca_bundle: Annotated[Path | None, BeforeValidator(_path)] = None
    robots: Flag = True


class Brake(Table):
    """When a reading of a source is held, for it would take away or move too much at once."""

    enabled: Flag = True
    lost_share: Share = 0.2
    lost_least: Least = 5
    moved_share: Share = 0.5
    moved_least: Least = 5


class Publish(Table):
    """What feeds and pages hold, and how they are handed out."""

    gzip: Flag = True
    memory: Size = 64 * _MB
    frame_ancestors: Annotated[tuple[str, ...], _parsed(values.each(addresses.parse_frame))] = ()
    default_minutes: Annotated[int, _parsed(values.whole(1, 1440))] = 60
    open_rules: Flag = False
    imprecise: Flag = False


class Config(Table):
    """The whole configuration, as one value that never changes."""

    service: Service = Field(description="a table [service] with a name at least")
    store: Store = Field(default_factory=Store)
    sources: tuple[Source, ...] = Field(default=(), description="tables that begin [[sources]]")
    feeds: tuple[Feed, ...] = Field(default=(), description="tables that begin [[feeds]]")
    schedule: Schedule = Schedule()
    fetch: Fetch = Fetch()
    brake: Brake = Brake()
    publish: Publish = Publish()
    links: Links = Links()
    themes: Annotated[
        tuple[Theme, ...], _parsed(values.themes), PlainSerializer(dict, when_used="json")
    ] = ()

    @classmethod
    def conflicts(cls, table: Mapping[str, object]) -> Iterator[Conflict]:
        """Yield names that are used twice."""
        sources = [(("sources", at, "name"), name) for at, name in _keys(table, "sources", "name")]
        yield from _twice(sources, "a name that no other source has")
        slugs = [(("feeds", at, "slug"), slug) for at, slug in _keys(table, "feeds", "slug")]
        aliases = [
            (("feeds", at, "aliases"), alias)
            for at, given in _keys(table, "feeds", "aliases")
            for alias in (given if isinstance(given, list | tuple) else [given])
        ]
        yield from _twice(slugs + aliases, "a word that is no slug or alias of another")
        if isinstance(lines := table.get("themes"), dict):
            for name, expected in values.no_themes(lines):
                yield Conflict(("themes", name), lines[name], expected)

    def timezone_of(self, source: Source) -> str:
        """Return the zone of the hours that a source prints."""
        return source.timezone or self.service.timezone

    def day_of(self, at: datetime, source: Source | None = None) -> date:
        """Return the day that a moment lies on where the service stands, or where a source does."""
        zone = self.timezone_of(source) if source else self.service.timezone
        return at.astimezone(ZoneInfo(zone)).date()

    def every_of(self, source: Source) -> timedelta | Cron:
        """Return when a source is read."""
        return source.cron or source.every or self.schedule.every


def _keys(table: Mapping[str, object], tables: str, key: str) -> Iterator[tuple[int, object]]:
    """Yield the values of one key in an array of tables, with the place of each table."""
    rows = table.get(tables)
    for at, row in enumerate(rows if isinstance(rows, list | tuple) else ()):
        value = row.get(key) if isinstance(row, Mapping) else getattr(row, key, None)
        if value is not None:
            yield at, value


def _twice(
    named: Sequence[tuple[tuple[str | int, ...], object]], expected: str
) -> Iterator[Conflict]:
    seen: list[object] = []
    for place, name in named:
        if name in seen:
            yield Conflict(place, name, expected)
        seen.append(name)

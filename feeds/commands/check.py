"""``agenda check``: whether the service is in order, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds import printing
from feeds.commands.checks import (
    Finding,
    Level,
    check_events,
    check_feeds,
    check_sources,
    check_store,
    looking,
)
from feeds.commands.showing import NO_BASE
from feeds.config import load
from feeds.config.values import meant, nearest_of
from feeds.console import Row, count, table, write
from feeds.definitions import written_themes
from feeds.sources.connections import CertificatesError, trust
from feeds.store.names import name_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime

    from feeds.commands.checks import Seen
    from feeds.config import Config

IN_ORDER, FAULTS = 0, 1
_HEADS = ("Part", "Level", "Found")


def run(file: str, environ: Mapping[str, str], form: str, now: datetime) -> int:
    """Print what each part tells; return the exit status.  Raises ConfigError.

    Nothing is changed, nothing of the network is asked.
    """
    with looking(load(file, environ), now) as seen:
        found = [(name, finding) for name, part in PARTS.items() for finding in part(seen)]
    if form == "json":
        accounts = [
            {"part": name, "level": str(one.level), "found": one.told} for name, one in found
        ]
        write(printing.to_json(accounts))
    else:
        table(_HEADS, [_row(name, finding) for name, finding in found])
    errors = any(finding.level is Level.ERROR for _, finding in found)
    return FAULTS if errors else IN_ORDER


def _row(part: str, finding: Finding) -> Row:
    style = {Level.ERROR: "red", Level.WARNING: "yellow"}.get(finding.level, "")
    return Row((part, str(finding.level), finding.told), style)


def check_configuration(seen: Seen) -> Iterator[Finding]:
    """Yield what a sound configuration holds, and what in it is hardly meant."""
    config = seen.config
    held = f"{count(len(config.sources), 'source')}, {count(len(config.feeds), 'feed')}"
    yield Finding(Level.FINE, f"{seen.loaded.file}: {held}")
    if config.service.base_url is None:
        yield Finding(Level.WARNING, NO_BASE)
    if config.fetch.contact is None:
        told = "[fetch] contact is not set: the pages on privacy and on access ask readers to write"
        yield Finding(Level.WARNING, f"{told}, and say no address")
    if unusable := _certificates(config):
        yield Finding(Level.ERROR, unusable)
    yield from _unknown_sources(config)
    yield from _unknown_themes(config)


def _certificates(config: Config) -> str:
    """Return what is wrong with the file of certificates, without which no page is read, or ""."""
    bundle = config.fetch.ca_bundle
    try:
        trust(str(bundle) if bundle else None)
    except CertificatesError as error:
        return f"[fetch] {error}"
    return ""


def _unknown_sources(config: Config) -> Iterator[Finding]:
    """Yield feeds of a source that the file lacks; it may still be known to the store."""
    names = tuple(source.name for source in config.sources)
    for feed in config.feeds:
        for name in _strangers(feed.source, names):
            told = f'[[feeds]] "{feed.slug}": source "{name}" is none of this file'
            yield Finding(Level.WARNING, f"{told}{meant(name, names)}")


def _unknown_themes(config: Config) -> Iterator[Finding]:
    """Yield feeds of a theme that no event can have; letter case and accents do not matter."""
    known = written_themes(config)
    for feed in config.feeds:
        for name in feed.theme:
            if name_key(name) not in known:
                told = f'[[feeds]] "{feed.slug}": theme "{name}" is given to no event'
                near = nearest_of(name_key(name), tuple(known))
                hint = f"; did you mean {known[near]}?" if near else ""
                yield Finding(Level.WARNING, f"{told}{hint}")


def _strangers(told: Sequence[str], known: Sequence[str]) -> list[str]:
    return [name for name in told if name not in known]


# In the order of the flow: what comes later can hardly be right where an earlier part is wrong.
PARTS: Mapping[str, Callable[[Seen], Iterator[Finding]]] = {
    "configuration": check_configuration,
    "store": check_store,
    "sources": check_sources,
    "events": check_events,
    "feeds": check_feeds,
}

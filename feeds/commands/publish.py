"""``agenda publish``: the feeds as files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from feeds.commands.opening import opened
from feeds.console import count, remark, say
from feeds.publish import publish
from feeds.refresh.bringing_up import bring_up
from feeds.rendering import findings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

IN_ORDER, FAULTS = 0, 1


def run(file: str, environ: Mapping[str, str], folder: str, now: datetime) -> int:
    """Write the feeds; return the exit status: 1 when lint found an error in one of them.

    Raises ConfigError, StoreError or NotPublishedError.
    """
    with opened(file, environ, now=now) as (config, store):
        bring_up(store, config, now)
        private = frozenset(feed.slug for feed in config.feeds if feed.private)
        aliases = {feed.slug: feed.aliases for feed in config.feeds}
        packed = config.publish.gzip
        with store.reading() as conn:
            found = findings(conn)
            done = publish(conn, Path(folder), private=private, aliases=aliases, packed=packed)
    for line in found:
        remark(line)
    written = count(done.written, "file")
    say(f"{folder}: {written} written, {done.unchanged} unchanged, {done.deleted} deleted")
    return FAULTS if found else IN_ORDER

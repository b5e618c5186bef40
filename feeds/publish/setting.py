"""What a site is published with: one state of the store, one moment, one configuration."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from feeds.publish.folder import key_of
from feeds.store import rendered

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from sqlalchemy import Connection

    from feeds.config import Config
    from feeds.store.rendered import Mark

_PROGRAM = Path(__file__).parents[1]
_ENDINGS = frozenset({".py", ".html", ".po", ".css", ".js", ".svg"})


@dataclass(frozen=True, slots=True)
class Setting:
    """``marks`` are the public feeds; ``key`` names the program and the configuration."""

    config: Config
    now: datetime
    marks: Sequence[Mark]
    key: str

    @property
    def today(self) -> date:
        """Return the day it is where the service stands."""
        return self.now.astimezone(ZoneInfo(self.config.service.timezone)).date()

    def names(self, slug: str) -> tuple[str, ...]:
        """Return the words by which a feed is asked for: its slug, then older ones."""
        aliases = {feed.slug: feed.aliases for feed in self.config.feeds}
        return (slug, *aliases.get(slug, ()))


def setting_of(conn: Connection, config: Config, now: datetime) -> Setting:
    """Return what there is to publish."""
    private = {feed.slug for feed in config.feeds if feed.private}
    public = (one for one in rendered.marks(conn) if not one.private and one.slug not in private)
    return Setting(config, now, tuple(public), key_of(_program(), repr(config)))


@cache
def _program() -> str:
    """Return a name for this very program: another one may write other bytes."""
    digest = hashlib.sha256()
    for path in sorted(_PROGRAM.rglob("*")):
        if path.suffix in _ENDINGS:
            digest.update(path.read_bytes())
    return digest.hexdigest()

"""Sources that a command names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feeds.config.values import meant
from feeds.errors import FeedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from feeds.config import Config, Source


class UnknownSourceError(FeedError, LookupError):
    """A source that the configuration does not hold; ``known`` are those that it does."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(name)
        self.name, self.known = name, tuple(known)

    def __str__(self) -> str:
        near = meant(self.name, self.known)
        told = near or f"; there are: {', '.join(self.known)}" if self.known else "; there is none"
        return f"no source is called {self.name!r}{told}"


def sources_named(config: Config, names: Sequence[str]) -> tuple[Source, ...]:
    """Return the sources of these names in the order of the configuration, all without any.

    Raises UnknownSourceError.
    """
    known = [source.name for source in config.sources]
    for name in names:
        if name not in known:
            raise UnknownSourceError(name, known)
    return tuple(source for source in config.sources if not names or source.name in names)

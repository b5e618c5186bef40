"""One thing of a site: where it stands, what it depends on, and how it is made."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_GZIP_LEVEL = 9  # packed once, sent a thousand times


@dataclass(frozen=True, slots=True)
class Piece:
    """``path`` is relative to the site; ``key`` names all that the bytes depend on.

    With an empty key nobody knows, and the bytes tell.  A feed may stand there packed as well.
    """

    path: str
    key: str
    make: Callable[[], bytes]
    is_feed: bool = False
    packed: bool = False
    pack: Callable[[], bytes] | None = None

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the files of the piece.

        The packed one comes first: a server must never find one that is older than its file.
        """
        return (f"{self.path}.gz", self.path) if self.packed else (self.path,)

    def files(self) -> dict[str, bytes]:
        """Return the bytes of each file."""
        data = self.make()
        if not self.packed:
            return {self.path: data}
        small = self.pack() if self.pack else gzip.compress(data, _GZIP_LEVEL, mtime=0)
        return {f"{self.path}.gz": small, self.path: data}

"""A folder that a web server hands out: what was written there, and what stands there by now.

Each file is replaced in one step; one whose bytes are the same is left alone; what is gone goes
last.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from feeds.errors import FeedError
from feeds.replacing import replaced

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from feeds.publish.piece import Piece

_LEDGER = ".published.json"
_Kept = tuple[str, int, int]  # the key of a file, its size, when it was written in nanoseconds


class NotPublishedError(FeedError):
    """A folder that cannot be written to; ``reason`` says why."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(folder, reason)
        self.folder, self.reason = folder, reason

    def __str__(self) -> str:
        return f"{self.folder}: cannot be written to ({self.reason}); name another folder"


class Published(NamedTuple):
    """How many files were written, left as they were, and deleted."""

    written: int
    unchanged: int
    deleted: int


class Folder:
    """The files of a site below *root*, with what is known of each of them.

    Only files that were written by a folder like this one are ever deleted.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._kept = _read(root / _LEDGER)
        self._wanted: dict[str, _Kept] = {}
        self._written = 0

    def expect(self, paths: Iterable[str]) -> None:
        """Note what will be written, so that a later run finds what this one leaves unfinished."""
        unknown = {path: ("", -1, 0) for path in paths if path not in self._kept}
        if unknown:
            self._save(self._kept | unknown)

    def put(self, piece: Piece) -> None:
        """Have a piece stand at its place; it is not made where it is known to be the same."""
        if all(self._is_current(path, piece.key) for path in piece.paths):
            self._wanted |= {path: self._kept[path] for path in piece.paths}
            return
        made = piece.files()
        for path in piece.paths:
            self._written += replaced(self._root / path, made[path], safely=piece.is_feed)
            about = (self._root / path).stat()
            self._wanted[path] = (piece.key, about.st_size, about.st_mtime_ns)

    def finish(self) -> Published:
        """Delete what is wanted no more, and keep in mind what was written."""
        gone = [path for path in self._kept if path not in self._wanted]
        deleted = sum(_deleted(self._root, path) for path in gone)
        self._save(self._wanted)
        return Published(self._written, len(self._wanted) - self._written, deleted)

    def _is_current(self, path: str, key: str) -> bool:
        known = self._kept.get(path)
        if not key or known is None or known[0] != key:
            return False
        try:
            about = (self._root / path).stat()
        except FileNotFoundError:
            return False
        return (about.st_size, about.st_mtime_ns) == known[1:]

    def _save(self, kept: dict[str, _Kept]) -> None:
        text = json.dumps(kept, separators=(",", ":"))
        replaced(self._root / _LEDGER, text.encode(), safely=False)


def key_of(*parts: object) -> str:
    """Return a name for all that a piece depends on."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]


def _read(path: Path) -> dict[str, _Kept]:
    """Return what was kept in mind; nothing where that cannot be read: all is looked at then."""
    with suppress(OSError, ValueError, TypeError, AttributeError):
        told = json.loads(path.read_text(encoding="utf-8"))
        return {name: (str(key), int(size), int(at)) for name, (key, size, at) in told.items()}
    return {}


def _deleted(root: Path, path: str) -> bool:
    """Delete a file, and the folders that are empty without it."""
    place = root / path
    if root.resolve() not in place.resolve().parents:
        return False
    try:
        place.unlink()
    except FileNotFoundError:
        return False
    for parent in place.parents:
        if parent == root or any(parent.iterdir()):
            break
        parent.rmdir()
    return True

"""Feeds as files in a folder: what a web server without Python hands out.

Each file is written beside its place and renamed into it, so a reader finds the old one or the new
one, never half of one; one whose bytes are the same is left alone; what is gone goes last.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from feeds.errors import FeedError, why
from feeds.store import rendered

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sqlalchemy import Connection

FEEDS = "feeds"
"""The folder of feeds in a published site."""
_READABLE = 0o644  # a web server is another user


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


def publish(
    conn: Connection,
    folder: Path,
    *,
    private: frozenset[str],
    aliases: Mapping[str, tuple[str, ...]],
    packed: bool,
) -> Published:
    """Write ``feeds/<slug>.ics`` of every feed in the store, private ones left out.

    *aliases* are the further addresses of a feed by its slug, a file each: a subscriber to an old
    one is served as before.
    With *packed* a ``.gz`` stands beside each, written first: a server that sends it must never
    find one that is older than its file.  Only feeds of this program are deleted: ``.ics`` files
    that no feed stands for any more.  Raises NotPublishedError.
    """
    files: dict[str, bytes] = {}
    for slug in rendered.slugs(conn):
        feed = None if slug in private else rendered.get(conn, slug)
        if feed is not None:
            for name in (slug, *aliases.get(slug, ())):
                files |= {f"{name}.ics.gz": feed.gzip} if packed else {}
                files[f"{name}.ics"] = feed.data
    try:
        return _write(folder / FEEDS, files)
    except OSError as error:
        raise NotPublishedError(folder, why(error)) from error


def _write(folder: Path, files: Mapping[str, bytes]) -> Published:
    folder.mkdir(parents=True, exist_ok=True)
    written = sum(_replaced(folder / name, data) for name, data in files.items())
    ours = (path for path in sorted(folder.iterdir()) if path.name.endswith((".ics", ".ics.gz")))
    gone = [path for path in ours if path.name not in files]
    for path in gone:
        path.unlink()
    return Published(written, len(files) - written, len(gone))


def _replaced(path: Path, data: bytes) -> bool:
    """Write a file by rename; False when it holds *data* already."""
    with suppress(FileNotFoundError):
        if path.read_bytes() == data:
            return False
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".new")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, _READABLE)  # noqa: PTH101  mkstemp gives a name
        os.replace(name, path)  # noqa: PTH105  likewise
    except BaseException:
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108  likewise
        raise
    return True

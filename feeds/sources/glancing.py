"""One cheap look at a source on this machine, to see what is dropped, changed or removed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from feeds.config import Kind
from feeds.sources import folder
from feeds.sources.mail_files import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from feeds.config import Source


class Glance(NamedTuple):
    """What lies there: ``mark`` is another as soon as a name, a size or a time is.

    It holds within one process alone.  ``newest`` is when something changed last, in seconds since
    1970 by the clock of the disk; 0 where there is nothing.
    """

    mark: int
    newest: float


def lies_here(source: Source) -> bool:
    """Return whether a source is files on this machine, so that a look at it costs no server."""
    return source.path is not None


def glance(source: Source) -> Glance:
    """Return what lies at the path of a source; nothing is opened, and nothing raised.

    What cannot be looked at counts as absent: the round that reads it says why.
    """
    found, newest = [], 0.0
    for path in _places(source):
        try:
            stat = os.stat(path)  # noqa: PTH116  thousands of files are looked at each time
        except OSError:
            continue
        found.append((path, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino))
        newest = max(newest, stat.st_ctime)
    return Glance(hash(frozenset(found)), newest)


def _places(source: Source) -> Iterable[str | Path]:
    path = source.path
    if path is None:
        return ()
    if source.kind is Kind.FOLDER:
        return folder.paths(path)
    if source.kind is Kind.MAILBOX and path.is_dir():
        return [path / part for part in PARTS]  # each mail that comes or goes touches its folder
    return [path]

"""A folder of issues: every file in it that has a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.errors import UnreadableError
from feeds.inputs import ISSUES, load
from feeds.sources.delivery import Delivery

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


def deliveries(
    folder: Path, known: Mapping[str, str | None], *, max_bytes: int
) -> Iterator[Delivery]:
    """Yield the files of *folder* and of the folders in it, in the order of their paths.

    *known* gives for each document the ``etag`` of its last reading: a file that has the same
    size and times is not read again.  Hidden files, and those whose names end otherwise than
    issues do, are none.  Raises UnreadableError when there is no such folder.
    """
    if not folder.is_dir():
        raise UnreadableError(
            "no such folder; name another path for the source", source=str(folder)
        )
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in inside.parts)
        if not hidden and path.name.lower().endswith(ISSUES) and path.is_file():
            yield _delivery(path, inside.as_posix(), known, max_bytes)


def _delivery(
    path: Path, document: str, known: Mapping[str, str | None], max_bytes: int
) -> Delivery:
    try:
        etag = _mark(path)
        if known.get(document) == etag:
            return Delivery(document, etag=etag)
        raw = load(str(path), max_bytes=max_bytes)
    except (UnreadableError, OSError) as error:
        return Delivery(document, error=str(error))
    return Delivery(document, raw._replace(source=document), etag=etag)


def _mark(path: Path) -> str:
    """Return what changes whenever a file is written: size, times, and which file it is."""
    stat = path.stat()
    return f"{stat.st_size}-{stat.st_mtime_ns}-{stat.st_ctime_ns}-{stat.st_ino}"

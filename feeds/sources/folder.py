"""A folder of issues: every file in it that has a reader."""

from __future__ import annotations

import os
from contextlib import suppress
from stat import S_ISREG
from typing import TYPE_CHECKING

from agenda.errors import UnreadableError
from feeds.errors import why
from feeds.inputs import ISSUES, load
from feeds.replacing import replaced
from feeds.sources.answers import ABOUT_A_SOURCE
from feeds.sources.delivery import Delivery

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_MOST_NAMED = 3
_DEBRIS = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"})  # of file managers
_UNFINISHED = ("~", ".tmp", ".part", ".partial", ".crdownload", ".swp", ".lock")
_LONGEST = 200  # bytes of a name: file systems take 255, and the name of a fresh file is longer


def deliveries(
    folder: Path, known: Mapping[str, str | None], *, max_bytes: int
) -> Iterator[Delivery]:
    """Yield the files of *folder* and of the folders in it, in the order of their paths.

    *known* gives for each document the ``etag`` of its last reading: a file that has the same
    size and times is not read again.  Hidden files, and those whose names end otherwise than
    issues do, are none.  A folder within that cannot be listed is told as a document that cannot
    be read.  Raises UnreadableError when there is no such folder, at the end as well: whether
    files are missing from one that is gone nobody can tell.
    """
    _expect(folder)
    for document, failed in sorted(_listed(folder), key=lambda one: one[0].split("/")):
        path = f"{folder}{os.sep}{document}"
        found = failed or delivery(path, document, known.get(document), max_bytes=max_bytes)
        if found is not None:
            yield found
    _expect(folder)


def paths(folder: Path) -> Iterator[str]:
    """Yield where the issues of a folder lie, in no order; as many as can be listed."""
    with suppress(UnreadableError):
        for document, failed in _listed(folder):
            if failed is None:
                yield f"{folder}{os.sep}{document}"


def passed_over(folder: Path) -> tuple[str, str]:
    """Return the first file of a folder that is no issue by its name, and what is told of all.

    ("", "") without one.  Hidden files are not meant, nor what programs leave beside others.
    """
    first, *others = sorted(_unread(folder)) or [""]
    if not first:
        return "", ""
    read = ", ".join(ISSUES)
    if not others:
        return first, f"passed over; what is read ends in {read}"
    named = ", ".join(others[:_MOST_NAMED]) + (" …" if others[_MOST_NAMED:] else "")
    count = len(others)
    return first, f"passed over, and {count} more ({named}); what is read ends in {read}"


def _unread(folder: Path) -> Iterator[str]:
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        before = os.path.relpath(place, folder).replace(os.sep, "/") + "/"
        for name in files:
            if not name.lower().endswith(ISSUES) and not _is_debris(name):
                yield before.removeprefix("./") + name


def _is_debris(name: str) -> bool:
    """Return whether nobody put a file of this name there to be read.

    >>> [_is_debris(name) for name in (".DS_Store", "Thumbs.db", "~$bulletin.docx", "plan.doc")]
    [True, True, True, False]
    """
    lower = name.lower()
    return lower.startswith((".", "~$")) or lower in _DEBRIS or lower.endswith(_UNFINISHED)


def keeps(name: str) -> bool:
    """Return whether a file of this name in a folder is an issue: no path, not hidden.

    >>> [keeps(name) for name in ("2031-03.pdf", "../a.txt", ".a.txt", "a.exe", ".txt")]
    [True, False, False, False, False]
    """
    plain = name.isprintable() and not name.startswith(".") and not {"/", "\\"} & {*name}
    return plain and len(name.encode()) <= _LONGEST and name.lower().endswith(ISSUES)


def put(folder: Path, name: str, data: bytes, *, replace: bool) -> bool:
    """Write an issue into a folder; False when another one has that name already.

    With *replace* that other one is replaced.  Raises OSError.
    """
    path = folder / name
    folder.stat()  # it is not made anew: that would be another source
    if not replace and path.exists() and path.read_bytes() != data:
        return False
    replaced(path, data)
    return True


def _expect(folder: Path) -> None:
    if not folder.is_dir():
        raise UnreadableError("no such folder; make it, or name another path", source=str(folder))


def _listed(folder: Path) -> Iterator[tuple[str, Delivery | None]]:
    """Yield the paths of issues in a folder; of folders in it that cannot be listed, why."""
    broken: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=broken.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        inside = os.path.relpath(place, folder).replace(os.sep, "/")
        before = "" if inside == "." else f"{inside}/"
        for name in files:
            if name.lower().endswith(ISSUES) and not name.startswith("."):
                yield before + name, None
    for error in broken:
        if isinstance(error, FileNotFoundError):
            continue  # gone since its name was read, as a file that was taken out
        reason = f"cannot be listed: {why(error)}"
        inside = os.path.relpath(error.filename or folder, folder).replace(os.sep, "/")
        if inside == ".":
            raise UnreadableError(reason, source=str(folder))
        yield inside, Delivery(inside, error=reason)


def delivery(path: str, document: str, mark: str | None, *, max_bytes: int) -> Delivery | None:
    """Return one file; None for what is no file, or is gone.

    *mark* is the ``etag`` of its last reading, None when there was none.
    """
    try:
        etag = _mark(path)
        if etag is None:
            return None
        if mark == etag:
            return Delivery(document, etag=etag)
        raw = load(path, max_bytes=max_bytes, advice=ABOUT_A_SOURCE.too_large)
    except FileNotFoundError:
        return None
    except (UnreadableError, OSError) as error:
        return Delivery(document, error=str(error))
    return Delivery(document, raw._replace(source=document), etag=etag)


def _mark(path: str) -> str | None:
    """Return what changes whenever a file is written: size, times, and which file it is.

    None for what is no file: a pipe would be waited for without end.
    """
    stat = os.stat(path)  # noqa: PTH116  thousands of files are looked at in every round
    if not S_ISREG(stat.st_mode):
        return None
    return f"{stat.st_size}-{stat.st_mtime_ns}-{stat.st_ctime_ns}-{stat.st_ino}"

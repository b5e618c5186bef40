"""Mailboxes on this machine: a Maildir, or a file in the form of mbox.  Nothing is written."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING, NamedTuple

from agenda.errors import UnreadableError
from feeds.sources.mailbox import check_size

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from feeds.sources.mailbox import Box

PARTS = ("cur", "new")
"""The folders of a Maildir that hold mails; what lies in "tmp" is still being delivered."""
_ENVELOPE = b"From "
_LONGEST_LINE = 1_000_000  # bytes; what is longer is read in pieces


def box_in(path: Path, *, max_bytes: int) -> Box:
    """Return the mailbox at *path*; raises UnreadableError where there is none."""
    if any((path / part).is_dir() for part in PARTS):
        return Maildir(path, max_bytes)
    if path.is_file():
        return Mbox(path, max_bytes)
    reason = "no mailbox; expected a Maildir, with folders cur and new, or a file of mails"
    raise UnreadableError(reason, source=str(path))


class Maildir:
    """A folder with one file a mail, whose name begins with when it came."""

    def __init__(self, path: Path, max_bytes: int) -> None:
        self.name, self._path, self._max_bytes = path.name, path, max_bytes
        self._files: dict[str, Path] = {}

    def marks(self) -> list[str]:
        """Return the names of the mails without their flags, the newest first."""
        for part in PARTS:
            folder = self._path / part
            for file in folder.iterdir() if folder.is_dir() else ():
                if not file.name.startswith(".") and file.is_file():
                    self._files[file.name.partition(":")[0]] = file
        return sorted(self._files, key=_came, reverse=True)

    def read(self, mark: str) -> bytes:
        """Return the mail of that name."""
        with self._files[mark].open("rb") as file:
            data = file.read(self._max_bytes + 1)
        check_size(len(data), mark, self._max_bytes)
        return data


def _came(name: str) -> tuple[int, str]:
    seconds = name.partition(".")[0]
    return (int(seconds) if seconds.isdecimal() and seconds.isascii() else 0), name


class _Place(NamedTuple):
    """Where a mail lies in its file, behind the line that begins it."""

    start: int
    size: int


class Mbox:
    """A file of mails, each behind a line that begins with "From " (RFC 4155)."""

    def __init__(self, path: Path, max_bytes: int) -> None:
        self.name, self._path, self._max_bytes = path.name, path, max_bytes
        self._places: dict[str, _Place] = {}

    def marks(self) -> list[str]:
        """Return digests of the headers of the mails, the last one first."""
        self._places = dict(self._mails())
        return list(self._places)[::-1]

    def _mails(self) -> Iterator[tuple[str, _Place]]:
        """Yield each mail of the file; the headers are all that is looked at."""
        start, at, blank = 0, 0, True
        head, in_head = hashlib.sha256(), False
        found = False
        with self._path.open("rb") as file:
            while line := file.readline(_LONGEST_LINE):
                if blank and line.startswith(_ENVELOPE):
                    if found:
                        yield head.hexdigest()[:32], _Place(start, at - start)
                    head, in_head, found = hashlib.sha256(line), True, True
                    start = at + len(line)
                elif in_head:
                    head.update(line)
                blank = line in {b"\n", b"\r\n"}
                in_head = in_head and not blank
                at += len(line)
        if found:
            yield head.hexdigest()[:32], _Place(start, at - start)

    def read(self, mark: str) -> bytes:
        """Return the mail with those headers."""
        place = self._places[mark]
        check_size(place.size, mark, self._max_bytes)
        with self._path.open("rb") as file:
            file.seek(place.start, os.SEEK_SET)
            return file.read(place.size)

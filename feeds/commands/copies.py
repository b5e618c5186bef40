"""``agenda backup``, ``restore``, ``export`` and ``import``: copies of the store."""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from feeds.commands.opening import opened
from feeds.config import load
from feeds.console import count, remark
from feeds.errors import FeedError, why
from feeds.store import copying, open_store, totals
from feeds.store.fresh import fresh_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO, TextIO

    from feeds.groups.calling import Call
    from feeds.store import Store

_STREAM = "-"


class CopyRefusedError(FeedError):
    """A copy that would destroy something, or cannot be read; ``advice`` says what to do."""

    def __init__(self, where: str, advice: str) -> None:
        super().__init__(where, advice)
        self.where, self.advice = where, advice

    def __str__(self) -> str:
        return f"{self.where}: {self.advice}"


def backup(call: Call, file: str, *, overwrite: bool) -> None:
    """Write the store to a file, or to standard output; raises CopyRefusedError or StoreError."""
    _refuse_unless_new(file, overwrite=overwrite)
    with opened(call.file, call.environ, now=call.now) as (_, store):
        if file != _STREAM:
            copying.backup(store, Path(file))
            remark(f"{file}: backup of {_held(store)}")
            return
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "backup"
            copying.backup(store, copy)
            with copy.open("rb") as data:
                shutil.copyfileobj(data, _output())
        sys.stdout.flush()


def restore(call: Call, file: str, *, overwrite: bool) -> None:
    """Make a backup the store; raises CopyRefusedError for one that is there, or StoreError."""
    url = load(call.file, call.environ).config.store.url
    target = copying.file_of(url)
    if file != _STREAM and not Path(file).exists():
        raise CopyRefusedError(file, "there is no such file; name the backup")
    if target is not None and target.exists() and not overwrite:
        advice = "the store is there; --overwrite replaces all that it holds by the backup"
        raise CopyRefusedError(str(target), advice)
    with _input_file(file) as path:
        aside = copying.restore(path, url)
    if aside is not None:
        remark(f"{target}: was no store any more; it is kept as {aside}")
    store = open_store(url, now=call.now)  # one of an older release is brought up to date
    try:
        remark(f"{store.where}: {_held(store)} restored")
    finally:
        store.close()


def export(call: Call, file: str, *, overwrite: bool) -> None:
    """Write everything as lines of JSON; raises CopyRefusedError or StoreError."""
    _refuse_unless_new(file, overwrite=overwrite)
    with opened(call.file, call.environ, now=call.now) as (_, store):
        if file == _STREAM:
            piped = io.TextIOWrapper(_output(), "ascii", newline="\n", write_through=True)
            try:
                copying.export(store, piped)
            finally:
                piped.detach()
            return
        path = Path(file)
        with fresh_file(path) as fresh:
            with fresh.open("w", encoding="ascii", newline="\n") as out:
                copying.export(store, out)
            fresh.replace(path)
        remark(f"{file}: export of {_held(store)}")


def import_(call: Call, file: str) -> None:
    """Take in an export; raises CopyRefusedError or StoreError."""
    with _input(file) as lines, opened(call.file, call.environ, now=call.now) as (_, store):
        copying.import_(store, lines, "standard input" if file == _STREAM else file)
        remark(f"{store.where}: {_held(store)} taken in")


def _held(store: Store) -> str:
    with store.reading() as conn:
        found = totals.of(conn)
    return f"{count(found.events, 'event')} and {count(found.issues, 'issue')}"


def _refuse_unless_new(file: str, *, overwrite: bool) -> None:
    if file == _STREAM:
        if sys.stdout.isatty():
            raise CopyRefusedError("standard output", "it is a terminal; name a file, or pipe it")
    elif Path(file).is_dir():
        raise CopyRefusedError(file, "it is a folder; name a file in it")
    elif Path(file).exists() and not overwrite:
        raise CopyRefusedError(file, "it is there already; name another file, or add --overwrite")


def _output() -> BinaryIO:
    return sys.stdout.buffer


@contextmanager
def _input_file(file: str) -> Iterator[Path]:
    """Yield the path of a file, of standard input that of a copy of it."""
    if file != _STREAM:
        yield Path(file)
        return
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "standard input"
        with copy.open("wb") as data:
            shutil.copyfileobj(_piped(), data)
        yield copy


@contextmanager
def _input(file: str) -> Iterator[TextIO]:
    """Yield the lines of a file or of standard input; what is no text is told by its line."""
    if file == _STREAM:
        yield io.TextIOWrapper(_piped(), "utf-8", errors="replace")
        return
    try:
        lines = Path(file).open(encoding="utf-8", errors="replace")  # noqa: SIM115  closed below
    except OSError as error:
        raise CopyRefusedError(file, f"cannot be read: {why(error)}") from error
    with lines:
        yield lines


def _piped() -> BinaryIO:
    if sys.stdin is None or sys.stdin.isatty():
        raise CopyRefusedError("standard input", "nothing is piped into it; name a file")
    return sys.stdin.buffer

"""What the command line was given: files, folders, addresses, standard input, as bytes."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

from agenda.errors import UnreadableError
from agenda.issue import Raw
from agenda.patterns import pattern
from feeds.errors import why

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STANDARD_INPUT = "-"
MOST_BYTES = 20_000_000  # unless people allow more
# Names that an issue in a folder may end in; what else lies there is no issue.
ISSUES = (".txt", ".text", ".md", ".csv", ".html", ".htm", ".xhtml", ".eml", ".rss", ".atom",
          ".xml", ".pdf", ".docx")  # fmt: skip
CALENDARS = (".ics", ".ical", ".ifb")
_WEBCAL = pattern("^webcals?://", re.IGNORECASE)
# "www.town.example/agenda", "town.example/agenda": what browsers take for an address.
_BARE_ADDRESS = pattern(r"www\.[^/]+(?:/.*)?|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/.*", re.IGNORECASE)


def expand(sources: Sequence[str], endings: tuple[str, ...]) -> Iterator[str]:
    """Yield *sources*, each folder replaced by the files in it, in the order of their names.

    Only files whose names end in one of *endings* are meant, hidden ones never; a folder without
    any is yielded itself, and :func:`load` says what is missing in it.
    """
    for source in sources:
        if source != STANDARD_INPUT and not _is_address(source) and os.path.isdir(source):  # noqa: PTH112  start-up: pathlib costs 5 ms
            yield from _inside(source, endings) or (source,)
        else:
            yield source


def _inside(folder: str, endings: tuple[str, ...]) -> list[str]:
    from pathlib import Path  # noqa: PLC0415  start-up: needed for folders alone

    return [
        str(path)
        for path in sorted(Path(folder).rglob("*"))
        if not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.name.lower().endswith(endings)
        and path.is_file()
    ]


def load(
    source: str,
    *,
    max_bytes: int,
    endings: tuple[str, ...] = ISSUES,
    advice: str = "raise the limit with --max-bytes",
) -> Raw:
    """Return the bytes of a file, an address, or standard input ("-").

    Raises UnreadableError when there is nothing to read or more than *max_bytes*, with the
    *advice* what to do about it, and for a folder, where names should have ended in one of
    *endings*.
    """
    if source == STANDARD_INPUT:
        return _sized(_standard_input(max_bytes + 1), "standard input", max_bytes, advice)
    if not source:
        raise UnreadableError("an empty name; expected a file, an address or -", source="''")
    if _is_address(source):
        from feeds.sources.fetch import fetch  # noqa: PLC0415  start-up: most inputs are files

        # What calendar programs make of https, so that a click opens them.
        return fetch(_WEBCAL.sub("https://", source), max_bytes=max_bytes)
    if os.path.isdir(source):  # noqa: PTH112  start-up: as above
        what = "calendars" if endings is CALENDARS else "issues"
        reason = f"holds no {what}; expected files that end in {', '.join(endings)}"
        raise UnreadableError(reason, source=source)
    return _sized(_file(source, max_bytes + 1), source, max_bytes, advice)


def _is_address(source: str) -> bool:
    return "://" in source


def _sized(data: bytes, source: str, max_bytes: int, advice: str) -> Raw:
    if len(data) > max_bytes:
        raise UnreadableError(f"holds more than {max_bytes:,} bytes; {advice}", source=source)
    return Raw(data, source)


def _standard_input(most: int) -> bytes:
    if sys.stdin is None:
        raise UnreadableError("is closed", source="standard input")
    try:
        if sys.stdin.isatty():
            sys.stderr.write("agenda: paste the text, then press Enter and Ctrl-D\n")
        return sys.stdin.buffer.read(most)
    except (OSError, ValueError) as error:
        raise UnreadableError(f"cannot be read: {why(error)}", source="standard input") from None


def _file(source: str, most: int) -> bytes:
    try:
        with open(source, "rb") as file:  # noqa: PTH123  start-up: pathlib costs 5 ms
            return file.read(most)
    except FileNotFoundError:
        hint = f"for an address write https://{source}" if _BARE_ADDRESS.fullmatch(source) else ""
        reason = f"no such file; {hint or 'check the name'}"
        raise UnreadableError(reason, source=source) from None
    except (OSError, ValueError) as error:
        raise UnreadableError(f"cannot be opened: {why(error)}", source=source) from None

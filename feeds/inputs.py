"""What the command line was given: files, addresses, standard input, as bytes to be read."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from agenda.errors import UnreadableError
from agenda.issue import Raw

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SIZE = re.compile(r"^(\d+(?:\.\d+)?)\s*([KMG]?)I?B?$", re.IGNORECASE)
_UNITS = {"": 1, "K": 1000, "M": 1000**2, "G": 1000**3}


def parse_size(text: str) -> int:
    """Return a number of bytes: ``20MB``, ``500 kB``, ``1048576``.

    Raises ValueError with what was expected.

    >>> parse_size("20MB")
    20000000
    """
    match = _SIZE.match(text.strip())
    if not match or not float(match[1]):
        raise ValueError(f"{text!r} is no size; expected a number of bytes such as 20MB or 500kB")
    return int(float(match[1]) * _UNITS[match[2].upper()])


def expand(sources: Sequence[str]) -> Iterator[str]:
    """Yield *sources*, each folder replaced by its files in the order of their names."""
    for source in sources:
        if "://" not in source and source != "-" and Path(source).is_dir():
            yield from sorted(
                str(path)
                for path in Path(source).rglob("*")
                if path.is_file() and not path.name.startswith(".")
            )
        else:
            yield source


def load(source: str, *, max_bytes: int) -> Raw:
    """Return the bytes of a file, an address, or standard input ("-").

    Raises UnreadableError when there is nothing to read or more than *max_bytes*.
    """
    if source == "-":
        data, name = sys.stdin.buffer.read(max_bytes + 1), "standard input"
    elif source.startswith(("http://", "https://")):
        from feeds.sources.fetch import fetch  # noqa: PLC0415  start-up: most inputs are files

        return fetch(source, max_bytes=max_bytes)
    else:
        data, name = _read_file(source, max_bytes), source
    if len(data) > max_bytes:
        raise UnreadableError(
            f"holds more than {max_bytes:,} bytes; raise the limit with --max-bytes", source=name
        )
    return Raw(data, name)


def _read_file(source: str, max_bytes: int) -> bytes:
    try:
        with Path(source).open("rb") as file:
            return file.read(max_bytes + 1)
    except FileNotFoundError:
        raise UnreadableError("no such file; check the name", source=source) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableError(f"cannot be opened: {reason}", source=source) from None

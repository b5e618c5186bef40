"""What is heard on a connection: until its time is over, and a head only when it is whole.

The libraries below read the lines of an answer without looking at a clock, "100 Continue" and
trailers for ever, and take a head that breaks off for one that ended.
"""

from __future__ import annotations

import io
import time
from http.client import HTTPResponse, IncompleteRead
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from socket import socket

    from _typeshed import WriteableBuffer


class HeardUntil(HTTPResponse):
    """An answer that is read until the monotonic time ``end``; TimeoutError afterwards.

    Raises IncompleteRead for a head without the empty line that ends it.
    """

    def __init__(
        self, end: float, line: socket, debuglevel: int = 0, method: str | None = None
    ) -> None:
        super().__init__(line, debuglevel, method)
        self.fp = _Lines(_Until(self.fp, end))

    def begin(self) -> None:
        """Read the head."""
        lines = cast("_Lines", self.fp)
        super().begin()
        lines.whole = False  # trailers may be missing: the body has told its end before


class _Until(io.RawIOBase):
    """What is behind a buffer, up to a time."""

    def __init__(self, heard: io.BufferedReader, end: float) -> None:
        self._heard, self._end = heard, end

    def readable(self) -> bool:
        return True

    def readinto(self, into: WriteableBuffer) -> int:
        if time.monotonic() >= self._end:
            raise TimeoutError
        return self._heard.readinto1(into)

    def close(self) -> None:
        self._heard.close()
        super().close()


class _Lines(io.BufferedReader):
    """A file whose lines are ``whole`` or an error."""

    whole = True

    def readline(self, size: int | None = -1, /) -> bytes:
        line = super().readline(size)
        if self.whole and not line.endswith(b"\n") and len(line) != size:
            raise IncompleteRead(line)
        return line

"""Bodies that come compressed, unpacked piece by piece so that nothing large is ever held."""

from __future__ import annotations

import zlib
from itertools import chain
from typing import TYPE_CHECKING

from urllib3.exceptions import DecodeError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ACCEPTED = "gzip, deflate"
_PIECE = 65536
_GZIP, _ZLIB, _RAW = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS
_GZIP_MAGIC = 0x1F
_HEADER = 2  # bytes of the header of RFC 1950


def unpacked(chunks: Iterable[bytes], coding: str) -> Iterator[bytes]:
    """Yield what *chunks* hold, in pieces of at most 64 KiB, some of them empty.

    ``coding`` is the value of Content-Encoding (RFC 9110, section 8.4).  Raises DecodeError for
    codings that were not asked for, and for a stream that is broken or ends too early: half a
    page would look like a whole one.
    """
    match coding.strip().lower():
        case "" | "identity":
            return iter(chunks)
        case "gzip" | "x-gzip":
            return _members(chunks)
        case "deflate":
            return _deflated(chunks)
    raise DecodeError(f"Content-Encoding: {coding}")


def _members(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield what a gzip stream holds, which may have several members (RFC 1952, section 2.2)."""
    stream, begun = zlib.decompressobj(_GZIP), False
    for chunk in chunks:
        rest = chunk
        while rest:
            begun = True
            if stream.eof:
                if rest[0] != _GZIP_MAGIC:  # servers pad with zeros; gzip passes over them
                    return
                stream = zlib.decompressobj(_GZIP)
            yield _inflate(stream, rest)
            rest = stream.unconsumed_tail or stream.unused_data
    if begun:  # no body at all has no header either
        yield from _held_back(stream)


def _deflated(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield what a "deflate" body holds: in the form of zlib, or bare as some servers send it."""
    source = iter(chunks)
    head = next(source, b"")
    while 0 < len(head) < _HEADER and (chunk := next(source, b"")):
        head += chunk
    if not head:
        return
    bare = int.from_bytes(head[:_HEADER], "big") % 31 != 0 or head[0] & 15 != zlib.DEFLATED
    stream = zlib.decompressobj(_RAW if bare else _ZLIB)
    for chunk in chain((head,), source):
        rest = chunk
        while rest and not stream.eof:
            yield _inflate(stream, rest)
            rest = stream.unconsumed_tail
    yield from _held_back(stream)


def _held_back(stream: zlib._Decompress) -> Iterator[bytes]:
    """Yield what a stream holds after its last byte was fed; it has to be at its end then."""
    while not stream.eof and (piece := _inflate(stream, b"")):
        yield piece
    if not stream.eof:
        raise DecodeError("ends too early")


def _inflate(stream: zlib._Decompress, data: bytes) -> bytes:
    try:
        return stream.decompress(data, _PIECE)
    except zlib.error as error:
        raise DecodeError(str(error)) from error

"""A feed packed by gzip, anew only where it changed.

Deflate may be told to forget all that came before, and what follows is then packed as if nothing
had: so a feed is packed in stretches of some events, and those that are as they were are not
packed again.  To who unpacks it is one member (RFC 1952, section 2.2) like any other.
"""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache, reduce
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from feeds.formats.vevent import RenderedEvent

_LEVEL = 6  # 9 takes four times as long for a hundredth less
_STRETCH = 128  # events, some 50 kB
_STRETCHES = 512  # remembered: some 30 MB
_RUN = 8  # stretches whose checksums are put together once
# No name, no time: the same bytes are packed to the same bytes (RFC 1952, section 2.3.1).
_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"
_LAST_BLOCK = b"\x03\x00"  # an empty one (RFC 1951, section 3.2.3)
# A remainder of CRC-32 has 32 bits, from x to the power of 0 on: 1, and x to the power of 8.
_ONE, _BYTE, _ALL = 1 << 31, 1 << 23, (1 << 32) - 1
_POLYNOMIAL = 0xEDB88320


class Sum(NamedTuple):
    """What gzip tells of a text at its end: its CRC-32 and its length."""

    checksum: int
    length: int


class Packed(NamedTuple):
    """A stretch as deflate has it, and the sum of its text."""

    data: bytes
    sum: Sum


def pack(data: bytes, events: Sequence[RenderedEvent]) -> bytes:
    """Return a feed as gzip; in *data* the bytes of *events* stand in a row.

    >>> import gzip
    >>> gzip.decompress(pack(b"a feed without events", ()))
    b'a feed without events'
    """
    if events:
        first = data.index(events[0].data)
        last = data.rindex(events[-1].data) + len(events[-1].data)
        parts = ((data[:first],), *_stretches(events), (data[last:],))
    else:
        parts = ((data,),)
    packed = [_packed(part) for part in parts]
    end = struct.pack("<II", *_sum_of(packed))
    return b"".join([_HEAD, *(one.data for one in packed), _LAST_BLOCK, end])


def _stretches(events: Sequence[RenderedEvent]) -> Iterator[tuple[bytes, ...]]:
    """Yield the bytes of events in stretches, by their places.

    An event that comes in moves all behind it, which are packed again: of a feed of 1,000 events
    that is less than to look for marks in each of them, whenever one has changed.
    """
    data = [event.data for event in events]
    for begin in range(0, len(data), _STRETCH):
        yield tuple(data[begin : begin + _STRETCH])


@lru_cache(_STRETCHES)
def _packed(parts: tuple[bytes, ...]) -> Packed:
    text = b"".join(parts)
    deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    data = deflate.compress(text) + deflate.flush(zlib.Z_FULL_FLUSH)
    return Packed(data, Sum(zlib.crc32(text), len(text)))


def _sum_of(stretches: Sequence[Packed]) -> Sum:
    """Return the sum of all stretches in a row; of those that are as they were it is known."""
    sums = [one.sum for one in stretches]
    runs = [_in_a_row(tuple(sums[at : at + _RUN])) for at in range(0, len(sums), _RUN)]
    return _in_a_row(tuple(runs))


@lru_cache(_STRETCHES)
def _in_a_row(sums: tuple[Sum, ...]) -> Sum:
    """Return the sum of texts in a row from that of each.

    To read a megabyte again took as long as all else.  A CRC is the remainder of a text as a
    polynomial over two elements (RFC 1952, section 8): what stands behind a text multiplies it by
    a power of x.
    """
    checksum = reduce(lambda told, one: _times(_shift(one.length), told) ^ one.checksum, sums, 0)
    return Sum(checksum, sum(one.length for one in sums))


@lru_cache(_STRETCHES)
def _shift(length: int) -> int:
    """Return x to the power of the bits of so many bytes, as a remainder."""
    if not length:
        return _ONE
    half = _shift(length >> 1)  # lengths that are alike have it in common
    whole = _times(half, half)
    return _times(_BYTE, whole) if length & 1 else whole


def _times(one: int, other: int) -> int:
    """Return the product of two remainders; the highest bit is that of x to the power of 0."""
    product = 0
    while one:
        if one & _ONE:
            product ^= other
        one = one << 1 & _ALL
        other = other >> 1 ^ _POLYNOMIAL if other & 1 else other >> 1
    return product

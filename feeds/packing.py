"""A feed packed by gzip, anew only where it changed.

Deflate may be told to forget all that came before, and what follows is then packed as if nothing
had: so a feed is packed in stretches of some events, and those that are as they were are not
packed again.  To who unpacks it is one member (RFC 1952, section 2.2) like any other.
"""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from feeds.formats.vevent import RenderedEvent

_BEST = 9  # a feed is packed once and sent a thousand times
_STRETCHES = 512  # remembered: some 30 MB
# No name, no time: the same bytes are packed to the same bytes (RFC 1952, section 2.3.1).
_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"
_LAST_BLOCK = b"\x03\x00"  # an empty one (RFC 1951, section 3.2.3)
_ENDS = frozenset({"aa", "ai", "aq", "ay", "ba", "bi", "bq", "by"})  # of 1024 that there are


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
    end = struct.pack("<II", zlib.crc32(data), len(data))
    return b"".join([_HEAD, *map(_packed, parts), _LAST_BLOCK, end])


def _stretches(events: Sequence[RenderedEvent]) -> Iterator[tuple[bytes, ...]]:
    """Yield the bytes of events in stretches of 128 on average.

    A stretch ends where a UID begins with certain letters: an event that comes in or drops out
    changes the stretch in which it stands, none behind it.
    """
    data = [event.data for event in events]
    # To compare costs less than to cut: all ends stand before "c".
    ends = [at for at, event in enumerate(events, 1) if event.uid < "c" and event.uid[:2] in _ENDS]
    begin = 0
    for end in (*ends, len(data)):
        yield tuple(data[begin:end])
        begin = end


@lru_cache(_STRETCHES)
def _packed(parts: tuple[bytes, ...]) -> bytes:
    deflate = zlib.compressobj(_BEST, zlib.DEFLATED, -zlib.MAX_WBITS)
    return deflate.compress(b"".join(parts)) + deflate.flush(zlib.Z_FULL_FLUSH)

"""Feeds as gzip: one member of the same bytes, whose checksum is put together from its parts."""

from __future__ import annotations

import gzip
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from feeds.formats.vevent import RenderedEvent
from feeds.packing import pack

texts = st.binary(min_size=1, max_size=300)


@given(
    head=st.binary(max_size=50),
    events=st.lists(texts, max_size=20),
    turns=st.integers(min_value=1, max_value=20),
)
def test_what_is_packed_is_unpacked(head: bytes, events: list[bytes], turns: int) -> None:
    """However many stretches it has; to unpack compares length and CRC-32 (RFC 1952)."""
    day = date(2031, 3, 1)
    shown = [
        RenderedEvent(str(at), day, day, "", b"BEGIN:VEVENT\r\n%d" % at + text)
        for at, text in enumerate(events * turns)
    ]
    data = b"".join((head, *(one.data for one in shown), b"END:VCALENDAR\r\n"))
    assert gzip.decompress(pack(data, shown)) == data

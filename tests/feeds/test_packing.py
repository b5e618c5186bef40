"""Feeds as gzip: one member of the same bytes, whose checksum is put together from its parts."""

from __future__ import annotations

import gzip
from datetime import date
from string import ascii_lowercase

from hypothesis import given
from hypothesis import strategies as st

from feeds.formats.vevent import RenderedEvent
from feeds.packing import pack

uids = st.text(ascii_lowercase, min_size=2, max_size=3)
texts = st.binary(min_size=1, max_size=300)


@given(head=st.binary(max_size=50), events=st.lists(st.tuples(uids, texts), max_size=20))
def test_what_is_packed_is_unpacked(head: bytes, events: list[tuple[str, bytes]]) -> None:
    """Wherever its stretches end; to unpack compares length and CRC-32 (RFC 1952)."""
    day = date(2031, 3, 1)
    shown = [
        RenderedEvent(uid, day, day, "", b"BEGIN:VEVENT\r\n%d" % at + text)
        for at, (uid, text) in enumerate(events)
    ]
    data = b"".join((head, *(one.data for one in shown), b"END:VCALENDAR\r\n"))
    assert gzip.decompress(pack(data, shown)) == data

"""Whether bytes are a calendar; to ask costs nothing, unlike the library that reads one."""

from __future__ import annotations

_BEGIN = b"BEGIN:VCALENDAR"


def is_calendar(data: bytes) -> bool:
    """Return whether bytes are a calendar of RFC 5545, as far as their beginning tells."""
    head = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head[: len(_BEGIN)].upper() == _BEGIN

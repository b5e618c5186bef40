"""Whether bytes are a calendar; to ask costs nothing, unlike the library that reads one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.readers.decoding import narrow
from agenda.readers.mail_heads import is_mail

if TYPE_CHECKING:
    from agenda.issue import Raw

_BEGIN = b"BEGIN:VCALENDAR"


def is_calendar(data: bytes) -> bool:
    """Return whether bytes are a calendar of RFC 5545, as far as their beginning tells."""
    head = narrow(data[:128]).removeprefix(b"\xef\xbb\xbf").lstrip()
    return head[: len(_BEGIN)].upper() == _BEGIN


def calendar_in(raw: Raw) -> Raw | None:
    """Return the calendar that bytes are, or that a mail brings in place of words; else None."""
    if is_calendar(raw.data):
        return raw
    if not (raw.source.lower().endswith(".eml") or is_mail(raw.data)):
        return None
    from agenda.readers.mail_calendars import only_calendar  # noqa: PLC0415  start-up: for mails

    found = only_calendar(raw)
    return found if found and is_calendar(found.data) else None

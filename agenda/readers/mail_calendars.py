"""The calendar that a mail brings in place of words: an invitation without a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.readers import mime
from agenda.readers.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.issue import Raw
    from agenda.readers.mime import Part

_TYPES = frozenset({"text/calendar", "application/ics"})
_SUFFIX = ".ics"


def is_calendar(part: Part, name: str) -> bool:
    """Tell whether a part called *name* is a calendar, by its type or by its name."""
    return part.content_type in _TYPES or name.lower().endswith(_SUFFIX)


def only_calendar(raw: Raw) -> Raw | None:
    """Return the calendar of a mail in which nothing else can be read, None for any other mail.

    Programs put the same one into a mail twice, as a form of its text and as an attachment;
    several that differ are one stream (RFC 5545, section 3.4).
    """
    found: dict[bytes, None] = {}
    for part in _leaves(mime.parse(raw.data)):
        data = mime.content(part)
        if is_calendar(part, part.filename):
            found[_as_utf8(part, data)] = None
        elif data.strip() and not part.content_type.startswith("image/"):
            return None
    return raw._replace(data=b"\r\n".join(found), content_type=None) if found else None


def _leaves(part: Part) -> Iterator[Part]:
    if not part.parts:
        yield part
    for inner in part.parts:
        yield from _leaves(inner)


def _as_utf8(part: Part, data: bytes) -> bytes:
    charset = part.param("charset")
    label = f"text/calendar; charset={charset}" if charset else None
    return decode(data, content_type=label).encode().strip()

"""A calendar of others, read again and again at one address or in one file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agenda.errors import UnreadableError
from feeds.calendars.sniffing import is_calendar
from feeds.sources import folder, page

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from feeds.sources.answers import Validators
    from feeds.sources.delivery import Delivery
    from feeds.sources.visiting import Visitor


def from_address(
    url: str,
    visitor: Visitor,
    validators: Validators | None = None,
    *,
    allow: Collection[str] = (),
) -> Delivery:
    """Return the calendar at *url* as it is now, conditions and errors as of a page."""
    return _checked(page.delivery(url, visitor, validators, allow=allow))


def from_file(path: Path, mark: str | None, *, max_bytes: int) -> Delivery:
    """Return the calendar in a file; *mark* is the ``etag`` of the last reading.

    Raises UnreadableError where there is no such file.
    """
    found = folder.delivery(str(path), path.name, mark, max_bytes=max_bytes)
    if found is None:
        reason = "no such file; name another path for the source"
        raise UnreadableError(reason, source=str(path))
    return _checked(found)


def _checked(found: Delivery) -> Delivery:
    """Return a delivery whose bytes are a calendar: an error page in its place is none."""
    if found.raw is None or is_calendar(found.raw.data):
        return found
    reason = f"{found.document}: no calendar; it does not begin with BEGIN:VCALENDAR"
    return replace(found, raw=None, error=reason)

"""An event as one stored issue tells it: what identity is decided from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from agenda.events.event import Event


@dataclass(frozen=True, slots=True)
class Sighting:
    """One event seen once.

    ``source`` is the name of the source, ``document`` what stays when the same page or file is
    read again: its path or address, with the key of a feed's entry behind "#".  ``issue`` is the
    stored issue (one state of a document), ``ordinal`` the place among the events of that issue,
    from 0.  ``published`` is the day of publication that its dates were read against, ``as_of``
    (aware, UTC) the time since when the document says what the issue says: the states of a
    document follow each other by it.  ``key`` is what the source itself recognises the event by
    (the UID of a calendar), "" where it has no such thing.  ``left_early`` says that the next
    state of the document left the event out before its day, and went on to later ones.
    """

    source: str
    document: str
    issue: str
    ordinal: int
    published: date
    as_of: datetime
    event: Event
    key: str = ""
    left_early: bool = False

"""Issues in, events out: no clock, no network, no store."""

from agenda.dates.when import Days, Hours
from agenda.errors import AgendaError, UnreadableError
from agenda.events.event import Event
from agenda.events.states import Status
from agenda.extraction import Extraction, extract
from agenda.issue import Raw

__all__ = [
    "AgendaError",
    "Days",
    "Event",
    "Extraction",
    "Hours",
    "Raw",
    "Status",
    "UnreadableError",
    "extract",
]

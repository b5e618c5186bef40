"""Issues in, events out: no clock, no network, no store."""

from agenda.dates.when import Bound, Days, Hours, Precision
from agenda.errors import AgendaError, UnreadableError
from agenda.events.event import Event
from agenda.events.states import Status
from agenda.extraction import Extraction, extract
from agenda.issue import Issue, Raw

__all__ = [
    "AgendaError",
    "Bound",
    "Days",
    "Event",
    "Extraction",
    "Hours",
    "Issue",
    "Precision",
    "Raw",
    "Status",
    "UnreadableError",
    "extract",
]

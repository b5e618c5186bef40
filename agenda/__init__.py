"""Issues in, events out: no clock, no network, no store."""

from agenda.errors import AgendaError, UnreadableError
from agenda.extraction import Extraction, extract
from agenda.issue import Raw

__all__ = ["AgendaError", "Extraction", "Raw", "UnreadableError", "extract"]

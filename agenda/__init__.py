"""Issues in, events out: no clock, no network, no store."""

from agenda.extraction import Extraction, extract

__all__ = ["Extraction", "extract"]

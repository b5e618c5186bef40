"""Bytes to issues, one module a format."""

from agenda.readers.formats import Format, read, sniff

__all__ = ["Format", "read", "sniff"]

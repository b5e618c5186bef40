"""Calendars for tests, written as programs write them."""

from __future__ import annotations


def vevent(*lines: str) -> str:
    """Return an event of content lines."""
    return "\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT", ""))


def vcalendar(*parts: str) -> bytes:
    """Return a calendar of components, or lines of its own."""
    ended = "".join(part if part.endswith("\r\n") else f"{part}\r\n" for part in parts)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{ended}END:VCALENDAR\r\n".encode()

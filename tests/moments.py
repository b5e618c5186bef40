"""The moments that tests of the store speak of."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

NOW = datetime(2031, 3, 4, 5, 6, 7, 89, tzinfo=UTC)


def later(hours: float = 1) -> datetime:
    """Return a moment after NOW."""
    return NOW + timedelta(hours=hours)

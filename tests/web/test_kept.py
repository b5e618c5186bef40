"""What is kept of forms of feeds: made once, within bounds."""

from __future__ import annotations

from datetime import UTC, datetime

from feeds.web.answers import Body
from feeds.web.kept import KeptBodies

NOW = datetime(2031, 1, 10, tzinfo=UTC)


def body(size: int) -> Body:
    """Return a body of so many bytes."""
    return Body(bytes(size), None, "x", NOW, "text/plain")


def test_a_body_is_made_once() -> None:
    """For its feed, its form and its calendar."""
    kept = KeptBodies(100)
    first = kept.get(("all", "atom", "1"), lambda: body(10))
    assert kept.get(("all", "atom", "1"), lambda: body(10)) is first
    assert kept.get(("all", "atom", "2"), lambda: body(10)) is not first


def test_the_oldest_use_goes() -> None:
    """When there is more than there is room for; what is larger than that is handed out too."""
    kept = KeptBodies(100)
    made = {name: kept.get((name, "csv", "1"), lambda: body(40)) for name in ("a", "b")}
    kept.get(("a", "csv", "1"), lambda: body(40))
    kept.get(("c", "csv", "1"), lambda: body(40))
    assert kept.get(("a", "csv", "1"), lambda: body(40)) is made["a"]
    assert kept.get(("b", "csv", "1"), lambda: body(40)) is not made["b"]
    assert len(kept.get(("d", "csv", "1"), lambda: body(1000)).data) == 1000

"""How one thing is shown: its facts under each other, moments in the zone of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from agenda.dates.wording import told
from feeds.config.schema import DEFAULT_BASE
from feeds.console import aligned, clipped, say, shown

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from agenda.events.event import Event
    from feeds.config import Config

NO_BASE = (
    f"[service] base_url is not set: addresses in pages and feeds begin with {DEFAULT_BASE}, "
    "which no other machine can follow"
)
"""What is wrong with a service that does not know its own address."""
_LONGEST = 300


def facts(title: str, pairs: Iterable[tuple[str, str]]) -> None:
    """Print a title, and below it what is known: names and values, those without one left out."""
    say(shown(title))
    lines = [(f"  {name}", clipped(shown(value), _LONGEST)) for name, value in pairs if value]
    for line in aligned(lines) if lines else ():
        say(line)


def heading(text: str) -> None:
    """Print the heading of a table below other things."""
    say("")
    say(text)


def moment(at: datetime | None, config: Config) -> str:
    """Return a moment as people of the service read it, "" for none.

    Seconds are left out.
    """
    if at is None:
        return ""
    return f"{at.astimezone(ZoneInfo(config.service.timezone)):%Y-%m-%d %H:%M}"


def iso(at: datetime | None) -> str | None:
    """Return a moment as programs read it, in UTC."""
    return None if at is None else at.isoformat()


def when(event: Event) -> str:
    """Return the days of an event as people read them."""
    return told(event.when, precision=event.precision, bound=event.bound, rrule=event.rrule)


def listed(words: Iterable[object]) -> str:
    """Return words with commas between them."""
    return ", ".join(map(str, words))


def numbers(counts: Iterable[tuple[str, int]]) -> str:
    """Return how many of what, those of which there is none left out."""
    return ", ".join(f"{number} {what}" for what, number in counts if number)

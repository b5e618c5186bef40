"""What a feed says of an event in words: its title, the lines of its description, its themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.when import Bound, Days
from agenda.events.states import Status
from feeds.errors import LeftOutError
from feeds.plaintext import category, fold, one_line, web_address

if TYPE_CHECKING:
    from feeds.formats.settings import RenderSettings
    from feeds.formats.wording import Wording
    from feeds.stored import StoredEvent

LONGEST_TITLE = 255  # [MS-OXCICAL] 2.1.3.1.1.20.24, in UTF-16 units
_LONGEST_QUOTE = 500


def title(stored: StoredEvent, words: Wording) -> str:
    """Return the name behind the word for its state; raises LeftOutError when it has none."""
    event = stored.event
    name = one_line(event.name)
    if not name:
        raise LeftOutError("it has no name")
    prefixes = {Status.CANCELLED: words.cancelled, Status.POSTPONED: words.postponed}
    prefix = prefixes.get(event.status, "")
    if prefix and not fold(name).startswith(fold(prefix)):
        name = f"{prefix} – {name}"
    return one_line(name, LONGEST_TITLE)


def description(stored: StoredEvent, words: Wording, settings: RenderSettings) -> list[str]:
    """Return the line that was read, what is assumed or has changed, and the printed address."""
    event = stored.event
    quote = quoted(stored)
    lines = [words.quoted(quote, stored.published)] if quote else []
    lines += [line for note in stored.notes if (line := one_line(note))]
    if event.bound is Bound.FROM:
        lines.append(words.onwards)
    if event.when is not None and not isinstance(event.when, Days) and event.when.end is None:
        lines.append(words.no_end.format(minutes=settings.default_minutes))
    address = web_address(event.url)
    if web_address(stored.page) and address:
        lines.append(address)
    return lines


def quoted(stored: StoredEvent) -> str:
    """Return the printed lines that say when: those that are not just the name or the place."""
    event = stored.event
    known = {fold(event.name), fold(event.place), ""}
    lines = [one_line(line.text) for line in event.evidence]
    telling = [line for line in lines if fold(line) not in known] or [
        line for line in lines if line
    ]
    return one_line(" / ".join(telling), _LONGEST_QUOTE)


def categories(stored: StoredEvent) -> list[str]:
    """Return the themes, as names that clients do not split."""
    names = (category(name) for name in stored.categories)
    return list(dict.fromkeys(name for name in names if name))

"""How much of a feed another site shows, and how: told by the address, whatever stands there."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from feeds.plaintext import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

MINIMAL = "minimal"
_USUAL, _MOST = 5, 50
_AROUND, _EACH = 150, 92  # pixels: heading and foot, an event of three lines
_LONGEST = 100  # characters of a theme


@dataclass(frozen=True, slots=True)
class Look:
    """How many events are shown, of which theme, from which day on (None: today), in which style.

    ``theme`` is "" for all of them, ``style`` "" for the usual one.
    """

    number: int = _USUAL
    theme: str = ""
    since: date | None = None
    style: str = ""

    @property
    def height(self) -> int:
        """Return the pixels that a frame needs so that nobody has to scroll, mostly."""
        return _AROUND + _EACH * self.number

    def tail(self) -> str:
        """Return what stands behind the path in the address of this look, "" for the usual one.

        >>> Look().tail(), Look(3, style="minimal").tail()
        ('', '?n=3&style=minimal')
        """
        told = {
            "n": self.number if self.number != _USUAL else "",
            "theme": self.theme,
            "from": self.since.isoformat() if self.since else "",
            "style": self.style,
        }
        query = urlencode({name: value for name, value in told.items() if value})
        return f"?{query}" if query else ""


def looked(arguments: Mapping[str, str]) -> Look:
    """Return the look that an address asks for; what cannot be understood is not asked for.

    ``n`` events, or as many as fit into ``height`` pixels; ``theme``, ``from`` a day, ``style``.

    >>> looked({"n": "3", "from": "soon"})
    Look(number=3, theme='', since=None, style='')
    """
    height = number_in(arguments.get("height", ""))
    number = number_in(arguments.get("n", "")) or (fitting(height) if height else _USUAL)
    style = arguments.get("style", "")
    return Look(
        min(number, _MOST),
        one_line(arguments.get("theme", ""), _LONGEST),
        _day(arguments.get("from", "")),
        style if style == MINIMAL else "",
    )


def fitting(height: int) -> int:
    """Return how many events a frame of so many pixels shows, one at least."""
    return max(1, min(_MOST, (height - _AROUND) // _EACH))


def number_in(text: str) -> int | None:
    """Return a whole number above zero, None for anything else."""
    is_number = text.isascii() and text.isdecimal() and len(text) < 6  # noqa: PLR2004  digits
    return (int(text) or None) if is_number else None


def _day(text: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(text)
    return None

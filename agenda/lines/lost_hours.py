"""Hours that no day has, "à 25h", "at 20:75": no words of the name that follows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.patterns import signed_pattern
from agenda.vocabulary.said_of_days import HOURS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from agenda.dates.phrase import Phrase

# Behind a day, with a small word before it and a mark behind it: "24h" may be how long it lasts.
_HOUR = signed_pattern(
    "0123456789",
    rf"(?i)[\s,(]*(?:[^\W\d_]{{1,3}}\s+)?(\d\d)\s?(?:[:.](\d\d)(?:\s?(?:{HOURS}|uhr|uur))?"
    rf"|(?:{HOURS}|uhr|uur)(?:\s?(\d\d))?)(?=\s*[:,;)]|\s*[–—]|\s-\s|\s*$)",
)
_LAST_HOUR, _HIGHEST, _LAST_MINUTE = 24, 29, 59


def lost_hours(text: str, days: Sequence[Phrase]) -> Iterator[tuple[int, int]]:
    """Yield where hours that cannot be stand behind the days of a line.

    >>> from agenda.dates import find_phrases
    >>> text = "Lundi 16 juin à 25h : Yoga"
    >>> list(lost_hours(text, find_phrases(text)))
    [(13, 19)]
    """
    for day in days:
        hour = _HOUR.match(text, day.end)
        if hour is not None and _is_lost(int(hour[1]), int(hour[2] or hour[3] or 0)):
            yield hour.span()


def _is_lost(hour: int, minute: int) -> bool:
    return _LAST_HOUR < hour <= _HIGHEST or (hour < _LAST_HOUR and minute > _LAST_MINUTE)

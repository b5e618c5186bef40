"""Hours in four figures, which look like years: "at 1400 hours", "4 July 1930hrs"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.classes import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

_HOUR, _HOURS, _MOST_MINUTES = 60, 24, 59
_PAIR, _STEP, _QUARTER = 2, 5, 15  # minutes of an hour that somebody announces
_SOON = 2000  # years from now on


def compact_minutes(figure: Token) -> int | None:
    """Return the minutes from midnight that "1005" stands for, None where it is no hour."""
    hour, minute = divmod(figure.number, 100)
    known = figure.text.isdecimal() and hour < _HOURS and minute <= _MOST_MINUTES
    return hour * _HOUR + minute if known else None


def military(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "at 1400 hours", "4 July 1930hrs" as an hour.

    Without a word before it, what may be a year as well is a full quarter of an hour.
    """
    figures, unit = tokens[-2:]
    total = compact_minutes(figures)
    sure = len(tokens) > _PAIR or _is_no_year(figures, unit)
    if unit.text not in ("", "hour") or total is None or not sure:
        return tokens
    return [*tokens[:-2], Token("H", figures.start, unit.end, total)]


def _is_no_year(figures: Token, unit: Token) -> bool:
    """Tell whether "1930 Uhr" behind a day is an hour: "4 July 2030 Hours" is a year."""
    if figures.number % 100 % _QUARTER or unit.end - unit.start == 1:
        return False
    return figures.end == unit.start or unit.text != "hour" or figures.number < _SOON


def military_range(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return "from 1130 to 1230" beside a day as hours: years would be all that is told."""
    first, last = (token for token in tokens if token.kind == "Y")
    hours = [compact_minutes(figures) for figures in (first, last)]
    if any(minutes is None or minutes % _STEP for minutes in hours):
        return tokens
    return [
        token._replace(kind="H", number=compact_minutes(token) or 0) if token.kind == "Y" else token
        for token in tokens
    ]

"""Bare days before small letters: "10 vœux du maire", where the lists of several months open so.

Elsewhere a number before a small letter counts what follows it: "3 places restent".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.patterns import pattern
from agenda.vocabulary.said_of_days import HOURS, JOINING_DAYS, ORDINAL_ENDINGS
from agenda.vocabulary.word_forms import MEASURES

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from agenda.lines.clues import Clue

_NUMBER = rf"(?:[12]\d|3[01]|0?[1-9])(?:\s?(?:{ORDINAL_ENDINGS})\b)?"
_SMALL = pattern(
    rf"(?P<first>{_NUMBER})(?:\s*(?:[-–/,&+]|\b(?:{JOINING_DAYS})\b)\s*{_NUMBER}){{0,8}}"
    rf"(?=\s+(?!(?:{HOURS}|{MEASURES}|uhr|uur)\b)[^\W\d_A-ZÀ-Þ]{{2,}})"
)
_FEWEST, _MONTHS = 4, 2
_MOST = 0.8  # of the lines below the months


def leads_with_small_day(text: str) -> re.Match[str] | None:
    """Return the number that opens a line before a small letter, None for any other line.

    >>> leads_with_small_day("7 et 8 salon de la gastronomie")[0]
    '7 et 8'
    """
    return _SMALL.match(text)


def small_days(clues: Sequence[Clue], months: Sequence[bool]) -> frozenset[int]:
    """Return the indexes of lines that open with the day of the month above them.

    *months* tells which lines are the name of a month.  Below each of several months most lines
    open with a number, and the numbers go up.
    """
    runs = _runs(clues, months)
    found = [[(clue, match) for clue in run if (match := _SMALL.match(clue.text))] for run in runs]
    opened = sum(map(len, found))
    lists = sum(map(bool, found))
    if opened < _FEWEST or lists < _MONTHS or not all(map(_goes_up, found)):
        return frozenset()
    others = [clue for run in runs for clue in run if not clue.days and not _SMALL.match(clue.text)]
    if opened < _MOST * (opened + len(others)):
        return frozenset()
    return frozenset(clue.index for run in found for clue, _ in run)


def _runs(clues: Sequence[Clue], months: Sequence[bool]) -> list[list[Clue]]:
    """Return the lines below each month, those behind the last number of a list left out."""
    runs: list[list[Clue]] = []
    for clue, named in zip(clues, months, strict=True):
        if named:
            runs.append([])
        elif runs and clue.line.column < 0:
            runs[-1].append(clue)
    for run in runs:
        while run and not _SMALL.match(run[-1].text):
            run.pop()
    return [run for run in runs if run]


def _goes_up(found: Sequence[tuple[Clue, re.Match[str]]]) -> bool:
    days = [int("".join(filter(str.isdecimal, match["first"]))) for _, match in found]
    return days == sorted(days)

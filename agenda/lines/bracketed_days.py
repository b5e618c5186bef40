"""Bare days in brackets below a month: "Januar: Winterfeier (9.); Prunksitzung (16. und 17.)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates import find_phrases
from agenda.dates.phrase import Strength
from agenda.dates.rule_names import BELOW_MONTH
from agenda.issue import Kind
from agenda.lines.cutting import part_of_line
from agenda.patterns import pattern, signed_pattern
from agenda.vocabulary.function_words import ARTICLES
from agenda.vocabulary.lexicon import fold
from agenda.vocabulary.said_of_days import (
    BEHIND_HOURS,
    JOINING_DAYS,
    MARKS_OF_HOURS,
    ORDINAL_ENDINGS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.issue import Line
    from agenda.lines.clues import Clue

_MONTH = signed_pattern(":", r"[^\W\d_]{3,12}(?:\s\d{4})?\s?:(?=\s)")
_ENDS = signed_pattern("(", r"\)(?:[;,](?=\s)|\.?\s*$)")
_BRACKETS = signed_pattern("(", r"\s\((?P<told>[^()]{1,40})\)[;,.]?$")
_NO_HOUR = rf"(?!\d|[:.]\d|\s?(?:{BEHIND_HOURS}|{MARKS_OF_HOURS})\b)"
_DAY = rf"(?:[^\W\d_]{{1,12}}\.?,?\s+)?\d{{1,2}}(?:\s?(?:{ORDINAL_ENDINGS})\b|\.)?{_NO_HOUR}"
_DAYS = pattern(rf"{_DAY}(?:\s*(?:[-–/,&+]|\b(?:{JOINING_DAYS})\b)\s*{_DAY}){{0,8}}")
_LEAD = pattern(r"[^\W\d_]+")
_SEVERAL = 2


def cut_months(lines: Sequence[Line], languages: Sequence[str]) -> tuple[Line, ...]:
    """Return the lines, one that lists what takes place in a month as that month and its items.

    "Mai: Turnfest (14. bis 16.); Ausflug (25.)" is cut where brackets of days end.
    """
    if not any(_MONTH.match(line.text) and _ENDS.search(line.text) for line in lines):
        return tuple(lines)
    return tuple(part for line in lines for part in _items_of(line, languages) or (line,))


def _items_of(line: Line, languages: Sequence[str]) -> list[Line]:
    """Return the month that opens a line, and each of its items; [] for any other line."""
    head = _MONTH.match(line.text)
    if head is None or line.column >= 0 or line.kind is Kind.HEADING:
        return []
    ends = [match.end() for match in _ENDS.finditer(line.text)]
    bounds = zip([head.end(), *ends], ends, strict=False)
    items = [item for start, end in bounds if (item := part_of_line(line, start, end))]
    told = [one[0] for item in items if (one := _told(item.text))]
    whole = len(told) == len(items) and ends[-1:] == [len(line.text)]
    if not whole or not _lists_days(told, head[0].rstrip(" :"), languages):
        return []
    opened = part_of_line(line, 0, head.end())
    return [(opened or line)._replace(kind=Kind.TEXT), *items]


def _lists_days(told: Sequence[str], month: str, languages: Sequence[str]) -> bool:
    """Return whether most of some brackets hold days of a month, in their order."""
    days = [
        (at, one, day) for at, one in enumerate(told) if (day := _day_of(one, month, languages))
    ]
    return len(told) <= 2 * len(_sure(days))


def days_in_brackets(
    clues: Sequence[Clue], months: Sequence[str], languages: Sequence[str]
) -> dict[int, Phrase]:
    """Return the days at the end of lines by the index of the line, of the month above them.

    *months* are those that lines name and nothing else, "" for other lines.
    """
    found: dict[int, Phrase] = {}
    run: list[tuple[int, str, Phrase]] = []
    named = ""
    for clue, month in zip(clues, months, strict=True):
        if month or any(phrase.strength is Strength.MONTH for phrase in clue.phrases):
            found |= _sure(run)
            named, run = month, []
        elif named and clue.line.column < 0 and _is_undated(clue) and (told := _told(clue.text)):
            phrase = _day_of(told[0], named, languages)
            placed = phrase._replace(start=told[1], end=told[2]) if phrase else None
            run += [(clue.index, told[0], placed)] if placed else []
    return found | _sure(run)


def _is_undated(clue: Clue) -> bool:
    """Return whether a line tells no day but bare ones: "Sa, 12."."""
    return all(phrase.strength is Strength.DAY for phrase in clue.days)


def ends_with_brackets(text: str) -> bool:
    """Return whether a line ends with what may be a bare day in brackets.

    >>> ends_with_brackets("Winterfeier (9.)"), ends_with_brackets("Winterfeier (Turnhalle)")
    (True, False)
    """
    told = _told(text)
    return told is not None and _DAYS.match(told[0]) is not None


def _told(text: str) -> tuple[str, int, int] | None:
    """Return what the brackets at the end of a line hold, with its bounds; None without any."""
    match = _BRACKETS.search(text)
    return (match["told"], *match.span("told")) if match else None


def _sure(run: Sequence[tuple[int, str, Phrase]]) -> dict[int, Phrase]:
    """Return the days of one month, without the numbers that may count.

    "(2)" is the second of anything, "(9.)" a day, and so are "(2)", "(9)", "(16)" below each other.
    """
    days = [phrase.members[0].first.day or 0 for _, _, phrase in run]
    listed = len(run) >= _SEVERAL and days == sorted(days)
    return {index: phrase for index, told, phrase in run if listed or not told.isdigit()}


def _day_of(told: str, month: str, languages: Sequence[str]) -> Phrase | None:
    """Return the day, or the days, that brackets hold and nothing else, hours behind it."""
    days = _DAYS.match(told)
    if days is None:
        return None
    for head in (f"{days[0]} {month}", f"{days[0].rstrip('.')} {month}"):
        text = head + told[days.end() :]
        read = find_phrases(text, languages)
        whole = len(read) == 1 and not read[0].start and read[0].end == len(text)
        if whole and read[0].strength is Strength.DATE and _opens_with_day(read[0], told):
            return read[0]._replace(rule=BELOW_MONTH)
    return None


def _opens_with_day(phrase: Phrase, told: str) -> bool:
    """Return whether brackets open with a day, its weekday or an article, and not with "bis"."""
    lead = _LEAD.match(told)
    weekday = phrase.members[0].first.weekday is not None
    return lead is None or weekday or fold(lead[0]) in _ARTICLES


_ARTICLES = ARTICLES | {"am", "on"}

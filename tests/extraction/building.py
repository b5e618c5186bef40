"""Lines, clues and issues written by hand, and events put into words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from agenda.dates import find_phrases
from agenda.dates.when import Days
from agenda.extraction import extract_issue
from agenda.issue import Issue, Kind, Line, Mark
from agenda.lines.clues import lexicon_for, read_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from agenda.dates.when import When
    from agenda.events.event import Event
    from agenda.extraction import Extraction
    from agenda.lines.clues import Clue

PUBLISHED = date(2025, 3, 3)  # a Monday


def head(text: str, level: int = 2) -> Line:
    """Return a heading."""
    return Line(text, Kind.HEADING, level)


def item(text: str, *group: int) -> Line:
    """Return a line that stands in the groups of these numbers."""
    return Line(text, group=group)


def cell(text: str, row: int, column: int, head: str = "") -> Line:
    """Return a cell of the table 1."""
    return Line(text, Kind.CELL, group=(1, row), column=column, head=head)


def table(*rows: str, heads: str = "") -> list[Line]:
    """Return the cells of rows written with bars; an empty cell is left out."""
    names = [name.strip() for name in heads.split("|")]
    return [
        cell(text.strip(), number, column, names[column] if heads else "")
        for number, row in enumerate(rows, start=10)
        for column, text in enumerate(row.split("|"))
        if text.strip()
    ]


def bold(text: str, part: str) -> Line:
    """Return a line with *part* of it in bold."""
    start = text.index(part)
    return Line(text, marks=(Mark(start, start + len(part), "b"),))


def issue(*lines: Line | str, title: str = "", source: str = "issue.txt") -> Issue:
    """Return an issue of *lines*, numbered from 1; a string is a line of text."""
    made = [one if isinstance(one, Line) else Line(one) for one in lines]
    numbered = [one._replace(number=number) for number, one in enumerate(made, start=1)]
    return Issue(source, tuple(numbered), title=title)


def clue(line: Line | str, language: str = "fr", index: int = 0) -> Clue:
    """Return the clue of one line, whatever stands around it."""
    line = line if isinstance(line, Line) else Line(line)
    phrases = find_phrases(line.text, (language,))
    return replace(read_line(index, line, lexicon_for((language,)), phrases), rank=index)


def clues(*lines: Line | str, language: str = "fr") -> list[Clue]:
    """Return the clues of some lines."""
    return [clue(line, language, index) for index, line in enumerate(lines)]


def read(
    *lines: Line | str, language: str = "fr", published: date = PUBLISHED, title: str = ""
) -> Extraction:
    """Return what *lines* announce on the day they are published."""
    return extract_issue(issue(*lines, title=title), published=published, language=language)


def events(
    *lines: Line | str, language: str = "fr", published: date = PUBLISHED, title: str = ""
) -> list[str]:
    """Return in words what *lines* announce."""
    found = read(*lines, language=language, published=published, title=title)
    return in_words(found.events)


def in_words(events: Iterable[Event]) -> list[str]:
    """Return each event as ``2025-03-08 14:00-16:00 Name @ Place``, in its order."""
    return [
        " ".join(
            part for part in (when(one.when), one.name, one.place and f"@ {one.place}") if part
        )
        for one in events
    ]


def when(value: When | None) -> str:
    """Return days as ``2025-03-08`` or ``2025-03-08/2025-03-09``, hours behind their day."""
    if value is None:
        return "?"
    if isinstance(value, Days):
        return str(value.first) if value.first == value.last else f"{value.first}/{value.last}"
    if value.end is None:
        return f"{value.start:%Y-%m-%d %H:%M}"
    same = value.end.date() == value.start.date()
    return f"{value.start:%Y-%m-%d %H:%M}-{value.end:{'%H:%M' if same else '%Y-%m-%d %H:%M'}}"

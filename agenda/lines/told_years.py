"""Years that stand alone in a cell above the days of a table: "2023", then "11 January"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from agenda.dates.phrase import Member
    from agenda.lines.clues import Clue

    Row = dict[int, Clue]


def with_years(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows, the days of a column in the year that a cell above them gives alone."""
    years: dict[int, int] = {}
    for row in rows:
        told = {column: year for column, clue in row.items() if (year := _year_alone(clue))}
        years |= told
        yield {
            column: _in_year(clue, years[column]) if column in years and clue.days else clue
            for column, clue in row.items()
        }


def _year_alone(clue: Clue) -> int | None:
    """Return the one year that a cell gives and nothing else, None for any other cell."""
    phrase = clue.phrases[0] if len(clue.phrases) == 1 and not clue.uncovered else None
    if phrase is None or phrase.strength is not Strength.YEAR or phrase.members[0].last is not None:
        return None
    return phrase.members[0].first.year


def _in_year(clue: Clue, year: int) -> Clue:
    """Return a cell with its days in a year, those that print none."""
    phrases = tuple(
        phrase._replace(members=tuple(_member_in(member, year) for member in phrase.members))
        if phrase in clue.days
        else phrase
        for phrase in clue.phrases
    )
    return replace(clue, phrases=phrases)


def _member_in(member: Member, year: int) -> Member:
    if member.first.month is None or member.first.year is not None or member.last is not None:
        return member
    return member._replace(first=member.first._replace(year=year))

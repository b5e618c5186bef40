"""Years told apart from their days: alone in a cell above them, or with a colon before them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from agenda.dates.phrase import Member, Phrase
    from agenda.lines.clues import Clue

    Row = dict[int, Clue]


def with_years(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows, the days of a column in the year that a cell above them gives alone.

    "2023", and below it "11 January".
    """
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
    first, last = member.first, member.last
    if first.month is None or first.year is not None or (last and last.year is not None):
        return member
    if last is not None:
        over = last.month is not None and last.month < first.month  # over New Year
        last = last._replace(year=year + over)
    return member._replace(first=first._replace(year=year), last=last)


def behind_years(clue: Clue) -> Clue:
    """Return a line with the days behind a year and its colon in that year.

    "2024 : du 5 au 7 juillet ; 2025 : du 4 au 6 juillet": each year leads to its own days.
    """
    if len(clue.phrases) <= 1 or ":" not in clue.text:
        return clue
    led: int | None = None
    phrases: list[Phrase] = []
    for phrase in clue.phrases:
        if phrase.strength is Strength.YEAR and _leads(clue.text, phrase):
            led = phrase.members[0].first.year
        elif led is not None and phrase in clue.days:
            members = tuple(_member_in(member, led) for member in phrase.members)
            phrase = phrase._replace(members=members)  # noqa: PLW2901
        phrases.append(phrase)
    return clue if led is None else replace(clue, phrases=tuple(phrases))


def _leads(text: str, year: Phrase) -> bool:
    """Return whether a year opens a line, or an item of one, and a colon stands behind it."""
    opens = _OPENING.search(text, 0, year.start) is not None
    return opens and year.members[0].last is None and text[year.end :].lstrip()[:1] == ":"


_OPENING = pattern(r"(?:^|[;|/]|\.\s)\W*(?:[^\W\d_]{1,3}\s)?$")  # "In 2030: …"

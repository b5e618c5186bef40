"""Years told apart from their days: in a cell or a title above them, or with a colon before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agenda.dates import almanac
from agenda.dates.phrase import Strength
from agenda.patterns import pattern
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

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


def below_reviews(clues: Sequence[Clue], published: date) -> Sequence[Clue]:
    """Return the lines, the days below a title that looks back on a year in that year.

    "Das war 2030", and below it "8. März: Waldputz".  Another title, alone or at the head of its
    paragraph, ends that; what a page sets as headings says when for itself.
    """
    if all(_PAST.isdisjoint(clue.cues) for clue in clues):
        return clues
    year: int | None = None
    dated = False  # whether days stand above a line in its paragraph: it tells more of them
    found: list[Clue] = []
    for above, clue in zip((None, *clues[:-1]), clues, strict=True):
        opens = above is None or above.line.group != clue.line.group
        dated = not opens and above is not None and (dated or bool(above.days))
        reviewed = None if dated else _year_reviewed(clue, published)
        if reviewed or clue.heading or _heads_others(clue, opens=opens):
            year = reviewed
        found.append(_in_year(clue, year) if year and _may_be_of(clue, year) else clue)
    return found


def _may_be_of(clue: Clue, year: int) -> bool:
    """Return whether no weekday of a line speaks against a year."""
    days = (member.first for phrase in clue.days for member in phrase.members)
    real = ((day, almanac.real_day(year, day.month or 0, day.day or 0)) for day in days)
    return all(day.weekday is None or not on or on.weekday() == day.weekday for day, on in real)


def _year_reviewed(clue: Clue, published: date) -> int | None:
    """Return the year on which a title looks back: "Rückblick 2030", "What we did last year"."""
    title = len(clue.phrases) == 1 and len(clue.words) <= _TITLE_WORDS and not clue.sentences
    told = clue.phrases[0] if title and not clue.heading else None
    if told is None or _PAST.isdisjoint(clue.cues) or len(told.members) != 1:
        return None
    first, last = told.members[0].first, told.members[0].last
    step = told.step
    if step is not None and step.unit == "year" and step.count < 0:
        return published.year + step.count
    whole = told.strength is Strength.YEAR and last is None and first.year is not None
    return first.year if whole and (first.year or 0) <= published.year else None


def _heads_others(clue: Clue, *, opens: bool) -> bool:
    """Return whether a line may be the title of other days: of an agenda, of a year, or any."""
    if Cue.AGENDA in clue.cues and not clue.days:
        return True
    if clue.phrases:
        return all(phrase.strength is Strength.YEAR for phrase in clue.phrases)
    return opens


_PAST = frozenset({Cue.PAST, Cue.ARCHIVE})
_TITLE_WORDS = 8


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

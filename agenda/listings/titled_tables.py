"""Tables of days that tell nothing else: what the title above them names takes place then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.monthly import month_of
from agenda.listings import names
from agenda.listings.cells import days_of, slots_of
from agenda.listings.list_titles import without_listing_words
from agenda.listings.listing import TABLE, Listing
from agenda.patterns import pattern
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from agenda.lines.clues import Clue
    from agenda.listings.tables import Row, Table
    from agenda.vocabulary.lexicon import Lexicon

_FEWEST = 2  # rows
_YEAR = pattern(r"\s+(?:19|20)\d\d(?:\s?[-/–]\s?\d{2,4})?\s*$")


def title_above(lines: Sequence[Clue]) -> Clue | None:
    """Return the heading of an event that is the last of some lines, None for any other line.

    "Concert results", "Concert booking dates" and "Concerts cancelled" head days of no event.
    """
    title = lines[-1] if lines else None
    named = title is not None and title.heading and Cue.EVENT in title.cues and not title.days
    return title if title and named and title.cues.isdisjoint(_OTHER_DAYS) else None


_OTHER_DAYS = {
    *(Cue.ARCHIVE, Cue.BOOKING, Cue.DEADLINE, Cue.OPENING, Cue.SERVICE),
    *(Cue.NOTHING, Cue.CANCELLED, Cue.POSTPONED, Cue.IN_CASE),
}


def titled_listings(
    tables: Sequence[Table], title: Clue | None, lexicon: Lexicon
) -> Iterator[Listing]:
    """Yield what a title names, on the days of the rows that tell nothing else.

    "Council meetings" above "January | 14", "February | 11", and remarks in some rows.
    """
    if title is None:
        return
    told = _YEAR.sub("", without_listing_words(title.text, lexicon))
    name = names.clean(told)
    for table in tables:
        for row in _bare_rows(table):
            yield Listing(
                name=name,
                days=days_of(table.of(row, "day")),
                slots=slots_of(table, row),
                clues=(*row.values(), title),
                reading=TABLE,
            )


def _bare_rows(table: Table) -> list[Row]:
    """Return the rows that tell nothing but a day, [] unless most dated ones do.

    What stands in a column of remarks, by its head, names nothing: "vote du budget".
    """
    dated = [row for row in table.rows if any(clue.days for clue in table.of(row, "day"))]
    bare = [
        row
        for row in dated
        if not any(_tells(cell) for at, cell in row.items() if table.roles[at] != "other")
    ]
    return bare if len(bare) >= _FEWEST and 2 * len(bare) >= len(dated) else []


def _tells(cell: Clue) -> bool:
    """Return whether a cell holds more than a day, an hour or a month."""
    return bool(cell.uncovered) and not month_of(cell)

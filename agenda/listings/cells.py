"""The days and the hours that the cells of a row give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates.rule_names import BELOW_MONTH
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import place_score, stretch_of
from agenda.listings.departures import tells_departure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase, Slot
    from agenda.lines.clues import Clue
    from agenda.listings.tables import Row, Table

_BOTH_ENDS = 2


def days_of(cells: Sequence[Clue]) -> tuple[tuple[Clue, Phrase], ...]:
    """Return the days of a row; the first and the last one, in two cells, are a range."""
    days = tuple((clue, phrase) for clue in cells for phrase in clue.days)
    if len(cells) == len(days) == _BOTH_ENDS and not any(clue.uncovered for clue in cells):
        (clue, first), (_, last) = days
        ends = [member for phrase in (first, last) for member in phrase.members]
        apart = (
            first.rule == last.rule == BELOW_MONTH and ends[0].first.month != ends[1].first.month
        )
        single = len(ends) == _BOTH_ENDS and not any(end.last or end.slots for end in ends)
        if single and not apart:
            joined = ends[0]._replace(last=ends[1].first)
            return ((clue, first._replace(members=(joined,), rule="range of days")),)
    return days


def slots_of(table: Table, row: Row) -> tuple[Slot, ...]:
    """Return the hours of a row, () where no cell gives any."""
    # "ore 8.00, piazzale Stazione": where people meet often stands when.
    clues = [*table.of(row, "hours"), *table.of(row, "day", "name", "", "place")]
    clues += [clue for clue in table.of(row, "unknown") if _opens_with_hours(clue)]
    remarks = table.of(row, "other")
    clues += [clue for clue in remarks if place_beside_hours(clue)]
    clues += [clue for clue in (*table.of(row, "unknown"), *remarks) if tells_departure(clue)]
    return next(
        (tuple(slot for time in clue.times for slot in time.slots) for clue in clues if clue.times),
        (),
    )


def _opens_with_hours(clue: Clue) -> bool:
    """Return whether a cell whose head is no known word says when: "9 h parking du stade"."""
    return bool(clue.times) and clue.times[0].start == 0


def place_beside_hours(clue: Clue) -> str:
    """Return the place of a cell of remarks that tells hours and a place alone, else "".

    "10 am – 12 noon, Market Square" stands where other rows have their speakers.
    """
    if len(clue.times) != 1 or clue.days:
        return ""
    (time,), end = clue.times, len(clue.text)
    beside = split_pieces(clue)
    at_end = time.start == 0 or time.end == end
    if len(beside) != 1 or not at_end or "," not in clue.text:
        return ""
    told = stretch_of(clue, beside[0].start, beside[0].end)
    several = "," in beside[0].text  # "Ann Reed, Kew Gardens": who speaks, and from where
    return beside[0].text if place_score(told) > 0 and not several else ""

"""Tables whose columns are days: turned into lists, each day above what its column holds.

"Lundi 3 mai | Mardi 4 mai" heads the columns of a week, "Lun | Mar | Mer …" those of the grid of
a month, whose cells open with their number, "Mars | Avril" the lists of two months.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from agenda.dates import find_phrases
from agenda.dates.phrase import Strength
from agenda.issue import Kind
from agenda.lines.monthly import leads_with_day
from agenda.lines.named_days import DAYLIKE, DAYS
from agenda.patterns import pattern
from agenda.tuples import NamedTuple
from agenda.vocabulary.said_of_days import VERSIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from agenda.dates.phrase import Phrase
    from agenda.issue import Line

    Joined = tuple[int, Line, int]
    Found = Callable[[int, Line], Sequence[Phrase]]
    Rows = Sequence[Sequence[Joined]]

_MONTHS = frozenset({Strength.MONTH})
_SEVERAL = 2
_ABOVE = 4  # lines above a table that may tell its week
_SMALL = 3  # letters of a word beside a date that leave a head a head of days
_FEWEST, _LAST = 10, 31  # days in the grid of a month
_WEEK, _LONGEST_WEEKDAY = 7, 20
_WORD = pattern(r"\w+")
_NUMBER = pattern(r"[0-3]?\d")


def turn_tables(joined: Sequence[Joined], found: Found, languages: Sequence[str]) -> list[Joined]:
    """Return the lines, each cell below a day with that day before it.

    What stands at the side of a row, hours or the place of hours, is said again with each of
    its cells.  Weekdays that head columns without a week above them tell of every week: their
    cells are left out.  *found* gives the dates of a line.
    """
    reader = _Reader(found, languages)
    turned: list[Joined] = []
    for table, run in groupby(joined, key=lambda one: one[1].table):
        members = list(run)
        dated = any(map(reader.has_day, turned[-_ABOVE:]))
        turned += members if table is None else _turned(members, reader, dated=dated)
    return turned


class _Reader(NamedTuple):
    """What dates the cells of an issue hold."""

    found: Found
    languages: Sequence[str]

    def is_only(self, cell: Joined, strengths: frozenset[Strength]) -> bool:
        """Return whether a cell is dates of some kinds and nothing else."""
        phrases = self.found(cell[0], cell[1])
        told = all(phrase.strength in strengths for phrase in phrases)
        return bool(phrases) and told and _is_rest_small(cell[1].text, phrases)

    def is_hour(self, cell: Joined) -> bool:
        """Return whether a cell is hours, be it with the version of a film: "20h30 VOST"."""
        phrases = self.found(cell[0], cell[1])
        told = all(phrase.strength in _HOURS for phrase in phrases)
        rest = _VERSIONS.sub(_as_blanks, cell[1].text) if phrases else ""
        return bool(phrases) and told and _is_rest_small(rest, phrases)

    def has_day(self, cell: Joined) -> bool:
        """Return whether a line gives a day that is more than one of the week."""
        return any(phrase.strength in DAYS for phrase in self.found(cell[0], cell[1]))

    def opens_with_day(self, cell: Joined) -> bool:
        """Return whether a cell gives its own day and then says more: "Sam 5 : Bal"."""
        first = next(iter(self.found(cell[0], cell[1])), None)
        if first is None or first.start or first.strength not in DAYS:
            return leads_with_day(cell[1].text)
        return _WORD.search(cell[1].text, first.end) is not None

    def is_weekday(self, cell: Joined) -> bool:
        """Return whether a cell is a weekday, be it in letters too few to stand alone: "Mar"."""
        text = f"{cell[1].text} 1"
        told = find_phrases(text, self.languages) if len(text) <= _LONGEST_WEEKDAY else ()
        first = told[0].members[0].first if len(told) == 1 and told[0].members else None
        return first is not None and first.weekday is not None and _covered(told) == len(text)

    def is_part_of_day(self, day: Joined, side: Joined) -> bool:
        """Return whether what stands at a side tells no more than the part of a day."""
        text = f"{day[1].text} {side[1].text}"
        told = find_phrases(text, self.languages)
        return not any(map(str.isdecimal, side[1].text)) and _covered(told) >= len(text) - 1


def _as_blanks(match: re.Match[str]) -> str:
    return " " * len(match[0])


_VERSIONS = pattern(rf"\b(?:{VERSIONS})(?!\w)", re.IGNORECASE)


def _is_rest_small(text: str, phrases: Sequence[Phrase]) -> bool:
    """Return whether no word stands beside dates but a small one: "Le lundi 3 mai (S18)".

    A short name behind its date is none: "Sam 8 : Bal".
    """
    letters = list(text)
    for phrase in phrases:
        letters[phrase.start : phrase.end] = " " * (phrase.end - phrase.start)
    end = phrases[0].end
    return all(
        len(word[0]) < _SMALL or (len(word[0]) == _SMALL and not _is_name(word, end))
        for word in _WORD.finditer("".join(letters))
    )


def _is_name(word: re.Match[str], end: int) -> bool:
    return word.start() >= end and word[0].isalpha() and word[0].istitle()


def _covered(phrases: Sequence[Phrase]) -> int:
    return sum(phrase.end - phrase.start for phrase in phrases)


def _turned(cells: Sequence[Joined], reader: _Reader, *, dated: bool) -> Sequence[Joined]:
    """Return the cells of a table, those below a row of days, or above it, by day.

    A table whose first row is no days has them below what they date.
    """
    rows = [list(run) for _, run in groupby(cells, key=lambda cell: cell[1].group)]
    days = [_days(row, reader) for row in rows]
    if not days[0]:
        return _paired(rows, days) or cells
    turned: list[Joined] = []
    heads: dict[int, Joined] = {}
    part: list[list[Joined]] = []
    last = -1  # column below days
    for row, found in zip(rows, days, strict=True):
        if not found and all(cell[1].column <= last for cell in row):
            part.append(row)
        else:
            turned += _below(heads, part, reader, dated=dated)
            heads, part, last = found, [row], _last_column(found)
    return [*turned, *_below(heads, part, reader, dated=dated)]


def _paired(rows: Rows, days: Sequence[Mapping[int, Joined]]) -> list[Joined]:
    """Return rows of names that take turns with rows of their days, column by column; else [].

    "Bal | Foire", "8 mars | 9 mars", "Loto | Concert", "15 mars | 16 mars".
    """
    pairs = list(zip(rows[::2], days[1::2], strict=False))
    if len(rows) != 2 * len(pairs) or any(days[::2]):
        return []
    if any({cell[1].column for cell in row} != set(found) for row, found in pairs):
        return []
    paired: list[Joined] = []
    for row, found in pairs:
        for cell in row:
            group = (-cell[0] - 1,)
            paired += [_as_line(cell, group), _as_line(found[cell[1].column], group)]
    return paired


def _last_column(days: Mapping[int, Joined]) -> int:
    """Return the last column below days: each may stand above several."""
    columns = sorted(days)
    span = min((after - before for before, after in pairwise(columns)), default=1)
    return columns[-1] + span - 1 if columns else -1


def _days(row: Sequence[Joined], reader: _Reader) -> dict[int, Joined]:
    """Return the cells of a row by column that is days side by side, but for its corner."""
    days = {cell[1].column: cell for cell in row if reader.is_only(cell, DAYLIKE)}
    if all(reader.is_only(cell, _MONTHS) for cell in row):
        days = {cell[1].column: cell for cell in row}
    if len(row) == _WEEK and all(map(reader.is_weekday, row)):
        days = {cell[1].column: cell for cell in row}
    corner = [cell for cell in row if cell[1].column not in days]
    alone = len(row) - len(corner) == len(days) and len(corner) < _SEVERAL
    at_side = all(cell[1].column < min(days, default=0) for cell in corner)
    return days if len(days) >= _SEVERAL and alone and at_side else {}


def _below(
    heads: Mapping[int, Joined], part: Rows, reader: _Reader, *, dated: bool
) -> Sequence[Joined]:
    """Return what stands below days, by day; *part* is their row and those below.

    Days below which others stand, or nothing, head no columns.
    """
    body = part[1:]
    numbered = _numbered(heads, body)
    if numbered is not None:
        return numbered
    below = [cell for row in body for cell in row if cell[1].column in heads]
    kept = [cell for row in part for cell in row]
    if below and all(reader.is_only(head, _MONTHS) for head in heads.values()):
        # Bare days are of what stands at the side of their row; a list of each month is its own.
        listed = all(map(reader.opens_with_day, below)) and len(below) == sum(map(len, body))
        return list(_by_column(heads, body, reader)) if listed else kept
    if not below or any(reader.is_only(cell, DAYLIKE) for cell in below):
        return kept
    if not dated and not any(map(reader.has_day, heads.values())):
        return []
    return list(_by_column(heads, body, reader))


def _by_column(heads: Mapping[int, Joined], body: Rows, reader: _Reader) -> Iterator[Joined]:
    """Yield the cells below each day, what makes one announcement behind that day."""
    columns = sorted(heads)
    starts = _starts(body, columns, reader)
    rows = [_cells_by_head(row, columns) for row in body]
    for column in columns:
        group: tuple[int, ...] = ()
        dated = reader.has_day(heads[column])
        if not dated and any(column in row for row in rows):
            yield _as_line(heads[column], ())  # of the week above
        for row, begins in zip(rows, starts, strict=True):
            own, side = row.get(column, []), row.get(_SIDE, [])
            # "Matin" is of opening hours, or tells nothing that its hours do not.
            part = bool(own and side) and reader.is_part_of_day(heads[column], side[0])
            cells = _with_side([] if part else side, own, reader)
            if cells and (begins or not group):
                group = (-cells[0][0] - 1,)  # no other thing has a number below 0
                first = _behind_day(heads[column], cells[0]) if dated else cells[0]
                cells = [first, *cells[1:]]
            yield from (_as_line(cell, group) for cell in cells)


def _starts(body: Rows, columns: Sequence[int], reader: _Reader) -> list[bool]:
    """Return of each row whether its cells begin announcements.

    All do, but where a row gives the hours of what stands above or below it: "Theatre | Dance",
    "8 pm | 9 pm", "Town hall | Barn".
    """
    hours = [
        all(reader.is_only(cell, _HOURS) for cell in row if cell[1].column >= columns[0])
        and not any(cell[1].column < columns[0] for cell in row)
        for row in body
    ]
    if not any(hours) or all(hours):
        return [True] * len(body)
    if sum(hours) == 1:
        return [place == 0 for place in range(len(body))]
    return [
        kind == hours[0] and (place == 0 or hours[place - 1] != kind)
        for place, kind in enumerate(hours)
    ]


def _cells_by_head(row: Sequence[Joined], columns: Sequence[int]) -> dict[int, list[Joined]]:
    """Return the cells of a row by the column of the day that stands above them, or beside it."""
    cells: dict[int, list[Joined]] = {}
    for cell in row:
        place = bisect_right(columns, cell[1].column)
        cells.setdefault(columns[place - 1] if place else _SIDE, []).append(cell)
    return cells


_SIDE = -1  # no column


def _behind_day(head: Joined, cell: Joined) -> Joined:
    """Return the first line of a cell behind the day of its column: "Lundi 3 mai : Loto"."""
    index, line, count = cell
    # Behind a sign "14:00" might end what begins on the day.
    text = f"{head[1].text}{', ' if line.text[:1].isdecimal() else ' : '}{line.text}"
    moved = len(text) - len(line.text)
    marks = tuple(
        mark._replace(start=mark.start + moved, end=mark.end + moved) for mark in line.marks
    )
    return index, line._replace(text=text, marks=marks), count


_BETWEEN = " – "


def _with_side(side: Sequence[Joined], own: Sequence[Joined], reader: _Reader) -> Sequence[Joined]:
    """Return the lines of a cell, the hours at the side of its row before what takes place then.

    So is what stands there where the cell gives nothing but its hours: "20 h – Le grand large",
    with what stands below it there: how long that lasts, for whom it is.
    """
    if not side or not own:
        return own
    (index, line, count), (_, head, _) = own[0], side[0]
    hours = reader.is_only(side[0], _HOURS)
    if hours == reader.is_hour(own[0]) or (hours and len(side) > 1):
        return own
    shown = _VERSIONS.sub("", line.text).strip()
    parts = (head.text, line.text) if hours else (shown, head.text)
    line = line._replace(text=_BETWEEN.join(parts), marks=(), href=line.href or head.href)
    return [(index, line, count), *own[1:]]


_HOURS = frozenset({Strength.TIME})


def _numbered(heads: Mapping[int, Joined], body: Rows) -> list[Joined] | None:
    """Return the grid of a month as a list of its days, None for any other table.

    A number may stand glued to what follows it: "31 event" in the cell behind the second.
    """
    cells = [list(run) for row in body for _, run in groupby(row, key=lambda cell: cell[1].column)]
    if len(cells) < _FEWEST or any(cell[0][1].column not in heads for cell in cells):
        return None
    numbers: list[int] = []
    for cell in cells:
        due = str(numbers[-1] + 1) if numbers else ""
        text = cell[0][1].text
        number = due if due and text.startswith(due) else _leading(text)
        numbers.append(int(number) if number and int(number) <= _LAST else 0)
    follows = sum(number in (before + 1, 1) for before, number in pairwise(numbers))
    if follows < len(cells) - _SEVERAL or not all(numbers):
        return None
    # Days before the first of the month, and behind its last, are of the months beside it.
    first = numbers.index(1) if 1 in numbers else 0
    end = next((at for at in range(first + 1, len(numbers)) if numbers[at] == 1), len(numbers))
    days: list[Joined] = []
    for cell, day in list(zip(cells, numbers, strict=True))[first:end]:
        days += _day_of_grid(heads[cell[0][1].column], cell, day)
    return days


def _leading(text: str) -> str:
    found = _NUMBER.match(text)
    return found[0] if found else ""


def _day_of_grid(head: Joined, cell: Sequence[Joined], number: int) -> list[Joined]:
    """Return the day of a grid and what stands below its number, [] for an empty day."""
    index, line, count = cell[0]
    rest = line.text.removeprefix(str(number)).lstrip(" .")
    counted = rest[:1].isdecimal() and len(cell) > 1  # "2 events", above them
    if not rest and not cell[1:]:
        return []
    text = f"{head[1].text} {number}" + (f" – {rest}" if rest and not counted else "")
    day = (index, line._replace(text=text, marks=()), count)
    return [_as_line(one, (-index - 1,)) for one in (day, *cell[1:])]


def _as_line(cell: Joined, group: tuple[int, ...]) -> Joined:
    """Return a cell as a line; the lines of one cell are a repeated thing as its row was."""
    index, line, count = cell
    return index, line._replace(kind=Kind.TEXT, group=group, column=-1, head=""), count

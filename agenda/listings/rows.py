"""Tables: which column is the day, the hours, the name, the place of an announcement."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from agenda.blocks.labelled import Labelled
from agenda.blocks.roles import Role, whole
from agenda.lines.monthly import month_of
from agenda.lines.persons import has_initials
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import NOISE, stretch_of
from agenda.listings import names, tails, trimming
from agenda.listings.cells import days_of, place_beside_hours, slots_of
from agenda.listings.columns import Entry, choose
from agenda.listings.departures import place_left, tells_departure
from agenda.listings.listing import TABLE, Listing, to_listings
from agenda.listings.naming import is_name
from agenda.listings.places import place_in
from agenda.listings.records import Record
from agenda.listings.tables import BELOW, Row, Table, read_rows
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Hit, Lexicon

_SHARE = 0.5
_OWN_WORDS = 0.3  # a column is what its rows together are
_LITTLE = 3  # words beside a date that leave its cell a cell of dates
_ROLES = {
    Cue.DEADLINE: "other",
    Cue.LABEL_DATE: "day",
    Cue.LABEL_TIME: "hours",
    Cue.LABEL_NAME: "name",
    Cue.LABEL_PLACE: "place",
    Cue.LABEL_STATUS: "other",
    Cue.LABEL_OTHER: "other",
    Cue.LABEL_HOME: "home",
    Cue.LABEL_AWAY: "away",
}
_NOT_TOLD = frozenset({"day", "hours", "other", "home", "away"})
_LINE_ROLES = {"day": Role.DAY, "hours": Role.HOURS}
_NAME_BONUS = {"name": 3.0, "place": -3.0, "unknown": -0.3}
_PLACE_BONUS = {"name": -3.0, "place": 4.0, "unknown": -0.3}


def read_tables(clues: Sequence[Clue], lexicon: Lexicon) -> list[Table]:
    """Return the tables that consecutive cells form, [] when no column holds the days of one.

    That is one, or several side by side: January with its days, names and places, and beside it
    February with its own.
    """
    rows = read_rows(clues)
    if not rows or all(_is_bare_day(clue) for row in rows for clue in row.values()):
        return []  # days alone, in columns: the line above them tells of what
    if by_head := _by_head(rows, lexicon):
        return [Table(by_head, {_HEAD: "name", _CELL: "day"})]
    if _are_lines(rows):
        return []
    if by_place := _by_place(rows, lexicon):
        return by_place
    sides = [_table(part, lexicon) for part in _sides(rows)]
    found = [side for side in sides if side]
    whole = None if found and len(found) == len(sides) else _table(rows, lexicon)
    return [whole] if whole else found


def _by_head(rows: tuple[Row, ...], lexicon: Lexicon) -> tuple[Row, ...]:
    """Return the days of a table whose heads name what takes place then, each with its head.

    "Choir | Youth club | Council" above the days of each, month by month; () for any other.
    """
    heads, *below = rows
    named = [
        column
        for column, head in heads.items()
        if not head.phrases and _head_role(rows, column, lexicon) in _MAY_NAME
    ]
    days = [column for column in named if any(column in row for row in below)]
    if len(days) < _SEVERAL or any(
        row[column].uncovered or not row[column].days
        for row in below
        for column in days
        if column in row and row[column].words
    ):
        return ()
    others = {column for row in below for column in row} - set(days)
    months = [row[column] for row in below for column in others if column in row]
    events = sum(any(hit.cue is Cue.EVENT for hit in heads[column].hits) for column in days)
    # Above full dates "Arrivée" and "Départ" head the ends of something else.
    if not all(map(month_of, months)) or not (months or 2 * events >= len(days)):
        return ()
    return tuple(
        {_HEAD: heads[column], _CELL: row[column]}
        for column in days
        for row in below
        if column in row and row[column].days
    )


def _by_place(rows: tuple[Row, ...], lexicon: Lexicon) -> list[Table]:
    """Return a table for each place at the head of a column of days, [] unless several are.

    "Conseil d'école" beside its day at each school: "École Pasteur | École Zola".
    """
    columns = {column for row in rows for column in row}
    places = [
        column
        for column in sorted(columns)
        if any(hit.cue is Cue.PLACE for hit in lexicon.read(_head(rows, column))[1])
        and _head_role(rows, column, lexicon) == "unknown"
        and _day_share(rows, column) >= _SHARE
    ]
    if len(places) < _SEVERAL or len(columns) != len(places) + 1:
        return []
    (name,) = columns - {*places}
    return [
        Table(
            tuple(
                {at: row[at] for at in (name, place)}
                for row in rows
                if {name, place} <= row.keys() and row[place].days
            ),
            {name: "name", place: "day"},
            _head(rows, place),
        )
        for place in places
    ]


_SEVERAL = 2
_HEAD, _CELL = 0, 1
_MAY_NAME = frozenset({"", "unknown", "name"})


def _are_lines(rows: Sequence[Row]) -> bool:
    """Return whether rows are lines cut at their signs: "Sam. 12 : Loto | Foyer | 20 h".

    No head names the columns, and most rows open with a day and more.
    """
    firsts = [row[min(row)] for row in rows]
    if any(clue.line.head for row in rows for clue in row.values()):
        return False
    return 2 * sum(map(opens_with_more, firsts)) > len(firsts)


def opens_with_more(clue: Clue) -> bool:
    """Return whether a cell starts with its day, and words that mean something stand behind."""
    opens = bool(clue.days) and clue.days[0].start == 0
    return opens and clue.uncovered > 0 and not clue.prose and not clue.heading


def _is_bare_day(clue: Clue) -> bool:
    return bool(clue.days) and not clue.uncovered


def _sides(rows: tuple[Row, ...]) -> list[tuple[Row, ...]]:
    """Return the rows in parts as wide as each other, where each part opens with its own days."""
    columns = sorted({column for row in rows for column in row})
    starts = [column for column in columns if _day_share(rows, column) >= _SHARE]
    width = starts[1] - starts[0] if len(starts) > 1 else 0
    bounds = list(range(columns[0], columns[-1], width)) if width > 1 else []
    if bounds != starts or not _alike(rows, starts, width):
        return [rows]
    parts = [
        tuple({c: row[c] for c in row if start <= c < start + width} for row in rows)
        for start in starts
    ]
    return [tuple(row for row in part if row) for part in parts]


def _alike(rows: Sequence[Row], starts: Sequence[int], width: int) -> bool:
    """Return whether the heads of all parts are the same, or each part has one head: its month."""
    heads = [[_head(rows, start + step) for step in range(width)] for start in starts]
    single = all(len({head for head in part if head}) <= 1 for part in heads)
    return single or all(part == heads[0] for part in heads)


def _head(rows: Sequence[Row], column: int) -> str:
    """Return the head of a column, without those of its rows before it; "" without one."""
    heads = (_own_head(row, column) for row in rows if column in row)
    return next((head for head in heads if head), "")


def _own_head(row: Row, column: int) -> str:
    """Return the head of a cell without what heads its row: "Foire Lieu" beside "Foire"."""
    head = row[column].line.head
    if not head:
        return ""
    beside = (f"{cell.text} " for other, cell in row.items() if other < column)
    return head[max((len(text) for text in beside if head.startswith(text)), default=0) :]


def _table(rows: tuple[Row, ...], lexicon: Lexicon) -> Table | None:
    """Return the table that rows form, None when no column holds its days."""
    columns = sorted({column for row in rows for column in row})
    roles = {column: _head_role(rows, column, lexicon) for column in columns}
    for column in columns:
        if roles[column] == "hours" and _day_share(rows, column) >= _SHARE:
            roles[column] = "day"  # "Début", "Fin"
        below = roles[column] == "day" and not _day_share(rows, column)
        if below and _hours_share(rows, column) >= _SHARE:
            roles[column] = "hours"  # below each day, in its cell
    if "day" not in roles.values():
        free = [column for column in columns if roles[column] in ("", "unknown")]
        months = [column for column in free if _is_month(rows, column)]
        roles |= dict.fromkeys(months if len(months) > 1 else (), "day")
    if "day" not in roles.values():
        day = max(free, key=lambda column: _day_share(rows, column), default=None)
        if day is None or _day_share(rows, day) < _SHARE:
            return None
        roles[day] = "day"
    for column in columns:
        roles[column] = _told_role(rows, column, roles[column])
    if not _MAY_NAME & {roles[column] for column in columns if column < BELOW}:
        others = [column for column in columns if roles[column] == "other"]
        timed = [column for column in columns if roles[column] == "hours"]
        others = others or [column for column in timed if _tells_more(rows, column)]
        told = max(others, key=lambda column: _named_share(rows, column), default=None)
        roles |= {told: "name"} if told is not None else {}  # "Speaker", "Description"
    table = Table(rows, roles)
    return None if _is_list(table) else table


def _told_role(rows: Sequence[Row], column: int, role: str) -> str:
    """Return the *role* of a column, or what its cells tell where its head tells none."""
    if role not in ("", "unknown"):
        return role
    if _hours_share(rows, column) >= _SHARE:
        return "hours"
    months = all(month_of(row[column]) for row in rows if column in row)
    return "other" if months else role  # of the days beside them


def _tells_more(rows: Sequence[Row], column: int) -> bool:
    """Return whether each cell of a column has a word beside its hours: "Kerstdiner, 17.30 uur"."""
    return all(row[column].uncovered for row in rows if column in row)


def _named_share(rows: Sequence[Row], column: int) -> float:
    """Return how many cells of a column tell of an event."""
    cells = [row[column] for row in rows if column in row]
    return sum(Cue.EVENT in cell.cues for cell in cells) / len(cells)


def _is_month(rows: Sequence[Row], column: int) -> bool:
    """Return whether a column has nothing but days of the month that stands at its head."""
    below = [row[column] for row in rows[1:] if column in row]
    headed = column in rows[0] and bool(month_of(rows[0][column]))
    return headed and all(clue.days and not clue.uncovered for clue in below)


def _is_list(table: Table) -> bool:
    """Return whether names stand beside the days, and nothing but prices in other columns."""
    days = [clue for row in table.rows for clue in table.of(row, "day")]
    others = [
        whole(clue) for row in table.rows for clue in table.of(row, "name", "place", "unknown", "")
    ]
    told = any(clue.uncovered for clue in days)
    return told and all(part.covers(*NOISE, Cue.CANCELLED) > _SHARE for part in others)


def _head_role(rows: Sequence[Row], column: int, lexicon: Lexicon) -> str:
    """Return the role that a column's head names, "" when it has no head."""
    head = _head(rows, column)
    found = lexicon.read(head)[1] if head else ()
    hits = [hit for hit in found if hit.cue in _ROLES]
    if not hits and any(hit.cue is Cue.EVENT for hit in found):
        return "name"  # "Escursione", "Wettkampf": what the rows announce
    if not hits:
        return "unknown" if head else ""
    best = max(_rank(hit) for hit in hits)
    roles = {_ROLES[hit.cue] for hit in hits if _rank(hit) == best}
    return roles.pop() if len(roles) == 1 else "unknown"  # "Rendez-vous": a day, a place, a name


def _rank(hit: Hit) -> tuple[bool, int, int]:
    return hit.cue is Cue.DEADLINE, hit.words, -hit.start


def _day_share(rows: Sequence[Row], column: int) -> float:
    cells = [row[column] for row in rows if column in row]
    return sum(1 for c in cells if c.days and c.uncovered <= _LITTLE) / len(cells)


def _hours_share(rows: Sequence[Row], column: int) -> float:
    cells = [row[column] for row in rows if column in row]
    timed = [c for c in cells if c.times and c.uncovered <= 1]
    # "Klaverjassen (zaal open 19.00 uur)" is a name.
    led = [c for c in timed if c.times[0].start <= _LEAD or not c.uncovered]
    return len(led) / len(cells)


_LEAD = 12  # characters before hours: "ab ca. 19 Uhr"


def listings_in(
    tables: Sequence[Table], lexicon: Lexicon, parts: Sequence[Table] = ()
) -> list[Listing]:
    """Return the listings of tables side by side: January, February, and below them March.

    *parts* are all tables of their box, which headings cut: their columns are decided together.
    """
    titles = [row[min(row)].index for row in tables[0].rows if any(map(month_of, row.values()))]
    listings = [
        listing._replace(place=table.place or listing.place)
        for table in tables
        for listing in _table_listings(table, lexicon, parts)
    ]
    if len(tables) > 1:
        listings.sort(key=lambda listing: bisect_right(titles, listing.clues[0].index))
    return listings


def _table_listings(table: Table, lexicon: Lexicon, parts: Sequence[Table]) -> list[Listing]:
    """Return the listings of a table, a row each; a row without a day has the one above it.

    Which columns are name and place is decided for all rows together, and those of its *parts*.
    """
    columns = [column for column, role in table.roles.items() if role not in _NOT_TOLD]
    sides = {"home", "away"} & set(table.roles.values())
    if len(columns) == 1 and not sides:
        return _one_column(table, columns[0], lexicon)
    entries = [_entries(table, row) for row in table.rows]
    beside = [part for part in parts if part is not table and part.roles == table.roles]
    others = [_entries(part, row) for part in beside for row in part.rows]
    told = [[entry for _, entry in line] for line in (*entries, *others)]
    choices = choose(told, _OWN_WORDS)[: len(entries)]
    listings: list[Listing] = []
    days: tuple[tuple[Clue, Phrase], ...] = ()
    for row, line, choice in zip(table.rows, entries, choices, strict=True):
        own = table.of(row, "day")
        if own:
            days = days_of(own)
        match = _match(table, row)
        if match and days:
            listings.append(_match_listing(table, row, match, days))
            continue
        if choice.name is None or not days or _is_full_date(line[choice.name][0]):
            continue
        place = line[choice.place][0] if choice.place is not None else None
        if place and has_initials(place.text) and Cue.PLACE not in place.cues:
            place = None  # who leads a walk stands where others have the place
        listings.append(_listing(table, row, line[choice.name][0], place, days, lexicon))
    return [listing for listing in listings if is_name(listing.name, lexicon)]


def _one_column(table: Table, column: int, lexicon: Lexicon) -> list[Listing]:
    """Return the listings of a table that tells all but the days in one column, as lines do."""
    days: tuple[tuple[Clue, Phrase], ...] = ()
    records: list[Record] = []
    told: list[tuple[tuple[Clue, ...], tuple[tuple[Clue, Phrase], ...]]] = []
    for row in table.rows:
        own = table.of(row, "day")
        days = days_of(own) if own else days
        if days and column in row:
            lines = [
                Labelled(clue, role, TABLE, begins=False)
                for at, clue in row.items()
                if at != column and (role := _line_role(table.roles[at], clue))
            ]
            name = Labelled(row[column], Role.NAME, TABLE, begins=True)
            records.append(Record([*lines, name], top=days[0][0]))
            told.append((tuple(row.values()), days))
    listings = to_listings(records, lexicon)
    return [
        listing._replace(days=days, clues=cells)
        for (cells, days), listing in zip(told, listings, strict=True)
        if listing and listing.name
    ]


def _line_role(role: str, clue: Clue) -> Role | None:
    """Return what a cell beside the only column that tells is as a line, None for a remark."""
    if role == "other" and place_beside_hours(clue):
        return Role.PLACE
    if role == "other" and tells_departure(clue):
        return Role.HOURS
    return _LINE_ROLES.get(role)


def _entries(table: Table, row: Row) -> list[tuple[Clue, Entry]]:
    """Return the cells that may be name or place, with what their heads say."""
    entries = []
    for column in sorted(row):
        role = table.roles[column]
        if role == "hours" and not row[column].times:
            role = ""  # a row that gives no hour may have moved up
        if role not in _NOT_TOLD:
            bonus, spot = _NAME_BONUS.get(role, 0.0), _PLACE_BONUS.get(role, 0.0)
            entries.append((row[column], _entry(row[column], bonus, spot)))
    return entries


def _entry(clue: Clue, bonus: float, spot: float) -> Entry:
    """Return a cell that may be name or place: "(L'Orangerie)" without its brackets."""
    last = len(clue.text) - 1
    if clue.text[0] == "(" and clue.text.find(")") == last:
        return Entry(stretch_of(clue, 1, last), bonus, spot, bracketed=True)
    return Entry(whole(clue), bonus, spot)


def _is_full_date(clue: Clue) -> bool:
    """Return whether a cell holds a day with its year and no name: a head among the rows."""
    years = (part.first.year for day in clue.days for part in day.members)
    return clue.only_dated and any(years)


def _listing(  # noqa: PLR0913, PLR0917  the parts of a listing, each from another column
    table: Table,
    row: Row,
    name: Clue,
    place: Clue | None,
    days: tuple[tuple[Clue, Phrase], ...],
    lexicon: Lexicon,
) -> Listing:
    text = _told_first(name)
    text = names.shouted_title(text, lexicon) if name.line.head else names.first_sentence(text)
    text = trimming.to_name(tails.without_price(trimming.without_explanation(text)), lexicon)
    text, behind = (text, "") if place else names.cut_place(text, lexicon)
    text = tails.without_label(text, lexicon)
    cells = tuple(row[column] for column in sorted(row))
    return Listing(
        name=names.clean(text),
        days=days,
        slots=slots_of(table, row),
        place=_without_hours(place) if place else behind or _told_aside(table, row),
        url=next((clue.line.href for clue in (name, *cells) if clue.line.href), None),
        clues=cells,
        reading=TABLE,
    )


def _told_aside(table: Table, row: Row) -> str:
    told = map(place_beside_hours, table.of(row, "other"))
    left = map(place_left, table.of(row, "other", "unknown"))
    return next(filter(None, (*told, *left)), "")


def _without_hours(clue: Clue) -> str:
    """Return the place that a cell names, without the hours beside it; "" for hours alone."""
    if not clue.times:
        return names.clean(clue.text)
    pieces = split_pieces(clue)
    if not pieces:
        return ""
    text = pieces[-1].text
    if left := place_left(clue):
        return left
    starts = whole(clue).starts(Cue.LABEL_PLACE, Cue.LABEL_TIME)
    led = place_in(clue, 0, len(clue.text)) if starts else ""  # "départ de la mairie à 9 h"
    return names.clean(text[max(text.find(led), 0) :])


def _told_first(cell: Clue) -> str:
    """Return what a cell tells before or behind its hours: "10 h Messe", "Rehearsal, 7.30pm".

    So it is before a new day that stands in no brackets: "Tournoi reporté au 22/03".
    """
    if cell.days and Cue.POSTPONED in cell.cues:
        before = cell.text[: cell.days[0].start]
        return cell.text if "(" in before else before or cell.text
    pieces = split_pieces(cell) if cell.times else []
    return pieces[0].text if pieces else cell.text


def _match(table: Table, row: Row) -> str:
    """Return the two sides of a fixture, "" for a row that is none."""
    home, away = table.of(row, "home"), table.of(row, "away")
    return f"{home[0].text} - {away[0].text}" if home and away else ""


def _match_listing(
    table: Table, row: Row, name: str, days: tuple[tuple[Clue, Phrase], ...]
) -> Listing:
    """Return the listing of a fixture: its hours may stand in any column, as a remark."""
    cells = tuple(row[column] for column in sorted(row))
    slots = tuple(slot for clue in cells for time in clue.times for slot in time.slots)
    place = next((clue.text for clue in table.of(row, "place")), "")
    return Listing(name, days, slots, place, clues=cells, reading=TABLE)

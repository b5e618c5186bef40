"""Where the structure of a document says that a new announcement begins."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from agenda.dates.phrase import Strength
from agenda.issue import Kind
from agenda.lines.pieces import split_pieces
from agenda.lines.stretches import stretches_of
from agenda.lines.taking_turns import share_of_turns
from agenda.tuples import NamedTuple
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from agenda.lines.clues import Clue

# A structure: its name, and for each line the item that it stands in.
_Level = tuple[str, "list[Hashable]"]

_FIRM = 1.5
_FAINT = 0.4
_SHARE = 0.6
_FEWEST = 2  # items that make a structure
_BETTER = 0.05  # an inner structure must fit better than an outer one, and sections than groups


class Seams(NamedTuple):
    """For each line, how strongly structure says that an announcement begins there.

    Positive for, negative against, 0 where structure is silent; ``level`` names the structure
    that was followed ("" when none fits the dates).
    """

    scores: tuple[float, ...]
    level: str = ""


def find_seams(clues: Sequence[Clue]) -> Seams:
    """Return the seams of a stretch of lines.

    Of all repeated structures (nested groups, sections under headings of one level) the one
    is followed whose items hold one date each, with something to name it.
    """
    faint = tuple(_faint(clues, index) for index in range(len(clues)))
    if not any(a.line.group == b.line.group for a, b in pairwise(clues)):
        faint = tuple(score if score > _FAINT else 0.0 for score in faint)
    best = _best(clues, _groups(clues)) or _best(clues, _sections(clues))
    if not best:
        return Seams(_under_one_heading(clues) or faint)
    keys = _with_headings(clues, best[1])
    days = _days_by_item(clues, keys)
    single = {key for key, count in days.items() if count == 1}
    apart = _apart(clues, keys, days)
    return Seams(
        tuple(
            _firm(keys, index, single) + faint[index] + _FIRM * (index in apart)
            for index in range(len(clues))
        ),
        best[0],
    )


def _apart(
    clues: Sequence[Clue], keys: Sequence[Hashable], days: Mapping[Hashable, int]
) -> frozenset[int]:
    """Return where an item with its own title and its day stands below one without a day.

    What "Men's group", "Taking a break" names is on no day of "Women's group", "7 May: Trip".
    """
    return frozenset(
        index
        for index in range(1, len(clues) - 1)
        if keys[index] != keys[index - 1] is not None
        and not days[keys[index - 1]]
        and days[keys[index]] == 1
        and not clues[index].phrases
        and clues[index].uncovered
        and keys[index + 1] == keys[index]
        and index > 1
        and keys[index - 2] == keys[index - 1]
    )


def _under_one_heading(clues: Sequence[Clue]) -> tuple[float, ...]:
    """Return the seams of a notice, one heading with one date below it; () for anything else.

    Weekdays that head lines below that date make a programme of it: "Lundi", "Mardi".
    """
    headings = [index for index, clue in enumerate(clues) if clue.heading]
    dated = [index for index, clue in enumerate(clues) if clue.days]
    if len(headings) != 1 or len(dated) != 1 or headings[0] > dated[0]:
        return ()
    if sum(map(_is_weekday, clues)) >= _FEWEST:
        return ()
    return tuple(-_FIRM if index > headings[0] else 0.0 for index in range(len(clues)))


def _is_weekday(clue: Clue) -> bool:
    """Return whether a line is the name of a weekday and nothing else."""
    weekly = any(phrase.strength is Strength.WEEKDAY for phrase in clue.phrases)
    return weekly and not clue.uncovered and not clue.days


def _with_headings(clues: Sequence[Clue], keys: list[Hashable]) -> list[Hashable]:
    """Return the items, each with the heading above it, where most items have their own."""
    dated = {key for key, days in _days_by_item(clues, keys).items() if days and key is not None}
    starts = [
        index
        for index in range(1, len(clues))
        if keys[index] in dated and keys[index] != keys[index - 1]
    ]
    headed = [i for i in starts if keys[i - 1] is None and clues[i - 1].heading]
    if len(headed) <= _SHARE * len(starts):
        # The heading of a list stands above its first item only, unless that names nothing itself.
        own = [i for i in headed if _is_bare(clues, keys, i)]
        others = (i for i in starts if i not in own)
        titled = all(not clues[i].days and clues[i].uncovered > 0 for i in others)
        return _widened(keys, own if titled else [])
    named = sum(not clues[i].days and clues[i].uncovered > 0 for i in starts) > _SHARE * len(starts)
    if named and any(keys[i - 1] in dated for i in starts):
        return keys  # "ATELIERS" above two items, each with its own name above its day
    return _widened(keys, headed)


def _widened(keys: list[Hashable], starts: Sequence[int]) -> list[Hashable]:
    """Return the items, those at *starts* with the line above them."""
    widened = list(keys)
    for index in starts:
        widened[index - 1] = keys[index]
    return widened


def _is_bare(clues: Sequence[Clue], keys: Sequence[Hashable], start: int) -> bool:
    """Return whether an item tells its day alone, or with its place: "3 May, village hall"."""
    item = [clue for clue, key in zip(clues, keys, strict=True) if key == keys[start]]
    return all(clue.days and (clue.only_dated or _only_places(clue)) for clue in item)


def _only_places(clue: Clue) -> bool:
    """Return whether a line has words of places, and none of events but in their names."""
    parts = stretches_of(clue, split_pieces(clue))
    placed = not {Cue.PLACE, Cue.AT}.isdisjoint(clue.cues)
    return placed and not any(part.has(Cue.EVENT) for part in parts)


def _days_by_item(clues: Sequence[Clue], keys: Sequence[Hashable]) -> dict[Hashable, int]:
    days: dict[Hashable, int] = {}
    for clue, key in zip(clues, keys, strict=True):
        days[key] = days.get(key, 0) + _is_dated(clue)
    return days


def _is_dated(clue: Clue) -> bool:
    return bool(clue.days) and not clue.repeats and not clue.moves


def _faint(clues: Sequence[Clue], index: int) -> float:
    """Return the little that is said by the innermost group alone."""
    group = clues[index].line.group
    if _leaves_rows(clues, index):
        return _FIRM
    if not index or not group:
        return 0.0
    return -_FAINT if clues[index - 1].line.group == group else _FAINT


def _leaves_rows(clues: Sequence[Clue], index: int) -> bool:
    """Return whether a line stands behind a row that has its own day, and in no row itself.

    What "donderdag" heads stands beside it.
    """
    clue, cell = clues[index], clues[index - 1]
    if clue.line.column >= 0 or cell.line.column <= 0 or index <= 1:
        return False
    first = clues[index - 2]
    own = first.line.group == cell.line.group and not first.uncovered
    return own and bool(first.phrases)


def _firm(keys: Sequence[Hashable], index: int, single: set[Hashable]) -> float:
    """Return what an item's bounds say; inside an item of several dates they say nothing."""
    if not index:
        return 0.0
    if keys[index] != keys[index - 1]:
        return _FIRM
    return -_FIRM if keys[index] is not None and keys[index] in single else 0.0


def _best(clues: Sequence[Clue], levels: Sequence[_Level]) -> _Level | None:
    """Return the level that fits best, of two that fit alike the outer one; None if none fits."""
    best, best_fit = None, 0.0
    for level in levels:
        fit = _fit(clues, level[1])
        if fit > best_fit + _BETTER and fit >= _SHARE:
            best, best_fit = level, fit
    return best


def _groups(clues: Sequence[Clue]) -> list[_Level]:
    """Return each depth of nesting as the item that every line stands in (None: in none)."""
    levels: list[_Level] = []
    for depth in range(max((len(clue.line.group) for clue in clues), default=0)):
        items: list[Hashable] = [
            clue.line.group[: depth + 1] if len(clue.line.group) > depth else None for clue in clues
        ]
        levels.append((f"group {depth + 1}", items))
    return levels


def _sections(clues: Sequence[Clue]) -> list[_Level]:
    """Return each rank of headings as the section that every line stands in.

    Where the date of each stands above its heading, the sections begin with their dates.
    """
    levels: list[_Level] = []
    starts: list[int] = []
    for rank in sorted({clue.line.level for clue in clues if clue.heading}):
        own = [i for i, clue in enumerate(clues) if clue.heading and clue.line.level == rank]
        starts += [index - 1 for index in own] if _stand_below_dates(clues, own) else own
        levels.append((f"heading {rank}", _numbered(starts, len(clues))))
    return levels


def _stand_below_dates(clues: Sequence[Clue], headings: Sequence[int]) -> bool:
    """Tell whether each of *headings* stands right below a date, and no date below the last."""
    if len(headings) < _FEWEST or any(map(_is_dated, clues[headings[-1] :])):
        return False
    return all(index and _is_dated(clues[index - 1]) for index in headings)


def _numbered(starts: Sequence[int], count: int) -> list[Hashable]:
    """Return for each of *count* lines the section that it stands in, None before the first."""
    edges = frozenset(starts)
    section = 0
    keys: list[Hashable] = []
    for index in range(count):
        section += index in edges
        keys.append(section or None)
    return keys


def _fit(clues: Sequence[Clue], keys: Sequence[Hashable]) -> float:
    """Return how well items match announcements: the share of dates that are alone in an item.

    Items that only hold a date have nothing to name it: they are parts, not announcements.
    At least two items must fit.  Where more of them give hours and no day, that is told above
    all of them.
    """
    fitting, items, days, longest, timed = 0.0, 0, 0, 0, 0
    for key, run in groupby(range(len(clues)), key=lambda index: keys[index]):
        members = [clues[index] for index in run]
        dated = sum(_is_dated(clue) for clue in members)
        days += dated
        if key is None or not any(clue.uncovered for clue in members):
            continue
        if not dated:
            timed += any(clue.times and clue.line.kind is Kind.ITEM for clue in members)
            continue
        items += 1
        longest = max(longest, len(members))
        fitting += 1.0 if dated == 1 else 0.4 * dated
    if items <= 1 or timed > items or (longest == 1 and _alternates(clues)):
        return 0.0
    return fitting / days


def _alternates(clues: Sequence[Clue]) -> bool:
    """Return whether lines with a day and lines without take turns.

    Where every line is an item of its own, that says nothing of such announcements.
    """
    return share_of_turns([i for i, clue in enumerate(clues) if _is_dated(clue)]) >= _SHARE

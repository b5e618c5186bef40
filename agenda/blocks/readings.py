"""Which line is what: the one reading that explains a whole block best.

A reading is an order in which announcements are printed: name then date, date then name, both
on one line, a date above several names.  Each is a small automaton over roles.  Viterbi's
algorithm finds the best path through all of them at once; changing from one reading to another
costs more than a line that fits badly, so orientation is a property of the block.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from agenda.blocks.emissions import emissions_of
from agenda.blocks.labelled import (
    DATE_FIRST,
    DATE_HEADING,
    HOURS_FIRST,
    NAME_FIRST,
    TIMED,
    UNDER_DATES,
    Labelled,
    corrected,
)
from agenda.blocks.roles import Role
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from agenda.blocks.structure import Seams
    from agenda.lines.clues import Clue

_NEW = 0.6  # what an announcement must earn to be one
_INSIDE = 0.6  # how much structure counts against an announcement inside another's item
_UNDER_DAY = 0.45  # the same, for items under a date: they share its paragraph
_FIRM_SEAM = 1.0  # the bounds of items that hold one date each
_WASTED = 1.0
_KICKER = 0.4
_ABOVE = 0.9  # a kind or a town above the day it belongs to
_SHARED = 0.3  # a place or hours above the first of several names
_NOTED = 1.0  # words beside a date that are not the name
_ASIDE = 0.7  # a line between the date and the name it belongs to
_ODD = 1.0  # an item that is printed otherwise than its neighbours
_CHANGE = 3.0  # what another reading must earn
_OPENS = 1.2
_WITHIN = 1.0
_HOURS_BESIDE = 0.4
_OF_LIST = 2.5  # the last item of a list of hours is no name of the day below it
_IMPOSSIBLE = float("-inf")

_DETAILS = (Role.MORE, Role.PLACE, Role.HOURS)
# A sentence that tells of a day stands behind the day of an announcement; before it, what is
# named above would be on the day that the sentence tells.
_BEHIND = (*_DETAILS, Role.TOLD)


class State(NamedTuple):
    """A state of a reading: the roles a line may have in it, and the states that may follow.

    ``begins`` tells which of the following states begin another announcement; ``cost`` is
    what each line in the state costs.
    """

    name: str
    roles: tuple[Role, ...]
    follows: tuple[str, ...]
    begins: tuple[str, ...] = ()
    cost: float = 0.0


class Reading(NamedTuple):
    """An order in which announcements are printed."""

    name: str
    states: tuple[State, ...]


def _reading(name: str, first: str, *states: State) -> Reading:
    """Return a reading with the two states that every reading has: outside, and a heading."""
    between = (
        State("out", (Role.OUT,), ("out", "head", *first.split()), tuple(first.split())),
        State("head", (Role.HEAD,), ("out", "head", *first.split()), tuple(first.split())),
    )
    return Reading(name, (*between, *states))


_REST = ("out", "head")
_ITEMS = ("name", "line", "top")
_HOURLY = ("hours", "top")
_LINES = ("after", "item", "line", "above")
_NEXT = ("line", "after", "name", "kicker", "out", "head")
_BEGINS = ("name", "line", "kicker")
_DATED_BEGIN = ("day", "line", "remark", "above", "over")
_DATED = (*_DATED_BEGIN, *_REST)

READINGS = (
    _reading(
        NAME_FIRST,
        "name kicker",
        # The kind of event above its name: "Exposition", then "La couleur en plein vent".
        State("kicker", (Role.KIND,), ("name",), cost=_KICKER),
        State("name", (Role.NAME,), ("before", "day", "noted", "line"), ("line",)),
        State("before", _DETAILS, ("before", "day", "noted", "line"), ("line",), cost=_ASIDE),
        State("day", (Role.DAY,), ("day", "noted", *_NEXT), _BEGINS),
        # More than the date stands beside it: its place, a remark.
        State("noted", (Role.BOTH,), ("day", "noted", *_NEXT), _BEGINS, cost=_NOTED),
        # Under a name that serves a list of dates, an item may have a name of its own.
        State("line", (Role.BOTH,), ("day", *_NEXT), _BEGINS),
        State("after", _BEHIND, ("after", "name", "kicker", *_REST), ("name", "kicker")),
    ),
    _reading(
        DATE_FIRST,
        "day remark above",
        # Its town, or of which kind it is, at the top of an item: "Olargues", then "25 janvier".
        State("above", (Role.ONLY_KIND, Role.PLACE), ("above", "day"), cost=_ABOVE),
        State("day", (Role.DAY,), ("day", "hours", "before", "name", "noted")),
        # "Loire > Chavanay Sam. 29 mars Trail" above a heading, which is the name.
        State("remark", (Role.NOTED_DAY,), ("title",)),
        State("title", (Role.TITLE,), ("after", *_DATED), _DATED_BEGIN),
        # Hours on a line of their own belong to the day above them.
        State("hours", (Role.HOURS,), ("placed", "before", "name"), cost=_SHARED),
        State("placed", (Role.PLACE,), ("before", "name"), cost=_SHARED),
        State("before", _DETAILS, ("before", "name"), cost=_ASIDE),
        State("name", (Role.NAME,), ("after", *_DATED), _DATED_BEGIN),
        State("noted", (Role.BOTH,), ("after", *_DATED), _DATED_BEGIN, cost=_NOTED),
        # An odd item may print its name beside its date.
        State("line", (Role.BOTH,), ("after", *_DATED), _DATED_BEGIN, cost=_ODD),
        # Another may print it above: "Quiz night", then "Friday 24 January at 8 pm".
        State("over", (Role.OVER,), ("under",), cost=_ODD),
        State("under", (Role.DAY,), ("after", *_DATED), _DATED_BEGIN),
        State("after", _BEHIND, ("after", *_DATED), _DATED_BEGIN),
    ),
    _reading(
        "one line",
        "line above",
        # "BPM Clara Montes", and below it "Jueves 24 a las 17.30h: cuentos".
        State("above", (Role.ONLY_KIND, Role.HOUSE), ("line",), cost=_ABOVE),
        State("line", (Role.BOTH,), (*_LINES, *_REST), _LINES[1:]),
        # "19 août – 18 h – Messe", and below it "20 h – Bal": the first gives its day to all.
        State("item", (Role.TIMED,), (*_LINES, *_REST), _LINES[1:]),
        State("after", _BEHIND, (*_LINES, *_REST), _LINES[1:]),
    ),
    _reading(
        DATE_HEADING,
        "top feast",
        # "Festival du 7 au 9 mars" above the days of its programme.
        State("feast", (Role.FEAST,), ("whole", "top", *_REST), ("top",)),
        State("whole", _DETAILS, ("whole", "top", *_REST), ("top",)),
        State("top", (Role.DAY_HEAD,), (*_ITEMS, "before", "told", "section"), _ITEMS),
        State("before", (Role.PLACE, Role.HOURS), ("before", "name"), ("name",), cost=_SHARED),
        # "31e dimanche ordinaire" below its date, before the hours of its masses.
        State("told", (Role.MORE,), ("told", "name"), ("name",), cost=_KICKER),
        # "Expositions", a heading below the date.
        State(
            "section", (Role.HEAD,), ("section", "told", "before", *_ITEMS), _ITEMS, cost=_KICKER
        ),
        State("name", (Role.NAME,), ("after", "section", *_ITEMS, *_REST), _ITEMS),
        State("line", (Role.BOTH,), ("after", "section", *_ITEMS, *_REST), _ITEMS),
        State("after", _BEHIND, ("after", "section", *_ITEMS, *_REST), _ITEMS),
    ),
    _reading(
        HOURS_FIRST,
        "top",
        State("top", (Role.DAY_HEAD,), ("hours",), ("hours",)),
        State("hours", (Role.HOURS,), ("name", "line")),
        State("name", (Role.NAME,), ("after", *_HOURLY, *_REST), _HOURLY),
        # One item may give another day beside its name: "(moved to Sunday 12)".
        State("line", (Role.BOTH,), ("after", *_HOURLY, *_REST), _HOURLY, cost=_ODD),
        State("after", (Role.MORE, Role.PLACE, Role.TOLD), ("after", *_HOURLY, *_REST), _HOURLY),
    ),
)


class _Node(NamedTuple):
    """A state in the automaton of all readings."""

    reading: int
    state: State
    under_day: bool


def _is_under_day(reading: Reading, state: State) -> bool:
    """Return whether the lines of a state stand below a date that is not theirs."""
    return state.name == "item" or (reading.name in UNDER_DATES and state.name not in _REST)


_NODES = tuple(
    _Node(index, state, _is_under_day(reading, state))
    for index, reading in enumerate(READINGS)
    for state in reading.states
)


class _Way(NamedTuple):
    """A way from one node to another; ``turn`` says what a seam before the line means for it."""

    before: int
    begins: bool
    cost: float
    turn: int


# What happens on a way: nothing that a seam speaks of, an announcement goes on, the first one
# below a date begins, another one there, one with its own date, another date, or any other one.
_NOTHING, _GOES_ON, _FIRST_BELOW, _BELOW, _DATED_BELOW, _DATE_BELOW, _BEGINS_ANEW = range(7)


def _ways_to(target: _Node) -> Iterator[_Way]:
    """Yield the ways that lead to a node."""
    name = target.state.name
    between, opens = name in _BETWEEN, name in READINGS[target.reading].states[0].begins
    for number in range(len(_NODES)) if between or opens else _OF_READING[target.reading]:
        node, before, ends = _NODES[number], _NAMES[number], _LAST[number]
        if node.reading == target.reading:
            if name in node.state.follows:
                # A name that serves no date of its own is a heading, no better.
                wasted = name == "line" and before in ("name", "before")
                begins = name in node.state.begins
                yield _Way(number, begins, _WASTED * wasted, _turn(node, target, begins=begins))
        elif between and before in _BETWEEN:
            yield _Way(number, False, _CHANGE, _turn(node, target, begins=False))  # noqa: FBT003  speed
        elif opens and ends:
            yield _Way(number, True, _CHANGE, _turn(node, target, begins=True))  # noqa: FBT003  speed


def _turn(before: _Node, node: _Node, *, begins: bool) -> int:
    """Return what happens between two nodes."""
    if not begins:
        return _NOTHING if node.state.name in _BETWEEN else _GOES_ON
    item = node.state.name != "top"
    if before.state.name == "top" and item:
        return _FIRST_BELOW
    if before.state.name == "item" and node.state.name in ("line", "above"):
        return _DATED_BELOW  # ends the list of hours above it, whatever is between
    if before.under_day:
        return _BELOW if item else _DATE_BELOW
    return _BEGINS_ANEW


def _may_end(node: _Node) -> bool:
    return "out" in node.state.follows


_BETWEEN = frozenset(_REST)
_NAMES = tuple(node.state.name for node in _NODES)
_LAST = tuple(_may_end(node) for node in _NODES)
_OF_READING = tuple(
    tuple(number for number, node in enumerate(_NODES) if node.reading == index)
    for index in range(len(READINGS))
)
_WAYS = tuple(tuple(_ways_to(target)) for target in _NODES)
_FIRST = tuple(
    node.state.name in (*_REST, *READINGS[node.reading].states[0].begins) for node in _NODES
)
# Hours beside a name are of the day above it rather than of the one below.
_NAME_ABOVE = next(
    number
    for number, node in enumerate(_NODES)
    if READINGS[node.reading].name == NAME_FIRST and node.state.name == "name"
)
_NAME_BELOW = next(
    number
    for number, node in enumerate(_NODES)
    if READINGS[node.reading].name == DATE_FIRST and node.state.name == "name"
)
_APART = frozenset(number for number, node in enumerate(_NODES) if node.state.name in _REST)
_TITLES = frozenset(number for number, node in enumerate(_NODES) if node.state.name == "title")


def label(clues: Sequence[Clue], seams: Seams) -> list[Labelled]:
    """Return the role of every line of a block, in order, by the reading that fits best."""
    if not clues:
        return []
    emissions = emissions_of(clues)
    scores, back = _forward(clues, seams, emissions)
    node = max((n for n in range(len(_NODES)) if _LAST[n]), key=lambda n: scores[n])
    path: list[Labelled] = []
    for index in range(len(clues) - 1, -1, -1):
        way = back[index][node]
        role, reading = _best(_ROLES[node], emissions[index]), READINGS[_NODES[node].reading].name
        if role is Role.TIMED:
            reading = TIMED
        role = _PLAIN.get(role, role)
        path.append(Labelled(clues[index], role, reading, way.begins))
        node = way.before
    return corrected(path[::-1])


# What a role is once the reading is known.
_PLAIN = {
    Role.TIMED: Role.NAME,
    Role.TITLE: Role.NAME,
    Role.OVER: Role.NAME,
    Role.FEAST: Role.BOTH,
    Role.NOTED_DAY: Role.DAY,
    Role.ONLY_KIND: Role.KIND,
    Role.HOUSE: Role.PLACE,
    Role.TOLD: Role.MORE,
}


def _forward(
    clues: Sequence[Clue], seams: Seams, emissions: Sequence[Mapping[Role, float]]
) -> tuple[list[float], list[list[_Way]]]:
    """Return the score of each node after the last line, and the ways that led there."""
    scores: list[float] = []
    back: list[list[_Way]] = []
    above: frozenset[Role] = frozenset()
    for clue, seam, by_role in zip(clues, seams.scores, emissions, strict=True):
        emitted = _emit(by_role)
        can_take = frozenset(by_role)
        if not back:
            scores = [
                score - cost if first else _IMPOSSIBLE
                for score, cost, first in zip(emitted, _BEGINNING, _FIRST, strict=True)
            ]
            pointers = _STARTS
        else:
            # A list of hours makes an item of each line, whatever holds them together, and all
            # of them are of the day above, whatever stands between.
            seam = min(max(seam, 0.0), _FIRM_SEAM) if clue.timed_item else seam  # noqa: PLW2901
            ways = _ways_between(above, can_take)
            scores, pointers = _step(scores, emitted, ways, seam, heading=clue.heading)
            if clue.times and not clue.days and not clue.text.endswith(":"):
                scores[_NAME_ABOVE] -= _OF_LIST if clue.timed_item else _HOURS_BESIDE
        above = can_take
        back.append(pointers)
    return scores, back


def _begins_first(node: _Node) -> bool:
    return node.state.name not in _BETWEEN


_BEGINNING = tuple(_NEW if _begins_first(node) else 0.0 for node in _NODES)
_STARTS = [_Way(-1, _begins_first(node), 0.0, _NOTHING) for node in _NODES]


def _emit(by_role: Mapping[Role, float]) -> list[float]:
    """Return for each node the score of its best role for a line."""
    scores = [
        max([by_role.get(role, _IMPOSSIBLE) for role in roles])
        if len(roles) > 1
        else by_role.get(roles[0], _IMPOSSIBLE)
        for roles in _CHOICES
    ]
    return [scores[choice] for choice in _CHOICE]


def _best(roles: Sequence[Role], by_role: Mapping[Role, float]) -> Role:
    """Return which of *roles* fits a line best."""
    if len(roles) == 1:
        return roles[0]
    return max(roles, key=lambda role: by_role.get(role, _IMPOSSIBLE))


_ROLES = tuple(node.state.roles for node in _NODES)
# Which roles one may choose from is the same in many nodes.
_CHOICES = tuple(dict.fromkeys(_ROLES))
_CHOICE = tuple(_CHOICES.index(roles) for roles in _ROLES)


def _earned(seam: float) -> tuple[float, ...]:
    """Return what each turn earns or costs by the seam before the line."""
    crossed = -seam if seam > 0 else 0.0
    below = (seam if seam > 0 else seam * _UNDER_DAY) - _NEW
    # The date above belongs to another item.
    apart = -seam - _NEW if seam > _FIRM_SEAM else below
    anew = (seam if seam > 0 else seam * _INSIDE) - _NEW
    dated = min(seam, 0.0) * _UNDER_DAY - _NEW
    return 0.0, crossed, 0.0, apart, dated, below, anew


@lru_cache(maxsize=1024)
def _ways_between(
    above: frozenset[Role], roles: frozenset[Role]
) -> tuple[tuple[int, tuple[_Way, ...]], ...]:
    """Return the ways to each node that a line can be in, below a line that can be in others.

    What roles the two can take leaves few of all ways.
    """
    return tuple(
        (number, tuple(way for way in ways if not above.isdisjoint(_ROLES[way.before])))
        for number, ways in enumerate(_WAYS)
        if not roles.isdisjoint(_ROLES[number])
    )


def _step(
    scores: Sequence[float],
    emitted: Sequence[float],
    ways: Sequence[tuple[int, tuple[_Way, ...]]],
    seam: float,
    *,
    heading: bool,
) -> tuple[list[float], list[_Way]]:
    """Return the best score of each node after one more line, and the way that it came.

    A *heading* that nothing ties to the lines above opens something; one that the structure
    ties to a date above names it.
    """
    after = [_IMPOSSIBLE] * len(_NODES)
    pointers = [_NOWHERE] * len(_NODES)
    earned = _earned(seam)
    opens, named = heading and seam >= 0, heading and seam < -_FIRM_SEAM
    for number, leading in ways:
        best, taken = _IMPOSSIBLE, _NOWHERE
        for way in leading:
            before, _, cost, turn = way
            score = scores[before] - cost + earned[turn]
            if score > best:
                best, taken = score, way
        best += emitted[number] - _COSTS[number]
        if _NOTES[number] and seam > -_FIRM_SEAM:
            best -= _NOTED  # nothing but words says that both lines are one item
        if opens and number == _NAME_BELOW:
            best -= _OPENS  # a heading names what stands below it, not the date above
        if named and number in _APART:
            best -= _WITHIN
        elif not named and number in _TITLES:
            best = _IMPOSSIBLE
        after[number], pointers[number] = best, taken
    return after, pointers


_NOWHERE = _Way(-1, False, 0.0, _NOTHING)  # noqa: FBT003  begins nothing
_COSTS = tuple(node.state.cost for node in _NODES)
_NOTES = tuple(node.state.name == "noted" for node in _NODES)

"""Which line is what: the one reading that explains a whole block best.

A reading is an order in which announcements are printed: name then date, date then name, both
on one line, a date above several names.  Each is a small automaton over roles.  Viterbi's
algorithm finds the best path through all of them at once; changing from one reading to another
costs more than a line that fits badly, so orientation is a property of the block.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from agenda.roles import Role, emissions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.clues import Clue
    from agenda.structure import Seams

_NEW = 0.6  # what an announcement must earn to be one
_INSIDE = 0.6  # how much structure counts against an announcement inside another's item
_UNDER_DAY = 0.45  # the same, for items under a date: they share its paragraph
_FIRM_SEAM = 1.0  # the bounds of items that hold one date each
_WASTED = 1.0
_KICKER = 0.4
_NOTED = 1.0  # words beside a date that are not the name
_ASIDE = 0.7  # a line between the date and the name it belongs to
_ODD = 1.0  # an item that is printed otherwise than its neighbours
_CHANGE = 3.0  # what another reading must earn
_OPENS = 1.2
_IMPOSSIBLE = float("-inf")

_DETAILS = (Role.MORE, Role.PLACE, Role.HOURS)


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
DATE_HEADING, HOURS_FIRST = "date heading", "date heading, hours"
UNDER_DATES = frozenset({DATE_HEADING, HOURS_FIRST})
_NEXT = ("line", "after", "name", "kicker", "out", "head")
_BEGINS = ("name", "line", "kicker")
_DATED_BEGIN = ("day", "line")
_DATED = (*_DATED_BEGIN, *_REST)

READINGS = (
    _reading(
        "name, date",
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
        State("after", _DETAILS, ("after", "name", "kicker", *_REST), ("name", "kicker")),
    ),
    _reading(
        "date, name",
        "day",
        State("day", (Role.DAY,), ("day", "before", "name", "noted")),
        State("before", _DETAILS, ("before", "name"), cost=_ASIDE),
        State("name", (Role.NAME,), ("after", *_DATED), _DATED_BEGIN),
        State("noted", (Role.BOTH,), ("after", *_DATED), _DATED_BEGIN, cost=_NOTED),
        # An odd item may print its name beside its date.
        State("line", (Role.BOTH,), ("after", *_DATED), _DATED_BEGIN, cost=_ODD),
        State("after", _DETAILS, ("after", *_DATED), _DATED_BEGIN),
    ),
    _reading(
        "one line",
        "line",
        State("line", (Role.BOTH,), ("after", "line", *_REST), ("line",)),
        State("after", _DETAILS, ("after", "line", *_REST), ("line",)),
    ),
    _reading(
        DATE_HEADING,
        "top",
        State("top", (Role.DAY_HEAD,), (*_ITEMS, "before"), _ITEMS),
        State("before", (Role.PLACE, Role.HOURS), ("before", "name"), ("name",)),
        State("name", (Role.NAME,), ("after", *_ITEMS, *_REST), _ITEMS),
        State("line", (Role.BOTH,), ("after", *_ITEMS, *_REST), _ITEMS),
        State("after", _DETAILS, ("after", *_ITEMS, *_REST), _ITEMS),
    ),
    _reading(
        HOURS_FIRST,
        "top",
        State("top", (Role.DAY_HEAD,), ("hours",), ("hours",)),
        State("hours", (Role.HOURS,), ("name",)),
        State("name", (Role.NAME,), ("after", *_HOURLY, *_REST), _HOURLY),
        State("after", (Role.MORE, Role.PLACE), ("after", *_HOURLY, *_REST), _HOURLY),
    ),
)


class _Node(NamedTuple):
    """A state in the automaton of all readings."""

    reading: int
    state: State
    under_day: bool


class Labelled(NamedTuple):
    """A line with its role; ``begins`` when an announcement begins with it."""

    clue: Clue
    role: Role
    reading: str
    begins: bool


_NODES = tuple(
    _Node(index, state, reading.name in UNDER_DATES and state.name not in _REST)
    for index, reading in enumerate(READINGS)
    for state in reading.states
)


def _edges() -> tuple[tuple[tuple[int, bool, float], ...], ...]:
    """Return for each node the nodes before it: (node, begins an announcement, cost)."""
    edges: list[tuple[tuple[int, bool, float], ...]] = []
    for target in _NODES:
        name = target.state.name
        before: list[tuple[int, bool, float]] = []
        for number, node in enumerate(_NODES):
            if node.reading == target.reading:
                if name in node.state.follows:
                    # A name that serves no date of its own is a heading, no better.
                    wasted = name == "line" and node.state.name in ("name", "before")
                    before.append((number, name in node.state.begins, _WASTED * wasted))
            elif node.state.name in (*_REST,) and name in _REST:
                before.append((number, False, _CHANGE))
            elif name in READINGS[target.reading].states[0].begins and _may_end(node):
                before.append((number, True, _CHANGE))
        edges.append(tuple(before))
    return tuple(edges)


def _may_end(node: _Node) -> bool:
    return "out" in node.state.follows


_EDGES = _edges()
_FIRST = tuple(
    node.state.name in (*_REST, *READINGS[node.reading].states[0].begins) for node in _NODES
)
_LAST = tuple(_may_end(node) for node in _NODES)
_BETWEEN = frozenset(_REST)
_NAME_BELOW = next(
    number
    for number, node in enumerate(_NODES)
    if READINGS[node.reading].name == "date, name" and node.state.name == "name"
)


def label(clues: Sequence[Clue], seams: Seams) -> list[Labelled]:
    """Return the role of every line of a block, in order, by the reading that fits best."""
    if not clues:
        return []
    scores, back, roles = _forward(clues, seams)
    node = max((n for n in range(len(_NODES)) if _LAST[n]), key=lambda n: scores[n])
    path: list[Labelled] = []
    for index in range(len(clues) - 1, -1, -1):
        before, begins = back[index][node]
        role = roles[index][node]
        path.append(Labelled(clues[index], role, READINGS[_NODES[node].reading].name, begins))
        node = before
    return path[::-1]


def _forward(
    clues: Sequence[Clue], seams: Seams
) -> tuple[list[float], list[list[tuple[int, bool]]], list[list[Role]]]:
    scores: list[float] = []
    back: list[list[tuple[int, bool]]] = []
    roles: list[list[Role]] = []
    for index, clue in enumerate(clues):
        emitted, taken = _emit(clue)
        if not index:
            scores = [
                emitted[n] - (_NEW if _begins_first(n) else 0.0) if _FIRST[n] else _IMPOSSIBLE
                for n in range(len(_NODES))
            ]
            back.append([(-1, _begins_first(n)) for n in range(len(_NODES))])
        else:
            # A list of hours makes an item of each line, whatever holds them together.
            seam = max(seams.scores[index], 0.0) if clue.timed_item else seams.scores[index]
            scores, pointers = _step(scores, emitted, seam, opens=clue.heading and seam >= 0)
            back.append(pointers)
        roles.append(taken)
    return scores, back, roles


def _begins_first(node: int) -> bool:
    return _NODES[node].state.name not in _BETWEEN


def _emit(clue: Clue) -> tuple[list[float], list[Role]]:
    """Return for each node its best role for the line, with the score of that role."""
    by_role = emissions(clue)
    emitted: list[float] = []
    taken: list[Role] = []
    for node in _NODES:
        role = max(node.state.roles, key=lambda r: by_role.get(r, _IMPOSSIBLE))
        emitted.append(by_role.get(role, _IMPOSSIBLE))
        taken.append(role)
    return emitted, taken


def _beginning(before: _Node, node: _Node, seam: float) -> float:
    """Return what an announcement, or a date above some, earns or costs by its seam."""
    item = node.state.name != "top"
    if before.state.name == "top" and item:
        return 0.0  # the first one below a date
    if before.under_day and item and seam > _FIRM_SEAM:
        return -seam - _NEW  # the date above belongs to another item
    inside = _UNDER_DAY if before.under_day else _INSIDE
    return seam * (1.0 if seam > 0 else inside) - _NEW


def _step(
    scores: Sequence[float], emitted: Sequence[float], seam: float, *, opens: bool
) -> tuple[list[float], list[tuple[int, bool]]]:
    """Return the best score of each node after one more line, and where it came from.

    *opens* tells that the line is a heading that nothing ties to the lines above.
    """
    after: list[float] = []
    pointers: list[tuple[int, bool]] = []
    for number, emission in enumerate(emitted):
        best, origin = _IMPOSSIBLE, (-1, False)
        if emission != _IMPOSSIBLE:
            outside = _NODES[number].state.name in _BETWEEN
            for before, begins, cost in _EDGES[number]:
                score = scores[before] - cost
                if begins:
                    score += _beginning(_NODES[before], _NODES[number], seam)
                elif not outside and seam > 0:
                    score -= seam
                if score > best:
                    best, origin = score, (before, begins)
            best += emission - _NODES[number].state.cost
            if _NODES[number].state.name == "noted" and seam > -_FIRM_SEAM:
                best -= _NOTED  # nothing but words says that both lines are one item
            if opens and number == _NAME_BELOW:
                best -= _OPENS  # a heading names what stands below it, not the date above
        after.append(best)
        pointers.append(origin)
    return after, pointers

"""Repeated things: which neighbours on a page are items of one kind."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from agenda.patterns import pattern
from agenda.readers.html_roles import DEFINITION, HEADING, ITEM, LIST, PARAGRAPH, ROW, TERM
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Deeper paths than this say nothing more about a page.
_DEEPEST = 12
_DIGITS = pattern(r"[-_]*\d+")


_OF_DEFINITIONS = frozenset({TERM, DEFINITION})
# Alike whatever their classes say: "odd", "first", "post-12".
_ALIKE = frozenset({ITEM, ROW})
# Headings announce what follows them; lists hold things.  So do tables, but in a newsletter
# each announcement is a table of its own.
_NO_THINGS = frozenset({HEADING, LIST})


# Their own constructor costs twice as much, and there is one for every item of a page.
_new = tuple.__new__


class Thing(NamedTuple):
    """Lines ``[start, end)`` that stand together; a sealed one holds no further things."""

    start: int
    end: int
    sealed: bool = False


# A child that holds lines: tag number, class attribute, role, lines [start, end),
# and whether one of them is a heading.  A tuple, for it is made for every block.
Child = tuple[int, str, int, int, int, bool]
# What alike elements share: the tag, with the first class name without its figures.
_Signature = int | tuple[int, str]


def repeated(children: Sequence[Child]) -> list[Thing]:
    """Return the repeated things among the children of one element, in order."""
    if children[0][2] in _OF_DEFINITIONS:
        return _definitions(children)
    looks = [child[:3] for child in children]
    signatures: dict[tuple[int, str, int], _Signature] = {}
    counts: dict[_Signature, int] = {}
    headings = 0
    numbers: dict[tuple[int, str, int], int] = {}
    for look in looks:
        numbers[look] = numbers.get(look, 0) + 1
    for look, count in numbers.items():
        tag, classes, role = look
        signature = (tag, _first_name(classes)) if classes and role not in _ALIKE else tag
        signatures[look] = signature
        counts[signature] = counts.get(signature, 0) + count
        if role == HEADING:
            headings = max(headings, counts[signature])
    if len(counts) == len(children):
        return []
    if len(counts) == 1:  # as in most lists and bodies of text
        return _all_alike(children)
    signed = [signatures[look] for look in looks]
    things = _alternating(children, signed, counts) if headings < 2 else []  # noqa: PLR2004  one announces all
    if not things and any(
        look[2] not in _NO_THINGS and counts[signature] > 1
        for look, signature in signatures.items()
    ):
        things = _alike(children, signed, counts, headings if headings > 1 else 0)
    return things


@lru_cache(maxsize=2048)
def _first_name(classes: str) -> str:
    names = (_DIGITS.sub("", token) for token in classes.split())
    return next((name for name in names if name), "")


def _definitions(children: Sequence[Child]) -> list[Thing]:
    """Return each term of a list with its definitions; terms in a row share theirs."""
    things: list[Thing] = []
    start, before = children[0][3], children[0][2]
    for child in children[1:]:
        if child[2] == TERM and before != TERM:
            things.append(Thing(start, child[3]))
            start = child[3]
        before = child[2]
    return [*things, Thing(start, children[-1][4])]


def _all_alike(children: Sequence[Child]) -> list[Thing]:
    """Return the children, all of them alike; paragraphs are things if one has several lines."""
    role = children[0][2]
    lines = (end - start for _, _, _, start, end, _ in children)
    if role in _NO_THINGS or (role == PARAGRAPH and max(lines) == 1):
        return []
    return [_new(Thing, (start, end, False)) for _, _, _, start, end, _ in children]


def _alternating(
    children: Sequence[Child], signatures: Sequence[_Signature], counts: dict[_Signature, int]
) -> list[Thing]:
    """Return the things of a flat list: date, title, date, title, each in its own element."""
    leader = next(signature for signature in signatures if counts[signature] > 1)
    starts = [at for at, signature in enumerate(signatures) if signature == leader]
    if starts[1] - starts[0] == 1 or starts[-1] - starts[0] < len(starts):
        return []
    stops = [*starts[1:], len(children)]
    chunks = [tuple(signatures[a:b]) for a, b in zip(starts, stops, strict=True)]
    if any(len(chunk) == 1 for chunk in chunks[:-1]) or 2 * len(set(chunks)) > len(chunks) + 1:
        return []
    return [Thing(children[a][3], children[b - 1][4]) for a, b in zip(starts, stops, strict=True)]


def _alike(
    children: Sequence[Child],
    signatures: Sequence[_Signature],
    counts: dict[_Signature, int],
    headings: int,
) -> list[Thing]:
    """Return the children that have a twin.

    Under repeated headings an element that comes once a heading is a part of what the
    heading announces; a paragraph is a thing only when paragraphs of several lines repeat,
    more often than headings.
    """
    several: dict[_Signature, int] = {}
    for child, signature in zip(children, signatures, strict=True):
        if child[4] - child[3] > 1:
            several[signature] = several.get(signature, 0) + 1
    things = []
    for (_, _, role, start, end, heads), signature in zip(children, signatures, strict=True):
        if role in _NO_THINGS or (role == PARAGRAPH and several.get(signature, 0) <= headings):
            continue
        count = counts[signature]
        if count > 1 and (count > headings or heads):
            things.append(_new(Thing, (start, end, False)))
    return things


def paths(things: Sequence[Thing], count: int) -> Iterator[tuple[int, ...]]:
    """Yield the path of each of *count* lines; things are numbered from 1 in reading order."""
    ordered = sorted(things, key=lambda thing: (thing.start, -thing.end))
    open_things: list[tuple[int, tuple[int, ...], bool]] = []
    path: tuple[int, ...] = ()
    sealed = False
    upcoming = 0
    for line in range(count):
        while open_things and open_things[-1][0] <= line:
            _, path, sealed = open_things.pop()
        while upcoming < len(ordered) and ordered[upcoming].start <= line:
            thing = ordered[upcoming]
            upcoming += 1
            if thing.end > line and not sealed and len(path) < _DEEPEST:
                open_things.append((thing.end, path, sealed))
                path, sealed = (*path, upcoming), thing.sealed
        yield path

"""Repeated things: which neighbours on a page are items of one kind."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from agenda.readers.html_roles import DEFINITION, HEADING, ITEM, LIST, PARAGRAPH, ROW, TABLE, TERM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Deeper paths than this say nothing more about a page.
_DEEPEST = 12
_DIGITS = re.compile(r"[-_]*\d+")


# Headings announce what follows them; lists and tables hold things.
_NO_THINGS = frozenset({HEADING, LIST, TABLE})


class Thing(NamedTuple):
    """Lines ``[start, end)`` that stand together; a sealed one holds no further things."""

    start: int
    end: int
    sealed: bool = False


# A child that holds lines: tag number, class attribute, role, lines [start, end),
# and whether one of them is a heading.  A tuple, for it is made for every block.
Child = tuple[int, str, int, int, int, bool]
_Signature = tuple[int, str]


def repeated(children: Sequence[Child]) -> list[Thing]:
    """Return the repeated things among the children of one element, in order."""
    if children[0][2] == TERM or children[0][2] == DEFINITION:
        return _definitions(children)
    signatures = [_signature(child[0], child[1], child[2]) for child in children]
    counts: dict[_Signature, int] = {}
    for signature in signatures:
        counts[signature] = counts.get(signature, 0) + 1
    if len(counts) == len(children):
        return []
    return _alternating(children, signatures, counts) or _alike(children, signatures, counts)


@lru_cache(maxsize=2048)
def _signature(tag: int, classes: str, role: int) -> _Signature:
    """Return what alike elements share: the tag, and the first class name without its figures."""
    if role == ITEM or role == ROW or not classes:
        return tag, ""
    names = [name for name in (_DIGITS.sub("", token) for token in classes.split()) if name]
    return tag, names[0] if names else ""


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


def _alternating(
    children: Sequence[Child], signatures: Sequence[_Signature], counts: dict[_Signature, int]
) -> list[Thing]:
    """Return the things of a flat list: date, title, date, title, each in its own element."""
    leader = next(at for at, found in enumerate(signatures) if counts[found] > 1)
    if _most_headings(children, signatures, counts) > 1:
        return []
    starts = [at for at, found in enumerate(signatures) if found == signatures[leader]]
    stops = [*starts[1:], len(children)]
    chunks = [tuple(signatures[a:b]) for a, b in zip(starts, stops, strict=True)]
    if any(len(chunk) == 1 for chunk in chunks[:-1]) or len(set(chunks)) * 2 > len(chunks) + 1:
        return []
    return [Thing(children[a][3], children[b - 1][4]) for a, b in zip(starts, stops, strict=True)]


def _alike(
    children: Sequence[Child], signatures: Sequence[_Signature], counts: dict[_Signature, int]
) -> list[Thing]:
    """Return the children that have a twin.

    Under repeated headings an element that comes once a heading is a part of what the
    heading announces; a paragraph is a thing only when paragraphs of several lines repeat.
    """
    headings = _most_headings(children, signatures, counts)
    headings = headings if headings > 1 else 0
    several = {
        found
        for child, found in zip(children, signatures, strict=True)
        if child[4] - child[3] > 1 and not headings
    }
    return [
        Thing(child[3], child[4])
        for child, found in zip(children, signatures, strict=True)
        if counts[found] > 1
        and child[2] not in _NO_THINGS
        and (child[2] != PARAGRAPH or found in several)
        and (counts[found] > headings or child[5])
    ]


def _most_headings(
    children: Sequence[Child], signatures: Sequence[_Signature], counts: dict[_Signature, int]
) -> int:
    """Return how often the most frequent kind of heading stands among the children."""
    return max(
        (
            counts[found]
            for child, found in zip(children, signatures, strict=True)
            if child[2] == HEADING
        ),
        default=0,
    )


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

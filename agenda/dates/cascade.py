"""A grammar in stages: each stage replaces runs of tokens by tokens of a higher class.

Every pattern is a regular expression over the classes of the tokens, one character each,
never over the text, and every repeat in it is bounded: the work at one place of a line is
bounded, whatever the line holds, so the work on a line is linear in its tokens.
"""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from agenda.dates.classes import Token

    Build = Callable[[Sequence[Token]], Sequence[Token]]
    Match = Callable[[str, int], re.Match[str] | None]
    Plan = tuple[tuple[int, int, Build], ...]
    Matchers = dict[str, tuple[tuple[Match, Build], ...]]
    Needs = tuple[tuple[frozenset[str], ...], ...]

_kinds = itemgetter(0)
_ANY = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_€%#.,:;/&+-()'~012345678")
_ASIDE = ("(?=", "(?!", "(?<!", "(?<=")


class Rule(NamedTuple):
    """A named pattern over classes, and what becomes of the tokens that match it.

    ``build`` may return the tokens as they came, when their figures rule the reading out.
    """

    name: str
    pattern: str
    build: Build


# The lines of an agenda have few shapes: what the rules of a stage match in one depends on the
# classes alone, and is looked up the next time.  Both limits bound the memory that takes.
_LONGEST_SHAPE, _MOST_SHAPES = 48, 8192


class Stage:
    """Rules tried from left to right; at one place the first rule that matches wins.

    A pattern is compiled when a line first holds the classes that it needs: compiling all of
    them would cost more than reading a page.
    """

    __slots__ = ("_matchers", "_opened", "_rules")

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = [(rule, needs(rule.pattern)) for rule in rules]
        self._opened: dict[str, list[Rule]] = {}
        for rule in rules:
            for kind in first_classes(rule.pattern):
                self._opened.setdefault(kind, []).append(rule)
        self._matchers: dict[frozenset[str], Matchers] = {}

    def plan(self, classes: str) -> Plan:
        """Return where in *classes* a rule matches: start, end, and its builder."""
        present = frozenset(classes)
        if present.isdisjoint(self._opened):
            return ()
        matchers = self._matchers.get(present)
        if matchers is None:
            matchers = self._able(present)
        found: list[tuple[int, int, Build]] = []
        place = 0
        for here, kind in enumerate(classes):
            if here < place or kind not in matchers:
                continue
            for match, build in matchers[kind]:
                if end := match(classes, here):
                    place = end.end()
                    found.append((here, place, build))
                    break
        return tuple(found)

    def _able(self, present: frozenset[str]) -> Matchers:
        """Return, by the class they begin with, the rules that can match among *present*."""
        able = {rule.name for rule, needed in self._rules if _met(needed, present)}
        matchers: Matchers = {
            kind: tuple(
                (re.compile(rule.pattern).match, rule.build) for rule in rules if rule.name in able
            )
            for kind, rules in self._opened.items()
            if kind in present
        }
        if len(self._matchers) < _MOST_SHAPES:
            self._matchers[present] = matchers
        return matchers


def _met(needed: Needs, present: frozenset[str]) -> bool:
    """Tell whether one of the alternatives of a pattern has all that it needs."""
    for atoms in needed:
        for atom in atoms:
            if atom.isdisjoint(present):
                break
        else:
            return True
    return False


class Grammar:
    """Stages in the order they are read."""

    __slots__ = ("_shapes", "_stages")

    def __init__(self, *stages: Stage) -> None:
        self._stages = stages
        self._shapes: dict[tuple[int, str], tuple[int, Plan]] = {}

    def read(self, tokens: list[Token]) -> list[Token]:
        """Return what the stages, one after the other, make of *tokens*."""
        classes = "".join(map(_kinds, tokens))
        shapes = self._shapes
        step = 0
        while True:
            found = shapes.get((step, classes))
            step, plan = self._next(step, classes) if found is None else found
            if not plan:
                return tokens
            tokens = _replaced(tokens, plan)
            classes = "".join(map(_kinds, tokens))

    def _next(self, step: int, classes: str) -> tuple[int, Plan]:
        """Return the plan of the first stage from *step* on that has one, and the step behind."""
        place = step
        plan: Plan = ()
        while place < len(self._stages) and not plan:
            plan = self._stages[place].plan(classes)
            place += 1
        if len(classes) <= _LONGEST_SHAPE and len(self._shapes) < _MOST_SHAPES:
            self._shapes[step, classes] = (place, plan)
        return place, plan


def _replaced(tokens: list[Token], plan: Plan) -> list[Token]:
    """Return the tokens with every match of a plan replaced."""
    found: list[Token] = []
    done = 0
    for start, end, build in plan:
        if done < start:
            found += tokens[done:start]
        found += build(tokens[start:end])
        done = end
    if done < len(tokens):
        found += tokens[done:]
    return found


def stage(*rules: Rule) -> Stage:
    """Return a stage of *rules*, in order of precedence."""
    return Stage(rules)


def first_classes(pattern: str) -> frozenset[str]:
    """Return the classes that a match of *pattern* can begin with.

    >>> sorted(first_classes("[ab]?(?:c|d{0,2}e)(?!f)g"))
    ['a', 'b', 'c', 'd', 'e']
    """
    return _alternatives(pattern, 0)[0]


def needs(pattern: str) -> Needs:
    """Return for each alternative of *pattern* the classes of which its matches hold one each.

    >>> [["".join(sorted(atom)) for atom in atoms] for atoms in needs("[ab]?c(?:d|e)|fg?")]
    [['c', 'de'], ['f']]
    """
    found: list[tuple[frozenset[str], ...]] = []
    at = 0
    while True:
        atoms: list[frozenset[str]] = []
        while at < len(pattern) and pattern[at] != "|":
            first, empty, at = _atom(pattern, at)
            if not empty:
                atoms.append(first)
        found.append(tuple(atoms))
        if at == len(pattern):
            return tuple(found)
        at += 1


def _alternatives(pattern: str, at: int) -> tuple[frozenset[str], bool, int]:
    """Return the first classes from *at*, whether nothing can match, and where it ends."""
    first: frozenset[str] = frozenset()
    empty = False
    while True:
        more, nothing, at = _sequence(pattern, at)
        first, empty = first | more, empty or nothing
        if pattern[at : at + 1] != "|":
            return first, empty, at
        at += 1


def _sequence(pattern: str, at: int) -> tuple[frozenset[str], bool, int]:
    first: frozenset[str] = frozenset()
    empty = True
    while at < len(pattern) and pattern[at] not in "|)":
        more, nothing, at = _atom(pattern, at)
        if empty:
            first, empty = first | more, nothing
    return first, empty, at


def _atom(pattern: str, at: int) -> tuple[frozenset[str], bool, int]:
    if pattern[at] == "(":
        aside = next((mark for mark in _ASIDE if pattern.startswith(mark, at)), "")
        first, empty, at = _alternatives(pattern, at + len(aside or "(?:"))
        if aside:
            return frozenset(), True, at + 1
    elif pattern[at] == "[":
        end = pattern.index("]", at)
        first, empty = frozenset(pattern[at + 1 : end]), False
        first, at = _ANY if "^" in first else first, end
    else:
        first, empty = frozenset(pattern[at]) - {"$", "^"}, pattern[at] in "$^"
    return _repeated(pattern, first, at + 1, empty=empty)


def _repeated(
    pattern: str, first: frozenset[str], at: int, *, empty: bool
) -> tuple[frozenset[str], bool, int]:
    """Return the atom with the repeat behind it taken into account."""
    if pattern[at : at + 1] == "?":
        return first, True, at + 1
    if pattern[at : at + 1] == "{":
        return first, empty or pattern[at + 1] == "0", pattern.index("}", at) + 1
    return first, empty, at


def span(kind: str, tokens: Sequence[Token], template: Token) -> Token:
    """Return *template* as a token of class *kind* that covers *tokens*."""
    return template._replace(kind=kind, start=tokens[0].start, end=tokens[-1].end)


def silence(tokens: Sequence[Token]) -> list[Token]:
    """Return one token that says nothing in the place of *tokens*."""
    return [tokens[0]._replace(kind="x", end=tokens[-1].end)]

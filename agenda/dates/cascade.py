"""A grammar in stages: each stage replaces runs of tokens by tokens of a higher class.

Every pattern is a regular expression over the classes of the tokens, one character each,
never over the text, and every repeat in it is bounded: the work at one place of a line is
bounded, whatever the line holds, so the work on a line is linear in its tokens.
"""

from __future__ import annotations

from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING

from agenda.patterns import pattern
from agenda.tuples import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Sequence

    from agenda.dates.classes import Token

    Build = Callable[[Sequence[Token]], Sequence[Token]]
    Plan = tuple[tuple[int, int, Build], ...]
    Matchers = dict[str, tuple[tuple[re.Pattern[str], Build], ...]]
    # What a match has to have: one of some classes, or all that one of several ways needs.
    Need = frozenset[str] | tuple[tuple["Need", ...], ...]
    # What a part of a pattern can begin with, whether it can match nothing, and what it needs.
    Atom = tuple[frozenset[str], bool, Need]

_kinds = itemgetter(0)
_ANY = frozenset(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_€%#.,:;/&+-()'~0123456789=!@<"
)


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


class _Matcher(NamedTuple):
    """A rule as its stage tries it; ``needs`` is what each alternative of its pattern needs."""

    needs: tuple[tuple[Need, ...], ...]
    pattern: re.Pattern[str]
    build: Build

    def may_match(self, present: frozenset[str]) -> bool:
        """Tell whether one of the alternatives has all that it needs."""
        return _has_all(self.needs, present)


def _has_all(ways: tuple[tuple[Need, ...], ...], present: frozenset[str]) -> bool:
    """Return whether one of several ways has all that it needs among *present*."""
    for needs in ways:
        for need in needs:
            if isinstance(need, tuple):
                if not _has_all(need, present):
                    break
            elif need.isdisjoint(present):
                break
        else:
            return True
    return False


class Stage:
    """Rules tried from left to right; at one place the first rule that matches wins.

    A pattern is compiled when it is first tried on a line that holds the classes that it needs:
    compiling all of them would cost more than reading a page.
    """

    __slots__ = ("_matchers", "_opened")

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._opened: dict[str, list[_Matcher]] = {}
        for rule in rules:
            ways = alternatives(rule.pattern)
            matcher = _Matcher(_needs(ways), pattern(rule.pattern), rule.build)
            for kind in frozenset().union(*(_first(way)[0] for way in ways)):
                self._opened.setdefault(kind, []).append(matcher)
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
            for tried, build in matchers[kind]:
                if match := tried.match(classes, here):
                    place = match.end()
                    found.append((here, place, build))
                    break
        return tuple(found)

    def _able(self, present: frozenset[str]) -> Matchers:
        """Return, by the class they begin with, the rules that can match among *present*."""
        matchers: Matchers = {
            kind: tuple((one.pattern, one.build) for one in opened if one.may_match(present))
            for kind, opened in self._opened.items()
            if kind in present
        }
        if len(self._matchers) < _MOST_SHAPES:
            self._matchers[present] = matchers
        return matchers


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


def alternatives(pattern: str) -> list[list[Atom]]:
    """Return the atoms of each alternative of a pattern over classes, looks aside left out.

    >>> for way in alternatives("[ab]?c(?:d|e{0,2})(?!f)|fg?"):
    ...     print(["".join(sorted(first)) + "?" * empty for first, empty, _ in way])
    ['ab?', 'c', 'de?']
    ['f', 'g?']
    """
    ways: list[list[Atom]] = [[]]
    around: list[tuple[str, list[list[Atom]]]] = []
    for opening, sign, repeat in _PART.findall(pattern):
        if sign == "|":
            ways.append([])
        elif sign == ")":
            inner = ways
            opened, ways = around.pop()
            if opened == _GROUP:
                ways[-1].append(_group(inner, repeat))
        elif sign:
            ways[-1].append(_atom(sign, repeat))
        elif opening:
            around.append((opening, ways))
            ways = [[]]
    return ways


# A look aside without another in it, which counts for nothing; a group or a look aside that
# begins; or a sign, a set of signs or an end with its repeat.
_PART = pattern(
    r"\(\?<?[=!](?:\[[^\]]*\]|[^\[()])*\)"
    r"|(\(\?(?:<?[=!]|:))|(\[[^\]]*\]|[^\[(])(\?|\{\d+(?:,\d*)?\})?"
)
_GROUP = "(?:"


def _group(ways: Sequence[Sequence[Atom]], repeat: str) -> Atom:
    """Return the atom that a group of alternatives is."""
    firsts = list(map(_first, ways))
    first = firsts[0][0].union(*[other for other, _ in firsts])
    return first, _may_lack(repeat) or any(nothing for _, nothing in firsts), _needs(ways)


def _needs(ways: Iterable[Sequence[Atom]]) -> tuple[tuple[Need, ...], ...]:
    """Return what each of several ways needs: what all its atoms do that cannot be left out."""
    return tuple([tuple([need for _, empty, need in way if not empty]) for way in ways])


def _first(atoms: Sequence[Atom]) -> tuple[frozenset[str], bool]:
    """Return what several atoms, one behind the other, can begin with, and if with nothing."""
    found: frozenset[str] = frozenset()
    for first, empty, _ in atoms:
        found = found | first if found else first
        if not empty:
            return found, False
    return found, True


@lru_cache(maxsize=1024)
def _atom(signs: str, repeat: str) -> Atom:
    """Return the atom that a sign of a pattern, or a set of signs, is with its repeat."""
    classes = _ANY if signs.startswith("[^") else frozenset(signs.strip("[]")) - {"$", "^"}
    return classes, signs in "$^" or _may_lack(repeat), classes


def _may_lack(repeat: str) -> bool:
    return repeat == "?" or repeat.startswith("{0")


def span(kind: str, tokens: Sequence[Token], template: Token) -> Token:
    """Return *template* as a token of class *kind* that covers *tokens*."""
    return template._replace(kind=kind, start=tokens[0].start, end=tokens[-1].end)


def silence(tokens: Sequence[Token]) -> list[Token]:
    """Return one token that says nothing in the place of *tokens*."""
    return [tokens[0]._replace(kind="x", end=tokens[-1].end)]

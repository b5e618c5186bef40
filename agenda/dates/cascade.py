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
    from collections.abc import Callable, Mapping, Sequence

    from agenda.dates.classes import Token

    Build = Callable[[Sequence[Token]], Sequence[Token]]
    Match = Callable[[str, int], re.Match[str] | None]

_kinds = itemgetter(0)
_ANY = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_€%#.,:;/&+-()'~0123")
_ASIDE = ("(?=", "(?!", "(?<!", "(?<=")


class Rule(NamedTuple):
    """A named pattern over classes, and what becomes of the tokens that match it.

    ``build`` may return the tokens as they came, when their figures rule the reading out.
    """

    name: str
    pattern: str
    build: Build


class _Matchers(dict[str, "Match"]):
    """The rules that can begin with a class, compiled when that class is first met.

    Compiling all of them would cost more than reading a page.
    """

    def __init__(self, patterns: Mapping[str, str]) -> None:
        super().__init__()
        self._patterns = patterns

    def __missing__(self, kind: str) -> Match:
        found = self[kind] = re.compile(self._patterns[kind]).match
        return found


class Stage(NamedTuple):
    """Rules tried from left to right; at one place the first rule that matches wins.

    ``matchers`` holds for each class in ``opening`` the rules that can begin with it, in order.
    """

    matchers: Mapping[str, Match]
    builds: Mapping[str, Build]
    opening: frozenset[str]

    def apply(self, tokens: list[Token], classes: str) -> tuple[list[Token], str]:
        """Return the tokens with every match of a rule replaced, and their classes."""
        matchers, opening = self.matchers, self.opening
        found: list[Token] = []
        done = place = 0
        for here, kind in enumerate(classes):
            if here < place or kind not in opening:
                continue
            match = matchers[kind](classes, here)
            if match is None:
                continue
            place = match.end()
            if done < here:
                found += tokens[done:here]
            found += self.builds[match.lastgroup or ""](tokens[here:place])
            done = place
        if not done:
            return tokens, classes
        found += tokens[done:]
        return found, "".join(map(_kinds, found))


def read(tokens: list[Token], stages: Sequence[Stage]) -> list[Token]:
    """Return what the stages, one after the other, make of *tokens*."""
    classes = "".join(map(_kinds, tokens))
    for one in stages:
        if not one.opening.isdisjoint(classes):
            tokens, classes = one.apply(tokens, classes)
    return tokens


def stage(*rules: Rule) -> Stage:
    """Return a stage of *rules*, in order of precedence."""
    opened: dict[str, list[str]] = {}
    for rule in rules:
        for kind in first_classes(rule.pattern):
            # The name stands behind the pattern, so that it is set by a whole match only.
            opened.setdefault(kind, []).append(f"(?:{rule.pattern})(?P<{rule.name}>)")
    patterns = {kind: "|".join(them) for kind, them in opened.items()}
    builds = {rule.name: rule.build for rule in rules}
    return Stage(_Matchers(patterns), builds, frozenset(patterns))


def first_classes(pattern: str) -> frozenset[str]:
    """Return the classes that a match of *pattern* can begin with.

    >>> sorted(first_classes("[ab]?(?:c|d{0,2}e)(?!f)g"))
    ['a', 'b', 'c', 'd', 'e']
    """
    return _alternatives(pattern, 0)[0]


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

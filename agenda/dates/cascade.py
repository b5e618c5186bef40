"""A grammar in stages: each stage replaces runs of tokens by tokens of a higher class.

Every pattern is a regular expression over the classes of the tokens, one character each,
never over the text, and every repeat in it is bounded: the work at one place of a line is
bounded, whatever the line holds, so the work on a line is linear in its tokens.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from agenda.dates.classes import Token

    Build = Callable[[Sequence[Token]], Sequence[Token]]

_kinds = itemgetter(0)


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern over classes, and what becomes of the tokens that match it.

    ``build`` may return the tokens as they came, when their figures rule the reading out.
    """

    name: str
    pattern: str
    build: Build


@dataclass(frozen=True, slots=True)
class Stage:
    """Rules tried together from left to right; at one place the first that matches wins."""

    pattern: re.Pattern[str]
    builds: Mapping[str, Build]

    def apply(self, tokens: list[Token]) -> list[Token]:
        """Return the tokens with every match of a rule replaced."""
        classes = "".join(map(_kinds, tokens))
        found: list[Token] = []
        done = 0
        for match in self.pattern.finditer(classes):
            start, end = match.span()
            found += tokens[done:start]
            found += self.builds[str(match.lastgroup)](tokens[start:end])
            done = end
        return found + tokens[done:] if done else tokens


def stage(*rules: Rule) -> Stage:
    """Return a stage of *rules*, in order of precedence."""
    pattern = "|".join(f"(?P<{rule.name}>{rule.pattern})" for rule in rules)
    return Stage(re.compile(pattern), {rule.name: rule.build for rule in rules})


def span(kind: str, tokens: Sequence[Token], template: Token) -> Token:
    """Return *template* as a token of class *kind* that covers *tokens*."""
    return template._replace(kind=kind, start=tokens[0].start, end=tokens[-1].end)


def silence(tokens: Sequence[Token]) -> list[Token]:
    """Return one token that says nothing in the place of *tokens*."""
    return [tokens[0]._replace(kind="x", end=tokens[-1].end)]

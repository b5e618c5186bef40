"""Tokens to phrases: by the rules, and for a shape that comes often by a function of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from agenda.dates.phrase import Member, Parts, Phrase, Strength
from agenda.dates.rule_names import BARE_HOURS
from agenda.dates.rules import GRAMMAR
from agenda.dates.settle import settle
from agenda.dates.tracing import trace
from agenda.dates.when import Precision

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from agenda.dates.classes import Token
    from agenda.dates.tokens import Tokens

_SPEAKING = frozenset("GTwYS")
_FIRST_YEAR, _LAST_YEAR = 1900, 2099

# A shape is written down when it comes for this time: it costs as much as reading some lines.
_OFTEN = 3
# One that cannot be written down is hardly ever so the next time: then it is tried more rarely.
_RARER = 8
# All of them bound the memory that shapes take.
_LONGEST, _MOST_SHAPES, _MOST_PLANS, _PLANS_OF_ONE = 48, 8192, 1024, 4

Context = TypeVar("Context")
Made = TypeVar("Made")


class _Shape(Generic[Context, Made]):
    """How often a shape came without a function that fits, and the functions for it.

    The next one is written when it has ``missed`` as often as ``due`` says.
    """

    __slots__ = ("due", "missed", "plans")

    def __init__(self) -> None:
        self.missed, self.due = 0, _OFTEN
        self.plans: list[Callable[[Sequence[Token], Sequence[int], Context], Made | None]] = []


class Shapes(Generic[Context, Made]):
    """What is known of the shapes of lines.

    ``rules`` read the tokens of a line and what else is known of it.
    """

    __slots__ = ("_left", "_rules", "_shapes")

    def __init__(self, rules: Callable[[list[Token], Context], Made]) -> None:
        self._rules = rules
        self._shapes: dict[str, _Shape[Context, Made]] = {}
        self._left = _MOST_PLANS

    def read(self, tokens: Tokens, line: Context) -> Made:
        """Return what the rules read in a line."""
        kinds, said, starts = tokens
        shape = self._shapes.get(kinds)
        if shape is not None:
            try:
                for plan in shape.plans:
                    found = plan(said, starts, line)
                    if found is not None:
                        return found
            except (OverflowError, ValueError):
                # Days of no calendar: the rules know what they mean.
                return self._rules(tokens.placed(), line)
            self._missed(shape, tokens, line)
        elif len(kinds) <= _LONGEST and len(self._shapes) < _MOST_SHAPES:
            self._shapes[kinds] = _Shape()
        return self._rules(tokens.placed(), line)

    def _missed(self, shape: _Shape[Context, Made], tokens: Tokens, line: Context) -> None:
        """Count a line that no function fits, and write one for the shape when it comes often."""
        shape.missed += 1
        if shape.missed < shape.due or len(shape.plans) >= _PLANS_OF_ONE or not self._left:
            return
        shape.missed = 0
        plan = trace(self._rules, tokens, line)
        if plan is None:
            shape.due *= _RARER
        else:
            self._left -= 1
            shape.plans.append(plan)


def read_phrases(tokens: list[Token], language: str) -> list[Phrase]:
    """Return the phrases of a line, by the rules of the grammar."""
    return phrases_of(GRAMMAR.read(settle(tokens)), language)


def phrases_of(tokens: list[Token], language: str) -> list[Phrase]:
    """Return the phrases that the grammar made of the tokens of a line."""
    found: list[Phrase] = []
    for token in tokens:
        if token.kind in _SPEAKING:
            phrase = token.draft or _weak(token)
            if phrase is not None:
                found.append(phrase._replace(language=language))
    return found


def _weak(token: Token) -> Phrase | None:
    """Return the phrase of what is less than a date: hours, a weekday, a year."""
    if token.kind == "T":
        rule = "hours" if token.text or token.slots[0].end else BARE_HOURS
        return Phrase(token.start, token.end, rule, Strength.TIME, slots=token.slots)
    if token.kind == "w":
        member = Member(Parts(weekday=token.number), slots=token.slots)
        return Phrase(token.start, token.end, "weekday", Strength.WEEKDAY, (member,))
    years = token.numbers if token.kind == "S" else (token.number,)
    if not _FIRST_YEAR <= years[0] <= _LAST_YEAR:
        return None
    ends = [Parts(year=year) for year in years]
    member = Member(ends[0], ends[-1] if len(ends) > 1 else None)
    return Phrase(token.start, token.end, "year", Strength.YEAR, (member,),
                 precision=Precision.SEASON)  # fmt: skip

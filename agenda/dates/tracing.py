"""The grammar run once for a shape of lines, and written down as one function of the figures.

The rules are plain functions over tokens.  What they do depends on the classes of a line, and
on what they ask of its figures: is this day before that one?  Here they read a line whose
figures note every question (see :mod:`agenda.dates.figures`).  The questions and answers become the
conditions of a new function, the places where the figures ended up become its result: for a
line of the same classes whose figures give the same answers, it returns what the rules would.

A rule needs to know nothing of this.  What is done with a figure is either noted or, where
it cannot be, an error, and the shape is then always read by the rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from agenda.dates.classes import NAMED, Token
from agenda.dates.figures import Figure, Notes
from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from agenda.dates.tokens import Tokens

# More conditions than this are a loop over figures: no function to be written down.
_MOST_ASKED = 100
_NAME = pattern(r"[a-z_]\w*")
Context = TypeVar("Context")
Made = TypeVar("Made")


def trace(
    read: Callable[[list[Token], Context], Made], tokens: Tokens, line: Context
) -> Callable[[Sequence[Token], Sequence[int], Context], Made | None] | None:
    """Return *read* for lines of the shape of *tokens*, None where it cannot be written down.

    The function returns None itself for a line whose figures give other answers.  *line* is
    what else is known of the line; it is a figure as well.
    """
    notes = Notes()
    marked = [
        _marked(place, token, start, notes)
        for place, (token, start) in enumerate(zip(tokens.tokens, tokens.starts, strict=True))
    ]
    context: Any = Figure("line", line, notes)
    try:
        made = notes.written(read(marked, context))
    except (TypeError, ValueError, AttributeError):
        return None
    asked = dict.fromkeys(notes.asked)
    if len(asked) > _MOST_ASKED:
        return None
    conditions = " and ".join(asked) or "True"
    conditions, made = _named_once(conditions, made, notes.written_out)
    code = f"{made} if {conditions} else None"
    used = set(_NAME.findall(code))
    # What stands for constants and functions is an argument: that is found faster than a global.
    bound = "".join([f", {name}={name}" for name in notes.known if name in used])
    # As dataclasses and named tuples do.  It is safe to run what is written: names are ours
    # ("t", "c1"), and what comes from the line stands in it by its repr, as a number or as a
    # text between quotes, never bare.
    return eval(f"lambda t, s, line{bound}: {code}", notes.known)  # type: ignore[no-any-return]  # noqa: S307


def _named_once(conditions: str, made: str, expressions: Iterable[str]) -> tuple[str, str]:
    """Return both with a name for each expression that stands in them several times.

    Conditions are asked first, from left to right: the first place is where it is computed.
    """
    text = conditions + _THEN + made
    for number, code in enumerate(sorted(expressions, key=len, reverse=True)):
        first, found, others = text.partition(code)
        if found and code in others:
            text = f"{first}(n{number} := {code}){others.replace(code, f'n{number}')}"
    conditions, _, made = text.partition(_THEN)
    return conditions, made


_THEN = "\n"  # in no expression: texts stand in them by their repr


def _marked(place: int, token: Token, start: int, notes: Notes) -> Token:
    at = f"t[{place}]"
    text: Any = token.text
    if token.kind not in NAMED:
        text = Figure(f"{at}[5]", text, notes)
    numbers: list[Any] = [
        Figure(f"{at}[4][{index}]", number, notes) for index, number in enumerate(token.numbers)
    ]
    begin: Any = Figure(f"s[{place}]", start, notes)
    first, last, number = (
        Figure(f"{at}[{field}]", value, notes) for field, value in enumerate(token[1:4], 1)
    )
    read = (*numbers, number, text)
    notes.written_out.update((one.code, None) for one in read if isinstance(one, Figure))
    made: Any = (
        token.kind, begin + first, begin + last, number, tuple(numbers), text, (), None, None,
    )  # fmt: skip
    return Token(*made)

"""The grammar run once for a shape of lines, and written down as one function of the figures.

The rules are plain functions over tokens.  What they do depends on the classes of a line, and
on what they ask of its figures: is this day before that one?  Here they read a line whose
figures note every question (:class:`Figure`).  The questions and their answers become the
conditions of a new function, the places where the figures ended up become its result: for a
line of the same classes whose figures give the same answers, it returns what the rules would.

A rule needs to know nothing of this.  What is done with a figure is either noted or, where
it cannot be, an error, and the shape is then always read by the rules.
"""

from __future__ import annotations

import datetime as dt
import operator
from dataclasses import fields, is_dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

from agenda.dates.classes import Token

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from agenda.dates.phrase import Phrase

    Read = Callable[[list[Token], str], list[Phrase]]
    Plan = Callable[[Sequence[Token], str], list[Phrase] | None]

# Classes of words whose text decides what they are, and so belongs to the shape.
NAMED = frozenset("pkjRcVUKgzs")
# More conditions than this are a loop over figures: no function to be written down.
_MOST_ASKED = 64
_PLAIN = (int, str, float, type(None))
Made = TypeVar("Made")

# What the functions that are written down can call.
_KNOWN: dict[str, Any] = {"datetime": dt, "new": tuple.__new__}


_OPPOSITE = {"<": ">=", "<=": ">", "==": "!=", "!=": "==", ">": "<=", ">=": "<"}


class Figure:
    """A figure of a line: its value there, and the expression that reads it from the tokens.

    Sums are expressions again; comparisons are answered and noted.  All else, such as a
    look-up in a table, asks for the value itself, and the note is that it is this one.
    """

    __slots__ = ("asked", "code", "value")

    def __init__(self, code: str, value: Any, asked: list[str]) -> None:  # noqa: ANN401  int, str, time
        self.code, self.value, self.asked = code, value, asked

    def known(self) -> Any:  # noqa: ANN401
        """Return the value, and note that the function holds for no other."""
        self.asked.append(f"{self.code} == {self.value!r}")
        return self.value

    def made(self, code: str, value: Any) -> Figure:  # noqa: ANN401
        """Return what is computed from this figure."""
        return Figure(code, value, self.asked)

    def __bool__(self) -> bool:
        self.asked.append(self.code if self.value else f"not {self.code}")
        return bool(self.value)

    def __len__(self) -> int:
        self.asked.append(f"len({self.code}) == {len(self.value)}")
        return len(self.value)

    def __getitem__(self, place: int | slice) -> Figure:
        return self.made(f"{self.code}[{place!r}]", self.value[place])

    def __neg__(self) -> Figure:
        return self.made(f"(-{self.code})", -self.value)

    def __divmod__(self, other: object) -> tuple[Figure, Figure]:
        return self // other, self % other  # type: ignore[operator]

    def __hash__(self) -> int:
        return hash(self.known())

    def __index__(self) -> int:
        return operator.index(self.known())

    def __int__(self) -> int:
        return int(self.known())

    def __str__(self) -> str:
        return str(self.known())

    def __format__(self, form: str) -> str:
        return format(self.known(), form)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(self.known(), name)


def _code(value: object) -> str:
    if isinstance(value, Figure):
        return value.code
    if type(value) in _PLAIN:
        return repr(value)
    raise TypeError(value)


def _value(value: object) -> Any:  # noqa: ANN401
    return value.value if isinstance(value, Figure) else value


def _comparison(sign: str, compare: Callable[[Any, Any], bool]) -> Callable[[Figure, object], bool]:
    def compared(figure: Figure, other: object) -> bool:
        answer = compare(figure.value, _value(other))
        figure.asked.append(f"{figure.code} {sign if answer else _OPPOSITE[sign]} {_code(other)}")
        return answer

    return compared


def _computation(
    sign: str, compute: Callable[[Any, Any], Any], *, swapped: bool
) -> Callable[[Figure, object], Figure]:
    def computed(figure: Figure, other: object) -> Figure:
        if swapped:
            return figure.made(
                f"({_code(other)} {sign} {figure.code})", compute(_value(other), figure.value)
            )
        return figure.made(
            f"({figure.code} {sign} {_code(other)})", compute(figure.value, _value(other))
        )

    return computed


for _name, _sign in {"lt": "<", "le": "<=", "eq": "==", "ne": "!=", "gt": ">", "ge": ">="}.items():
    setattr(Figure, f"__{_name}__", _comparison(_sign, getattr(operator, _name)))
for _name, _sign in {"add": "+", "sub": "-", "mul": "*", "floordiv": "//", "mod": "%"}.items():
    setattr(Figure, f"__{_name}__", _computation(_sign, getattr(operator, _name), swapped=False))
    setattr(Figure, f"__r{_name}__", _computation(_sign, getattr(operator, _name), swapped=True))


def late(function: Callable[[int], Made]) -> Callable[[int], Made]:
    """Return a pure function that may be called once the figures are known."""
    name = function.__name__
    _KNOWN[name] = function

    @wraps(function)
    def called(figure: Any) -> Any:  # noqa: ANN401
        if isinstance(figure, Figure):
            return figure.made(f"{name}({figure.code})", function(figure.value))
        return function(figure)

    return called


def trace(read: Read, tokens: Sequence[Token]) -> Plan | None:
    """Return *read* for lines of the shape of *tokens*, None where it cannot be written down.

    The function returns None itself for a line whose figures give other answers.
    """
    asked: list[str] = []
    marked = [_marked(place, token, asked) for place, token in enumerate(tokens)]
    try:
        phrases = read(marked, Figure("language", "", asked))  # type: ignore[arg-type]
        known = dict(_KNOWN)
        made = _written(phrases, known)
    except (TypeError, ValueError, AttributeError):
        return None
    if len(asked) > _MOST_ASKED:
        return None
    conditions = " and ".join(dict.fromkeys(asked)) or "True"
    # As dataclasses and named tuples do.  It is safe to run what is written: names are ours
    # ("t", "c1"), and what comes from the line stands in it by its repr, as a number or as a
    # text between quotes, never bare.
    return eval(f"lambda t, language: {made} if {conditions} else None", known)  # type: ignore[no-any-return]  # noqa: S307


def _marked(place: int, token: Token, asked: list[str]) -> Token:
    at = f"t[{place}]"
    text: Any = token.text
    if token.kind not in NAMED:
        text = Figure(f"{at}[5]", text, asked)
    numbers: list[Any] = [
        Figure(f"{at}[4][{index}]", number, asked) for index, number in enumerate(token.numbers)
    ]
    start, end, number = (
        Figure(f"{at}[{field}]", value, asked) for field, value in enumerate(token[1:4], 1)
    )
    made: Any = (token.kind, start, end, number, tuple(numbers), text, (), None, None)
    return Token(*made)


def _written(value: object, known: dict[str, Any]) -> str:
    """Return the expression of a value in which figures stand; what has none is a constant."""
    if isinstance(value, Figure):
        return value.code
    parts = _parts(value)
    if not isinstance(value, list) and not any(map(_holds_figure, parts)):
        return _constant(value, known)
    inside = "".join([f"{_written(part, known)}, " for part in parts])
    if isinstance(value, list):
        return f"[{inside}]"
    if type(value) is tuple:
        return f"({inside})"
    kind = _constant(type(value), known)
    return f"new({kind}, ({inside}))" if isinstance(value, tuple) else f"{kind}({inside})"


def _parts(value: object) -> Sequence[object]:
    """Return what a tuple, a list or a dataclass is made of."""
    if isinstance(value, tuple | list):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        return [getattr(value, field.name) for field in fields(value)]
    return ()


def _holds_figure(value: object) -> bool:
    return isinstance(value, Figure) or any(map(_holds_figure, _parts(value)))


def _constant(value: object, known: dict[str, Any]) -> str:
    if type(value) in _PLAIN or value == ():
        return repr(value)
    name = f"c{len(known)}"
    known[name] = value
    return name

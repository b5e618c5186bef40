"""Figures that note what is done with them: how the rules are watched while they read.

A :class:`Figure` stands for a value of a line.  What is computed from it is again a figure,
with the expression that computes it from the line; a comparison is answered, and noted as a
condition.  What can be neither written down nor noted is an error.
"""

from __future__ import annotations

import datetime as dt
import operator
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

# Written as their repr: with "datetime" known, it gives the value again.
_PLAIN = (int, str, float, bool, type(None), dt.date, dt.time, dt.datetime)
# Never None where they once were not, so nothing needs to be noted of that.
_SURE = (int, str, bool)
_OPPOSITE = {"<": ">=", "<=": ">", "==": "!=", "!=": "==", ">": "<=", ">=": "<"}
Function = TypeVar("Function", bound="Callable[..., Any]")

# What expressions may call.
_KNOWN: dict[str, Any] = {"datetime": dt, "new": tuple.__new__}


class UnwritableError(TypeError):
    """What is done with a figure cannot be written down."""


class Notes:
    """The conditions under which a line is read as it is, and the names in them.

    ``known`` are the constants and functions that stand in expressions, ``named`` the names
    of values that are computed once, ``written_out`` the expressions of all others.
    """

    __slots__ = ("asked", "known", "named", "written_out")

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.known = dict(_KNOWN)
        self.named: dict[str, str] = {}
        self.written_out: dict[str, None] = {}

    def figure(self, code: str, value: object) -> Any:  # noqa: ANN401
        """Return a value that may be None on other lines, and note that here it is or is not.

        A condition that holds the value names it, so that it is computed once.
        """
        if value is None:
            self.asked.append(f"{code} is None")
            return None
        name = self.named.get(code)
        if name is None:
            name = self.named[code] = f"v{len(self.named)}"
            self.asked.append(f"({name} := {code}) is not None")
        return Figure(name, value, self)

    def called(self, name: str, function: Callable[..., Any], taken: Sequence[object]) -> Any:  # noqa: ANN401
        """Return what a function makes of figures."""
        code = f"{name}({', '.join([self.written(one) for one in taken])})"
        return self.figure(code, _computed(function, *taken))

    def written(self, value: object) -> str:
        """Return the expression of a value in which figures stand; what has none is a constant."""
        if isinstance(value, Figure):
            return value.code
        parts = _parts(value)
        if not isinstance(value, list) and not any(map(_holds_figure, parts)):
            return self._constant(value)
        inside = "".join([f"{self.written(part)}, " for part in parts])
        if isinstance(value, list):
            return f"[{inside}]"
        if type(value) is tuple:
            return f"({inside})"
        return f"new({self._constant(type(value))}, ({inside}))"

    def _constant(self, value: object) -> str:
        if type(value) in _PLAIN or value == ():
            return repr(value)
        name = f"c{len(self.known)}"
        self.known[name] = value
        return name


class Figure:
    """A figure of a line: its value there, and the expression that reads it from the line.

    Values are of kinds that never change, so what their attributes and methods give is an
    expression as well.  A look-up of a figure in a table asks for the value itself, and the
    note is that it is this one.
    """

    __slots__ = ("code", "notes", "value")

    def __init__(self, code: str, value: Any, notes: Notes) -> None:  # noqa: ANN401  int, str, date
        self.code, self.value, self.notes = code, value, notes

    def known(self) -> Any:  # noqa: ANN401
        """Return the value, and note that the function holds for no other.

        Raises UnwritableError for a value that has no text of its own.
        """
        if type(self.value) not in _PLAIN:
            raise UnwritableError(self.code)
        self.notes.asked.append(f"{self.code} == {self.value!r}")
        return self.value

    def made(self, code: str, value: Any) -> Any:  # noqa: ANN401
        """Return what is computed from this figure."""
        if type(value) in _SURE:
            self.notes.written_out[code] = None
            return Figure(code, value, self.notes)
        return self.notes.figure(code, value)

    @property  # type: ignore[misc]
    def __class__(self) -> Any:  # noqa: ANN401
        return type(self.value)

    def __bool__(self) -> bool:
        self.notes.asked.append(self.code if self.value else f"not {self.code}")
        return bool(self.value)

    def __len__(self) -> int:
        self.notes.asked.append(f"len({self.code}) == {len(self.value)}")
        return len(self.value)

    def __iter__(self) -> Iterator[Any]:
        return iter([self[place] for place in range(len(self))])

    def __getitem__(self, place: int | slice) -> Any:  # noqa: ANN401
        return self.made(f"{self.code}[{place!r}]", self.value[place])

    def __neg__(self) -> Any:  # noqa: ANN401
        return self.made(f"(-{self.code})", -self.value)

    def __divmod__(self, other: object) -> tuple[Any, Any]:
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
        if name.startswith("_"):
            raise AttributeError(name)
        value = getattr(self.value, name)
        code = f"{self.code}.{name}"
        if not callable(value):
            return self.made(code, value)
        return lambda *taken, **named: self._method(code, value, taken, named)

    def _method(
        self, code: str, method: Callable[..., Any], taken: Sequence[Any], named: dict[str, Any]
    ) -> Any:  # noqa: ANN401
        written = [self.notes.written(one) for one in taken]
        written += [f"{name}={self.notes.written(one)}" for name, one in named.items()]
        return self.made(f"{code}({', '.join(written)})", _computed(method, *taken, **named))


def _computed(function: Callable[..., Any], *taken: object, **named: object) -> Any:  # noqa: ANN401
    """Return what a function makes of the values; one that fails for some is not written down.

    Whoever called it may know what to do then, but of that there would be no note.
    """
    try:
        return function(*map(_value, taken), **{name: _value(one) for name, one in named.items()})
    except (ArithmeticError, LookupError, ValueError) as error:
        raise UnwritableError(str(error)) from error


def _value(value: object) -> Any:  # noqa: ANN401
    """Return a value with every figure in it replaced by what it stands for."""
    if isinstance(value, Figure):
        return value.value
    if not _holds_figure(value):
        return value
    parts = [_value(part) for part in _parts(value)]
    return tuple.__new__(type(value), parts) if isinstance(value, tuple) else parts


def _parts(value: object) -> Sequence[object]:
    """Return what a tuple or a list is made of."""
    return value if isinstance(value, tuple | list) else ()


def _holds_figure(value: object) -> bool:
    return isinstance(value, Figure) or any(map(_holds_figure, _parts(value)))


def _comparison(sign: str, compare: Callable[[Any, Any], bool]) -> Callable[[Figure, object], bool]:
    def compared(figure: Figure, other: object) -> bool:
        answer = compare(figure.value, _value(other))
        code = figure.notes.written(other)
        if code == figure.code:
            return answer
        figure.notes.asked.append(f"{figure.code} {sign if answer else _OPPOSITE[sign]} {code}")
        return answer

    return compared


# What leaves a figure as it is: a number of its kind, on the right.
_NEUTRAL = {"+": 0, "-": 0, "*": 1}


def _computation(
    sign: str, compute: Callable[[Any, Any], Any], *, swapped: bool
) -> Callable[[Figure, object], Any]:
    neutral = _NEUTRAL.get(sign) if sign != "-" or not swapped else None

    def computed(figure: Figure, other: object) -> Any:  # noqa: ANN401
        if type(other) is int and other == neutral and type(figure.value) is int:
            return figure
        left, right = (other, figure) if swapped else (figure, other)
        written = figure.notes.written
        return figure.made(
            f"({written(left)} {sign} {written(right)})", _computed(compute, left, right)
        )

    return computed


for _name, _sign in {"lt": "<", "le": "<=", "eq": "==", "ne": "!=", "gt": ">", "ge": ">="}.items():
    setattr(Figure, f"__{_name}__", _comparison(_sign, getattr(operator, _name)))
for _name, _sign in {"add": "+", "sub": "-", "mul": "*", "floordiv": "//", "mod": "%"}.items():
    setattr(Figure, f"__{_name}__", _computation(_sign, getattr(operator, _name), swapped=False))
    setattr(Figure, f"__r{_name}__", _computation(_sign, getattr(operator, _name), swapped=True))


def late(function: Function) -> Function:
    """Return a pure function that may be called once the figures are known.

    Of what it does inside nothing is noted: it is called by what is written down.  Raises
    ValueError for a second function of one name.
    """
    name = function.__name__
    if name in _KNOWN:
        raise ValueError(f"two late functions are named {name}")
    _KNOWN[name] = function

    @wraps(function)
    def called(*taken: Any) -> Any:  # noqa: ANN401
        for one in taken:
            if type(one) is Figure:
                return one.notes.called(name, function, taken)
        return function(*taken)

    return cast("Function", called)

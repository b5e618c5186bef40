"""Named tuples that are made at a fifth of the price: every start makes sixty of them.

Up to Python 3.13 those of ``typing`` have the annotation of each field compiled, which nobody asks
for, and a constructor for each class.  Here one is compiled for all classes of as many fields, and
what all of them do stands in one class.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

if TYPE_CHECKING or sys.version_info >= (3, 14):
    from typing import NamedTuple
else:
    from collections import _tuplegetter
    from functools import cache
    from types import FunctionType
    from typing import Any, Self

    class _Named(tuple):
        """What named tuples do, whatever their fields."""

        __slots__ = ()

        @classmethod
        def _make(cls, values: Iterable[object]) -> Self:
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **others: object) -> Self:
            made = self._make(map(others.pop, self._fields, self))
            if others:
                raise ValueError(f"got unexpected field names: {list(others)!r}")
            return made

        def _asdict(self) -> dict[str, object]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            told = map("{}={!r}".format, self._fields, self)
            return f"{type(self).__name__}({', '.join(told)})"

        def __getnewargs__(self) -> tuple[object, ...]:
            return tuple(self)

    _new = tuple.__new__
    # What makes a tuple of one value, of two and so on: compiled with this module.
    _CONSTRUCTORS = (
        lambda _cls, a: _new(_cls, (a,)),
        lambda _cls, a, b: _new(_cls, (a, b)),
        lambda _cls, a, b, c: _new(_cls, (a, b, c)),
        lambda _cls, a, b, c, d: _new(_cls, (a, b, c, d)),
        lambda _cls, a, b, c, d, e: _new(_cls, (a, b, c, d, e)),
        lambda _cls, a, b, c, d, e, f: _new(_cls, (a, b, c, d, e, f)),
        lambda _cls, a, b, c, d, e, f, g: _new(_cls, (a, b, c, d, e, f, g)),
        lambda _cls, a, b, c, d, e, f, g, h: _new(_cls, (a, b, c, d, e, f, g, h)),
        lambda _cls, a, b, c, d, e, f, g, h, i: _new(_cls, (a, b, c, d, e, f, g, h, i)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j: _new(_cls, (a, b, c, d, e, f, g, h, i, j)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k: _new(_cls, (a, b, c, d, e, f, g, h, i, j, k)),
    )

    @cache
    def _constructor(count: int) -> FunctionType:
        """Return what makes a tuple of so many values."""
        if 0 < count <= len(_CONSTRUCTORS):
            return _CONSTRUCTORS[count - 1]
        values = "".join(f", v{place}" for place in range(count))
        return eval(f"lambda _cls{values}: _new(_cls, ({values[2:]},))", {"_new": _new})  # noqa: S307

    class _Made(type):
        """Makes of the body of a class a named tuple with the same fields, defaults and methods."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            body |= {field: _tuplegetter(at, "") for at, field in enumerate(fields)}
            body |= {"__slots__": (), "__match_args__": fields}
            body |= {"_fields": fields, "_field_defaults": defaults}
            new = _constructor(len(fields))
            called = f"{name}.__new__"
            code = new.__code__.replace(co_qualname=called, co_varnames=("_cls", *fields))
            body["__new__"] = FunctionType(code, new.__globals__, None, (*defaults.values(),))
            return type(name, (_Named,), body)

    class NamedTuple(metaclass=_Made):
        """As :class:`typing.NamedTuple`."""


__all__ = ["NamedTuple"]

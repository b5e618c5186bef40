"""Named tuples that are made at half the price: every start makes sixty of them.

Up to Python 3.13 that of ``typing`` compiles the annotation of each field, which nobody asks for.
"""

from __future__ import annotations

import sys
from collections import namedtuple
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING or sys.version_info >= (3, 14):
    from typing import NamedTuple
else:

    class _Made(type):
        """Makes of the body of a class a named tuple with the same fields, defaults and methods."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = body.pop("__annotations__", {})
            defaults = [body.pop(field) for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body.pop("__module__"))  # noqa: PYI024  what is made
            made.__annotations__ = fields
            for attribute, value in body.items():
                setattr(made, attribute, value)
            return made

    class NamedTuple(metaclass=_Made):
        """As :class:`typing.NamedTuple`."""


__all__ = ["NamedTuple"]

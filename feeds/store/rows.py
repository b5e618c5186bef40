"""Frozen values to rows of a table, and many keys to statements of bounded size."""

from __future__ import annotations

from dataclasses import fields
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from _typeshed import DataclassInstance

T = TypeVar("T")

_MOST = 1000  # far below what a statement of either database may hold


def row_of(value: DataclassInstance) -> dict[str, Any]:
    """Return the fields of a value by name."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


def chunks(values: Iterable[T], size: int = _MOST) -> Iterator[list[T]]:
    """Yield *values* in lists of at most *size*.

    >>> list(chunks("abcde", 2))
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    rest = iter(values)
    while chunk := list(islice(rest, size)):
        yield chunk

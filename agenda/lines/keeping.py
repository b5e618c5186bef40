"""Properties worked out on first use and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

Value_co = TypeVar("Value_co", covariant=True)


class cached_property(Generic[Value_co]):  # noqa: N801  named as the one it stands for
    """As :class:`functools.cached_property`, without the lock that it takes before Python 3.12.

    The lock costs more than most of what is kept for a line, and is asked for each of them.
    """

    def __init__(self, work_out: Callable[[Any], Value_co]) -> None:
        self.__doc__ = work_out.__doc__
        self._work_out = work_out
        self._name = work_out.__name__

    @overload
    def __get__(self, owner: None, kind: type[object] | None = None) -> Self: ...
    @overload
    def __get__(self, owner: object, kind: type[object] | None = None) -> Value_co: ...
    def __get__(self, owner: object, kind: type[object] | None = None) -> Value_co | Self:
        if owner is None:
            return self
        value = owner.__dict__[self._name] = self._work_out(owner)
        return value

"""Named tuples made at a start: as those of ``typing`` in all that is asked of them."""

from __future__ import annotations

import pickle

import pytest

from agenda.tuples import NamedTuple


class Stretch(NamedTuple):
    """Characters of a line."""

    start: int
    end: int = 9
    kind: str | None = None

    @property
    def length(self) -> int:
        """How many they are."""
        return self.end - self.start


def test_fields_defaults_and_methods_are_those_of_the_class() -> None:
    """What the body of a class says holds for its tuples."""
    one = Stretch(4)
    assert tuple(one) == (4, 9, None)
    assert (one.start, one.length, one._fields) == (4, 5, ("start", "end", "kind"))
    assert one._replace(end=6) == Stretch(4, end=6)
    assert repr(one) == "Stretch(start=4, end=9, kind=None)"
    assert Stretch.__doc__ == "Characters of a line."


def test_a_field_without_a_value_is_an_error() -> None:
    """A value that has no default has to be given."""
    with pytest.raises(TypeError, match="start"):
        Stretch()  # type: ignore[call-arg]


def test_they_are_found_where_they_were_made() -> None:
    """Another process gets the value it was sent."""
    assert pickle.loads(pickle.dumps(Stretch(4))) == Stretch(4)  # noqa: S301  our own bytes

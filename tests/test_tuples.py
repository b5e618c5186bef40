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
    with pytest.raises(TypeError, match=r"Stretch.__new__\(\) missing .* 'start'"):
        Stretch()  # type: ignore[call-arg]


def test_a_field_that_is_none_is_an_error() -> None:
    """Nothing is replaced, nor made, that the class does not name."""
    with pytest.raises(ValueError, match="length"):
        Stretch(4)._replace(length=5)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="expected 3 arguments, got 1"):
        Stretch._make([4])


def test_they_are_taken_apart_by_their_names() -> None:
    """As a mapping, and by a pattern."""
    assert Stretch(4)._asdict() == {"start": 4, "end": 9, "kind": None}
    match Stretch(4):
        case Stretch(start, end):
            assert (start, end) == (4, 9)


def test_they_are_found_where_they_were_made() -> None:
    """Another process gets the value it was sent."""
    assert pickle.loads(pickle.dumps(Stretch(4))) == Stretch(4)  # noqa: S301  our own bytes

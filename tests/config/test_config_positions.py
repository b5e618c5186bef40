from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.config.positions import find_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

TRICKY = Path(__file__).with_name("tricky.toml").read_text(encoding="utf-8")


def test_lines_of_a_tricky_document() -> None:
    """Texts over lines, comments with brackets, dotted and quoted keys, tables in arrays."""
    tomllib.loads(TRICKY)
    lines = find_lines(TRICKY)
    found = {".".join(map(str, place)): line for place, line in lines.items()}
    assert found == {
        "title": 2,
        "quoted key": 3,
        "service": 4,
        "service.name": 5,
        "service.hosts": 9,
        "service.a": 13,
        "service.a.b": 13,
        "service.a.b.c d": 13,
        "sources.0": 14,
        "sources.0.literal": 15,
        "sources.0.inner": 18,
        "sources.0.inner.key": 19,
        "sources.1": 20,
        "sources.1.name": 21,
        "sources.1.deep.0": 22,
        "sources.1.deep.0.one": 23,
        "sources.1.deep.1": 24,
        "sources.1.deep.1.one": 25,
        "t.u.v": 26,
        "t.u.v.last": 27,
    }


def places(value: Any, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:  # noqa: ANN401  whatever TOML holds
    """Yield the place of every key of a document."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for name, inner in pairs:
        yield (*place, name)
        if isinstance(inner, dict) or (isinstance(inner, list) and isinstance(inner[0], dict)):
            yield from places(inner, (*place, name))


KEYS = st.lists(st.sampled_from(["a", "b-c", '"d e"', "'f.g'", "h . i"]), min_size=1, unique=True)
VALUES = st.sampled_from(
    ['"x"', "'''\na = 1\n'''", "[1, # [\n2]", "true", '"""\\"""" # """', "1.5"]
)


@given(st.lists(st.tuples(st.booleans(), KEYS, VALUES), max_size=4))
def test_every_key_has_its_line(tables: list[tuple[bool, list[str], str]]) -> None:
    """And what stands on it is that key."""
    text = ""
    for number, (array, keys, value) in enumerate(tables):
        text += "[[rows]]  # [x]\n" if array else f"[t{number}]\n\n"
        text += "".join(f"  {key} = {value}\n" for key in keys)
    lines = find_lines(text)
    for place in places(tomllib.loads(text)):
        if place != ("rows",):
            assert str(place[-1])[:1] in text.splitlines()[lines[place] - 1] or place[0] == "rows"


@pytest.mark.parametrize("unit", ["a.b = [1, 2]\n", "[[x]]\n", 'k = "\\\\"\n', "# [[\n"])
def test_long_documents_are_read_in_linear_time(unit: str, assert_linear: Any) -> None:  # noqa: ANN401  as the fixture has it
    """Ten times the text takes ten times as long; keys that come twice do no harm here."""
    assert_linear(lambda size: lambda: find_lines(unit * size), 1000)

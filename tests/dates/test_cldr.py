"""The committed tables of names are those of CLDR."""

from __future__ import annotations

import ast

from make_cldr import TARGET, source


def test_the_committed_names_are_those_of_babel() -> None:
    """Running the generator again gives the same module, up to its layout."""
    assert ast.dump(ast.parse(TARGET.read_text(encoding="utf-8"))) == ast.dump(ast.parse(source()))

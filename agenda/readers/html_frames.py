"""What is open while a page is walked: blocks, inline elements, and the marks of the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.readers.html_roles import INLINE

if TYPE_CHECKING:
    from agenda.issue import Kind
    from agenda.readers.html_groups import Child
    from agenda.readers.html_tables import Cell, TableRow


class Block:
    """A block that is open: what has been seen inside, and what to put back when it closes."""

    __slots__ = (
        "attributes", "cells", "children", "classes", "headings", "kind", "level", "outer",
        "parent", "role", "rows", "silences", "start", "tables", "tag",
    )  # fmt: skip

    role: int
    tag: int
    classes: str
    attributes: dict[str, str | None]
    parent: Block | None
    outer: Block | None
    children: list[Child]
    cells: list[Cell]
    rows: list[TableRow]
    silences: bool
    kind: Kind
    level: int
    start: int
    headings: int
    tables: int


class OpenMark:
    """A mark whose element is open, since piece ``start`` of the line."""

    __slots__ = ("start", "tag", "value")

    def __init__(self, start: int, tag: str, value: str | None) -> None:
        self.start, self.tag, self.value = start, tag, value


# An inline element that is open: role, tag, class, number of pieces and lines
# before it, its mark, whether it is hidden.
Inline = tuple[int, int, str, int, int, OpenMark | None, bool]
# One that changes nothing where it ends.
PLAIN: Inline = (INLINE, 0, "", 0, 0, None, False)

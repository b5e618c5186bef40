"""Content lines to components, without recursion: nesting may be as deep as a file is long."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from feeds.lint.rules import Breach

if TYPE_CHECKING:
    from collections.abc import Iterable

    from feeds.lint.contentlines import ContentLine


@dataclass(slots=True)
class Component:
    """A component while it is read, with its properties by name, in order.

    ``line`` is that of its BEGIN; ``parent`` is "" at the top.
    """

    name: str
    line: int
    parent: str = ""
    properties: dict[str, list[ContentLine]] = field(default_factory=dict)
    children: list[Component] = field(default_factory=list)

    def first(self, name: str) -> ContentLine | None:
        """Return the first property *name*, None when there is none."""
        found = self.properties.get(name)
        return found[0] if found else None

    def value(self, name: str) -> str:
        """Return the value of the first property *name*, "" when there is none."""
        line = self.first(name)
        return line.value if line else ""

    @property
    def where(self) -> str:
        """Say which component this is, for people."""
        label = self.value("UID") or self.value("TZID")
        return f"{self.name} {label[:80]}".rstrip()


@dataclass(frozen=True, slots=True)
class Tree:
    """The components at the top of a file, all components in order, and what is amiss."""

    top: tuple[Component, ...]
    all: tuple[Component, ...]
    breaches: tuple[Breach, ...]


def read_components(lines: Iterable[ContentLine]) -> Tree:
    """Return the components of *lines*; unclosed ones end with the file."""
    root = Component("", 0)
    every: list[Component] = []
    breaches: list[Breach] = []
    stack = [root]
    for line in lines:
        if line.name == "BEGIN":
            name = line.value.strip().upper()
            stack.append(Component(name, line.line, parent=stack[-1].name))
            stack[-2].children.append(stack[-1])
            every.append(stack[-1])
        elif line.name == "END":
            breaches += _close(stack, line)
        elif len(stack) > 1:
            stack[-1].properties.setdefault(line.name, []).append(line)
        else:
            message = f"{line.name} stands outside a calendar"
            breaches.append(Breach("not-a-calendar", line.line, message))
    for component in stack[1:]:
        message = f"END:{component.name} is missing: the file is cut"
        breaches.append(Breach("nesting", component.line, message, component.where))
    return Tree(tuple(root.children), tuple(every), tuple(breaches))


def _close(stack: list[Component], line: ContentLine) -> list[Breach]:
    """Close the innermost component, also when the END has another name."""
    if len(stack) == 1:
        return [Breach("nesting", line.line, f"END:{line.value} closes nothing")]
    component = stack.pop()
    if component.name == line.value.strip().upper():
        return []
    message = f"END:{line.value[:40]} closes BEGIN:{component.name} of line {component.line}"
    return [Breach("nesting", line.line, message, component.where)]

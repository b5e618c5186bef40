"""Links that are set as cards: a badge, a name and an hour, each in an element of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.readers.html_roles import BLOCK, INLINE, LINK, MARK, ROLES, TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

_FEWEST_PARTS = 2
_PARTS = (INLINE, MARK)
_SHORTEST = 2  # letters of a part: a letter by itself is part of a word
_FAR = 4  # nodes: what stands beside a card is the next one, or blanks


def is_card(node: LexborNode) -> bool:
    """Return whether *node* is a link that holds parts, no text beside them, and no blocks.

    What is a block has a line of its own already.
    """
    if node.tag_id != LINK:
        return False
    parts = 0
    for child in node.iter(include_text=True):
        if child.tag_id == TEXT:
            if (child.text_content or "").strip():
                return False
            continue
        role = ROLES.get(child.tag_id, INLINE)
        if role >= BLOCK:
            return False
        if role in _PARTS:
            parts += len(child.text(strip=True)) >= _SHORTEST
    return parts >= _FEWEST_PARTS


def is_one_of_several(node: LexborNode) -> bool:
    """Return whether a card stands beside another one, in its own box or in the next."""
    if not is_card(node):
        return False
    if any(is_card(other) for other in _neighbours(node)):
        return True
    box = node.parent
    if box is None or any(True for _ in _neighbours(node)):
        return False
    return any(
        (first := _first_element(other)) is not None and is_card(first)
        for other in _neighbours(box)
    )


def _neighbours(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the elements next to *node*, before and behind it."""
    for step in ("prev", "next"):
        other: LexborNode | None = getattr(node, step)
        for _ in range(_FAR):
            if other is None or other.tag_id != TEXT:
                break
            other = getattr(other, step)
        if other is not None and other.tag_id != TEXT:
            yield other


def _first_element(node: LexborNode) -> LexborNode | None:
    """Return the first element that a box holds."""
    return next(iter(node.iter()), None)

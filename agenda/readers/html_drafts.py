"""Lines of a page before their places are known."""

from __future__ import annotations

from agenda.issue import Kind, Mark
from agenda.patterns import pattern
from agenda.readers.html_tables import TALLEST_SPAN, WIDEST_SPAN, Cell, span

# The text of a line, kind, level, link and time as written, marks, first piece as
# written, why it is silent.  A tuple, for one is made for every line of a page;
# agenda.readers.html makes the Line of it.
Draft = tuple[str, Kind, int, str | None, str | None, tuple[Mark, ...], str, str]

_BULLET = pattern(r"(?:[-=]?[*•·▪▫◦‣⁃●○■□►▶➢➤→✓✔»>–—-] +|[•▪●■►➢])+(?=\S)")
BULLETS = frozenset("*•·▪▫◦‣⁃●○■□►▶➢➤→✓✔»>–—-")


def is_link(draft: Draft) -> bool:
    """Tell whether a line is one link and nothing else."""
    return draft[1] is not Kind.HEADING and _covered(draft, "a")


def is_bold(draft: Draft) -> bool:
    """Tell whether all of a line is bold."""
    return _covered(draft, "b")


def _covered(draft: Draft, tag: str) -> bool:
    return any(it.tag == tag and it.start == 0 and it.end == len(draft[0]) for it in draft[5])


def without_bullet(draft: Draft) -> Draft:
    """Return a line without the bullet typed before it; a plain line so becomes an item."""
    text, kind, level, href, time, marks, first, silent = draft
    bullet = _BULLET.match(text)
    if bullet is None:
        return draft
    cut = bullet.end()
    moved = tuple(
        Mark(max(0, mark.start - cut), mark.end - cut, mark.tag) for mark in marks if mark.end > cut
    )
    if kind is Kind.TEXT:
        kind, level = Kind.ITEM, 1
    return text[cut:], kind, level, href, time, moved, first, silent


def make_cell(
    drafts: list[Draft],
    start: int,
    attributes: dict[str, str | None],
    *,
    is_head: bool,
    layout: bool,
) -> Cell:
    """Return the cell of a table that holds all lines from *start* on."""
    # The text of a cell that lays out the page is never asked for, and may be long.
    shown = [] if layout else drafts[start:]
    return Cell(
        start,
        len(drafts),
        span(attributes.get("colspan"), most=WIDEST_SPAN),
        span(attributes.get("rowspan"), most=TALLEST_SPAN),
        is_head=is_head,
        lays_out=layout,
        text=" ".join([draft[0] for draft in shown]),
        bold=bool(shown) and all(map(is_bold, shown)),
    )

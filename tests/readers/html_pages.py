"""What tests ask of a page: its issue, its lines, and these as short texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.issue import Raw
from agenda.readers.html import read

if TYPE_CHECKING:
    from agenda.issue import Issue, Line


def issue(markup: str, url: str | None = None) -> Issue:
    """Return the issue of a page."""
    (found,) = read(Raw(markup.encode("utf-8", "replace"), "page.html", url))
    return found


def lines(markup: str) -> tuple[Line, ...]:
    """Return the lines of a page."""
    return issue(markup).lines


def texts(markup: str) -> list[str]:
    """Return the texts of the lines of a page."""
    return [line.text for line in lines(markup)]


def shown(markup: str) -> list[str]:
    """Return each line as "kind level group | text", silent ones in brackets."""
    return [
        f"{line.kind}{line.level or ''} {'.'.join(map(str, line.group))} | {line.text}".replace(
            "  ", " "
        )
        + (f" [{line.silent}]" if line.silent else "")
        for line in lines(markup)
    ]


def cells(markup: str) -> list[tuple[int, int, str, str]]:
    """Return row, column, head and text of each cell line."""
    return [
        (line.group[-1], line.column, line.head, line.text)
        for line in lines(markup)
        if line.column >= 0
    ]

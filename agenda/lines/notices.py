"""Numbered notices, each a title and its sentences: "3. Bingo: the club meets on 8 March …"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.lines.clues import Clue

_FEWEST = 3  # notices
_TITLE_WORDS = 10
# A full stop in a title stands behind an initial: "2. Fête de S. Jean: …".
_NOTICE = pattern(
    r"\d{1,2}[.)]\s+([^\W\d_a-z](?:[^:.!?\d]|(?<=\b[^\W\d_a-z])\.){3,80}?)\s?:\s+(?=\S)"
)


def mark_notices(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, numbered notices marked where several are printed, most of them prose."""
    titles = [_title(clue) for clue in clues]
    told = [clue for clue, title in zip(clues, titles, strict=True) if title]
    if len(told) < _FEWEST or 2 * sum(clue.sentences > 0 for clue in told) < len(told):
        return list(clues)
    return [
        replace(clue, notice=title) if title else clue
        for clue, title in zip(clues, titles, strict=True)
    ]


def _title(clue: Clue) -> tuple[int, int] | None:
    """Return the bounds of the title that opens a numbered notice, None for any other line."""
    match = _NOTICE.match(clue.text)
    if match is None or len(match[1].split()) > _TITLE_WORDS:
        return None
    return None if any(phrase.start < match.end(1) for phrase in clue.phrases) else match.span(1)

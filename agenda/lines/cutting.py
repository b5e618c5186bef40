"""Lines too long to be one announcement, cut where sentences or words end.

What is done to a line may take the square of its length: hours are matched to days, words to
places.  No line of an agenda is as long as these, so nothing is lost by reading them in parts.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agenda.issue import Mark
from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from agenda.issue import Line

_LONGEST = 2000  # characters: longer than any paragraph that people print
_SENTENCE_END = pattern(r"[.!?…][»”\")]*\s+")


def cut_long_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, each one of more than 2,000 characters as several."""
    if all(len(line.text) <= _LONGEST for line in lines):
        return tuple(lines)
    return tuple(part for line in lines for part in _parts(line))


def _parts(line: Line) -> Iterator[Line]:
    text, start = line.text, 0
    while start < len(text):
        end = _end(text, start)
        if part := text[start:end].strip():
            marks = tuple(
                Mark(mark.start - start, mark.end - start, mark.tag)
                for mark in line.marks
                if start <= mark.start and mark.end <= end
            )
            yield replace(line, text=part, marks=marks if text[start] == part[0] else ())
        start = end


def _end(text: str, start: int) -> int:
    """Return where a part that begins at *start* ends: behind a sentence, a word, or anywhere."""
    limit = start + _LONGEST
    if len(text) <= limit:
        return len(text)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start, limit)]
    blank = text.rfind(" ", start + 1, limit)
    return ends[-1] if ends else blank + 1 if blank > start else limit

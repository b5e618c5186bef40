"""Lists whose items stand in one line, each behind its bullet: "• 3 May, fete • 6 June, quiz"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.dates import find_phrases
from agenda.issue import Kind
from agenda.lines.cutting import part_of_line
from agenda.lines.named_days import DAYS
from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from agenda.issue import Line

_BULLETS = "•●▪◦■►▸‣✓✔➢❖"
# A bullet of old programs is a small "o"; elsewhere that letter is a word.
_LETTER = "o "
_SEVERAL = 2
_NAMED = 3  # letters beside a day that can name what takes place then
_LETTERS = pattern(r"[^\W\d_]")


def cut_at_bullets(lines: Sequence[Line], languages: Sequence[str]) -> tuple[Line, ...]:
    """Return the lines, one of several bullets as its items where each of them names its day.

    What stands before the first bullet is a line of its own.  In "Sat 3 May • 8 pm • hall" bullets
    part the pieces of one item.
    """
    if not any(map(_mark_of, lines)):
        return tuple(lines)
    return tuple(part for line in lines for part in _items(line, languages))


def _mark_of(line: Line) -> str:
    """Return the bullet that stands in a line several times, "" for none."""
    text = line.text
    if line.column >= 0 or line.kind is Kind.HEADING:
        return ""
    if text.startswith(_LETTER) and text.count(f" {_LETTER}"):
        return _LETTER[0]
    for mark in _BULLETS:
        if mark in text and text.count(mark) >= _SEVERAL:
            return mark
    return ""


def _items(line: Line, languages: Sequence[str]) -> Iterator[Line]:
    mark = _mark_of(line)
    starts = [at for at in _places(line.text, mark) if line.text[at + 1 : at + 2] == " "]
    bounds = [(at + 1, end) for at, end in pairwise([*starts, len(line.text)])]
    told = [line.text[start:end] for start, end in bounds]
    if len(told) < _SEVERAL or not all(_names_day(text, languages) for text in told):
        yield line
        return
    parts = [part_of_line(line, start, end) for start, end in bounds]
    head = part_of_line(line, 0, starts[0])
    yield from [head] if head else []
    yield from (part._replace(kind=Kind.ITEM) for part in parts if part)


def _places(text: str, mark: str) -> list[int]:
    """Return where a bullet stands behind a blank, or at the beginning."""
    return [
        at for at, char in enumerate(text) if char == mark and text[max(at - 1, 0)] in (" ", mark)
    ]


def _names_day(text: str, languages: Sequence[str]) -> bool:
    """Return whether an item has one day, and words beside it."""
    days = [phrase for phrase in find_phrases(text, languages) if phrase.strength in DAYS]
    if len(days) != 1:
        return False
    beside = text[: days[0].start] + text[days[0].end :]
    return len(_LETTERS.findall(beside)) >= _NAMED

"""Lists inside a sentence, each item behind its day: "…: 12 May – Castle; 12 June – Museum"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.dates import find_phrases
from agenda.issue import Kind
from agenda.lines.cutting import part_of_line
from agenda.lines.named_days import DAYS
from agenda.lines.sentences import bounds_of_sentences
from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from agenda.issue import Line

_FEWEST = 3  # items
_NEAREST = 3  # colons before the first semicolon that may open the list
_COLON = pattern(r":\s+")
_ITEM = pattern(r";\s+(?=[^\W_])")
# Between a day, with its hour, and what takes place then.
_LEADS = pattern(r"\s?[:–—-]\s+[^\W\d_«“\"]?")
_LEAD = 3  # characters before a day: "le "


def cut_at_days(lines: Sequence[Line], languages: Sequence[str]) -> tuple[Line, ...]:
    """Return the lines, one that lists several days between semicolons as its items.

    What stands before the colon that opens the list is a line of its own, and so are the sentences
    behind its last item.
    """
    if not any(map(_may_list, lines)):
        return tuple(lines)
    return tuple(
        part for line in lines for part in (_items(line, languages) if _may_list(line) else (line,))
    )


def _may_list(line: Line) -> bool:
    plain = not line.silent and line.column < 0 and line.kind is not Kind.HEADING
    return plain and line.text.count(";") >= _FEWEST - 1


def _items(line: Line, languages: Sequence[str]) -> Iterator[Line]:
    text = line.text
    starts = [match.end() for match in _ITEM.finditer(text)]
    first = _first(text, starts[0], languages) if starts else -1
    bounds = list(pairwise([first, *starts, len(text)]))
    if first < 0 or not all(_opens(text[low:high], languages) for low, high in bounds):
        yield line
        return
    head = part_of_line(line, 0, first)
    yield from [head] if head else []
    last = bounds[-1][0]
    ends, _ = bounds_of_sentences(text[last:])
    end = last + ends[1] if len(ends) > 1 else len(text)
    for low, high in (*bounds[:-1], (last, end)):
        part = part_of_line(line, low, high)
        yield from [part._replace(kind=Kind.ITEM, text=part.text.rstrip(" ;."))] if part else []
    rest = part_of_line(line, end, len(text))
    yield from [rest] if rest else []


def _first(text: str, end: int, languages: Sequence[str]) -> int:
    """Return where the first item begins, at the start of a text or behind a colon; -1 for none."""
    colons = [match.end() for match in _COLON.finditer(text, 0, end)]
    places = [0, *colons[-_NEAREST:]]
    return next((at for at in places if _opens(text[at:end], languages)), -1)


def _opens(text: str, languages: Sequence[str]) -> bool:
    """Return whether an item opens with its only day, and a dash or a colon leads on from it."""
    days = [phrase for phrase in find_phrases(text, languages) if phrase.strength in DAYS]
    alone = len(days) == 1 and days[0].start <= _LEAD
    return alone and _LEADS.match(text, days[0].end) is not None

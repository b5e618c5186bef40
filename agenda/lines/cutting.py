"""Lines that are cut: too long to be one announcement, or with several labels in them.

What is done to a line may take the square of its length: hours are matched to days, words to
places.  No line of an agenda is as long as these, so nothing is lost by reading them in parts.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.issue import Kind, Mark
from agenda.lines.sentences import bounds_of_sentences
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from agenda.issue import Line
    from agenda.vocabulary.lexicon import Hit, Lexicon

_LONGEST = 2000  # characters: longer than any paragraph that people print


def cut_long_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, each one of more than 2,000 characters as several."""
    if all(len(line.text) <= _LONGEST for line in lines):
        return tuple(lines)
    return tuple(part for line in lines for part in _parts(line))


def _parts(line: Line) -> Iterator[Line]:
    start = 0
    while start < len(line.text):
        end = _end(line.text, start)
        if part := part_of_line(line, start, end):
            yield part
        start = end


def part_of_line(line: Line, start: int, end: int) -> Line | None:
    """Return the part ``[start, end)`` of a line with its marks, None when it is blank."""
    part = line.text[start:end].strip()
    if not part:
        return None
    marks = tuple(
        Mark(mark.start - start, mark.end - start, mark.tag)
        for mark in line.marks
        if start <= mark.start and mark.end <= end
    )
    return line._replace(text=part, marks=marks if line.text[start] == part[0] else ())


def cut_at_labels(lines: Sequence[Line], lexicon: Lexicon) -> tuple[Line, ...]:
    """Return the lines, one that holds several labels behind a name as several.

    "Dormir bé. On: Biblioteca Quan: A les 18 h." says what "Dormir bé.", "On: Biblioteca" and
    "Quan: A les 18 h." say on lines of their own.
    """
    if not any(map(_may_hold_several, lines)):
        return tuple(lines)
    return tuple(part for line in lines for part in _fields(line, lexicon))


def _may_hold_several(line: Line) -> bool:
    """Return whether a line has colons for several labels, and is a line of text."""
    several = line.text.count(":") >= _SEVERAL
    return several and line.column < 0 and line.kind is not Kind.HEADING


def _fields(line: Line, lexicon: Lexicon) -> Iterator[Line]:
    if not _may_hold_several(line):
        yield line
        return
    text = line.text
    labels = {
        hit.start: hit.cue
        for hit in _longest(lexicon.read(text)[1])
        if hit.cue in _LABELS and text[hit.end : hit.end + 2].lstrip()[:1] == ":"
    }
    starts = [at for at in labels if text[at].isupper() and (not at or text[at - 1] in _BEFORE)]
    if len(starts) < _SEVERAL or 0 in starts or len({labels[at] for at in starts}) < _SEVERAL:
        yield line
        return
    for start, end in pairwise([0, *sorted(starts), len(text)]):
        if part := part_of_line(line, start, end):
            yield part if start == 0 else part._replace(kind=Kind.TEXT, level=0)


def _longest(hits: Sequence[Hit]) -> Iterable[Hit]:
    """Return of hits that end at one place the longest: "Rain date" holds no "date"."""
    found: dict[int, Hit] = {}
    for hit in hits:
        other = found.setdefault(hit.end, hit)
        if hit.start < other.start:
            found[hit.end] = hit
    return found.values()


_SEVERAL = 2
_LABELS = frozenset({Cue.LABEL_DATE, Cue.LABEL_TIME, Cue.LABEL_PLACE, Cue.LABEL_OTHER})
_BEFORE = frozenset(" \u00a0(")


def _end(text: str, start: int) -> int:
    """Return where a part that begins at *start* ends: behind a sentence, a word, or anywhere."""
    limit = start + _LONGEST
    if len(text) <= limit:
        return len(text)
    *_, last = bounds_of_sentences(text[start:limit])[0]
    blank = text.rfind(" ", start + 1, limit)
    return start + last if last else blank + 1 if blank > start else limit

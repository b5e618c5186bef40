"""Several notices in one paragraph, each behind its title: "Loto. Samedi 18, 20 h. Messe. …".

So local papers print them below the name of a village.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.dates import find_phrases
from agenda.dates.digits import has_digit
from agenda.dates.phrase import Strength
from agenda.issue import Kind
from agenda.lines.clues import lexicon_for
from agenda.lines.cutting import part_of_line
from agenda.lines.governing import DATED
from agenda.lines.sentences import bounds_of_sentences
from agenda.lines.titled_paragraphs import has_verb
from agenda.patterns import pattern
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from agenda.issue import Line
    from agenda.vocabulary.lexicon import Lexicon

_FEWEST = 2  # titles above a day in one paragraph
_SENTENCES = 4
_WORDS = 7  # of a title
_LEAD = 6  # characters before the day that opens a sentence: "Le ", "Am "
_TITLE = pattern(r"[^\W\da-z_][^\d:;!?«“\"()]*")


def cut_notices(lines: Sequence[Line], languages: Sequence[str]) -> tuple[Line, ...]:
    """Return the lines, a paragraph of several notices as a title and its text for each of them.

    A title is a short sentence without a verb, and a day opens the next one.  What tells when a
    house is open is a notice as well; what stands before the first title is a line of its own.
    """
    return tuple(part for line in lines for part in _notices(line, languages))


def _notices(line: Line, languages: Sequence[str]) -> Iterator[Line]:
    starts = _starts(line, languages) if _may_hold_several(line) else []
    if len(starts) < _FEWEST:
        yield line
        return
    head = part_of_line(line, 0, starts[0][0]) if starts[0][0] else None
    yield from [head] if head else []
    ends = [low for low, _ in starts[1:]] + [len(line.text)]
    for number, ((low, text), high) in enumerate(zip(starts, ends, strict=True)):
        # Each is an item of its own: what is told of one names no other.
        one = line._replace(group=(*line.group, number))
        yield from _parts(one, low, text, high)


def _parts(line: Line, low: int, text: int, high: int) -> Iterator[Line]:
    """Yield the title of a notice, the sentence of its day and all else."""
    title = part_of_line(line, low, text)
    if title is not None:
        yield title._replace(text=title.text.rstrip().removesuffix("."), kind=Kind.TERM)
    starts, _ = bounds_of_sentences(line.text[text:high])
    behind = text + starts[1] if len(starts) > 1 else high
    for told in (part_of_line(line, text, behind), part_of_line(line, behind, high)):
        if told is not None:
            yield told._replace(kind=Kind.DEFINITION)


def _may_hold_several(line: Line) -> bool:
    plain = not line.silent and line.column < 0 and line.kind is not Kind.HEADING
    return plain and line.text.count(". ") >= _SENTENCES - 1 and has_digit(line.text)


def _starts(line: Line, languages: Sequence[str]) -> list[tuple[int, int]]:
    """Return where each notice begins, and where its text does; [] where too few have a day."""
    text = line.text
    lexicon = lexicon_for(languages)
    found: list[tuple[int, int]] = []
    dated = 0
    for (low, high), (behind, end) in pairwise(_sentences(text)):
        if not _is_title(text[low:high], lexicon):
            continue
        opens = _opens_with_day(text[behind:end], languages)
        if opens or _tells_hours(text[behind:end], lexicon):
            found.append((low, behind))
            dated += opens
    return found if dated >= _FEWEST else []


def _sentences(text: str) -> list[tuple[int, int]]:
    """Return the bounds of sentences, those behind telephone numbers as well: "06 00 34. Messe"."""
    starts, ends = bounds_of_sentences(text)
    called = [match.span() for match in _CALLED.finditer(text)]
    starts = sorted({*starts, *(high for _, high in called)})
    ends = sorted({*ends, *(low for low, _ in called)})
    return list(zip(starts, [*ends, len(text)], strict=True))


_CALLED = pattern(r"(?<=\d[ .]\d\d)\.\s+(?=[^\W\d_a-z])")


def _is_title(text: str, lexicon: Lexicon) -> bool:
    short = len(text.split()) <= _WORDS and _TITLE.fullmatch(text) is not None
    return short and not has_verb(text, lexicon)


def _opens_with_day(text: str, languages: Sequence[str]) -> bool:
    """Return whether a sentence opens with a day, and its hour stands behind it."""
    found = find_phrases(text, languages)
    if not found or found[0].start > _LEAD or found[0].strength not in DATED:
        return False
    near = found[1:2] if found[1:] and found[1].start - found[0].end <= _LEAD else []
    return found[0].has_hours or any(one.strength is Strength.TIME for one in near)


def _tells_hours(text: str, lexicon: Lexicon) -> bool:
    """Return whether a sentence opens with a word of opening: "Ouverte le mercredi"."""
    return any(hit.cue is Cue.OPENING and not hit.start for hit in lexicon.read(text)[1])

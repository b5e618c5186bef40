"""Paragraphs that open with their title: "The flour mill. Built in 1742, …".

Days stand alone above them, or each title is set in bold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dates import find_phrases
from agenda.issue import Kind
from agenda.lines.clues import lexicon_for
from agenda.lines.cutting import part_of_line
from agenda.lines.governing import DATED
from agenda.lines.sentences import bounds_of_sentences
from agenda.lines.tenses import has_past_verb
from agenda.patterns import pattern
from agenda.vocabulary.function_words import AUXILIARIES
from agenda.vocabulary.lexicon import TAKING_PLACE, Cue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from agenda.issue import Line
    from agenda.vocabulary.lexicon import Lexicon

_FEWEST = 3  # paragraphs
_SHARE = 0.6  # of the days
_DAY = 40  # characters: a line that is a day and nothing else is short
_SHORTEST = 60  # characters of a paragraph
_FIRST = 160  # characters: a first sentence that is a title ends before
_TITLE_WORDS, _BOLD_WORDS = 8, 12
# A kind of event, and behind its full stop the title: "Parcours urbain. « Passages et ruelles »".
_QUOTED = pattern(r"\s*(?:«[^«»]{3,60}»|“[^“”]{3,60}”|„[^„“”]{3,60}[“”])(?=\s+[^\W\da-z])")
_TITLE = pattern(r"[^\W\da-z][^\d:;!?«“\"]*")
_SAYING = TAKING_PLACE | {Cue.PRICE, Cue.BOOKING, Cue.CONTACT, Cue.AUDIENCE, Cue.LABEL_OTHER}


def cut_titles(lines: Sequence[Line], languages: Sequence[str]) -> tuple[Line, ...]:
    """Return the lines, the titles that open paragraphs as lines of their own.

    Below at least three days, and below most days that stand alone, a paragraph begins with a
    short sentence that says nothing: what people read as its title.  So does each of several
    paragraphs whose first sentence is in bold, and the next one tells a day.
    """
    if bold := _in_bold(lines, languages):
        return tuple(part for place, line in enumerate(lines) for part in bold.get(place, (line,)))
    ends = {
        place + 1: end
        for place in range(len(lines) - 1)
        if len(lines[place].text) <= _DAY and (end := _end_of_title(lines[place + 1]))
    }
    if len(ends) < _FEWEST:
        return tuple(lines)
    days = {place for place, line in enumerate(lines) if _is_day(line, languages)}
    lexicon = lexicon_for(languages)
    titled = {
        place: end
        for place, end in ends.items()
        if place - 1 in days and not _says_something(lines[place].text, lexicon)
    }
    if len(titled) < max(_FEWEST, _SHARE * len(days)):
        return tuple(lines)
    return tuple(_cut(lines, titled))


def _in_bold(lines: Sequence[Line], languages: Sequence[str]) -> dict[int, tuple[Line, ...]]:
    """Return the parts of paragraphs whose first sentence, in bold, is a title: few are none.

    The next sentence tells a day in most of them; what stands behind that is apart as well.
    """
    ends = {place: end for place, line in enumerate(lines) if (end := _end_of_bold(line))}
    if len(ends) < _FEWEST:
        return {}
    lexicon = lexicon_for(languages)
    parts = {
        place: _parts(lines[place], end, languages)
        for place, end in ends.items()
        if not has_verb(lines[place].text[:end], lexicon)
    }
    dated = sum(_tells_day(title_and_rest[1].text, languages) for title_and_rest in parts.values())
    return parts if dated >= max(_FEWEST, _SHARE * len(parts)) else {}


def _end_of_bold(line: Line) -> int:
    """Return where the sentence ends that opens a paragraph, if it alone is in bold, else 0."""
    bold = [mark for mark in line.marks if mark.tag == "b"]
    if len(bold) != 1 or bold[0].start or line.silent or line.column >= 0:
        return 0
    starts, ends = bounds_of_sentences(line.text)
    if not ends or not ends[0] <= bold[0].end <= starts[1]:
        return 0
    title = line.text[: ends[0]]
    short = len(title.split()) <= _BOLD_WORDS and title[:1].isupper()
    return starts[1] if short and line.text[ends[0]] == "." else 0


def _parts(line: Line, end: int, languages: Sequence[str]) -> tuple[Line, ...]:
    """Return the title of a paragraph, its day and the sentence around it, and all else."""
    title = line.text[:end].rstrip().removesuffix(".")
    starts, _ = bounds_of_sentences(line.text[end:])
    behind = end + starts[1] if len(starts) > 1 else len(line.text)
    first = find_phrases(line.text[end:behind], languages)
    behind = behind if first and first[0].start <= _OPENING else len(line.text)
    parts = part_of_line(line, end, behind), part_of_line(line, behind, len(line.text))
    below = (part._replace(kind=Kind.DEFINITION) for part in parts if part)
    return (line._replace(text=title, kind=Kind.TERM, marks=()), *below)


_OPENING = 6  # characters before the day that opens a sentence: "Le ", "Am "


def _tells_day(text: str, languages: Sequence[str]) -> bool:
    return any(phrase.strength in DATED for phrase in find_phrases(text, languages))


def _cut(lines: Sequence[Line], titled: Mapping[int, int]) -> Iterator[Line]:
    """Yield the lines, each title as a term and what tells more of it as its definition."""
    for place, line in enumerate(lines):
        end = titled.get(place, 0)
        title, rest = part_of_line(line, 0, end), part_of_line(line, end, len(line.text))
        if title and rest:
            yield from (title._replace(kind=Kind.TERM), rest._replace(kind=Kind.DEFINITION))
        else:
            yield line


def _end_of_title(line: Line) -> int:
    """Return where the short sentence ends that opens a paragraph of several, 0 without one."""
    text = line.text
    if line.silent or len(text) < _SHORTEST or line.column >= 0 or line.kind is Kind.HEADING:
        return 0
    starts, ends = bounds_of_sentences(text[:_FIRST])
    title = text[: ends[0]] if ends else ""
    if not title or len(title.split()) > _TITLE_WORDS or not _TITLE.fullmatch(title):
        return 0
    quoted = _QUOTED.match(text, ends[0] + 1)
    return quoted.end() if quoted else starts[1]


def _says_something(text: str, lexicon: Lexicon) -> bool:
    """Return whether a first sentence has a verb, calls, or tells where, and is no title.

    So it is where the next one tells what takes place: "Tea is served. The quiz starts at 8".
    """
    starts, ends = bounds_of_sentences(text)
    title, behind = text[: ends[0]], text[starts[1] : [*ends, len(text)][1]]
    _, hits = lexicon.read(title)
    first = {hit.cue for hit in hits if not hit.start}
    placed = not first.isdisjoint({Cue.PLACE, Cue.AT}) and Cue.EVENT not in first
    saying = any(hit.cue in _SAYING for hit in hits)
    return has_verb(title, lexicon) or placed or saying or _tells_event(behind, lexicon)


def has_verb(title: str, lexicon: Lexicon) -> bool:
    """Return whether a title holds an auxiliary, or a verb of the past: it is a sentence."""
    words, _ = lexicon.read(title)
    verbal = any(
        word.folded in AUXILIARIES and title[word.start : word.end] != "e" for word in words
    )
    return verbal or has_past_verb(title, lexicon.languages)


def _tells_event(sentence: str, lexicon: Lexicon) -> bool:
    """Return whether a sentence opens with an event and its verb: "La messe aura lieu à 10 h"."""
    _, hits = lexicon.read(sentence)
    kinds = [hit.start for hit in hits if hit.cue is Cue.EVENT]
    return any(
        hit.cue in TAKING_PLACE and min(kinds, default=hit.start) < hit.start for hit in hits
    )


def _is_day(line: Line, languages: Sequence[str]) -> bool:
    """Return whether a line is a day, or several, and nothing else."""
    text = line.text
    if line.silent or len(text) > _DAY or line.column >= 0:
        return False
    phrases = find_phrases(text, languages)
    told = any(phrase.strength in DATED for phrase in phrases)
    rest = text
    for phrase in reversed(phrases):
        rest = rest[: phrase.start] + rest[phrase.end :]
    return told and not any(map(str.isalnum, rest))

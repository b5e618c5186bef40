"""Days, each above a paragraph that opens with its title: "The flour mill. Built in 1742, …"."""

from __future__ import annotations

from dataclasses import replace
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
_TITLE_WORDS = 8
# A kind of event, and behind its full stop the title: "Parcours urbain. « Passages et ruelles »".
_QUOTED = pattern(r"\s*(?:«[^«»]{3,60}»|“[^“”]{3,60}”|„[^„“”]{3,60}[“”])(?=\s+[^\W\da-z])")
_TITLE = pattern(r"[^\W\da-z][^\d:;!?«“\"]*")
_SAYING = TAKING_PLACE | {Cue.PRICE, Cue.BOOKING, Cue.CONTACT, Cue.AUDIENCE, Cue.LABEL_OTHER}


def cut_titles(lines: Sequence[Line], languages: Sequence[str]) -> tuple[Line, ...]:
    """Return the lines, the titles that open the paragraphs below days as lines of their own.

    Below at least three days, and below most days that stand alone, a paragraph begins with a
    short sentence that says nothing: what people read as its title.
    """
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


def _cut(lines: Sequence[Line], titled: Mapping[int, int]) -> Iterator[Line]:
    """Yield the lines, each title as a term and what tells more of it as its definition."""
    for place, line in enumerate(lines):
        end = titled.get(place, 0)
        title, rest = part_of_line(line, 0, end), part_of_line(line, end, len(line.text))
        if title and rest:
            yield from (replace(title, kind=Kind.TERM), replace(rest, kind=Kind.DEFINITION))
        else:
            yield line


def _end_of_title(line: Line) -> int:
    """Return where the short sentence ends that opens a paragraph of several, 0 without one."""
    text = line.text
    if line.silent or len(text) < _SHORTEST or line.column >= 0 or line.kind is Kind.HEADING:
        return 0
    starts, ends = bounds_of_sentences(text)
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
    words, hits = lexicon.read(title)
    verbal = any(
        word.folded in AUXILIARIES and title[word.start : word.end] != "e" for word in words
    )
    told = has_past_verb(title, lexicon.languages)
    first = {hit.cue for hit in hits if not hit.start}
    placed = not first.isdisjoint({Cue.PLACE, Cue.AT}) and Cue.EVENT not in first
    saying = any(hit.cue in _SAYING for hit in hits)
    return verbal or told or placed or saying or _tells_event(behind, lexicon)


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

"""Notices of several sentences, each with its title: "3. Bingo: the club meets on 8 March …"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agenda.lines.named_days import TITLE
from agenda.patterns import pattern, signed_pattern
from agenda.vocabulary.function_words import APPROACHING, AUXILIARIES, SUBJECTS, THE, TIES
from agenda.vocabulary.lexicon import STATES, TELLING, Cue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from agenda.lines.clues import Clue

    Title = tuple[int, int]

_FEWEST = 3  # notices of one form
_TITLE_WORDS = 10
_HEAD_OF_LINE = 3  # characters
# A full stop in a title stands behind an initial: "2. Fête de S. Jean: …".
_NUMBERED = signed_pattern(
    ":",
    r"\d{1,2}[.)]\s+([^\W\d_a-z](?:[^:.!?\d]|(?<=\b[^\W\d_a-z])\.){3,80}?)\s?:\s+(?=\S)",
)
_DATED = pattern(r"\s*[–—:-]\s+([^\W\d_][^–—:.!?]{3,80}?)(?=\s[–—-]\s|\s?[.:!?](?:\s|$)|$)")
_MORE_CAPITALS = pattern(r"\s[–—-]\s([^\W\d_a-z][^–—:.!?a-zà-ÿ]{3,80})(?=\s[–—-]\s|[.!?]|$)")


def mark_notices(clues: Sequence[Clue]) -> list[Clue]:
    """Return the clues, notices marked where several are printed in one form."""
    for title in (_numbered, _dated, _in_capitals_of_titles):
        clues = _marked(clues, title)
    several = [clue for clue in clues if clue.sentences and len(clue.each_sentence()) > 1]
    titled = [clue for clue in several if _short(clue)]
    named = sum(_names_event(clue) for clue in titled)  # "Dear friends." does not
    if len(titled) < max(_FEWEST, _NEARLY_ALL * len(several)) or 2 * named < len(titled):
        return list(clues)
    # Entries of a list, whose sentences have no verb, are read as such.
    return [
        replace(clue, notice=_short(clue)) if clue.prose and not clue.notice else clue
        for clue in clues
    ]


def _names_event(clue: Clue) -> bool:
    """Return whether the short title of a note has a word of events, or is a quoted one."""
    low, high = _short(clue) or (0, 0)
    told = any(hit.cue is Cue.EVENT and low <= hit.start < high for hit in clue.hits)
    return told or low > 0


def _marked(clues: Sequence[Clue], title: Callable[[Clue], Title | None]) -> Sequence[Clue]:
    titles = [title(clue) for clue in clues]
    told = [clue for clue, found in zip(clues, titles, strict=True) if found]
    if len(told) < _FEWEST or 2 * sum(clue.sentences > 0 for clue in told) < len(told):
        return clues
    return [
        replace(clue, notice=found) if found else clue
        for clue, found in zip(clues, titles, strict=True)
    ]


def _numbered(clue: Clue) -> Title | None:
    """Return the bounds of the title of "3. Bingo: …", None for any other line."""
    match = _NUMBERED.match(clue.text)
    if match is None or len(match[1].split()) > _TITLE_WORDS:
        return None
    return None if any(phrase.start < match.end(1) for phrase in clue.phrases) else match.span(1)


def _in_capitals_of_titles(clue: Clue) -> Title | None:
    """Return the bounds of the title of "Church Cleaning Day: Before the fair …" in English.

    All its words but the small ones have capitals; a label and a group are none.
    """
    match = _RUN_IN.match(clue.text)
    english = any(phrase.language == "en" for phrase in clue.phrases)
    if match is None or not english or not clue.prose or clue.label or clue.notice:
        return None
    words = match[1].split()
    told = {hit.cue for hit in clue.hits if hit.end <= match.end(1)}
    capitals = all(word[0].isupper() or word in _SMALL_WORDS for word in words)
    several = 1 < len(words) <= _SHORT_WORDS
    return match.span(1) if several and capitals and not told & _SAYING else None


_RUN_IN = signed_pattern(":", r"([A-Z][^:.!?\d]{3,60}?)\s?:\s+(?=[A-Z“\"‘'])")
_SMALL_WORDS = THE | TIES | {"a", "an", "and", "at", "by", "for", "in", "on", "to", "with"}


def _short(clue: Clue) -> Title | None:
    """Return the bounds of the title of "Tea dance. On Sunday …", None for any other line.

    It is a few words that say nothing, or what is quoted behind them: "Exhibition. “Driftwood”, by
    Helen Gray".  Where all take place, and the town that a note is from, are none.
    """
    match = _SHORT.match(clue.text)
    if match is None or clue.notice or clue.heading or len(match[1].split()) > _SHORT_WORDS:
        return None
    hits = [hit for hit in clue.hits if hit.end <= match.end(1)]
    told = any(hit.cue in _SAYING for hit in hits) or match[1].isupper()
    opens = {hit.cue for hit in hits if not hit.start}
    told = told or (bool(opens & {Cue.AT, Cue.PLACE}) and Cue.EVENT not in opens)
    words = [word.folded for word in clue.words if word.end <= match.end(1)]
    told = told or words[0] in SUBJECTS or not _VERBS.isdisjoint(words)
    if told:
        return None
    quoted = TITLE.match(clue.text, match.end())
    return quoted.span() if quoted else match.span(1)


_VERBS = AUXILIARIES | APPROACHING
_SHORT = signed_pattern(".", r"([^\W\d_a-z][^\d.:;,!?()«“„\"]{2,50})\.\s+(?=[^\W\d_a-z]|[«“„])")
_SHORT_WORDS, _NEARLY_ALL = 6, 0.75
_SAYING = TELLING.union(
    {Cue.BOOKING, Cue.PRICE, Cue.CONTACT, Cue.DEADLINE, Cue.OPENING, Cue.STAMP, Cue.RELATED}, STATES
)


def _dated(clue: Clue) -> Title | None:
    """Return the bounds of the title of "Sunday 8 March – LONG WALK – We meet …"."""
    if not clue.prose or not clue.days or clue.days[0].start > _HEAD_OF_LINE:
        return None
    match = _DATED.match(clue.text, clue.days[0].end)
    if match is None or len(match[1].split()) > _TITLE_WORDS:
        return None
    start, end = match.span(1)
    if match[1].isupper() and (more := _MORE_CAPITALS.match(clue.text, end)):
        end = more.end(1)
    return start, end

"""Verbs that stand apart in German and Dutch: "Das Training fällt am 3. März aus".

Papers that lie open somewhere are read there, "Die Pläne liegen ab 3. März im Amt aus": no event.
Where their sentence names an event, its day is that of the event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.lines.sentences import bounds_of_sentences
from agenda.patterns import worded_pattern
from agenda.vocabulary.lexicon import Cue, Hit

if TYPE_CHECKING:
    import re

_INSIDE = r"(?:(?<=\d)[.:]|(?<=\bSt)\.|[^.;:!?]){3,120}?"  # "am 3. März in St. Anna"
_ENDED = r"(?=\s*(?:[.;!,)]|$))"
_CALLED_OFF = worded_pattern(
    "fällt|fallen|sagt|sagen|valt|vallen|gelast|gelasten",
    rf"\b(?:(?:fällt|fallen)\b{_INSIDE}\s(?P<aus>aus)|(?:sagt|sagen)\b{_INSIDE}\s(?P<ab>ab)"
    rf"|(?:valt|vallen)\b{_INSIDE}\s(?P<uit>uit)|gelast(?:en)?\b{_INSIDE}\s(?P<af>af)){_ENDED}",
)


_LIES_OPEN = worded_pattern(
    "liegt|liegen", rf"\b(?P<open>liegt|liegen)\b{_INSIDE}\s(?:auf|aus){_ENDED}"
)


def with_split_verbs(text: str, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Return the cues of a line with what the two parts of a verb tell: states, and what lies open.

    Who says that he does not come, "Der Sänger sagt krank ab", calls off no event.

    >>> [hit.cue.value for hit in with_split_verbs("Das Training fällt am 3. März aus.", ())]
    ['cancelled']
    """
    matches = [one for one in _CALLED_OFF.finditer(text) if one["ab"] is None or _has(one, hits)]
    apart = [match.span(match.lastgroup or 0) for match in matches]
    found = [Hit(Cue.CANCELLED, start, end, 1) for start, end in apart]
    found += [
        Hit(Cue.DEADLINE, *one.span("open"), 1)
        for one in _LIES_OPEN.finditer(text)
        if not _names_event(text, one, hits)
    ]
    return (*hits, *found) if found else hits


def _names_event(text: str, match: re.Match[str], hits: tuple[Hit, ...]) -> bool:
    """Return whether the sentence of a verb has an event: "Beim Konzert … liegen Hefte aus"."""
    starts, _ = bounds_of_sentences(text)
    start = max(low for low in starts if low <= match.start())
    return any(hit.cue is Cue.EVENT and start <= hit.start < match.end() for hit in hits)


def _has(match: re.Match[str], hits: tuple[Hit, ...]) -> bool:
    """Return whether an event stands between the two parts of a verb."""
    return any(hit.cue is Cue.EVENT and match.start() < hit.start < match.end() for hit in hits)

"""The name that a heading gives to a list of dates: "Council Meeting Dates 2031"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.patterns import pattern
from agenda.vocabulary.function_words import ARTICLES, OF_THE
from agenda.vocabulary.lexicon import Cue

if TYPE_CHECKING:
    from agenda.vocabulary.lexicon import Lexicon


def without_listing_words(text: str, lexicon: Lexicon) -> str:
    """Return the name that a heading gives to a list of dates.

    >>> from agenda.vocabulary.lexicon import load
    >>> without_listing_words("Council Meeting Dates 2031", load(("en",)))
    'Council Meeting'
    >>> without_listing_words("Meeting Dates 2031", load(("en",)))
    'Meeting'
    >>> without_listing_words("Calendrier des prochains conseils municipaux", load(("fr",)))
    'conseils municipaux'
    >>> without_listing_words("Conseil municipal : le calendrier des séances", load(("fr",)))
    'Conseil municipal'
    """
    parts = [part for part in _PARTS.split(text) if part.strip()]
    named = [part for part in parts if not _opens_with_listing(part, lexicon)]
    if len(parts) > 1 == len(named):
        return _without_listing_ends(named[0], lexicon) if _names(named[0], lexicon) else text
    return _without_listing_ends(text, lexicon)


def _without_listing_ends(text: str, lexicon: Lexicon) -> str:
    shorter = _YEAR.sub("", text)
    while (kept := _without_one_end(shorter, lexicon)) != shorter:
        shorter = text = kept
    return text


def _without_one_end(text: str, lexicon: Lexicon) -> str:
    words, hits = lexicon.read(text)
    named = [hit for hit in hits if hit.cue is Cue.EVENT]
    if not named:
        return text
    start, end = 0, 0
    for hit in hits:
        if hit.cue not in _LISTING or hit.is_part(named):
            continue
        if hit.start == words[0].start:
            behind = [word for word in words if word.start >= hit.end]
            rest = [word for word in behind if word.folded not in _OF]
            led = len(rest) < len(behind) or hit.cue is Cue.AGENDA
            start = max(start, rest[0].start) if rest and led else start
        elif hit.end == words[-1].end:
            end = max(end, hit.start)
    end = end or len(text)
    kept = any(start <= hit.start and hit.end <= end for hit in named)
    return text[start:end].strip(" -–—:,") if kept else text


def _opens_with_listing(text: str, lexicon: Lexicon) -> bool:
    words, hits = lexicon.read(text)
    first = next((word for word in words if word.folded not in ARTICLES), None)
    return first is None or any(hit.cue is Cue.AGENDA and hit.start == first.start for hit in hits)


def _names(text: str, lexicon: Lexicon) -> bool:
    return any(hit.cue is Cue.EVENT for hit in lexicon.read(text)[1])


_PARTS = pattern(r"\s*:\s+|\s+[-–—|]\s+")
_YEAR = pattern(r"\s+(?:19|20)\d\d\s*:?$")
_OF = ARTICLES | OF_THE
_LISTING = frozenset({Cue.AGENDA, Cue.LABEL_DATE})

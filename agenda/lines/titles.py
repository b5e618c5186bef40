"""Titles in lines: of what is to come ("Nos prochaines réunions"), or before a dash and a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.issue import Kind
from agenda.patterns import pattern
from agenda.vocabulary.function_words import ARTICLES, COMING
from agenda.vocabulary.lexicon import STATES, Cue, Hit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.lines.clues import Clue
    from agenda.vocabulary.lexicon import Word

_KINDS = (Cue.EVENT, Cue.AGENDA, Cue.LABEL_DATE)
_MOST_BEFORE = 3  # words: "i nostri prossimi concerti"
_LONGEST_NAME, _LONGEST_ITEM = 8, 12  # words
_DASHES = tuple("–—-")
_GOES_ON = (*_DASHES, ":")
_STATED = pattern(r"\s?:\s+")
_STATES = (Cue.SOLD_OUT, *STATES)


def title_of_several(words: Sequence[Word], hits: Sequence[Hit]) -> Hit | None:
    """Return what opens a line as the title of several announcements, None where nothing does.

    It says whose they are, or that they are to come, and of which kind they are, in the plural.
    """
    endings: tuple[str, ...] = ()
    for place, word in enumerate(words[: _MOST_BEFORE + 1]):
        if word.folded in COMING:
            endings = COMING[word.folded]
        elif endings:
            kind = _kind_at(word.start, hits)
            if kind is None or not _last_word(words, kind).endswith(endings):
                return None
            return Hit(Cue.AGENDA, words[0].start, kind.end, place + kind.words)
        elif word.folded not in ARTICLES:
            return None
    return None


def name_set_off(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a dash leads from a short name to a day: "Bal – le 3 mai, salle Ravel".

    Between two dashes a day is said in passing, and before a colon it leads to a name itself,
    or to its state: "Week-end à Arcy les 3 et 4 mai : complet".  In an item that opens with an
    event a comma leads as well.
    """
    before, behind = clue.text[: phrase.start].rstrip(), clue.text[phrase.end :].lstrip()[:1]
    dashed = before.endswith(_DASHES) and before[-2:-1].isspace()
    event = clue.line.kind is Kind.ITEM and clue.event_starts[:1] == [0]
    stated = _leads_to_state(clue, phrase)
    if not (dashed or stated or (event and before.endswith(","))):
        return False
    named = sum(1 for word in clue.words if word.end <= len(before))
    ends = stated or (not behind.isalpha() and behind not in _GOES_ON)
    return 0 < named <= (_LONGEST_NAME if dashed else _LONGEST_ITEM) and ends


def _leads_to_state(clue: Clue, phrase: Phrase) -> bool:
    """Return whether a colon behind a day leads to a word that all is sold out, or off."""
    colon = _STATED.match(clue.text, phrase.end)
    return colon is not None and any(
        hit.cue in _STATES and hit.start == colon.end() for hit in clue.hits
    )


def _kind_at(start: int, hits: Sequence[Hit]) -> Hit | None:
    """Return the longest hit that tells a kind of event, and starts at a character."""
    kinds = (hit for hit in hits if hit.start == start and hit.cue in _KINDS)
    return max(kinds, key=lambda hit: hit.end, default=None)


def _last_word(words: Sequence[Word], hit: Hit) -> str:
    return next(word.folded for word in words if word.end == hit.end)

"""Titles in lines: of what is to come ("Nos prochaines réunions"), or before a dash and a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.vocabulary.function_words import ARTICLES, COMING
from agenda.vocabulary.lexicon import Cue, Hit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.dates.phrase import Phrase
    from agenda.vocabulary.lexicon import Word

_KINDS = (Cue.EVENT, Cue.AGENDA, Cue.LABEL_DATE)
_MOST_BEFORE = 3  # words: "i nostri prossimi concerti"
_LONGEST_NAME, _LONGEST_ITEM = 8, 12  # words
_DASHES = tuple("–—-")
_GOES_ON = (*_DASHES, ":")


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


def name_set_off(text: str, words: Sequence[Word], phrase: Phrase, *, listed: bool) -> bool:
    """Return whether a dash leads from a short name to a day: "Bal – le 3 mai, salle Ravel".

    Between two dashes a day is said in passing, and before a colon it leads to a name itself.
    In an item that opens with an event, *listed*, a comma leads as well.
    """
    before, behind = text[: phrase.start].rstrip(), text[phrase.end :].lstrip()[:1]
    dashed = before.endswith(_DASHES) and before[-2:-1].isspace()
    if not dashed and not (listed and before.endswith(",")):
        return False
    named = sum(1 for word in words if word.end < len(before))
    return (
        0 < named <= (_LONGEST_NAME if dashed else _LONGEST_ITEM)
        and not behind.isalpha()
        and behind not in _GOES_ON
    )


def _kind_at(start: int, hits: Sequence[Hit]) -> Hit | None:
    """Return the longest hit that tells a kind of event, and starts at a character."""
    kinds = (hit for hit in hits if hit.start == start and hit.cue in _KINDS)
    return max(kinds, key=lambda hit: hit.end, default=None)


def _last_word(words: Sequence[Word], hit: Hit) -> str:
    return next(word.folded for word in words if word.end == hit.end)
